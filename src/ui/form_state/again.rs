//! What could not be stored, or in one place only, is stored again once the stores take it, and is not dropped meanwhile.
//! It must not try them, nor draw.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::FormState;
use super::cells::Core;
use super::saving::{Revision, SaveStatus};
use crate::browser::drafts::{SaveProblem, Standing};
use crate::browser::environment;

impl SaveStatus {
    /// Whether another try may end better, by itself.
    pub(crate) const fn may_do_better(&self) -> bool {
        match self {
            Self::Failed(problem) => !matches!(problem, SaveProblem::Newer { .. } | SaveProblem::TooNew),
            Self::Saved { only_once, .. } => *only_once,
            Self::Idle | Self::Saving => false,
        }
    }
}

impl FormState {
    /// The stores were tried: what they did not take before is given to them again.
    pub(crate) fn save_again(self, standing: Standing) {
        let is_worth_it = self.save.with_untracked(|save| match save {
            SaveStatus::Saved { .. } => standing.is_good(),
            _ => standing.keeps_anything(),
        });
        if is_worth_it
            && self.save.with_untracked(SaveStatus::may_do_better)
            && self.may_edit()
            && let Some(revision) = self.core.try_update_value(Core::begin_again).flatten()
        {
            let local = revision.store_at_once();
            spawn_local(self.store(revision, local));
        }
    }

    /// The page is back as it was left, out of the browser's memory, and what is stored may be newer. What no store took
    /// is nowhere but in that memory, and stays.
    pub(crate) fn come_back(self) {
        if self.core.try_with_value(|core| core.autosave.has_unsaved() && !core.autosave.is_closed()) == Some(true) {
            self.save_at_once();
        } else {
            environment::reload();
        }
    }
}

impl Core {
    /// A revision that says the same as the one before, for a store that has not taken that one.
    fn begin_again(&mut self) -> Option<Revision> {
        self.autosave.begin_anyway().then(|| {
            let number = self.editor.begin_revision(&self.drafts.writer(), self.parent.take());
            self.revision(number)
        })
    }
}
