//! The rows of the table: the form's, and behind each the rows that were added there. It must not know widths.

use super::answers::{self, Answer};
use super::{PaperCell, PaperRow, Part, words};
use crate::domain::report::{AddedRow, CellAddress, Report, SectionAnswer, Totals};
use crate::domain::template::{self, AddedCell, CellColumn, Column, ColumnKind, Row, RowIndex, Template, columns};

/// How many rows are left to be added by hand on an empty form.
const ROWS_TO_WRITE: usize = 3;

/// All rows of a table; `is_blank` where nobody has answered anything.
pub(super) fn of_table(
    template: &Template,
    report: &Report,
    totals: &Totals,
    part: template::Part,
    columns: &[Column],
    is_blank: bool,
) -> Vec<PaperRow> {
    let columns = columns::leaves(columns);
    let top = part.rows().map(|row| template.row(row).depth).min().unwrap_or_default();
    let sheet = Sheet { template, report, totals, columns, top, is_blank };
    part.rows().flat_map(|index| sheet.rows_of(index, template.row(index))).collect()
}

struct Sheet<'a> {
    template: &'a Template,
    report: &'a Report,
    totals: &'a Totals,
    columns: Vec<&'a Column>,
    /// The depth of the table's first level.
    top: u8,
    is_blank: bool,
}

impl Sheet<'_> {
    /// A row of the form with what stands under it.
    fn rows_of(&self, index: RowIndex, row: &Row) -> Vec<PaperRow> {
        let mut rows = self.fixed(index, row);
        named(&mut rows, &row.id);
        for (position, added) in self.report.added(index).iter().enumerate() {
            let Some(form) = &row.added else { break };
            let added = Added { row, index, position, given: added, cells: &form.cells };
            let mut below = self.added_rows(row.depth - self.top + 1, &added);
            named(&mut below, &format!("{}.{position}", row.id));
            rows.extend(below);
        }
        if self.is_blank && row.added.is_some() && self.report.added(index).is_empty() {
            rows.extend((0..ROWS_TO_WRITE).map(|_| self.row_to_write(row.depth - self.top + 1)));
        }
        rows
    }

    fn row_to_write(&self, level: u8) -> PaperRow {
        let cell = |column: &&Column| match column.kind {
            ColumnKind::Number => Part::Number,
            ColumnKind::Label => Part::Label,
            ColumnKind::Unit => Part::Unit,
            ColumnKind::Note => Part::Note,
            ColumnKind::Cells(_) | ColumnKind::Group(_) => Part::Figure,
        };
        let cells = self.columns.iter().map(|column| plain(String::new(), cell(column))).collect();
        PaperRow { name: String::new(), level, cells }
    }

    fn fixed(&self, index: RowIndex, row: &Row) -> Vec<PaperRow> {
        let heading = || [row.number.as_str(), &self.label(index, row)].join(" ");
        let cells = self.columns.iter().map(|column| self.cell(index, row, column)).collect();
        let depth = row.depth - self.top;
        let mut rows = self.labelled(depth, heading, cells);
        rows.extend(self.homeless_note(depth, self.report.note(index).trim()));
        if row.narrative.is_some() {
            rows.push(self.wide(depth, self.report.narrative(index).trim().to_owned(), Part::Narrative));
        }
        rows
    }

    fn added_rows(&self, level: u8, added: &Added<'_>) -> Vec<PaperRow> {
        let heading = || [added.number(self.template).as_str(), &self.added_words(added).text].join(" ");
        let cells = self.columns.iter().map(|column| self.added_cell(added, column)).collect();
        let mut rows = self.labelled(level, heading, cells);
        rows.extend(self.homeless_note(level, added.given.note.trim()));
        rows
    }

    /// A row of the table; where the form has no column for labels, its label stands above it.
    fn labelled(&self, level: u8, heading: impl Fn() -> String, cells: Vec<PaperCell>) -> Vec<PaperRow> {
        let row = PaperRow { name: String::new(), level, cells };
        if self.has_column(|kind| matches!(kind, ColumnKind::Label)) {
            return vec![row];
        }
        let heading = self.wide(level, heading().trim().to_owned(), Part::Label);
        let has_answers = row.cells.iter().any(|cell| !matches!(cell.part, Part::Number | Part::Unit));
        if has_answers { vec![heading, row] } else { vec![heading] }
    }

    fn has_column(&self, is_wanted: impl Fn(&ColumnKind) -> bool) -> bool {
        self.columns.iter().any(|column| is_wanted(&column.kind))
    }

    fn wide(&self, level: u8, text: String, part: Part) -> PaperRow {
        let columns = self.columns.len().max(1);
        PaperRow { name: String::new(), level, cells: vec![PaperCell { columns, ..plain(text, part) }] }
    }

    /// A note in a form that has no column for notes.
    fn homeless_note(&self, level: u8, note: &str) -> Option<PaperRow> {
        let has_home = note.is_empty() || self.has_column(|kind| matches!(kind, ColumnKind::Note));
        (!has_home).then(|| self.wide(level, format!("{}: {note}", words::NOTE), Part::Note))
    }

    fn label(&self, index: RowIndex, row: &Row) -> String {
        match section_answer(self.report, index) {
            None => row.label.clone(),
            Some(answer) => [row.label.as_str(), answer].join("\n"),
        }
    }

    fn cell(&self, index: RowIndex, row: &Row, column: &Column) -> PaperCell {
        match &column.kind {
            ColumnKind::Number => plain(row.number.clone(), Part::Number),
            ColumnKind::Label => plain(self.label(index, row), Part::Label),
            ColumnKind::Unit => plain(row.unit.clone(), Part::Unit),
            ColumnKind::Note => note(self.report.note(index), &row.id),
            ColumnKind::Cells(column) => self.figures(index, column),
            ColumnKind::Group(_) => plain(String::new(), Part::Figure),
        }
    }

    fn figures(&self, row: RowIndex, column: &CellColumn) -> PaperCell {
        let found = column.cells.iter().filter_map(|id| self.template.cell_by_id(row, id));
        let answers = found.filter_map(|index| {
            let answer = answers::of_fixed(self.template, self.report, self.totals, index)?;
            let name = CellAddress::Fixed(index).name(self.template);
            Some((answer, self.template.cell(index).unit.as_str(), name))
        });
        joined(answers.collect())
    }

    fn added_cell(&self, added: &Added<'_>, column: &Column) -> PaperCell {
        match &column.kind {
            ColumnKind::Number => plain(added.number(self.template), Part::Number),
            ColumnKind::Label => self.added_words(added),
            ColumnKind::Unit => added.cell_for_unit().map_or_else(
                || plain(String::new(), Part::Unit),
                |cell| PaperCell { part: Part::Unit, ..self.added_figures(added, &[cell]) },
            ),
            ColumnKind::Note => note(&added.given.note, &format!("{}.{}", added.row.id, added.position)),
            ColumnKind::Cells(column) => self.added_figures(added, &added.cells_in(column)),
            ColumnKind::Group(_) => plain(String::new(), Part::Figure),
        }
    }

    /// The first words of an added row are its label; what has no column of its own stands under them.
    fn added_words(&self, added: &Added<'_>) -> PaperCell {
        let name = added.cell_for_label();
        let mut cell =
            name.map_or_else(|| plain(String::new(), Part::Label), |cell| self.added_figures(added, &[cell]));
        cell.part = Part::Label;
        for (index, form) in added.cells.iter().enumerate() {
            let has_place = Some(index) == name
                || (Some(index) == added.cell_for_unit() && self.has_column(|kind| matches!(kind, ColumnKind::Unit)))
                || self.has_column(|kind| matches!(kind, ColumnKind::Cells(column) if column.cells.contains(&form.id)));
            let answer = self.added_figures(added, &[index]);
            if !has_place && !answer.text.is_empty() {
                let more = [&form.label, ": ", &answer.text].concat();
                cell.text = if cell.text.is_empty() { more } else { [&cell.text, "\n", &more].concat() };
                cell.doubt = cell.doubt.or(answer.doubt);
                cell.names.clear();
            }
        }
        cell
    }

    fn added_figures(&self, added: &Added<'_>, cells: &[usize]) -> PaperCell {
        let answers = cells.iter().filter_map(|&cell| {
            let address = CellAddress::Added { row: added.index, index: added.position, cell };
            let answer = answers::of_added(self.template, self.report, address)?;
            Some((answer, added.cells.get(cell)?.unit.as_str(), address.name(self.template)))
        });
        joined(answers.collect())
    }
}

/// What was said of a section as a whole.
pub(super) fn section_answer(report: &Report, section: RowIndex) -> Option<&'static str> {
    report.section_answer(section).map(|answer| match answer {
        SectionAnswer::NoActivity => words::NO_ACTIVITY,
        SectionAnswer::BlankIsZero => words::BLANK_IS_ZERO,
    })
}

/// A row that a person added, with its place.
struct Added<'a> {
    row: &'a Row,
    index: RowIndex,
    position: usize,
    given: &'a AddedRow,
    cells: &'a [AddedCell],
}

impl Added<'_> {
    /// `11.2`, unless the form itself numbers rows below this one.
    fn number(&self, template: &Template) -> String {
        let has_children = template.rows().any(|(_, row)| row.parent == Some(self.index));
        if self.row.number.is_empty() || has_children {
            return String::new();
        }
        format!("{}.{}", self.row.number, self.position + 1)
    }

    fn cells_in(&self, column: &CellColumn) -> Vec<usize> {
        let found = column.cells.iter().filter_map(|id| self.cells.iter().position(|cell| cell.id == *id));
        found.collect()
    }

    fn cell_for_unit(&self) -> Option<usize> {
        self.cells.iter().position(|cell| cell.id == "unit" && !cell.kind.is_number())
    }

    fn cell_for_label(&self) -> Option<usize> {
        let words = |id: &str| self.cells.iter().position(|cell| cell.id == id && !cell.kind.is_number());
        words("label").or_else(|| self.cells.iter().position(|cell| cell.id != "unit" && !cell.kind.is_number()))
    }
}

/// Gives rows their name.
fn named(rows: &mut [PaperRow], name: &str) {
    for row in rows {
        name.clone_into(&mut row.name);
    }
}

fn note(text: &str, row: &str) -> PaperCell {
    PaperCell { names: vec![[row, ".note"].concat()], ..plain(text.trim().to_owned(), Part::Note) }
}

fn plain(text: String, part: Part) -> PaperCell {
    PaperCell { text, names: Vec::new(), part, doubt: None, columns: 1 }
}

/// Several figures in one cell of the paper stand side by side, each with what it counts.
fn joined(mut answers: Vec<(Answer, &str, String)>) -> PaperCell {
    if answers.len() <= 1 {
        let Some((Answer { text, part, doubt }, _, name)) = answers.pop() else {
            return plain(String::new(), Part::Figure);
        };
        return PaperCell { text, names: vec![name], part, doubt, columns: 1 };
    }
    let is_blank = answers.iter().all(|(answer, ..)| answer.text.is_empty());
    let is_total = !is_blank && answers.iter().all(|(answer, ..)| answer.part == Part::Total);
    let doubt = answers.iter().filter_map(|(answer, ..)| answer.doubt).min_by_key(|doubt| *doubt as u8);
    let side_by_side = answers.iter().map(|(answer, unit, _)| answers::with_unit(answer, unit));
    let text = if is_blank { String::new() } else { side_by_side.collect::<Vec<_>>().join(words::BETWEEN_FIGURES) };
    let names = answers.into_iter().map(|(.., name)| name).collect();
    PaperCell { text, names, part: if is_total { Part::Total } else { Part::Figure }, doubt, columns: 1 }
}
