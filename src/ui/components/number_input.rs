//! The field of one cell, for a figure or for words, with its caption and its problem. It must not know reports: what is
//! typed is heard by the form around it, by the field's name.

use leptos::prelude::*;

use super::element::el;
use super::parts::{changing, live, maybe, nothing, part, several, words};
use crate::domain::template::CellKind;
use crate::ui::form_state::ProblemSignal;
use crate::ui::wording;

/// What a cell's field needs. The text is set once: a field is never rewritten while a person is in it.
pub(crate) struct CellField {
    /// The field's name.
    pub(crate) name: String,
    /// The form that it belongs to: see [`super::sheet::owners`].
    pub(crate) owner: String,
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
    /// The amount in it group by group, for money.
    pub(crate) amount: Option<RwSignal<String>>,
}

/// Draws the field.
pub(crate) fn cell_field(field: CellField) -> AnyView {
    let CellField { name, owner, label, caption, unit, kind, text, problem, amount } = field;
    let mode = if kind.is_number() { "numeric" } else { "text" };
    let class = if kind.is_number() { "cell__input cell__input--number" } else { "cell__input" };
    let invalid = maybe(move || problem.with(Option::is_some).then(|| "true".to_owned()));
    let id = format!("{name}.problem");
    // What is said of the cell, and of its row: what is not said now is passed over.
    let row = name.split_once('.').map_or("", |(row, _)| row);
    // What its name does not say is said after it: several figures of a row may count the same.
    let caption_id = if label.ends_with(&caption) { String::new() } else { format!("{name}.caption") };
    let amount_id = if amount.is_some() { [&name, ".amount"].concat() } else { String::new() };
    let described_by = [&caption_id, " ", &amount_id, " ", &id, " ", row, ".issue"].concat();
    let said = part(move || match problem.get() {
        None => nothing(),
        Some(why) => el("p", "cell__problem").set("id", &id).says(&wording::problems::unreadable(&why, &unit)),
    });
    let shown = el("span", "cell__caption").set("aria-hidden", "true");
    let shown = if caption_id.is_empty() { shown } else { shown.set("id", &caption_id) };
    let caption = shown.says(&caption);
    // A field for words grows with them, whatever stands on one line on paper: the style sheet lays out what its label
    // notes behind it.
    let is_words = kind == CellKind::Text;
    let input = el(if is_words { "textarea" } else { "input" }, class)
        .set("inputmode", mode)
        .set("autocomplete", "off")
        .set("enterkeyhint", "next")
        .set("name", &name)
        .set("form", &owner)
        .set("aria-label", &label)
        .live("aria-invalid", invalid)
        .set("aria-describedby", described_by.trim_start());
    let (around, input) = if is_words {
        (el("label", "cell cell--words").set("data-words", &text), input.set("rows", "1").says(&text))
    } else {
        (el("label", "cell"), input.set("type", "text").set("value", &text).empty())
    };
    // Its line is there from the start, so that nothing moves when the field is left.
    let amount = amount.map_or_else(nothing, |amount| {
        el("p", "cell__amount").in_vietnamese().set("id", &amount_id).holds(vec![live(words(move || amount.get()))])
    });
    several(vec![around.in_vietnamese().holds(vec![caption, input]), amount, changing(said)])
}
