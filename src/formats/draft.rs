//! A report as the device stores it: texts as typed, the form by its fingerprint, and a summary for lists.
//! It must not know the storage, nor decide when to write.

use serde_json::Value;

use super::report_json::{self, FORMAT_VERSION, Figures, JsonText, Layout, Origin};
use super::template_file;
use crate::domain::report::{HeadField, Progress, Report};
use crate::domain::template::Template;

/// The word that marks a draft.
pub const FORMAT: &str = "phuluc.draft";

/// What a list says about a draft without its form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftSummary {
    /// The report's id.
    pub report: String,
    /// The form's id.
    pub form: String,
    /// The form's version.
    pub version: u32,
    /// The form's fingerprint.
    pub fingerprint: String,
    /// The form's name.
    pub name: String,
    /// The unit that reports; may be empty.
    pub unit: String,
    /// Cells answered in a way that can be used.
    pub filled: usize,
    /// Cells that hold something unreadable.
    pub unreadable: usize,
    /// Blank cells of sections that were answered as a whole.
    pub answered: usize,
    /// Open cells in all.
    pub of: usize,
    /// When it was stored: RFC 3339, local with offset.
    pub saved_at: String,
    /// The revision stored.
    pub revision: u64,
    /// The device that made this revision.
    pub writer: String,
    /// The fingerprint of the revision it came from.
    pub parent: Option<String>,
    /// The fingerprints of the revisions that left or came, and from which it descends.
    pub ancestors: Vec<String>,
    /// The id of the report of which it is a version made apart.
    pub beside: Option<String>,
    /// The fingerprint of this revision: what a revision made from it bears as `parent`.
    pub revision_fingerprint: String,
    /// The ids of its pictures.
    pub photos: Vec<String>,
}

/// What can still be read of a draft that a newer program stored; empty where it says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glimpse {
    /// The form's name.
    pub name: String,
    /// The unit that reports.
    pub unit: String,
    /// When it was stored.
    pub saved_at: String,
    /// The revision.
    pub revision: u64,
}

/// Why a stored draft cannot be opened. It is kept all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftError {
    /// Torn, or never JSON.
    NotJson,
    /// JSON, but not a draft of this program.
    Foreign,
    /// Stored by a newer program.
    TooNew {
        /// Its shape.
        shape: u64,
    },
    /// A part contradicts the format.
    Damaged {
        /// Where, as `values.r1.count`.
        place: String,
    },
    /// Made on another form than the one given.
    OtherForm {
        /// That form's fingerprint.
        fingerprint: String,
    },
}

/// The text to store. `saved_at` is RFC 3339, local with offset.
pub fn encode(template: &Template, report: &Report, saved_at: &str) -> String {
    encode_revision(template, report, saved_at, str::to_owned).0
}

/// The text to store, and the revision's fingerprint as [`fingerprint_of_revision`] finds it there. `compose` is done to
/// both: a keyboard that sends a letter and its marks one by one makes no other revision, here or on another device.
pub fn encode_revision(
    template: &Template,
    report: &Report,
    saved_at: &str,
    compose: fn(&str) -> String,
) -> (String, String) {
    let fingerprint = report_json::revision_fingerprint(template, report, compose);
    let mut json = JsonText::new(Layout::Tight, &report.kept);
    json.string("format", FORMAT);
    json.raw("format_version", &FORMAT_VERSION.to_string());
    json.string("saved_at", saved_at);
    json.open("summary");
    json.string("name", &template.name);
    json.string("unit", report.head_field(HeadField::Unit));
    let progress = Progress::of_report(template, report);
    json.raw("filled", &progress.filled.to_string());
    json.raw("unreadable", &progress.unreadable.to_string());
    json.raw("answered", &progress.answered.to_string());
    json.raw("of", &progress.of.to_string());
    json.string("fingerprint", &fingerprint);
    json.close();
    report_json::write_answers(&mut json, template, report, Figures::AsTyped);
    (compose(&json.finish()), fingerprint)
}

/// The fingerprint of the revision as it stands, as [`fingerprint_of_revision`] finds it in what [`encode`] gives.
pub fn fingerprint(template: &Template, report: &Report) -> String {
    report_json::revision_fingerprint(template, report, str::to_owned)
}

/// The report of a stored text.
///
/// # Errors
/// Why it cannot be opened on this form.
pub fn decode(template: &Template, payload: &str) -> Result<Report, DraftError> {
    let value = parse(payload)?;
    let fingerprint = text_at(&value, "/form/fingerprint");
    if fingerprint != template.fingerprint {
        return Err(DraftError::OtherForm { fingerprint });
    }
    report_json::read(template, &value, Origin::Device).map_err(|damage| DraftError::Damaged { place: damage.place })
}

/// The report of a stored text with its form, which travels beside it as JSON text; `None` where they do not go together.
pub fn decode_on(template: &str, payload: &str) -> Option<(Template, Report)> {
    let template = template_file::load(template).ok()?;
    let report = decode(&template, payload).ok()?;
    Some((template, report))
}

/// What a stored text is about.
///
/// # Errors
/// Why it cannot be opened on any form.
pub fn peek(payload: &str) -> Result<DraftSummary, DraftError> {
    let value = parse(payload)?;
    let text = |pointer| text_at(&value, pointer);
    let number = |pointer| value.pointer(pointer).and_then(Value::as_u64).unwrap_or_default();
    let count = |pointer| usize::try_from(number(pointer)).unwrap_or(usize::MAX);
    for (pointer, place) in [("/report/id", "report.id"), ("/form/id", "form.id")] {
        if text(pointer).is_empty() {
            return Err(DraftError::Damaged { place: place.to_owned() });
        }
    }
    Ok(DraftSummary {
        report: text("/report/id"),
        form: text("/form/id"),
        version: u32::try_from(number("/form/version")).unwrap_or(u32::MAX),
        fingerprint: text("/form/fingerprint"),
        name: text("/summary/name"),
        unit: text("/summary/unit"),
        filled: count("/summary/filled"),
        unreadable: count("/summary/unreadable"),
        answered: count("/summary/answered"),
        of: count("/summary/of"),
        saved_at: text("/saved_at"),
        revision: number("/report/revision"),
        writer: text("/report/writer"),
        parent: Some(text("/report/parent")).filter(|parent| !parent.is_empty()),
        ancestors: value.pointer("/report/ancestors").map(texts_of).unwrap_or_default(),
        beside: Some(text("/report/beside")).filter(|beside| !beside.is_empty()),
        revision_fingerprint: text("/summary/fingerprint"),
        photos: photos(&value),
    })
}

fn photos(value: &Value) -> Vec<String> {
    let listed = value.get("photos").and_then(Value::as_array);
    listed.into_iter().flatten().filter_map(|photo| Some(photo.get("id")?.as_str()?.to_owned())).collect()
}

/// Reads what it can of a text that a newer program stored, be it a slot or what is in one.
pub fn glimpse(text: &str) -> Glimpse {
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    let outer = read(text);
    let inner = match outer.get("payload") {
        Some(Value::String(payload)) => read(payload),
        Some(payload) => payload.clone(),
        None => outer.clone(),
    };
    let revision = |value: &Value, pointer: &str| value.pointer(pointer).and_then(Value::as_u64);
    Glimpse {
        name: text_at(&inner, "/summary/name"),
        unit: text_at(&inner, "/summary/unit"),
        saved_at: text_at(&inner, "/saved_at"),
        revision: revision(&outer, "/revision").or(revision(&inner, "/report/revision")).unwrap_or_default(),
    }
}

/// What the next revision bears as `parent`. It is taken over everything the report says, *as read*, and so does not
/// change with the time of saving, nor when the report leaves in a file and comes back on another device.
/// A text that is no draft gives an empty fingerprint, from which nothing descends.
pub fn fingerprint_of_revision(payload: &str) -> String {
    peek(payload).map(|summary| summary.revision_fingerprint).unwrap_or_default()
}

fn parse(payload: &str) -> Result<Value, DraftError> {
    let value: Value = serde_json::from_str(payload).map_err(|_| DraftError::NotJson)?;
    if text_at(&value, "/format") != FORMAT {
        return Err(DraftError::Foreign);
    }
    match value.get("format_version").and_then(Value::as_u64) {
        Some(FORMAT_VERSION) => Ok(value),
        Some(shape) if shape > FORMAT_VERSION => Err(DraftError::TooNew { shape }),
        _ => Err(DraftError::Damaged { place: "format_version".to_owned() }),
    }
}

fn texts_of(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn text_at(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}
