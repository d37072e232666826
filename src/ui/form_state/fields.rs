//! What stands in the fields of the screen, written there when it was not typed there. It must not draw.

use leptos::prelude::*;

use super::FormState;
use crate::domain::report::{CellAddress, HeadField, Report};
use crate::domain::values::Unreadable;
use crate::editor::{Changed, Field};
use crate::ui::dom;

impl FormState {
    /// Writes the changed texts into their fields, figures as on paper: a paste, an undo. Where rows or pictures came,
    /// went or moved, their fields bear their new names only once they are drawn.
    pub(crate) fn show_in_fields(self, changed: &Changed) {
        if changed.lists.is_empty() && !changed.photos {
            return self.write_fields(changed);
        }
        let changed = changed.clone();
        dom::soon(move || {
            if self.is_shown() {
                self.write_fields(&changed);
            }
        });
    }

    fn write_fields(self, changed: &Changed) {
        let template = self.template();
        for field in &changed.fields {
            self.say_problem(*field);
            let text = self.left(*field).unwrap_or_else(|| self.text_of(*field));
            dom::write(&field.name(&template), &text);
        }
    }

    /// Shows what another window changed. It is stored already, and nobody here has done it.
    pub(super) fn show_followed(self, changed: &Changed) {
        if *changed == Changed::default() {
            return;
        }
        self.core.try_update_value(|core| core.follows = true);
        self.after(changed);
        self.core.try_update_value(|core| core.follows = false);
        self.show_in_fields(changed);
        self.steps.update(|steps| *steps += 1);
        self.saves.update(|saves| *saves += 1);
        self.lock_soon();
    }

    /// Has the fields take no keys while another window edits, also those that are drawn in the next turn.
    pub(crate) fn lock_soon(self) {
        dom::soon(move || {
            if self.is_shown() {
                dom::lock(!self.may_edit());
            }
        });
    }

    /// What is made of one field alone and stands beside it: the sums of an added row, money in words.
    pub(super) fn renew_beside(self, field: Field) {
        match field {
            Field::Cell(CellAddress::Added { row, index, .. }) => self.renew_added_totals(row, index),
            Field::Cell(CellAddress::Fixed(_)) => self.say_amount(field, true),
            _ => {}
        }
    }

    /// Says the amount in a cell for money, or takes away what was said of it while somebody types.
    pub(super) fn say_amount(self, field: Field, is_left: bool) {
        let Field::Cell(CellAddress::Fixed(cell)) = field else { return };
        if let Some((words, now)) = self.core.with_value(|core| core.money_now(cell)) {
            let now = if is_left { now } else { String::new() };
            if words.with_untracked(|words| *words != now) {
                words.set(now);
            }
        }
    }

    /// Shows a cell's problem as `decide` says, from what is shown and what is so.
    pub(super) fn with_problem_of(
        self,
        address: CellAddress,
        decide: impl FnOnce(Option<Unreadable>, Option<Unreadable>) -> Option<Unreadable>,
    ) {
        let (signal, now) = self.core.with_value(|core| (core.problem_signal(address), core.problem_of(address)));
        let Some(signal) = signal else { return };
        let shown = signal.get_untracked();
        let next = decide(shown.clone(), now);
        if next != shown {
            signal.set(next);
        }
    }

    /// The labels of cells, to name those that a total is missing.
    pub(crate) fn labels_of(self, cells: &[CellAddress]) -> String {
        self.with_report(|template, _| {
            let names = cells.iter().map(|cell| {
                let row = template.row(cell.row(template));
                if row.number.is_empty() { row.label.clone() } else { row.number.clone() }
            });
            names.collect::<Vec<_>>().join(", ")
        })
    }
}

/// Whether a field of the head holds nothing.
pub(crate) fn is_blank(report: &Report, field: HeadField) -> bool {
    report.head_field(field).trim().is_empty()
}
