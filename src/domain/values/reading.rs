//! What a typed text was read as. It must not know how it is read.

use chrono::NaiveDate;

use super::Number;

/// The reading of one cell's text. The text itself is always kept beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing, or only spaces: not answered yet.
    Blank,
    /// A figure.
    Number(Number),
    /// Words, in a cell that asks for words.
    Text,
    /// A day of the calendar.
    Date(NaiveDate),
    /// A text that is not what the cell asks for, and why.
    Unreadable(Unreadable),
}

/// Why a text cannot be read. Places count characters of the text from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A letter among the digits: `12o`.
    Letter {
        /// The letter.
        found: char,
        /// Its place.
        place: usize,
    },
    /// A sign that no figure has: `12/5`, `=3+4`.
    Symbol {
        /// The sign.
        found: char,
        /// Its place.
        place: usize,
    },
    /// Below zero: nothing on these papers is.
    Negative,
    /// Beyond [`super::number::LARGEST`].
    TooLarge,
    /// A fraction where whole things are counted: `1,5`.
    Fraction,
    /// `1,250`: one and a quarter, or one thousand two hundred and fifty?
    ThousandsOrFraction,
    /// Marks that do not part groups of three: `1.5`, `12.50`, `1 2`.
    Groups,
    /// Marks of several kinds in an order that no country uses: `1.250 000`.
    MixedMarks,
    /// More decimal places than the cell has (the number is how many it has).
    TooManyPlaces(u8),
    /// Words after the figure that are not the cell's unit: `12 lớp` where people are counted.
    OtherUnit(String),
    /// A word that multiplies: `12 triệu`. The figure is to be written out.
    Multiplier(String),
    /// Not a day as `dd/mm/yyyy`, or one that the calendar lacks.
    NotADate,
}

impl Reading {
    /// The figure, if this is one.
    pub const fn number(&self) -> Option<Number> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// Whether the cell was answered in a way that can be used.
    pub const fn is_filled(&self) -> bool {
        matches!(self, Self::Number(_) | Self::Text | Self::Date(_))
    }

    /// Whether something stands in the cell that cannot be used.
    pub const fn is_unreadable(&self) -> bool {
        matches!(self, Self::Unreadable(_))
    }
}
