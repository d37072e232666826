//! What the page asks of the worker and what comes back. It must not know how either is done.
//!
//! A job is a small JSON value; a file's bytes travel beside it, so that they need not be escaped.

mod reading;

use serde::{Deserialize, Serialize};

use super::backup::{Contents, Restored};

/// Work for the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Job {
    /// Make a file of a report.
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
        /// The pictures that go into the file: their bytes travel with the job, one behind the other. A page takes all
        /// that the report has; data take those that are listed.
        pictures: Vec<Picture>,
    },
    /// Make one file of all that lies on the device. The bytes of the pictures travel with the job.
    Backup {
        /// What lies there.
        contents: Contents,
        /// When: RFC 3339, local with offset.
        at: String,
        /// The program's version.
        program: String,
    },
    /// Put other forms into the page that is one file; that page travels with the job.
    OneFile {
        /// The list of forms and each of them: its path beside the page, and its JSON text.
        forms: Vec<(String, String)>,
    },
    /// Make the sheet that tells how a form is filled in.
    Guide {
        /// The form, as its JSON text.
        template: String,
        /// Where the form is opened; empty where no address leads to it.
        address: String,
    },
    /// Open a file; its bytes travel with the job.
    Import {
        /// The form's JSON text, when a first try answered [`Refusal::NeedsTemplate`] and the page has it.
        template: Option<String>,
        /// When: RFC 3339, local with offset.
        at: String,
        /// Whether a message is to be opened of which parts are missing.
        in_part: bool,
    },
    /// Find a report's code in a picture; its pixels travel with the job, a byte each, from black 0 to white 255, row by
    /// row. The office program does it.
    ReadCode {
        /// In pixels.
        width: usize,
        /// In pixels.
        height: usize,
    },
}

/// A kind of file that a report leaves as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileKind {
    /// The report's JSON.
    Json,
    /// The printable page with the same JSON inside.
    Html,
    /// Plain words, to be pasted into a message.
    Text,
    /// One line a value, for any program that reads tables.
    Csv,
    /// A workbook: the official table, and one line a value.
    Xlsx,
    /// The printed report as a Word document, to be gone on with by hand; it does not come back.
    Docx,
}

impl FileKind {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Html => "text/html",
            Self::Text => "text/plain",
            Self::Csv => "text/csv",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    /// How a file's name ends.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Json => ".json",
            Self::Html => ".html",
            Self::Text => ".txt",
            Self::Csv => ".csv",
            Self::Xlsx => ".xlsx",
            Self::Docx => ".docx",
        }
    }

    /// Whether the office program makes it, and not the worker.
    pub const fn is_heavy(self) -> bool {
        matches!(self, Self::Xlsx | Self::Docx)
    }
}

/// One picture among the bytes that travel with a job or an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The picture's id.
    pub id: String,
    /// How many bytes are its own; 0 where it is not among them.
    pub length: usize,
}

/// What came of a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Outcome {
    /// The file, whose bytes travel with this.
    Exported {
        /// ASCII, no spaces.
        name: String,
        /// Its media type.
        media_type: String,
        /// Subject and, below it, words of the letter that takes it along; only for the file to send.
        letter: String,
    },
    /// The text of a code, whose bytes travel with this; it opens as a file does.
    Code,
    /// The report of a file; the bytes of its pictures travel with this.
    Imported(Box<Imported>),
    /// All that a backup holds; the bytes of its pictures travel with this.
    Restored(Box<Restored>),
    /// The job could not be done; nothing was changed.
    Refused(Refusal),
}

/// A report out of a file, ready to be stored as a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    /// When the file was made: RFC 3339; empty where it does not say.
    pub made_at: String,
    /// How many cells hold something.
    pub filled: usize,
    /// Whether the totals written in the file differ from those taken of its figures.
    pub totals_differ: bool,
    /// Whether the code written in the file is not that of its figures.
    pub check_differs: bool,
    /// Whether it carries less than its report said, and what.
    pub carries: Carries,
    /// All pictures of the report, in their order; the length of one whose bytes are not in the file, or are no
    /// picture, is 0.
    pub pictures: Vec<Picture>,
    /// Whether the file was made on another edition of the form than the one it was read on.
    pub other_edition: bool,
    /// What a workbook's official table says, where somebody changed figures there.
    pub official: Option<Official>,
}

/// The same report with the figures of a workbook's official table, which differ from those of its table of data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Official {
    /// How many cells differ.
    pub cells: usize,
    /// The names of the first few of them.
    pub names: Vec<String>,
    /// What these are called on paper, what the official table says there, and the table of data.
    pub places: Vec<[String; 3]>,
    /// The report as [`super::draft`] writes it.
    pub draft: String,
    /// How many cells hold something.
    pub filled: usize,
}

/// How much of a report a file carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Carries {
    /// All of it.
    Everything,
    /// Figures, the words of cells and the unit's name, as a code on paper does.
    Figures,
    /// Only the figures of the form's own rows, and the unit's name: a code had no room for more.
    OwnRows,
}

/// Why a file or a job was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
    /// A picture without a report's code, or with one that is not sharp enough.
    NoCode,
    /// HTML without the data block of a report, a workbook without its table of data.
    NoData,
    /// A table that was saved without Unicode: the marks of its letters are lost.
    NotUnicode,
    /// JSON or data of another program.
    Foreign,
    /// Written by a newer program (its format version).
    TooNew {
        /// That program's format version.
        format_version: u64,
    },
    /// A code on paper was made on another edition of this form than the page has.
    CodeOfOtherEdition {
        /// The form's id.
        form: String,
        /// The version of the code's edition; another edition may bear it too.
        version: u32,
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
    /// A message names this form, and the page has not given it in this very edition.
    NeedsEdition {
        /// The form's id.
        form: String,
        /// Its version.
        version: u32,
        /// Its fingerprint.
        fingerprint: String,
    },
    /// A message of which parts are missing.
    Partial {
        /// How many of its lines are there.
        found: usize,
        /// Of how many; 0 where that is not known.
        of: usize,
        /// Whether its beginning is there, which says what it is.
        has_beginning: bool,
        /// Whether its end is there.
        has_end: bool,
    },
    /// Parts of messages that do not belong together.
    Mixed,
    /// The form inside the file has problems (how many).
    BadTemplate {
        /// How many.
        problems: usize,
    },
    /// The page sent a draft that does not fit its form: a fault of the program.
    BadDraft,
}

impl Imported {
    /// The report with the figures of the official table, where it has others: a next revision.
    #[must_use]
    pub fn with_official(self) -> Self {
        match self.official {
            Some(Official { draft, filled, .. }) => {
                Self { draft, filled, revision: self.revision + 1, official: None, ..self }
            }
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::backup::Form;

    #[test]
    fn every_outcome_reads_back_as_it_was_written() {
        let imported = Imported {
            form: "a".to_owned(),
            fingerprint: "b".to_owned(),
            template: "{}".to_owned(),
            draft: "{\"x\":\"ư\"}".to_owned(),
            report: "c".to_owned(),
            revision: 17,
            made_at: "d".to_owned(),
            filled: 3,
            totals_differ: true,
            check_differs: true,
            carries: Carries::Figures,
            pictures: vec![Picture { id: "p".to_owned(), length: 5 }],
            other_edition: true,
            official: Some(Official {
                cells: 2,
                names: vec!["a.b".to_owned()],
                places: vec![["A", "1", "2"].map(str::to_owned)],
                draft: "{}".to_owned(),
                filled: 4,
            }),
        };
        let refusals = [
            Refusal::Empty,
            Refusal::TooLarge { limit: 1 },
            Refusal::NotAReport,
            Refusal::Broken { line: 2 },
            Refusal::NoCode,
            Refusal::NoData,
            Refusal::NotUnicode,
            Refusal::Foreign,
            Refusal::TooNew { format_version: 3 },
            Refusal::Damaged { place: "values".to_owned() },
            Refusal::CodeOfOtherEdition { form: "f".to_owned(), version: 2 },
            Refusal::NeedsTemplate { form: "f".to_owned() },
            Refusal::NeedsEdition { form: "f".to_owned(), version: 2, fingerprint: "k".to_owned() },
            Refusal::Partial { found: 3, of: 7, has_beginning: true, has_end: false },
            Refusal::Mixed,
            Refusal::BadTemplate { problems: 4 },
            Refusal::BadDraft,
        ];
        let restored = Restored {
            reports: vec![imported.clone()],
            templates: vec![("ff".to_owned(), "{}".to_owned())],
            own_forms: vec![Form { id: "f".to_owned(), fingerprint: "ff".to_owned(), json: "{}".to_owned() }],
            deleted: vec![("c".to_owned(), "2023".to_owned())],
            refused: vec![("Xã".to_owned(), Refusal::Broken { line: 3 })],
            last_year: vec![("c".to_owned(), "{}".to_owned())],
            head: Some("{}".to_owned()),
            pictures: vec![Picture { id: "p".to_owned(), length: 5 }],
        };
        let exported = Outcome::Exported { name: "n".to_owned(), media_type: "m".to_owned(), letter: "l".to_owned() };
        let (imported, restored) = (Outcome::Imported(Box::new(imported)), Outcome::Restored(Box::new(restored)));
        let all = [exported, Outcome::Code, imported, restored].into_iter();
        for outcome in all.chain(refusals.into_iter().map(Outcome::Refused)) {
            let json = serde_json::to_string(&outcome).unwrap_or_default();
            assert_eq!(Outcome::from_json(&json), Some(outcome), "{json}");
        }
        for json in ["", "{}", "[]", "{\"Refused\":\"Nothing\"}", "{\"Exported\":{\"name\":1}}"] {
            assert_eq!(Outcome::from_json(json), None, "{json}");
        }
    }
}
