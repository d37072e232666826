//! A report's JSON as lines, in the order of the form. It must not know how a line is written down.

use serde_json::{Map, Value};

use super::{LONGEST_VALUE, Line, Reading};
use crate::domain::report::CellAddress;
use crate::domain::template::{CellKind, Template};
use crate::domain::values::{self, date_text};
use crate::formats::report_json::pointer;

/// The lines of a report, of which `value` is the JSON object. What the form has no place for is there as well.
pub fn lines(template: &Template, value: &Value) -> Vec<Line> {
    let mut writer = Writer { template, lines: Vec::new() };
    let nothing = Map::new();
    let report = value.as_object().unwrap_or(&nothing);
    for (key, value) in report.iter().filter(|(key, value)| !PARTS.contains(&key.as_str()) && is_plain(value)) {
        writer.scalar(Line { part: "file".to_owned(), cell: key.clone(), ..Line::default() }, value);
    }
    for part in ["form", "report", "head"] {
        let line = |key: &str| Line { part: part.to_owned(), cell: key.to_owned(), ..Line::default() };
        writer.object(report.get(part), &["/", part].concat(), line);
    }
    writer.rows(report);
    let line = |key: &str| Line { part: "explanation".to_owned(), cell: key.to_owned(), ..Line::default() };
    writer.object(report.get("explanations"), "/explanations", line);
    writer.photos(report.get("photos"));
    for (key, value) in report.iter().filter(|(key, value)| !PARTS.contains(&key.as_str()) && !is_plain(value)) {
        writer.kept(Line::default(), &pointer::inside("", key), value);
    }
    writer.lines
}

/// The keys that have lines of their own; the form itself does not travel.
const PARTS: [&str; 12] = [
    "form",
    "report",
    "head",
    "values",
    "notes",
    "narratives",
    "added",
    "sections",
    "explanations",
    "photos",
    "totals",
    "template",
];

struct Writer<'a> {
    template: &'a Template,
    lines: Vec<Line>,
}

impl Writer<'_> {
    /// What the report says row by row: in the form's order, then what belongs to no row of this form.
    fn rows(&mut self, report: &Map<String, Value>) {
        let nothing = Map::new();
        let part = |key: &str| report.get(key).and_then(Value::as_object).unwrap_or(&nothing);
        let parts =
            [part("sections"), part("values"), part("totals"), part("notes"), part("narratives"), part("added")];
        let own = self.template.rows().map(|(_, row)| row.id.as_str());
        let foreign = parts.iter().flat_map(|part| part.keys().map(String::as_str));
        let mut ids: Vec<&str> = own.collect();
        let form = ids.len();
        ids.extend(foreign.filter(|id| self.template.row_by_id(id).is_none()));
        ids[form..].sort_unstable();
        ids.dedup();
        let [sections, values, totals, notes, narratives, added] = parts;
        for id in ids {
            self.text_of_row("section", sections, "/sections", id);
            self.cells(values.get(id), id);
            self.totals(totals.get(id), id);
            self.text_of_row("narrative", narratives, "/narratives", id);
            self.text_of_row("note", notes, "/notes", id);
            self.added(added.get(id), id);
        }
    }

    fn line(&self, part: &str, row: &str) -> Line {
        let printed = self.template.row_by_id(row).map(|row| self.template.row(row));
        let (number, label) = printed.map(|row| (row.number.clone(), row.label.clone())).unwrap_or_default();
        Line { part: part.to_owned(), row: row.to_owned(), number, label, ..Line::default() }
    }

    fn text_of_row(&mut self, part: &str, texts: &Map<String, Value>, place: &str, row: &str) {
        if let Some(value) = texts.get(row) {
            self.scalar_or_kept(self.line(part, row), &pointer::inside(place, row), value);
        }
    }

    fn cells(&mut self, cells: Option<&Value>, row: &str) {
        let place = pointer::inside("/values", row);
        let Some(cells) = cells else { return };
        let Some(cells) = cells.as_object().filter(|cells| !cells.is_empty()) else {
            return self.kept(Line::default(), &place, cells);
        };
        for (id, value) in self.in_order(row, cells) {
            let name = [row, ".", id].concat();
            let unit = self.cell_of(&name).map(|(_, unit)| unit).unwrap_or_default();
            let line = Line { cell: id.to_owned(), unit, ..self.line("value", row) };
            self.figure(line, &name, &pointer::inside(&place, id), value);
        }
    }

    /// The cells of a row as the form has them, then the others.
    fn in_order<'v>(&self, row: &str, cells: &'v Map<String, Value>) -> Vec<(&'v str, &'v Value)> {
        let row = self.template.row_by_id(row);
        let place = |id: &str| row.and_then(|row| self.template.cell_by_id(row, id));
        let mut all: Vec<_> = cells.iter().map(|(id, value)| (id.as_str(), value)).collect();
        all.sort_by_key(|(id, _)| place(id).map_or(u32::MAX, |cell| cell.0));
        all
    }

    /// Only what they come to: how complete a total is, is found anew.
    fn totals(&mut self, totals: Option<&Value>, row: &str) {
        let Some(totals) = totals.and_then(Value::as_object) else { return };
        for (id, total) in self.in_order(row, totals) {
            let unit = self.cell_of(&[row, ".", id].concat()).map(|(_, unit)| unit).unwrap_or_default();
            let line = Line { cell: id.to_owned(), unit, ..self.line("total", row) };
            self.scalar(line, total.get("value").unwrap_or(&Value::Null));
        }
    }

    fn added(&mut self, rows: Option<&Value>, row: &str) {
        let place = pointer::inside("/added", row);
        let Some(rows) = rows else { return };
        let whole = rows.as_array().filter(|rows| rows.iter().all(Value::is_object) && !rows.is_empty());
        let Some(rows) = whole.filter(|_| self.template.row_by_id(row).is_some()) else {
            return self.kept(Line::default(), &place, rows);
        };
        for (index, added) in rows.iter().enumerate() {
            let at = |line: Line| Line { index: index.to_string(), ..line };
            let Some(added) = added.as_object() else { continue };
            for key in ["id", "values", "note"] {
                match (key, added.get(key)) {
                    ("values", Some(Value::Object(values))) => self.added_cells(row, index, values),
                    ("note", Some(note)) if is_plain(note) => self.scalar(at(self.line("note", row)), note),
                    ("id", Some(id)) if is_plain(id) => {
                        self.scalar(at(Line { cell: key.to_owned(), ..self.line("added", row) }), id);
                    }
                    (_, Some(other)) => self.kept(at(self.line("", row)), &pointer::inside("", key), other),
                    (_, None) => {}
                }
            }
            for (key, value) in added.iter().filter(|(key, _)| !["id", "values", "note"].contains(&key.as_str())) {
                self.kept(at(self.line("", row)), &pointer::inside("", key), value);
            }
        }
    }

    /// The cells of an added row as the form has them, then the others.
    fn added_cells(&mut self, row: &str, index: usize, values: &Map<String, Value>) {
        let form = self.template.row_by_id(row).and_then(|row| self.template.row(row).added.as_ref());
        let place = |id: &str| form.and_then(|form| form.cells.iter().position(|cell| cell.id == id));
        let mut all: Vec<_> = values.iter().collect();
        all.sort_by_key(|(id, _)| place(id).unwrap_or(usize::MAX));
        for (id, value) in all {
            self.added_cell(row, index, id, value);
        }
    }

    fn added_cell(&mut self, row: &str, index: usize, id: &str, value: &Value) {
        let name = format!("{row}.{index}.{id}");
        let line = Line { index: index.to_string(), cell: id.to_owned(), ..self.line("value", row) };
        let said = CellAddress::from_name(self.template, &name).and_then(|at| at.added_cell(self.template));
        let line = match said {
            Some(cell) => Line { label: cell.label.clone(), unit: cell.unit.clone(), ..line },
            None => line,
        };
        self.figure(line, &name, &pointer::inside("/values", id), value);
    }

    /// The kind and the unit of the cell of this name.
    fn cell_of(&self, name: &str) -> Option<(CellKind, String)> {
        let address = CellAddress::from_name(self.template, name)?;
        Some(match address {
            CellAddress::Fixed(index) => (self.template.cell(index).kind, self.template.cell(index).unit.clone()),
            CellAddress::Added { .. } => {
                let cell = address.added_cell(self.template)?;
                (cell.kind, cell.unit.clone())
            }
        })
    }

    /// What stands in a cell: a text is a day, words, or what its cell could not take.
    fn figure(&mut self, line: Line, name: &str, place: &str, value: &Value) {
        let before = self.lines.len();
        self.scalar_or_kept(line, place, value);
        let kind = self.cell_of(name).map(|(kind, _)| kind);
        let Some(line) = self.lines.get_mut(before).filter(|line| line.reading == Reading::Words) else { return };
        line.reading = match (kind, date_text::read(&line.value)) {
            (Some(CellKind::Date), values::Reading::Date(_)) => Reading::Day,
            (None | Some(CellKind::Text), _) => Reading::Words,
            _ => Reading::Unreadable,
        };
    }

    /// The fields of an object, each in its line.
    fn object(&mut self, object: Option<&Value>, place: &str, line: impl Fn(&str) -> Line) {
        for (key, value) in object.and_then(Value::as_object).into_iter().flatten() {
            self.scalar_or_kept(line(key), &pointer::inside(place, key), value);
        }
    }

    fn photos(&mut self, photos: Option<&Value>) {
        for (index, photo) in photos.and_then(Value::as_array).into_iter().flatten().enumerate() {
            let label = photo.get("caption").and_then(Value::as_str).unwrap_or_default().to_owned();
            let line = Line { part: "photo".to_owned(), index: index.to_string(), label, ..Line::default() };
            self.push(Line { reading: Reading::Json, value: photo.to_string(), ..line });
        }
    }

    fn scalar_or_kept(&mut self, line: Line, place: &str, value: &Value) {
        if is_plain(value) {
            self.scalar(line, value);
        } else {
            self.kept(Line { part: String::new(), cell: String::new(), ..line }, place, value);
        }
    }

    fn scalar(&mut self, line: Line, value: &Value) {
        let (reading, value) = match value {
            Value::Number(number) => (Reading::Figure, number.to_string()),
            Value::String(text) => (Reading::Words, text.clone()),
            _ => (Reading::Blank, String::new()),
        };
        self.push(Line { reading, value, ..line });
    }

    /// What has no place in the table, as JSON at its pointer.
    fn kept(&mut self, line: Line, place: &str, value: &Value) {
        let line = Line { part: "kept".to_owned(), cell: place.to_owned(), ..line };
        self.push(Line { reading: Reading::Json, value: value.to_string(), ..line });
    }

    /// A value that is too long for a cell goes on in further lines.
    fn push(&mut self, line: Line) {
        let whole = line.value.clone();
        let (first, mut rest) = parted(&whole);
        let mut line = Line { value: first.to_owned(), ..line };
        while !rest.is_empty() {
            let (more, after) = parted(rest);
            let next = Line { reading: Reading::More, value: more.to_owned(), ..line.clone() };
            self.lines.push(std::mem::replace(&mut line, next));
            rest = after;
        }
        self.lines.push(line);
    }
}

/// As much of a text as one line takes, and what is left.
pub fn parted(text: &str) -> (&str, &str) {
    if text.len() <= LONGEST_VALUE {
        return (text, "");
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST_VALUE
    });
    text.split_at(end.map_or(text.len(), |(at, _)| at))
}

/// Whether one value of a line can say it.
const fn is_plain(value: &Value) -> bool {
    matches!(value, Value::Null | Value::Number(_) | Value::String(_))
}
