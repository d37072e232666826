//! Which of several elements stands in the upper part of the window, as the browser itself tells: no work while somebody
//! scrolls or types. It must not know what the elements are.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// A line in the upper part of the window: what it crosses is what a person looks at.
const LINE: &str = "-16% 0px -83% 0px";

/// Calls for what is in view; dropping it ends them.
#[must_use = "dropping it ends the calls"]
pub struct Watch {
    observer: JsValue,
    _action: Closure<dyn FnMut(Array)>,
}

/// Calls `action` with the position of the element that has come into view. `None` where the browser cannot tell.
pub fn watch(elements: Vec<Element>, action: impl Fn(usize) + 'static) -> Option<Watch> {
    let class: Function =
        Reflect::get(&web_sys::window()?.into(), &"IntersectionObserver".into()).ok()?.dyn_into().ok()?;
    let watched = elements.clone();
    let entered = move |entries: Array| {
        for entry in entries.iter() {
            let get = |name: &str| Reflect::get(&entry, &name.into()).unwrap_or_default();
            if get("isIntersecting").is_truthy()
                && let Some(at) = watched.iter().position(|element| element.loose_eq(&get("target")))
            {
                action(at);
            }
        }
    };
    let action = Closure::<dyn FnMut(Array)>::new(entered);
    let options = Object::new();
    Reflect::set(&options, &"rootMargin".into(), &LINE.into()).ok()?;
    let observer = Reflect::construct(&class, &Array::of2(action.as_ref(), &options)).ok()?;
    let observe = method(&observer, "observe")?;
    for element in elements {
        observe.call1(&observer, &element).ok()?;
    }
    Some(Watch { observer, _action: action })
}

fn method(observer: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(observer, &name.into()).ok()?.dyn_into().ok()
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(end) = method(&self.observer, "disconnect") {
            // It can only fail for what is no observer.
            let _ = end.call0(&self.observer);
        }
    }
}
