//! Opens a report file: HTML, JSON or the text of a code, hostile until proven otherwise. It must not change anything, nor ask anybody.

mod code;
mod data_block;
mod photos;
mod tags;

use serde_json::Value;

use super::job::{Carries, Imported, Refusal};
use super::report_json::{self, FORMAT_VERSION, Origin};
use super::{draft, template_file};
use crate::domain::report::{Progress, Report, Totals, check_code};
use crate::domain::template::{Problem, Template, id};
use crate::domain::values::number_text;

/// The largest file, in bytes: what mail takes.
pub const LARGEST: usize = 20_000_000;
/// The most values and keys of a file, by its commas: far beyond any report, and few enough for a phone's memory.
const MOST_COMMAS: usize = 2_000_000;

/// Opens a file. `page_template` is the JSON text of the form, where the page has it; a form inside the file comes
/// first. `at` is RFC 3339, local with offset. The bytes are those of the report's pictures, one behind the other.
///
/// # Errors
/// Why it cannot be opened. There is no half-opened report.
pub fn open(bytes: &[u8], page_template: Option<&str>, at: &str) -> Result<(Imported, Vec<u8>), Refusal> {
    if let Some(code) = code::of(bytes) {
        return Ok((code::open(code, page_template, at)?, Vec::new()));
    }
    let (text, value) = parse(bytes)?;
    check_marks(&value)?;
    let form = value.pointer("/form/id").and_then(Value::as_str).filter(|form| id::is_form_id(form));
    let form = form.ok_or_else(|| damaged("form.id"))?;
    let inside = value.get("template").filter(|template| template.get("id").and_then(Value::as_str) == Some(form));
    let form_text = inside.map(Value::to_string).or_else(|| page_template.map(str::to_owned));
    let needs_template = || Refusal::NeedsTemplate { form: form.to_owned() };
    let form_text = form_text.ok_or_else(needs_template)?;
    let template = template_file::load(&form_text).map_err(|problems| bad_template(&problems))?;
    if template.id != form {
        return Err(needs_template());
    }
    let canonical = template_file::canonical(&form_text).map_err(|problems| bad_template(&problems))?;
    let mut report = report_json::read(&template, &value, Origin::File)
        .map_err(|damage| Refusal::Damaged { place: damage.place })?;
    let (pictures, bytes) = photos::take(&mut report, &value, text);
    let progress = Progress::of_report(&template, &report);
    let imported = Imported {
        form: form.to_owned(),
        fingerprint: template.fingerprint.clone(),
        template: canonical,
        draft: draft::encode(&template, &report, at),
        report: report.identity.id.clone(),
        revision: report.identity.revision,
        filled: progress.filled + progress.unreadable,
        totals_differ: totals_differ(&template, &report, &value),
        check_differs: check_differs(&template, &report, &value),
        carries: Carries::Everything,
        pictures,
    };
    Ok((imported, bytes))
}

/// The file as text, and the JSON in it.
fn parse(bytes: &[u8]) -> Result<(&str, Value), Refusal> {
    if bytes.len() > LARGEST {
        return Err(Refusal::TooLarge { limit: LARGEST });
    }
    let text = text_of(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))?;
    let (json, lines_before) = json_of(text)?;
    if json.bytes().filter(|byte| *byte == b',').count() > MOST_COMMAS {
        return Err(Refusal::TooLarge { limit: LARGEST });
    }
    // The parser bounds the depth itself: beyond 128 levels it stops as at a fault of writing.
    let value = serde_json::from_str(json).map_err(|error| Refusal::Broken { line: lines_before + error.line() });
    Ok((text, value?))
}

/// The file as text. What begins like a report and then is no text was torn on its way.
fn text_of(bytes: &[u8]) -> Result<&str, Refusal> {
    std::str::from_utf8(bytes).map_err(|error| {
        if matches!(bytes.trim_ascii_start().first(), Some(b'{' | b'<')) {
            Refusal::Broken { line: 1 + line_breaks(&bytes[..error.valid_up_to()]) }
        } else {
            Refusal::NotAReport
        }
    })
}

/// The JSON of a file, and how many lines stand before it.
fn json_of(text: &str) -> Result<(&str, usize), Refusal> {
    let begin = text.trim_start();
    if begin.is_empty() {
        return Err(Refusal::Empty);
    }
    if begin.starts_with(['{', '[']) {
        return Ok((text, 0));
    }
    match data_block::find(text) {
        Some(range) => Ok((&text[range.clone()], line_breaks(&text.as_bytes()[..range.start]))),
        None if begin.starts_with('<') => Err(Refusal::NoData),
        None => Err(Refusal::NotAReport),
    }
}

fn line_breaks(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
}

/// A draft that was offered as a file opens like a report.
fn check_marks(value: &Value) -> Result<(), Refusal> {
    match value.get("format").and_then(Value::as_str) {
        Some(report_json::FORMAT | draft::FORMAT) => {}
        _ => return Err(Refusal::Foreign),
    }
    match value.get("format_version").and_then(Value::as_u64) {
        Some(FORMAT_VERSION) => Ok(()),
        Some(format_version) if format_version > FORMAT_VERSION => Err(Refusal::TooNew { format_version }),
        _ => Err(damaged("format_version")),
    }
}

/// Whether a total that the file names is another than the one taken of its figures.
fn totals_differ(template: &Template, report: &Report, value: &Value) -> bool {
    let totals = Totals::of(template, report);
    template.plan().order().iter().any(|&index| {
        let cell = template.cell(index);
        let written =
            value.get("totals").and_then(|all| all.get(&template.row(cell.row).id)?.get(&cell.id)?.get("value"));
        let (Some(written), Some(total)) = (written, totals.get(index)) else { return false };
        let number = match written {
            Value::Number(number) => number_text::from_token(&number.to_string(), cell.kind.places()),
            _ => None,
        };
        number != total.value || (number.is_none() && !written.is_null())
    })
}

/// Whether the file's code is not that of its figures. A file of an earlier program has none.
fn check_differs(template: &Template, report: &Report, value: &Value) -> bool {
    let written = value.get("check").and_then(Value::as_str);
    written.is_some_and(|code| !check_code::is_same(code, &check_code::of(template, report)))
}

fn damaged(place: &str) -> Refusal {
    Refusal::Damaged { place: place.to_owned() }
}

fn bad_template(problems: &[Problem]) -> Refusal {
    Refusal::BadTemplate { problems: problems.len() }
}
