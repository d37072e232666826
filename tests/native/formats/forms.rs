//! Any form that loads: running text, tables inside it and in each other, rows below rows, computed cells and columns,
//! rows that people add. Two such forms name their rows and cells from the same stock, so that a report can move
//! between them.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::strategies::HOSTILE;

/// The stock of cells: what each asks for is the same in every form, as it is in two editions of one.
const CELLS: [(&str, &str, u64, &str); 8] = [
    ("count", "whole", 0, "lớp"),
    ("people", "whole", 0, "người"),
    ("women", "whole", 0, "người"),
    ("both", "whole", 0, "người"),
    ("money", "decimal", 1, "triệu đồng"),
    ("mass", "decimal", 3, "tấn"),
    ("day", "date", 0, ""),
    ("place", "text", 0, ""),
];
/// The cell that is the sum of two others: in the columns of a table, and in rows that people add.
const SUM: &str = "both";
const TERMS: [&str; 2] = ["people", "women"];
/// Rows beyond these would make a case slow and find nothing more.
const MOST_ROWS: u32 = 16;

/// One row before it has an id, with the rows below it.
#[derive(Clone, Debug)]
struct Sketch {
    label: String,
    /// Which cells of the stock stand in it, one bit each.
    cells: u8,
    /// Whether its cells are computed where something below can be added up.
    is_computed: bool,
    /// Which cells of the stock stand in each row that people add.
    added: Option<u8>,
    /// Whether a long text is asked for, of so many characters; 0 for any number.
    narrative: Option<u32>,
    begins_table: bool,
    outline: bool,
    below: Vec<Sketch>,
}

/// A form as the text of its file.
pub fn form() -> impl Strategy<Value = String> {
    (any::<bool>(), 0..4_usize, vec(section(), 1..5), any::<bool>()).prop_map(|(has_table, first, sections, grand)| {
        let mut work = Work { next: first, cells: Vec::new() };
        let mut rows: Vec<Value> = sections.iter().map(|section| work.row(section, has_table)).collect();
        if grand && let Some(total) = work.total_of_all(has_table) {
            rows.push(total);
        }
        let mut form = json!({
            "format": "phuluc.template", "format_version": 1, "id": "any-form", "version": 1, "name": "Mẫu bất kỳ",
            "document": { "theme": "Học để biết" }, "title_block": { "title": ["MẪU"] }, "rows": rows,
        });
        if has_table {
            form["columns"] = columns();
        }
        form.to_string()
    })
}

fn section() -> impl Strategy<Value = Sketch> {
    let leaf = sketch(Just(Vec::new()));
    leaf.prop_recursive(3, MOST_ROWS, 4, |below| sketch(vec(below, 0..4)))
}

fn sketch(below: impl Strategy<Value = Vec<Sketch>>) -> impl Strategy<Value = Sketch> {
    let label = prop_oneof![
        4 => Just("Hàng".to_owned()),
        1 => prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
    ];
    let narrative = prop_oneof![3 => Just(None), 1 => prop_oneof![Just(0), 1..500_u32].prop_map(Some)];
    let kinds = (any::<bool>(), prop::bool::weighted(0.2), prop::bool::weighted(0.15));
    let added = prop_oneof![3 => Just(None), 1 => any::<u8>().prop_map(Some)];
    (label, any::<u8>(), kinds, added, narrative, below).prop_map(
        |(label, cells, (is_computed, begins_table, outline), added, narrative, below)| Sketch {
            label,
            cells,
            is_computed,
            added,
            narrative,
            begins_table,
            outline,
            below,
        },
    )
}

/// Gives rows their ids from the stock, in the order of the paper, and knows every cell so far.
struct Work {
    next: usize,
    cells: Vec<(String, &'static str)>,
}

impl Work {
    fn row(&mut self, sketch: &Sketch, in_table: bool) -> Value {
        let in_table = in_table && !sketch.outline;
        let id = format!("r{}", self.next);
        self.next += 1;
        let begins_table = sketch.begins_table && !sketch.below.is_empty();
        let below: Vec<Value> = sketch.below.iter().map(|row| self.row(row, in_table || begins_table)).collect();
        let mut row = json!({ "id": id, "label": sketch.label, "rows": below });
        if sketch.outline {
            row["outline"] = json!(true);
        }
        if begins_table {
            row["columns"] = columns();
        }
        if let Some(limit) = sketch.narrative {
            row["narrative"] = if limit == 0 { json!({}) } else { json!({ "limit": limit }) };
        }
        if let Some(added) = sketch.added.map(added_cells).filter(|cells| !cells.is_empty()) {
            row["added"] = json!({ "cells": added });
        }
        let cells = cells_of(sketch, &row, in_table);
        self.cells.extend(known(&cells).map(|cell| (id.clone(), cell)));
        row["cells"] = Value::Object(cells);
        row
    }

    /// A last row that adds every cell of people in the form.
    fn total_of_all(&mut self, in_table: bool) -> Option<Value> {
        let people = self.cells.iter().filter(|(_, cell)| *cell == "people");
        let names: Vec<String> = people.map(|(row, cell)| format!("{row}.{cell}")).collect();
        let mut total = json!({ "unit": "người", "total": names });
        if !in_table {
            total["kind"] = json!("whole");
        }
        (!names.is_empty()).then(|| json!({ "id": "grand", "label": "Tất cả", "cells": { "people": total } }))
    }
}

fn cells_of(sketch: &Sketch, row: &Value, in_table: bool) -> Map<String, Value> {
    let chosen: Vec<&str> = chosen(sketch.cells).map(|(id, ..)| id).collect();
    let mut cells = Map::new();
    for (id, kind, places, unit) in CELLS.into_iter().filter(|(id, ..)| chosen.contains(id)) {
        let mut cell = json!({ "unit": unit });
        if !in_table {
            cell["kind"] = json!(kind);
            if places > 0 {
                cell["places"] = json!(places);
            }
        }
        let is_number = kind == "whole" || kind == "decimal";
        if sketch.is_computed && is_number && can_be_added_up(row, id) {
            cell["total"] = json!("children");
        } else if id == SUM && in_table && !TERMS.iter().any(|term| chosen.contains(term)) {
            continue;
        } else if sketch.is_computed && id == "count" && row["added"].is_object() {
            cell["total"] = json!({ "rows_of": row["id"] });
        }
        cells.insert(id.to_owned(), cell);
    }
    cells
}

fn can_be_added_up(row: &Value, cell: &str) -> bool {
    let below = row["rows"].as_array().is_some_and(|rows| rows.iter().any(|row| row["cells"][cell].is_object()));
    below || row["added"]["cells"].as_array().is_some_and(|cells| cells.iter().any(|added| added["id"] == cell))
}

fn added_cells(mask: u8) -> Vec<Value> {
    let ids: Vec<&str> = chosen(mask).map(|(id, ..)| id).collect();
    let terms: Vec<&str> = TERMS.into_iter().filter(|term| ids.contains(term)).collect();
    let cell = |(id, kind, places, unit)| {
        let mut cell = json!({ "id": id, "label": "Ô", "kind": kind, "unit": unit });
        if places > 0 {
            cell["places"] = json!(places);
        }
        if id == SUM && !terms.is_empty() {
            cell["sum"] = json!(terms);
        }
        cell
    };
    chosen(mask).map(cell).collect()
}

/// All columns of the stock, some under heads of two levels.
fn columns() -> Value {
    let column = |(id, kind, places, _): (&str, &str, u64, &str)| {
        let mut column = json!({ "kind": kind, "head": id, "cells": [id] });
        if places > 0 {
            column["places"] = json!(places);
        }
        if id == SUM {
            column["sum"] = json!(TERMS);
        }
        column
    };
    let all: Vec<Value> = CELLS.into_iter().map(column).collect();
    json!([
        { "kind": "number", "head": "TT" },
        { "kind": "label", "head": "Nội dung" },
        { "head": "Kết quả", "columns": [all[0], { "head": "Người", "columns": all[1..4] }] },
        { "head": "Khác", "columns": all[4..] },
        { "kind": "note", "head": "Ghi chú" }
    ])
}

fn chosen(mask: u8) -> impl Iterator<Item = (&'static str, &'static str, u64, &'static str)> {
    CELLS.into_iter().enumerate().filter(move |(bit, _)| mask >> bit & 1 == 1).map(|(_, cell)| cell)
}

fn known(cells: &Map<String, Value>) -> impl Iterator<Item = &'static str> {
    CELLS.into_iter().map(|(id, ..)| id).filter(|id| cells.contains_key(*id))
}
