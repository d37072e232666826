//! Waits for the tap or click that is going on, so that nothing moves between a finger and the button beneath it.
//! It must not know what is pressed.
//!
//! A mouse leaves a field when its button goes down, and clicks when it comes up again; a finger does both at once.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

use super::clock;

type Action = Box<dyn FnOnce()>;

thread_local! {
    static IS_DOWN: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Action>> = const { RefCell::new(Vec::new()) };
}

/// Begins to watch; to be called once.
pub fn watch() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let heard = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let is_down = event.type_() == "pointerdown";
        IS_DOWN.set(is_down);
        if !is_down {
            soon();
        }
    });
    for event in ["pointerdown", "pointerup", "pointercancel"] {
        // Where it cannot be heard, nothing waits.
        let _ = document.add_event_listener_with_callback_and_bool(event, heard.as_ref().unchecked_ref(), true);
    }
    // It is heard for as long as the page is there.
    heard.forget();
}

/// Calls `action` once the tap or click that is going on, if one is, has reached what it was meant for.
pub fn after(action: impl FnOnce() + 'static) {
    WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(action)));
    soon();
}

/// The click comes in the turn in which the pointer goes up; the actions follow in the next one.
fn soon() {
    clock::after(0, || {
        if !IS_DOWN.get() {
            for action in WAITING.take() {
                action();
            }
        }
    })
    .forget();
}
