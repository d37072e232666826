//! What is said about reports that leave and come as plain words. It must not make them.

use super::words::text as words;

pub(crate) use super::words::text::*;

/// Parts are missing: so many lines of so many are there (0: not known).
pub(crate) fn partial(found: usize, of: usize, has_beginning: bool, has_end: bool) -> String {
    let lines = if of == 0 { words::lines(found) } else { words::lines_of(found, of) };
    let missing = match (has_beginning, has_end) {
        (false, true) => words::NO_BEGINNING,
        (true, false) => words::NO_END,
        (false, false) => words::NO_ENDS,
        (true, true) => words::HOLES,
    };
    words::partial(&lines, missing)
}
