//! Resolves what an office wrote as totals into formulas, and finds the order of calculation. It must not know the
//! file's syntax.

use super::{Work, printed};
use crate::domain::template::problem::MOST_PROBLEMS;
use crate::domain::template::source::TotalSource;
use crate::domain::template::{Cell, CellIndex, Formula, Plan, ProblemKind, Row, Term};

impl Work {
    /// Gives every computed cell its formula, and all of them their order.
    pub(super) fn resolve_totals(&mut self) -> Plan {
        self.counted_by = vec![None; self.cells.len()];
        for (cell, source) in std::mem::take(&mut self.totals) {
            let (path, label) = self.place_of_total(cell);
            let terms = match &source {
                TotalSource::Children => self.terms_below(cell),
                TotalSource::Cells { names, .. } => self.terms_named(names, cell, &path, &label),
                TotalSource::Beside(ids) => self.terms_beside(ids, cell),
                TotalSource::AddedRows(row) => self.terms_of_added(row, &path, &label),
            };
            if terms.is_empty() && !matches!(source, TotalSource::AddedRows(_)) {
                self.report(&path, &label, ProblemKind::EmptyTotal);
            }
            let mixed_units = matches!(source, TotalSource::Cells { mixed_units: true, .. });
            for term in &terms {
                self.check_term(cell, *term, mixed_units, &path, &label);
            }
            self.cells[cell.at()].formula = Some(Formula { terms });
        }
        self.plan()
    }

    /// The same cell of the rows directly below, and of the rows that a person adds.
    fn terms_below(&self, total: CellIndex) -> Vec<Term> {
        let Cell { id, row, .. } = &self.cells[total.at()];
        let depth = self.rows[row.at()].depth;
        let below = self.rows[row.at() + 1..].iter().take_while(|below| below.depth > depth);
        let mut terms: Vec<Term> = below
            .filter(|below| below.parent == Some(*row))
            .filter_map(|child| self.cell_of(child, id))
            .map(Term::Cell)
            .collect();
        if let Some(added) = &self.rows[row.at()].added
            && let Some(cell) = added.cells.iter().position(|cell| cell.id == *id)
        {
            terms.push(Term::AddedCells { row: *row, cell });
        }
        terms
    }

    /// The named cells of the total's own row.
    fn terms_beside(&mut self, ids: &[String], total: CellIndex) -> Vec<Term> {
        let row = &self.rows[self.cells[total.at()].row.at()];
        let found: Vec<CellIndex> = ids.iter().filter_map(|id| self.cell_of(row, id)).collect();
        let mut terms = Vec::new();
        for term in found.into_iter().map(Term::Cell) {
            if !self.counts_already(total, &terms, term) {
                terms.push(term);
            }
        }
        terms
    }

    fn terms_named(&mut self, names: &[String], total: CellIndex, path: &str, label: &str) -> Vec<Term> {
        let mut terms = Vec::new();
        for name in names {
            match self.term_named(name) {
                None => self.report(path, label, ProblemKind::UnknownCell(name.clone())),
                Some(term) if self.counts_already(total, &terms, term) => {
                    self.report(path, label, ProblemKind::RepeatedTerm(name.clone()));
                }
                Some(term) => terms.push(term),
            }
        }
        terms
    }

    pub(super) fn term_named(&self, name: &str) -> Option<Term> {
        let (row, id) = name.split_once('.')?;
        let index = *self.rows_by_id.get(row)?;
        let row = &self.rows[index.at()];
        if let Some(cell) = self.cell_of(row, id) {
            return Some(Term::Cell(cell));
        }
        let cell = row.added.as_ref()?.cells.iter().position(|cell| cell.id == id)?;
        Some(Term::AddedCells { row: index, cell })
    }

    pub(super) fn cell_of(&self, row: &Row, id: &str) -> Option<CellIndex> {
        row.cells.clone().map(CellIndex).find(|cell| self.cells[cell.at()].id == id)
    }

    /// Whether a total counts a term twice; the term is counted from now on.
    fn counts_already(&mut self, total: CellIndex, terms: &[Term], term: Term) -> bool {
        match term {
            Term::Cell(cell) => self.counted_by[cell.at()].replace(total) == Some(total),
            Term::AddedCells { .. } | Term::AddedRows(_) => terms.contains(&term),
        }
    }

    fn terms_of_added(&mut self, row: &str, path: &str, label: &str) -> Vec<Term> {
        let found = self.rows_by_id.get(row).copied().filter(|row| self.rows[row.at()].added.is_some());
        if let Some(row) = found {
            return vec![Term::AddedRows(row)];
        }
        self.report(path, label, ProblemKind::NoAddedRows(row.to_owned()));
        Vec::new()
    }

    /// A total adds figures of its own unit, and has room for their decimal places.
    fn check_term(&mut self, total: CellIndex, term: Term, mixed_units: bool, path: &str, label: &str) {
        let (name, unit, kind) = match term {
            Term::Cell(cell) => {
                let cell = &self.cells[cell.at()];
                (format!("{}.{}", self.rows[cell.row.at()].id, cell.id), cell.unit.clone(), cell.kind)
            }
            Term::AddedCells { row, cell } => {
                let row = &self.rows[row.at()];
                let Some(cell) = row.added.as_ref().and_then(|added| added.cells.get(cell)) else { return };
                (format!("{}.{}", row.id, cell.id), cell.unit.clone(), cell.kind)
            }
            Term::AddedRows(_) => return,
        };
        let Cell { unit: expected, kind: own, .. } = &self.cells[total.at()];
        if !kind.is_number() || !own.is_number() {
            self.report(path, label, ProblemKind::NotANumber(name));
        } else if unit != *expected && !mixed_units {
            let expected = expected.clone();
            self.report(path, label, ProblemKind::UnitClash { cell: name, unit, expected });
        } else if kind.places() > own.places() {
            self.report(path, label, ProblemKind::TooFewPlaces(name));
        }
    }

    /// Finds the cells that bore another name last year.
    pub(super) fn resolve_former_names(&mut self, names: Vec<(String, String)>) -> Vec<(CellIndex, String)> {
        let mut found = Vec::new();
        for (name, former) in names {
            match self.term_named(&name) {
                Some(Term::Cell(cell)) => found.push((cell, former)),
                _ => self.report("last_year", "", ProblemKind::UnknownCell(name)),
            }
        }
        found
    }

    /// The order of calculation. Each cycle is reported and then taken apart, so that the next one is seen too.
    fn plan(&mut self) -> Plan {
        loop {
            let formulas: Vec<Option<&Formula>> = self.cells.iter().map(|cell| cell.formula.as_ref()).collect();
            let stuck = match Plan::new(&formulas, self.rows.len()) {
                Ok(plan) => return plan,
                Err(stuck) => stuck,
            };
            let cycle = self.cycle_from(stuck);
            let (path, label) = self.place_of_total(cycle.first().copied().unwrap_or(stuck));
            let names = cycle.iter().map(|cell| self.cell_name(*cell)).collect();
            self.report(&path, &label, ProblemKind::Cycle(names));
            for cell in cycle {
                self.cells[cell.at()].formula = None;
            }
            if self.problems.len() > MOST_PROBLEMS {
                return Plan::default();
            }
        }
    }

    /// Follows a total that could not be ordered until a cell comes back.
    fn cycle_from(&self, start: CellIndex) -> Vec<CellIndex> {
        let mut path: Vec<CellIndex> = Vec::new();
        let mut depth_of: Vec<Option<usize>> = vec![None; self.cells.len()];
        let mut pending = vec![(start, 0_usize)];
        while let Some((cell, depth)) = pending.pop() {
            path.truncate(depth);
            if let Some(from) = depth_of[cell.at()] {
                if path.get(from) == Some(&cell) {
                    return path.split_off(from);
                }
                continue;
            }
            depth_of[cell.at()] = Some(depth);
            path.push(cell);
            for term in self.cells[cell.at()].formula.iter().flat_map(|formula| &formula.terms) {
                if let Term::Cell(next) = term
                    && self.cells[next.at()].formula.is_some()
                {
                    pending.push((*next, depth + 1));
                }
            }
        }
        vec![start]
    }

    fn place_of_total(&self, total: CellIndex) -> (String, String) {
        let Cell { id, row, .. } = &self.cells[total.at()];
        let Row { number, label, .. } = &self.rows[row.at()];
        (format!("{}.cells.{id}.total", self.row_paths[row.at()]), printed(number, label))
    }

    pub(super) fn cell_name(&self, cell: CellIndex) -> String {
        let cell = &self.cells[cell.at()];
        format!("{}.{}", self.rows[cell.row.at()].id, cell.id)
    }
}
