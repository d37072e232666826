//! What can be taken back: the inverses of the last edits, bounded. It must not know reports.

use std::collections::VecDeque;

use super::Edit;

/// How many steps can be taken back. Bounded, so that a day of typing does not fill a cheap phone's memory.
const MOST_STEPS: usize = 200;

/// The steps back, the latest last.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    steps: VecDeque<Edit>,
}

impl History {
    /// Remembers how to take `edit` back. Typing on in one field is one step: the oldest text of the run is kept.
    pub(super) fn remember(&mut self, edit: &Edit, inverse: Edit) {
        if let (Edit::Type { field, .. }, Some(Edit::Type { field: last, .. })) = (edit, self.steps.back())
            && field == last
        {
            return;
        }
        if self.steps.len() == MOST_STEPS {
            self.steps.pop_front();
        }
        self.steps.push_back(inverse);
    }

    pub(super) fn step_back(&mut self) -> Option<Edit> {
        self.steps.pop_back()
    }
}
