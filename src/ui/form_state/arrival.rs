//! What the second part of the program does for an open report, and what is made up for where it comes to a report that
//! a person has typed into already. It must not draw.

use leptos::prelude::*;

use super::FormState;
use super::saving::SaveStatus;
use crate::domain::report::issues::{Issue, Judge, Question};
use crate::editor::{Changed, Edit, Field};
use crate::ui::second;

impl FormState {
    /// A person has left a field and is now in this one, or in none: what was found there is said.
    pub(crate) fn was_left(self, toward: Option<Field>) {
        if let Some(second) = second::there() {
            (second.remark_left)(self, toward);
        }
    }

    /// Findings may have come or gone.
    pub(super) fn was_judged(self, questions: &[Question]) {
        if let Some(second) = second::there() {
            (second.judged)(self, questions);
        }
    }

    /// Does anything (a paste, a removed row). Gives what changed, whose fields are to be rewritten.
    pub(crate) fn apply(self, edit: &Edit) -> Changed {
        self.complete();
        self.do_at_once(edit)
    }

    /// Reads the report with all that it is judged by, and what was found in it.
    pub(crate) fn with_judge<T>(self, read: impl FnOnce(Judge<'_>, &[Issue]) -> T) -> T {
        self.complete();
        self.core.with_value(|core| {
            let issues: Vec<Issue> = core.editor.issues().all().cloned().collect();
            read(core.editor.judge(), &issues)
        })
    }

    /// From now on the report is judged, and everything can be done to it.
    pub(super) fn complete(self) {
        if self.core.try_update_value(|core| core.editor.complete()) == Some(true) {
            self.renew_standing();
        }
    }

    /// The second part is there.
    pub(crate) fn second_came(self) {
        self.complete();
        self.remark_when_left();
        if matches!(self.save.get_untracked(), SaveStatus::Saved { .. }) {
            // The first save was made without it.
            self.hold_if_free();
            self.was_stored();
        }
    }
}
