//! The rows of a form's file, their cells, and what a person may add. It must not know how totals are resolved.

use serde_json::Value;

use super::columns::cell_kind;
use super::reader::{At, Map, Object, Reader};
use crate::domain::template::problem::{Expected, ProblemKind};
use crate::domain::template::source::{CellSource, RowSource, TotalSource};
use crate::domain::template::{AddedCell, AddedRows, CellKind, MOST_CELLS_OF_A_ROW, MOST_ROWS, Narrative};

const ADDED_KINDS: &[&str] = &["whole", "decimal", "text", "date"];
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
    const OPTIONAL: &[&str] = &["number", "unit", "hint", "cells", "added", "narrative", "rows"];
    reader.keys(row, &["id", "label"], OPTIONAL);
    RowSource {
        id: reader.id(row),
        number: reader.text(row, "number"),
        label: reader.text(row, "label"),
        unit: reader.text(row, "unit"),
        hint: reader.text(row, "hint"),
        cells: read_cells(reader, row, order),
        added: read_added(reader, row),
        narrative: read_narrative(reader, row),
        rows: read(reader, row, order),
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
        reader.keys(&cell, &[], &["unit", "total"]);
        source.total = map.get("total").and_then(|total| read_total(reader, &cell, total));
    }
    Some(source)
}

fn read_total(reader: &mut Reader, cell: &Object<'_>, total: &Value) -> Option<TotalSource> {
    let at = At::key(&cell.at, "total");
    match total {
        Value::String(word) if word == "children" => Some(TotalSource::Children),
        Value::Array(_) => Some(TotalSource::Cells(reader.texts(cell, "total"))),
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
    Some(AddedRows { cells })
}

fn read_added_cell(reader: &mut Reader, cell: &Object<'_>) -> AddedCell {
    let word = reader.word(cell, "kind", ADDED_KINDS);
    let required: &[&str] =
        if word == Some("decimal") { &["id", "label", "kind", "places"] } else { &["id", "label", "kind"] };
    let optional: &[&str] = if word.is_none() { &["unit", "places"] } else { &["unit"] };
    reader.keys(cell, required, optional);
    AddedCell {
        id: reader.id(cell),
        label: reader.text(cell, "label"),
        unit: reader.text(cell, "unit"),
        kind: cell_kind(reader, cell, word).unwrap_or(CellKind::Whole),
    }
}

fn read_narrative(reader: &mut Reader, row: &Object<'_>) -> Option<Narrative> {
    let narrative = reader.object(row, "narrative")?;
    reader.keys(&narrative, &[], &["limit"]);
    Some(Narrative { limit: reader.count(&narrative, "limit") })
}
