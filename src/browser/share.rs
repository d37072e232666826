//! Handing a file to another program of the device, and printing the page. It must not know what a file holds.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag};

use super::dom_error::name_of;

/// What came of handing a file over. No browser tells whether it was then sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Another program took it.
    Handed,
    /// The person changed their mind.
    Dismissed,
    /// The browser refused.
    Refused,
}

/// A file of these bytes, ready to be handed over; `None` where the browser makes none.
pub fn file_of(name: &str, media_type: &str, bytes: &[u8]) -> Option<File> {
    let kind = FilePropertyBag::new();
    kind.set_type(media_type);
    File::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), name, &kind).ok()
}

/// Whether the browser hands over such a file. (Chrome takes .html, .csv and .txt, and refuses .json and .xlsx; over
/// plain http and in the inner browsers of Android's apps there is nothing to ask.)
pub fn can_share(file: &File) -> bool {
    let answer = call("canShare", &wish(file));
    answer.is_some_and(|answer| answer.is_truthy())
}

/// Asks the person to whom, and hands the file over; to be called while a tap is answered, or it is refused.
pub async fn share(file: &File) -> Shared {
    let Some(asked) = call("share", &wish(file)) else { return Shared::Refused };
    match JsFuture::from(js_sys::Promise::resolve(&asked)).await {
        Ok(_) => Shared::Handed,
        Err(error) if name_of(&error) == "AbortError" => Shared::Dismissed,
        Err(_) => Shared::Refused,
    }
}

/// Opens the browser's own way to paper. Inner browsers of Android's apps do nothing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // It fails only where scripts may open no dialogs; the person sees that nothing came.
        let _ = window.print();
    }
}

fn wish(file: &File) -> Object {
    let wish = Object::new();
    // A plain object takes every key.
    let _ = Reflect::set(&wish, &"files".into(), &Array::of1(file));
    wish
}

/// By name, because the interfaces are missing where they are not allowed.
fn call(method: &str, argument: &JsValue) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let method: Function = Reflect::get(&navigator, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(&navigator, argument).ok()
}
