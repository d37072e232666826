//! Every place of a report that a person can type into, and the name it bears on the page.
//! It must not know what stands in it.

use crate::domain::report::{CellAddress, HeadField};
use crate::domain::template::{Comparison, RowIndex, Template};

/// Before the key of what is explained. No row may be called `explain`.
const EXPLAIN: &str = "explain.";

/// One place to type into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// `row.cell`, `row.index.cell`.
    Cell(CellAddress),
    /// `row.note`.
    Note(RowIndex),
    /// `row.index.note`.
    AddedNote {
        /// The row of the form below which it was added.
        row: RowIndex,
        /// The added row's position from 0.
        index: usize,
    },
    /// `row`.
    Narrative(RowIndex),
    /// `head.unit`.
    Head(HeadField),
    /// `explain.KEY`: a word to what looks odd.
    Explanation(Comparison),
    /// `photo.index.caption`.
    Caption(usize),
}

impl Field {
    /// The field that bears this name.
    pub fn from_name(template: &Template, name: &str) -> Option<Self> {
        if let Some(key) = name.strip_prefix("head.") {
            return HeadField::from_key(key).map(Self::Head);
        }
        if let Some(key) = name.strip_prefix(EXPLAIN) {
            return Comparison::from_key(template, key).map(Self::Explanation);
        }
        if let Some(rest) = name.strip_prefix("photo.") {
            return rest.strip_suffix(".caption")?.parse().ok().map(Self::Caption);
        }
        let Some((row, rest)) = name.split_once('.') else {
            return template.row_by_id(name).map(Self::Narrative);
        };
        if rest == "note" {
            return template.row_by_id(row).map(Self::Note);
        }
        if let Some(index) = rest.strip_suffix(".note") {
            return Some(Self::AddedNote { row: template.row_by_id(row)?, index: index.parse().ok()? });
        }
        CellAddress::from_name(template, name).map(Self::Cell)
    }

    /// The name.
    pub fn name(self, template: &Template) -> String {
        match self {
            Self::Cell(address) => address.name(template),
            Self::Note(row) => format!("{}.note", template.row(row).id),
            Self::AddedNote { row, index } => format!("{}.{index}.note", template.row(row).id),
            Self::Narrative(row) => template.row(row).id.clone(),
            Self::Head(field) => format!("head.{}", field.key()),
            Self::Explanation(comparison) => [EXPLAIN, &comparison.key(template)].concat(),
            Self::Caption(index) => format!("photo.{index}.caption"),
        }
    }
}
