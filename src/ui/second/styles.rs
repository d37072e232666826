//! The styles of what only the second part draws; those of what the first key waits for are in the page itself. The
//! page's policy knows both by their bytes (`xtask/src/site/finish.rs` names the same files).

/// Every rule, in the order in which the sheets are read.
pub(super) const STYLES: &str = concat!(
    include_str!("../../../style/start.css"),
    include_str!("../../../style/safety.css"),
    include_str!("../../../style/review.css"),
    include_str!("../../../style/compare.css"),
    include_str!("../../../style/photos.css"),
    include_str!("../../../style/paper.css"),
    include_str!("../../../style/help.css"),
);
