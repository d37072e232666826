//! Where two reports on one form say something else, and how one takes over what the other says there.
//! It must not know which of the two is right, nor how either is shown.

use super::{AddedRow, CellAddress, Entry, Photo, Report};
use crate::domain::template::{CellIndex, HeadField, RowIndex, Template};
use crate::domain::values::Reading;

/// One place where two reports, *here* and *there*, say something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A field of the head.
    Head(HeadField),
    /// The answer for a section as a whole.
    Answer(RowIndex),
    /// A cell of the form.
    Cell(CellIndex),
    /// A row's note.
    Note(RowIndex),
    /// A row's long text.
    Narrative(RowIndex),
    /// A whole row that a person added below `row`, which only one of the two has.
    AddedRow {
        /// The row of the form.
        row: RowIndex,
        /// The added row's id.
        id: String,
        /// Which of the two has it.
        only: Side,
    },
    /// A cell of an added row that both have.
    AddedCell {
        /// The row of the form.
        row: RowIndex,
        /// The added row's id.
        id: String,
        /// The cell's position in the added row, from 0.
        cell: usize,
    },
    /// The note of an added row that both have.
    AddedNote {
        /// The row of the form.
        row: RowIndex,
        /// The added row's id.
        id: String,
    },
    /// The order of the added rows that both have.
    AddedOrder(RowIndex),
    /// A picture that only one of the two has.
    Photo {
        /// The picture's id.
        id: String,
        /// Which of the two has it.
        only: Side,
    },
    /// What is said about a picture that both have, by its id.
    Caption(String),
    /// The order of the pictures that both have.
    PhotoOrder,
    /// A word to what looks odd, by the key of the comparison.
    Explanation(String),
}

/// One of two reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    Here,
    /// The second.
    There,
}

/// Everything in which two reports on one form differ, in the form's order. Figures and days are compared as they are
/// read (1250 says the same as `1.250`), everything else as text without the spaces around it.
pub fn differences(template: &Template, here: &Report, there: &Report) -> Vec<Difference> {
    let mut found = Vec::new();
    for field in HeadField::ALL {
        note(&mut found, here.head_field(field), there.head_field(field), || Difference::Head(field));
    }
    for (row, _) in template.rows() {
        of_row(&mut found, template, row, here, there);
    }
    of_photos(&mut found, here.photos(), there.photos());
    let explained = here.explanations().iter().map(|(key, _)| key);
    let only_there = there.explanations().iter().map(|(key, _)| key).filter(|key| here.explanation(key).is_empty());
    let mut keys: Vec<&String> = explained.chain(only_there).collect();
    keys.sort_unstable();
    for key in keys {
        note(&mut found, here.explanation(key), there.explanation(key), || Difference::Explanation(key.clone()));
    }
    found
}

fn of_row(found: &mut Vec<Difference>, template: &Template, row: RowIndex, here: &Report, there: &Report) {
    if here.section_answer(row) != there.section_answer(row) {
        found.push(Difference::Answer(row));
    }
    for (cell, _) in template.cells_of(row).filter(|(_, cell)| cell.is_open()) {
        let address = CellAddress::Fixed(cell);
        if let (Some(here), Some(there)) = (here.entry(address), there.entry(address))
            && !says_the_same(here, there)
        {
            found.push(Difference::Cell(cell));
        }
    }
    note(found, here.note(row), there.note(row), || Difference::Note(row));
    note(found, here.narrative(row), there.narrative(row), || Difference::Narrative(row));
    of_added(found, row, here.added(row), there.added(row));
}

fn of_added(found: &mut Vec<Difference>, row: RowIndex, here: &[AddedRow], there: &[AddedRow]) {
    let only = |id: &String, only| Difference::AddedRow { row, id: id.clone(), only };
    for own in here {
        let Some(other) = there.iter().find(|other| other.id == own.id) else {
            found.push(only(&own.id, Side::Here));
            continue;
        };
        for (cell, (entry, there)) in own.entries.iter().zip(&other.entries).enumerate() {
            if !says_the_same(entry, there) {
                found.push(Difference::AddedCell { row, id: own.id.clone(), cell });
            }
        }
        note(found, &own.note, &other.note, || Difference::AddedNote { row, id: own.id.clone() });
    }
    for other in there.iter().filter(|other| !here.iter().any(|own| own.id == other.id)) {
        found.push(only(&other.id, Side::There));
    }
    if is_moved(&ids(here, |added| &added.id), &ids(there, |added| &added.id)) {
        found.push(Difference::AddedOrder(row));
    }
}

fn of_photos(found: &mut Vec<Difference>, here: &[Photo], there: &[Photo]) {
    for own in here {
        match there.iter().find(|other| other.id == own.id) {
            None => found.push(Difference::Photo { id: own.id.clone(), only: Side::Here }),
            Some(other) => note(found, &own.caption, &other.caption, || Difference::Caption(own.id.clone())),
        }
    }
    for other in there.iter().filter(|other| !here.iter().any(|own| own.id == other.id)) {
        found.push(Difference::Photo { id: other.id.clone(), only: Side::There });
    }
    if is_moved(&ids(here, |photo| &photo.id), &ids(there, |photo| &photo.id)) {
        found.push(Difference::PhotoOrder);
    }
}

fn ids<T>(items: &[T], id: fn(&T) -> &String) -> Vec<&str> {
    items.iter().map(|item| id(item).as_str()).collect()
}

/// Whether what both have stands in another order.
fn is_moved(here: &[&str], there: &[&str]) -> bool {
    let common = here.iter().filter(|id| there.contains(id));
    !common.eq(there.iter().filter(|id| here.contains(id)))
}

fn note(found: &mut Vec<Difference>, here: &str, there: &str, difference: impl FnOnce() -> Difference) {
    if here.trim() != there.trim() {
        found.push(difference());
    }
}

fn says_the_same(here: &Entry, there: &Entry) -> bool {
    match (here.reading(), there.reading()) {
        (Reading::Text, Reading::Text) | (Reading::Unreadable(_), Reading::Unreadable(_)) => {
            here.text().trim() == there.text().trim()
        }
        (here, there) => here == there,
    }
}

impl Difference {
    /// The row of the form in or below which it stands; `None` for the head, pictures and explanations.
    pub fn row(&self, template: &Template) -> Option<RowIndex> {
        match self {
            Self::Cell(cell) => Some(template.cell(*cell).row),
            Self::Answer(row)
            | Self::Note(row)
            | Self::Narrative(row)
            | Self::AddedRow { row, .. }
            | Self::AddedCell { row, .. }
            | Self::AddedNote { row, .. }
            | Self::AddedOrder(row) => Some(*row),
            Self::Head(_) | Self::Photo { .. } | Self::Caption(_) | Self::PhotoOrder | Self::Explanation(_) => None,
        }
    }
}
