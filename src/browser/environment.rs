//! The page's address and its comings and goings. It must not know what an address shows or what is saved.

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Event, EventTarget, MessageEvent, PageTransitionEvent, StorageEvent, VisibilityState, Window};

/// Calls for events; dropping it ends them.
#[derive(Default)]
#[must_use = "dropping it ends the calls"]
pub struct Listener {
    calls: Vec<Call>,
}

struct Call {
    target: EventTarget,
    event: &'static str,
    action: Closure<dyn FnMut(Event)>,
}

/// The part of the address that scripts may change, with its `#`: `#/lai-chau-2023/review`. Empty where there is none.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The whole address, as a person would copy it. Empty where there is none.
pub fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Whether the page was opened from a file of this device, and no host stands behind it.
pub fn is_from_file() -> bool {
    web_sys::window().and_then(|window| window.location().protocol().ok()).is_some_and(|kind| kind == "file:")
}

/// Goes to another `#…`: the one before is a step back.
pub fn set_hash(hash: &str) {
    if let Some(window) = web_sys::window() {
        // It fails only where scripts may not move the page, and this page moves by nothing else.
        let _ = window.location().set_hash(hash);
    }
}

/// Takes another `#…` in place of this one: back leads to the one before both, and no listener is called.
pub fn replace_hash(hash: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Safari refuses more than 100 changes in 30 seconds; the address is then a step behind the page, no more.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// Goes to another `#…` in place of this one: back leads to the one before both, and listeners are called.
pub fn exchange_hash(hash: &str) {
    if let Some(window) = web_sys::window() {
        // See `set_hash`.
        let _ = window.location().replace(hash);
    }
}

/// Goes a step back.
pub fn go_back() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // See `set_hash`.
        let _ = history.back();
    }
}

/// Marks this address in the browser's history: who comes back to it has been here, and the browser shows the place where they
/// were.
pub fn mark_visited() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // Without the mark, back leads to where the address says.
        let _ = history.replace_state(&JsValue::TRUE, "");
    }
}

/// Whether this address was marked by [`mark_visited`].
pub fn is_visited() -> bool {
    let history = web_sys::window().and_then(|window| window.history().ok());
    history.and_then(|history| history.state().ok()).is_some_and(|state| state.is_truthy())
}

/// Opens the page anew, as it lies on the host now.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // It fails only where scripts may not move the page; the person still sees what is there.
        let _ = window.location().reload();
    }
}

/// Calls `action` whenever the `#…` has changed.
pub fn on_hash_change(action: impl Fn() + 'static) -> Listener {
    Listener::default().to(window(), "hashchange", move |_| action())
}

/// Calls `action` when the page may be going for good: the last moment that every browser grants.
///
/// Phones often tell only `visibilitychange`, older Safari only `pagehide`; where both come, `action` is called twice.
pub fn on_hidden(action: impl Fn() + 'static) -> Listener {
    let document = document();
    let (watched, at_end) = (document.clone(), Rc::new(action));
    let at_once = Rc::clone(&at_end);
    Listener::default()
        .to(document, "visibilitychange", move |_| {
            if watched.as_ref().is_some_and(|document| document.visibility_state() == VisibilityState::Hidden) {
                at_once();
            }
        })
        .to(window(), "pagehide", move |_| at_end())
}

/// Calls `action` when the page comes back as it was left, with all its memory: what is stored may be newer.
pub fn on_pageshow_persisted(action: impl Fn() + 'static) -> Listener {
    Listener::default().to(window(), "pageshow", move |event| {
        if event.unchecked_ref::<PageTransitionEvent>().persisted() {
            action();
        }
    })
}

/// Calls `action` when the page goes for good, or into the browser's cache of pages, from which it comes back by
/// [`on_pageshow_persisted`].
pub fn on_leaving(action: impl Fn() + 'static) -> Listener {
    Listener::default().to(window(), "pagehide", move |_| action())
}

/// Calls `action` at an event of the page's own, which its scripts send to its window.
pub(super) fn on_window(event: &'static str, action: impl Fn() + 'static) -> Listener {
    Listener::default().to(window(), event, move |_| action())
}

/// Calls `action` when the window has another size, as when a phone is turned.
pub fn on_resize(action: impl Fn() + 'static) -> Listener {
    on_window("resize", action)
}

/// Calls `action` when something was typed anywhere.
pub fn on_input(action: impl Fn(Event) + 'static) -> Listener {
    Listener::default().to(window(), "input", action)
}

/// Calls `action` when a person has come to something on the page.
pub fn on_entered(action: impl Fn(Event) + 'static) -> Listener {
    Listener::default().to(document(), "focusin", action)
}

/// Calls `action` before a line break comes into a field, by whatever key, word or keyboard; it may prevent it.
pub fn on_line_break(action: impl Fn(Event) + 'static) -> Listener {
    Listener::default().to(window(), "beforeinput", move |event| {
        let kind = js_sys::Reflect::get(&event, &"inputType".into()).ok().and_then(|kind| kind.as_string());
        if matches!(kind.as_deref(), Some("insertLineBreak" | "insertParagraph")) {
            action(event);
        }
    })
}

/// Calls `action` when the page comes to the front again.
pub fn on_shown(action: impl Fn() + 'static) -> Listener {
    Listener::default().to(document(), "visibilitychange", move |_| {
        if is_in_front() {
            action();
        }
    })
}

/// Whether the page is in front, as far as the browser tells.
pub fn is_in_front() -> bool {
    document().is_none_or(|document| document.visibility_state() != VisibilityState::Hidden)
}

/// Calls `action` when another window has changed a key of localStorage, with that key; with none where it has removed
/// them all.
pub fn on_stored_elsewhere(action: impl Fn(Option<String>) + 'static) -> Listener {
    Listener::default().to(window(), "storage", move |event| action(event.unchecked_ref::<StorageEvent>().key()))
}

/// Calls `action` when the window is worked in again, although it may have been in view all the time.
pub fn on_focus(action: impl Fn() + 'static) -> Listener {
    Listener::default().to(window(), "focus", move |_| action())
}

impl Listener {
    /// Calls `action` also with what is said on a channel.
    pub(super) fn and_messages(self, channel: Option<EventTarget>, action: impl Fn(JsValue) + 'static) -> Self {
        self.to(channel, "message", move |event| action(event.unchecked_ref::<MessageEvent>().data()))
    }

    /// Keeps the calls coming for as long as the page lives.
    pub fn forget(self) {
        std::mem::forget(self);
    }

    /// A target that is missing, as outside a page, sends no events.
    fn to(
        mut self,
        target: Option<impl Into<EventTarget>>,
        event: &'static str,
        action: impl Fn(Event) + 'static,
    ) -> Self {
        let action = Closure::<dyn FnMut(Event)>::new(action);
        if let Some(target) = target.map(Into::into) {
            // It can only fail for what is no function.
            let _ = target.add_event_listener_with_callback(event, action.as_ref().unchecked_ref());
            self.calls.push(Call { target, event, action });
        }
        self
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        let action = self.action.as_ref().unchecked_ref();
        // It can only fail for what is no function.
        let _ = self.target.remove_event_listener_with_callback(self.event, action);
    }
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}
