//! Last year's figures beside a report, kept on this device alone. It must not know what they are.
//!
//! They lie under the report's id, and under its form's for a report that was never saved and has no lasting id yet.

use super::local_storage;

/// What every key of them begins with.
const BEFORE: &str = "phuluc/last-year/";

/// The figures kept under the id of a report or of a form.
pub fn recall(id: &str) -> Option<String> {
    local_storage::area()?.get_item(&key(id)).ok()?
}

/// Keeps figures. Gives whether they are there on the next visit.
pub fn keep(report: &str, form: &str, figures: &str) -> bool {
    local_storage::area()
        .is_some_and(|storage| [report, form].iter().all(|id| storage.set_item(&key(id), figures).is_ok()))
}

/// Forgets the figures of a report, and those kept under its form's id where they are the same.
pub fn forget(report: &str, form: &str) {
    let figures = recall(report);
    if let Some(storage) = local_storage::area() {
        // What cannot be removed can be removed on the next visit.
        let _ = storage.remove_item(&key(report));
        if recall(form) == figures {
            let _ = storage.remove_item(&key(form));
        }
    }
}

/// What came of figures that come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restored {
    /// They are there on the next visit.
    New,
    /// There were some, which stay.
    Known,
    /// They are not kept.
    Failed,
}

/// Keeps figures that come back under an id that has none; an empty text stands for figures that cannot be read.
pub fn restore(id: &str, figures: &str) -> Restored {
    let keep = |storage: web_sys::Storage| storage.set_item(&key(id), figures).is_ok();
    if recall(id).is_some() {
        Restored::Known
    } else if !figures.is_empty() && local_storage::area().is_some_and(keep) {
        Restored::New
    } else {
        Restored::Failed
    }
}

/// Where figures lie that are kept under this id.
pub(super) fn key(id: &str) -> String {
    [BEFORE, id].concat()
}

/// The id under which figures are kept that lie there.
pub(super) fn id_of(key: &str) -> Option<&str> {
    key.strip_prefix(BEFORE)
}
