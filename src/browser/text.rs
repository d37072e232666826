//! What the browser knows about Unicode. It must not know what the text says.

use js_sys::JsString;

/// The text in normal form C: one code point for `ế` where a keyboard sent three.
pub fn nfc(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    JsString::from(text).normalize("NFC").into()
}
