//! A form of thirty rows with any number of columns, under heads of three levels.

use serde_json::{Map, Value, json};

use super::sized_form::SizedForm;
use crate::form::{Cell, Form, Row, Total};

const SECTIONS: usize = 5;
const ROWS_OF_A_SECTION: usize = 6;
const GROUPS: [&str; 5] = ["Trẻ em", "Thanh niên", "Người lớn", "Người cao tuổi", "Cán bộ, công chức"];
const SUBJECTS: [&str; 3] = ["Xóa mù chữ", "Tin học", "Ngoại ngữ"];
const COUNTED: [(&str, &str); 4] =
    [("Lớp", "lớp"), ("Lượt người", "người"), ("Nữ", "người"), ("Dân tộc thiểu số", "người")];

/// The form under this id, in both shapes.
pub fn wide(id: &str, columns: usize) -> SizedForm {
    let (mut rows, mut described) = (Vec::new(), Vec::new());
    for section in 1..=SECTIONS {
        let own = row(format!("s{section}"), 1, section.to_string(), format!("Cụm xã thứ {section}"), columns);
        let below: Vec<Row> = (1..=ROWS_OF_A_SECTION)
            .map(|at| {
                let label = format!("Trung tâm học tập cộng đồng xã số {at} của cụm {section}");
                row(format!("s{section}_r{at}"), 2, format!("{section}.{at}"), label, columns)
            })
            .collect();
        let mut description = described_row(&own);
        description["rows"] = below.iter().map(described_row).collect();
        described.push(description);
        rows.push(own);
        rows.extend(below);
    }
    let template = json!({
        "format": "phuluc.template", "format_version": 1, "id": id, "version": 1, "name": "Mẫu nhiều cột",
        "document": { "theme": "Học để biết" }, "title_block": { "title": ["MẪU NHIỀU CỘT"] },
        "columns": heads(columns), "rows": described,
    });
    SizedForm { form: Form { id: id.to_owned(), text: Vec::new(), rows }, template }
}

fn row(id: String, level: usize, number: String, label: String, columns: usize) -> Row {
    let total = (level == 1).then_some(Total::OfRows);
    let cell = |at: usize| Cell { id: format!("c{at}"), unit: COUNTED[at % COUNTED.len()].1.to_owned(), total };
    Row { id, level, number, label, cells: (0..columns).map(cell).collect(), ..Row::default() }
}

fn described_row(row: &Row) -> Value {
    let cells: Map<String, Value> = row
        .cells
        .iter()
        .map(|cell| {
            let total = cell.total.map(|_| "children");
            let open = json!({ "unit": cell.unit });
            (cell.id.clone(), total.map_or(open, |total| json!({ "unit": cell.unit, "total": total })))
        })
        .collect();
    json!({ "id": row.id, "number": row.number, "label": row.label, "cells": cells })
}

/// Each subject has a column for each thing that is counted, each group each subject, as far as the columns reach.
fn heads(columns: usize) -> Value {
    let leaves: Vec<Value> = (0..columns)
        .map(|at| json!({ "kind": "whole", "head": COUNTED[at % COUNTED.len()].0, "cells": [format!("c{at}")] }))
        .collect();
    let subjects = grouped(&leaves, COUNTED.len(), &SUBJECTS);
    let mut all = vec![json!({ "kind": "number", "head": "TT" }), json!({ "kind": "label", "head": "Nội dung" })];
    all.extend(grouped(&subjects, SUBJECTS.len(), &GROUPS));
    all.push(json!({ "kind": "note", "head": "Ghi chú" }));
    json!(all)
}

fn grouped(inside: &[Value], size: usize, heads: &[&str]) -> Vec<Value> {
    let groups = inside.chunks(size).zip(heads.iter().cycle());
    groups.map(|(columns, head)| json!({ "head": head, "columns": columns })).collect()
}
