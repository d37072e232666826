//! Opens a JSON file of this program: size, syntax, which format of which version. It must not know what is in it.

use serde_json::Value;

use super::reader::Map;
use crate::domain::template::problem::{Expected, Place, Problem, ProblemKind};

/// The largest file that is read.
pub const MOST_BYTES: usize = 2_000_000;

const FORMAT_VERSION: u64 = 1;

/// The top object of a file that says it is of this format, in a version that this program knows.
pub(super) fn open(text: &str, format: &str) -> Result<Map, Vec<Problem>> {
    let file = parse(text).and_then(|file| {
        check_format(&file, format)?;
        Ok(file)
    });
    file.map_err(|(path, kind)| vec![Problem { place: Place { path: path.to_owned(), label: String::new() }, kind }])
}

type Refused = (&'static str, ProblemKind);

fn parse(text: &str) -> Result<Map, Refused> {
    if text.len() > MOST_BYTES {
        return Err(("", ProblemKind::TooLarge(MOST_BYTES)));
    }
    match serde_json::from_str(without_byte_order_mark(text)) {
        Ok(Value::Object(file)) => Ok(file),
        Ok(_) => Err(("", ProblemKind::NotATemplate)),
        Err(error) => {
            let line = error.line().max(1);
            let column = characters(text.lines().nth(line - 1).unwrap_or_default(), error.column()).max(1);
            Err(("", ProblemKind::NotJson { line, column }))
        }
    }
}

/// Notepad puts the mark before every file that it saves as "UTF-8 with BOM".
pub(super) fn without_byte_order_mark(text: &str) -> &str {
    text.trim_start_matches('\u{feff}')
}

/// How many characters the first `bytes` bytes of a line are: editors count characters.
fn characters(line: &str, bytes: usize) -> usize {
    let line = without_byte_order_mark(line);
    line.bytes().take(bytes).filter(|byte| byte & 0b1100_0000 != 0b1000_0000).count()
}

fn check_format(file: &Map, format: &str) -> Result<(), Refused> {
    if file.get("format").and_then(Value::as_str) != Some(format) {
        return Err(("", ProblemKind::NotATemplate));
    }
    match file.get("format_version").map(Value::as_u64) {
        Some(Some(FORMAT_VERSION)) => Ok(()),
        Some(Some(newer)) if newer > FORMAT_VERSION => Err(("format_version", ProblemKind::TooNew(newer))),
        Some(_) => Err(("format_version", ProblemKind::Expected(Expected::Count))),
        None => Err(("", ProblemKind::Missing("format_version"))),
    }
}
