//! Writes a backup. It must not leave out what it cannot read.

use serde_json::Value;

use super::{Contents, FORMAT, FORMAT_VERSION};
use crate::domain::by_name::Kept;
use crate::formats::report_json::{JsonText, Layout};
use crate::formats::{draft, pictures};

/// The file. `pictures` are the bytes by id; `at` is RFC 3339, local with offset.
pub(in crate::formats) fn file(contents: &Contents, pictures: &[(&str, &[u8])], at: &str, program: &str) -> String {
    let nothing_kept = Kept::default();
    let mut json = JsonText::new(Layout::Lines, &nothing_kept);
    json.string("format", FORMAT);
    json.raw("format_version", &FORMAT_VERSION.to_string());
    json.string("program", program);
    json.string("exported_at", at);
    json.open("templates");
    let (forms, torn_forms): (Vec<_>, Vec<_>) = contents.templates.iter().partition(|(_, text)| is_object(text));
    for (fingerprint, text) in forms {
        json.raw(fingerprint, text);
    }
    json.close();
    texts(&mut json, "own_forms", &contents.own_forms);
    let (drafts, torn): (Vec<_>, Vec<_>) = contents.drafts.iter().cloned().partition(|text| draft::peek(text).is_ok());
    json.list("reports", &drafts);
    texts(&mut json, "deleted", &contents.deleted);
    texts(&mut json, "last_year", &contents.last_year);
    if let Some(head) = &contents.head {
        json.string("remembered_head", head);
    }
    json.open("photos");
    for (id, bytes) in pictures.iter().filter(|(_, bytes)| !bytes.is_empty()) {
        json.string(id, &pictures::encoded(bytes));
    }
    json.close();
    let torn = torn.iter().map(|text| (String::new(), text.clone()));
    let torn_forms = torn_forms.into_iter().cloned();
    let unreadable: Vec<String> =
        contents.unreadable.iter().cloned().chain(torn).chain(torn_forms).map(|one| unreadable(&one)).collect();
    json.list("unreadable", &unreadable);
    json.finish()
}

fn texts(json: &mut JsonText<'_>, key: &str, pairs: &[(String, String)]) {
    json.open(key);
    for (name, text) in pairs {
        json.string(name, text);
    }
    json.close();
}

fn unreadable((key, text): &(String, String)) -> String {
    let nothing_kept = Kept::default();
    let mut json = JsonText::new(Layout::OneLine, &nothing_kept);
    json.string("key", key);
    json.string("text", text);
    json.finish()
}

fn is_object(text: &str) -> bool {
    matches!(serde_json::from_str(text), Ok(Value::Object(_)))
}
