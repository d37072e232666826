//! Opens a report that comes as a table of data, from whatever kind of file. It must not know how its lines were written.

use serde_json::Value;

use super::{LARGEST, open_data};
use crate::formats::csv::CsvError;
use crate::formats::draft;
use crate::formats::job::{Imported, Refusal};
use crate::formats::tidy::{self, Line};

/// Opens a table of data. One that somebody changed since it was made is a next revision of what it was made of.
pub(in crate::formats) fn open(lines: &[Line], page_template: Option<&str>, at: &str) -> Result<Imported, Refusal> {
    let mut value = tidy::value(lines).map_err(|line| Refusal::Broken { line: line + 1 })?;
    let made_of = value.as_object_mut().and_then(|report| report.remove(tidy::REVISION));
    let (mut imported, _) = open_data("", &value, page_template, at).map_err(|why| in_edition(why, &value))?;
    let made_of = made_of.as_ref().and_then(Value::as_str).filter(|made_of| is_fingerprint(made_of));
    if let Some(made_of) = made_of
        && let Some(next) = next_revision(&imported, made_of, at)
    {
        imported.draft = next;
        imported.revision += 1;
    }
    Ok(imported)
}

/// Why a table of commas is none.
pub(super) fn of_csv(error: CsvError) -> Refusal {
    match error {
        CsvError::TooMany => Refusal::TooLarge { limit: LARGEST },
        CsvError::NotUnicode => Refusal::NotUnicode,
    }
}

/// A table names the edition of its form; the device may have that very one.
fn in_edition(why: Refusal, value: &Value) -> Refusal {
    let Refusal::NeedsTemplate { form } = why else { return why };
    let version =
        value.pointer("/form/version").and_then(Value::as_u64).and_then(|version| u32::try_from(version).ok());
    match (version, value.pointer("/form/fingerprint").and_then(Value::as_str)) {
        (Some(version), Some(fingerprint)) if is_fingerprint(fingerprint) => {
            Refusal::NeedsEdition { form, version, fingerprint: fingerprint.to_owned() }
        }
        _ => Refusal::NeedsTemplate { form },
    }
}

/// Whether a text may be the fingerprint of a revision, or of a form.
fn is_fingerprint(text: &str) -> bool {
    (8..=64).contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// The draft of the next revision, where the table is not what it was made of.
fn next_revision(imported: &Imported, made_of: &str, at: &str) -> Option<String> {
    let as_it_came = draft::fingerprint_of_revision(&imported.draft);
    if as_it_came == made_of {
        return None;
    }
    let (template, mut report) = draft::decode_on(&imported.template, &imported.draft)?;
    let identity = &mut report.identity;
    // Under the old number and with these figures there never was a revision.
    identity.ancestors.retain(|known| *known != as_it_came);
    identity.descend_from(made_of);
    identity.parent = Some(made_of.to_owned());
    identity.revision += 1;
    let own = draft::fingerprint(&template, &report);
    report.identity.descend_from(&own);
    Some(draft::encode(&template, &report, at))
}
