//! When an open report is kept as a version, and what is done once it has been saved for the first time. It must not know
//! where versions lie.

use std::cell::Cell;

use chrono::{DateTime, FixedOffset};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::FormState;
use super::cells::Core;
use crate::browser::device;
use crate::domain::report::Report;
use crate::editor::Edit;
use crate::formats::versions::{self, Why};
use crate::ui::components::toast::Toast;
use crate::ui::past;
use crate::ui::wording::{safety, versions as words};

thread_local! {
    /// Whether the browser was asked in this visit to keep what is stored.
    static WAS_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// What is known of the versions of an open report.
#[derive(Default)]
pub(super) struct Keeper {
    /// The report as it was stored when it was opened, until something else is stored.
    opened: Option<String>,
    /// When a version was kept last, or could have been.
    last: Option<DateTime<FixedOffset>>,
    /// Whether it was said that the browser may delete the report; a report that is opened again says so by itself.
    was_said: bool,
}

impl Keeper {
    /// Begins with what was stored.
    pub(super) fn new(opened: Option<String>) -> Self {
        Self { was_said: opened.is_some(), opened, last: None }
    }

    /// The version that is to be kept beside a save: before the first change what was opened, later what is saved, when
    /// time enough has passed.
    pub(super) fn version(&mut self, payload: &str, now: DateTime<FixedOffset>) -> Option<(Why, String)> {
        match self.last {
            None => {
                self.last = Some(now);
                self.opened.take().map(|opened| (Why::Opened, opened))
            }
            Some(last) if versions::is_due(last, now) => {
                self.last = Some(now);
                Some((Why::Spaced, payload.to_owned()))
            }
            Some(_) => None,
        }
    }
}

impl FormState {
    /// Has the report say again what a version of it said. It can be taken back like anything that a person does.
    pub(crate) fn go_back_to(self, version: Report, said: String) {
        if !self.may_edit() {
            // Another window edits the report; it is for a person to take it over first.
            self.toast.set(Some(Toast::new(words::NOT_GONE_BACK)));
            return;
        }
        self.apply(&Edit::Replace(Box::new(version)));
        self.save_at_once();
        let undo = move || {
            let changed = self.undo();
            if self.is_shown() {
                self.show_in_fields(&changed);
                self.save_at_once();
            }
        };
        self.toast.set(Some(Toast::with_undo(said, undo)));
    }

    /// A save ended well: the browser is asked to keep what now is worth keeping, and a person whose browser deletes by
    /// itself is told so once, as soon as there is a report.
    pub(crate) fn was_stored(self) {
        if self.progress.get_untracked().filled > 0 && !WAS_ASKED.replace(true) {
            spawn_local(device::ask_to_keep());
        }
        // What a toast already offers to take back is more urgent; the next save says it then.
        let is_time = device::deletes_by_itself() && self.toast.with_untracked(Option::is_none);
        let is_new = |core: &mut Core| !std::mem::replace(&mut core.keeper.was_said, true);
        if is_time && self.core.try_update_value(is_new) == Some(true) {
            let words = safety::deletes_after(&past::last_safe_day());
            self.toast.set(Some(Toast::with_way(words, safety::HOW_TO_KEEP, "keep")));
        }
    }
}
