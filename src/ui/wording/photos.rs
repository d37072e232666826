//! The words about pictures. It must not know where they lie.

use super::words::photos as words;
use crate::domain::report::photo::MOST_PHOTOS;

pub(crate) use super::words::photos::*;

/// What a mail usually takes, in bytes, and what this page opens again.
const MAIL_TAKES: u64 = 20_000_000;
/// What the figures and the form weigh in a file, in bytes, with room to spare.
const REST_OF_FILE: u64 = 300_000;

/// How many pictures, and what a file with them weighs; `bytes` is what they weigh by themselves.
pub(crate) fn total(count: usize, bytes: u64) -> String {
    if count == 0 { words::NONE.to_owned() } else { words::total(count, &in_file(bytes)) }
}

/// What to do where a mail would not take the file.
pub(crate) fn too_heavy(bytes: u64) -> Option<String> {
    (weight_in_file(bytes) + REST_OF_FILE > MAIL_TAKES).then(|| words::TOO_HEAVY.to_owned())
}

/// What pictures weigh in a file: "1,4 MB".
pub(crate) fn in_file(bytes: u64) -> String {
    let tenths = weight_in_file(bytes).div_ceil(100_000);
    words::megabytes(tenths / 10, tenths % 10)
}

/// Files carry pictures as text, four letters for three bytes.
const fn weight_in_file(bytes: u64) -> u64 {
    bytes.div_ceil(3) * 4
}

/// There are as many pictures as there may be.
pub(crate) fn too_many() -> String {
    words::too_many(MOST_PHOTOS)
}

/// A file that the browser cannot show.
pub(crate) fn not_shown(name: &str) -> String {
    let is_heic = name.rsplit('.').next().is_some_and(|end| matches!(end, "heic" | "HEIC" | "heif" | "HEIF"));
    if is_heic { words::heic(name) } else { words::no_picture(name) }
}
