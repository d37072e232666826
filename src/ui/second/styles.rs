//! The styles of what only the second part draws; those of what the first key waits for are in the page itself. The
//! page's policy knows both by their bytes (`xtask/src/site/finish.rs` names the same files).

use crate::ui::dom;

/// Brings styles into the page. They are among those that its policy knows by their bytes.
pub(super) fn bring(text: &str) {
    let document = dom::document();
    let style = document.as_ref().and_then(|document| document.create_element("style").ok());
    let head = document.and_then(|document| document.query_selector("head").ok()?);
    if let (Some(style), Some(head)) = (style, head) {
        style.set_text_content(Some(text));
        let is_in = head.append_child(&style).is_ok();
        debug_assert!(is_in, "no style fits into the page");
    }
}

/// Every rule, in the order in which the sheets are read.
pub(super) const STYLES: &str = concat!(
    include_str!("../../../style/start.css"),
    include_str!("../../../style/around.css"),
    include_str!("../../../style/safety.css"),
    include_str!("../../../style/review.css"),
    include_str!("../../../style/compare.css"),
    include_str!("../../../style/photos.css"),
    include_str!("../../../style/way.css"),
    include_str!("../../../style/signs.css"),
    include_str!("../../../style/pasting.css"),
    include_str!("../../../style/paper.css"),
    include_str!("../../../style/help.css"),
);
