//! One report in place of another on the same form, and what that changes on the screen. It must not know where the
//! other one came from.

use super::edit::push_new;
use super::{Changed, Edit, Field};
use crate::domain::report::{AddedRow, CellAddress, HeadField, Photo, Report, Totals};
use crate::domain::template::{CellIndex, Comparison, RowIndex, Template};

/// Has the report say what `content` says. Gives what changed, and the edit that takes it back.
pub(super) fn perform(
    content: &Report,
    template: &Template,
    report: &mut Report,
    totals: &mut Totals,
) -> (Changed, Option<Edit>) {
    let mut next = content.clone();
    next.identity = report.identity.clone();
    if next == *report {
        return (Changed::default(), None);
    }
    let old = std::mem::replace(report, next);
    let old_totals = std::mem::replace(totals, Totals::of(template, report));
    let mut changed = changed(template, &old, report);
    let computed = (0..).map(CellIndex).zip(template.cells()).filter(|(_, cell)| !cell.is_open());
    let computed = computed.map(|(cell, _)| cell);
    changed.totals = computed.filter(|cell| old_totals.get(*cell) != totals.get(*cell)).collect();
    (changed, Some(Edit::Replace(Box::new(old))))
}

/// What differs to the letter, in a report and the one that takes its place.
fn changed(template: &Template, old: &Report, new: &Report) -> Changed {
    let mut changed = Changed::default();
    for field in HeadField::ALL {
        if old.head_field(field) != new.head_field(field) {
            changed.fields.push(Field::Head(field));
        }
    }
    for (row, content) in template.rows() {
        let before = (changed.fields.len(), changed.lists.len(), changed.answered.len());
        of_row(&mut changed, template, row, old, new);
        if before != (changed.fields.len(), changed.lists.len(), changed.answered.len()) {
            push_new(&mut changed.sections, content.section);
        }
    }
    of_photos(&mut changed, old.photos(), new.photos());
    let keys = old.explanations().iter().chain(new.explanations()).map(|(key, _)| key);
    for key in keys.filter(|key| old.explanation(key) != new.explanation(key)) {
        if let Some(comparison) = Comparison::from_key(template, key) {
            push_new(&mut changed.fields, Field::Explanation(comparison));
        }
    }
    changed
}

fn of_row(changed: &mut Changed, template: &Template, row: RowIndex, old: &Report, new: &Report) {
    if old.section_answer(row) != new.section_answer(row) {
        changed.answered.push(row);
    }
    let open = template.cells_of(row).filter(|(_, cell)| cell.is_open());
    let cells = open.map(|(cell, _)| CellAddress::Fixed(cell));
    changed.fields.extend(cells.filter(|cell| old.entry(*cell) != new.entry(*cell)).map(Field::Cell));
    if old.note(row) != new.note(row) {
        changed.fields.push(Field::Note(row));
    }
    if old.narrative(row) != new.narrative(row) {
        changed.fields.push(Field::Narrative(row));
    }
    of_added(changed, row, old.added(row), new.added(row));
}

/// A row that was not there before is drawn with what stands in it; only the others have fields to be rewritten.
fn of_added(changed: &mut Changed, row: RowIndex, old: &[AddedRow], new: &[AddedRow]) {
    if !old.iter().map(|added| &added.id).eq(new.iter().map(|added| &added.id)) {
        changed.lists.push(row);
    }
    for (index, added) in new.iter().enumerate() {
        let Some(before) = old.iter().find(|before| before.id == added.id) else { continue };
        for (cell, (before, now)) in before.entries.iter().zip(&added.entries).enumerate() {
            if before != now {
                changed.fields.push(Field::Cell(CellAddress::Added { row, index, cell }));
            }
        }
        if before.note != added.note {
            changed.fields.push(Field::AddedNote { row, index });
        }
    }
}

fn of_photos(changed: &mut Changed, old: &[Photo], new: &[Photo]) {
    let look = |photo: &Photo| (photo.id.clone(), photo.width, photo.height, photo.bytes);
    changed.photos = !old.iter().map(look).eq(new.iter().map(look));
    for (index, photo) in new.iter().enumerate() {
        if old.iter().any(|before| before.id == photo.id && before.caption != photo.caption) {
            changed.fields.push(Field::Caption(index));
        }
    }
}
