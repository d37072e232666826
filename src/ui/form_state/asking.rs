//! How a window asks another one for the report, and what it answers. It must not draw.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{FormState, Hold};
use crate::browser::tabs::Holder;
use crate::formats::window_note::Ask;
use crate::ui::components::toast::Toast;
use crate::ui::wording::windows as words;

impl FormState {
    /// Asks who edits; with `take` for the report itself.
    pub(super) fn ask(self, take: bool) {
        let Some((tabs, (report, _))) = self.tabs().zip(self.ids()) else { return };
        if take {
            self.hold.set(Hold::Asking);
        }
        spawn_local(async move {
            let is_here = if take { tabs.ask(&report, true).await } else { tabs.look_after(&report).await };
            if is_here {
                self.follow_newest().await;
            }
            if !self.is_shown() {
                if is_here {
                    tabs.let_go(&report);
                }
                return;
            }
            if self.hold.get_untracked() == Hold::Leaving {
                return;
            }
            // It may have been taken, or taken again, while this was waited for.
            let is_here = match tabs.holder(&report) {
                Holder::Here => true,
                Holder::Elsewhere => false,
                Holder::Nobody => is_here,
            };
            if is_here && self.may_edit() {
                return;
            }
            self.hold.set(if is_here { Hold::Here } else { Hold::Elsewhere });
            if is_here || take {
                self.toast.set(Some(Toast::new(if is_here { words::NOW_HERE } else { words::STILL_ELSEWHERE })));
            }
        });
    }

    /// Answers another window; one that wants to edit gets the report with all that was typed.
    pub(super) fn answer(self, ask: &Ask) {
        let Some((tabs, (report, _))) = self.tabs().zip(self.ids()) else { return };
        if tabs.holder(&report) != Holder::Here {
            return;
        }
        if !ask.take {
            return tabs.answer(&report, ask);
        }
        // Nothing is changed here from now on, so that what is saved is all there is.
        self.hold.set(Hold::Elsewhere);
        let Some(revision) = self.begin() else { return tabs.hand_over(&report, ask) };
        let local = revision.store_at_once();
        if local.is_ok() {
            self.core.try_update_value(|core| core.handed_over = revision.number);
            tabs.hand_over(&report, ask);
            spawn_local(self.store(revision, local));
        } else {
            let ask = ask.clone();
            spawn_local(async move {
                self.store(revision, local).await;
                tabs.hand_over(&report, &ask);
            });
        }
    }
}
