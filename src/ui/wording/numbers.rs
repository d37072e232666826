//! The words around figures: what a paste would do, amounts of money, steps of one. They must not decide what is shown.

use super::form::in_words;
pub(crate) use super::words::numbers::*;
use crate::domain::values::{Number, in_groups};

/// An amount of money beside its field, group by group, so that its zeros can be checked; in words where it has no such groups.
pub(crate) fn amount(number: Number, unit: &str) -> String {
    in_groups(number, unit).map_or_else(|| in_words(number, unit), |groups| amount_in_groups(&groups))
}
