//! A form as the tests know it: the official table in `tests/fixtures` with the ids that the built site gives its rows,
//! and the running text around it.
//! It must not know how the program reads a template or makes a total.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::site::{Assets, assets::repository};

#[derive(Debug, Clone)]
pub struct Form {
    pub id: String,
    /// The rows of its running text, as the built site describes them: the native tests hold them to the outlines.
    pub text: Vec<Row>,
    /// The rows of its table; none where the form has none.
    pub rows: Vec<Row>,
}

/// One line of the official table, or one heading of the running text.
#[derive(Debug, Clone, Default)]
pub struct Row {
    pub id: String,
    /// 1 for a section, 2 for a row of it.
    pub level: usize,
    /// As printed; empty where the paper prints none.
    pub number: String,
    pub label: String,
    pub unit: String,
    pub cells: Vec<Cell>,
    /// The cells of each row that people add below it; none where they add no rows.
    pub added_cells: Vec<String>,
    /// Whether people write a text here.
    pub asks_words: bool,
}

#[derive(Debug, Clone)]
pub struct Cell {
    pub id: String,
    pub unit: String,
    /// How the program fills it in; `None` for a cell that is typed.
    pub total: Option<Total>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// The same cell of the rows below, down to the next row of its own level.
    OfRows,
    /// The same cell of the rows behind it on its own level.
    OfRowsBehind,
    /// The same cell of the rows that people added to the row above.
    OfAddedRows,
    /// How many rows people added to the row above.
    NumberOfAddedRows,
}

impl Form {
    /// Lai Châu 2023: the table from the fixtures, the ids from the built site.
    pub fn lai_chau() -> Result<Self> {
        Self::read("lai-chau-2023", &Assets::built()?)
    }

    pub fn read(id: &str, site: &Assets) -> Result<Self> {
        let template = site.get(&format!("templates/{id}.json")).context("the form's template in the built site")?;
        let template: Value = serde_json::from_slice(&template.bytes).context("the template's JSON")?;
        let described = in_order(&template);
        let (in_table, in_text): (Vec<_>, Vec<_>) = described.into_iter().partition(|described| described.in_table);
        let mut rows = if in_table.is_empty() { Vec::new() } else { read_table(&table_of(id))? };
        ensure!(rows.len() == in_table.len(), "{} rows printed, {} described", rows.len(), in_table.len());
        for (row, Described { row: described, .. }) in rows.iter_mut().zip(in_table) {
            ensure!(described["label"] == *row.label, "printed {}, described {}", row.label, described["label"]);
            described["id"].as_str().context("a row's id")?.clone_into(&mut row.id);
        }
        let text = in_text.into_iter().map(|described| row_of_text(&described)).collect::<Result<_>>()?;
        Ok(Self { id: id.to_owned(), text, rows })
    }

    /// Every cell that a person fills in.
    pub fn open_cells(&self) -> impl Iterator<Item = (&Row, &Cell)> {
        self.cells().filter(|(_, cell)| cell.total.is_none())
    }

    /// Every cell that the program fills in.
    pub fn total_cells(&self) -> impl Iterator<Item = (&Row, &Cell)> {
        self.cells().filter(|(_, cell)| cell.total.is_some())
    }

    /// The rows in which a person writes a text.
    pub fn narratives(&self) -> impl Iterator<Item = &Row> {
        self.text.iter().filter(|row| row.asks_words)
    }

    /// The name of a cell by the printed number of its row in the table.
    pub fn name(&self, number: &str, cell: &str) -> Result<String> {
        let row = self.rows.iter().find(|row| row.number == number).with_context(|| format!("row {number}"))?;
        Ok(format!("{}.{cell}", row.id))
    }

    /// The rows that a total in this row is the sum of.
    pub fn rows_in(&self, total: Total, row: &Row) -> Vec<&Row> {
        let after = self.all_rows().skip_while(|other| other.id != row.id).skip(1);
        match total {
            Total::OfRows => after.take_while(|other| other.level > row.level).collect(),
            Total::OfRowsBehind => after.take_while(|other| other.level >= row.level).collect(),
            Total::OfAddedRows | Total::NumberOfAddedRows => {
                let before = self.all_rows().take_while(|other| other.id != row.id);
                before.filter(|other| other.level < row.level).last().into_iter().collect()
            }
        }
    }

    /// The row below which people add rows; no form has two.
    pub fn added_rows_row(&self) -> Result<&Row> {
        self.rows.iter().find(|row| !row.added_cells.is_empty()).context("a row below which people add rows")
    }

    fn all_rows(&self) -> impl Iterator<Item = &Row> {
        self.text.iter().chain(&self.rows)
    }

    fn cells(&self) -> impl Iterator<Item = (&Row, &Cell)> {
        self.all_rows().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)))
    }
}

impl Row {
    pub fn name(&self, cell: &Cell) -> String {
        format!("{}.{}", self.id, cell.id)
    }
}

fn table_of(id: &str) -> PathBuf {
    repository().join(format!("tests/fixtures/{id}.tsv"))
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
    let is_added = cells.starts_with("rows a person adds");
    Ok(Row {
        level: level.parse().context("the level")?,
        number: number.to_owned(),
        label: label.to_owned(),
        unit: unit.to_owned(),
        cells: if is_added { Vec::new() } else { read_cells(cells, read_total(total)?) },
        added_cells: if is_added { read_added_cells(cells) } else { Vec::new() },
        ..Row::default()
    })
}

fn read_total(text: &str) -> Result<Option<Total>> {
    Ok(match text {
        "" => None,
        _ if text.starts_with("sum of its rows") => Some(Total::OfRows),
        _ if text.starts_with("sum of the rows below it") => Some(Total::OfRowsBehind),
        "sum of learners of the classes listed" => Some(Total::OfAddedRows),
        "number of classes listed" => Some(Total::NumberOfAddedRows),
        _ => anyhow::bail!("a total that no test knows how to take"),
    })
}

/// Reads `rows a person adds: label, unit, count, people, note`; every row has a note, so it is left out.
fn read_added_cells(text: &str) -> Vec<String> {
    let cells = text.split(": ").nth(1).into_iter().flat_map(|cells| cells.split(", "));
    let id = |cell| match cell {
        "class name" => "label",
        "learners" => "value",
        other => other,
    };
    cells.map(id).filter(|id| *id != "note").map(str::to_owned).collect()
}

/// Reads `count: lớp auto, people: người auto` and `value: tờ; value_2: bài (a remark)`; a unit may hold a comma of its
/// own (`count: tin, bài`).
fn read_cells(text: &str, total: Option<Total>) -> Vec<Cell> {
    let text = text.split(" (").next().unwrap_or_default();
    let mut cells: Vec<Cell> = Vec::new();
    for part in text.split("; ").flat_map(|part| part.split(", ")) {
        match (part.split_once(": "), cells.last_mut()) {
            (Some((id, unit)), _) if is_id(id) => {
                cells.push(Cell { id: id.to_owned(), unit: unit.to_owned(), total: None });
            }
            (None, Some(last)) => last.unit = format!("{}, {part}", last.unit),
            _ => {}
        }
    }
    for cell in &mut cells {
        if let Some(unit) = cell.unit.strip_suffix(" auto") {
            cell.unit = unit.to_owned();
            cell.total = total;
        }
    }
    cells
}

fn is_id(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte.is_ascii_digit())
}

/// A row of a template with its place.
struct Described<'template> {
    row: &'template Value,
    level: usize,
    in_table: bool,
}

/// A template's rows, nested as in the file, in the order of the paper.
fn in_order(template: &Value) -> Vec<Described<'_>> {
    let mut rows = Vec::new();
    collect(&template["rows"], 1, template["columns"].is_array(), &mut rows);
    rows
}

fn collect<'template>(rows: &'template Value, level: usize, in_table: bool, all: &mut Vec<Described<'template>>) {
    for row in rows.as_array().into_iter().flatten() {
        let in_table = in_table && row["outline"] != true;
        all.push(Described { row, level, in_table });
        collect(&row["rows"], level + 1, in_table || row["columns"].is_array(), all);
    }
}

fn row_of_text(Described { row, level, .. }: &Described<'_>) -> Result<Row> {
    let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let mut cells = Vec::new();
    for (id, cell) in row["cells"].as_object().into_iter().flatten() {
        let total = match cell.get("total").map(Value::as_str) {
            None => None,
            Some(Some("children")) => Some(Total::OfRows),
            Some(_) => anyhow::bail!("a total in running text that no outline asks for: {row}"),
        };
        let unit = cell["unit"].as_str().unwrap_or_default().to_owned();
        cells.push(Cell { id: id.clone(), unit, total });
    }
    let (id, number, label) = (text("id"), text("number"), text("label"));
    Ok(Row { id, level: *level, number, label, cells, asks_words: row["narrative"].is_object(), ..Row::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The form as it would be built from this repository.
    fn form(id: &str) -> Result<Form> {
        let mut site = Assets::default();
        let path = format!("templates/{id}.json");
        site.put(&path, std::fs::read(repository().join("public").join(&path))?);
        Form::read(id, &site)
    }

    #[test]
    fn each_form_is_read_row_by_row() -> Result<()> {
        for (id, [text, rows, narratives, open, totals]) in [
            ("lai-chau-2023", [1, 41, 1, 52, 7]),
            ("dong-trieu-2023", [1, 42, 1, 54, 7]),
            ("dak-lak-2022", [12, 21, 6, 18, 3]),
            ("ha-noi-2022", [14, 0, 10, 2, 1]),
            ("binh-phuoc-2020", [11, 0, 6, 2, 1]),
        ] {
            let form = form(id)?;
            let counts = [
                form.text.len(),
                form.rows.len(),
                form.narratives().count(),
                form.open_cells().count(),
                form.total_cells().count(),
            ];
            assert_eq!(counts, [text, rows, narratives, open, totals], "{id}");
        }
        Ok(())
    }

    #[test]
    fn people_add_rows_where_the_paper_leaves_room() -> Result<()> {
        let lai_chau = form("lai-chau-2023")?;
        let row = lai_chau.added_rows_row()?;
        assert_eq!((row.number.as_str(), row.added_cells.join(" ").as_str()), ("11", "label unit count people"));
        let dak_lak = form("dak-lak-2022")?;
        let row = dak_lak.added_rows_row()?;
        assert_eq!((row.id.as_str(), row.added_cells.join(" ").as_str()), ("classes", "label value"));
        assert!(form("ha-noi-2022")?.added_rows_row().is_err());
        Ok(())
    }

    #[test]
    fn a_total_knows_the_rows_that_it_adds() -> Result<()> {
        for (id, total, number_of_rows, last) in [
            ("lai-chau-2023", "training.people", 13, "training_other"),
            ("dong-trieu-2023", "training.count", 14, "training_other"),
            ("dong-trieu-2023", "training_people.people", 13, "training_other"),
            ("dak-lak-2022", "funds.value", 2, "funds_other"),
            ("dak-lak-2022", "classes_opened.value", 1, "classes"),
            ("dak-lak-2022", "class_learners.value", 1, "classes"),
            ("ha-noi-2022", "funds.value", 2, "funds_other"),
        ] {
            let form = form(id)?;
            let (row, cell) = form.total_cells().find(|(row, cell)| row.name(cell) == total).context(total)?;
            let rows = form.rows_in(cell.total.context(total)?, row);
            assert_eq!(
                (rows.len(), rows.last().map(|row| row.id.as_str())),
                (number_of_rows, Some(last)),
                "{id} {total}"
            );
        }
        Ok(())
    }

    #[test]
    fn a_unit_may_hold_a_comma_and_a_cell_of_the_paper_two_figures() {
        let units = |text| {
            read_cells(text, Some(Total::OfRows)).into_iter().map(|cell| (cell.unit, cell.total)).collect::<Vec<_>>()
        };
        assert_eq!(units("count: tin, bài"), [("tin, bài".to_owned(), None)]);
        let total = Some(Total::OfRows);
        assert_eq!(
            units("count: lớp auto, people: người auto"),
            [("lớp".to_owned(), total), ("người".to_owned(), total)]
        );
        let two = "value: tờ báo tường; value_2: bài viết (two quantities in one cell)";
        assert_eq!(units(two), [("tờ báo tường".to_owned(), None), ("bài viết".to_owned(), None)]);
        assert_eq!(units("- (the paper prints the number 3 a second time)"), []);
    }
}
