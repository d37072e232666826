//! The two answers for a section as a whole, each one tap and taken back by the same tap. It must not know figures.

use leptos::prelude::*;

use super::element::el;
use super::parts::{group, maybe, nothing};
use crate::domain::report::{CellAddress, SectionAnswer};
use crate::domain::template::{RowIndex, Template};
use crate::editor::Edit;
use crate::ui::form_state::{FormState, SectionSignals};
use crate::ui::wording::form as wording;

/// Draws the answers that make sense for a section of a table.
pub(crate) fn section_answer(state: FormState, template: &Template, section: RowIndex) -> AnyView {
    let Some(signals) = state.section(section) else { return nothing() };
    let open = template.rows_of_section(section).flat_map(|(row, _)| template.cells_of(row));
    let figures = open.filter(|(index, cell)| cell.kind.is_number() && CellAddress::Fixed(*index).is_open(template));
    let figures = figures.count();
    let takes_rows = template.rows_of_section(section).any(|(_, row)| row.added.is_some());
    let mut buttons = Vec::new();
    if figures > 0 || takes_rows {
        buttons.push(toggle(state, signals, section, SectionAnswer::NoActivity, template));
    }
    if figures > 1 {
        buttons.push(toggle(state, signals, section, SectionAnswer::BlankIsZero, template));
    }
    if buttons.is_empty() { nothing() } else { group("answers", buttons) }
}

fn toggle(
    state: FormState,
    signals: SectionSignals,
    section: RowIndex,
    answer: SectionAnswer,
    template: &Template,
) -> AnyView {
    let (name, words) = match answer {
        SectionAnswer::NoActivity => ("none", wording::NO_ACTIVITY),
        SectionAnswer::BlankIsZero => ("zero", wording::BLANK_IS_ZERO),
    };
    let is_given = move || signals.answer.get() == Some(answer);
    let pressed = maybe(move || Some(is_given().to_string()));
    let action = move |_| {
        let now = signals.answer.get_untracked();
        let answer = (now != Some(answer)).then_some(answer);
        state.do_at_once(&Edit::Answer { section, answer });
    };
    let name = format!("section.{}.{name}", template.row(section).id);
    let label = format!("{words}: {}", template.row(section).label);
    let button = el("button", "answers__toggle").set("type", "button").set("name", &name).set("aria-label", &label);
    button.live("aria-pressed", pressed).on("click", action).says(words)
}
