//! The table's columns: grouped heads above leaves. It must not know rows.

use super::CellKind;

/// A column, or a group of columns under one head.
#[derive(Clone, Debug)]
pub struct Column {
    /// The words of the head; may be empty.
    pub head: String,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// What stands in a column.
#[derive(Clone, Debug)]
pub enum ColumnKind {
    /// The rows' printed numbers.
    Number,
    /// The rows' labels.
    Label,
    /// The rows' printed units.
    Unit,
    /// Notes that a person writes.
    Note,
    /// Figures: one cell of each row, or several that share one cell of the paper.
    Cells(CellColumn),
    /// Columns under one head.
    Group(Vec<Column>),
}

/// A leaf column of figures.
#[derive(Clone, Debug)]
pub struct CellColumn {
    /// Ids of the cells that are printed in it.
    pub cells: Vec<String>,
    /// What may be typed.
    pub kind: CellKind,
    /// The cells of the same row that this column adds up (`3 = 4 + 6 + 8`); none for a column that people fill in.
    pub sum: Vec<String>,
}

/// Leaf columns that hold cells, from left to right.
pub fn cell_columns(columns: &[Column]) -> Vec<&CellColumn> {
    leaves(columns)
        .into_iter()
        .filter_map(|column| match &column.kind {
            ColumnKind::Cells(cells) => Some(cells),
            _ => None,
        })
        .collect()
}

/// All leaf columns from left to right.
pub fn leaves(columns: &[Column]) -> Vec<&Column> {
    columns
        .iter()
        .flat_map(|column| match &column.kind {
            ColumnKind::Group(inner) => leaves(inner),
            _ => vec![column],
        })
        .collect()
}

/// The heads above the column of a cell, from the top; none where no column holds it.
pub fn heads_above<'a>(columns: &'a [Column], cell: &str) -> Vec<&'a str> {
    for column in columns {
        let below = match &column.kind {
            ColumnKind::Group(inner) => heads_above(inner, cell),
            ColumnKind::Cells(cells) if cells.cells.iter().any(|id| id == cell) => return vec![&column.head],
            _ => Vec::new(),
        };
        if !below.is_empty() {
            return std::iter::once(column.head.as_str()).chain(below).collect();
        }
    }
    Vec::new()
}

/// How many lines of heads the table has.
pub fn depth(columns: &[Column]) -> usize {
    columns
        .iter()
        .map(|column| match &column.kind {
            ColumnKind::Group(inner) => 1 + depth(inner),
            _ => 1,
        })
        .max()
        .unwrap_or(0)
}
