//! Says before anybody types how far what is typed will be kept, with the ways out. It must not try the stores.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, changing, group, nothing, paragraph, part};
use crate::browser::drafts::{Health, Standing, Store};
use crate::ui::app::App;
use crate::ui::dom;
use crate::ui::wording::storage as wording;

/// Draws the notice, where there is one; on the page of a form also the way to its files.
pub(crate) fn storage_notice(app: App, has_files: bool) -> AnyView {
    let content = part(move || match app.standing.get().and_then(said) {
        Some((mark, words)) => notice(app, has_files, mark, words),
        None => nothing(),
    });
    // The place is there from the start, so that what comes into it is read out.
    el("div", "").set("role", "status").holds(vec![changing(content)])
}

fn notice(app: App, has_files: bool, mark: &'static str, words: &'static str) -> AnyView {
    let mut buttons = Vec::new();
    if has_files {
        buttons.push(notice_button("to-files", wording::TO_FILES, || dom::focus_first("[name=export-html]")));
    }
    if app.standing.get_untracked().is_some_and(|standing| !standing.is_good()) {
        let look = move || spawn_local(app.try_stores());
        buttons.push(notice_button("try-stores", wording::LOOK_AGAIN, look));
    }
    let inside = vec![paragraph("", words.to_owned()), group("report-card__buttons", buttons)];
    el("section", "remark").set("aria-label", wording::NOTICE).set("data-storage-state", mark).holds(inside)
}

fn notice_button(name: &'static str, words: &'static str, action: impl Fn() + Send + Sync + 'static) -> AnyView {
    let class = "button button--quiet";
    button(Button { class, name, words, label: None, action: Arc::new(action) })
}

/// What is said, and its mark.
fn said(standing: Standing) -> Option<(&'static str, &'static str)> {
    let Health { local, indexed } = standing.health;
    let one_works = local == Store::Works || indexed == Store::Works;
    let one_is_full = local == Store::Full || indexed == Store::Full;
    match (one_works, one_is_full) {
        _ if standing.is_good() => standing.was_cleared.then_some(("cleared", wording::WAS_CLEARED)),
        (true, true) => Some(("room-once", wording::ROOM_ONCE)),
        (true, false) => Some(("once", wording::KEEPS_ONCE)),
        (false, true) => Some(("full", wording::NO_ROOM)),
        (false, false) => Some(("refused", wording::KEEPS_NOTHING)),
    }
}
