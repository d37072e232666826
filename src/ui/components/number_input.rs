//! The field of one cell with its caption and its problem. It must not know reports: what is typed is heard by the
//! form around it, by the field's name.

use leptos::prelude::*;

use super::parts::{maybe, nothing, part};
use crate::domain::template::CellKind;
use crate::ui::form_state::ProblemSignal;
use crate::ui::wording;

/// What a cell's field needs. The text is set once: a field is never rewritten while a person is in it.
pub(crate) struct CellField {
    /// The field's name.
    pub(crate) name: String,
    /// What a screen reader calls it.
    pub(crate) label: String,
    /// The short word above it on a narrow screen: the unit.
    pub(crate) caption: String,
    /// What the cell counts, for the words of a problem.
    pub(crate) unit: String,
    /// What may be typed.
    pub(crate) kind: CellKind,
    /// What stands in it at first.
    pub(crate) text: String,
    /// What is wrong with it.
    pub(crate) problem: ProblemSignal,
}

/// Draws the field.
pub(crate) fn cell_field(field: CellField) -> AnyView {
    let CellField { name, label, caption, unit, kind, text, problem } = field;
    let mode = if kind.is_number() { "numeric" } else { "text" };
    let class = if kind.is_number() { "cell__input cell__input--number" } else { "cell__input" };
    let invalid = maybe(move || problem.with(Option::is_some).then(|| "true".to_owned()));
    let id = format!("{name}.problem");
    // What is said of the cell, and of its row: what is not said now is passed over.
    let row = name.split_once('.').map_or("", |(row, _)| row);
    let described_by = format!("{id} {row}.issue");
    let said = part(move || match problem.get() {
        None => nothing(),
        Some(why) => {
            view! { <p class="cell__problem" id=id.clone()>{wording::problems::unreadable(&why, &unit)}</p> }.into_any()
        }
    });
    view! {
        <label class="cell">
            <span class="cell__caption" aria-hidden="true">{caption}</span>
            <input
                class=class
                type="text"
                inputmode=mode
                autocomplete="off"
                enterkeyhint="next"
                name=name
                aria-label=label
                aria-invalid=invalid
                aria-describedby=described_by
                value=text
            />
        </label>
        {said}
    }
    .into_any()
}
