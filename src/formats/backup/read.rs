//! Opens a backup: each report by itself, so that one that cannot be read keeps back no other. It must not change
//! anything.

use serde_json::{Map, Value};

use super::{FORMAT, FORMAT_VERSION, Form, LARGEST, Restored};
use crate::domain::template::Template;
use crate::formats::job::{Imported, Picture, Refusal};
use crate::formats::{draft, import, last_year, pictures, slot, template_file};

/// How far from its beginning a backup says what it is.
const HEAD: usize = 200;

/// A form of the backup that can be used.
struct Known {
    template: Template,
    canonical: String,
}

/// Whether a file says at its beginning that it is a backup.
pub(in crate::formats) fn is_one(bytes: &[u8]) -> bool {
    let mark = [b"\"", FORMAT.as_bytes(), b"\""].concat();
    bytes.iter().take(HEAD).copied().collect::<Vec<u8>>().windows(mark.len()).any(|part| part == mark)
}

/// Opens a backup. `at` is RFC 3339, local with offset. The bytes are those of the pictures, one behind the other.
///
/// # Errors
/// Why nothing of it can be opened.
pub(in crate::formats) fn open(bytes: &[u8], at: &str) -> Result<(Restored, Vec<u8>), Refusal> {
    let import::Found::Data(_, value) = import::parse(bytes, LARGEST)? else { return Err(Refusal::NotAReport) };
    match value.get("format_version").and_then(Value::as_u64) {
        Some(FORMAT_VERSION) => {}
        Some(format_version) if format_version > FORMAT_VERSION => return Err(Refusal::TooNew { format_version }),
        _ => return Err(Refusal::Damaged { place: "format_version".to_owned() }),
    }
    let known = known(&value);
    let mut restored = Restored { deleted: texts(&value, "deleted"), ..Restored::default() };
    restored.own_forms = own_forms(&value, &known);
    restored.last_year = last_year(&value);
    restored.head = value.get("remembered_head").and_then(Value::as_str).map(str::to_owned);
    for report in reports(&value).chain(unreadable(&value)) {
        take(&mut restored, &known, &report, at);
    }
    let used = |known: &&Known| restored.reports.iter().any(|report| report.fingerprint == known.template.fingerprint);
    let templates =
        known.iter().filter(used).map(|known| (known.template.fingerprint.clone(), known.canonical.clone()));
    restored.templates = templates.collect();
    let bytes = take_pictures(&mut restored, &value);
    Ok((restored, bytes))
}

/// The forms that can be read, whatever fingerprint stands beside them.
fn known(value: &Value) -> Vec<Known> {
    let texts = object(value, "templates").map(|(_, template)| template.to_string());
    let known = texts.filter_map(|text| {
        let template = template_file::load(&text).ok()?;
        Some(Known { template, canonical: template_file::canonical(&text).ok()? })
    });
    known.collect()
}

fn own_forms(value: &Value, known: &[Known]) -> Vec<Form> {
    let noted = texts(value, "own_forms").into_iter();
    let forms = noted.filter_map(|(id, fingerprint)| {
        let form = known.iter().find(|known| known.template.fingerprint == fingerprint && known.template.id == id)?;
        Some(Form { id, fingerprint, json: form.canonical.clone() })
    });
    forms.collect()
}

/// The reports as they stand there.
fn reports(value: &Value) -> impl Iterator<Item = Value> {
    value.get("reports").and_then(Value::as_array).cloned().unwrap_or_default().into_iter()
}

/// What the device could not read: this program may be a later one. Behind the reports, so that what was kept aside long
/// ago does not take the place of what came after it.
fn unreadable(value: &Value) -> impl Iterator<Item = Value> {
    value.get("unreadable").and_then(Value::as_array).into_iter().flatten().map(|one| {
        let text = one.get("text").and_then(Value::as_str).unwrap_or_default();
        let payload = slot::decode(text).map_or_else(|_| text.to_owned(), |slot| slot.payload);
        serde_json::from_str(&payload).unwrap_or(Value::Null)
    })
}

/// Figures that cannot be read are only counted: nothing is done with them.
fn last_year(value: &Value) -> Vec<(String, String)> {
    let mut figures = texts(value, "last_year");
    for (_, text) in &mut figures {
        if last_year::read(text).is_none() {
            text.clear();
        }
    }
    figures
}

/// Takes one report, or says what is wrong with it.
fn take(restored: &mut Restored, known: &[Known], report: &Value, at: &str) {
    let text = |pointer: &str| report.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    let name = [text("/head/unit"), text("/summary/unit"), text("/summary/name"), text("/form/id")];
    let name = name.into_iter().find(|name| !name.trim().is_empty()).unwrap_or_default();
    let saved_at = text("/saved_at");
    let at = if chrono::DateTime::parse_from_rfc3339(&saved_at).is_ok() { &saved_at } else { at };
    match taken(known, report, at) {
        // Both slots of a report may hold the same.
        Ok(imported) if restored.reports.iter().any(|known| known.draft == imported.draft) => {}
        Ok(imported) => restored.reports.push(imported),
        Err(why) => restored.refused.push((name, why)),
    }
}

fn taken(known: &[Known], report: &Value, at: &str) -> Result<Imported, Refusal> {
    import::check_marks(report)?;
    let fingerprint = report.pointer("/form/fingerprint").and_then(Value::as_str).unwrap_or_default();
    let form = known.iter().find(|known| known.template.fingerprint == fingerprint);
    let form = form.ok_or_else(|| Refusal::NeedsTemplate {
        form: report.pointer("/form/id").and_then(Value::as_str).unwrap_or_default().to_owned(),
    })?;
    let (mut imported, _) = import::report_on(&form.template, String::new(), report, "", at)?;
    // They lie beside the reports, once for all of them.
    imported.pictures = Vec::new();
    Ok(imported)
}

/// Takes the pictures, and names those that are missing: not there, or no pictures.
fn take_pictures(restored: &mut Restored, value: &Value) -> Vec<u8> {
    let (mut bytes, mut listed) = (Vec::new(), Vec::new());
    for (id, data) in object(value, "photos") {
        let picture = data.as_str().and_then(pictures::decoded).unwrap_or_default();
        listed.push(Picture { id: id.clone(), length: picture.len() });
        bytes.extend(picture);
    }
    for report in &restored.reports {
        let named = draft::peek(&report.draft).map(|summary| summary.photos).unwrap_or_default();
        for id in named {
            if !listed.iter().any(|picture| picture.id == id) {
                listed.push(Picture { id, length: 0 });
            }
        }
    }
    restored.pictures = listed;
    bytes
}

fn texts(value: &Value, key: &str) -> Vec<(String, String)> {
    object(value, key).filter_map(|(name, text)| Some((name.clone(), text.as_str()?.to_owned()))).collect()
}

fn object<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = (&'v String, &'v Value)> {
    value.get(key).and_then(Value::as_object).into_iter().flat_map(Map::iter)
}
