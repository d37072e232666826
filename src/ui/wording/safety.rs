//! What is said about how safe a report is: the last copy outside this device, and browsers that delete by themselves.
//! They must not decide when it is said.

use super::words::safety as words;
use crate::formats::copy_note::How;

pub(crate) use super::words::safety::*;

/// The last copy outside, and what was changed since.
pub(crate) fn copy(how: How, time: &str, changed: Option<usize>) -> String {
    let how = match how {
        How::Html => words::HTML,
        How::Json => words::JSON,
        How::Text => words::TEXT,
        How::Csv => words::CSV,
        How::Xlsx => words::XLSX,
        How::Docx => words::DOCX,
        How::Backup => words::BACKUP,
        How::Received => words::RECEIVED,
        How::Share => words::SHARE,
        How::Other => words::OTHER,
    };
    let since = match changed {
        Some(0) => words::NOT_CHANGED.to_owned(),
        Some(count) => words::changed(count),
        None => words::CHANGED.to_owned(),
    };
    words::copy(how, time, &since)
}
