//! The words of the review page. They must not decide what is shown.

use super::words::review as words;
use crate::ui::form_state::Standing;

pub(crate) use super::words::review::*;

/// What the files will be marked with; empty where nothing is open.
pub(crate) fn standing(standing: Standing) -> String {
    let Standing { unreadable, missing, errors, unexplained } = standing;
    let counts = [
        (unreadable, words::UNREADABLE),
        (missing, words::REQUIRED),
        (errors, words::WRONG),
        (unexplained, words::UNEXPLAINED),
    ];
    let open: Vec<String> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{count} {kind}")).collect();
    if open.is_empty() { String::new() } else { words::standing(&open.join(", ")) }
}
