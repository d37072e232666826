//! Names and addresses of the head of the last report, to begin the next one with. It must not know figures.

use serde_json::{Map, Value};

use super::local_storage;
use crate::domain::report::{HeadField, Report};

const KEY: &str = "phuluc/head";

/// Remembers what the next report will say as well. A report whose unit is blank teaches nothing.
pub fn remember(report: &Report) {
    if report.head_field(HeadField::Unit).trim().is_empty() {
        return;
    }
    let mut texts = Map::new();
    // One by one: collecting them would bring along code that sorts.
    for field in HeadField::ALL.into_iter().filter(|field| field.is_remembered()) {
        texts.insert(field.key().to_owned(), Value::String(report.head_field(field).to_owned()));
    }
    let text = Value::Object(texts).to_string();
    if let Some(storage) = local_storage::area()
        && storage.get_item(KEY).ok().flatten().as_ref() != Some(&text)
    {
        // A refusal is no loss: the next head is typed again.
        let _ = storage.set_item(KEY, &text);
    }
}

/// What is remembered, as it is stored.
pub(super) fn text() -> Option<String> {
    local_storage::area()?.get_item(KEY).ok()?
}

/// Remembers what [`text`] gave once, where nothing is remembered.
pub fn restore(stored: &str) {
    if let Some(storage) = local_storage::area()
        && text().is_none()
    {
        // As above.
        let _ = storage.set_item(KEY, stored);
    }
}

/// Begins a report with what is remembered.
pub fn recall(report: &mut Report) {
    let Some(Ok(Value::Object(texts))) = text().map(|text| serde_json::from_str(&text)) else { return };
    for field in HeadField::ALL.into_iter().filter(|field| field.is_remembered()) {
        if let Some(Value::String(text)) = texts.get(field.key()) {
            report.set_head_field(field, text);
        }
    }
}
