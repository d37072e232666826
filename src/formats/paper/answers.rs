//! What stands in one cell of a report, in words for paper. It must not know where on the paper it goes.

use super::{Doubt, Part, words};
use crate::domain::report::{CellAddress, Entry, Report, SectionAnswer, Total, Totals};
use crate::domain::template::{CellIndex, CellKind, RowIndex, Template};
use crate::domain::values::{Reading, number_text};

use super::date_line;

/// One answer, its text with the mark of what is doubtful about it.
pub(super) struct Answer {
    pub(super) text: String,
    pub(super) part: Part,
    pub(super) doubt: Option<Doubt>,
}

/// What a person gave, blank as blank unless the section says that blank is 0.
pub(super) fn given(entry: &Entry, kind: CellKind, blank_is_zero: bool) -> Answer {
    let part = if kind == CellKind::Text { Part::Words } else { Part::Figure };
    let (text, doubt) = match entry.reading() {
        Reading::Blank if blank_is_zero && kind.is_number() => ("0".to_owned(), None),
        Reading::Blank => (String::new(), None),
        Reading::Number(number) => (number_text::grouped(*number), None),
        Reading::Date(date) => (date_line::numeric(*date), None),
        Reading::Text => (entry.text().trim().to_owned(), None),
        Reading::Unreadable(_) => (words::marked(entry.text().trim(), words::UNREADABLE_MARK), Some(Doubt::Unreadable)),
    };
    Answer { text, part, doubt }
}

/// A computed figure.
pub(super) fn computed(total: &Total) -> Answer {
    let doubt = match total {
        Total { too_large: true, .. } => Some(Doubt::TooLarge),
        Total { blocked_by, .. } if !blocked_by.is_empty() => Some(Doubt::Incomplete),
        _ => None,
    };
    let sum = total.value.map(number_text::grouped).unwrap_or_default();
    let text = match doubt {
        Some(Doubt::TooLarge) => words::TOO_LARGE.to_owned(),
        Some(_) => words::marked(&sum, words::INCOMPLETE_MARK),
        None => sum,
    };
    Answer { text, part: Part::Total, doubt }
}

/// What stands in a fixed cell: given, or computed.
pub(super) fn of_fixed(template: &Template, report: &Report, totals: &Totals, index: CellIndex) -> Option<Answer> {
    if let Some(total) = totals.get(index) {
        return Some(computed(total));
    }
    let cell = template.cell(index);
    Some(given(report.entry(CellAddress::Fixed(index))?, cell.kind, blank_is_zero(template, report, cell.row)))
}

/// What stands in a cell of an added row: given, or computed from its neighbours.
pub(super) fn of_added(template: &Template, report: &Report, address: CellAddress) -> Option<Answer> {
    if let Some(total) = Totals::of_added(template, report, address) {
        return Some(computed(&total));
    }
    let form = address.added_cell(template)?;
    Some(given(report.entry(address)?, form.kind, blank_is_zero(template, report, address.row(template))))
}

/// A figure with what it counts; a blank one leaves room to be written by hand.
pub(super) fn with_unit(answer: &Answer, unit: &str) -> String {
    let figure = if answer.text.is_empty() { words::FIGURE_TO_WRITE } else { &answer.text };
    [figure, unit].join(" ").trim_end().to_owned()
}

/// Every total of the report, those in added rows too.
pub(super) fn all_computed(template: &Template, report: &Report, totals: &Totals) -> Vec<Answer> {
    let mut all: Vec<Answer> =
        template.plan().order().iter().filter_map(|cell| totals.get(*cell)).map(computed).collect();
    for (row, content) in template.rows() {
        let cells = content.added.as_ref().map_or(0, |added| added.cells.len());
        for index in 0..report.added(row).len() {
            let addresses = (0..cells).map(|cell| CellAddress::Added { row, index, cell });
            all.extend(addresses.filter_map(|at| Totals::of_added(template, report, at)).map(|total| computed(&total)));
        }
    }
    all
}

/// Whether blank cells of this row's section count as 0.
pub(super) fn blank_is_zero(template: &Template, report: &Report, row: RowIndex) -> bool {
    report.section_answer(template.row(row).section) == Some(SectionAnswer::BlankIsZero)
}

/// The names of the cells that cannot be read, in the order of the form.
pub(super) fn unreadable(template: &Template, report: &Report) -> Vec<String> {
    let is_unreadable = |address| report.entry(address).is_some_and(|entry| entry.reading().is_unreadable());
    let mut names = Vec::new();
    for (index, row) in template.rows() {
        let row_name = words::row(&row.number, &row.label);
        for (cell_index, cell) in template.cells_of(index) {
            if is_unreadable(CellAddress::Fixed(cell_index)) {
                names.push(words::cell(&row_name, &cell.unit));
            }
        }
        for position in 0..report.added(index).len() {
            for (cell, form) in row.added.iter().flat_map(|added| &added.cells).enumerate() {
                if is_unreadable(CellAddress::Added { row: index, index: position, cell }) {
                    names.push(words::cell(&words::added_row(&row_name, position + 1), &form.unit));
                }
            }
        }
    }
    names
}
