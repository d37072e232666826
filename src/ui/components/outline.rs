//! The running text of a form: headings, fields for long texts, figures between them. It must not know tables.

use leptos::prelude::*;

use super::element::el;
use super::parts::{group, live_paragraph, nothing, paragraph, several, words};
use super::sheet_row::{hint, label_words, note, one_cell};
use crate::domain::template::{Part, Row, RowIndex, Template};
use crate::editor::Field;
use crate::ui::form_state::FormState;
use crate::ui::second::{Wanted, later};
use crate::ui::wording::form as wording;

/// Draws a part of the form that is running text: a card for each section, or what is left of one behind a table.
pub(crate) fn outline(state: FormState, template: &Template, part: Part) -> AnyView {
    let mut cards: Vec<AnyView> = Vec::new();
    let mut rows = part.rows().peekable();
    while let Some(first) = rows.next() {
        let section = template.row(first).section;
        let mut inside = vec![item(state, template, first)];
        while let Some(next) = rows.next_if(|next| template.row(*next).section == section) {
            inside.push(item(state, template, next));
        }
        let card = el("section", "card outline");
        let begins = first == section;
        let id = format!("section.{}", template.row(section).id);
        cards.push(if begins { card.set("id", &id).holds(inside) } else { card.holds(inside) });
    }
    group("outlines", cards)
}

fn item(state: FormState, template: &Template, row: RowIndex) -> AnyView {
    let content = template.row(row);
    let mut inside = vec![heading(content, row)];
    if content.section == row
        && let Some(signals) = state.section(row)
    {
        let progress = words(move || signals.progress.with(|progress| wording::progress(*progress)));
        inside.push(live_paragraph("section__progress", progress));
    }
    inside.push(hint(content));
    if content.narrative.is_some() {
        inside.push(narrative(state, template, row));
    }
    let cells: Vec<AnyView> = template.cells_of(row).map(|(cell, _)| one_cell(state, template, cell)).collect();
    if !cells.is_empty() {
        inside.push(group("outline__cells", cells));
        inside.push(note(state, template, row));
    }
    if content.added.is_some() {
        inside.push(later(Wanted::AddedItems(state, row)));
    }
    let class = if content.depth == 0 { "outline__item outline__item--top" } else { "outline__item" };
    group(class, inside)
}

fn heading(row: &Row, index: RowIndex) -> AnyView {
    let words = if row.number.is_empty() { row.label.clone() } else { format!("{}. {}", row.number, row.label) };
    let id = label_id(row);
    let (tag, class) = if row.section == index {
        ("h2", "outline__heading")
    } else {
        ("h3", "outline__heading outline__heading--inner")
    };
    el(tag, class).in_vietnamese().set("id", &id).holds(label_words(&words))
}

fn label_id(row: &Row) -> String {
    format!("label.{}", row.id)
}

pub(super) fn narrative(state: FormState, template: &Template, row: RowIndex) -> AnyView {
    let content = template.row(row);
    let text = state.text_of(Field::Narrative(row));
    let lines = wording::lines_of_field(&text).to_string();
    let limit = content.narrative.as_ref().and_then(|narrative| narrative.limit);
    let count = limit.map_or_else(nothing, |limit| {
        paragraph("narrative__count", wording::narrative_count(text.chars().count(), limit))
    });
    let mut field =
        el("textarea", "narrative__input").in_vietnamese().set("name", &content.id).set("aria-label", &content.label);
    if let Some(limit) = limit {
        field = field.set("data-limit", &limit.to_string());
    }
    several(vec![field.set("rows", &lines).set("autocomplete", "off").says(&text), count])
}
