//! What can be taken back, and what was: the inverses of the last edits, bounded. It must not know reports.

use std::collections::VecDeque;

use super::Edit;

/// How many steps can be taken back. Bounded, so that a day of typing does not fill a cheap phone's memory.
const MOST_STEPS: usize = 200;

/// The steps back and forth, the nearest last.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    back: VecDeque<Edit>,
    forth: Vec<Edit>,
    /// Whether the last step back is a run of typing that goes on.
    is_run_open: bool,
}

impl History {
    /// Remembers how to take `edit` back; what had been taken back before cannot be done again. Typing on in one field
    /// is one step: the oldest text of the run is kept.
    pub(super) fn remember(&mut self, edit: &Edit, inverse: Edit) {
        self.forth.clear();
        let is_typing = matches!(edit, Edit::Type { .. });
        let goes_on =
            self.is_run_open && field_of(edit).is_some() && field_of(edit) == self.back.back().and_then(field_of);
        self.is_run_open = is_typing;
        if !goes_on {
            self.push_back(inverse);
        }
    }

    /// The step that takes the last thing back. Its own inverse is to be handed to [`Self::taken_back`].
    pub(super) fn step_back(&mut self) -> Option<Edit> {
        self.is_run_open = false;
        self.back.pop_back()
    }

    pub(super) fn taken_back(&mut self, inverse: Edit) {
        self.forth.push(inverse);
    }

    /// The step that does again what was taken back last. Its own inverse is to be handed to [`Self::done_again`].
    pub(super) fn step_forth(&mut self) -> Option<Edit> {
        self.is_run_open = false;
        self.forth.pop()
    }

    pub(super) fn done_again(&mut self, inverse: Edit) {
        self.push_back(inverse);
    }

    /// Whether there is something to take back, and something to do again.
    pub(super) fn reach(&self) -> (bool, bool) {
        (!self.back.is_empty(), !self.forth.is_empty())
    }

    fn push_back(&mut self, inverse: Edit) {
        if self.back.len() == MOST_STEPS {
            self.back.pop_front();
        }
        self.back.push_back(inverse);
    }
}

const fn field_of(edit: &Edit) -> Option<&super::Field> {
    match edit {
        Edit::Type { field, .. } => Some(field),
        _ => None,
    }
}
