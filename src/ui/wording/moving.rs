//! What is said when a form has changed under a report. It must not move anything.

use super::words::moving as words;

pub(crate) use super::words::moving::*;

/// What would move: fields that are new, fields that go, answers that would have no place.
pub(crate) fn what_moves(new: usize, gone: usize, left_over: usize) -> String {
    let kept = if left_over == 0 { words::NOTHING_LOST.to_owned() } else { words::without_place(left_over) };
    words::what_moves(new, gone, &kept)
}
