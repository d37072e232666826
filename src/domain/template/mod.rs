//! What a form asks: its document, columns, row tree, cells, and how its totals are made.
//! It must not know what anybody answered, nor how a template file is written.

mod assemble;
pub mod carry;
pub mod checks;
pub mod columns;
pub mod document;
pub mod finding;
pub mod head;
pub mod id;
pub mod label;
pub mod parts;
pub mod plan;
pub mod problem;
pub mod source;

use std::ops::Range;

use super::by_name::ByName;

pub use assemble::{MOST_CELLS_OF_A_ROW, MOST_COLUMNS, MOST_LEVELS, MOST_ROWS};
pub use checks::{Asked, Check, CheckKind, Checks, Comparison, Level};
pub use columns::{CellColumn, Column, ColumnKind};
pub use document::{Document, Photos, Signature, TitleBlock, is_overdue};
pub use head::HeadField;
pub use parts::{Layout, Part, TableIndex};
pub use plan::{Formula, Plan, Term};
pub use problem::{Place, Problem, ProblemKind};
pub use source::Source;

/// A row of this template, by its place in paper order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowIndex(pub u32);

/// A fixed cell of this template, by its place in paper order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellIndex(pub u32);

impl RowIndex {
    /// As an index into a slice.
    pub const fn at(self) -> usize {
        self.0 as usize
    }
}

impl CellIndex {
    /// As an index into a slice.
    pub const fn at(self) -> usize {
        self.0 as usize
    }
}

/// A form that was found to be sound. Invariants: ids are unique and well formed, every formula names cells that
/// exist and bear its unit, no total depends on itself, rows stand in paper order (a parent before its children).
#[derive(Clone, Debug, Default)]
pub struct Template {
    /// The form's id: for ever, part of the address `#/FORM-ID`.
    pub id: String,
    /// Grows with each change that an office makes to the form.
    pub version: u32,
    /// Tells two forms of one id apart; made by the loader from the file's content.
    pub fingerprint: String,
    /// The short name in lists: "Lai Châu 2023".
    pub name: String,
    /// Who asks, on what basis, by when, to which address.
    pub document: Document,
    /// The heading printed above the table.
    pub title_block: TitleBlock,
    /// What the form wants to know of the place: a district where the document still has one.
    pub asks_district: bool,
    /// Pictures, if the form asks for some.
    pub photos: Option<Photos>,
    /// The cells that bore another name last year, with that name.
    former_names: Vec<(CellIndex, String)>,
    /// The columns of each table, with their grouped heads.
    tables: Vec<Vec<Column>>,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    plan: Plan,
    checks: Checks,
    rows_by_id: ByName<RowIndex>,
}

/// One printed row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// For ever; never made from the printed number or the label.
    pub id: String,
    /// As printed; may be empty, may stand twice.
    pub number: String,
    /// The words as printed.
    pub label: String,
    /// The unit column as printed; may be empty.
    pub unit: String,
    /// A word of help for the person who fills it in; may be empty.
    pub hint: String,
    /// The row this one stands under.
    pub parent: Option<RowIndex>,
    /// 0 for a section.
    pub depth: u8,
    /// The section that this row belongs to (itself, for a section): the nearest row upwards that stands at the first
    /// level, or at the first level of a table inside running text, or at the level where running text goes on behind
    /// one. So the rows of a section stand beside each other, and are drawn as one piece.
    pub section: RowIndex,
    /// Whether it stands in running text or in a table.
    pub layout: Layout,
    /// What a person may add below it.
    pub added: Option<AddedRows>,
    /// A long text instead of figures.
    pub narrative: Option<Narrative>,
    cells: Range<u32>,
}

/// One cell of a fixed row.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// `count`, `people`, …: for ever, unique in its row.
    pub id: String,
    /// The row it stands in.
    pub row: RowIndex,
    /// What is counted: "người".
    pub unit: String,
    /// What may be typed.
    pub kind: CellKind,
    /// How it is calculated; `None` for a cell that is open to a person.
    pub formula: Option<Formula>,
}

/// What a cell asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// A count.
    #[default]
    Whole,
    /// A figure with up to this many decimal places.
    Decimal(u8),
    /// Words.
    Text,
    /// A day.
    Date,
}

/// Rows that a person adds below a fixed one.
#[derive(Clone, Debug, Default)]
pub struct AddedRows {
    /// The cells of each added row, in order.
    pub cells: Vec<AddedCell>,
}

/// One cell of every added row.
#[derive(Clone, Debug, Default)]
pub struct AddedCell {
    /// Unique in the row.
    pub id: String,
    /// What the field is called on the screen: "Tên nội dung".
    pub label: String,
    /// What is counted; empty for words.
    pub unit: String,
    /// What may be typed.
    pub kind: CellKind,
    /// The cells of the same added row that it is the sum of; none for a cell that is open to a person.
    pub sum: Vec<usize>,
}

/// A long text that a person writes.
#[derive(Clone, Debug, Default)]
pub struct Narrative {
    /// The most characters the form allows, if it sets a limit.
    pub limit: Option<u32>,
}

impl CellKind {
    /// Whether figures are typed here.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Whole | Self::Decimal(_))
    }

    /// Decimal places of a figure typed here.
    pub const fn places(self) -> u8 {
        match self {
            Self::Decimal(places) => places,
            Self::Whole | Self::Text | Self::Date => 0,
        }
    }
}

impl Cell {
    /// Whether a person fills it in.
    pub const fn is_open(&self) -> bool {
        self.formula.is_none()
    }
}

impl AddedCell {
    /// Whether a person fills it in.
    pub const fn is_open(&self) -> bool {
        self.sum.is_empty()
    }
}

impl Template {
    /// Puts a described form together.
    ///
    /// # Errors
    /// Every problem of the description, each with its place.
    pub fn assemble(source: Source) -> Result<Self, Vec<Problem>> {
        assemble::assemble(source)
    }

    /// Rows in paper order.
    pub fn rows(&self) -> impl Iterator<Item = (RowIndex, &Row)> {
        (0..).map(RowIndex).zip(&self.rows)
    }

    /// How many rows the paper has.
    pub const fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// One row.
    pub fn row(&self, row: RowIndex) -> &Row {
        &self.rows[row.at()]
    }

    /// The row of this id.
    pub fn row_by_id(&self, id: &str) -> Option<RowIndex> {
        self.rows_by_id.get(id).copied()
    }

    /// One cell.
    pub fn cell(&self, cell: CellIndex) -> &Cell {
        &self.cells[cell.at()]
    }

    /// All fixed cells in paper order.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The cells of one row.
    pub fn cells_of(&self, row: RowIndex) -> impl Iterator<Item = (CellIndex, &Cell)> {
        self.row(row).cells.clone().map(|index| (CellIndex(index), &self.cells[index as usize]))
    }

    /// The cell of this id in a row.
    pub fn cell_by_id(&self, row: RowIndex, id: &str) -> Option<CellIndex> {
        self.cells_of(row).find(|(_, cell)| cell.id == id).map(|(index, _)| index)
    }

    /// The name, as `row.cell`, that a cell bore in last year's form, where the form says that it was another.
    pub fn former_name(&self, cell: CellIndex) -> Option<&str> {
        self.former_names.iter().find(|(own, _)| *own == cell).map(|(_, name)| name.as_str())
    }

    /// The rows that are sections.
    pub fn sections(&self) -> impl Iterator<Item = RowIndex> {
        self.rows().filter(|(index, row)| row.section == *index).map(|(index, _)| index)
    }

    /// The rows of a section, the section's own row first. A table inside has sections of its own.
    pub fn rows_of_section(&self, section: RowIndex) -> impl Iterator<Item = (RowIndex, &Row)> {
        self.rows_below(section).filter(move |(_, row)| row.section == section)
    }

    /// A row and all rows below it, at any depth.
    pub fn rows_below(&self, top: RowIndex) -> impl Iterator<Item = (RowIndex, &Row)> {
        let depth = self.row(top).depth;
        let rows = (top.0..).map(RowIndex).zip(&self.rows[top.at()..]);
        rows.take_while(move |(index, row)| *index == top || row.depth > depth)
    }

    /// The columns of a table.
    pub fn columns(&self, table: TableIndex) -> &[Column] {
        self.tables.get(table.at()).map_or(&[], Vec::as_slice)
    }

    /// The columns of the table that a row stands in; none for a row of the running text.
    pub fn columns_of(&self, row: RowIndex) -> &[Column] {
        match self.row(row).layout {
            Layout::Outline => &[],
            Layout::Table(table) => self.columns(table),
        }
    }

    /// The form from top to bottom: runs of rows that stand in one table, or in running text.
    pub fn parts(&self) -> Vec<Part> {
        parts::of(&self.rows)
    }

    /// The order of calculation.
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What the form holds to be odd or impossible.
    pub const fn checks(&self) -> &Checks {
        &self.checks
    }
}
