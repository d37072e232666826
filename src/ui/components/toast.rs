//! A short word at the foot of the screen, with a way back where something was undone. It must not know what it
//! speaks of.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::element::el;
use super::parts::{Button, button, changing, part, span};
use crate::ui::{dom, wording};

/// What is said, and how to take it back.
#[derive(Clone)]
pub(crate) struct Toast {
    words: String,
    undo: Option<Arc<dyn Fn() + Send + Sync>>,
    way: Option<Way>,
}

/// A place of the page that a toast leads to.
#[derive(Clone, Copy)]
struct Way {
    words: &'static str,
    id: &'static str,
}

impl Toast {
    /// Says something.
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self { words: words.into(), undo: None, way: None }
    }

    /// Says something, and offers to take it back.
    pub(crate) fn with_undo(words: impl Into<String>, undo: impl Fn() + Send + Sync + 'static) -> Self {
        Self { undo: Some(Arc::new(undo)), ..Self::new(words) }
    }

    /// Says something, and leads to the part of the page that has this id. It stays while a person goes on typing.
    pub(crate) fn with_way(words: impl Into<String>, way: &'static str, id: &'static str) -> Self {
        Self { way: Some(Way { words: way, id }), ..Self::new(words) }
    }
}

impl Toast {
    /// Whether it offers to take something back.
    pub(crate) fn offers_undo(&self) -> bool {
        self.undo.is_some()
    }

    /// Whether it stays until it is closed, whatever a person does meanwhile.
    pub(crate) fn stays(&self) -> bool {
        self.way.is_some()
    }

    /// Whether it speaks of something on the page that it was shown on.
    fn belongs_to_page(&self) -> bool {
        self.offers_undo() || self.stays()
    }
}

/// The place where toasts are shown: one for the whole page. A toast stays until the next one, or until it is closed:
/// nobody has to hurry.
pub(crate) type ToastPlace = RwSignal<Option<Toast>>;

/// The page is left: what spoke of something on it goes.
pub(crate) fn leave(place: ToastPlace) {
    if place.with_untracked(|toast| toast.as_ref().is_some_and(Toast::belongs_to_page)) {
        place.set(None);
    }
}

/// Draws the place; `otherwise` stands there when no toast does.
pub(crate) fn toast_line(place: ToastPlace, otherwise: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    let content = part(move || place.get().map_or_else(|| otherwise(), |toast| draw(toast, place)));
    el("div", "toast-place").set("role", "status").holds(vec![changing(content)])
}

fn draw(toast: Toast, place: ToastPlace) -> AnyView {
    // Where the person was before they came here, and go back to.
    let before = StoredValue::new_local(None::<HtmlElement>);
    let entered = move |event: web_sys::Event| {
        let left = event.unchecked_ref::<web_sys::FocusEvent>().related_target();
        if let Some(left) = left.and_then(|left| left.dyn_into::<HtmlElement>().ok())
            && !left.matches(".toast *").unwrap_or_default()
        {
            before.set_value(Some(left));
        }
    };
    let close = move || {
        let before = before.get_value();
        place.set(None);
        dom::soon(move || {
            if let Some(before) = before.filter(|before| before.is_connected() && dom::is_nowhere()) {
                let _ = before.focus();
            }
        });
    };
    let mut inside = vec![span("toast__words", toast.words)];
    if let Some(undo) = toast.undo {
        let take_back = move || {
            // First, because taking it back may have something to say itself.
            close();
            undo();
        };
        inside.push(toast_button("undo", wording::form::UNDO, Arc::new(take_back)));
    }
    if let Some(Way { words, id }) = toast.way {
        let lead = move || {
            close();
            dom::focus_on_id(id);
        };
        inside.push(toast_button("way", words, Arc::new(lead)));
    }
    inside.push(toast_button("close", wording::form::CLOSE, Arc::new(close)));
    el("div", "toast").on("focusin", entered).holds(inside)
}

/// A button of a toast.
pub(crate) fn toast_button(name: &'static str, words: &'static str, action: Arc<dyn Fn() + Send + Sync>) -> AnyView {
    button(Button { class: "toast__button", name, words, label: None, action })
}
