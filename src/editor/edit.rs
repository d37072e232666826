//! One thing that a person does to a report, what changed by it, and how to take it back.
//! It must not know when it is saved.

use super::Field;
use crate::domain::report::issues::{Question, Touched};
use crate::domain::report::{AddedRow, CellAddress, Report, SectionAnswer, Totals};
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
    }

    /// The changed places, for asking anew what looks odd.
    pub(super) fn touched(&self) -> Vec<Touched> {
        let fields = self.fields.iter().filter_map(|field| match *field {
            Field::Cell(address) => Some(Touched::Cell(address)),
            Field::Narrative(row) => Some(Touched::Narrative(row)),
            Field::Head(field) => Some(Touched::Head(field)),
            Field::Note(_) | Field::AddedNote { .. } | Field::Explanation(_) => None,
        });
        let totals = self.totals.iter().map(|total| Touched::Cell(CellAddress::Fixed(*total)));
        let lists = self.lists.iter().map(|row| Touched::Added(*row));
        let answers = self.answered.iter().map(|section| Touched::Answer(*section));
        // Lists first: what was found in rows that moved is forgotten before it is asked again.
        lists.chain(fields).chain(totals).chain(answers).collect()
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Does an edit. Gives what changed, and the edit that takes it back; `None` when nothing was done.
pub(super) fn perform(
    edit: &Edit,
    template: &Template,
    report: &mut Report,
    totals: &mut Totals,
) -> (Changed, Option<Edit>) {
    match edit {
        Edit::Type { field, text } => type_into(*field, text, template, report, totals),
        Edit::AddRow { row, index, content } => {
            let Some(rows) = report.added_mut(*row).filter(|rows| *index <= rows.len()) else { return nothing() };
            rows.insert(*index, content.clone());
            let changed = list_changed(*row, template, report, totals);
            (changed, Some(Edit::RemoveRow { row: *row, index: *index }))
        }
        Edit::RemoveRow { row, index } => {
            let Some(rows) = report.added_mut(*row).filter(|rows| *index < rows.len()) else { return nothing() };
            let content = rows.remove(*index);
            let changed = list_changed(*row, template, report, totals);
            (changed, Some(Edit::AddRow { row: *row, index: *index, content }))
        }
        Edit::MoveRow { row, from, to } => {
            let is_within = |rows: &Vec<AddedRow>| from != to && *from < rows.len() && *to < rows.len();
            let Some(rows) = report.added_mut(*row).filter(|rows| is_within(rows)) else { return nothing() };
            let content = rows.remove(*from);
            rows.insert(*to, content);
            let changed = list_changed(*row, template, report, totals);
            (changed, Some(Edit::MoveRow { row: *row, from: *to, to: *from }))
        }
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
        Edit::Together(edits) => together(edits, template, report, totals),
    }
}

fn nothing() -> (Changed, Option<Edit>) {
    (Changed::default(), None)
}

fn together(edits: &[Edit], template: &Template, report: &mut Report, totals: &mut Totals) -> (Changed, Option<Edit>) {
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

fn type_into(
    field: Field,
    text: &str,
    template: &Template,
    report: &mut Report,
    totals: &mut Totals,
) -> (Changed, Option<Edit>) {
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
