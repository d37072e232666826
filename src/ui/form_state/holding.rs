//! Which window edits an open report: this one, or another that it follows. It must not draw, nor know how windows find
//! each other.
//!
//! | what happens | what this window does |
//! |---|---|
//! | another window asks for the report | saves at once, hands it over, and follows |
//! | another window took it while this one slept | saves what was not stored yet, if the stores still take it, and follows |
//! | another window stored it | becomes what was stored; with words of its own that are not stored, it says so instead |
//! | the window that edits is left or dies | the one in front edits |
//! | a file is about to take the report's place | saves, and takes no more keys (`giving_way`) |

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::FormState;
use super::saving::SaveStatus;
use crate::browser::drafts::{Loaded, SaveProblem};
use crate::browser::environment::{self, Listener};
use crate::browser::tabs::{Heard, Holder, Tabs};
use crate::browser::{clock, text};
use crate::editor::Changed;
use crate::formats::draft::{self, DraftError};

/// How long a window waits before it edits in place of one that was left, in milliseconds: a reload takes as long.
const AFTER_LEAVING_MS: u32 = 1500;

/// Whether this window edits the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hold {
    /// It does.
    Here,
    /// Another window does; this one follows.
    Elsewhere,
    /// It has asked the other window, or waits for what that one stored last.
    Asking,
    /// The form is about to be drawn anew with something else in it.
    Leaving,
}

/// What a window that looks for the newest revision found.
pub(super) enum Found {
    /// What it has already, or nothing that can be read.
    Nothing,
    /// A later revision, which the report is now.
    Followed(Changed),
    /// A later revision, while words of this window are not stored.
    Apart(u64),
    /// The report was moved to the form of this id, or to another edition of it.
    OtherForm(String),
}

impl FormState {
    /// Whether a person may change the report here.
    pub(crate) fn may_edit(self) -> bool {
        self.hold.try_get_untracked() == Some(Hold::Here)
    }

    /// Listens to the other windows for as long as the listeners live. `reopen` opens the form of this id anew.
    pub(crate) fn listen_to_windows(self, reopen: impl Fn(&str) + Clone + 'static) -> [Listener; 4] {
        let Some((tabs, (report, form))) = self.tabs().zip(self.ids()) else { return Default::default() };
        // A report that was begun beside another one is not left for it.
        let had_other = self.report_in_hand().is_some_and(|other| other != report);
        let reopened = reopen.clone();
        let heard = move |heard| match heard {
            Heard::Asked(ask) => self.answer(&ask),
            Heard::Holder => self.look(),
            Heard::Stored => self.refresh(reopened.clone()),
            Heard::InHand if !had_other => self.join(&reopened),
            Heard::InHand => {}
        };
        let others = tabs.listen(&report, &form, heard);
        // What the other window stored may not have been told here.
        let look_again = move || {
            if self.hold.try_get_untracked() == Some(Hold::Elsewhere) {
                self.refresh(reopen.clone());
            }
        };
        let at_front = look_again.clone();
        [
            others,
            environment::on_focus(look_again),
            environment::on_shown(move || {
                at_front();
                self.came_to_front();
            }),
            environment::on_leaving(move || {
                self.keep_what_is_left();
                self.let_go();
            }),
        ]
    }

    /// This window is left, or the form is.
    pub(crate) fn let_go(self) {
        if let Some((tabs, (report, _))) = self.tabs().zip(self.ids()) {
            tabs.let_go(&report);
            // A page that is closed is hidden after it was left, and saves once more.
            self.core.try_update_value(|core| core.is_left = true);
        }
    }

    /// Asks for the report, to edit it here.
    pub(crate) fn take_over(self) {
        if self.hold.get_untracked() == Hold::Elsewhere && !self.is_apart() {
            self.ask(true);
        }
    }

    /// Looks who edits now, before anything else is done: this window may have slept for a day.
    pub(crate) fn look(self) {
        let Some((hold, holder)) = self.hold.try_get_untracked().zip(self.holder()) else { return };
        match (hold, holder) {
            (Hold::Here, Holder::Elsewhere) => {
                self.hold.set(Hold::Elsewhere);
                // The stores decide whether what was typed last still goes before what the other window made.
                self.store_now();
                self.refresh(|_| {});
            }
            (Hold::Elsewhere, Holder::Here) => self.ask(false),
            (Hold::Elsewhere, Holder::Nobody) => self.wait_to_edit(),
            _ => {}
        }
    }

    /// A save is about to be made: what nobody holds is held here.
    pub(crate) fn hold_if_free(self) {
        if self.may_edit()
            && self.core.try_with_value(|core| core.is_left) == Some(false)
            && let Some((tabs, (report, _))) = self.tabs().zip(self.ids())
            && tabs.holder(&report) == Holder::Nobody
        {
            tabs.hold(&report);
        }
    }

    /// Becomes what another window stored last.
    fn refresh(self, reopen: impl Fn(&str) + 'static) {
        spawn_local(async move {
            if let Found::OtherForm(form) = self.follow_newest().await
                && self.is_shown()
            {
                reopen(&form);
            }
        });
    }

    fn came_to_front(self) {
        self.look();
        // The window that edits may have died meanwhile, or sleeps.
        if self.hold.try_get_untracked() == Some(Hold::Elsewhere) && !self.is_apart() {
            self.ask(false);
        }
    }

    /// Nobody edits: this window does, once it is sure that the other one was not merely loaded anew.
    fn wait_to_edit(self) {
        let timer = clock::after(AFTER_LEAVING_MS, move || {
            if self.hold.try_get_untracked() == Some(Hold::Elsewhere)
                && self.holder() == Some(Holder::Nobody)
                && environment::is_in_front()
                && !self.is_apart()
            {
                self.ask(false);
            }
        });
        self.core.try_update_value(|core| core.waiting_to_edit = Some(timer));
    }

    /// A report that nobody has typed into gives way to the one that another window began on the same form.
    fn join(self, reopen: &impl Fn(&str)) {
        let Some((report, form)) = self.ids() else { return };
        let is_untouched = self.with_report(|_, report| report.identity.revision == 0) && self.is_settled();
        if is_untouched && self.report_in_hand().is_some_and(|other| other != report) {
            reopen(&form);
        }
    }

    pub(super) async fn follow_newest(self) -> Found {
        let Some((drafts, (report, _))) = self.core.try_with_value(|core| core.drafts.clone()).zip(self.ids()) else {
            return Found::Nothing;
        };
        let Ok(newest) = drafts.newest(&report).await else { return Found::Nothing };
        let found = self.core.try_update_value(|core| core.become_newest(&report, &newest));
        let found = found.unwrap_or(Found::Nothing);
        match &found {
            Found::Followed(changed) => {
                if self.is_apart_untracked() {
                    self.save.set(SaveStatus::Idle);
                }
                self.show_followed(changed);
            }
            Found::Apart(revision) => {
                self.save.set(SaveStatus::Failed(SaveProblem::Newer { revision: *revision }));
            }
            Found::Nothing | Found::OtherForm(_) => {}
        }
        found
    }

    fn is_apart_untracked(self) -> bool {
        untrack(|| self.is_apart())
    }

    pub(super) fn holder(self) -> Option<Holder> {
        let (tabs, (report, _)) = self.tabs().zip(self.ids())?;
        Some(tabs.holder(&report))
    }

    pub(super) fn tabs(self) -> Option<Tabs> {
        self.core.try_with_value(|core| core.drafts.tabs())
    }

    fn report_in_hand(self) -> Option<String> {
        self.core.try_with_value(|core| core.drafts.in_hand(&core.editor.template().id)).flatten()
    }

    fn is_settled(self) -> bool {
        self.core.try_with_value(|core| core.autosave.is_settled()) == Some(true)
    }
}

impl super::cells::Core {
    /// Nothing is waited for in here, so that no key gets in between.
    fn become_newest(&mut self, report: &str, newest: &Loaded) -> Found {
        let Loaded { payload, revision, .. } = newest;
        let template = self.editor.template();
        let own = self.editor.report().identity.revision;
        // What another window was given is stored, although the slower store may not have said so yet.
        let is_stored = self.autosave.is_settled() || (self.handed_over == own && !self.autosave.has_unsaved());
        if own > *revision || (own == *revision && is_stored) {
            return Found::Nothing;
        }
        let stored = match draft::decode(template, payload) {
            Ok(stored) => stored,
            Err(DraftError::OtherForm { .. }) if is_stored => {
                return Found::OtherForm(draft::peek(payload).map(|summary| summary.form).unwrap_or_default());
            }
            Err(DraftError::OtherForm { .. }) => return Found::Apart(*revision),
            Err(_) => return Found::Nothing,
        };
        let fingerprint = draft::fingerprint_of_revision(payload);
        if !is_stored {
            let (_, here) = draft::encode_revision(template, self.editor.report(), "", text::nfc);
            if here != fingerprint {
                return Found::Apart(*revision);
            }
            self.autosave = crate::editor::Autosave::default();
        }
        self.drafts.has_taken(report, *revision);
        self.parent = Some(fingerprint);
        Found::Followed(self.editor.follow(stored))
    }
}
