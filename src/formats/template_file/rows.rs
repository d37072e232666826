//! The rows of a form's file, their cells, and what a person may add. It must not know how totals are resolved.

use serde_json::Value;

use super::columns::{self, cell_kind};
use super::reader::{At, Map, Object, Reader};
use crate::domain::template::problem::{Expected, ProblemKind};
use crate::domain::template::source::{CellSource, RowSource, TotalSource};
use crate::domain::template::{AddedCell, AddedRows, CellKind, MOST_CELLS_OF_A_ROW, MOST_ROWS, Narrative};

const KINDS: &[&str] = &["whole", "decimal", "text", "date"];
/// What a total may say of units: that different ones are counted alike.
const UNITS: &[&str] = &["mixed"];
const TOTALS: &[&str] = &["\"children\"", "[\"row.cell\"]", "{\"rows_of\": \"row\"}"];

/// The rows of the file, or those below a row. `order` is that of the cells in the columns.
pub(super) fn read(reader: &mut Reader, parent: &Object<'_>, order: &[String]) -> Vec<RowSource> {
    let before = reader.problems.len();
    let list = reader.list(parent, "rows");
    reader.lost.rows |= reader.problems.len() > before;
    let mut rows = Vec::new();
    for (position, value) in list.iter().enumerate() {
        // One more than may be, so that the domain sees that there are too many.
        if reader.rows > MOST_ROWS {
            break;
        }
        reader.rows += 1;
        let at = At::item(&parent.at, "rows", position);
        let row = reader.object_of(at, value).map(|row| read_row(reader, &row.into_row(), order));
        reader.lost.rows |= row.is_none();
        rows.extend(row);
    }
    rows
}

fn read_row(reader: &mut Reader, row: &Object<'_>, order: &[String]) -> RowSource {
    const OPTIONAL: &[&str] = &["number", "unit", "hint", "outline", "cells", "added", "narrative", "columns", "rows"];
    reader.keys(row, &["id", "label"], OPTIONAL);
    let outline = reader.flag(row, "outline");
    let order = if outline { &[] } else { order };
    let columns = columns::of_table(reader, row);
    let own = columns::cell_ids(reader, &columns);
    RowSource {
        id: reader.id(row),
        number: reader.text(row, "number"),
        label: reader.text(row, "label"),
        unit: reader.text(row, "unit"),
        hint: reader.text(row, "hint"),
        outline,
        cells: read_cells(reader, row, order),
        added: read_added(reader, row),
        narrative: read_narrative(reader, row),
        rows: read(reader, row, if columns.is_empty() { order } else { &own }),
        columns,
    }
}

fn read_cells(reader: &mut Reader, row: &Object<'_>, order: &[String]) -> Vec<CellSource> {
    let Some(cells) = reader.object(row, "cells") else {
        reader.lost.rows |= row.map.contains_key("cells");
        return Vec::new();
    };
    let mut ids: Vec<&String> = order.iter().filter(|id| cells.map.contains_key(*id)).collect();
    if ids.len() < cells.map.len() {
        // Cells without a column are the domain's to report; here they only must not be lost.
        ids.extend(cells.map.keys().filter(|id| !order.contains(id)));
    }
    let ids = ids.into_iter().take(MOST_CELLS_OF_A_ROW + 1);
    ids.filter_map(|id| read_cell(reader, At::key(&cells.at, id), id, cells.map)).collect()
}

fn read_cell(reader: &mut Reader, at: At<'_>, id: &str, cells: &Map) -> Option<CellSource> {
    let value = cells.get(id)?;
    let mut source = CellSource { id: id.to_owned(), ..CellSource::default() };
    let before = reader.problems.len();
    if let Some(cell) = reader.object_of(at, value) {
        source.unit = reader.text(&cell, "unit");
    }
    reader.lost.units |= reader.problems.len() > before;
    if let Value::Object(map) = value {
        let cell = Object { map, at };
        let word = reader.word(&cell, "kind", KINDS);
        let required: &[&str] = if word == Some("decimal") { &["places"] } else { &[] };
        reader.keys(&cell, required, &["unit", "kind", "total"]);
        source.kind = cell_kind(reader, &cell, word);
        source.total = map.get("total").and_then(|total| read_total(reader, &cell, total));
    }
    Some(source)
}

fn read_total(reader: &mut Reader, cell: &Object<'_>, total: &Value) -> Option<TotalSource> {
    let at = At::key(&cell.at, "total");
    match total {
        Value::String(word) if word == "children" => Some(TotalSource::Children),
        Value::Array(_) => Some(TotalSource::Cells { names: reader.texts(cell, "total"), mixed_units: false }),
        Value::Object(map) if map.contains_key("cells") => {
            let total = Object { map, at };
            reader.keys(&total, &["cells"], &["units"]);
            let mixed_units = reader.word(&total, "units", UNITS).is_some();
            Some(TotalSource::Cells { names: reader.texts(&total, "cells"), mixed_units })
        }
        Value::Object(map) => {
            let total = Object { map, at };
            reader.keys(&total, &["rows_of"], &[]);
            map.get("rows_of").map(|_| TotalSource::AddedRows(reader.text(&total, "rows_of")))
        }
        _ => {
            reader.report(at.place(), ProblemKind::Expected(Expected::OneOf(TOTALS)));
            None
        }
    }
}

fn read_added(reader: &mut Reader, row: &Object<'_>) -> Option<AddedRows> {
    let added = reader.object(row, "added")?;
    reader.keys(&added, &["cells"], &[]);
    let list = reader.list(&added, "cells");
    reader.lost.rows |= list.is_empty();
    let mut cells = Vec::new();
    for (position, value) in list.iter().enumerate().take(MOST_CELLS_OF_A_ROW + 1) {
        let at = At::item(&added.at, "cells", position);
        let cell = reader.object_of(at, value).map(|cell| read_added_cell(reader, &cell));
        reader.lost.rows |= cell.is_none();
        cells.extend(cell);
    }
    resolve_sums(reader, &added, &mut cells);
    Some(AddedRows { cells: cells.into_iter().map(|(cell, _)| cell).collect() })
}

/// Finds the cells that the computed ones name, which may stand before or behind them.
fn resolve_sums(reader: &mut Reader, added: &Object<'_>, cells: &mut [(AddedCell, Vec<String>)]) {
    for position in 0..cells.len() {
        for name in std::mem::take(&mut cells[position].1) {
            match cells.iter().position(|(cell, _)| cell.id == name) {
                Some(term) => cells[position].0.sum.push(term),
                None => reader.report(At::item(&added.at, "cells", position).place(), ProblemKind::UnknownCell(name)),
            }
        }
    }
}

/// One cell, with the names of the cells that it adds.
fn read_added_cell(reader: &mut Reader, cell: &Object<'_>) -> (AddedCell, Vec<String>) {
    let word = reader.word(cell, "kind", KINDS);
    let required: &[&str] =
        if word == Some("decimal") { &["id", "label", "kind", "places"] } else { &["id", "label", "kind"] };
    let optional: &[&str] = if word.is_none() { &["unit", "sum", "places"] } else { &["unit", "sum"] };
    reader.keys(cell, required, optional);
    let sum = reader.texts_if_any(cell, "sum");
    let cell = AddedCell {
        id: reader.id(cell),
        label: reader.text(cell, "label"),
        unit: reader.text(cell, "unit"),
        kind: cell_kind(reader, cell, word).unwrap_or(CellKind::Whole),
        sum: Vec::new(),
    };
    (cell, sum)
}

fn read_narrative(reader: &mut Reader, row: &Object<'_>) -> Option<Narrative> {
    let narrative = reader.object(row, "narrative")?;
    reader.keys(&narrative, &[], &["limit"]);
    Some(Narrative { limit: reader.count(&narrative, "limit") })
}
