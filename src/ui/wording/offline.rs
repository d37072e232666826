//! The words about versions of the page, and about the page without a network and on the home screen. They must not
//! decide what is shown.

use super::words::offline as words;
use crate::browser::offline::Offline;

pub(crate) use super::words::offline::*;

/// How the page stands without a network.
pub(crate) const fn standing(standing: Offline) -> &'static str {
    match standing {
        Offline::Ready | Offline::OtherVersion => words::READY,
        Offline::NotYet => words::NOT_YET,
        Offline::Never => words::NEVER,
    }
}
