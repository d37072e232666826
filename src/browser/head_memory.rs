//! Names and addresses of the head of the last report, to begin the next one with. It must not know figures.

use super::local_storage;
use crate::domain::report::Report;
use crate::formats::head_names;

const KEY: &str = "phuluc/head";

/// Remembers what the next report will say as well.
pub fn remember(report: &Report) {
    if let Some(names) = head_names::of(report)
        && let Some(storage) = local_storage::area()
        && storage.get_item(KEY).ok().flatten().as_ref() != Some(&names)
    {
        // A refusal is no loss: the next head is typed again.
        let _ = storage.set_item(KEY, &names);
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
    if let Some(names) = text() {
        head_names::put_into(report, &names);
    }
}
