//! A report as lines of nine texts, one line a value: what tables of data (CSV, the second sheet of a workbook) hold.
//! It must not know how a line is written down.
//!
//! | column | what stands there |
//! |---|---|
//! | `part` | `file`, `form`, `report`, `head`, `value`, `total`, `note`, `narrative`, `added`, `section`, `explanation`, `photo`; `kept` for what only another program understands |
//! | `row` | the id of the row |
//! | `index` | the position of the added row or picture, from 0 |
//! | `cell` | the id of the cell, the key of a field, the JSON pointer of what is kept |
//! | `number`, `label`, `unit` | as the form prints them, for people: never read back |
//! | `reading` | how the value is to be taken, see [`Reading`] |
//! | `value` | the value |
//!
//! The lines say what the report's JSON says, but for the form itself, and how complete a total is.

mod read;
mod write;

pub use read::value;
pub use write::{lines, parted};

/// The names of the columns, which are the first line of every table.
pub const COLUMNS: [&str; 9] = ["part", "row", "index", "cell", "number", "label", "unit", "reading", "value"];

/// The most lines of a file: far beyond any report, and few enough for a phone's memory.
pub const MOST_LINES: usize = 200_000;

/// The longest value in one line, in UTF-16 units: a little less than a cell of a spreadsheet takes.
pub const LONGEST_VALUE: usize = 32_000;

/// One line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What kind of thing the line says.
    pub part: String,
    /// A row's id.
    pub row: String,
    /// A position, from 0; empty where there is none.
    pub index: String,
    /// A cell's id, or a key.
    pub cell: String,
    /// The row's printed number.
    pub number: String,
    /// The row's or the field's words.
    pub label: String,
    /// What is counted.
    pub unit: String,
    /// How the value is to be taken.
    pub reading: Reading,
    /// The value.
    pub value: String,
}

/// How a value is to be taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// Nothing was answered. What a person puts there afterwards is read as typed.
    #[default]
    Blank,
    /// An exact figure, as JSON writes it: `12.5`. Anything else there is read as typed.
    Figure,
    /// A day, `2023-10-05`.
    Day,
    /// Words.
    Words,
    /// A text that is not what its cell asks for, as typed.
    Unreadable,
    /// Goes on where the value of the line before ended.
    More,
    /// JSON, for programs.
    Json,
}

impl Reading {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Blank, "blank"),
        (Self::Figure, "figure"),
        (Self::Day, "day"),
        (Self::Words, "words"),
        (Self::Unreadable, "unreadable"),
        (Self::More, "more"),
        (Self::Json, "json"),
    ];

    /// Its word in the column.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(reading, _)| *reading == self).map_or("", |(_, word)| word)
    }

    /// What a word means; one that is not known is no more than blank.
    pub(in crate::formats) fn of_word(word: &str) -> Self {
        let found = Self::ALL.iter().find(|(_, known)| word.trim().eq_ignore_ascii_case(known));
        found.map_or(Self::Blank, |(reading, _)| *reading)
    }
}

/// The key under which a table says which revision it was made of, so that an import sees whether somebody changed it.
pub const REVISION: &str = "revision_fingerprint";

impl Line {
    /// Says of which revision a table is made.
    pub fn of_revision(fingerprint: String) -> Self {
        let (part, cell) = ("file".to_owned(), REVISION.to_owned());
        Self { part, cell, reading: Reading::Words, value: fingerprint, ..Self::default() }
    }

    /// The texts in the order of [`COLUMNS`].
    pub fn texts(&self) -> [&str; 9] {
        let Self { part, row, index, cell, number, label, unit, reading, value } = self;
        [part, row, index, cell, number, label, unit, reading.word(), value]
    }

    /// The line of these texts; what is missing at the end is empty, what is too much is left out.
    pub fn of_texts(texts: impl IntoIterator<Item = String>) -> Self {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap_or_default();
        Self {
            part: next(),
            row: next(),
            index: next(),
            cell: next(),
            number: next(),
            label: next(),
            unit: next(),
            reading: Reading::of_word(&next()),
            value: next(),
        }
    }
}
