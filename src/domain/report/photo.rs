//! A picture that goes with a report: what is said about it. It must not know its bytes, nor where they lie.

use crate::domain::by_name::Kept;

/// The most pictures of one report.
pub const MOST_PHOTOS: usize = 50;
/// The largest picture that a file may bring, in bytes: far beyond what this program makes of one.
pub const LARGEST_PHOTO: usize = 3_000_000;
/// The longest side that a picture of a file may have, in pixels: as bytes it may be small and still fill a memory.
pub const LONGEST_SIDE: u32 = 4_096;

/// One picture of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Photo {
    /// Random, for ever: under this id its bytes lie elsewhere, and never change.
    pub id: String,
    /// What it shows, in a person's words; may be empty.
    pub caption: String,
    /// In pixels; 0 where it is not known.
    pub width: u32,
    /// In pixels; 0 where it is not known.
    pub height: u32,
    /// How many bytes it has; 0 where it is not known.
    pub bytes: u64,
    /// What this program has no place for, by JSON pointer inside it, as JSON: kept and written back.
    pub kept: Kept,
}
