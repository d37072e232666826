//! Makes a code of a report. It must not know how a code is drawn.

use chrono::Datelike as _;

use super::stream::{Answer, push_answers, push_number, push_text};
use super::{MOST_ADDED, MOST_BYTES, framed};
use crate::domain::report::{CellAddress, Entry, HeadField, Report, SectionAnswer, check_code};
use crate::domain::template::{CellIndex, RowIndex, Template};
use crate::domain::values::Reading;

/// A code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its text, in signs that a QR code writes tightly.
    pub text: String,
    /// Whether words and added rows were left out for want of room.
    pub leaves_out: bool,
}

/// The code of a report; `None` where nothing was answered, or where even the figures of the form's own cells are too
/// many.
pub fn write(template: &Template, report: &Report) -> Option<Written> {
    let writer = Writer { template, report, leaves_out: false };
    if !has_answers(template, report) {
        return None;
    }
    [writer, Writer { leaves_out: true, ..writer }].into_iter().find_map(Writer::written)
}

/// Whether there is anything that a code could carry besides the unit's name.
pub fn has_answers(template: &Template, report: &Report) -> bool {
    let is_answered = |address| report.entry(address).is_some_and(|entry| *entry.reading() != Reading::Blank);
    !report.section_answers().is_empty()
        || open_cells(template).any(is_answered)
        || rows_with_added(template).any(|row| !report.added(row).is_empty())
}

/// The beginning of a form's fingerprint.
pub(super) fn short_fingerprint(template: &Template) -> [u8; 4] {
    let head = template.fingerprint.get(..8).and_then(|head| u32::from_str_radix(head, 16).ok());
    head.unwrap_or_default().to_be_bytes()
}

/// The open fixed cells, in the form's order.
pub(super) fn open_cells(template: &Template) -> impl Iterator<Item = CellAddress> {
    let cells = (0..).map(CellIndex).zip(template.cells());
    cells.filter(|(_, cell)| cell.is_open()).map(|(index, _)| CellAddress::Fixed(index))
}

/// The open cells of one added row.
pub(super) fn open_added(template: &Template, row: RowIndex, index: usize) -> impl Iterator<Item = CellAddress> {
    let cells = template.row(row).added.iter().flat_map(|form| form.cells.iter().enumerate());
    cells.filter(|(_, cell)| cell.is_open()).map(move |(cell, _)| CellAddress::Added { row, index, cell })
}

/// The rows that take added rows.
pub(super) fn rows_with_added(template: &Template) -> impl Iterator<Item = RowIndex> {
    template.rows().filter(|(_, row)| row.added.is_some()).map(|(row, _)| row)
}

#[derive(Clone, Copy)]
struct Writer<'a> {
    template: &'a Template,
    report: &'a Report,
    leaves_out: bool,
}

impl Writer<'_> {
    fn written(self) -> Option<Written> {
        let added: usize = rows_with_added(self.template).map(|row| self.report.added(row).len()).sum();
        if !self.leaves_out && added > MOST_ADDED {
            return None;
        }
        let bytes = self.bytes();
        (bytes.len() <= MOST_BYTES).then(|| Written { text: framed(&bytes), leaves_out: self.leaves_out })
    }

    fn bytes(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        push_text(&mut bytes, &self.template.id);
        push_number(&mut bytes, self.template.version.into());
        bytes.extend(short_fingerprint(self.template));
        let check = check_code::of(self.template, self.report);
        bytes.extend(check.bytes().filter(u8::is_ascii_alphanumeric));
        push_number(&mut bytes, self.leaves_out.into());
        push_text(&mut bytes, self.report.head_field(HeadField::Unit));
        let sections = self.report.section_answers();
        push_number(&mut bytes, sections.len() as u64);
        for (section, answer) in sections {
            push_number(&mut bytes, u64::from(section.0) * 2 + u64::from(*answer == SectionAnswer::BlankIsZero));
        }
        push_answers(&mut bytes, &self.answers(open_cells(self.template)));
        if !self.leaves_out {
            self.push_added(&mut bytes);
        }
        bytes
    }

    fn push_added(self, bytes: &mut Vec<u8>) {
        for row in rows_with_added(self.template) {
            let count = self.report.added(row).len();
            push_number(bytes, count as u64);
            let cells = (0..count).flat_map(|index| open_added(self.template, row, index));
            push_answers(bytes, &self.answers(cells));
        }
    }

    fn answers(self, cells: impl Iterator<Item = CellAddress>) -> Vec<Answer> {
        let entries = cells.filter_map(|address| self.report.entry(address));
        entries.map(|entry| self.answer(entry)).collect()
    }

    fn answer(self, entry: &Entry) -> Answer {
        match entry.reading() {
            Reading::Blank => Answer::Blank,
            Reading::Number(number) => u64::try_from(number.scaled_value()).map_or(Answer::Unreadable, Answer::Figure),
            Reading::Date(day) => {
                let year = u64::from(day.year().unsigned_abs());
                Answer::Figure((year * 12 + u64::from(day.month0())) * 31 + u64::from(day.day0()))
            }
            Reading::Text if self.leaves_out => Answer::Blank,
            Reading::Text => Answer::Words(entry.text().to_owned()),
            Reading::Unreadable(_) => Answer::Unreadable,
        }
    }
}
