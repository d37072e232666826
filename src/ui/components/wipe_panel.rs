//! Removes everything from this device, after the backup was offered and a second tap. It must not know what there is.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::device_panel::backup_parts;
use super::element::el;
use super::parts::{Button, Words, button, changing, group, live, paragraph, part};
use crate::browser::{environment, wipe};
use crate::ui::app::App;
use crate::ui::dom;
use crate::ui::wording::device as wording;

/// How far the person has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Begin,
    Asked,
    Busy,
    Failed,
}

/// Draws it; `what` says what would go.
pub(crate) fn wipe_panel(app: App, what: Words) -> AnyView {
    let step = RwSignal::new(Step::Begin);
    let content = part(move || match step.get() {
        Step::Begin => wipe_button("button button--quiet", "wipe", wording::WIPE, move || ask(step)),
        Step::Asked => asked(app, step, Arc::clone(&what)),
        Step::Busy => el("p", "").set("role", "status").says(wording::WIPING),
        Step::Failed => el("p", "problem").set("role", "alert").set("data-not-wiped", "").says(wording::NOT_WIPED),
    });
    changing(content)
}

fn ask(step: RwSignal<Step>) {
    step.set(Step::Asked);
    dom::soon(|| dom::focus_on_id("wipe-asked"));
}

/// What is asked before. The backup stands first, the way back before the way on.
fn asked(app: App, step: RwSignal<Step>, what: Words) -> AnyView {
    let mut inside = vec![
        el("p", "bin__asked").set("id", "wipe-asked").set("tabindex", "-1").holds(vec![live(what)]),
        paragraph("card__help", wording::WIPE_BACKUP.to_owned()),
    ];
    inside.extend(backup_parts(app));
    let not = wipe_button("button", "wipe-not", wording::KEEP, move || {
        step.set(Step::Begin);
        dom::soon(|| dom::focus_first("[name=wipe]"));
    });
    let sure = wipe_button("button button--danger", "wipe-sure", wording::WIPE_SURE, move || begin(step));
    inside.push(group("report-card__buttons", vec![not, sure]));
    el("div", "").set("role", "group").set("aria-labelledby", "wipe-asked").holds(inside)
}

/// The page is opened anew afterwards, so that nothing of what was there is left in its memory.
fn begin(step: RwSignal<Step>) {
    step.set(Step::Busy);
    spawn_local(async move {
        if wipe::wipe().await.is_ok() {
            open_anew();
        } else {
            wipe::open_again();
            let _ = step.try_set(Step::Failed);
        }
    });
}

/// The mark in the address of a start page that says that everything was removed.
const WIPED: &str = "?wiped";

/// Opens the page anew at its beginning, which says what has happened.
pub(crate) fn open_anew() {
    environment::replace_hash(&["#/", WIPED].concat());
    environment::reload();
}

/// Whether the page was opened anew because everything was removed. Asked once.
pub(crate) fn was_wiped() -> bool {
    let was_wiped = environment::hash().ends_with(WIPED);
    if was_wiped {
        environment::replace_hash("#/");
    }
    was_wiped
}

fn wipe_button(
    class: &'static str,
    name: &'static str,
    words: &'static str,
    action: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    button(Button { class, name, words, label: None, action: Arc::new(action) })
}
