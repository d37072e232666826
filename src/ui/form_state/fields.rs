//! What stands in the fields of the screen, written there when it was not typed there. It must not draw.

use super::FormState;
use crate::domain::report::CellAddress;
use crate::editor::Changed;
use crate::ui::dom;

impl FormState {
    /// Writes the changed texts into their fields, figures as on paper: a paste, an undo. Where rows or pictures came,
    /// went or moved, their fields bear their new names only once they are drawn.
    pub(crate) fn show_in_fields(self, changed: &Changed) {
        if changed.lists.is_empty() && !changed.photos {
            return self.write_fields(changed);
        }
        let changed = changed.clone();
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
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
