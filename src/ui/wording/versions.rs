//! What is said about earlier versions of a report. It must not decide which are kept.

use super::words::versions as words;
use crate::formats::versions::Why;

pub(crate) use super::words::versions::*;

/// Why a version was kept.
pub(crate) const fn why(why: Why) -> &'static str {
    match why {
        Why::Spaced => words::SPACED,
        Why::Opened => words::OPENED,
        Why::BeforeReturn => words::BEFORE_RETURN,
        Why::BeforeMove => words::BEFORE_MOVE,
        Why::BeforeMerge => words::BEFORE_MERGE,
        Why::Sent => words::SENT,
    }
}

/// In how many places a version differs.
pub(crate) fn differs(count: usize) -> String {
    if count == 0 { words::SAME.to_owned() } else { words::differs_in(count) }
}

/// The way to the versions of which report, for those who only hear the link.
pub(crate) fn of_report(unit: &str) -> String {
    words::of_report(super::start::unit_or_none(unit))
}
