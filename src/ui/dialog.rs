//! Shows and shuts a dialog: the browser takes the focus into it, keeps the rest of the page out of reach, and brings the focus
//! back. It must not know what stands in it.
//!
//! Safari before 15.4 knows no dialogs: there it lies over the page all the same, and its button shuts it.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::dom;

/// On the whole page while a dialog is shown: what lies behind does not scroll.
const SHOWN: &str = "data-behind";

/// Shows the dialog of this id.
pub(super) fn show(id: &str) {
    let Some(dialog) = dom::by_id(id).filter(|dialog| !dialog.has_attribute("open")) else { return };
    if !call(&dialog, "showModal") {
        let _ = dialog.set_attribute("open", "");
        dom::focus_first(&["#", id, " [autofocus]"].concat());
    }
    mark(true);
}

/// Shuts it.
pub(super) fn close(id: &str) {
    let Some(dialog) = dom::by_id(id).filter(|dialog| dialog.has_attribute("open")) else { return };
    if !call(&dialog, "close") {
        let _ = dialog.remove_attribute("open");
    }
    mark(false);
}

fn mark(is_shown: bool) {
    let Some(root) = dom::document().and_then(|document| document.document_element()) else { return };
    let _ = if is_shown { root.set_attribute(SHOWN, "") } else { root.remove_attribute(SHOWN) };
}

fn call(dialog: &Element, name: &str) -> bool {
    let method = Reflect::get(dialog, &name.into()).ok().and_then(|method| method.dyn_into::<Function>().ok());
    method.is_some_and(|method| method.call0(dialog).is_ok())
}
