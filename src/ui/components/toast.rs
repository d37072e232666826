//! A short word at the foot of the screen, with a way back where something was undone. It must not know what it
//! speaks of.

use std::sync::Arc;

use super::element::el;
use super::parts::{Button, button, changing, group, nothing, part, span};
use crate::ui::wording;
use leptos::prelude::*;

/// What is said, and how to take it back.
#[derive(Clone)]
pub(crate) struct Toast {
    words: String,
    undo: Option<Arc<dyn Fn() + Send + Sync>>,
}

impl Toast {
    /// Says something.
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), undo: None }
    }

    /// Says something, and offers to take it back.
    pub(crate) fn with_undo(words: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) -> Self {
        Self { words: words.into(), undo: Some(Arc::new(undo)) }
    }
}

impl Toast {
    /// Whether it offers to take something back.
    pub(crate) fn offers_undo(&self) -> bool {
        self.undo.is_some()
    }
}

/// The place where toasts are shown: one for the whole page. A toast stays until the next one, or until it is closed:
/// nobody has to hurry.
pub(crate) type ToastPlace = RwSignal<Option<Toast>>;

/// Draws the place.
pub(crate) fn toast_line(place: ToastPlace) -> AnyView {
    let content = part(move || place.get().map_or_else(nothing, |toast| draw(toast, place)));
    el("div", "toast-place").set("role", "status").holds(vec![changing(content)])
}

fn draw(toast: Toast, place: ToastPlace) -> AnyView {
    let mut inside = vec![span("toast__words", toast.words)];
    if let Some(undo) = toast.undo {
        let take_back = move || {
            // First, because taking it back may have something to say itself.
            place.set(None);
            undo();
        };
        inside.push(toast_button("undo", wording::form::UNDO, Arc::new(take_back)));
    }
    inside.push(toast_button("close", wording::form::CLOSE, Arc::new(move || place.set(None))));
    group("toast", inside)
}

fn toast_button(name: &'static str, words: &'static str, action: Arc<dyn Fn() + Send + Sync>) -> AnyView {
    button(Button { class: "toast__button", name, words, label: None, action })
}
