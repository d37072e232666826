//! Names and addresses of a report's head as they are remembered for the next report. It must not know where.

use super::plain_json::{self, Value};
use super::report_json::{JsonText, Layout};
use crate::domain::by_name::Kept;
use crate::domain::report::{HeadField, Report};

/// What the next report will say as well; `None` where the unit is blank, which teaches nothing.
pub fn of(report: &Report) -> Option<String> {
    if report.head_field(HeadField::Unit).trim().is_empty() {
        return None;
    }
    let nothing_kept = Kept::default();
    let mut texts = JsonText::new(Layout::Tight, &nothing_kept);
    for field in remembered() {
        texts.string(field.key(), report.head_field(field));
    }
    Some(texts.finish())
}

/// Begins a report with it.
pub fn put_into(report: &mut Report, remembered_text: &str) {
    let Some(texts) = plain_json::read(remembered_text) else { return };
    for field in remembered() {
        if let Some(text) = texts.get(field.key()).and_then(Value::as_str) {
            report.set_head_field(field, text);
        }
    }
}

fn remembered() -> impl Iterator<Item = HeadField> {
    HeadField::ALL.into_iter().filter(|field| field.is_remembered())
}
