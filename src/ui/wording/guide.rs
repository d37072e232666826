//! The words around the sheet that an office pins up. They must not decide what is shown.

use super::words::guide as words;

pub(crate) use super::words::guide::*;

/// The way to the sheet of a form; its name may be empty.
pub(crate) fn to_sheet_of(form: &str) -> String {
    if form.is_empty() { words::HEADING.to_owned() } else { words::of(form) }
}
