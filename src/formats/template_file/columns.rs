//! The columns of a form's file. It must not know rows.

use super::reader::{At, Object, Reader};
use crate::domain::template::columns::cell_columns;
use crate::domain::template::problem::{Countable, Expected, ProblemKind};
use crate::domain::template::{
    CellColumn, CellKind, Column, ColumnKind, MOST_CELLS_OF_A_ROW, MOST_COLUMNS, MOST_LEVELS,
};
use crate::domain::values::Number;

const KINDS: &[&str] = &["number", "label", "unit", "note", "whole", "decimal", "text", "date"];
const PLACES: &[&str] = &["1", "2", "3", "4", "5", "6"];

// The list above says what may be asked for.
const _: () = assert!(PLACES.len() == Number::MOST_PLACES as usize);

/// The columns of the table that begins here, if one does.
pub(super) fn of_table(reader: &mut Reader, object: &Object<'_>) -> Vec<Column> {
    if !object.map.contains_key("columns") {
        return Vec::new();
    }
    reader.require(object, &["columns"]);
    read(reader, object, 1)
}

/// The columns of a table, or of a group of columns at this level of heads.
fn read(reader: &mut Reader, parent: &Object<'_>, level: usize) -> Vec<Column> {
    let list = reader.list(parent, "columns");
    if level > MOST_LEVELS {
        reader.report(parent.at.place(), ProblemKind::TooMany { what: Countable::Levels, limit: MOST_LEVELS });
        reader.lost.columns = true;
        return Vec::new();
    }
    let mut columns = Vec::new();
    // One more than may be, so that the domain sees that there are too many.
    for (position, value) in list.iter().enumerate().take(MOST_COLUMNS + 1) {
        let at = At::item(&parent.at, "columns", position);
        let column = reader.object_of(at, value).and_then(|column| read_column(reader, &column, level));
        reader.lost.columns |= column.is_none();
        columns.extend(column);
    }
    reader.lost.columns |= columns.is_empty() || list.len() > MOST_COLUMNS;
    columns
}

fn read_column(reader: &mut Reader, column: &Object<'_>, level: usize) -> Option<Column> {
    let head = reader.text(column, "head");
    if column.map.contains_key("columns") {
        reader.keys(column, &["columns"], &["head"]);
        return Some(Column { head, kind: ColumnKind::Group(read(reader, column, level + 1)) });
    }
    let word = reader.word(column, "kind", KINDS);
    let kind = match word {
        Some("number") => ColumnKind::Number,
        Some("label") => ColumnKind::Label,
        Some("unit") => ColumnKind::Unit,
        Some("note") => ColumnKind::Note,
        Some(_) => return read_figures(reader, column, head, word),
        None => {
            reader.keys(column, &["kind"], &["head", "cells", "places", "sum"]);
            return None;
        }
    };
    reader.keys(column, &["kind"], &["head"]);
    Some(Column { head, kind })
}

fn read_figures(reader: &mut Reader, column: &Object<'_>, head: String, word: Option<&str>) -> Option<Column> {
    let before = reader.problems.len();
    let cells = reader.texts(column, "cells");
    let sum = reader.texts_if_any(column, "sum");
    reader.lost.columns |= cells.is_empty() || reader.problems.len() > before;
    let required: &[&str] = if word == Some("decimal") { &["kind", "cells", "places"] } else { &["kind", "cells"] };
    reader.keys(column, required, &["head", "sum"]);
    let kind = cell_kind(reader, column, word)?;
    Some(Column { head, kind: ColumnKind::Cells(CellColumn { cells, kind, sum }) })
}

/// What a cell asks for, by the format's word for it.
pub(super) fn cell_kind(reader: &mut Reader, object: &Object<'_>, word: Option<&str>) -> Option<CellKind> {
    match word? {
        "whole" => Some(CellKind::Whole),
        "decimal" => Some(CellKind::Decimal(places(reader, object))),
        "text" => Some(CellKind::Text),
        "date" => Some(CellKind::Date),
        _ => None,
    }
}

fn places(reader: &mut Reader, object: &Object<'_>) -> u8 {
    let Some(value) = object.map.get("places") else { return Number::MOST_PLACES };
    let places = value.as_u64().and_then(|places| u8::try_from(places).ok());
    let places = places.filter(|places| (1..=Number::MOST_PLACES).contains(places));
    places.unwrap_or_else(|| {
        let place = At::key(&object.at, "places").place();
        reader.report(place, ProblemKind::Expected(Expected::OneOf(PLACES)));
        Number::MOST_PLACES
    })
}

/// The ids of cells from left to right, each once: the order in which a row's cells are printed and typed.
pub(super) fn cell_ids(reader: &mut Reader, columns: &[Column]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    for id in cell_columns(columns).into_iter().flat_map(|column| &column.cells) {
        if ids.len() > MOST_CELLS_OF_A_ROW {
            reader.lost.columns = true;
            break;
        }
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    ids
}
