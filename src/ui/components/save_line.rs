//! What is known about saving, always in view. It must not save.

use leptos::prelude::*;

use super::parts::words;
use crate::browser::drafts::SaveProblem;
use crate::ui::form_state::{FormState, SaveStatus};
use crate::ui::wording::{form, storage};

/// Draws the line at the foot of the form: saved when, and how far the report is.
pub(crate) fn save_line(state: FormState) -> AnyView {
    let status = words(move || state.save.with(words_of));
    let mark = words(move || state.save.with(mark_of).to_owned());
    let progress = words(move || form::progress(state.progress.get()));
    view! {
        <div class="save-line">
            <p class="save-line__status" role="status" data-save-status=mark>{status}</p>
            <p class="save-line__progress">{progress}</p>
        </div>
    }
    .into_any()
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
