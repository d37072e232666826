//! Reads a form's file and lists everything that is wrong with it, each with its place. It must not know reports, nor
//! how a problem is said.
//!
//! The format is described in `public/schema/template-1.json`, for people and for editors that check as one types.
//! What a key means for the form is [`crate::domain::template`]'s; here is only how it is written.

mod checks;
mod columns;
mod document;
mod index;
mod open;
mod reader;
mod repeated_keys;
mod rows;

use serde_json::Value;

pub use index::{IndexEntry, load_index};
pub use open::MOST_BYTES;

use crate::domain::template::problem::{Countable, MOST_PROBLEMS, Place, Problem, ProblemKind};
use crate::domain::template::{Source, Template};
use crate::formats::fingerprint;
use reader::{Lost, Map, Object, Reader};

const FORMAT: &str = "phuluc.template";

/// Reads a form's file.
///
/// # Errors
/// Every problem of the file, each with its place: those of its shape first, then those of the form that it describes.
pub fn load(text: &str) -> Result<Template, Vec<Problem>> {
    let file = open::open(text, FORMAT)?;
    let mut reader = Reader::default();
    repeated_keys::report(&mut reader, text, &file);
    let mut source = read(&mut reader, &Object::root(&file));
    source.fingerprint = fingerprint::of(&canonical_text(&file));
    let mut problems = reader.problems;
    match Template::assemble(source) {
        Ok(template) if problems.is_empty() => return Ok(template),
        Ok(_) => {}
        Err(found) => problems.extend(found.into_iter().filter(|problem| !is_consequence(&problem.kind, &reader.lost))),
    }
    if problems.len() > MOST_PROBLEMS {
        problems.truncate(MOST_PROBLEMS);
        let kind = ProblemKind::TooMany { what: Countable::Problems, limit: MOST_PROBLEMS };
        problems.push(Problem { place: Place::default(), kind });
    }
    Err(problems)
}

/// The one way to write a form's file that its fingerprint is taken of: without spaces, keys in alphabetical order,
/// without `$schema`.
///
/// # Errors
/// The file is too large, not JSON, or no template that this program knows. Other problems are [`load`]'s.
pub fn canonical(text: &str) -> Result<String, Vec<Problem>> {
    open::open(text, FORMAT).map(|file| canonical_text(&file))
}

fn canonical_text(file: &Map) -> String {
    let mut text = String::new();
    for (key, value) in file.iter().filter(|(key, _)| *key != "$schema") {
        text.push(if text.is_empty() { '{' } else { ',' });
        text.push_str(&Value::String(key.clone()).to_string());
        text.push(':');
        text.push_str(&value.to_string());
    }
    text.push('}');
    text
}

fn read(reader: &mut Reader, file: &Object<'_>) -> Source {
    const REQUIRED: &[&str] = &["format", "format_version", "id", "version", "name", "title_block"];
    // A form without rows is the domain's to report.
    reader.keys(file, REQUIRED, &["$schema", "document", "head", "columns", "rows", "photos", "last_year", "checks"]);
    reader.text(file, "$schema");
    let columns = columns::of_table(reader, file);
    let order = columns::cell_ids(reader, &columns);
    Source {
        id: reader.id(file),
        version: reader.count(file, "version").unwrap_or(1),
        fingerprint: String::new(),
        name: reader.text(file, "name"),
        document: document::read(reader, file),
        title_block: document::read_title_block(reader, file),
        asks_district: document::asks_district(reader, file),
        photos: document::read_photos(reader, file),
        last_year: document::read_last_year(reader, file),
        rows: rows::read(reader, file, &order),
        checks: checks::read(reader, file),
        columns,
    }
}

/// Whether a problem of the form only says again that a part of it could not be read.
fn is_consequence(kind: &ProblemKind, lost: &Lost) -> bool {
    match kind {
        ProblemKind::NoColumn(_) => lost.columns,
        ProblemKind::NoRows | ProblemKind::UnknownCell(_) | ProblemKind::EmptyTotal | ProblemKind::NoAddedRows(_) => {
            lost.rows
        }
        ProblemKind::UnknownField(_) | ProblemKind::EmptyCheck => lost.rows || lost.columns,
        ProblemKind::UnitClash { unit, expected, .. } | ProblemKind::UnitsDiffer { unit, expected, .. } => {
            lost.units && (unit.is_empty() || expected.is_empty())
        }
        _ => false,
    }
}
