//! A report as plain words: pasted into a message or a mail, and taken out of it again. It must not know a browser, nor
//! how a message travels.
//!
//! A person reads it from top to bottom. The program reads only what stands in brackets, so that words before, between
//! and behind, lost line ends, quote marks and long messages sent in parts do no harm. Rows are counted from 0 in the
//! order of the form, which the fingerprint tells for certain.
//!
//! | mark | what stands in it |
//! |---|---|
//! | `[phuluc: lai-chau-2023 v1 k… b… r17 w… p… a… n37]` | the form, its version and fingerprint; the report's id, revision, writer and parent, and the latest it descends from (`a…`); how many marks there are besides the first and the last |
//! | `[unit: …]` | a field of the head, by its key |
//! | `[s12: 12 lớp; (trống) người]` | the open cells of row 12 |
//! | `[l12: …]`, `[g12: …]` | the row's long text, its note |
//! | `[k12: …]`, `[z12: …]` | "Không có hoạt động", "Ô còn trống là 0" |
//! | `[d12.1: Tên: …; Số người: 7 người]`, `[g12.1: …]` | the first row that was added there, its note |
//! | `[y1: key; …]` | a word to what looks odd |
//! | `[ids: 12.1 e1 …]` | the ids of the rows that were added |
//! | `[het: 37 dòng, mã kiểm tra K7QF-3M2D]` | how many marks, the code of the figures |
//!
//! Pictures do not travel in words, nor do keys that this program does not know: a report that has some says so, and
//! bears no parent, so that it never takes the place of the whole one.

mod escape;
mod marks;
mod read;
mod words;
mod write;

pub(super) use marks::Message;
pub(super) use read::report;
pub use write::message;

/// The mark that begins a report.
const BEGIN: &str = "phuluc";
/// The mark that ends one.
const END: &str = "het";
/// The mark of the added rows' ids.
const IDS: &str = "ids";
/// Before what stands in a cell and cannot be read.
const UNREADABLE: &str = "(?)";
