//! How far a section or a report is. It must not know totals.

use super::{CellAddress, Report};
use crate::domain::template::{RowIndex, Template};

/// Counts of cells that are open to a person and hold figures, words or days, and of long texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Answered in a way that can be used.
    pub filled: usize,
    /// Hold something that cannot be read.
    pub unreadable: usize,
    /// Blank, and answered for the section as a whole.
    pub answered: usize,
    /// Open cells in all. Added rows count as they are added.
    pub of: usize,
}

impl Progress {
    /// The progress of one section.
    pub fn of_section(template: &Template, report: &Report, section: RowIndex) -> Self {
        template.rows_of_section(section).fold(Self::default(), |sum, (row, _)| sum.plus(of_row(template, report, row)))
    }

    /// The progress of the whole report.
    pub fn of_report(template: &Template, report: &Report) -> Self {
        template.rows().fold(Self::default(), |sum, (row, _)| sum.plus(of_row(template, report, row)))
    }

    /// Cells that nobody has said anything about.
    pub const fn missing(self) -> usize {
        self.of - self.filled - self.unreadable - self.answered
    }

    const fn plus(self, other: Self) -> Self {
        Self {
            filled: self.filled + other.filled,
            unreadable: self.unreadable + other.unreadable,
            answered: self.answered + other.answered,
            of: self.of + other.of,
        }
    }
}

fn of_row(template: &Template, report: &Report, row: RowIndex) -> Progress {
    let fixed = template.cells_of(row).filter(|(_, cell)| cell.is_open()).map(|(index, _)| CellAddress::Fixed(index));
    let added = report.added(row).iter().enumerate().flat_map(move |(index, added)| {
        (0..added.entries.len()).map(move |cell| CellAddress::Added { row, index, cell })
    });
    let is_answered = report.section_answer(template.row(row).section).is_some();
    let mut progress = Progress::default();
    let mut count = |is_filled: bool, is_unreadable: bool| {
        progress.of += 1;
        progress.filled += usize::from(is_filled);
        progress.unreadable += usize::from(is_unreadable);
        progress.answered += usize::from(is_answered && !is_filled && !is_unreadable);
    };
    for address in fixed.chain(added).filter(|address| address.is_open(template)) {
        if let Some(entry) = report.entry(address) {
            count(entry.reading().is_filled(), entry.reading().is_unreadable());
        }
    }
    if template.row(row).narrative.is_some() {
        count(!report.narrative(row).trim().is_empty(), false);
    }
    progress
}
