//! A block copied from Excel, and which fields it fills. It must not know the clipboard.
//!
//! The block is laid on the form as printed: each line on the next printed row, each column on the next column, the
//! note last. Blank cells of the block leave their field alone; a figure that falls on a computed cell, a heading or
//! beyond the form is counted, not forced.

use super::{Edit, Field};
use crate::domain::report::{CellAddress, Report};
use crate::domain::template::{RowIndex, Template, columns};

/// The cells of a block, line by line. Bounded: lines and columns beyond are not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block(Vec<Vec<String>>);

/// A block laid on a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    /// Everything to be typed.
    pub edit: Edit,
    /// How many fields that fills.
    pub filled: usize,
    /// How many texts of the block found no field.
    pub left_over: usize,
    /// These texts.
    pub lost: Vec<String>,
}

const MOST_LINES: usize = 10_000;
const MOST_COLUMNS: usize = 200;

impl Block {
    /// Reads the text that a spreadsheet puts on the clipboard: tabs part columns, line ends part lines, a cell in
    /// quotes may hold both. `None` for a single cell, which the field takes as it is.
    pub fn read(text: &str) -> Option<Self> {
        let lines = lines(text.strip_suffix('\n').map_or(text, |text| text.strip_suffix('\r').unwrap_or(text)));
        (lines.len() > 1 || lines.first().is_some_and(|line| line.len() > 1)).then_some(Self(lines))
    }

    /// Lays the block on the form, its first cell on `start`.
    pub fn lay(&self, template: &Template, report: &Report, start: CellAddress) -> Laid {
        let Self(lines) = self;
        let mut edits = Vec::new();
        let mut lost = Vec::new();
        for (offset, line) in (0_u32..).zip(lines) {
            let fields = fields_from(template, report, start, offset);
            for (column, text) in line.iter().map(|text| text.trim()).enumerate() {
                match fields.get(column).copied().flatten() {
                    _ if text.is_empty() => {}
                    Some(field) => edits.push(Edit::Type { field, text: text.to_owned() }),
                    None => lost.push(text.to_owned()),
                }
            }
        }
        Laid { filled: edits.len(), edit: Edit::Together(edits), left_over: lost.len(), lost }
    }
}

/// The fields of the line `offset` rows below the start, from the start's column on; `None` where nothing is typed.
fn fields_from(template: &Template, report: &Report, start: CellAddress, offset: u32) -> Vec<Option<Field>> {
    match start {
        CellAddress::Fixed(cell) => {
            let row = RowIndex(template.cell(cell).row.0 + offset);
            if row.at() >= template.row_count() {
                return Vec::new();
            }
            let columns = columns_at(template, template.cell(cell).row);
            // Below the table's last row, and in running text, there is nothing to go on to.
            let is_same_table = template.row(row).layout == template.row(template.cell(cell).row).layout;
            if offset > 0 && (columns.is_empty() || !is_same_table) {
                return Vec::new();
            }
            if columns.is_empty() {
                return vec![Some(Field::Cell(start))];
            }
            let from = columns.iter().position(|ids| ids.contains(&template.cell(cell).id)).unwrap_or(0);
            // A heading over other rows has no field for a note.
            let note = template.cells_of(row).next().map(|_| Field::Note(row));
            columns[from..].iter().map(|ids| fixed_field(template, row, ids)).chain([note]).collect()
        }
        CellAddress::Added { row, index, cell } => {
            let index = index + offset as usize;
            if index >= report.added(row).len() {
                return Vec::new();
            }
            let cells = template.row(row).added.as_ref().map_or(0, |added| added.cells.len());
            (cell..cells)
                .map(|cell| CellAddress::Added { row, index, cell })
                .map(|address| address.is_open(template).then_some(Field::Cell(address)))
                .chain([Some(Field::AddedNote { row, index })])
                .collect()
        }
    }
}

fn columns_at(template: &Template, row: RowIndex) -> Vec<Vec<String>> {
    columns::cell_columns(template.columns_of(row)).into_iter().map(|column| column.cells.clone()).collect()
}

fn fixed_field(template: &Template, row: RowIndex, ids: &[String]) -> Option<Field> {
    let cell = ids.iter().find_map(|id| template.cell_by_id(row, id))?;
    template.cell(cell).is_open().then_some(Field::Cell(CellAddress::Fixed(cell)))
}

fn lines(text: &str) -> Vec<Vec<String>> {
    let mut lines = vec![vec![String::new()]];
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let line_count = lines.len();
        let Some(line) = lines.last_mut() else { break };
        let column_count = line.len();
        let Some(cell) = line.last_mut() else { break };
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted && column_count < MOST_COLUMNS => line.push(String::new()),
            '\r' if !quoted => {}
            '\n' if !quoted && line_count < MOST_LINES => lines.push(vec![String::new()]),
            other => cell.push(other),
        }
    }
    lines
}
