//! What the page asks of the worker and what comes back. It must not know how either is done.
//!
//! A job is a small JSON value; a file's bytes travel beside it, so that they need not be escaped.

use serde::{Deserialize, Serialize};
use serde_json::Value;

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
    /// Open a file; its bytes travel with the job.
    Import {
        /// The form's JSON text, when a first try answered [`Refusal::NeedsTemplate`] and the page has it.
        template: Option<String>,
        /// When: RFC 3339, local with offset.
        at: String,
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
    /// The printed report as a Word document, to be gone on with by hand; it does not come back.
    Docx,
}

impl FileKind {
    /// Whether the office program makes it, and not the worker.
    pub const fn is_heavy(self) -> bool {
        matches!(self, Self::Docx)
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
    },
    /// The text of a code, whose bytes travel with this; it opens as a file does.
    Code,
    /// The report of a file; the bytes of its pictures travel with this.
    Imported(Box<Imported>),
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

impl Outcome {
    /// Reads an outcome as its `Serialize` writes it; `None` for anything else. By hand, because the page has to carry
    /// this code before the first key can be typed, and derived code for it weighs four times as much.
    pub fn from_json(json: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(json).ok()?;
        let (word, inside) = word_of(&value)?;
        match word {
            "Exported" => Some(Self::Exported { name: text(inside, "name")?, media_type: text(inside, "media_type")? }),
            "Imported" => Imported::from_value(inside).map(|imported| Self::Imported(Box::new(imported))),
            "Code" => Some(Self::Code),
            "Refused" => Refusal::from_value(inside).map(Self::Refused),
            _ => None,
        }
    }
}

impl Imported {
    fn from_value(value: &Value) -> Option<Self> {
        Some(Self {
            form: text(value, "form")?,
            fingerprint: text(value, "fingerprint")?,
            template: text(value, "template")?,
            draft: text(value, "draft")?,
            report: text(value, "report")?,
            revision: value.get("revision")?.as_u64()?,
            filled: count(value, "filled")?,
            totals_differ: value.get("totals_differ")?.as_bool()?,
            check_differs: value.get("check_differs")?.as_bool()?,
            carries: match value.get("carries")?.as_str()? {
                "Everything" => Carries::Everything,
                "Figures" => Carries::Figures,
                _ => Carries::OwnRows,
            },
            pictures: value.get("pictures")?.as_array()?.iter().filter_map(picture).collect(),
        })
    }
}

impl Refusal {
    fn from_value(value: &Value) -> Option<Self> {
        let (word, inside) = word_of(value)?;
        Some(match word {
            "Empty" => Self::Empty,
            "TooLarge" => Self::TooLarge { limit: count(inside, "limit")? },
            "NotAReport" => Self::NotAReport,
            "Broken" => Self::Broken { line: count(inside, "line")? },
            "NoCode" => Self::NoCode,
            "NoData" => Self::NoData,
            "Foreign" => Self::Foreign,
            "TooNew" => Self::TooNew { format_version: inside.get("format_version")?.as_u64()? },
            "Damaged" => Self::Damaged { place: text(inside, "place")? },
            "NeedsTemplate" => Self::NeedsTemplate { form: text(inside, "form")? },
            "BadTemplate" => Self::BadTemplate { problems: count(inside, "problems")? },
            "BadDraft" => Self::BadDraft,
            _ => return None,
        })
    }
}

/// A variant's word and what is inside; a variant that holds nothing is its word alone.
fn word_of(value: &Value) -> Option<(&str, &Value)> {
    match value {
        Value::String(word) => Some((word, &Value::Null)),
        Value::Object(object) => object.iter().next().map(|(word, inside)| (word.as_str(), inside)),
        _ => None,
    }
}

fn picture(value: &Value) -> Option<Picture> {
    Some(Picture { id: text(value, "id")?, length: count(value, "length")? })
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key)?.as_str().map(ToOwned::to_owned)
}

fn count(value: &Value, key: &str) -> Option<usize> {
    value.get(key)?.as_u64().and_then(|count| usize::try_from(count).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_reads_back_as_it_was_written() {
        let imported = Imported {
            form: "a".to_owned(),
            fingerprint: "b".to_owned(),
            template: "{}".to_owned(),
            draft: "{\"x\":\"ư\"}".to_owned(),
            report: "c".to_owned(),
            revision: 17,
            filled: 3,
            totals_differ: true,
            check_differs: true,
            carries: Carries::Figures,
            pictures: vec![Picture { id: "p".to_owned(), length: 5 }],
        };
        let refusals = [
            Refusal::Empty,
            Refusal::TooLarge { limit: 1 },
            Refusal::NotAReport,
            Refusal::Broken { line: 2 },
            Refusal::NoCode,
            Refusal::NoData,
            Refusal::Foreign,
            Refusal::TooNew { format_version: 3 },
            Refusal::Damaged { place: "values".to_owned() },
            Refusal::NeedsTemplate { form: "f".to_owned() },
            Refusal::BadTemplate { problems: 4 },
            Refusal::BadDraft,
        ];
        let exported = Outcome::Exported { name: "n".to_owned(), media_type: "m".to_owned() };
        let all = [exported, Outcome::Code, Outcome::Imported(Box::new(imported))].into_iter();
        for outcome in all.chain(refusals.into_iter().map(Outcome::Refused)) {
            let json = serde_json::to_string(&outcome).unwrap_or_default();
            assert_eq!(Outcome::from_json(&json), Some(outcome), "{json}");
        }
        for json in ["", "{}", "[]", "{\"Refused\":\"Nothing\"}", "{\"Exported\":{\"name\":1}}"] {
            assert_eq!(Outcome::from_json(json), None, "{json}");
        }
    }
}
