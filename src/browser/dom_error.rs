//! The names of the browser's errors. It must not know what was tried.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// The name that tells one error of the browser from another: `QuotaExceededError`. Empty for anything without a name.
pub(super) fn name_of(error: &JsValue) -> String {
    Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string()).unwrap_or_default()
}

/// Whether the error says that there is no room. Firefox before version 90 and the rest of the world differ.
pub(super) fn is_full(error: &JsValue) -> bool {
    matches!(name_of(error).as_str(), "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED")
}
