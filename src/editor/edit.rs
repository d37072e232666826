//! One thing that a person does to a report, what changed by it, and how to take it back.
//! It must not know when it is saved.

use super::{Field, RowChange, replace};
use crate::domain::report::issues::{Question, Touched};
use crate::domain::report::photo::MOST_PHOTOS;
use crate::domain::report::{AddedRow, CellAddress, Photo, Report, SectionAnswer, Totals};
use crate::domain::template::{CellIndex, RowIndex, Template};

/// One thing done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Types a text into a field.
    Type {
        /// Where.
        field: Field,
        /// The field's whole text.
        text: String,
    },
    /// Adds a row at a position.
    AddRow {
        /// The row of the form below which it is added.
        row: RowIndex,
        /// Its position from 0; at most the number of rows there.
        index: usize,
        /// What stands in it.
        content: AddedRow,
    },
    /// Removes an added row.
    RemoveRow {
        /// The row of the form below which it was added.
        row: RowIndex,
        /// Its position from 0.
        index: usize,
    },
    /// Puts an added row at another position.
    MoveRow {
        /// The row of the form below which it was added.
        row: RowIndex,
        /// Its position from 0.
        from: usize,
        /// The position it is to have.
        to: usize,
    },
    /// Answers a section as a whole, or takes the answer back.
    Answer {
        /// Which section.
        section: RowIndex,
        /// The answer; `None` takes it back.
        answer: Option<SectionAnswer>,
    },
    /// Puts a picture at a position; nothing is done where there are already as many as there may be.
    AddPhoto {
        /// Its position from 0; at most the number of pictures.
        index: usize,
        /// What is said about it.
        photo: Photo,
    },
    /// Removes a picture.
    RemovePhoto {
        /// Its position from 0.
        index: usize,
    },
    /// Moves a picture.
    MovePhoto {
        /// Its position from 0.
        from: usize,
        /// Where it is to stand, from 0.
        to: usize,
    },
    /// Has the report say everything that another one on the same form says; it stays the report that it is.
    Replace(Box<Report>),
    /// Several at once, as a paste does.
    Together(Vec<Self>),
}

/// What an edit changed, so that only that is shown anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Fields whose text changed.
    pub fields: Vec<Field>,
    /// Totals that changed.
    pub totals: Vec<CellIndex>,
    /// Rows below which rows were added or removed.
    pub lists: Vec<RowIndex>,
    /// Sections whose progress may have changed.
    pub sections: Vec<RowIndex>,
    /// Sections that were answered as a whole, or no longer are.
    pub answered: Vec<RowIndex>,
    /// Questions on which something else is found than before.
    pub questions: Vec<Question>,
    /// Whether pictures came, went or moved.
    pub photos: bool,
    /// What became of an added row; the first, where it was several.
    pub row: Option<RowChange>,
}

impl Changed {
    fn add(&mut self, other: Self) {
        self.fields.extend(other.fields);
        for total in other.totals {
            push_new(&mut self.totals, total);
        }
        for list in other.lists {
            push_new(&mut self.lists, list);
        }
        for section in other.sections {
            push_new(&mut self.sections, section);
        }
        for section in other.answered {
            push_new(&mut self.answered, section);
        }
        self.photos |= other.photos;
        self.row = self.row.or(other.row);
    }

    /// The changed places, for asking anew what looks odd.
    pub(super) fn touched(&self) -> Vec<Touched> {
        let fields = self.fields.iter().filter_map(|field| match *field {
            Field::Cell(address) => Some(Touched::Cell(address)),
            Field::Narrative(row) => Some(Touched::Narrative(row)),
            Field::Head(field) => Some(Touched::Head(field)),
            Field::Note(_) | Field::AddedNote { .. } | Field::Explanation(_) | Field::Caption(_) => None,
        });
        let totals = self.totals.iter().map(|total| Touched::Cell(CellAddress::Fixed(*total)));
        let lists = self.lists.iter().map(|row| Touched::Added(*row));
        let answers = self.answered.iter().map(|section| Touched::Answer(*section));
        // Lists first: what was found in rows that moved is forgotten before it is asked again.
        lists.chain(fields).chain(totals).chain(answers).collect()
    }
}

/// What an edit changed, and the edit that takes it back; `None` when nothing was done.
pub(super) type Done = (Changed, Option<Edit>);

pub(super) fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Does what a person does to the fields that are there: types, answers a section. Any other edit does nothing here. Gives
/// what changed, and the edit that takes it back.
pub(super) fn perform_in_fields(edit: &Edit, template: &Template, report: &mut Report, totals: &mut Totals) -> Done {
    match edit {
        Edit::Type { field, text } => type_into(*field, text, template, report, totals),
        Edit::Answer { section, answer } => {
            let old = report.set_section_answer(*section, *answer);
            *totals = Totals::of(template, report);
            let changed = Changed {
                totals: template.plan().order().to_vec(),
                sections: vec![*section],
                answered: vec![*section],
                ..Changed::default()
            };
            (changed, Some(Edit::Answer { section: *section, answer: old }))
        }
        _ => nothing(),
    }
}

/// Does any edit. Gives the same.
pub(super) fn perform(edit: &Edit, template: &Template, report: &mut Report, totals: &mut Totals) -> Done {
    match edit {
        Edit::Type { .. } | Edit::Answer { .. } => perform_in_fields(edit, template, report, totals),
        Edit::AddRow { row, .. } | Edit::RemoveRow { row, .. } | Edit::MoveRow { row, .. } => {
            let Some(inverse) = change_rows(edit, *row, report) else { return nothing() };
            let change = RowChange::of(edit);
            (Changed { row: change, ..list_changed(*row, template, report, totals) }, Some(inverse))
        }
        Edit::AddPhoto { .. } | Edit::RemovePhoto { .. } | Edit::MovePhoto { .. } => change_photos(edit, report),
        Edit::Replace(content) => replace::perform(content, template, report, totals),
        Edit::Together(edits) => together(edits, template, report, totals),
    }
}

/// Gives the edit that takes it back; `None` when nothing was done.
fn change_rows(edit: &Edit, row: RowIndex, report: &mut Report) -> Option<Edit> {
    let rows = report.added_mut(row)?;
    let count = rows.len();
    match edit {
        Edit::AddRow { index, content, .. } if *index <= count => {
            rows.insert(*index, content.clone());
            Some(Edit::RemoveRow { row, index: *index })
        }
        Edit::RemoveRow { index, .. } if *index < count => {
            Some(Edit::AddRow { row, index: *index, content: rows.remove(*index) })
        }
        Edit::MoveRow { from, to, .. } if from != to && *from < count && *to < count => {
            let content = rows.remove(*from);
            rows.insert(*to, content);
            Some(Edit::MoveRow { row, from: *to, to: *from })
        }
        _ => None,
    }
}

fn change_photos(edit: &Edit, report: &mut Report) -> Done {
    let photos = report.photos_mut();
    let count = photos.len();
    let inverse = match edit {
        Edit::AddPhoto { index, photo } if *index <= count && count < MOST_PHOTOS => {
            photos.insert(*index, photo.clone());
            Edit::RemovePhoto { index: *index }
        }
        Edit::RemovePhoto { index } if *index < count => Edit::AddPhoto { index: *index, photo: photos.remove(*index) },
        Edit::MovePhoto { from, to } if *from < count && *to < count && from != to => {
            let photo = photos.remove(*from);
            photos.insert(*to, photo);
            Edit::MovePhoto { from: *to, to: *from }
        }
        _ => return nothing(),
    };
    (Changed { photos: true, ..Changed::default() }, Some(inverse))
}

fn nothing() -> Done {
    (Changed::default(), None)
}

fn together(edits: &[Edit], template: &Template, report: &mut Report, totals: &mut Totals) -> Done {
    let mut changed = Changed::default();
    let mut inverses = Vec::new();
    for edit in edits {
        let (part, inverse) = perform(edit, template, report, totals);
        changed.add(part);
        inverses.extend(inverse);
    }
    inverses.reverse();
    let inverse = (!inverses.is_empty()).then_some(Edit::Together(inverses));
    (changed, inverse)
}

fn type_into(field: Field, text: &str, template: &Template, report: &mut Report, totals: &mut Totals) -> Done {
    let mut changed = Changed { fields: vec![field], ..Changed::default() };
    let old = match field {
        Field::Cell(address) => {
            let Some(old) = report.set_entry(template, address, text) else { return nothing() };
            changed.totals = totals.after_entry(template, report, address);
            changed.sections = vec![section_of(template, address)];
            old
        }
        Field::Note(row) => match report.set_note(row, text) {
            Some(old) => old,
            None => return nothing(),
        },
        Field::AddedNote { row, index } => {
            let Some(added) = report.added_mut(row).and_then(|rows| rows.get_mut(index)) else { return nothing() };
            std::mem::replace(&mut added.note, text.to_owned())
        }
        Field::Narrative(row) => match report.set_narrative(row, text) {
            Some(old) => {
                changed.sections = vec![template.row(row).section];
                old
            }
            None => return nothing(),
        },
        Field::Head(field) => report.set_head_field(field, text),
        Field::Explanation(comparison) => report.set_explanation(comparison.key(template), text),
        Field::Caption(index) => {
            let Some(photo) = report.photos_mut().get_mut(index) else { return nothing() };
            std::mem::replace(&mut photo.caption, text.to_owned())
        }
    };
    if old == text {
        return nothing();
    }
    (changed, Some(Edit::Type { field, text: old }))
}

fn list_changed(row: RowIndex, template: &Template, report: &Report, totals: &mut Totals) -> Changed {
    Changed {
        totals: totals.after_added(template, report, row),
        lists: vec![row],
        sections: vec![template.row(row).section],
        ..Changed::default()
    }
}

fn section_of(template: &Template, address: CellAddress) -> RowIndex {
    template.row(address.row(template)).section
}
