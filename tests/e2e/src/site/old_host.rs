//! The worst static host that may be met, as an IIS of long ago that nobody has set up: it answers 404 for kinds of files
//! that it does not know, calls everything but pages plain text, and compresses nothing.

use super::assets::Asset;

const UNKNOWN: [&str; 3] = [".wasm", ".json", ".webmanifest"];

/// Whether it hands out files of this name.
pub(super) fn knows(path: &str) -> bool {
    !UNKNOWN.iter().any(|kind| path.ends_with(kind))
}

/// What it calls a file.
pub(super) fn kind(asset: &Asset) -> &'static str {
    if asset.kind.starts_with("text/html") { "text/html" } else { "text/plain" }
}
