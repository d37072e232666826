//! Reads a report's object. What this program has no place for is kept; what contradicts the format is named.
//! It must not know where the object came from, only whether to trust its size.

use serde_json::Value;

use super::part::{self, Damage, Origin, damage, object};
use super::{figure, photos, pointer};
use crate::domain::report::{AddedRow, CellAddress, HeadField, Identity, Report, SectionAnswer};
use crate::domain::template::{AddedCell, AddedRows, CellKind, RowIndex, Template};

/// The most rows that a file may add below one row of the form.
pub const MOST_ADDED_ROWS: usize = 2_000;

/// Reads a report on this form. The marks `format` and `format_version`, the form's id and fingerprint are the
/// caller's to check.
///
/// # Errors
/// The first part that contradicts the format, or that is beyond the bounds of a file.
pub fn read(template: &Template, value: &Value, origin: Origin) -> Result<Report, Damage> {
    let mut reader = Reader { template, origin, report: Report::new(template, Identity::default()) };
    for (key, value) in object(value, "")? {
        reader.read_key(key, value)?;
    }
    if origin == Origin::File {
        for key in ["form", "report", "head", "values"] {
            value.get(key).ok_or_else(|| damage(key))?;
        }
        if reader.report.identity.id.is_empty() {
            return Err(damage("report.id"));
        }
    }
    Ok(reader.report)
}

struct Reader<'a> {
    template: &'a Template,
    origin: Origin,
    report: Report,
}

/// The highest revision that a file may bear: 2^52. A device counts on from there, a save at a time, and stays below
/// 2^53 − 1, up to which every JSON reader keeps a number exactly.
pub(in crate::formats) const LARGEST_REVISION: u64 = 4_503_599_627_370_496;

impl Reader<'_> {
    fn read_key(&mut self, key: &str, value: &Value) -> Result<(), Damage> {
        match key {
            // Made anew whenever the object is written.
            "format" | "format_version" | "program" | "exported_at" | "template" | "totals" | "check" | "saved_at"
            | "summary" => Ok(()),
            "form" => self.keep_all_but(key, &["id", "version", "fingerprint"], value),
            "report" => self.read_identity(value),
            "head" => self.read_head(value),
            "values" => self.read_values(value),
            "notes" | "narratives" => self.read_texts(key, value),
            "added" => self.read_added(value),
            "sections" => self.read_sections(value),
            "explanations" => self.read_explanations(value),
            "photos" => {
                *self.report.photos_mut() = photos::read(value, self.origin)?;
                Ok(())
            }
            _ => {
                self.keep("", key, value);
                Ok(())
            }
        }
    }

    fn keep(&mut self, pointer: &str, key: &str, value: &Value) {
        self.report.kept.insert(pointer::inside(pointer, key), value.to_string());
    }

    fn keep_all_but(&mut self, key: &str, known: &[&str], value: &Value) -> Result<(), Damage> {
        for (inner, value) in object(value, key)?.iter().filter(|(inner, _)| !known.contains(&inner.as_str())) {
            self.keep(&pointer::inside("", key), inner, value);
        }
        Ok(())
    }

    fn read_identity(&mut self, value: &Value) -> Result<(), Damage> {
        self.keep_all_but("report", &["id", "revision", "writer", "parent", "ancestors", "beside"], value)?;
        let revision = match value.get("revision") {
            None => Some(0),
            // One a second for all of a person's life is far below; above, counting on would end.
            Some(revision) => {
                let is_taken = |revision: &u64| self.origin == Origin::Device || *revision <= LARGEST_REVISION;
                revision.as_u64().filter(is_taken)
            }
        };
        let parent = part::id(value.get("parent"), "report.parent")?;
        let beside = part::id(value.get("beside"), "report.beside")?;
        self.report.identity = Identity {
            id: part::id(value.get("id"), "report.id")?,
            revision: revision.ok_or_else(|| damage("report.revision"))?,
            writer: part::id(value.get("writer"), "report.writer")?,
            parent: (!parent.is_empty()).then_some(parent),
            ancestors: Vec::new(),
            beside: (!beside.is_empty()).then_some(beside),
        };
        // A report is not refused for where it says that it came from.
        let listed = value.get("ancestors").and_then(Value::as_array).into_iter().flatten();
        for fingerprint in listed.filter_map(|listed| part::id(Some(listed), "").ok()) {
            self.report.identity.descend_from(&fingerprint);
        }
        Ok(())
    }

    fn read_head(&mut self, value: &Value) -> Result<(), Damage> {
        for (key, value) in object(value, "head")? {
            match HeadField::from_key(key) {
                Some(field) => {
                    let text = self.words(value).ok_or_else(|| damage(&["head.", key].concat()))?;
                    self.report.set_head_field(field, &text);
                }
                None => self.keep("/head", key, value),
            }
        }
        Ok(())
    }

    fn read_values(&mut self, value: &Value) -> Result<(), Damage> {
        for (row_id, cells) in object(value, "values")? {
            let Some(row) = self.template.row_by_id(row_id) else {
                self.keep("/values", row_id, cells);
                continue;
            };
            for (cell_id, value) in object(cells, &["values.", row_id].concat())? {
                let template = self.template;
                let open = template.cell_by_id(row, cell_id).filter(|cell| template.cell(*cell).is_open());
                let Some(index) = open else {
                    self.keep(&pointer::inside("/values", row_id), cell_id, value);
                    continue;
                };
                let cell = template.cell(index);
                let text = self.figure(value, cell.kind, &cell.unit);
                let text = text.ok_or_else(|| damage(&["values.", row_id, ".", cell_id].concat()))?;
                self.report.set_entry(template, CellAddress::Fixed(index), &text);
            }
        }
        Ok(())
    }

    /// Notes, or narratives: a text for each row.
    fn read_texts(&mut self, key: &str, value: &Value) -> Result<(), Damage> {
        for (row_id, value) in object(value, key)? {
            let row = self.template.row_by_id(row_id);
            let row = row.filter(|row| key == "notes" || self.template.row(*row).narrative.is_some());
            let Some(row) = row else {
                self.keep(&pointer::inside("", key), row_id, value);
                continue;
            };
            let text = self.words(value).ok_or_else(|| damage(&[key, ".", row_id].concat()))?;
            if key == "notes" {
                self.report.set_note(row, &text);
            } else {
                self.report.set_narrative(row, &text);
            }
        }
        Ok(())
    }

    fn read_added(&mut self, value: &Value) -> Result<(), Damage> {
        for (row_id, list) in object(value, "added")? {
            let template = self.template;
            let row = template.row_by_id(row_id);
            let Some((row, form)) = row.and_then(|row| Some((row, template.row(row).added.as_ref()?))) else {
                self.keep("/added", row_id, list);
                continue;
            };
            let place = ["added.", row_id].concat();
            let items = list.as_array().ok_or_else(|| damage(&place))?;
            if self.origin == Origin::File && items.len() > MOST_ADDED_ROWS {
                return Err(damage(&place));
            }
            self.read_added_rows(row, form, items, &place)?;
        }
        Ok(())
    }

    fn read_added_rows(&mut self, row: RowIndex, form: &AddedRows, items: &[Value], place: &str) -> Result<(), Damage> {
        for (index, item) in items.iter().enumerate() {
            let place = format!("{place}[{index}]");
            let (added, texts) = self.read_added_row(form, item, &place)?;
            let is_repeated = || self.report.added(row).iter().any(|other| other.id == added.id);
            if self.origin == Origin::File && (added.id.is_empty() || is_repeated()) {
                return Err(damage(&[&place, ".id"].concat()));
            }
            let Some(rows) = self.report.added_mut(row) else { return Ok(()) };
            rows.push(added);
            for (cell, text) in texts {
                self.report.set_entry(self.template, CellAddress::Added { row, index, cell }, &text);
            }
        }
        Ok(())
    }

    /// The row without its entries, and their texts by cell.
    fn read_added_row(
        &self,
        form: &AddedRows,
        item: &Value,
        place: &str,
    ) -> Result<(AddedRow, Vec<(usize, String)>), Damage> {
        let mut added = AddedRow::blank(String::new(), form);
        let mut texts = Vec::new();
        for (key, value) in object(item, place)? {
            let place = [place, ".", key].concat();
            match key.as_str() {
                "id" => added.id = part::id(Some(value), &place)?,
                "note" => added.note = self.words(value).ok_or_else(|| damage(&place))?,
                "values" => {
                    for (cell_id, value) in object(value, &place)? {
                        let open = |cell: &AddedCell| cell.id == *cell_id && cell.is_open();
                        let Some(index) = form.cells.iter().position(open) else {
                            added.kept.insert(pointer::inside("/values", cell_id), value.to_string());
                            continue;
                        };
                        let text = self.figure(value, form.cells[index].kind, &form.cells[index].unit);
                        texts.push((index, text.ok_or_else(|| damage(&[&place, ".", cell_id].concat()))?));
                    }
                }
                _ => {
                    added.kept.insert(pointer::inside("", key), value.to_string());
                }
            }
        }
        Ok((added, texts))
    }

    fn read_sections(&mut self, value: &Value) -> Result<(), Damage> {
        for (row_id, answer) in object(value, "sections")? {
            let row = self.template.row_by_id(row_id).filter(|row| self.template.row(*row).section == *row);
            let answer_read = match answer.as_str() {
                Some("none") => Some(SectionAnswer::NoActivity),
                Some("blank_is_zero") => Some(SectionAnswer::BlankIsZero),
                _ => None,
            };
            match (row, answer_read) {
                (Some(row), Some(answer)) => {
                    self.report.set_section_answer(row, Some(answer));
                }
                _ => self.keep("/sections", row_id, answer),
            }
        }
        Ok(())
    }

    /// Those of a check that this form does not have are kept among the others: the form may have it again.
    fn read_explanations(&mut self, value: &Value) -> Result<(), Damage> {
        for (key, value) in object(value, "explanations")? {
            let text = self.words(value).ok_or_else(|| damage(&["explanations.", key].concat()))?;
            self.report.set_explanation(key.clone(), &text);
        }
        Ok(())
    }

    fn words(&self, value: &Value) -> Option<String> {
        part::words(value, self.origin)
    }

    fn figure(&self, value: &Value, kind: CellKind, unit: &str) -> Option<String> {
        let text = figure::text(value, kind, unit).filter(|text| self.origin.takes(text))?;
        Some(match (self.origin, kind) {
            (Origin::File, CellKind::Date) => figure::as_typed_day(text, kind),
            _ => text,
        })
    }
}
