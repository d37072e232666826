//! What is said while another window has the report, with the button that edits here. It must not know how windows find
//! each other.

use std::sync::Arc;

use leptos::prelude::*;

use super::element::el;
use super::parts::{Button, button, changing, nothing, paragraph, part};
use crate::browser::environment;
use crate::ui::form_state::{FormState, Hold};
use crate::ui::wording::windows as words;

/// Draws the line above the form; nothing while this window edits. Whatever changes the report is locked with it.
pub(crate) fn window_notice(state: FormState) -> AnyView {
    let content = part(move || {
        let hold = state.hold.get();
        state.lock_soon();
        if state.is_apart() {
            return notice("problem", words::APART, reload_button());
        }
        match hold {
            Hold::Here => nothing(),
            Hold::Elsewhere => notice("remark", words::FOLLOWS, take_over_button(state)),
            // The button stays, so that nobody falls off it.
            Hold::Asking => notice("remark", words::ASKING, take_over_button(state)),
        }
    });
    el("div", "").set("role", "status").holds(vec![changing(content)])
}

fn notice(class: &'static str, said: &str, button: AnyView) -> AnyView {
    let inside = vec![paragraph("window-notice__words", said.to_owned()), button];
    el("div", class).set("data-window-notice", "").holds(inside)
}

/// The button that edits here.
pub(crate) fn take_over_button(state: FormState) -> AnyView {
    button(Button {
        class: "button window-notice__button",
        name: "take-over",
        words: words::TAKE_OVER,
        label: None,
        action: Arc::new(move || state.take_over()),
    })
}

fn reload_button() -> AnyView {
    button(Button {
        class: "button button--second window-notice__button",
        name: "reload",
        words: words::RELOAD,
        label: None,
        action: Arc::new(environment::reload),
    })
}
