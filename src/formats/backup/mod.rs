//! Everything of one device in one file, and back: reports, deleted ones too, the forms they were made with, pictures.
//! It must not know a storage, nor which of two reports is newer.

mod read;
mod shapes;
mod write;

pub use shapes::{Contents, Form, Restored};

pub(super) use read::{is_one, open};
pub(super) use write::file;

/// The word that marks a backup.
pub const FORMAT: &str = "phuluc.backup";
/// The shape of the file. It grows when an older program would misread a newer file.
pub const FORMAT_VERSION: u64 = 1;
/// The largest backup, in bytes: what a phone's memory takes while it is opened.
pub const LARGEST: usize = 100_000_000;
