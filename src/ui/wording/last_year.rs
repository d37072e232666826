//! What is said about last year's figures. It must not compare them.

use super::words::last_year as words;

pub(crate) use super::words::last_year::*;

/// Which figures stand beside: `count` cells of this form have one.
pub(crate) fn beside(form: &str, unit: &str, count: usize) -> String {
    let unit = if unit.trim().is_empty() { String::new() } else { words::of_unit(unit) };
    words::beside(form, &unit, count)
}
