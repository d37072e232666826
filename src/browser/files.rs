//! Files out of the page and into it, and text for the clipboard. It must not know what a file holds.

use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Document, File, HtmlAnchorElement, HtmlDocument, HtmlElement, HtmlTextAreaElement, Url,
};

use super::clock;

/// How long a download's address is kept: Safari asks for the bytes only after the person has answered its question.
const KEEP_FOR: u32 = 60_000;

/// Why a file did not come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    /// More bytes than the limit that was given.
    TooLarge,
    /// The browser could not read it: moved, changed or forbidden since it was chosen.
    Unreadable,
}

/// The browser refused to hand a file to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DownloadRefused;

/// The browser refused to put a text on the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CopyRefused;

/// Hands bytes to the person as a file of this name. Where the file goes, and whether it arrives, no browser tells.
///
/// # Errors
/// Where the browser makes no files.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), DownloadRefused> {
    let address = address_of(media_type, &Uint8Array::from(bytes)).map_err(|_| DownloadRefused)?;
    let clicked = click_link(name, &address).ok_or(DownloadRefused);
    clock::after(KEEP_FOR, move || {
        // An address that is not revoked costs memory until the page goes, nothing else.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    clicked
}

/// The bytes of a file that a person chose.
///
/// # Errors
/// See [`FileError`]; a file above `limit` bytes is not read at all.
pub async fn read(file: &File, limit: usize) -> Result<Vec<u8>, FileError> {
    #[expect(clippy::cast_precision_loss, reason = "limits are far below 2^53")]
    if file.size() > limit as f64 {
        return Err(FileError::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| FileError::Unreadable)?;
    Ok(Uint8Array::new(bytes.unchecked_ref::<ArrayBuffer>()).to_vec())
}

/// Puts a text on the clipboard; to be called while a tap or a key press is answered.
///
/// # Errors
/// Where the browser allows neither the new way nor the old one.
pub async fn copy_text(text: &str) -> Result<(), CopyRefused> {
    let clipboard = web_sys::window().ok_or(CopyRefused)?.navigator().clipboard();
    // Over plain http there is no clipboard object, whatever its type says.
    let copied = !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok();
    if copied || copy_selected(text) == Some(true) { Ok(()) } else { Err(CopyRefused) }
}

/// Puts a text into the field that has the focus, in place of what is selected there, as typing does. Gives whether the
/// browser has done so.
pub fn insert(text: &str) -> bool {
    let typed = |document: Document| {
        let document = document.unchecked_into::<HtmlDocument>();
        document.exec_command_with_show_ui_and_value("insertText", false, text).ok()
    };
    document().and_then(typed).unwrap_or_default()
}

/// An address under which the page can have these bytes until it is revoked.
pub(super) fn address_of(media_type: &str, bytes: &Uint8Array) -> Result<String, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let parts = Array::of1(bytes);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
    Url::create_object_url_with_blob(&blob)
}

fn click_link(name: &str, address: &str) -> Option<()> {
    let document = document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.unchecked_into();
    link.set_href(address);
    link.set_download(name);
    // Older Firefox follows only a link that is in the page.
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    Some(())
}

/// The way before there was a clipboard object: a selection and a command. The focus goes back to where it was.
fn copy_selected(text: &str) -> Option<bool> {
    let document = document()?;
    let focused = document.active_element();
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    area.set_value(text);
    // Without it phones open their keyboard.
    area.set_read_only(true);
    document.body()?.append_child(&area).ok()?;
    area.select();
    let copied = document.unchecked_ref::<HtmlDocument>().exec_command("copy").unwrap_or(false);
    area.remove();
    if let Some(element) = focused {
        // A field that does not take the focus back leaves it to the person; the text is copied all the same.
        let _ = element.unchecked_ref::<HtmlElement>().focus();
    }
    Some(copied)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
