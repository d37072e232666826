//! A report as JSON: the object of the files, and the same object with texts as typed for the device.
//! It must not know HTML, storage or the clock.
//!
//! The page's own bundle carries this code for its drafts, so it walks [`serde_json::Value`] by hand and writes text
//! straight away: no derived code, no tree built only to be printed.

mod figure;
mod json_text;
mod part;
mod photos;
pub(super) mod pointer;
mod read;
mod write;

pub(super) use part::is_id;
pub use part::{Damage, LONGEST_TEXT, Origin};
pub(super) use read::LARGEST_REVISION;
pub use read::{MOST_ADDED_ROWS, read};
pub use write::{Stamp, file};

#[cfg(feature = "office")]
pub(super) use figure::text as typed;
pub(super) use json_text::{JsonText, Layout, push_string};
use photos::write_photos;
pub(super) use write::{revision_fingerprint, write_answers};

use crate::domain::report::Entry;
use crate::domain::values::Reading;

/// The word that marks a report in a file.
pub const FORMAT: &str = "phuluc.report";
/// The shape of the object, in files and in drafts. It grows when an older program would misread a newer object.
pub const FORMAT_VERSION: u64 = 1;

/// How a cell's text stands in the object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// Figures as exact numbers, days as `yyyy-mm-dd`, blank as `null`, what cannot be read as its text: for files.
    AsRead,
    /// Every text exactly as typed; blank cells are left out: for drafts.
    AsTyped,
    /// As in files, but blank cells are left out: for what stays behind when a report moves to another form.
    Answered,
}

impl Figures {
    /// Whether the cell says nothing that is to be written.
    fn leave_out(self, entry: &Entry) -> bool {
        match self {
            Self::AsRead => false,
            Self::AsTyped => entry.text().is_empty(),
            Self::Answered => *entry.reading() == Reading::Blank,
        }
    }
}
