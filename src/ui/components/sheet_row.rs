//! One row of the official table. It must not know the rows around it.

use leptos::prelude::*;

use super::element::el;
use super::number_input::{CellField, cell_field};
use super::outline::narrative;
use super::parts::{foldable, group, live_paragraph, nothing, paragraph, plain, row_heading, span, td, tr, words};
use super::section_answer::section_answer;
use super::sheet::owner;
use super::term_help::help_of_unit;
use super::total_output::total_output;
use crate::browser::text::is_same_but_for_capitals;
use crate::domain::report::CellAddress;
use crate::domain::template::{CellColumn, CellIndex, ColumnKind, Row, RowIndex, Template, columns, label};
use crate::domain::values::number_text;
use crate::editor::Field;
use crate::ui::form_state::FormState;
use crate::ui::wording;

/// Draws a section's own row: its heading, its progress, its totals.
pub(crate) fn section_row(state: FormState, template: &Template, row: RowIndex) -> AnyView {
    let heading = el("h2", "section__label").in_vietnamese().holds(label_words(&template.row(row).label));
    let mut label = vec![heading, hint(template.row(row))];
    if let Some(signals) = state.section(row) {
        let words = words(move || signals.progress.with(|progress| wording::form::progress(*progress)));
        label.push(live_paragraph("section__progress", words));
    }
    label.push(section_answer(state, template, row));
    tr("row row--section", row_cells(state, template, row, label))
}

/// Draws any other row.
pub(crate) fn sheet_row(state: FormState, template: &Template, row: RowIndex) -> AnyView {
    let content = template.row(row);
    let mut label = vec![el("span", "row__words").in_vietnamese().holds(label_words(&content.label)), hint(content)];
    if content.narrative.is_some() {
        label.push(narrative(state, template, row));
    }
    tr("row", row_cells(state, template, row, label))
}

fn row_cells(state: FormState, template: &Template, row: RowIndex, label: Vec<AnyView>) -> Vec<AnyView> {
    let content = template.row(row);
    let mut label = label;
    columns::leaves(template.columns_of(row))
        .into_iter()
        .map(|column| match &column.kind {
            ColumnKind::Number => td("row__number", words_of(&content.number)),
            ColumnKind::Label => row_heading("row__label", std::mem::take(&mut label)),
            ColumnKind::Unit => el("td", "row__unit").in_vietnamese().holds(words_of(&content.unit)),
            ColumnKind::Note if takes_note(template, row) => td("row__note", vec![note(state, template, row)]),
            ColumnKind::Note | ColumnKind::Group(_) => td("row__note", Vec::new()),
            ColumnKind::Cells(cells) => paper_cell(state, template, row, cells),
        })
        .collect()
}

/// A label with its tail beneath the words that tell; read out, it is the whole label.
pub(super) fn label_words(label: &str) -> Vec<AnyView> {
    let (told, tail) = label::parts(label);
    if tail.is_empty() {
        return vec![plain(label.to_owned())];
    }
    vec![plain([told, " "].concat()), span("row__tail", tail.to_owned())]
}

/// A word of help beneath a row's words.
pub(super) fn hint(row: &Row) -> AnyView {
    if row.hint.is_empty() { nothing() } else { el("p", "row__hint").in_vietnamese().says(&row.hint) }
}

/// A cell without words is empty for the style sheet too.
fn words_of(words: &str) -> Vec<AnyView> {
    if words.is_empty() { Vec::new() } else { vec![plain(words.to_owned())] }
}

/// A heading over other rows has nothing of its own to be noted.
fn takes_note(template: &Template, row: RowIndex) -> bool {
    template.cells_of(row).next().is_some()
}

/// One cell of the paper, with the cells of the row that are printed in it.
fn paper_cell(state: FormState, template: &Template, row: RowIndex, column: &CellColumn) -> AnyView {
    let inside: Vec<CellIndex> = column.cells.iter().filter_map(|id| template.cell_by_id(row, id)).collect();
    let class = match inside.iter().map(|cell| template.cell(*cell).is_open()).reduce(|all, one| all && one) {
        None => "row__cell row__cell--none",
        Some(true) => "row__cell",
        Some(false) => "row__cell row__cell--total",
    };
    td(class, inside.into_iter().map(|cell| one_cell(state, template, cell)).collect())
}

/// A field or a total, with last year's figure beneath where there is one.
pub(super) fn one_cell(state: FormState, template: &Template, index: CellIndex) -> AnyView {
    let mut all = vec![bare_cell(state, template, index)];
    if let Some(figure) = state.last_year(index) {
        all.push(paragraph("cell__last", wording::last_year::figure(&number_text::grouped(figure))));
    }
    all.extend(help_of_unit(&template.cell(index).unit));
    match all.pop() {
        Some(alone) if all.is_empty() => alone,
        last => group("cell-beside", all.into_iter().chain(last).collect()),
    }
}

fn bare_cell(state: FormState, template: &Template, index: CellIndex) -> AnyView {
    let cell = template.cell(index);
    let address = CellAddress::Fixed(index);
    let name = address.name(template);
    let (label, caption) = (&template.row(cell.row).label, caption(template, index));
    if let Some(total) = state.total(index) {
        return total_output(state, &name, &format!("{label}, {caption}"), &caption, total);
    }
    let Some(problem) = state.problem(index) else { return nothing() };
    cell_field(CellField {
        name,
        owner: owner(template, cell.row),
        // For ever as it is; what tells it from others of the same unit is its caption.
        label: format!("{label}, {}", cell.unit),
        caption,
        unit: cell.unit.clone(),
        kind: cell.kind,
        text: state.text_of(Field::Cell(address)),
        problem,
        amount: state.money(index),
    })
}

/// The short word above a field on a narrow screen: what it counts; and the heads of its column where that alone would
/// stand above several fields of the row.
fn caption(template: &Template, index: CellIndex) -> String {
    let cell = template.cell(index);
    let alike = || template.cells_of(cell.row).filter(|(_, other)| other.unit == cell.unit);
    if alike().count() < 2 {
        return cell.unit.clone();
    }
    let columns = template.columns_of(cell.row);
    let mut parts = columns::heads_above(columns, &cell.id);
    let mut in_column = alike().filter(|(_, other)| columns::heads_above(columns, &other.id) == parts);
    let place = in_column.position(|(other, _)| other == index).unwrap_or_default();
    let ordinal = wording::form::figure_of_column(place + 1);
    let is_one_of_several = place > 0 || in_column.next().is_some();
    if parts.last().is_none_or(|head| !is_same_but_for_capitals(head, &cell.unit)) {
        parts.push(&cell.unit);
    }
    if is_one_of_several {
        parts.push(&ordinal);
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

pub(super) fn note(state: FormState, template: &Template, row: RowIndex) -> AnyView {
    let field = Field::Note(row);
    let label = format!("{}: {}", wording::form::NOTE, template.row(row).label);
    note_field(&field.name(template), &label, &state.text_of(field))
}

/// A note that opens on demand; one that holds something is open.
pub(super) fn note_field(name: &str, label: &str, text: &str) -> AnyView {
    let open = !text.is_empty();
    let summary = el("summary", "note__open").says(wording::form::NOTE);
    foldable("note", open, vec![summary, note_input(name, label, text)])
}

/// A field for a line of words; `label` is what a screen reader calls it.
pub(super) fn note_input(name: &str, label: &str, text: &str) -> AnyView {
    let input =
        el("input", "note__input").in_vietnamese().set("type", "text").set("name", name).set("aria-label", label);
    input.set("autocomplete", "off").set("value", text).empty()
}
