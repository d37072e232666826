//! Opens a report file: HTML, JSON, a table of data, plain words or the text of a code, hostile until proven otherwise.
//! It must not change anything, nor ask anybody.

mod code;
mod data_block;
mod message;
mod photos;
mod table;
mod tags;

use serde_json::Value;

use super::job::{Carries, Imported, Refusal};
use super::report_json::{self, FORMAT_VERSION, Origin};
use super::text::Message;
use super::{csv, draft, template_file};
use crate::domain::report::{Progress, Report, Totals, check_code};
use crate::domain::template::{Problem, Template, id};
use crate::domain::values::number_text;

#[cfg(feature = "office")]
pub(super) use table::open as of_table;

/// The largest file, in bytes: what mail takes.
pub const LARGEST: usize = 20_000_000;
/// The most values and keys of a file, by its commas: far beyond any report, and few enough for a phone's memory.
const MOST_COMMAS: usize = 2_000_000;

/// Opens a file. `page_template` is the JSON text of the form, where the page has it; a form inside the file comes
/// first. `in_part`: a message of which parts are missing is opened as well. `at` is RFC 3339, local with offset. The bytes are those of the report's pictures, one behind the other.
///
/// # Errors
/// Why it cannot be opened. There is no half-opened report.
pub fn open(
    bytes: &[u8],
    page_template: Option<&str>,
    in_part: bool,
    at: &str,
) -> Result<(Imported, Vec<u8>), Refusal> {
    if bytes.len() <= LARGEST
        && let Some(lines) = csv::lines(bytes)
    {
        let imported = table::open(&lines.map_err(table::of_csv)?, page_template, at)?;
        return Ok((imported, Vec::new()));
    }
    if let Some(code) = code::of(bytes) {
        return Ok((code::open(code, page_template, at)?, Vec::new()));
    }
    match parse(bytes, LARGEST)? {
        Found::Data(text, value) => open_data(text, &value, page_template, at),
        Found::Message(found) => message::open(&found, page_template, in_part, at).map(|opened| (opened, Vec::new())),
    }
}

/// What a file holds.
pub(super) enum Found<'a> {
    /// The file as text, and the JSON in it.
    Data(&'a str, Value),
    /// A report in plain words.
    Message(Message),
}

fn open_data(text: &str, value: &Value, page_template: Option<&str>, at: &str) -> Result<(Imported, Vec<u8>), Refusal> {
    check_marks(value)?;
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
    let (mut imported, pictures) = report_on(&template, canonical, value, text, at)?;
    imported.other_edition = inside.is_none() && of_other_edition(&template, value);
    Ok((imported, pictures))
}

/// The report of an object on its form, whose canonical text is handed on. `text` is the file, whose page may show
/// pictures.
pub(super) fn report_on(
    template: &Template,
    canonical: String,
    value: &Value,
    text: &str,
    at: &str,
) -> Result<(Imported, Vec<u8>), Refusal> {
    let mut report =
        report_json::read(template, value, Origin::File).map_err(|damage| Refusal::Damaged { place: damage.place })?;
    let (pictures, bytes) = photos::take(&mut report, value, text);
    // What is made of it from here on descends from the file.
    let revision = draft::fingerprint(template, &report);
    report.identity.descend_from(&revision);
    let imported = Imported {
        made_at: made_at(value),
        totals_differ: totals_differ(template, &report, value),
        check_differs: check_differs(template, &report, value),
        pictures,
        ..imported(template, canonical, &report, at)
    };
    Ok((imported, bytes))
}

/// A report as it came, with nothing said against it.
fn imported(template: &Template, canonical: String, report: &Report, at: &str) -> Imported {
    let progress = Progress::of_report(template, report);
    Imported {
        form: template.id.clone(),
        fingerprint: template.fingerprint.clone(),
        template: canonical,
        draft: draft::encode(template, report, at),
        report: report.identity.id.clone(),
        revision: report.identity.revision,
        made_at: String::new(),
        filled: progress.filled + progress.unreadable,
        totals_differ: false,
        check_differs: false,
        carries: Carries::Everything,
        pictures: Vec::new(),
        other_edition: false,
        official: None,
    }
}

/// When the file was made, as RFC 3339; empty where it does not say.
fn made_at(value: &Value) -> String {
    let said = ["exported_at", "saved_at"].iter().find_map(|key| value.get(*key)?.as_str());
    said.filter(|at| chrono::DateTime::parse_from_rfc3339(at).is_ok()).unwrap_or_default().to_owned()
}

/// What a file of at most `limit` bytes holds.
pub(super) fn parse(bytes: &[u8], limit: usize) -> Result<Found<'_>, Refusal> {
    if bytes.len() > limit {
        return Err(Refusal::TooLarge { limit });
    }
    let text = text_of(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))?;
    // Data and pages begin with their own sign; words may begin with anything, and hold a page in quotes.
    let is_data = text.trim_start().starts_with(['{', '<']);
    let message = || Message::find(text).map(Found::Message);
    if !is_data && let Some(message) = message() {
        return Ok(message);
    }
    let (json, lines_before) = match json_of(text) {
        Ok(found) => found,
        Err(why) => return message().ok_or(why),
    };
    if json.bytes().filter(|byte| *byte == b',').count() > MOST_COMMAS {
        return Err(Refusal::TooLarge { limit });
    }
    // The parser bounds the depth itself: beyond 128 levels it stops as at a fault of writing.
    let value = serde_json::from_str(json).map_err(|error| Refusal::Broken { line: lines_before + error.line() });
    Ok(Found::Data(text, value?))
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
pub(super) fn check_marks(value: &Value) -> Result<(), Refusal> {
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

/// Whether a file that does not carry its form was made on another edition of it.
fn of_other_edition(template: &Template, value: &Value) -> bool {
    let fingerprint = value.pointer("/form/fingerprint").and_then(Value::as_str);
    fingerprint.is_some_and(|fingerprint| fingerprint != template.fingerprint)
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
