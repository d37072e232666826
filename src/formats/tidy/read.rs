//! Lines as a report's JSON. It must not know a form, nor judge what the lines say: the reader of that JSON does.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};

use super::{Line, Reading};
use crate::formats::report_json::pointer;

/// How deep what is kept may lie.
const DEEPEST: usize = 8;

/// The JSON object that lines say. A line of a part that is not known says nothing.
///
/// # Errors
/// The number, from 1, of the first line that contradicts the others or itself.
pub fn value(lines: &[Line]) -> Result<Value, usize> {
    let mut reader = Reader::default();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let more = lines[at + 1..].iter().take_while(|more| more.reading == Reading::More).count();
        let mut text = line.value.clone();
        text.extend(lines[at + 1..=at + more].iter().map(|more| more.value.as_str()));
        reader.take(line, text).ok_or(at + 1)?;
        at += 1 + more;
    }
    Ok(reader.finish())
}

#[derive(Default)]
struct Reader {
    report: Map<String, Value>,
    /// Rows that were added, by the row of the form and their position. Positions may have gaps: lines can be deleted.
    added: BTreeMap<String, BTreeMap<usize, Map<String, Value>>>,
    photos: BTreeMap<usize, Value>,
}

impl Reader {
    fn take(&mut self, line: &Line, text: String) -> Option<()> {
        let part = line.part.trim().to_ascii_lowercase();
        if part == "kept" {
            return self.take_kept(line, &text);
        }
        if part == "photo" {
            self.photos.insert(index(line)?, serde_json::from_str(&text).ok()?);
            return Some(());
        }
        let said = said(line.reading, text);
        if !line.index.trim().is_empty() {
            return self.take_added(line, &part, said);
        }
        let (row, cell) = (line.row.as_str(), line.cell.as_str());
        let path: &[&str] = match part.as_str() {
            "file" => &[cell],
            "form" | "report" | "head" => &[part.as_str(), cell],
            "value" => &["values", row, cell],
            "total" => &["totals", row, cell, "value"],
            "note" => &["notes", row],
            "narrative" => &["narratives", row],
            "section" => &["sections", row],
            "explanation" => &["explanations", cell],
            _ => return Some(()),
        };
        put(&mut self.report, path, said)
    }

    fn take_added(&mut self, line: &Line, part: &str, said: Value) -> Option<()> {
        let rows = self.added.entry(line.row.clone()).or_default();
        let added = rows.entry(index(line)?).or_default();
        match part {
            "value" => put(added, &["values", line.cell.as_str()], said),
            "added" => put(added, &[line.cell.as_str()], said),
            "note" => put(added, &["note"], said),
            _ => Some(()),
        }
    }

    fn take_kept(&mut self, line: &Line, json: &str) -> Option<()> {
        let said: Value = serde_json::from_str(json).ok()?;
        let segments: Vec<String> = line.cell.strip_prefix('/')?.split('/').map(pointer::key_of).collect();
        let path: Vec<&str> = segments.iter().map(String::as_str).collect();
        if path.len() > DEEPEST {
            return None;
        }
        if line.index.trim().is_empty() {
            return put(&mut self.report, &path, said);
        }
        let rows = self.added.entry(line.row.clone()).or_default();
        put(rows.entry(index(line)?).or_default(), &path, said)
    }

    fn finish(self) -> Value {
        let Self { mut report, added, photos } = self;
        for (row, rows) in added {
            let rows = rows.into_iter().map(|(index, mut added)| {
                // A row that a person wrote into the table has no id of its own yet.
                added.entry("id").or_insert_with(|| Value::from(format!("{row}-{index}")));
                Value::Object(added)
            });
            let rows = rows.collect();
            // It stands nowhere only where something else is kept there.
            put(&mut report, &["added", &row], Value::Array(rows)).unwrap_or_default();
        }
        if !photos.is_empty() {
            report.insert("photos".to_owned(), Value::Array(photos.into_values().collect()));
        }
        for part in ["head", "values"] {
            report.entry(part).or_insert_with(|| Value::Object(Map::new()));
        }
        Value::Object(report)
    }
}

fn said(reading: Reading, text: String) -> Value {
    match reading {
        Reading::Blank | Reading::Figure | Reading::Day if text.trim().is_empty() => Value::Null,
        // What the table's own program has not written as a figure is read as a person types it.
        Reading::Figure => match serde_json::from_str::<Number>(text.trim()) {
            Ok(number) => Value::Number(number),
            Err(_) => Value::String(text),
        },
        _ => Value::String(text),
    }
}

fn index(line: &Line) -> Option<usize> {
    line.index.trim().parse().ok()
}

/// Puts a value at a path of keys; `None` where something else than an object is in its way.
fn put(object: &mut Map<String, Value>, path: &[&str], value: Value) -> Option<()> {
    let (first, rest) = path.split_first()?;
    if rest.is_empty() {
        object.insert((*first).to_owned(), value);
        return Some(());
    }
    let inside = object.entry(*first).or_insert_with(|| Value::Object(Map::new()));
    put(inside.as_object_mut()?, rest, value)
}
