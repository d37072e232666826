//! The one door for program, styles and templates: a block inside the page first, else a file beside it.
//! It must not know what an asset says.

use js_sys::{JSON, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Response};

/// The block that the build writes into the page: which file plays which part.
const FILES_BLOCK: &str = "phuluc-files";
const NOT_FOUND: u16 = 404;

/// Why an asset could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssetError {
    /// There is no such file; a host that answers with its own page instead is found out too.
    NotFound,
    /// The host refused, with this HTTP status.
    Refused {
        /// Such as 403 or 500.
        status: u16,
    },
    /// No answer, or one that broke off: no network, or a page opened from a file.
    Unreachable,
    /// An answer, but not text in UTF-8.
    NotText,
}

/// The text of an asset, by its path relative to the page: `templates/lai-chau-2023.json`.
///
/// # Errors
/// See [`AssetError`].
pub async fn text(path: &str) -> Result<String, AssetError> {
    match inlined(path) {
        Some(text) => Ok(text),
        None => fetched(path).await,
    }
}

/// The file that plays a part of the program: `file_named("worker")` is `worker-0123456789abcdef.js`.
pub fn file_named(part: &str) -> Option<String> {
    let block = document()?.get_element_by_id(FILES_BLOCK)?.text_content()?;
    let files = JSON::parse(&block).ok()?;
    Reflect::get(&files, &JsValue::from_str(part)).ok()?.as_string()
}

fn inlined(path: &str) -> Option<String> {
    // A path with a quote would end the selector's string early; no asset bears one.
    if path.contains(['"', '\\']) {
        return None;
    }
    let selector = format!("script[data-asset=\"{path}\"]");
    document()?.query_selector(&selector).ok()??.text_content()
}

/// The text of a file of this host, by its address.
///
/// # Errors
/// See [`AssetError`].
pub(super) async fn fetched(path: &str) -> Result<String, AssetError> {
    let window = web_sys::window().ok_or(AssetError::Unreachable)?;
    // Without options the request has the mode and credentials of `<link rel="preload" as="fetch" crossorigin>`, so
    // that the browser takes what it has already fetched.
    let response = JsFuture::from(window.fetch_with_str(path)).await.map_err(|_| AssetError::Unreachable)?;
    let response: Response = response.unchecked_into();
    match response.status() {
        NOT_FOUND => return Err(AssetError::NotFound),
        status if !response.ok() => return Err(AssetError::Refused { status }),
        _ => {}
    }
    let body = response.text().map_err(|_| AssetError::Unreachable)?;
    let body = JsFuture::from(body).await.map_err(|_| AssetError::Unreachable)?;
    checked(&body.unchecked_into())
}

/// Looks at the text rather than at the type in the answer's head, because old hosts send any type for any file.
/// Nothing that is asked for begins like a page.
fn checked(body: &JsString) -> Result<String, AssetError> {
    let text = String::from(body);
    if text.contains(['\u{FFFD}', '\0']) {
        return Err(AssetError::NotText);
    }
    if text.trim_start().starts_with('<') {
        return Err(AssetError::NotFound);
    }
    Ok(text)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
