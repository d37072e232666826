//! Workbooks, calculated anew by LibreOffice.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result};
use zip::write::SimpleFileOptions;

use crate::libre_office::{Converted, SHEETS, cells, is_same};
use crate::{assert_nothing, reports};

/// The names of the sheets, in their order.
const NAMES: [&str; 2] = ["Biểu mẫu", "Dữ liệu"];
/// What stands in a cell whose formula went wrong.
const ERRORS: [&str; 7] = ["#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "Err:"];
/// No total of any report.
const WRONG: &str = "<v>987654321</v>";

/// Every total is spoilt in the file, so that only one that was calculated anew can be right.
#[test]
fn libre_office_calculates_the_same_figures_on_both_sheets_and_no_formula_fails() -> Result<()> {
    let reports = reports::all()?;
    let folder = tempfile::tempdir()?;
    let mut files = Vec::new();
    for report in &reports {
        let file = folder.path().join(report.name() + ".xlsx");
        std::fs::write(&file, spoilt(&report.file(".xlsx")?)?)?;
        files.push(file);
    }
    let converted = Converted::of(&files, SHEETS, &[])?;
    let (mut found, mut looked_at) = (Vec::new(), 0);
    for report in &reports {
        for (sheet, expected) in NAMES.into_iter().zip(&report.sheets) {
            let rows = cells(&converted.file(&format!("{}-{sheet}.csv", report.name()))?)?;
            let expected: BTreeMap<(usize, usize), &reports::Cell> =
                expected.iter().map(|cell| ((cell.row, cell.column), cell)).collect();
            looked_at += expected.len();
            for (place, cell) in &expected {
                let there = rows.get(place.0).and_then(|row| row.get(place.1)).map_or("", String::as_str);
                if !is_same(cell.value(), there) {
                    let (name, value) = (report.name(), cell.value());
                    found.push(format!("{name}.xlsx, sheet {sheet}, cell {}: “{there}”, not “{value}”", cell.name()));
                }
            }
            for (row, column, value) in all(&rows) {
                let is_error = ERRORS.iter().any(|error| value.starts_with(error));
                if is_error || !(value.is_empty() || expected.contains_key(&(row, column))) {
                    let cell = reports::Cell { row, column, figure: None, text: None };
                    found.push(format!("{}.xlsx, sheet {sheet}, cell {}: “{value}”", report.name(), cell.name()));
                }
            }
        }
    }
    assert!(looked_at > 10_000, "only {looked_at} cells were looked at");
    assert_nothing(&found);
    Ok(())
}

fn all(rows: &[Vec<String>]) -> impl Iterator<Item = (usize, usize, &str)> {
    let cells = |(row, cells): (usize, &'_ Vec<String>)| (row, cells.len());
    rows.iter().enumerate().flat_map(move |row| {
        let (row, count) = cells(row);
        (0..count).map(move |column| (row, column, rows[row][column].as_str()))
    })
}

/// The workbook with another figure behind each formula.
fn spoilt(workbook: &Path) -> Result<Vec<u8>> {
    let mut source = zip::ZipArchive::new(Cursor::new(std::fs::read(workbook)?))?;
    let mut target = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..source.len() {
        let mut part = source.by_index(index)?;
        let (name, mut bytes) = (part.name()?.into_owned(), Vec::new());
        part.read_to_end(&mut bytes)?;
        if name == "xl/worksheets/sheet1.xml" {
            bytes = with_wrong_totals(&String::from_utf8(bytes)?).into_bytes();
        }
        target.start_file(name, SimpleFileOptions::default())?;
        target.write_all(&bytes)?;
    }
    target.finish().map(Cursor::into_inner).context("the spoilt workbook")
}

fn with_wrong_totals(sheet: &str) -> String {
    let mut parts = sheet.split("</f>");
    let mut spoilt = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.split_once("</v>").map_or(part, |(_, rest)| rest);
        spoilt.extend(["</f>", WRONG, rest]);
    }
    spoilt
}
