//! The rows that a person adds below one of the form. It must not know how they are stored.

use std::sync::Arc;

use leptos::prelude::*;

use super::element::el;
use super::number_input::{CellField, cell_field};
use super::parts::{
    Button, Item, Words, button, group, live, live_list, nothing, paragraph, plain, row_heading, several, td, tr, words,
};
use super::sheet::owner;
use super::sheet_row::note_field;
use super::toast::Toast;
use super::total_output::total_output;
use crate::browser::random;
use crate::domain::report::CellAddress;
use crate::domain::template::{AddedCell, Column, ColumnKind, RowIndex, Template, columns};
use crate::editor::Field;
use crate::ui::dom;
use crate::ui::form_state::{AddedLine, FormState};
use crate::ui::wording::form as wording;

/// Draws the added rows and the button that adds one.
pub(crate) fn added_rows(state: FormState, template: &Template, row: RowIndex) -> AnyView {
    let Some(list) = state.list(row) else { return nothing() };
    let width = columns::leaves(template.columns_of(row)).len().to_string();
    let add = add_button(state, template, row);
    let count = words(move || list.with(|lines| wording::added_count(lines.len())));
    let rows = each_added(state, row, list, added_row);
    let foot = el("td", "row__add").set("colspan", &width).holds(vec![add, counted(count)]);
    several(vec![rows, tr("row row--add", vec![foot])])
}

fn counted(count: Words) -> AnyView {
    el("span", "row__count").holds(vec![live(count)])
}

/// The same below a row of the running text: a list of cards.
pub(crate) fn added_items(state: FormState, template: &Template, row: RowIndex) -> AnyView {
    let Some(list) = state.list(row) else { return nothing() };
    let add = add_button(state, template, row);
    let count = words(move || list.with(|lines| wording::added_count(lines.len())));
    let rows = each_added(state, row, list, added_item);
    group("outline__list", vec![rows, group("row__add", vec![add, counted(count)])])
}

/// Draws each added row; one function for tables and running text, because the code of a keyed list is large.
fn each_added(
    state: FormState,
    row: RowIndex,
    list: RwSignal<Vec<AddedLine>>,
    draw: fn(Place, &AddedLine) -> AnyView,
) -> AnyView {
    live_list(Arc::new(move || numbered(state, row, list, draw)))
}

fn added_item(place: Place, line: &AddedLine) -> AnyView {
    let template = place.state.template();
    let Some(form) = &template.row(place.row).added else { return nothing() };
    let cells = form.cells.iter().enumerate();
    let mut inside = vec![paragraph("outline__number", wording::added_row(place.index + 1))];
    inside.extend(cells.map(|(position, cell)| added_cell(place, &template, line, position, cell)));
    inside.push(added_note(place, &template));
    inside.push(row_buttons(place, line));
    el("div", "outline__added").set("data-added", &added_name(place, &template)).holds(inside)
}

fn add_button(state: FormState, template: &Template, row: RowIndex) -> AnyView {
    let id = template.row(row).id.clone();
    let label = format!("{}: {}", wording::ADD_ROW, template.row(row).label);
    let action = move || {
        let index = state.add_row(row, random::id());
        focus_soon(first_field(&state.template(), row, index));
    };
    let add = button(Button {
        class: "button button--second",
        name: "add-row",
        words: wording::ADD_ROW,
        label: Some(label),
        action: Arc::new(action),
    });
    el("span", "").set("data-adds", &id).holds(vec![add])
}

/// The rows with their positions. A row whose position changes is drawn anew, under its new names: it moves only when
/// a row above it is removed or comes back, and then nobody is in it.
fn numbered(
    state: FormState,
    row: RowIndex,
    list: RwSignal<Vec<AddedLine>>,
    draw: fn(Place, &AddedLine) -> AnyView,
) -> Vec<Item> {
    let lines = list.get();
    let count = lines.len();
    let item = |(index, line): (usize, AddedLine)| {
        let is_last = index + 1 == count;
        let key = format!("{index}.{is_last}.{}", line.id);
        Item { key, draw: Arc::new(move || draw(Place { state, row, index, is_last }, &line)) }
    };
    lines.into_iter().enumerate().map(item).collect()
}

/// Where an added row stands.
#[derive(Clone, Copy)]
struct Place {
    state: FormState,
    row: RowIndex,
    index: usize,
    is_last: bool,
}

fn added_row(place: Place, line: &AddedLine) -> AnyView {
    let template = place.state.template();
    let Some(form) = &template.row(place.row).added else { return nothing() };
    let field = |chosen: &dyn Fn(&AddedCell) -> bool| -> Vec<AnyView> {
        let cells = form.cells.iter().enumerate().filter(|(_, cell)| chosen(cell));
        cells.map(|(position, cell)| added_cell(place, &template, line, position, cell)).collect()
    };
    let leaves = columns::leaves(template.columns_of(place.row));
    let has_notes = leaves.iter().any(|column| matches!(column.kind, ColumnKind::Note));
    let has_column = |cell: &AddedCell| {
        let holds =
            |column: &&Column| matches!(&column.kind, ColumnKind::Cells(cells) if cells.cells.contains(&cell.id));
        cell.kind.is_number() && leaves.iter().any(holds)
    };
    // Words, and figures without a column, stand under the label, other figures in the column of their id; the buttons beside the note, if there is one.
    let cells = leaves.iter().map(|column| match &column.kind {
        ColumnKind::Number => td("row__number", vec![plain((place.index + 1).to_string())]),
        ColumnKind::Label => {
            let mut inside = vec![group("row__typed", field(&|cell| !has_column(cell)))];
            if !has_notes {
                inside.push(row_buttons(place, line));
            }
            row_heading("row__label", inside)
        }
        ColumnKind::Cells(column) => {
            td("row__cell", field(&|cell| cell.kind.is_number() && column.cells.contains(&cell.id)))
        }
        ColumnKind::Note => td("row__note", vec![added_note(place, &template), row_buttons(place, line)]),
        ColumnKind::Unit | ColumnKind::Group(_) => td("row__unit", Vec::new()),
    });
    el("tr", "row row--added").set("data-added", &added_name(place, &template)).holds(cells.collect())
}

fn added_name(place: Place, template: &Template) -> String {
    format!("{}.{}", template.row(place.row).id, place.index)
}

fn added_cell(place: Place, template: &Template, line: &AddedLine, position: usize, cell: &AddedCell) -> AnyView {
    let Place { state, row, index, .. } = place;
    let Some(problem) = line.problems.get(position).copied() else { return nothing() };
    let address = CellAddress::Added { row, index, cell: position };
    if let Some((_, total)) = line.totals.iter().find(|(cell, _)| *cell == position) {
        let label = format!("{}, {}", wording::added_row(index + 1), cell.label);
        return total_output(state, &address.name(template), &label, &cell.unit, *total);
    }
    cell_field(CellField {
        name: address.name(template),
        owner: owner(template, row),
        label: format!("{}, {}", wording::added_row(index + 1), cell.label),
        caption: cell.label.clone(),
        unit: cell.unit.clone(),
        kind: cell.kind,
        text: state.text_of(Field::Cell(address)),
        problem,
        amount: None,
    })
}

fn added_note(place: Place, template: &Template) -> AnyView {
    let Place { state, row, index, .. } = place;
    let field = Field::AddedNote { row, index };
    let label = format!("{}: {}", wording::NOTE, wording::added_row(index + 1));
    note_field(&field.name(template), &label, &state.text_of(field))
}

/// Up, down and away.
fn row_buttons(place: Place, line: &AddedLine) -> AnyView {
    let Place { index, is_last, .. } = place;
    let mut buttons = Vec::new();
    if index > 0 {
        buttons.push(move_button(place, line, -1));
    }
    if !is_last {
        buttons.push(move_button(place, line, 1));
    }
    buttons.push(remove_button(place, line));
    group("row__buttons", buttons)
}

fn move_button(place: Place, line: &AddedLine, step: isize) -> AnyView {
    let Place { state, row, index, .. } = place;
    let (name, label) = if step < 0 { ("row-up", wording::ROW_UP) } else { ("row-down", wording::ROW_DOWN) };
    let id = line.id.clone();
    let first = first_field(&state.template(), row, index.saturating_add_signed(step));
    let action = move || {
        state.move_row(row, &id, step);
        focus_soon(first.clone());
    };
    button(Button {
        class: "button button--quiet",
        name,
        words: "",
        label: Some(format!("{label}: {}", wording::added_row(index + 1))),
        action: Arc::new(action),
    })
}

/// The name of an added row's first field.
fn first_field(template: &Template, row: RowIndex, index: usize) -> Option<String> {
    let cells = &template.row(row).added.as_ref()?.cells;
    let cell = cells.iter().position(AddedCell::is_open)?;
    Some(CellAddress::Added { row, index, cell }.name(template))
}

/// Puts the person into a field that is drawn in the next turn.
fn focus_soon(name: Option<String>) {
    let Some(name) = name else { return };
    dom::soon(move || dom::focus(&name));
}

/// Puts the person on an added row that is drawn in the next turn; not into a field, where a phone would cover half of
/// the screen.
fn lead_soon(list: &str, index: usize) {
    let selector = format!("[data-added=\"{list}.{index}\"]");
    dom::soon(move || {
        dom::lead_to(&selector);
    });
}

fn remove_button(place: Place, line: &AddedLine) -> AnyView {
    let Place { state, row, index, .. } = place;
    let id = line.id.clone();
    let list = state.template().row(row).id.clone();
    let action = move || {
        state.remove_row(row, &id);
        // The row that stands there now; else the one before.
        match state.with_report(|_, report| report.added(row).len()) {
            0 => dom::focus_on_added(&list),
            left => lead_soon(&list, index.min(left - 1)),
        }
        state.toast.set(Some(Toast::with_undo(wording::ROW_REMOVED, move || state.show_step(&state.undo()))));
    };
    button(Button {
        class: "button button--quiet",
        name: "remove-row",
        words: wording::REMOVE_ROW,
        label: Some(format!("{}: {}", wording::REMOVE_ROW, wording::added_row(index + 1))),
        action: Arc::new(action),
    })
}
