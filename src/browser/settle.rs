//! An event of the browser as a future. It must not know which event.

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Waits until the browser calls one of two functions: the first for success, the second for failure.
///
/// `listen` hands both to the browser at once. After `patience` milliseconds it fails with `undefined`, because some
/// browsers lose a request for good, and a page that waits for ever cannot say so.
///
/// # Errors
/// What the second function was called with.
pub(super) async fn settle(patience: i32, listen: impl Fn(&Function, &Function)) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |succeed, fail| {
        listen(&succeed, &fail);
        if let Some(window) = web_sys::window() {
            // Without a timer the wait has no end, but it still works.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&fail, patience);
        }
    });
    JsFuture::from(promise).await
}
