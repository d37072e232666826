//! The rows that a few words find, as links with what stands in them. It must not know how they are found.

use leptos::prelude::*;

use crate::browser::environment;
use crate::domain::report::{CellAddress, Report};
use crate::domain::template::{RowIndex, Template, finding};
use crate::ui::components::element::el;
use crate::ui::components::parts::{group, span};
use crate::ui::form_state::FormState;
use crate::ui::route::Route;
use crate::ui::wording::{issues, review, way as words};

/// So many are shown; who sees more has to look through them as through the form.
const MOST_SHOWN: usize = 40;

/// Draws them.
pub(super) fn finds(state: FormState, asked: &str) -> AnyView {
    let template = state.template();
    let found = finding::rows(&template, asked);
    let said = match found.len() {
        0 => words::NOTHING_FOUND.to_owned(),
        count if count > MOST_SHOWN => words::found_many(count, MOST_SHOWN),
        count => words::found(count),
    };
    let hash = environment::hash();
    let lines = found.iter().take(MOST_SHOWN).map(|row| {
        let within = ["row/", &template.row(*row).id].concat();
        let figures = state.with_report(|template, report| figures(template, report, *row));
        let link = el("a", "way__link").set("href", &Route::hash_within(&template.id, &within, &hash));
        let name = el("span", "way__name").in_vietnamese().says(&issues::heading(&template, *row));
        el("li", "way__item").holds(vec![link.holds(vec![name, span("way__figures", figures)])])
    });
    let lines = lines.collect();
    group("", vec![el("p", "way__left").set("role", "status").says(&said), el("ul", "way__list").holds(lines)])
}

/// What stands in a row's open cells: "3 lớp · – người".
fn figures(template: &Template, report: &Report, row: RowIndex) -> String {
    let mut said = Vec::new();
    for (cell, content) in template.cells_of(row) {
        if content.is_open() {
            let text = report.entry(CellAddress::Fixed(cell)).map_or("", |entry| entry.text().trim());
            let text = if text.is_empty() { review::NO_FIGURE } else { text };
            said.push([text, " ", &content.unit].concat());
        }
    }
    if template.row(row).narrative.is_some() {
        let is_blank = report.narrative(row).trim().is_empty();
        said.push(if is_blank { words::BLANK.to_owned() } else { words::DONE.to_owned() });
    }
    said.join(" · ")
}
