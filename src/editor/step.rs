//! One more, one less: what a step makes of a figure. It must not know which cells take steps.

use crate::domain::values::{Number, Reading, number_text};

/// The text that stands in a cell after a step; `None` where it stays as it is: nothing falls below 0, from nothing one only
/// goes up, and a text that cannot be read is left to whoever typed it.
pub fn stepped(reading: &Reading, by: i64) -> Option<String> {
    let figure = match reading {
        Reading::Blank if by > 0 => Number::ZERO,
        Reading::Number(number) => *number,
        _ => return None,
    };
    let next = figure.plus(Number::whole(by).ok()?).ok()?;
    (next.scaled_value() >= 0).then(|| number_text::grouped(next))
}
