//! A report takes over what another one says in one place. It must not know why, nor ask whether it may.

use super::photo::MOST_PHOTOS;
use super::{AddedRow, CellAddress, Difference, Entry, Photo, Report};
use crate::domain::report::differences::Side;
use crate::domain::template::{RowIndex, Template};

impl Difference {
    /// Has a report, *here*, say in this place what another one, *there*, says. Of several differences those of order
    /// come last, as [`super::differences()`] lists them. A picture beyond [`MOST_PHOTOS`] is not taken.
    pub fn take(&self, template: &Template, here: &mut Report, there: &Report) {
        match self {
            Self::Head(field) => drop(here.set_head_field(*field, there.head_field(*field))),
            Self::Answer(section) => drop(here.set_section_answer(*section, there.section_answer(*section))),
            Self::Cell(cell) => take_cell(template, here, there, [CellAddress::Fixed(*cell); 2]),
            Self::Note(row) => drop(here.set_note(*row, there.note(*row))),
            Self::Narrative(row) => drop(here.set_narrative(*row, there.narrative(*row))),
            Self::Explanation(key) => drop(here.set_explanation(key.clone(), there.explanation(key))),
            Self::AddedCell { row, id, cell } => {
                let address =
                    |report| Some(CellAddress::Added { row: *row, index: place(report, *row, id)?, cell: *cell });
                if let (Some(own), Some(other)) = (address(here), address(there)) {
                    take_cell(template, here, there, [own, other]);
                }
            }
            Self::AddedNote { row, id } => {
                let note =
                    place(there, *row, id).and_then(|index| there.added(*row).get(index)).map(|added| &added.note);
                let own = here.added_mut(*row).and_then(|rows| rows.iter_mut().find(|added| added.id == *id));
                if let (Some(own), Some(note)) = (own, note) {
                    own.note.clone_from(note);
                }
            }
            Self::AddedRow { row, id, only } => {
                if let Some(rows) = here.added_mut(*row) {
                    come_or_go(rows, there.added(*row), id, *only, id_of_row);
                }
            }
            Self::AddedOrder(row) => {
                if let Some(rows) = here.added_mut(*row) {
                    reorder(rows, there.added(*row), id_of_row);
                }
            }
            Self::Photo { id, only } => {
                if *only == Side::Here || here.photos().len() < MOST_PHOTOS {
                    come_or_go(here.photos_mut(), there.photos(), id, *only, id_of_photo);
                }
            }
            Self::Caption(id) => {
                let other = there.photos().iter().find(|photo| photo.id == *id);
                let own = here.photos_mut().iter_mut().find(|photo| photo.id == *id);
                if let (Some(own), Some(other)) = (own, other) {
                    own.caption.clone_from(&other.caption);
                }
            }
            Self::PhotoOrder => reorder(here.photos_mut(), there.photos(), id_of_photo),
        }
    }
}

impl Report {
    /// Keeps what another report says that this program has no place for, where this one says nothing there.
    pub fn keep_also(&mut self, other: &Self) {
        for (pointer, json) in other.kept.all() {
            if !self.kept.contains(pointer) {
                self.kept.insert(pointer.clone(), json.clone());
            }
        }
    }
}

/// The position of the added row of this id.
fn place(report: &Report, row: RowIndex, id: &str) -> Option<usize> {
    report.added(row).iter().position(|added| added.id == id)
}

fn take_cell(template: &Template, here: &mut Report, there: &Report, [own, other]: [CellAddress; 2]) {
    let text = there.entry(other).map_or("", Entry::text);
    here.set_entry(template, own, text);
}

const fn id_of_row(added: &AddedRow) -> &String {
    &added.id
}

const fn id_of_photo(photo: &Photo) -> &String {
    &photo.id
}

/// Takes away what only *here* has; puts what only *there* has behind the nearest that stands before it there.
fn come_or_go<T: Clone>(here: &mut Vec<T>, there: &[T], id: &str, only: Side, id_of: fn(&T) -> &String) {
    if only == Side::Here {
        here.retain(|own| id_of(own) != id);
        return;
    }
    let Some(at) = there.iter().position(|other| id_of(other) == id) else { return };
    let mut before = there[..at].iter().rev();
    let behind = before.find_map(|other| here.iter().position(|own| id_of(own) == id_of(other)));
    here.insert(behind.map_or(0, |behind| behind + 1), there[at].clone());
}

/// Puts what both have in the order of *there*; what only *here* has stays at its position.
fn reorder<T: Clone>(here: &mut [T], there: &[T], id_of: fn(&T) -> &String) {
    let find = |all: &[T], id: &String| all.iter().find(|one| id_of(one) == id).cloned();
    let common: Vec<T> = there.iter().filter_map(|other| find(here, id_of(other))).collect();
    let mut next = common.into_iter();
    for own in here.iter_mut().filter(|own| there.iter().any(|other| id_of(other) == id_of(own))) {
        if let Some(one) = next.next() {
            *own = one;
        }
    }
}
