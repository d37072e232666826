//! Which key leads from field to field. It must not know reports.
//!
//! | key | in a number cell | elsewhere in the form |
//! |---|---|---|
//! | Enter ("Next" on a phone) | the next open cell or long text | the next field of the head, then the first of those |
//! | ↑ ↓ | the cell above or below in the same column, but in one for words | as usual |
//! | ← → at the text's edge | the cell before or after | as usual |
//!
//! In a long text Enter begins a new line.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};

use super::dom;

/// Moves the person on, if the key says so.
pub(super) fn pressed(event: &KeyboardEvent) {
    // A key that belongs to an input method (Telex, VNI, a phone's suggestions) is not ours.
    if event.is_composing() || event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let Some(input) = event.target().map(JsCast::unchecked_into::<HtmlInputElement>) else { return };
    // A cell for words has all that is asked of an input here.
    let is_words = !input.is_instance_of::<HtmlInputElement>();
    if if is_words { !is_cell(&input) } else { input.type_() == "file" } {
        return;
    }
    let next = match event.key().as_str() {
        "Enter" => after(&input),
        "ArrowDown" | "ArrowUp" if is_words => return,
        "ArrowDown" => in_column(&input, 1),
        "ArrowUp" => in_column(&input, -1),
        "ArrowRight" if at_edge(&input, Edge::End) => beside(&input, 1),
        "ArrowLeft" if at_edge(&input, Edge::Start) => beside(&input, -1),
        _ => return,
    };
    if let Some(next) = next {
        event.prevent_default();
        let _ = next.focus();
        if let Some(cell) = next.dyn_ref::<HtmlInputElement>() {
            cell.select();
        }
    } else if event.key() == "Enter" {
        event.prevent_default();
    }
}

fn is_cell(input: &HtmlInputElement) -> bool {
    input.class_list().contains("cell__input")
}

fn position(cells: &[HtmlInputElement], input: &HtmlInputElement) -> Option<usize> {
    cells.iter().position(|cell| cell == input)
}

fn after(input: &HtmlInputElement) -> Option<HtmlElement> {
    if is_cell(input) {
        let cells = cells_and_texts();
        let next = position(&cells, input)? + 1;
        return cells.into_iter().nth(next).map(Into::into).or_else(finish);
    }
    if let Ok(Some(row)) = input.closest("tr") {
        // From a note, on to the first cell of a later row.
        let later = cells_and_texts().into_iter().find(|cell| {
            row.compare_document_position(cell) & web_sys::Node::DOCUMENT_POSITION_FOLLOWING != 0
                && !row.contains(Some(cell))
        });
        return later.map(Into::into).or_else(finish);
    }
    let heads = dom::document()?.query_selector_all(".head__input").ok()?;
    let here = (0..heads.length()).find(|index| heads.item(*index).as_ref() == Some(input.as_ref()))?;
    match heads.item(here + 1) {
        Some(next) => next.dyn_into().ok(),
        None => cells_and_texts().into_iter().next().map(Into::into),
    }
}

/// After the last of them comes the review.
fn finish() -> Option<HtmlElement> {
    dom::document()?.query_selector("button[name=review]").ok()??.dyn_into().ok()
}

/// All open cells that are shown, in the order of the page. Those for words are no inputs, but do what one does here.
fn cells() -> Vec<HtmlInputElement> {
    fields(".cell__input:not([data-folded] *)")
}

/// The same with the fields for long texts between them.
fn cells_and_texts() -> Vec<HtmlInputElement> {
    fields(":is(.cell__input, [data-form] .narrative__input):not([data-folded] *)")
}

fn fields(selector: &str) -> Vec<HtmlInputElement> {
    let Some(nodes) = dom::document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..nodes.length()).filter_map(|index| Some(nodes.item(index)?.unchecked_into())).collect()
}

fn beside(input: &HtmlInputElement, step: isize) -> Option<HtmlElement> {
    if !is_cell(input) {
        return None;
    }
    let cells = cells();
    let next = position(&cells, input)?.checked_add_signed(step)?;
    cells.into_iter().nth(next).map(Into::into)
}

fn in_column(input: &HtmlInputElement, step: isize) -> Option<HtmlElement> {
    if !is_cell(input) {
        return None;
    }
    let column = column_of(input);
    let cells: Vec<_> = cells().into_iter().filter(|cell| column_of(cell) == column).collect();
    let next = position(&cells, input)?.checked_add_signed(step)?;
    cells.into_iter().nth(next).map(Into::into)
}

/// The cell's own id, which it shares with its column.
fn column_of(input: &HtmlInputElement) -> String {
    let name = input.name();
    name.rsplit('.').next().unwrap_or_default().to_owned()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Start,
    End,
}

fn at_edge(input: &HtmlInputElement, edge: Edge) -> bool {
    let start = input.selection_start().ok().flatten();
    let end = input.selection_end().ok().flatten();
    let length = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
    match edge {
        Edge::Start => start == Some(0) && end == Some(0),
        Edge::End => start == Some(length) && end == Some(length),
    }
}
