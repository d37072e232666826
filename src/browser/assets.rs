//! The one door for what the page is made of: a block inside the page first, else a file beside it, else its copy.
//! Templates are texts and are had here; programs are the page's own script's to have (`src/boot/door.js`).
//! It must not know what an asset says.

use js_sys::{Function, JSON, JsString, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Response};

use super::environment;

/// What stands behind the name of a file's copy, which every host takes for a text: old ones know no other kind.
const COPY: &str = ".txt";
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

/// Where the picture of this path comes from: the page itself where it stands inside, as its block says it, else the file
/// beside the page. `None` where neither is there.
pub fn picture(path: &str) -> Option<String> {
    match inlined(path) {
        Some(block) => Some(["data:image/png;base64,", &block].concat()),
        None if environment::is_from_file() => None,
        None => Some(path.to_owned()),
    }
}

/// The same of a file that a host knows by its name, if it has it at all.
///
/// # Errors
/// See [`AssetError`].
pub async fn as_named(path: &str) -> Result<String, AssetError> {
    match inlined(path) {
        Some(text) => Ok(text),
        None => fetched_as_named(path).await,
    }
}

/// This page as one file with everything inside, as the build has made it; on some hosts whatever they answer instead.
///
/// # Errors
/// [`AssetError::Unreachable`] where nothing came.
pub async fn one_file() -> Result<Vec<u8>, AssetError> {
    let asked = ask_page("oneFile", "").ok_or(AssetError::Unreachable)?;
    let bytes = JsFuture::from(asked).await.map_err(|_| AssetError::Unreachable)?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// Asks the page's own script (`src/boot/door.js`) for what has this name there; `None` where there is no such script.
pub(super) fn ask_page(name: &str, of: &str) -> Option<Promise> {
    let page = Reflect::get(&js_sys::global(), &JsValue::from_str("phuluc")).ok()?;
    let ask: Function = Reflect::get(&page, &JsValue::from_str(name)).ok()?.dyn_into().ok()?;
    ask.call1(&page, &JsValue::from_str(of)).ok()?.dyn_into().ok()
}

/// What the build has written of itself into the page: `said_by_build("version")` is `0.1.0`.
pub fn said_by_build(what: &str) -> Option<String> {
    let block = document()?.get_element_by_id("phuluc-files")?.text_content()?;
    let said = JSON::parse(&block).ok()?;
    Reflect::get(&said, &JsValue::from_str(what)).ok()?.as_string()
}

fn inlined(path: &str) -> Option<String> {
    // A path with a quote would end the selector's string early; no asset bears one.
    if path.contains(['"', '\\']) {
        return None;
    }
    let selector = format!("script[data-asset=\"{path}\"]");
    document()?.query_selector(&selector).ok()??.text_content()
}

/// The text of a file of this host, by its address, or of its copy.
///
/// # Errors
/// See [`AssetError`].
pub(super) async fn fetched(path: &str) -> Result<String, AssetError> {
    let answer = fetched_as_named(path).await;
    if !is_refused(&answer) {
        return answer;
    }
    copy_of(path).await.or(answer)
}

/// Whether this host hands a file out only under the name of its copy: it refuses files of this kind.
pub(super) async fn comes_as_copy(path: &str) -> bool {
    inlined(path).is_none() && is_refused(&fetched_as_named(path).await) && copy_of(path).await.is_ok()
}

async fn copy_of(path: &str) -> Result<String, AssetError> {
    fetched_as_named(&[path, COPY].concat()).await
}

/// Whether the host answered, and not with the file.
fn is_refused(answer: &Result<String, AssetError>) -> bool {
    matches!(answer, Err(AssetError::NotFound | AssetError::Refused { .. }))
}

async fn fetched_as_named(path: &str) -> Result<String, AssetError> {
    let window = web_sys::window().ok_or(AssetError::Unreachable)?;
    if environment::is_from_file() && !path.contains(':') {
        // There is no host to ask, and nothing stands beside a page that is one file.
        return Err(AssetError::NotFound);
    }
    // The page asked for what its address shows before the program was there.
    let asked = ask_page("early", path).unwrap_or_else(|| window.fetch_with_str(path));
    let response = JsFuture::from(asked).await.map_err(|_| AssetError::Unreachable)?;
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
