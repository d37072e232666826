//! The words about this device as a whole: what was deleted, the backup, wiping. They must not decide what is shown.

use super::start::unit_or_none;
use super::words::device as words;

pub(crate) use super::words::device::*;

/// The panel's heading, with what lies in the bin.
pub(crate) fn title(deleted: usize) -> String {
    if deleted == 0 { words::TITLE.to_owned() } else { words::title_with(deleted) }
}

/// Does something with which deleted report, for those who only hear the button.
pub(crate) fn which(does: &str, unit: &str) -> String {
    format!("{does}: {}", unit_or_none(unit))
}

/// After a report was taken back.
pub(crate) fn taken_back(unit: &str) -> String {
    words::taken_back(unit_or_none(unit))
}

/// After a report was removed for good.
pub(crate) fn removed(unit: &str) -> String {
    words::removed(unit_or_none(unit))
}

/// What would be removed.
pub(crate) fn wipe_asked(reports: usize, deleted: usize) -> String {
    let bin = if deleted == 0 { String::new() } else { words::wipe_bin(deleted) };
    words::wipe_asked(reports, &bin)
}
