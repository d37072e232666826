//! Puts a described form together, or lists everything that is wrong with it. It must not know the file's syntax.

mod formulas;

use std::collections::{HashMap, HashSet};

use super::columns::{self, ColumnKind};
use super::source::{CellSource, RowSource, TotalSource};
use super::{
    Cell, CellIndex, CellKind, Place, Problem, ProblemKind, Row, RowIndex, Source, Template, id,
    problem::{Countable, MOST_PROBLEMS},
};

/// The most rows of a form.
pub const MOST_ROWS: usize = 10_000;
/// The most leaf columns of a form.
pub const MOST_COLUMNS: usize = 200;
/// The most levels of rows below rows.
pub const MOST_LEVELS: usize = 8;
/// The most cells of one row.
pub const MOST_CELLS_OF_A_ROW: usize = 400;

pub(super) fn assemble(source: Source) -> Result<Template, Vec<Problem>> {
    let mut work = Work::default();
    work.read_columns(&source);
    for (position, row) in source.rows.iter().enumerate() {
        work.add_row(row, None, &format!("rows[{position}]"));
    }
    work.check_counts(&source);
    let plan = work.resolve_totals();
    if !work.problems.is_empty() {
        return Err(work.problems);
    }
    Ok(Template {
        id: source.id,
        version: source.version,
        fingerprint: source.fingerprint,
        name: source.name,
        document: source.document,
        title_block: source.title_block,
        columns: source.columns,
        rows: work.rows,
        cells: work.cells,
        plan,
        rows_by_id: work.rows_by_id,
    })
}

/// What has been put together so far.
#[derive(Default)]
struct Work {
    kinds: HashMap<String, CellKind>,
    rows: Vec<Row>,
    row_paths: Vec<String>,
    cells: Vec<Cell>,
    totals: Vec<(CellIndex, TotalSource)>,
    rows_by_id: HashMap<String, RowIndex>,
    cells_by_name: HashMap<String, CellIndex>,
    problems: Vec<Problem>,
}

impl Work {
    fn report(&mut self, path: &str, label: &str, kind: ProblemKind) {
        if self.problems.len() > MOST_PROBLEMS {
            return;
        }
        let place = Place { path: path.to_owned(), label: label.to_owned() };
        self.problems.push(Problem { place, kind });
    }

    fn read_columns(&mut self, source: &Source) {
        if !id::is_form_id(&source.id) {
            self.report("id", "", ProblemKind::BadId(source.id.clone()));
        }
        if let Some((first, Some(last))) = source.document.week
            && last < first
        {
            self.report("document.week", "", ProblemKind::DaysReversed);
        }
        let leaves = columns::leaves(&source.columns);
        if leaves.len() > MOST_COLUMNS {
            self.report("columns", "", ProblemKind::TooMany { what: Countable::Columns, limit: MOST_COLUMNS });
        }
        for column in leaves {
            let ColumnKind::Cells(column) = &column.kind else { continue };
            for cell in &column.cells {
                if !id::is_row_or_cell_id(cell) {
                    self.report("columns", "", ProblemKind::BadId(cell.clone()));
                }
                if self.kinds.contains_key(cell) {
                    self.report("columns", "", ProblemKind::TwoColumns(cell.clone()));
                } else {
                    self.kinds.insert(cell.clone(), column.kind);
                }
            }
        }
    }

    fn check_counts(&mut self, source: &Source) {
        if source.rows.is_empty() {
            self.report("rows", "", ProblemKind::NoRows);
        }
        if self.rows.len() > MOST_ROWS {
            self.report("rows", "", ProblemKind::TooMany { what: Countable::Rows, limit: MOST_ROWS });
        }
    }

    fn add_row(&mut self, source: &RowSource, parent: Option<RowIndex>, path: &str) {
        if self.rows.len() > MOST_ROWS {
            return;
        }
        let label = printed(&source.number, &source.label);
        let index = RowIndex(as_u32(self.rows.len()));
        let depth = parent.map_or(0, |parent| self.rows[parent.at()].depth + 1);
        if usize::from(depth) >= MOST_LEVELS {
            self.report(path, &label, ProblemKind::TooMany { what: Countable::Levels, limit: MOST_LEVELS });
            return;
        }
        if !id::is_row_or_cell_id(&source.id) {
            self.report(path, &label, ProblemKind::BadId(source.id.clone()));
        }
        // The first row and the first cell of a name keep it, so that totals mean the same as before the slip.
        if *self.rows_by_id.entry(source.id.clone()).or_insert(index) != index {
            self.report(path, &label, ProblemKind::RepeatedId(source.id.clone()));
        }
        let first_cell = as_u32(self.cells.len());
        self.add_cells(source, index, path, &label);
        self.check_added(source, path, &label);
        self.row_paths.push(path.to_owned());
        self.rows.push(Row {
            id: source.id.clone(),
            number: source.number.clone(),
            label: source.label.clone(),
            unit: source.unit.clone(),
            hint: source.hint.clone(),
            parent,
            depth,
            section: parent.map_or(index, |parent| self.rows[parent.at()].section),
            added: source.added.clone(),
            narrative: source.narrative.clone(),
            cells: first_cell..as_u32(self.cells.len()),
        });
        for (position, child) in source.rows.iter().enumerate() {
            self.add_row(child, Some(index), &format!("{path}.rows[{position}]"));
        }
    }

    fn add_cells(&mut self, source: &RowSource, row: RowIndex, path: &str, label: &str) {
        if source.cells.len() > MOST_CELLS_OF_A_ROW {
            let limit = MOST_CELLS_OF_A_ROW;
            self.report(path, label, ProblemKind::TooMany { what: Countable::Cells, limit });
        }
        let mut seen = HashSet::new();
        for CellSource { id, unit, total } in &source.cells {
            let cell_path = format!("{path}.cells.{id}");
            if !seen.insert(id) {
                self.report(&cell_path, label, ProblemKind::RepeatedId(id.clone()));
            }
            let kind = self.kinds.get(id).copied().unwrap_or_else(|| {
                // It stays a cell, so that a total that names it is not a second problem.
                self.report(&cell_path, label, ProblemKind::NoColumn(id.clone()));
                CellKind::Whole
            });
            let index = CellIndex(as_u32(self.cells.len()));
            if let Some(total) = total {
                self.totals.push((index, total.clone()));
            }
            self.cells_by_name.entry(format!("{}.{id}", source.id)).or_insert(index);
            self.cells.push(Cell { id: id.clone(), row, unit: unit.clone(), kind, formula: None });
        }
    }

    fn check_added(&mut self, source: &RowSource, path: &str, label: &str) {
        let mut seen = HashSet::new();
        for cell in source.added.iter().flat_map(|added| &added.cells) {
            let cell_path = format!("{path}.added.{}", cell.id);
            if !id::is_row_or_cell_id(&cell.id) {
                self.report(&cell_path, label, ProblemKind::BadId(cell.id.clone()));
            }
            if !seen.insert(&cell.id) {
                self.report(&cell_path, label, ProblemKind::RepeatedId(cell.id.clone()));
            }
        }
    }
}

/// The row as a person sees it on paper: "1.4 Bồi dưỡng…".
fn printed(number: &str, label: &str) -> String {
    if number.is_empty() { label.to_owned() } else { format!("{number} {label}") }
}

/// Positions fit: [`MOST_ROWS`] times [`MOST_CELLS_OF_A_ROW`] is far below 2^32, and beyond them the form is refused.
fn as_u32(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
