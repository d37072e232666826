//! Tables of data, read by Python and by LibreOffice.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::libre_office::{Converted, READ_TABLE, TABLE, cells, is_same};
use crate::{assert_nothing, reports};

const READER: &str = "import csv, json, sys\n\
    print(json.dumps([list(csv.reader(open(name, encoding='utf-8-sig', newline=''))) for name in sys.argv[1:]]))";

#[test]
fn python_and_libre_office_read_the_same_cells_and_they_are_those_of_the_workbook() -> Result<()> {
    let reports = reports::all()?;
    let files: Vec<_> = reports.iter().map(|report| report.file(".csv")).collect::<Result<_>>()?;
    let output = Command::new("python3").args(["-c", READER]).args(&files).output().context("starting python3")?;
    ensure!(output.status.success(), "python3: {}", String::from_utf8_lossy(&output.stderr));
    let by_python: Vec<Vec<Vec<String>>> = serde_json::from_slice(&output.stdout)?;
    let converted = Converted::of(&files, TABLE, &[READ_TABLE])?;
    let mut found = Vec::new();
    for (report, python) in reports.iter().zip(&by_python) {
        let name = report.name() + ".csv";
        let office = cells(&converted.file(&name)?)?;
        if office.len() != python.len() {
            found.push(format!("{name}: {} lines for LibreOffice, {} for Python", office.len(), python.len()));
        }
        for (row, (office, python)) in office.iter().zip(python).enumerate() {
            for (column, python) in python.iter().enumerate() {
                let office = office.get(column).map_or("", String::as_str);
                // Not by its value: 1.10 is not 1.1.
                if office != python {
                    let cell = reports::Cell { row, column, figure: None, text: None };
                    found.push(format!(
                        "{name}, cell {}: “{office}” for LibreOffice, “{python}” for Python",
                        cell.name()
                    ));
                }
            }
        }
        for cell in &report.sheets[1] {
            let there = python.get(cell.row).and_then(|row| row.get(cell.column)).map_or("", String::as_str);
            let plain = there.strip_prefix('\'').unwrap_or(there);
            if !is_same(plain, cell.value()) && !is_same(there, cell.value()) {
                found.push(format!("{name}, cell {}: “{there}”, “{}” in the workbook", cell.name(), cell.value()));
            }
        }
    }
    assert_nothing(&found);
    Ok(())
}
