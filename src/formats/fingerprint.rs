//! The one hash of the program: 64 bits of SHA-256, as 16 hexadecimal digits. It must not know what it is taken of.
//!
//! It tells two forms, two revisions and a torn slot apart; it is no protection against somebody who means harm.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// The fingerprint of a text's bytes.
pub fn of(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(String::with_capacity(16), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_fingerprint_is_the_head_of_sha_256() {
        // FIPS 180-2, appendix B.1: SHA-256("abc") begins so.
        assert_eq!(super::of("abc"), "ba7816bf8f01cfea");
    }
}
