//! The rows that a person added, as the screen lists them. It must not draw.

use leptos::prelude::*;

use super::{FormState, ProblemSignal, of_row, problem_in};
use crate::domain::report::{AddedRow, CellAddress, Report};
use crate::domain::template::RowIndex;
use crate::editor::Edit;

/// One added row on the screen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AddedLine {
    /// The row's id: what keeps its fields when rows above it go.
    pub(crate) id: String,
    /// The problem of each of its cells.
    pub(crate) problems: Vec<ProblemSignal>,
}

impl FormState {
    /// The signal of the rows added below a row.
    pub(crate) fn list(self, row: RowIndex) -> Option<RwSignal<Vec<AddedLine>>> {
        self.core.with_value(|core| of_row(&core.lists, row))
    }

    /// Adds a row at the end. Gives its position.
    pub(crate) fn add_row(self, row: RowIndex, id: String) -> usize {
        let template = self.template();
        let Some(form) = &template.row(row).added else { return 0 };
        let index = self.with_report(|_, report| report.added(row).len());
        let content = AddedRow::blank(id, form);
        self.apply(&Edit::AddRow { row, index, content });
        index
    }

    /// Removes the row of this id.
    pub(crate) fn remove_row(self, row: RowIndex, id: &str) {
        let index = self.with_report(|_, report| report.added(row).iter().position(|added| added.id == id));
        if let Some(index) = index {
            self.apply(&Edit::RemoveRow { row, index });
        }
    }

    pub(super) fn renew_list(self, row: RowIndex) {
        let Some(signal) = self.list(row) else { return };
        let old = signal.get_untracked();
        signal.set(self.with_report(|_, report| lines(report, row, &old)));
    }
}

/// Lists the added rows; those that were listed keep their signals.
pub(super) fn lines(report: &Report, row: RowIndex, old: &[AddedLine]) -> Vec<AddedLine> {
    let line = |(index, added): (usize, &AddedRow)| {
        old.iter().find(|line| line.id == added.id).cloned().unwrap_or_else(|| AddedLine {
            id: added.id.clone(),
            problems: (0..added.entries.len())
                .map(|cell| RwSignal::new(problem_in(report, CellAddress::Added { row, index, cell })))
                .collect(),
        })
    };
    report.added(row).iter().enumerate().map(line).collect()
}
