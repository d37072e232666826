//! A form of any size: the real one, repeated unit by unit until it has so many input rows.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::form::{Form, Row};
use crate::site::Assets;

/// The same rows twice: as the tests know them and as a template file.
#[derive(Debug)]
pub struct SizedForm {
    pub form: Form,
    pub template: Value,
}

impl SizedForm {
    /// The form as it is for 0 rows, else repeated and cut.
    pub fn of(id: &str, site: &Assets, rows: usize) -> Result<Self> {
        let form = Form::read(id, site)?;
        let template = site.get(&format!("templates/{id}.json")).context("the template")?;
        let template: Value = serde_json::from_slice(&template.bytes)?;
        if rows == 0 {
            return Ok(Self { form, template });
        }
        anyhow::ensure!(form.open_cells().next().is_some(), "a form without a row to fill in cannot be repeated");
        Ok(Self { form: repeated_form(&form, rows), template: repeated_template(template, rows)? })
    }
}

fn repeated_form(form: &Form, wanted: usize) -> Form {
    let mut rows: Vec<Row> = Vec::new();
    let mut inputs = 0;
    for unit in 1.. {
        for row in &form.rows {
            let is_input = row.cells.iter().any(|cell| cell.total.is_none());
            if is_input && inputs == wanted {
                return Form { id: form.id.clone(), text: Vec::new(), rows };
            }
            inputs += usize::from(is_input);
            let number = if unit == 1 { row.number.clone() } else { String::new() };
            rows.push(Row { id: unit_id(&row.id, unit), number, ..row.clone() });
        }
    }
    unreachable!("each unit adds rows to fill in")
}

fn repeated_template(mut template: Value, wanted: usize) -> Result<Value> {
    // Running text between two copies would break the table.
    let is_in_table = |row: &&Value| row["outline"] != true;
    let sections = template["rows"].as_array().context("the template's rows")?;
    let sections: Vec<Value> = sections.iter().filter(is_in_table).cloned().collect();
    let mut left = wanted;
    let mut repeated = Vec::new();
    for unit in 1.. {
        let before = left;
        for section in &sections {
            if left == 0 {
                template["rows"] = json!(repeated);
                return Ok(template);
            }
            repeated.extend(cut_row(section, unit, &mut left)?);
        }
        anyhow::ensure!(left < before, "the template has no row to fill in");
    }
    unreachable!("each unit takes away from what is left")
}

/// The row with those below it, as many as are left; `None` when none is.
fn cut_row(row: &Value, unit: usize, left: &mut usize) -> Result<Option<Value>> {
    if is_input(row) && *left == 0 {
        return Ok(None);
    }
    *left -= usize::from(is_input(row));
    let mut copy = row.clone();
    copy["id"] = json!(unit_id(row["id"].as_str().context("a row's id")?, unit));
    if let Some(below) = row["rows"].as_array() {
        let mut kept = Vec::new();
        for row in below {
            kept.extend(cut_row(row, unit, left)?);
        }
        if kept.is_empty() {
            return Ok(None);
        }
        drop_empty_totals(&mut copy, &kept);
        copy["rows"] = json!(kept);
    }
    Ok(Some(copy))
}

fn is_input(row: &Value) -> bool {
    row["cells"].as_object().is_some_and(|cells| cells.values().any(|cell| cell["total"].is_null()))
}

/// Where the cut took every row that has a cell, its total goes as well: the form would not be sound.
fn drop_empty_totals(row: &mut Value, below: &[Value]) {
    if let Some(cells) = row.get_mut("cells").and_then(Value::as_object_mut) {
        cells.retain(|id, cell| cell["total"].is_null() || below.iter().any(|row| row["cells"].get(id).is_some()));
    }
}

fn unit_id(id: &str, unit: usize) -> String {
    if unit == 1 { id.to_owned() } else { format!("{id}_u{unit}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::assets::repository;

    #[test]
    fn a_form_is_repeated_to_just_so_many_input_rows_in_both_shapes() -> Result<()> {
        let mut site = Assets::default();
        let path = "templates/lai-chau-2023.json";
        site.put(path, std::fs::read(repository().join("public").join(path))?);
        for rows in [1, 31, 32, 40, 1000] {
            let sized = SizedForm::of("lai-chau-2023", &site, rows)?;
            let inputs = sized.form.rows.iter().filter(|row| row.cells.iter().any(|cell| cell.total.is_none()));
            assert_eq!(inputs.count(), rows);
            assert_eq!(count_inputs(&sized.template["rows"]), rows);
        }
        Ok(())
    }

    fn count_inputs(rows: &Value) -> usize {
        let rows = rows.as_array().into_iter().flatten();
        rows.map(|row| usize::from(is_input(row)) + count_inputs(&row["rows"])).sum()
    }
}
