//! A form as the tests know it: the official table in `tests/fixtures`, with the ids that the built site gives its rows.
//! It must not know how the program reads a template or makes a total.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::site::{Assets, assets::repository};

#[derive(Debug, Clone)]
pub struct Form {
    pub id: String,
    pub rows: Vec<Row>,
}

/// One line of the official table.
#[derive(Debug, Clone)]
pub struct Row {
    pub id: String,
    /// 1 for a section, 2 for a row of it.
    pub level: usize,
    /// As printed; empty where the paper prints none.
    pub number: String,
    pub label: String,
    pub unit: String,
    pub cells: Vec<Cell>,
    /// Whether people add rows of their own below it.
    pub takes_added_rows: bool,
}

#[derive(Debug, Clone)]
pub struct Cell {
    pub id: String,
    pub unit: String,
    /// Filled in by the program, never typed.
    pub is_total: bool,
}

impl Form {
    /// Lai Châu 2023: the table from the fixtures, the ids from the built site.
    pub fn lai_chau() -> Result<Self> {
        Self::read("lai-chau-2023", &Assets::built()?)
    }

    pub fn read(id: &str, site: &Assets) -> Result<Self> {
        let table = repository().join(format!("tests/fixtures/{id}.tsv"));
        let template = site.get(&format!("templates/{id}.json")).context("the form's template in the built site")?;
        let template: Value = serde_json::from_slice(&template.bytes).context("the template's JSON")?;
        let mut rows = read_table(&table)?;
        let described = in_order(&template["rows"]);
        ensure!(rows.len() == described.len(), "{} rows printed, {} described", rows.len(), described.len());
        for (row, described) in rows.iter_mut().zip(described) {
            ensure!(described["label"] == *row.label, "printed {}, described {}", row.label, described["label"]);
            described["id"].as_str().context("a row's id")?.clone_into(&mut row.id);
        }
        Ok(Self { id: id.to_owned(), rows })
    }

    /// Every cell that a person fills in, in the order of the paper.
    pub fn open_cells(&self) -> impl Iterator<Item = (&Row, &Cell)> {
        self.cells().filter(|(_, cell)| !cell.is_total)
    }

    /// Every cell that the program fills in.
    pub fn total_cells(&self) -> impl Iterator<Item = (&Row, &Cell)> {
        self.cells().filter(|(_, cell)| cell.is_total)
    }

    /// The name of a cell by the printed number of its row.
    pub fn name(&self, number: &str, cell: &str) -> Result<String> {
        let row = self.rows.iter().find(|row| row.number == number).with_context(|| format!("row {number}"))?;
        Ok(format!("{}.{cell}", row.id))
    }

    /// The rows that a section's total is the sum of: those below it, up to the next section.
    pub fn rows_below(&self, section: &Row) -> impl Iterator<Item = &Row> {
        let after = self.rows.iter().skip_while(|row| row.id != section.id).skip(1);
        after.take_while(|row| row.level > section.level)
    }

    pub fn added_rows_row(&self) -> Result<&Row> {
        self.rows.iter().find(|row| row.takes_added_rows).context("a row below which people add rows")
    }

    fn cells(&self) -> impl Iterator<Item = (&Row, &Cell)> {
        self.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)))
    }
}

impl Row {
    pub fn name(&self, cell: &Cell) -> String {
        format!("{}.{}", self.id, cell.id)
    }
}

fn read_table(path: &Path) -> Result<Vec<Row>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1);
    lines.map(|line| read_line(line).with_context(|| format!("the line {line}"))).collect()
}

fn read_line(line: &str) -> Result<Row> {
    let [level, number, label, unit, cells, total] = *line.split('\t').collect::<Vec<_>>() else {
        anyhow::bail!("not six columns");
    };
    Ok(Row {
        id: String::new(),
        level: level.parse().context("the level")?,
        number: number.to_owned(),
        label: label.to_owned(),
        unit: unit.to_owned(),
        cells: read_cells(cells),
        takes_added_rows: total.starts_with("rows a person adds") || cells.starts_with("rows a person adds"),
    })
}

/// Reads `count: lớp auto, people: người auto`; a unit may hold a comma of its own (`count: tin, bài`).
fn read_cells(text: &str) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for part in text.split(", ") {
        match (part.split_once(": "), cells.last_mut()) {
            (Some((id, unit)), _) if is_id(id) => cells.push(cell(id, unit)),
            (None, Some(last)) => last.unit = format!("{}, {part}", last.unit),
            _ => {}
        }
    }
    cells
}

fn cell(id: &str, unit: &str) -> Cell {
    let is_total = unit.ends_with(" auto");
    Cell { id: id.to_owned(), unit: unit.trim_end_matches(" auto").to_owned(), is_total }
}

fn is_id(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte.is_ascii_digit())
}

/// A template's rows, nested as in the file, in the order of the paper.
fn in_order(rows: &Value) -> Vec<&Value> {
    let mut all = Vec::new();
    for row in rows.as_array().into_iter().flatten() {
        all.push(row);
        all.extend(in_order(&row["rows"]));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_official_table_is_read_row_by_row() -> Result<()> {
        let rows = read_table(&repository().join("tests/fixtures/lai-chau-2023.tsv"))?;
        let form = Form { id: String::new(), rows };
        assert_eq!(form.rows.len(), 41);
        assert_eq!(form.open_cells().count(), 52);
        assert_eq!(form.total_cells().count(), 7);
        assert_eq!(form.added_rows_row()?.number, "11");
        Ok(())
    }

    #[test]
    fn a_unit_may_hold_a_comma() {
        let cells = read_cells("count: tin, bài");
        assert_eq!((cells.len(), cells[0].unit.as_str()), (1, "tin, bài"));
        let cells = read_cells("count: lớp auto, people: người auto");
        assert!(cells.len() == 2 && cells.iter().all(|cell| cell.is_total), "{cells:?}");
    }
}
