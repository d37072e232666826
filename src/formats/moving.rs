//! A report moved to another edition of its form, or to another form. It must not decide whether it is moved.
//!
//! A figure goes where the same row and cell are; what has no place in the new form stays in the report, unseen by
//! totals and seen by the person, and comes back to its place when the report is moved to a form that has one.

use serde_json::Value;

use super::report_json::{self, Figures, JsonText, Layout, Origin};
use crate::domain::report::{CellAddress, Report};
use crate::domain::template::{RowIndex, Template};

/// A report on its new form, and what that means for its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The report on the new form.
    pub report: Report,
    /// Open cells and long texts that the old form did not have.
    pub new_fields: usize,
    /// Open cells and long texts that the new form does not have.
    pub gone_fields: usize,
    /// Cells that now count something else: by their names.
    pub other_units: Vec<String>,
    /// Answers that have no place in the new form.
    pub left_over: usize,
    /// Sections answered as a whole that now ask more than they did: the answer speaks of the new fields too.
    pub grown_answers: usize,
}

/// The key under which a report keeps what the fields of its former form were called, for [`LeftOver::place`].
const FORMER_LABELS: &str = "/former_labels";

/// An answer without a place in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOver {
    /// What the field was called in the form it came from; its name there, where that is not known.
    pub place: String,
    /// What it says.
    pub text: String,
}

/// Moves a report from one form to another. `None` where the report's own text cannot be read back, which is a fault
/// of the program: nothing is to be changed then.
pub fn move_to(from: &Template, report: &Report, to: &Template) -> Option<Moved> {
    let mut moved = on_form(from, report, to, Figures::AsTyped)?;
    // What stays behind is a figure in every file, as it was in its place.
    let as_read = on_form(from, report, to, Figures::Answered)?;
    for (row, _) in to.rows().filter(|(_, row)| row.added.is_some()) {
        let kept = as_read.added(row).iter().map(|added| added.kept.clone());
        moved.added_mut(row)?.iter_mut().zip(kept).for_each(|(added, kept)| added.kept = kept);
    }
    moved.kept = as_read.kept;
    if from.fingerprint != to.fingerprint {
        remember_labels(from, &mut moved, to);
    }
    let (before, after) = (fields(from), fields(to));
    let missing = |some: &[(String, String)], others: &[(String, String)]| {
        some.iter().filter(|(name, _)| !others.iter().any(|(other, _)| other == name)).count()
    };
    let other_units = after.iter().filter(|(name, unit)| {
        before.iter().any(|(old, old_unit)| old == name && !old_unit.is_empty() && old_unit != unit)
    });
    Some(Moved {
        new_fields: missing(&after, &before),
        gone_fields: missing(&before, &after),
        other_units: other_units.map(|(name, _)| name.clone()).collect(),
        left_over: left_over(to, &moved).len(),
        grown_answers: grown_answers(&before, &moved, to),
        report: moved,
    })
}

/// How many sections that were answered as a whole gained fields: the answer now speaks of these too.
fn grown_answers(before: &[(String, String)], moved: &Report, to: &Template) -> usize {
    let is_new = |(name, _): &(String, String)| !before.iter().any(|(known, _)| known == name);
    let is_grown = |section| to.rows_of_section(section).any(|(row, _)| fields_of(to, row).iter().any(is_new));
    moved.section_answers().iter().filter(|(section, _)| is_grown(*section)).count()
}

fn on_form(from: &Template, report: &Report, to: &Template, figures: Figures) -> Option<Report> {
    let mut json = JsonText::new(Layout::Tight, &report.kept);
    report_json::write_answers(&mut json, from, report, figures);
    let value: Value = serde_json::from_str(&json.finish()).ok()?;
    report_json::read(to, &value, Origin::Device).ok()
}

/// What a report holds that its form has no place for, as a person can read it.
pub fn left_over(template: &Template, report: &Report) -> Vec<LeftOver> {
    let mut found = Vec::new();
    for (pointer, json) in report.kept.all() {
        let place = ["/values/", "/narratives/", "/notes/", "/added/"].iter().find_map(|key| pointer.strip_prefix(key));
        if let (Some(place), Ok(value)) = (place, serde_json::from_str(json)) {
            collect(&place.replace('/', "."), &value, &mut found);
        }
    }
    for (row, content) in template.rows().filter(|(_, row)| row.added.is_some()) {
        for (index, added) in report.added(row).iter().enumerate() {
            for (pointer, json) in added.kept.all() {
                if let (Some(cell), Ok(value)) = (pointer.strip_prefix("/values/"), serde_json::from_str(json)) {
                    collect(&format!("{}.{}.{cell}", content.id, index + 1), &value, &mut found);
                }
            }
        }
    }
    let labels: Option<Value> = report.kept.get(FORMER_LABELS).and_then(|json| serde_json::from_str(json).ok());
    for one in &mut found {
        if let Some(place) = labels.as_ref().and_then(|labels| labelled(labels, &one.place)) {
            one.place = place;
        }
    }
    found
}

/// What a field was called: `row.cell` by its own label, `row.2.values.cell` of an added row with the row's number.
fn labelled(labels: &Value, place: &str) -> Option<String> {
    let label = |name: &str| labels.get(name)?.as_str().map(str::to_owned);
    if let Some(found) = label(place) {
        return Some(found);
    }
    let (row, rest) = place.split_once('.')?;
    let (number, cell) = rest.split_once('.')?;
    let cell = cell.strip_prefix("values.").unwrap_or(cell);
    let found = label(&[row, ".", cell].concat()).or_else(|| label(row))?;
    Some(format!("{found} ({number})"))
}

/// Keeps what the fields were called whose answers have no place now, beside those of earlier moves.
fn remember_labels(from: &Template, moved: &mut Report, to: &Template) {
    let former = moved.kept.get(FORMER_LABELS).and_then(|json| serde_json::from_str(json).ok());
    let mut labels: serde_json::Map<String, Value> = former.unwrap_or_default();
    let left = moved.kept.all().iter().filter_map(|(pointer, _)| pointer.split('/').nth(2));
    let lists = to.rows().filter(|(row, _)| moved.added(*row).iter().any(|added| !added.kept.is_empty()));
    for row in left.chain(lists.map(|(_, row)| row.id.as_str())) {
        let Some(row) = from.row_by_id(row) else { continue };
        let content = from.row(row);
        labels.insert(content.id.clone(), Value::String(content.label.clone()));
        let fixed = from.cells_of(row).map(|(_, cell)| (&cell.id, &cell.unit));
        let added = content.added.iter().flat_map(|added| &added.cells).map(|cell| (&cell.id, &cell.label));
        for (id, words) in fixed.chain(added) {
            labels.insert(format!("{}.{id}", content.id), Value::String(format!("{}, {words}", content.label)));
        }
    }
    if !labels.is_empty() {
        moved.kept.insert(FORMER_LABELS.to_owned(), Value::Object(labels).to_string());
    }
}

fn collect(place: &str, value: &Value, found: &mut Vec<LeftOver>) {
    match value {
        Value::Null => {}
        Value::Object(inside) => {
            let named = inside.iter().filter(|(key, _)| *key != "id");
            named.for_each(|(key, value)| collect(&format!("{place}.{key}"), value, found));
        }
        Value::Array(items) => {
            let numbered = items.iter().enumerate();
            numbered.for_each(|(index, value)| collect(&format!("{place}.{}", index + 1), value, found));
        }
        Value::String(text) if text.trim().is_empty() => {}
        Value::String(text) => found.push(LeftOver { place: place.to_owned(), text: text.clone() }),
        Value::Bool(_) | Value::Number(_) => found.push(LeftOver { place: place.to_owned(), text: value.to_string() }),
    }
}

/// Everything that is open to a person, by its name, with what it counts.
fn fields(form: &Template) -> Vec<(String, String)> {
    form.rows().flat_map(|(index, _)| fields_of(form, index)).collect()
}

fn fields_of(form: &Template, index: RowIndex) -> Vec<(String, String)> {
    let row = form.row(index);
    let open = form.cells_of(index).filter(|(_, cell)| cell.is_open());
    let mut fields: Vec<(String, String)> =
        open.map(|(at, cell)| (CellAddress::Fixed(at).name(form), cell.unit.clone())).collect();
    for cell in row.added.iter().flat_map(|added| &added.cells).filter(|cell| cell.is_open()) {
        fields.push((format!("{}.*.{}", row.id, cell.id), cell.unit.clone()));
    }
    if row.narrative.is_some() {
        fields.push((row.id.clone(), String::new()));
    }
    fields
}
