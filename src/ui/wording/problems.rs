//! Why a cell's text cannot be read, said beneath the field. It must not know cells.

use super::words::problems as words;
use crate::domain::values::Unreadable;

/// What is wrong and what to do, in one or two short sentences. `unit` is what the cell counts.
pub(crate) fn unreadable(why: &Unreadable, unit: &str) -> String {
    match why {
        Unreadable::Letter { found, place } => letter(*found, *place),
        Unreadable::Symbol { found, place } => words::symbol(*found, *place),
        Unreadable::Negative => words::NEGATIVE.to_owned(),
        Unreadable::TooLarge => words::TOO_LARGE.to_owned(),
        Unreadable::Fraction => words::FRACTION.to_owned(),
        Unreadable::ThousandsOrFraction => words::THOUSANDS_OR_FRACTION.to_owned(),
        Unreadable::Groups => words::GROUPS.to_owned(),
        Unreadable::MixedMarks => words::MIXED_MARKS.to_owned(),
        Unreadable::TooManyPlaces(places) => words::too_many_places(*places),
        Unreadable::OtherUnit(found) => words::other_unit(unit, found),
        Unreadable::Multiplier(found) => words::multiplier(found),
        Unreadable::NotADate => words::NOT_A_DATE.to_owned(),
    }
}

fn letter(found: char, place: usize) -> String {
    let guess = match found {
        'o' | 'O' => words::LIKE_ZERO,
        'l' | 'I' | 'i' => words::LIKE_ONE,
        _ => "",
    };
    words::letter(found, place, guess)
}
