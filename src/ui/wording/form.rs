//! The words of the form page. They must not decide what is shown.

use super::words::form as words;
use super::words::form::head;
use super::words::issues;
use crate::domain::report::{HeadField, Progress, Total};
use crate::domain::template::{RowIndex, Template};
use crate::domain::values::{self, Number};

pub(crate) use super::words::form::*;

/// While a file is made; a heavy one first fetches the program that makes it.
pub(crate) const fn exporting(is_heavy: bool) -> &'static str {
    if is_heavy { words::EXPORTING_HEAVY } else { words::EXPORTING }
}

/// The label of a field of the head.
pub(crate) const fn head_field(field: HeadField) -> &'static str {
    match field {
        HeadField::Unit => head::UNIT,
        HeadField::Parent => head::PARENT,
        HeadField::Place => head::PLACE,
        HeadField::District => head::DISTRICT,
        HeadField::Number => head::NUMBER,
        HeadField::Date => head::DATE,
        HeadField::Author => head::AUTHOR,
        HeadField::Phone => head::PHONE,
        HeadField::Email => head::EMAIL,
        HeadField::Leader => head::LEADER,
    }
}

/// An example under a field of the head; empty where none helps.
pub(crate) const fn head_example(field: HeadField) -> &'static str {
    match field {
        HeadField::Unit => head::UNIT_EXAMPLE,
        HeadField::Parent => head::PARENT_EXAMPLE,
        HeadField::Number => head::NUMBER_EXAMPLE,
        HeadField::Date => head::DATE_EXAMPLE,
        _ => "",
    }
}

/// How far a section or a report is.
pub(crate) fn progress(progress: Progress) -> String {
    let Progress { filled, unreadable, answered, of } = progress;
    if of == 0 {
        return String::new();
    }
    // What was answered for a whole section waits for nobody.
    let said = words::filled(filled + answered, of);
    if unreadable > 0 { words::and_unreadable(&said, unreadable) } else { said }
}

/// How many characters of how many a long text has.
pub(crate) fn narrative_count(characters: usize, limit: u32) -> String {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    match characters.checked_sub(limit) {
        Some(over) if over > 0 => words::characters_over(characters, limit, over),
        _ => words::characters(characters, limit),
    }
}

/// How many lines a field for a long text shows: a few to begin with, growing with the text.
pub(crate) fn lines_of_field(text: &str) -> usize {
    const CHARACTERS_OF_A_LINE: usize = 38;
    let lines: usize = text.lines().map(|line| 1 + line.chars().count() / CHARACTERS_OF_A_LINE).sum();
    (lines + 1).clamp(4, 40)
}

/// An amount of money in words.
pub(crate) fn in_words(number: Number, unit: &str) -> String {
    words::in_words(&values::in_words(number), unit)
}

/// The row of the form below which rows were added, inside a sentence: "mục 1.14".
pub(crate) fn place_of_rows(template: &Template, row: RowIndex) -> String {
    let row = template.row(row);
    if row.number.is_empty() { issues::row_named(&row.label) } else { issues::row(&row.number) }
}

/// The beginning of what somebody typed, behind a word that it names; empty for nothing.
pub(crate) fn shortened(name: &str) -> String {
    const MOST: usize = 40;
    let name = name.trim();
    let mut said: String = name.chars().take(MOST).collect();
    if said.len() < name.len() {
        said.push('…');
    }
    if said.is_empty() { said } else { [" “", &said, "”"].concat() }
}

/// How complete a total is.
pub(crate) fn completeness(total: &Total) -> String {
    let Total { filled, of, .. } = total;
    if total.too_large {
        return words::TOTAL_TOO_LARGE.to_owned();
    }
    match *filled {
        // A list that nobody has begun is no open question.
        _ if *of == 0 => String::new(),
        0 => words::TOTAL_OF_NONE.to_owned(),
        all if all == *of => words::total_of_all(all),
        some => words::total_of(some, *of),
    }
}

/// How many rows a person added.
pub(crate) fn added_count(count: usize) -> String {
    if count == 0 { words::NO_ROWS.to_owned() } else { words::rows(count) }
}

/// After a block was pasted.
pub(crate) fn pasted(filled: usize, left_over: usize) -> String {
    if left_over == 0 { words::pasted_all(filled) } else { words::pasted_part(filled, left_over) }
}

/// A labelled line of what the document says.
pub(crate) mod about {
    use super::words::about as words;

    pub(crate) use super::words::about::*;

    /// The Week's days.
    pub(crate) fn week(first: &str, last: Option<&str>) -> String {
        last.map_or_else(|| words::from(first), |last| format!("{first} – {last}"))
    }

    /// What the document says, or that it does not.
    pub(crate) fn or_not_said(said: &str) -> &str {
        if said.is_empty() { words::NOT_SAID } else { said }
    }
}
