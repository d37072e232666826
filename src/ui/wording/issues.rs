//! What looks odd in a report, in the same words at the field and on the review page. They must not find it.

use super::words::issues as words;
use super::{Phrase, form, problems, time};
use crate::domain::report::CellAddress;
use crate::domain::report::issues::{Issue, IssueKind, Place};
use crate::domain::template::{RowIndex, Template};
use crate::domain::values::number_text::grouped;

/// What was found and what to do, in one or two short sentences; the form's own sentence where it has one.
pub(crate) fn sentence(template: &Template, issue: &Issue) -> String {
    if let Some(said) = &issue.said {
        return said.clone();
    }
    let at = |position: usize| issue.places.get(position).copied();
    let spot = |position| at(position).map_or_else(String::new, |place| spot(template, place));
    let unit = |position| at(position).map_or("", |place| unit(template, place));
    match &issue.kind {
        IssueKind::Unreadable(why) => problems::unreadable(why, unit(0)),
        IssueKind::FiguresWithoutActivity => words::FIGURES_WITHOUT_ACTIVITY.to_owned(),
        IssueKind::PartAboveWhole(part, whole) => {
            words::part_above_whole(&spot(0), &grouped(*part), &spot(1), &grouped(*whole))
        }
        IssueKind::Alone(figure) => words::alone(&grouped(*figure), unit(0), unit(1)),
        IssueKind::Blank => words::BLANK.to_owned(),
        IssueKind::Differ(first, other) => words::differ(&spot(0), &grouped(*first), &spot(1), &grouped(*other)),
        IssueKind::OutsideWeek => outside_week(template),
        IssueKind::ManyTimesLastYear { last, times } => words::many_times_last_year(&grouped(*last), *times),
        IssueKind::SmallAmount(amount, meant) => words::small_amount(&grouped(*amount), &grouped(*meant)),
    }
}

/// The name of a field, for a link to it.
pub(crate) fn name(template: &Template, place: Place) -> Phrase {
    let heading = |row: RowIndex| heading(template, row);
    Phrase::quoted(match place {
        Place::Head(field) => return Phrase::ours(form::head_field(field)),
        Place::Narrative(row) => heading(row),
        Place::Cell(CellAddress::Fixed(cell)) => {
            let cell = template.cell(cell);
            joined(&heading(cell.row), &cell.unit)
        }
        Place::Cell(address @ CellAddress::Added { row, index, .. }) => {
            let label = address.added_cell(template).map_or("", |cell| cell.label.as_str());
            joined(&joined(&heading(row), &form::added_row(index + 1)), label)
        }
    })
}

/// A row as it is printed: "1.4 Bồi dưỡng…".
pub(crate) fn heading(template: &Template, row: RowIndex) -> String {
    let row = template.row(row);
    if row.number.is_empty() { row.label.clone() } else { [row.number.as_str(), " ", &row.label].concat() }
}

fn joined(first: &str, second: &str) -> String {
    if second.is_empty() { first.to_owned() } else { [first, ", ", second].concat() }
}

/// A field inside a sentence: "mục 1.4 (người)".
fn spot(template: &Template, place: Place) -> String {
    let Some(row) = place.row(template) else { return name(template, place).words };
    let row = template.row(row);
    let name = if row.number.is_empty() { words::row_named(&row.label) } else { words::row(&row.number) };
    match unit(template, place) {
        "" => name,
        unit => format!("{name} ({unit})"),
    }
}

/// What a cell counts; empty for any other field.
pub(crate) fn unit(template: &Template, place: Place) -> &str {
    match place {
        Place::Cell(CellAddress::Fixed(cell)) => &template.cell(cell).unit,
        Place::Cell(address) => address.added_cell(template).map_or("", |cell| cell.unit.as_str()),
        Place::Head(_) | Place::Narrative(_) => "",
    }
}

fn outside_week(template: &Template) -> String {
    let week = template
        .document
        .week
        .map(|(first, last)| form::about::week(&time::day(first), last.map(time::day).as_deref()));
    words::outside_week(&week.unwrap_or_default())
}
