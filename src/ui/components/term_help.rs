//! What the units of figures mean, folded away where they are typed. It must not know figures.

use leptos::prelude::*;

use super::element::el;
use super::parts::{foldable, nothing, paragraph, several};
use crate::domain::template::{Part, Template};
use crate::ui::second::{Wanted, quietly_later};
use crate::ui::wording::help as words;

/// What begins a unit that counts turns and not people.
const TURNS: &str = "lượt";
/// The unit of a table in which people are counted.
const PEOPLE: &str = "người";

/// Below a field that counts turns: what they are. `None` for any other unit.
pub(super) fn help_of_unit(unit: &str) -> Option<AnyView> {
    unit.starts_with(TURNS).then(|| {
        let summary = el("summary", "term__sign").set("aria-label", words::ASK_TURNS).says("?");
        foldable("term", false, vec![summary, quietly_later(Wanted::Meaning(true))])
    })
}

/// Above a table that counts people: how they are counted. Nothing above any other.
pub(super) fn help_of_table(template: &Template, part: Part) -> AnyView {
    let counts_people = |row| template.cells_of(row).any(|(_, cell)| cell.unit == PEOPLE);
    if !part.rows().any(counts_people) {
        return nothing();
    }
    let summary = el("summary", "term__ask").says(words::ASK_COUNTS);
    foldable("term", false, vec![summary, quietly_later(Wanted::Meaning(false))])
}

/// Draws the meaning, of what a field counts or of all that a table counts.
pub(crate) fn meaning(of_field: bool) -> AnyView {
    let line = |words: &str| paragraph("term__words", words.to_owned());
    if of_field {
        return line(words::TURNS);
    }
    several(vec![line(words::COURSES), line(words::TURNS), line(words::TERMS_HELP)])
}
