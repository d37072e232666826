//! What is said while another window has the report, with the button that edits here. It must not know how windows find
//! each other.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, changing, group, nothing, paragraph, part};
use super::toast::Toast;
use crate::browser::drafts::Store;
use crate::browser::environment;
use crate::ui::app::App;
use crate::ui::form_state::{FormState, Hold};
use crate::ui::route::Route;
use crate::ui::wording::windows as words;

/// Draws the line above the form; nothing while this window edits. Whatever changes the report is locked with it.
pub(crate) fn window_notice(app: App, state: FormState) -> AnyView {
    let content = part(move || {
        let hold = state.hold.get();
        state.lock_soon();
        if state.is_apart() {
            return notice("problem", words::APART, vec![keep_button(app, state), reload_button(state)]);
        }
        match hold {
            Hold::Here | Hold::Leaving => nothing(),
            Hold::Elsewhere => notice("remark", follows(app, state), vec![take_over_button(state)]),
            // The button stays, so that nobody falls off it.
            Hold::Asking => notice("remark", words::ASKING, vec![take_over_button(state)]),
        }
    });
    el("div", "").set("role", "status").holds(vec![changing(content)])
}

/// Whether what the other window does is seen at once, or only now and then, is said as it is.
fn follows(app: App, state: FormState) -> &'static str {
    let is_told = app.standing.get().is_none_or(|standing| standing.health.local == Store::Works);
    if is_told || state.drafts().tabs().has_channel() { words::FOLLOWS } else { words::FOLLOWS_AT_TIMES }
}

fn notice(class: &'static str, said: &str, buttons: Vec<AnyView>) -> AnyView {
    let inside = vec![paragraph("", said.to_owned()), group("window-notice__buttons", buttons)];
    el("div", class).set("data-window-notice", "").holds(inside)
}

/// The button that edits here.
pub(crate) fn take_over_button(state: FormState) -> AnyView {
    button(Button {
        class: "button",
        name: "take-over",
        words: words::TAKE_OVER,
        label: None,
        action: Arc::new(move || state.take_over()),
    })
}

/// What stands here is kept, and both versions are shown side by side.
pub(crate) fn keep_button(app: App, state: FormState) -> AnyView {
    let action = move || {
        spawn_local(async move {
            if !state.keep_beside().await {
                app.toast.set(Some(Toast::new(words::NOT_KEPT)));
            } else if let Some((report, form)) = state.ids() {
                app.drafts().set_in_hand(&form, &report);
                app.go(&Route::Compare(form));
            }
        });
    };
    button(Button {
        class: "button",
        name: "keep-beside",
        words: words::KEEP_BESIDE,
        label: None,
        action: Arc::new(action),
    })
}

fn reload_button(state: FormState) -> AnyView {
    let action = move || {
        state.drop_words();
        environment::reload();
    };
    button(Button {
        class: "button button--second",
        name: "reload",
        words: words::RELOAD,
        label: None,
        action: Arc::new(action),
    })
}
