//! What the page asks of the worker and what comes back. It must not know how either is done.
//!
//! A job is a small JSON value; a file's bytes travel beside it, so that they need not be escaped.

use serde::{Deserialize, Serialize};

/// Work for the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Job {
    /// Make a file of a report. No bytes travel with it.
    Export {
        /// Which file.
        kind: FileKind,
        /// The form, as its JSON text.
        template: String,
        /// The report, as [`super::draft`] writes it.
        draft: String,
        /// When: RFC 3339, local with offset.
        at: String,
        /// The program's version.
        program: String,
    },
    /// Open a file; its bytes travel with the job.
    Import {
        /// The form's JSON text, when a first try answered [`Refusal::NeedsTemplate`] and the page has it.
        template: Option<String>,
        /// When: RFC 3339, local with offset.
        at: String,
    },
}

/// A kind of file that a report leaves as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// The report's JSON.
    Json,
    /// The printable page with the same JSON inside.
    Html,
}

/// What came of a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// The file, whose bytes travel with this.
    Exported {
        /// ASCII, no spaces.
        name: String,
        /// Its media type.
        media_type: String,
    },
    /// The report of a file.
    Imported(Box<Imported>),
    /// The job could not be done; nothing was changed.
    Refused(Refusal),
}

/// A report out of a file, ready to be stored as a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// The form's id.
    pub form: String,
    /// The form's fingerprint, taken of the template below.
    pub fingerprint: String,
    /// The form as canonical JSON text.
    pub template: String,
    /// The report as [`super::draft`] writes it.
    pub draft: String,
    /// The report's id.
    pub report: String,
    /// The report's revision.
    pub revision: u64,
    /// How many cells hold something.
    pub filled: usize,
    /// Whether the totals written in the file differ from those taken of its figures.
    pub totals_differ: bool,
}

/// Why a file or a job was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// No bytes, or only spaces.
    Empty,
    /// More bytes than the program takes (its limit).
    TooLarge {
        /// In bytes.
        limit: usize,
    },
    /// Neither JSON nor HTML: a picture, a Word file, …
    NotAReport,
    /// JSON that breaks off or is torn, at this line (from 1).
    Broken {
        /// Where it breaks off.
        line: usize,
    },
    /// HTML without the data block of a report.
    NoData,
    /// JSON or data of another program.
    Foreign,
    /// Written by a newer program (its format version).
    TooNew {
        /// That program's format version.
        format_version: u64,
    },
    /// A report whose parts contradict the format; the JSON path of the first such part.
    Damaged {
        /// As `values.training.count`.
        place: String,
    },
    /// The file carries no form; the page may have it.
    NeedsTemplate {
        /// The form's id.
        form: String,
    },
    /// The form inside the file has problems (how many).
    BadTemplate {
        /// How many.
        problems: usize,
    },
    /// The page sent a draft that does not fit its form: a fault of the program.
    BadDraft,
}
