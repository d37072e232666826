//! What came of something that led the person to this page: said first, in the page itself, however long it is. It must
//! not know what it was.

use leptos::prelude::*;

use super::element::el;
use super::parts::{nothing, paragraph};
use crate::ui::dom;

/// Draws the lines, and leads the person to them; nothing where there are none.
pub(crate) fn news(lines: Vec<String>) -> AnyView {
    if lines.is_empty() {
        return nothing();
    }
    dom::soon(|| dom::focus_on_id("news"));
    let lines = lines.into_iter().map(|line| paragraph("news__line", line)).collect();
    el("div", "remark news").set("id", "news").set("tabindex", "-1").set("role", "status").holds(lines)
}
