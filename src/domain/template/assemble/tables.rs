//! The columns of a form's tables, and what each cell in them asks for. It must not know rows.

use super::{MOST_CELLS_OF_A_ROW, MOST_COLUMNS, MOST_TABLES, Work};
use crate::domain::template::columns::{self, Column, ColumnKind};
use crate::domain::template::problem::Countable;
use crate::domain::template::source::TotalSource;
use crate::domain::template::{CellColumn, CellKind, Layout, ProblemKind, TableIndex, id};

/// One table, with what is looked up in it often.
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    /// What each cell asks for, and which cells it adds: few enough to look through.
    cells: Vec<(String, CellKind, Vec<String>)>,
}

impl Work {
    /// Adds a table and gives the layout of the rows in it; without columns there is none, and rows stand as `around`.
    pub(super) fn add_table(&mut self, columns: Vec<Column>, around: Layout, path: &str, label: &str) -> Layout {
        if columns.is_empty() {
            return around;
        }
        if self.tables.len() >= MOST_TABLES {
            self.report(path, label, ProblemKind::TooMany { what: Countable::Tables, limit: MOST_TABLES });
            return around;
        }
        let mut cells = self.cells_of_columns(&columns, path, label);
        self.check_sums(&mut cells, path, label);
        let index = u16::try_from(self.tables.len()).unwrap_or(u16::MAX);
        self.tables.push(Table { columns, cells });
        Layout::Table(TableIndex(index))
    }

    fn cells_of_columns(
        &mut self,
        columns: &[Column],
        path: &str,
        label: &str,
    ) -> Vec<(String, CellKind, Vec<String>)> {
        let leaves = columns::leaves(columns);
        if leaves.len() > MOST_COLUMNS {
            self.report(path, label, ProblemKind::TooMany { what: Countable::Columns, limit: MOST_COLUMNS });
        }
        let mut cells: Vec<(String, CellKind, Vec<String>)> = Vec::new();
        for column in leaves {
            let ColumnKind::Cells(CellColumn { cells: ids, kind, sum }) = &column.kind else { continue };
            for cell in ids {
                if cells.len() > MOST_CELLS_OF_A_ROW {
                    let limit = MOST_CELLS_OF_A_ROW;
                    self.report(path, label, ProblemKind::TooMany { what: Countable::Cells, limit });
                    return cells;
                }
                if !id::is_row_or_cell_id(cell) {
                    self.report(path, label, ProblemKind::BadId(cell.clone()));
                }
                if cells.iter().any(|(known, ..)| known == cell) {
                    self.report(path, label, ProblemKind::TwoColumns(cell.clone()));
                } else {
                    cells.push((cell.clone(), *kind, sum.clone()));
                }
            }
        }
        cells
    }

    /// A column that is a sum names columns of its table; what they count is compared row by row. A name that is told
    /// here is taken out, so that it is not told again for each row.
    fn check_sums(&mut self, cells: &mut [(String, CellKind, Vec<String>)], path: &str, label: &str) {
        let known: Vec<String> = cells.iter().map(|(id, ..)| id.clone()).collect();
        for (_, _, sum) in cells {
            sum.retain(|name| {
                let is_known = known.contains(name);
                if !is_known {
                    self.report(path, label, ProblemKind::UnknownCell(name.clone()));
                }
                is_known
            });
        }
    }

    /// What a cell asks for: what it says itself, else what its column says, else a count. `None` where it stands in a
    /// table and no column holds it.
    pub(super) fn kind_in(&self, layout: Layout, cell: &str, own: Option<CellKind>) -> Option<CellKind> {
        match layout {
            Layout::Outline => Some(own.unwrap_or(CellKind::Whole)),
            Layout::Table(_) => self.column_of(layout, cell).map(|(_, kind, _)| own.unwrap_or(*kind)),
        }
    }

    /// How a cell is calculated whose column is a sum.
    pub(super) fn sum_of_column(&self, layout: Layout, cell: &str) -> Option<TotalSource> {
        let (_, _, sum) = self.column_of(layout, cell)?;
        (!sum.is_empty()).then(|| TotalSource::Beside(sum.clone()))
    }

    fn column_of(&self, layout: Layout, cell: &str) -> Option<&(String, CellKind, Vec<String>)> {
        let Layout::Table(table) = layout else { return None };
        self.tables.get(table.at())?.cells.iter().find(|(id, ..)| id == cell)
    }
}
