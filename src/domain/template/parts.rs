//! How a form runs from top to bottom: running text with tables in it. It must not know what a row asks.

use super::{Row, RowIndex};

/// A table of this form, by its place among the form's tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableIndex(pub u16);

impl TableIndex {
    /// As an index into a slice.
    pub const fn at(self) -> usize {
        self.0 as usize
    }
}

/// Where a row stands on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// In running text: a heading, with its narrative and its figures as lines beneath.
    #[default]
    Outline,
    /// As a row of a table.
    Table(TableIndex),
}

/// A run of rows, one after the other on paper, that have one layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Theirs.
    pub layout: Layout,
    /// The first of them.
    pub first: RowIndex,
    /// The row behind the last.
    pub end: RowIndex,
}

impl Part {
    /// Its rows.
    pub fn rows(self) -> impl Iterator<Item = RowIndex> {
        (self.first.0..self.end.0).map(RowIndex)
    }

    /// Whether a row is one of its rows.
    pub const fn contains(self, row: RowIndex) -> bool {
        self.first.0 <= row.0 && row.0 < self.end.0
    }
}

pub(super) fn of(rows: &[Row]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for (index, row) in (0..).map(RowIndex).zip(rows) {
        let end = RowIndex(index.0 + 1);
        match parts.last_mut() {
            Some(part) if part.layout == row.layout => part.end = end,
            _ => parts.push(Part { layout: row.layout, first: index, end }),
        }
    }
    parts
}
