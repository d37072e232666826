//! Small builders, so that a case reads as a story: a form from its rows, a report from what was typed.

use std::path::{Path, PathBuf};

use phuluc::domain::report::{AddedRow, CellAddress, Identity, Report, Total};
use phuluc::domain::template::source::{CellSource, RowSource, TotalSource};
use phuluc::domain::template::{
    AddedCell, AddedRows, CellColumn, CellIndex, CellKind, Column, ColumnKind, Problem, RowIndex, Source, Template,
};
use phuluc::domain::values::number_text;
use proptest::test_runner::Config;

/// The repository's root.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn read(path: &str) -> String {
    let path = repository().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// How often a property is tried: as often as `PROPTEST_CASES` says, which the soak sets; else so often.
pub fn cases(usual: u32) -> Config {
    let cases = std::env::var("PROPTEST_CASES").map_or(usual, |cases| cases.parse().unwrap());
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// How many spoilt files are tried: as many as `PHULUC_SOAK` says, which the soak sets; else so many.
pub fn files(usual: u64) -> u64 {
    std::env::var("PHULUC_SOAK").map_or(usual, |files| files.parse().unwrap())
}

/// All files below a folder with this ending, in a stable order, as paths from the root with `/`.
pub fn files_below(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut pending: Vec<PathBuf> = vec![repository().join(folder)];
    while let Some(folder) = pending.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                pending.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let path = path.strip_prefix(repository()).unwrap().to_string_lossy().replace('\\', "/");
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A form with these rows and a whole-number column for each cell that they name.
pub fn form(rows: Vec<RowSource>) -> Template {
    describe(rows).unwrap()
}

/// The same, or its problems.
pub fn describe(rows: Vec<RowSource>) -> Result<Template, Vec<Problem>> {
    let mut ids = Vec::new();
    collect_cell_ids(&rows, &mut ids);
    let column = |id: String| Column {
        head: String::new(),
        kind: ColumnKind::Cells(CellColumn { cells: vec![id], kind: CellKind::Whole, sum: Vec::new() }),
    };
    let columns = ids.into_iter().map(column).collect();
    Template::assemble(Source { id: "form".to_owned(), version: 1, columns, rows, ..Source::default() })
}

fn collect_cell_ids(rows: &[RowSource], ids: &mut Vec<String>) {
    for row in rows {
        for cell in &row.cells {
            if !ids.contains(&cell.id) {
                ids.push(cell.id.clone());
            }
        }
        collect_cell_ids(&row.rows, ids);
    }
}

pub fn row(id: &str, cells: Vec<CellSource>, rows: Vec<RowSource>) -> RowSource {
    RowSource { id: id.to_owned(), label: format!("Row {id}"), cells, rows, ..RowSource::default() }
}

/// A row without rows below it, its cells open and counted in people.
pub fn line(id: &str, cells: &[&str]) -> RowSource {
    row(id, cells.iter().map(|cell| open(cell, "người")).collect(), Vec::new())
}

pub fn open(id: &str, unit: &str) -> CellSource {
    CellSource { id: id.to_owned(), unit: unit.to_owned(), ..CellSource::default() }
}

pub fn sum_of_rows_below(id: &str) -> CellSource {
    CellSource { total: Some(TotalSource::Children), ..open(id, "người") }
}

pub fn sum_of(id: &str, cells: &[&str]) -> CellSource {
    let cells = cells.iter().map(|&cell| cell.to_owned()).collect();
    CellSource { total: Some(TotalSource::Cells { names: cells, mixed_units: false }), ..open(id, "người") }
}

pub fn number_of_added_rows(id: &str, row: &str) -> CellSource {
    CellSource { total: Some(TotalSource::AddedRows(row.to_owned())), ..open(id, "dòng") }
}

/// Rows that a person adds, each with one figure of people.
pub fn adding(mut row: RowSource, cell: &str) -> RowSource {
    let cell = AddedCell {
        id: cell.to_owned(),
        label: "Số người".to_owned(),
        unit: "người".to_owned(),
        kind: CellKind::Whole,
        sum: Vec::new(),
    };
    row.added = Some(AddedRows { cells: vec![cell] });
    row
}

/// The names of all fixed cells that a person fills in, in the form's order.
pub fn open_cells(form: &Template) -> Vec<String> {
    let open = (0..).zip(form.cells()).filter(|(_, cell)| cell.is_open());
    open.map(|(index, _)| CellAddress::Fixed(CellIndex(index)).name(form)).collect()
}

pub fn blank(form: &Template) -> Report {
    Report::new(form, Identity::default())
}

/// A report in which these texts were typed, each under the name of its cell. Added rows come into being as needed.
pub fn typed(form: &Template, texts: &[(&str, &str)]) -> Report {
    let mut report = blank(form);
    for (name, text) in texts {
        type_into(form, &mut report, name, text);
    }
    report
}

pub fn type_into(form: &Template, report: &mut Report, name: &str, text: &str) -> CellAddress {
    let address = cell(form, name);
    if let CellAddress::Added { row, index, .. } = address {
        while report.added(row).len() <= index {
            add_row(form, report, row);
        }
    }
    assert!(report.set_entry(form, address, text).is_some(), "{name} takes no text");
    address
}

pub fn add_row(form: &Template, report: &mut Report, row: RowIndex) {
    let added = form.row(row).added.as_ref().unwrap();
    let id = format!("added{}", report.added(row).len());
    report.added_mut(row).unwrap().push(AddedRow::blank(id, added));
}

pub fn cell(form: &Template, name: &str) -> CellAddress {
    CellAddress::from_name(form, name).unwrap_or_else(|| panic!("no cell {name}"))
}

/// A total as a line of text: `1.250 over 2 of 3, missing a.people`.
pub fn in_words(form: &Template, total: &Total) -> String {
    let value = match (total.value, total.too_large) {
        (Some(value), false) => number_text::grouped(value),
        (None, false) => "nothing".to_owned(),
        (None, true) => "too large".to_owned(),
        (Some(_), true) => panic!("a figure that is too large is no figure"),
    };
    let mut text = format!("{value} over {} of {}", total.filled, total.of);
    if !total.blocked_by.is_empty() {
        let names: Vec<String> = total.blocked_by.iter().map(|address| address.name(form)).collect();
        text = format!("{text}, missing {}", names.join(" "));
    }
    text
}
