//! The cells of rows that a person adds. It must not know which rows were added.

use super::{MOST_CELLS_OF_A_ROW, Work};
use crate::domain::template::problem::Countable;
use crate::domain::template::{AddedCell, AddedRows, ProblemKind, id};

impl Work {
    pub(super) fn check_added(&mut self, added: Option<&AddedRows>, path: &str, label: &str) {
        let cells = added.map_or(&[][..], |added| &added.cells);
        if cells.len() > MOST_CELLS_OF_A_ROW {
            let limit = MOST_CELLS_OF_A_ROW;
            self.report(path, label, ProblemKind::TooMany { what: Countable::Cells, limit });
        }
        for (position, AddedCell { id, .. }) in cells.iter().enumerate().take(MOST_CELLS_OF_A_ROW) {
            let place = format!("{path}.added.cells[{position}]");
            if !id::is_row_or_cell_id(id) {
                self.report(&place, label, ProblemKind::BadId(id.clone()));
            }
            if cells[..position].iter().any(|cell| cell.id == *id) {
                self.report(&place, label, ProblemKind::RepeatedId(id.clone()));
            }
            self.check_sum(cells, position, &place, label);
        }
    }

    /// A computed cell adds open figures of its own unit and row, each once.
    fn check_sum(&mut self, cells: &[AddedCell], position: usize, place: &str, label: &str) {
        let total = &cells[position];
        for (number, term) in total.sum.iter().enumerate() {
            let Some(cell) = cells.get(*term) else { continue };
            let name = || cell.id.clone();
            let problem = if total.sum[..number].contains(term) {
                ProblemKind::RepeatedTerm(name())
            } else if !cell.sum.is_empty() {
                ProblemKind::Cycle(vec![total.id.clone(), name()])
            } else if !cell.kind.is_number() || !total.kind.is_number() {
                ProblemKind::NotANumber(name())
            } else if cell.unit != total.unit {
                ProblemKind::UnitClash { cell: name(), unit: cell.unit.clone(), expected: total.unit.clone() }
            } else if cell.kind.places() > total.kind.places() {
                ProblemKind::TooFewPlaces(name())
            } else {
                continue;
            };
            self.report(place, label, problem);
        }
    }
}
