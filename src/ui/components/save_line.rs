//! What is known about saving, always in view. It must not save.

use leptos::prelude::*;

use super::element::el;
use super::parts::{changing, group, live, live_paragraph, maybe, part, several, words};
use crate::browser::drafts::SaveProblem;
use crate::browser::environment;
use crate::editor::Changed;
use crate::ui::app::App;
use crate::ui::form_state::{FormState, Hold, SaveStatus};
use crate::ui::route::Route;
use crate::ui::second::{Wanted, later};
use crate::ui::way;
use crate::ui::wording::{Phrase, form, storage, way as words_of_way, windows};

/// Draws the line at the foot of the form: saved when, and how far the report is.
pub(crate) fn save_line(app: App, state: FormState) -> AnyView {
    let has_failed = move || state.save.with(|save| matches!(save, SaveStatus::Failed(_)));
    let follows = move || matches!(state.hold.get(), Hold::Elsewhere | Hold::Asking) && !has_failed();
    let said = words(move || match state.save.get() {
        _ if follows() => windows::FOLLOWS_SHORT.to_owned(),
        SaveStatus::Idle if app.keeps_nothing() => storage::KEEPS_NOTHING_IDLE.to_owned(),
        status => words_of(&status),
    });
    let mark = maybe(move || Some(if follows() { "following" } else { state.save.with(mark_of) }.to_owned()));
    let progress = words(move || form::progress(state.progress.get()));
    let form_name = Phrase::quoted(state.template().name.clone());
    let here = move || app.here.with(|here| if here.words.is_empty() { form_name.clone() } else { here.clone() });
    let buttons = part(move || {
        if state.is_apart() {
            later(Wanted::KeepBeside(app, state))
        } else if follows() {
            later(Wanted::TakeOver(state))
        } else {
            steps(state)
        }
    });
    let status = el("p", "save-line__status").set("role", "status").live("data-save-status", mark);
    group(
        "save-line",
        vec![
            list_button(state),
            group(
                "save-line__words",
                vec![
                    where_one_is(here),
                    status.holds(vec![live(said)]),
                    live_paragraph("save-line__progress", progress),
                ],
            ),
            group("save-line__steps", vec![changing(buttons)]),
        ],
    )
}

fn where_one_is(here: impl Fn() -> Phrase + Clone + Send + Sync + 'static) -> AnyView {
    let said = here.clone();
    el("p", "save-line__here")
        .in_vietnamese_while(move || here().is_quoted)
        .holds(vec![live(words(move || said().words))])
}

/// Opens the list of sections. The address says that it is open, so that it opens as soon as it has come.
fn list_button(state: FormState) -> AnyView {
    let form = state.template().id.clone();
    let open = move |_| environment::set_hash(&Route::hash_within(&form, way::LIST, &environment::hash()));
    let button =
        el("button", "save-line__list").set("type", "button").set("name", "list").set("aria-haspopup", "dialog");
    button.on("click", open).says(words_of_way::LIST)
}

fn steps(state: FormState) -> AnyView {
    let undo = step_button(state, "undo-step", form::UNDO_LABEL, |(back, _)| back, FormState::undo);
    let redo = step_button(state, "redo-step", form::REDO_LABEL, |(_, forth)| forth, FormState::redo);
    several(vec![undo, redo])
}

/// A button that takes a step back or forth; it is there all the time, so that nothing moves. The style sheet draws its sign.
fn step_button(
    state: FormState,
    name: &'static str,
    label: &'static str,
    is_possible: fn((bool, bool)) -> bool,
    step: fn(FormState) -> Changed,
) -> AnyView {
    let disabled = maybe(move || (!is_possible(state.reach.get())).then(|| "true".to_owned()));
    let action = move |_| {
        state.show_step(&step(state));
    };
    let button = el("button", "save-line__step").set("type", "button").set("name", name);
    button.set("aria-label", label).set("title", label).live("aria-disabled", disabled).on("click", action).empty()
}

fn words_of(status: &SaveStatus) -> String {
    match status {
        SaveStatus::Idle => storage::IDLE.to_owned(),
        SaveStatus::Saving => storage::SAVING.to_owned(),
        SaveStatus::Saved { at, only_once: false } => storage::saved(at),
        SaveStatus::Saved { at, only_once: true } => format!("{}. {}", storage::saved(at), storage::SAVED_ONCE),
        SaveStatus::Failed(problem) => failure(problem).to_owned(),
    }
}

const fn failure(problem: &SaveProblem) -> &'static str {
    match problem {
        SaveProblem::Refused => storage::REFUSED,
        SaveProblem::Full => storage::FULL,
        SaveProblem::Newer { .. } => storage::NEWER,
        _ => storage::FAILED,
    }
}

const fn mark_of(status: &SaveStatus) -> &'static str {
    match status {
        SaveStatus::Idle => "idle",
        SaveStatus::Saving => "saving",
        SaveStatus::Saved { .. } => "saved",
        SaveStatus::Failed(_) => "failed",
    }
}
