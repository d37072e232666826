//! Which of several elements a person is at: the one that has the focus and is in the window, else the one in the upper part
//! of the window, as the browser itself tells: no work while somebody scrolls or types. It must not know what the elements are.

use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::clock;

/// A line in the upper part of the window: what it crosses is what a person looks at.
const LINE: &str = "-16% 0px -83% 0px";

/// Calls for what a person is at; dropping it ends them.
#[must_use = "dropping it ends the calls"]
pub struct Watch {
    observer: JsValue,
    _seen: Closure<dyn FnMut(Array)>,
    entered: Closure<dyn FnMut()>,
}

/// Calls `action` with the position of the element that a person has come to. `None` where the browser cannot tell.
pub fn watch(elements: Vec<Element>, action: impl Fn(usize) + 'static) -> Option<Watch> {
    let document = web_sys::window()?.document()?;
    let (action, watched) = (Rc::new(action), Rc::new(elements));
    let class: Function =
        Reflect::get(&web_sys::window()?.into(), &"IntersectionObserver".into()).ok()?.dyn_into().ok()?;
    let entered = {
        let (action, watched) = (Rc::clone(&action), Rc::clone(&watched));
        Closure::<dyn FnMut()>::new(move || {
            // In the window or not: the browser is about to bring it there.
            if let Some((at, _)) = focused(&watched) {
                action(at);
            }
        })
    };
    document.add_event_listener_with_callback("focusin", entered.as_ref().unchecked_ref()).ok()?;
    let elements = Rc::clone(&watched);
    let seen = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let is_in = |entry: &JsValue| get(entry, "isIntersecting").is_truthy();
        let place = |entry| watched.iter().position(|element| element.loose_eq(&get(&entry, "target")));
        let Some(at) = entries.iter().filter(is_in).filter_map(place).next_back() else { return };
        let (action, watched) = (Rc::downgrade(&action), Rc::clone(&watched));
        spawn_local(async move {
            clock::drawn().await;
            if let Some(action) = action.upgrade() {
                action(focused(&watched).filter(|(_, active)| is_in_window(active)).map_or(at, |(at, _)| at));
            }
        });
    });
    let options = Object::new();
    Reflect::set(&options, &"rootMargin".into(), &LINE.into()).ok()?;
    let observer = Reflect::construct(&class, &Array::of2(seen.as_ref(), &options)).ok()?;
    let observe = method(&observer, "observe")?;
    for element in elements.iter() {
        observe.call1(&observer, element).ok()?;
    }
    Some(Watch { observer, _seen: seen, entered })
}

/// The innermost element that holds the focus, and what in it has it.
fn focused(elements: &[Element]) -> Option<(usize, Element)> {
    let active = web_sys::window()?.document()?.active_element()?;
    let at = elements.iter().rposition(|element| element.contains(Some(&active)))?;
    Some((at, active))
}

/// Whether any of an element is in the window.
pub fn is_in_window(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    place.bottom() > 0.0 && place.top() < height
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn method(observer: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(observer, &name.into()).ok()?.dyn_into().ok()
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            // It can only fail for a listener that is none.
            let _ = document.remove_event_listener_with_callback("focusin", self.entered.as_ref().unchecked_ref());
        }
        if let Some(end) = method(&self.observer, "disconnect") {
            // It can only fail for what is no observer.
            let _ = end.call0(&self.observer);
        }
    }
}
