//! What the browser knows about Unicode. It must not know what the text says.

use js_sys::JsString;

/// The text in normal form C: one code point for `ế` where a keyboard sent three.
pub fn nfc(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    JsString::from(text).normalize("NFC").into()
}

/// Whether two texts say the same but for capitals. The browser's own tables of letters, because the program's would
/// make up a twentieth of it.
pub fn is_same_but_for_capitals(one: &str, other: &str) -> bool {
    one == other || JsString::from(one).to_lower_case() == JsString::from(other).to_lower_case()
}
