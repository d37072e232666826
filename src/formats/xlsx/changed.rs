//! What somebody changed on the official sheet: where it says something else than the sheet of data. It must not change a
//! report.

use std::collections::BTreeMap;

use super::Parts;
use super::content::{self, Content};
use super::draw::MARK;
use super::plan::{self, SheetCell};
use super::unpack::{Book, Cells, SheetValue};
use crate::domain::report::{CellAddress, entry};
use crate::domain::template::CellKind;
use crate::domain::values::{Number, Reading, number_text};
use crate::formats::paper::date_line::numeric;
use crate::formats::paper::words;
use crate::formats::report_json;

/// A cell of the report, or a note, of which the official sheet says something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its name: `training.count`, `training.note`.
    pub name: String,
    /// What the official sheet says, as a person types it.
    pub text: String,
}

/// Everything that the official sheet says otherwise than `parts`, in the order of the sheet; none where it is not
/// there. Totals are not compared: they are calculated.
pub fn changes(book: &Book, parts: &Parts<'_>) -> Vec<Change> {
    let Some(found) = book.sheets.iter().find_map(Found::on) else { return Vec::new() };
    let mut changes = Vec::new();
    for row in plan::of(parts.paper).rows.iter().filter(|row| !row.key.is_empty()) {
        for cell in row.cells.iter().filter(|cell| !cell.names.is_empty()) {
            if let Some(place) = found.place(&row.key, cell.column) {
                changes.extend(changed(parts, cell, found.cells.get(&place)));
            }
        }
    }
    changes
}

/// An official sheet as it came back.
struct Found<'b> {
    cells: &'b Cells,
    rows: BTreeMap<&'b str, u32>,
    columns: BTreeMap<&'b str, u32>,
}

impl<'b> Found<'b> {
    /// Rows and columns by what the hidden ones say, wherever they are now.
    fn on(cells: &'b Cells) -> Option<Self> {
        let is_mark = |value: &SheetValue| matches!(value, SheetValue::Text(text) if text == MARK);
        let (mark, _) = cells.iter().find(|(_, value)| is_mark(value))?;
        let (mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new());
        for ((row, column), value) in cells {
            let SheetValue::Text(text) = value else { continue };
            if *column == mark.1 && *row > mark.0 {
                rows.entry(text.as_str()).or_insert(*row);
            } else if *row == mark.0 && *column > mark.1 {
                columns.entry(text.as_str()).or_insert(*column);
            }
        }
        Some(Self { cells, rows, columns })
    }

    /// Where it stands now; `None` where row or column are gone.
    fn place(&self, key: &str, column: usize) -> Option<(u32, u32)> {
        Some((*self.rows.get(key)?, *self.columns.get(column.to_string().as_str())?))
    }
}

fn changed(parts: &Parts<'_>, cell: &SheetCell, value: Option<&SheetValue>) -> Vec<Change> {
    let expected = content::of(parts.template, parts.report, parts.totals, cell);
    if is_same(&expected, value) {
        return Vec::new();
    }
    let texts = match (cell.names.as_slice(), value) {
        ([_], value) => vec![value.cloned()],
        // Figures side by side: each with what it counts.
        (names, Some(SheetValue::Text(text))) => {
            let shown = text.trim_start_matches(prefix_of(cell));
            let texts: Vec<&str> = shown.split(words::BETWEEN_FIGURES.trim()).map(str::trim).collect();
            if texts.len() != names.len() {
                return Vec::new();
            }
            texts.into_iter().map(|text| Some(SheetValue::Text(text.to_owned()))).collect()
        }
        (names, None) => vec![None; names.len()],
        (_, Some(SheetValue::Number(_))) => return Vec::new(),
    };
    cell.names.iter().zip(texts).filter_map(|(name, value)| change(parts, name, value.as_ref())).collect()
}

/// What stands before the figures of a heading.
fn prefix_of(cell: &SheetCell) -> &str {
    cell.text.rfind(": ").map_or("", |end| &cell.text[..end + 2])
}

fn is_same(expected: &Content, value: Option<&SheetValue>) -> bool {
    match (expected, value) {
        (Content::Blank, None) | (Content::Total(..), _) => true,
        (Content::Number(number), Some(SheetValue::Number(figure))) => number_of(figure) == Some(*number),
        (Content::Day(day), Some(SheetValue::Number(figure))) => serial_of(figure) == content::serial(*day),
        (Content::Text(text), Some(SheetValue::Text(found))) => plain(text) == plain(found),
        _ => false,
    }
}

/// Spreadsheets and XML write the ends of lines in several ways.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// What changed in one cell of the report, if its reading is another now.
fn change(parts: &Parts<'_>, name: &str, value: Option<&SheetValue>) -> Option<Change> {
    let Some(address) = CellAddress::from_name(parts.template, name) else {
        let text = value.map(words_of).unwrap_or_default();
        return Some(Change { name: name.to_owned(), text });
    };
    if !address.is_open(parts.template) {
        return None;
    }
    let (kind, unit) = match address {
        CellAddress::Fixed(index) => {
            let cell = parts.template.cell(index);
            (cell.kind, cell.unit.as_str())
        }
        CellAddress::Added { .. } => {
            let cell = address.added_cell(parts.template)?;
            (cell.kind, cell.unit.as_str())
        }
    };
    let text = value.map(|value| typed(value, kind, unit)).unwrap_or_default();
    let before = parts.report.entry(address)?;
    let after = entry::read(&text, kind, unit);
    let says_the_same = match (&after, before.reading()) {
        (Reading::Text | Reading::Unreadable(_), Reading::Text | Reading::Unreadable(_)) => {
            text.trim() == before.text().trim()
        }
        (after, before) => after == before,
    };
    (!says_the_same).then(|| Change { name: name.to_owned(), text })
}

fn words_of(value: &SheetValue) -> String {
    match value {
        SheetValue::Number(figure) => super::data::shortest(figure),
        SheetValue::Text(text) => plain(text),
    }
}

/// A cell's value as a person types it.
fn typed(value: &SheetValue, kind: CellKind, unit: &str) -> String {
    match value {
        SheetValue::Number(figure) if kind == CellKind::Date => {
            serial_of(figure).and_then(content::day).map_or_else(|| figure.clone(), numeric)
        }
        SheetValue::Number(figure) => {
            let token = super::data::shortest(figure);
            match serde_json::from_str(&token) {
                Ok(json) => report_json::typed(&json, kind, unit).unwrap_or(token),
                Err(_) => token,
            }
        }
        SheetValue::Text(text) => {
            let text = plain(text);
            without_mark(&text, unit).trim_start_matches(words::FIGURE_TO_WRITE).trim().to_owned()
        }
    }
}

/// What was typed, of what the paper says: `12o (?)`, or `12o (?) người` beside another figure.
fn without_mark<'t>(text: &'t str, unit: &str) -> &'t str {
    let marked = text.strip_suffix(unit).unwrap_or(text).trim_end();
    marked.strip_suffix(words::UNREADABLE_MARK).map_or(text, |typed| typed.trim_end_matches('\u{a0}'))
}

/// The exact number that a spreadsheet's figure means: the shortest that it cannot tell from it.
pub(super) fn number_of(figure: &str) -> Option<Number> {
    let figure: serde_json::Number = serde_json::from_str(figure).ok()?;
    number_text::from_token(&figure.as_f64()?.to_string(), Number::MOST_PLACES)
}

fn serial_of(figure: &str) -> Option<u32> {
    number_of(figure).and_then(|number| number_text::token(number).split('.').next()?.parse().ok())
}
