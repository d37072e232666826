//! The one door of the office program: a job and its bytes in, an outcome and its bytes out. It must not know a browser.

use super::job::{Job, Outcome, Refusal};
use super::scan;

/// Does a job of the heavy formats; `attachment` as in [`super::run::run`].
pub fn run(job: &Job, attachment: &[u8]) -> (Outcome, Vec<u8>) {
    let refusal = match job {
        Job::ReadCode { width, height } => match scan::code_in(*width, *height, attachment) {
            Some(text) => return (Outcome::Code, text.into_bytes()),
            None => Refusal::NoCode,
        },
        Job::Export { .. } => Refusal::BadDraft,
        Job::Import { .. } if attachment.is_empty() => Refusal::Empty,
        Job::Import { .. } => Refusal::NotAReport,
    };
    (Outcome::Refused(refusal), Vec::new())
}
