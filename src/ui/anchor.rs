//! Scroll anchoring where the browser has none, as Safari: what a person looks at stays where it is while something is written
//! above it. It must not know what is written.

use js_sys::Reflect;
use web_sys::Element;

use super::dom;
use crate::browser::in_view;

/// Writes something into the page. What has the focus in the window, else what stands in its upper part, stays in its place.
pub(super) fn keeping_place(write: impl FnOnce()) {
    let anchor = if is_the_browsers() { None } else { looked_at() };
    let top = |anchor: &Element| anchor.get_bounding_client_rect().top();
    let before = anchor.as_ref().map(top);
    write();
    if let Some(((anchor, before), window)) = anchor.zip(before).zip(web_sys::window()) {
        window.scroll_by_with_x_and_y(0.0, top(&anchor) - before);
    }
}

fn looked_at() -> Option<Element> {
    let focused =
        dom::document()?.active_element().filter(|focused| !dom::is_nowhere() && in_view::is_in_window(focused));
    focused.or_else(dom::in_upper_part)
}

/// Whether the browser does it by itself.
fn is_the_browsers() -> bool {
    let style = dom::document()
        .and_then(|document| document.document_element())
        .and_then(|root| Reflect::get(&root, &"style".into()).ok());
    style.is_some_and(|style| Reflect::has(&style, &"overflowAnchor".into()).unwrap_or(false))
}
