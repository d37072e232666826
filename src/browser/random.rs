//! Random ids. It must not know what they name.

use std::fmt::Write as _;

const BYTES: usize = 16;

/// 128 random bits as 32 hexadecimal digits.
pub fn id() -> String {
    bytes().iter().fold(String::with_capacity(2 * BYTES), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn bytes() -> [u8; BYTES] {
    let mut bytes = [0; BYTES];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    // `getRandomValues` works without https too; what needs https is `crypto.subtle` and `randomUUID`.
    let filled = crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        fill_with_weak(&mut bytes);
    }
    bytes
}

/// For a browser that refuses its good source: an id only has to differ from others, nobody has to be unable to guess it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float from 0 up to 256 is cut to a byte"
)]
fn fill_with_weak(bytes: &mut [u8]) {
    bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
}
