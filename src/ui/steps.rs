//! The buttons that take a figure one up or down, beside small counts. They are written into the page by hand, in the room that
//! the field has around its figure, so that nothing moves when they come; a figure that needs that room has it. It must not know
//! what is a small count, nor what a step makes of a figure.
//!
//! They are for thumbs: a keyboard types the figure, so they are not in its order; the arrow keys lead to the cells above and
//! below, as they always did.

use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

use super::dom;
use super::form_state::FormState;
use super::wording::numbers as words;
use crate::browser::clock;
use crate::domain::report::{CellAddress, Entry};
use crate::domain::template::{CellIndex, CellKind, Template};
use crate::domain::values::unit;
use crate::editor::Field;
use crate::editor::step::stepped;

/// In a form of more cells than these there are none: they would be most of the page.
const MOST_CELLS: usize = 400;
/// So many cells get theirs between two frames: to lay out those in the window takes a weak phone 3 ms each.
const IN_ONE_FRAME: usize = 4;

/// The field that a button belongs to.
const FIELD: &str = "data-step-of";
/// What it adds.
const BY: &str = "data-step";

/// Writes them.
pub(super) fn write(state: FormState) {
    let template = state.template();
    if template.cells().len() > MOST_CELLS {
        return;
    }
    let small: Vec<CellIndex> =
        (0..).map(CellIndex).take(template.cells().len()).filter(|cell| is_small(&template, *cell)).collect();
    spawn_local(async move {
        for cells in small.chunks(IN_ONE_FRAME) {
            clock::drawn().await;
            let Some(document) = dom::document().filter(|_| state.is_shown()) else { return };
            for cell in cells {
                write_one(&document, &CellAddress::Fixed(*cell).name(&state.template()));
            }
        }
    });
}

fn is_small(template: &Template, cell: CellIndex) -> bool {
    let cell = template.cell(cell);
    cell.is_open() && cell.kind == CellKind::Whole && unit::is_small_count(&cell.unit)
}

fn write_one(document: &Document, name: &str) -> Option<()> {
    let input = dom::first(&["input[name=\"", name, "\"]"].concat())?;
    let cell = input.closest(".cell").ok()??;
    if cell.query_selector(".step").ok()?.is_some() {
        return None;
    }
    dom::mark_length(&input, &dom::value_of(&input)?);
    let label = input.get_attribute("aria-label")?;
    for (by, sign, said) in [("-1", "−", words::less(&label)), ("1", "+", words::more(&label))] {
        let button = document.create_element("button").ok()?;
        button.set_class_name(if by == "1" { "step step--more" } else { "step" });
        for (attribute, value) in
            [("type", "button"), ("tabindex", "-1"), ("aria-label", &said), (FIELD, name), (BY, by)]
        {
            button.set_attribute(attribute, value).ok()?;
        }
        if dom::is_locked() {
            button.set_attribute("disabled", "").ok()?;
        }
        button.set_text_content(Some(sign));
        cell.append_child(&button).ok()?;
    }
    cell.class_list().add_1("cell--steps").ok()
}

/// A tap in the form: on such a button, it does what the person would have typed.
pub(super) fn pressed(state: FormState, event: &web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some((name, by)) = target.and_then(|button| button.get_attribute(FIELD).zip(button.get_attribute(BY))) else {
        return;
    };
    let Some(field @ Field::Cell(address)) = state.field_named(&name) else { return };
    let next = state.with_report(|_, report| {
        report.entry(address).map(Entry::reading).and_then(|now| stepped(now, by.parse().ok()?))
    });
    if let Some(next) = next.filter(|_| state.may_edit()) {
        state.typed(field, next.clone());
        dom::write(&name, &next);
    }
}
