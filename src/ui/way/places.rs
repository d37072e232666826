//! The places of a form on the page: where each stop stands, what it is called, and how a person is put there.
//! It must not know how a stop is filled in.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::domain::report::CellAddress;
use crate::domain::report::way::{self, Stop};
use crate::domain::template::{RowIndex, Template};
use crate::editor::Field;
use crate::ui::dom;
use crate::ui::form_state::FormState;
use crate::ui::wording::{Phrase, form, issues, way as words};

/// The stops of a form as it stands.
pub(super) fn stops(state: FormState) -> Vec<Stop> {
    let template = state.template();
    let has_photos = template.photos.is_some() || !state.photos.with_untracked(Vec::is_empty);
    way::stops(&template, has_photos)
}

/// What a stop is called.
pub(super) fn name(template: &Template, stop: Stop) -> Phrase {
    match stop {
        Stop::Head => Phrase::ours(form::HEAD),
        Stop::Section(row) => Phrase::quoted(section_name(template, row)),
        Stop::Photos => Phrase::ours(words::PHOTOS),
        Stop::Review => Phrase::ours(words::REVIEW),
        Stop::Send => Phrase::ours(words::SEND),
    }
}

/// A section inside another one bears the numbers of those around it, "II.2.1 Số đơn vị", unless the form prints them:
/// points of the text and rows of its tables are each counted from 1.
fn section_name(template: &Template, section: RowIndex) -> String {
    let mut name = issues::heading(template, section);
    let mut row = template.row(section);
    while let Some(parent) = row.parent.map(|parent| template.row(parent)) {
        let around = [parent.number.as_str(), "."].concat();
        if around.len() > 1 && !row.number.is_empty() && !row.number.starts_with(&around) {
            name.insert_str(0, &around);
        }
        row = parent;
    }
    name
}

/// Its address behind the form's id.
pub(super) fn within(template: &Template, stop: Stop) -> String {
    match stop {
        Stop::Head => "head".to_owned(),
        Stop::Section(row) => ["section/", &template.row(row).id].concat(),
        Stop::Photos => "photos".to_owned(),
        Stop::Review => "review".to_owned(),
        Stop::Send => "send".to_owned(),
    }
}

/// The element that holds a stop; none for what is not drawn, or on another page.
pub(super) fn element(template: &Template, stop: Stop) -> Option<Element> {
    match stop {
        Stop::Head => dom::first(".card.head"),
        Stop::Section(row) => dom::by_id(&["section.", &template.row(row).id].concat()),
        Stop::Photos => dom::first(".card.photos"),
        Stop::Review => None,
        Stop::Send => dom::first(".card.finish"),
    }
}

/// Whether a stop is this panel; without one, whether it is drawn with the form.
pub(super) fn is_of(panel: Option<Stop>, stop: Stop) -> bool {
    panel.map_or(!matches!(stop, Stop::Photos | Stop::Send), |panel| panel == stop)
}

/// The stops of a panel, or those drawn with the form, that stand on the page, with their names. What stands above the form's
/// fields bears no name.
pub(super) fn drawn(state: FormState, panel: Option<Stop>) -> Vec<(Element, Phrase)> {
    let template = state.template();
    let mut places = Vec::new();
    if panel.is_none() {
        let mut next = dom::first("[data-edits] > .title");
        while let Some(element) = next.filter(|element| element.tag_name() != "FORM") {
            next = element.next_element_sibling();
            places.push((element, Phrase::default()));
        }
    }
    for stop in stops(state).into_iter().filter(|stop| is_of(panel, *stop)) {
        if let Some(element) = element(&template, stop) {
            places.push((element, name(&template, stop)));
        }
    }
    places
}

/// Puts the person at a place of the form; nowhere if the form has none of that name.
pub(super) fn lead(state: FormState, within: &str) {
    let template = state.template();
    let row = |id: &str| template.row_by_id(id);
    match within.split_once('/') {
        Some(("section", id)) => to_stop(&template, row(id).map(Stop::Section)),
        Some(("row", id)) => match row(id).and_then(|row| first_field(&template, row)) {
            Some(field) => dom::focus(&field.name(&template)),
            None => to_stop(&template, row(id).map(|row| Stop::Section(template.row(row).section))),
        },
        _ => to_stop(
            &template,
            [Stop::Head, Stop::Photos, Stop::Send].into_iter().find(|stop| self::within(&template, *stop) == within),
        ),
    }
}

fn to_stop(template: &Template, stop: Option<Stop>) {
    let Some(element) = stop.and_then(|stop| element(template, stop)) else { return };
    if element.tag_name() == "DETAILS" {
        let _ = element.set_attribute("open", "");
    }
    if let Some(heading) = heading(&element) {
        dom::scroll_to_start(&element);
        dom::focus_in_place(&heading);
    }
}

/// The heading of a stop, which can be put the focus on.
fn heading(element: &Element) -> Option<HtmlElement> {
    let heading: HtmlElement = element.query_selector("summary, h2, h3").ok()??.dyn_into().ok()?;
    if heading.tab_index() < 0 {
        heading.set_tab_index(-1);
    }
    Some(heading)
}

/// Lets the keyboard go on from the part that is in view.
pub(super) fn stay() {
    let around = dom::in_upper_part().and_then(|element| {
        element.closest("tbody.section, .card.head, .card.outline, .card.photos, .card.finish").ok().flatten()
    });
    if let Some(heading) = around.and_then(|around| heading(&around)) {
        dom::focus_in_place(&heading);
    }
}

/// Where a row, or the first row below it, is typed into.
fn first_field(template: &Template, row: RowIndex) -> Option<Field> {
    for (row, content) in template.rows_below(row) {
        if content.narrative.is_some() {
            return Some(Field::Narrative(row));
        }
        for (cell, content) in template.cells_of(row) {
            if content.is_open() {
                return Some(Field::Cell(CellAddress::Fixed(cell)));
            }
        }
    }
    None
}
