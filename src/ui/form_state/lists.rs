//! The rows that a person added, as the screen lists them. It must not draw.

use leptos::prelude::*;

use super::cells::{of_row, problem_in};
use super::{FormState, ProblemSignal};
use crate::domain::report::{AddedRow, CellAddress, Report, Total, Totals};
use crate::domain::template::{RowIndex, Template};
use crate::editor::{Changed, Edit};
use crate::ui::second;

/// One added row on the screen, or a picture, which has no cells: with one type for both the page is smaller.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AddedLine {
    /// Its id: what keeps its fields when rows above it go.
    pub(crate) id: String,
    /// The problem of each of its cells.
    pub(crate) problems: Vec<ProblemSignal>,
    /// The totals in its computed cells, by the cell's position.
    pub(crate) totals: Vec<(usize, RwSignal<Total>)>,
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

    /// Puts the row of this id one position up (-1) or down (1).
    pub(crate) fn move_row(self, row: RowIndex, id: &str, step: isize) {
        let from = self.with_report(|_, report| report.added(row).iter().position(|added| added.id == id));
        if let Some(from) = from
            && let Some(to) = from.checked_add_signed(step)
        {
            self.apply(&Edit::MoveRow { row, from, to });
        }
    }

    /// Shows what a step back or forth has changed, so that nobody has to look for it.
    pub(crate) fn show_step(self, changed: &Changed) {
        self.show_in_fields(changed);
        if let Some(second) = second::there() {
            (second.step_taken)(self, changed);
        }
    }

    pub(super) fn renew_list(self, row: RowIndex) {
        let Some(signal) = self.list(row) else { return };
        let old = signal.get_untracked();
        signal.set(self.with_report(|template, report| lines(template, report, row, &old)));
    }

    /// Shows the totals inside all added rows of a section anew.
    pub(super) fn renew_added_totals_of(self, section: RowIndex) {
        let template = self.template();
        for (row, _) in template.rows_of_section(section).filter(|(_, row)| row.added.is_some()) {
            let rows = self.with_report(|_, report| report.added(row).len());
            (0..rows).for_each(|index| self.renew_added_totals(row, index));
        }
    }

    /// Shows the totals inside one added row anew.
    pub(super) fn renew_added_totals(self, row: RowIndex, index: usize) {
        let Some(list) = self.list(row) else { return };
        let signals = list.with_untracked(|lines| lines.get(index).map(|line| line.totals.clone()));
        for (cell, signal) in signals.into_iter().flatten() {
            let address = CellAddress::Added { row, index, cell };
            if let Some(total) = self.with_report(|template, report| Totals::of_added(template, report, address)) {
                signal.set(total);
            }
        }
    }
}

/// Lists the added rows; those that were listed keep their signals.
pub(super) fn lines(template: &Template, report: &Report, row: RowIndex, old: &[AddedLine]) -> Vec<AddedLine> {
    let line = |(index, added): (usize, &AddedRow)| {
        old.iter().find(|line| line.id == added.id).cloned().unwrap_or_else(|| AddedLine {
            id: added.id.clone(),
            problems: (0..added.entries.len())
                .map(|cell| RwSignal::new(problem_in(report, CellAddress::Added { row, index, cell })))
                .collect(),
            totals: (0..added.entries.len())
                .filter_map(|cell| {
                    let total = Totals::of_added(template, report, CellAddress::Added { row, index, cell })?;
                    Some((cell, RwSignal::new(total)))
                })
                .collect(),
        })
    };
    report.added(row).iter().enumerate().map(line).collect()
}
