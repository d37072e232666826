//! Puts a described form together, or lists everything that is wrong with it. It must not know the file's syntax.

mod added;
mod checks;
mod formulas;
mod tables;

use super::source::{CellSource, RowSource, TotalSource};
use super::{
    Cell, CellIndex, CellKind, Layout, Place, Problem, ProblemKind, Row, RowIndex, Source, Template, id,
    problem::{Countable, MOST_PROBLEMS},
};
use crate::domain::by_name::ByName;
use tables::Table;

/// The most rows of a form.
pub const MOST_ROWS: usize = 10_000;
/// The most leaf columns of a table.
pub const MOST_COLUMNS: usize = 200;
/// The most tables of a form.
pub(super) const MOST_TABLES: usize = 100;
/// The most levels of rows below rows.
pub const MOST_LEVELS: usize = 8;
/// The most cells of one row.
pub const MOST_CELLS_OF_A_ROW: usize = 400;

pub(super) fn assemble(source: Source) -> Result<Template, Vec<Problem>> {
    let mut work = Work::default();
    work.check_document(&source);
    let layout = work.add_table(source.columns, Layout::Outline, "columns", "");
    work.add_rows(source.rows, None, layout, "rows");
    work.check_counts();
    let plan = work.resolve_totals();
    let checks = work.resolve_checks(source.checks, source.document.week.is_some());
    let former_names = work.resolve_former_names(source.last_year);
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
        asks_district: source.asks_district,
        photos: source.photos,
        former_names,
        tables: work.tables.into_iter().map(|table| table.columns).collect(),
        rows: work.rows,
        cells: work.cells,
        plan,
        checks,
        rows_by_id: work.rows_by_id,
    })
}

/// What has been put together so far.
#[derive(Default)]
struct Work {
    tables: Vec<Table>,
    rows: Vec<Row>,
    row_paths: Vec<String>,
    cells: Vec<Cell>,
    totals: Vec<(CellIndex, TotalSource)>,
    /// For each cell, the last total that was seen to add it.
    counted_by: Vec<Option<CellIndex>>,
    rows_by_id: ByName<RowIndex>,
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

    fn check_document(&mut self, source: &Source) {
        if !id::is_form_id(&source.id) {
            self.report("id", "", ProblemKind::BadId(source.id.clone()));
        }
        if let Some((first, Some(last))) = source.document.week
            && last < first
        {
            self.report("document.week", "", ProblemKind::DaysReversed);
        }
    }

    fn check_counts(&mut self) {
        if self.rows.is_empty() {
            self.report("rows", "", ProblemKind::NoRows);
        }
        if self.rows.len() > MOST_ROWS {
            self.report("rows", "", ProblemKind::TooMany { what: Countable::Rows, limit: MOST_ROWS });
        }
    }

    fn add_rows(&mut self, rows: Vec<RowSource>, parent: Option<RowIndex>, layout: Layout, path: &str) {
        for (position, row) in rows.into_iter().enumerate() {
            if self.rows.len() > MOST_ROWS {
                break;
            }
            self.add_row(row, parent, layout, &format!("{path}[{position}]"));
        }
    }

    fn add_row(&mut self, source: RowSource, parent: Option<RowIndex>, layout: Layout, path: &str) {
        let layout = if source.outline { Layout::Outline } else { layout };
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
        // The first row of a name keeps it, so that totals mean the same as before the slip.
        if self.rows_by_id.contains(&source.id) {
            self.report(path, &label, ProblemKind::RepeatedId(source.id.clone()));
        } else {
            self.rows_by_id.insert(source.id.clone(), index);
        }
        let first_cell = self.cells.len();
        self.add_cells(source.cells, index, layout, path, &label);
        self.check_added(source.added.as_ref(), path, &label);
        self.row_paths.push(path.to_owned());
        self.rows.push(Row {
            id: source.id,
            number: source.number,
            label: source.label,
            unit: source.unit,
            hint: source.hint,
            parent,
            depth,
            section: self.section_of(index, parent, layout),
            layout,
            added: source.added,
            narrative: source.narrative,
            cells: as_u32(first_cell)..as_u32(self.cells.len()),
        });
        let below = self.add_table(source.columns, layout, &format!("{path}.columns"), &label);
        self.add_rows(source.rows, Some(index), below, &format!("{path}.rows"));
    }

    /// A section is a run of rows of one layout: see [`Row::section`].
    fn section_of(&self, row: RowIndex, parent: Option<RowIndex>, layout: Layout) -> RowIndex {
        let Some((parent, before)) = parent.map(|parent| &self.rows[parent.at()]).zip(self.rows.last()) else {
            return row;
        };
        let goes_on = before.section == parent.section && before.layout == layout;
        if goes_on { parent.section } else { row }
    }

    fn add_cells(&mut self, cells: Vec<CellSource>, row: RowIndex, layout: Layout, path: &str, label: &str) {
        if cells.len() > MOST_CELLS_OF_A_ROW {
            let limit = MOST_CELLS_OF_A_ROW;
            self.report(path, label, ProblemKind::TooMany { what: Countable::Cells, limit });
        }
        let first = self.cells.len();
        for CellSource { id, unit, kind, total } in cells.into_iter().take(MOST_CELLS_OF_A_ROW) {
            if self.cells[first..].iter().any(|cell| cell.id == id) {
                self.report(&format!("{path}.cells.{id}"), label, ProblemKind::RepeatedId(id.clone()));
            }
            if layout == Layout::Outline && !id::is_row_or_cell_id(&id) {
                self.report(&format!("{path}.cells.{id}"), label, ProblemKind::BadId(id.clone()));
            }
            let kind = self.kind_in(layout, &id, kind).unwrap_or_else(|| {
                // It stays a cell, so that a total that names it is not a second problem.
                self.report(&format!("{path}.cells.{id}"), label, ProblemKind::NoColumn(id.clone()));
                CellKind::Whole
            });
            if let Some(total) = total.or_else(|| self.sum_of_column(layout, &id)) {
                self.totals.push((CellIndex(as_u32(self.cells.len())), total));
            }
            self.cells.push(Cell { id, row, unit, kind, formula: None });
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
