//! What stands in one cell: the text exactly as typed, and its reading. It must not know where the cell is.

use crate::domain::template::CellKind;
use crate::domain::values::{Reading, date_text, number_text};

/// A cell's text with its reading. Invariant: the reading is that of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    text: String,
    reading: Reading,
}

impl Default for Entry {
    fn default() -> Self {
        Self { text: String::new(), reading: Reading::Blank }
    }
}

impl Entry {
    /// The text exactly as typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it was read as.
    pub const fn reading(&self) -> &Reading {
        &self.reading
    }

    /// Takes a new text, reads it, and gives back the old one.
    pub fn replace(&mut self, text: &str, kind: CellKind, unit: &str) -> String {
        self.reading = read(text, kind, unit);
        std::mem::replace(&mut self.text, text.to_owned())
    }
}

/// Reads a text as what a cell asks for.
pub fn read(text: &str, kind: CellKind, unit: &str) -> Reading {
    match kind {
        CellKind::Whole | CellKind::Decimal(_) => {
            number_text::read(text, number_text::Rule { places: kind.places(), unit })
        }
        CellKind::Date => date_text::read(text),
        CellKind::Text if text.trim().is_empty() => Reading::Blank,
        CellKind::Text => Reading::Text,
    }
}
