//! The words of the start page. They must not decide what is shown.

use super::words::start as words;

pub(crate) use super::words::start::*;

/// Deletes which report, for those who only hear the button.
pub(crate) fn delete_which(unit: &str, form: &str) -> String {
    words::delete_which(unit_or_none(unit), form)
}

/// After a report was deleted.
pub(crate) fn deleted(unit: &str) -> String {
    words::deleted(unit_or_none(unit))
}

/// The unit's name, or that there is none yet.
pub(crate) fn unit_or_none(unit: &str) -> &str {
    if unit.trim().is_empty() { words::NO_UNIT } else { unit }
}
