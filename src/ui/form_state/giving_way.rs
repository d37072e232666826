//! An open report that gives way to what comes in its place: what was typed is stored first, and nothing is typed from
//! then on that would be in neither. It must not know what comes.

use leptos::prelude::*;

use super::{FormState, Hold};
use crate::browser::clock;
use crate::browser::tabs::Holder;
use crate::ui::dom;

/// How long to wait before looking again whether a save has ended, in milliseconds.
const LOOK_AGAIN_MS: i32 = 20;

impl FormState {
    /// Takes no more keys, and stores what was typed. Gives whether nothing would be lost if the report were replaced now;
    /// where something would, it goes on as before.
    pub(crate) async fn give_way(self) -> bool {
        self.hold.set(Hold::Leaving);
        // At once, so that no key is shown that nobody hears.
        dom::lock(true);
        if let Some(revision) = self.begin() {
            let local = revision.store_at_once();
            self.store(revision, local).await;
        }
        while self.core.try_with_value(|core| core.autosave.is_saving()) == Some(true) {
            clock::pause(LOOK_AGAIN_MS).await;
        }
        // Words that stand apart are kept beside when the form is left.
        let is_settled = self.core.try_with_value(|core| core.autosave.is_settled()) != Some(false);
        let is_safe = is_settled || untrack(|| self.is_apart());
        if !is_safe {
            self.stay();
        }
        is_safe
    }

    /// Nothing came in its place: it goes on.
    pub(crate) fn stay(self) {
        if self.hold.try_get_untracked() == Some(Hold::Leaving) {
            let is_elsewhere = self.holder() == Some(Holder::Elsewhere);
            self.hold.set(if is_elsewhere { Hold::Elsewhere } else { Hold::Here });
            self.lock_soon();
        }
    }
}
