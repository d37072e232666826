//! What is said about sending a report, and about the paper. It must not send.

use super::words::send as words;

pub(crate) use super::words::send::*;

/// To whom a report goes, how and by when, a line each; empty parts are left out.
pub(crate) fn goes_to(recipient: &str, email: &str, before: &str) -> String {
    let mut said = String::new();
    for (name, part) in [(words::RECIPIENT, recipient), (words::EMAIL, email), (words::BEFORE, before)] {
        if !part.is_empty() {
            said.push_str(if said.is_empty() { "" } else { "\n" });
            said.push_str(name);
            said.push_str(part);
        }
    }
    said
}
