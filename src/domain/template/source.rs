//! A form as an office describes it, nested and unchecked: what [`super::Template::assemble`] takes.

use super::{AddedRows, CellKind, CheckKind, Column, Document, Level, Narrative, Photos, TitleBlock};

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
    /// See [`super::Template::asks_district`].
    pub asks_district: bool,
    /// See [`super::Template::photos`].
    pub photos: Option<Photos>,
    /// The cells that bore another name last year: today's name and the former one, each as `row.cell`.
    pub last_year: Vec<(String, String)>,
    /// The columns of the table that the rows stand in; none where they are running text.
    pub columns: Vec<Column>,
    /// Sections, with their rows inside.
    pub rows: Vec<RowSource>,
    /// What is to be checked.
    pub checks: Vec<CheckSource>,
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
    /// Whether it and the rows below it are running text, although there is a table around them.
    pub outline: bool,
    /// The columns of the table that the rows below it make; none where they stand as this row does.
    pub columns: Vec<Column>,
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
    /// What may be typed, where that is not what its column says.
    pub kind: Option<CellKind>,
    /// How it is calculated, if no person fills it in.
    pub total: Option<TotalSource>,
}

/// How a computed cell is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TotalSource {
    /// The same cell of each row directly below that has it; of a row with added rows, theirs.
    Children,
    /// The listed cells, written `row.cell`.
    Cells {
        /// Which.
        names: Vec<String>,
        /// Whether cells of different units are counted alike: the office says so.
        mixed_units: bool,
    },
    /// These cells of the same row, where it has them.
    Beside(Vec<String>),
    /// How many rows a person added below the row of this id.
    AddedRows(String),
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckSource {
    /// See [`super::Check::id`].
    pub id: String,
    /// See [`super::Check::level`]; `None` for that of its kind.
    pub level: Option<Level>,
    /// See [`super::Check::say`].
    pub say: String,
    /// What is compared.
    pub kind: CheckKind,
    /// In which fields.
    pub rule: RuleSource,
}

/// In which fields a check compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleSource {
    /// In these: cells as `row.cell`, `head.unit`, rows of a long text. Of [`CheckKind::Part`] the part comes first.
    Fields(Vec<String>),
    /// In two cells of every row that has both open.
    InRows {
        /// The cells' ids.
        columns: Vec<String>,
        /// Ids of rows whose two cells need not go together.
        except: Vec<String>,
    },
    /// In every cell for figures.
    AllFigures,
}
