//! What a step back or forth has changed, shown to whoever took it: the place is brought into view and marked for a moment,
//! and a row is named, for it may come back far from what was in view. It must not take steps.

use leptos::prelude::Set;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::components::toast::Toast;
use super::dom;
use super::form_state::FormState;
use super::wording::form as words;
use crate::browser::clock;
use crate::domain::report::CellAddress;
use crate::domain::template::{AddedCell, RowIndex};
use crate::editor::{Became, Changed, Field, RowChange};

/// Marks the place; the style sheet says how.
const MARK: &str = "data-came";
/// How long it is marked, in milliseconds: a little longer than the style sheet shows it.
const MARKED_FOR: u32 = 2_500;

/// Shows it, once it is drawn.
pub(crate) fn show(state: FormState, changed: &Changed) {
    if let Some(change) = changed.row {
        state.toast.set(Some(Toast::new(said(state, change))));
    }
    let Some(selector) = selector(state, changed) else { return };
    dom::soon(move || {
        if let Some(element) = dom::first(&selector).filter(|_| state.is_shown()) {
            lead(&element);
            mark(&element);
        }
    });
}

/// Where to look: the row that came or moved, or what stands where one went; else the first field that reads otherwise.
fn selector(state: FormState, changed: &Changed) -> Option<String> {
    let template = state.template();
    let id = |row: RowIndex| template.row(row).id.as_str();
    if let Some(RowChange { row, index, .. }) = changed.row {
        let last = state.with_report(|_, report| report.added(row).len()).checked_sub(1);
        return Some(match last {
            Some(last) => ["[data-added=\"", id(row), ".", &index.min(last).to_string(), "\"]"].concat(),
            None => ["[data-adds=\"", id(row), "\"] button"].concat(),
        });
    }
    if let Some(field) = changed.fields.first() {
        let name = field.name(&template);
        return Some(["input[name=\"", &name, "\"],textarea[name=\"", &name, "\"]"].concat());
    }
    match changed.answered.first() {
        Some(section) => Some(["[id=\"section.", id(*section), "\"] .answers__toggle"].concat()),
        None => changed.photos.then(|| ".card.photos summary, .card.photos h2".to_owned()),
    }
}

/// Brings it into view. Whoever took the step with a key goes on there; whoever pressed a button at the foot may want to
/// press it again.
fn lead(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    if dom::is_active(element) {
        return;
    }
    if dom::first(".save-line :focus").is_some() {
        dom::bring_into_view(element);
    } else {
        if element.tab_index() < 0 {
            element.set_tab_index(-1);
        }
        dom::focus_on(element);
    }
}

fn mark(element: &Element) {
    if let Some(before) = dom::first(&["[", MARK, "]"].concat()) {
        let _ = before.remove_attribute(MARK);
        // Measured, so that the same place is marked anew.
        before.client_width();
    }
    let _ = element.set_attribute(MARK, "");
    let marked = element.clone();
    clock::after(MARKED_FOR, move || drop(marked.remove_attribute(MARK))).forget();
}

/// What became of a row, by its number, its first words and the row of the form that it stands below.
fn said(state: FormState, change: RowChange) -> String {
    let RowChange { row, index, became } = change;
    let template = state.template();
    let place = words::place_of_rows(&template, row);
    let first = template.row(row).added.as_ref().and_then(|form| form.cells.iter().position(AddedCell::is_open));
    let name =
        first.map_or_else(String::new, |cell| state.text_of(Field::Cell(CellAddress::Added { row, index, cell })));
    match became {
        Became::Added => words::row_came_back(index + 1, &words::shortened(&name), &place),
        Became::Removed => words::row_went(index + 1, &place),
        Became::Moved => words::row_moved(index + 1, &words::shortened(&name), &place),
    }
}
