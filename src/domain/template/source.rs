//! A form as an office describes it, nested and unchecked: what [`super::Template::assemble`] takes.

use super::{AddedRows, Column, Document, Narrative, TitleBlock};

/// The whole description.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// See [`super::Template::id`].
    pub id: String,
    /// See [`super::Template::version`].
    pub version: u32,
    /// See [`super::Template::fingerprint`].
    pub fingerprint: String,
    /// See [`super::Template::name`].
    pub name: String,
    /// See [`Document`].
    pub document: Document,
    /// See [`TitleBlock`].
    pub title_block: TitleBlock,
    /// The table's columns.
    pub columns: Vec<Column>,
    /// Sections, with their rows inside.
    pub rows: Vec<RowSource>,
}

/// One row with the rows below it.
#[derive(Clone, Debug, Default)]
pub struct RowSource {
    /// See [`super::Row::id`].
    pub id: String,
    /// See [`super::Row::number`].
    pub number: String,
    /// See [`super::Row::label`].
    pub label: String,
    /// See [`super::Row::unit`].
    pub unit: String,
    /// See [`super::Row::hint`].
    pub hint: String,
    /// Its cells.
    pub cells: Vec<CellSource>,
    /// See [`super::Row::added`].
    pub added: Option<AddedRows>,
    /// See [`super::Row::narrative`].
    pub narrative: Option<Narrative>,
    /// The rows below it.
    pub rows: Vec<RowSource>,
}

/// One cell.
#[derive(Clone, Debug, Default)]
pub struct CellSource {
    /// See [`super::Cell::id`].
    pub id: String,
    /// See [`super::Cell::unit`].
    pub unit: String,
    /// How it is calculated, if no person fills it in.
    pub total: Option<TotalSource>,
}

/// How a computed cell is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TotalSource {
    /// The same cell of each row directly below that has it; of a row with added rows, theirs.
    Children,
    /// The listed cells, written `row.cell`.
    Cells(Vec<String>),
    /// How many rows a person added below the row of this id.
    AddedRows(String),
}
