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

/// Every rule, in the order in which the sheets are read, without what only people read.
pub(super) static STYLES: &str = {
    static KEPT: [u8; LENGTH] = without_comments::<LENGTH>(SHEETS).0;
    match std::str::from_utf8(&KEPT) {
        Ok(text) => text,
        Err(_) => panic!("a comment is whole letters"),
    }
};

const LENGTH: usize = without_comments::<{ SHEETS.len() }>(SHEETS).1;

/// A style sheet without its comments, and how long it is.
const fn without_comments<const ROOM: usize>(sheet: &str) -> ([u8; ROOM], usize) {
    let from = sheet.as_bytes();
    let (mut kept, mut length, mut at) = ([0; ROOM], 0, 0);
    while at < from.len() {
        if from[at] == b'/' && from[at + 1] == b'*' {
            at += 2;
            while !(from[at] == b'*' && from[at + 1] == b'/') {
                at += 1;
            }
            at += 2;
        } else {
            kept[length] = from[at];
            length += 1;
            at += 1;
        }
    }
    (kept, length)
}

const SHEETS: &str = concat!(
    include_str!("../../../style/start.css"),
    include_str!("../../../style/around.css"),
    include_str!("../../../style/safety.css"),
    include_str!("../../../style/review.css"),
    include_str!("../../../style/compare.css"),
    include_str!("../../../style/photos.css"),
    include_str!("../../../style/way.css"),
    include_str!("../../../style/signs.css"),
    include_str!("../../../style/pasting.css"),
    include_str!("../../../style/print.css"),
    include_str!("../../../style/paper.css"),
    include_str!("../../../style/help.css"),
);
