//! File names that change with the content, so that a host may let browsers keep such a file for ever.

use sha2::{Digest as _, Sha256};

/// Eight bytes of the digest: far more than enough to tell the builds of one program apart.
const DIGEST_BYTES: usize = 8;

/// `worker.js` with this content becomes `worker-0123456789abcdef.js`.
pub(super) fn with_content(stem: &str, extension: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{extension}", of_content(content))
}

/// What stands in a name for the content; the service worker takes it again from what comes (`src/boot/sw.js`).
pub(super) fn of_content(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let number = digest.iter().take(DIGEST_BYTES).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{number:016x}")
}

/// The name without what stands in it for the content: what a budget calls the file.
pub(super) fn without_content(name: &str) -> String {
    let split = name.rsplit_once('-').and_then(|(stem, rest)| Some((stem, rest.split_once('.')?)));
    match split {
        Some((stem, (digits, extension))) if is_digest(digits) => format!("{stem}.{extension}"),
        _ => name.to_owned(),
    }
}

fn is_digest(text: &str) -> bool {
    text.len() == DIGEST_BYTES * 2 && text.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_content_gets_another_name_and_the_same_content_the_same() {
        let name = with_content("worker", "js", b"one");
        assert_eq!(name, "worker-7692c3ad3540bb80.js");
        assert_ne!(name, with_content("worker", "js", b"two"));
    }

    #[test]
    fn a_budget_calls_a_file_by_the_name_that_stays() {
        assert_eq!(without_content(&with_content("phuluc", "wasm", b"\0asm")), "phuluc.wasm");
        for name in ["index.html", "templates/lai-chau-2023.json", "icon-0123.png", "icon-0123456789abcdeX.png"] {
            assert_eq!(without_content(name), name);
        }
    }
}
