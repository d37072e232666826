//! Where two reports on one form say something else, and what each says there. They must not find it.

use super::words::differences as words;
use super::{Phrase, form, issues};
use crate::domain::report::issues::Place;
use crate::domain::report::{AddedRow, CellAddress, Difference, Entry, Report, SectionAnswer};
use crate::domain::template::{RowIndex, Template};
use crate::domain::values::{Reading, number_text};

pub(crate) use super::words::differences::EXPLANATION;

/// The name of the place. `report` is one of the two; it says where an added row stands.
pub(crate) fn name(template: &Template, report: &Report, difference: &Difference) -> Phrase {
    let of_row = |row: &RowIndex, what: &str| Phrase::quoted([&issues::heading(template, *row), ", ", what].concat());
    match difference {
        Difference::Head(field) => Phrase::ours(form::head_field(*field)),
        Difference::Answer(row) => of_row(row, words::ANSWER),
        Difference::Cell(cell) => issues::name(template, Place::Cell(CellAddress::Fixed(*cell))),
        Difference::Note(row) => of_row(row, words::NOTE),
        Difference::Narrative(row) => Phrase::quoted(issues::heading(template, *row)),
        Difference::AddedRow { row, .. } => of_row(row, words::ADDED_ROW),
        Difference::AddedCell { row, id, cell } => {
            let index = report.added(*row).iter().position(|added| added.id == *id).unwrap_or_default();
            issues::name(template, Place::Cell(CellAddress::Added { row: *row, index, cell: *cell }))
        }
        Difference::AddedNote { row, .. } => of_row(row, words::ADDED_NOTE),
        Difference::AddedOrder(row) => of_row(row, words::ADDED_ORDER),
        Difference::Photo { .. } => Phrase::ours(words::PHOTO),
        Difference::Caption(_) => Phrase::ours(words::CAPTION),
        Difference::PhotoOrder => Phrase::ours(words::PHOTO_ORDER),
        Difference::Explanation(_) => Phrase::ours(words::EXPLANATION),
    }
}

/// What one of the two says there.
pub(crate) fn said(report: &Report, difference: &Difference) -> Phrase {
    let added = |row: &RowIndex, id: &String| report.added(*row).iter().find(|added| added.id == *id);
    let photo = |id: &String| report.photos().iter().find(|photo| photo.id == *id);
    let text = match difference {
        Difference::Head(field) => report.head_field(*field).to_owned(),
        Difference::Answer(row) => return Phrase::ours(answer(report.section_answer(*row))),
        Difference::Cell(cell) => text_of(report, CellAddress::Fixed(*cell)),
        Difference::Note(row) => report.note(*row).to_owned(),
        Difference::Narrative(row) => report.narrative(*row).to_owned(),
        Difference::AddedRow { row, id, .. } => match added(row, id) {
            Some(added) => words_of(added),
            None => return Phrase::ours(words::NO_ROW),
        },
        Difference::AddedCell { row, id, cell } => {
            let entry = added(row, id).and_then(|added| added.entries.get(*cell));
            entry.map_or_else(String::new, figure)
        }
        Difference::AddedNote { row, id } => added(row, id).map_or_else(String::new, |added| added.note.clone()),
        Difference::AddedOrder(row) => report.added(*row).iter().map(words_of).collect::<Vec<_>>().join("; "),
        Difference::Photo { id, .. } => {
            return photo(id).map_or_else(|| Phrase::ours(words::NO_PHOTO), |photo| caption(&photo.caption));
        }
        Difference::Caption(id) => photo(id).map_or_else(String::new, |photo| photo.caption.clone()),
        Difference::PhotoOrder => {
            report.photos().iter().map(|photo| caption(&photo.caption).words).collect::<Vec<_>>().join("; ")
        }
        Difference::Explanation(key) => report.explanation(key).to_owned(),
    };
    if text.trim().is_empty() { Phrase::ours(words::BLANK) } else { Phrase::quoted(text) }
}

const fn answer(answer: Option<SectionAnswer>) -> &'static str {
    match answer {
        Some(SectionAnswer::NoActivity) => form::NO_ACTIVITY,
        Some(SectionAnswer::BlankIsZero) => form::BLANK_IS_ZERO,
        None => words::EACH_CELL,
    }
}

fn text_of(report: &Report, address: CellAddress) -> String {
    report.entry(address).map_or_else(String::new, figure)
}

/// A figure as on paper, anything else as it was typed.
fn figure(entry: &Entry) -> String {
    match entry.reading() {
        Reading::Number(number) => number_text::grouped(*number),
        _ => entry.text().trim().to_owned(),
    }
}

/// An added row in one line.
fn words_of(added: &AddedRow) -> String {
    let texts = added.entries.iter().map(figure).chain([added.note.trim().to_owned()]);
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

fn caption(caption: &str) -> Phrase {
    match caption.trim() {
        "" => Phrase::ours(words::NO_CAPTION),
        caption => Phrase::quoted(words::captioned(caption)),
    }
}
