//! How far a section or a report is. It must not know totals.

use super::Report;
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
    /// The progress of one section. An answer for it as a whole that its figures contradict answers nothing.
    pub fn of_section(template: &Template, report: &Report, section: RowIndex) -> Self {
        let is_answered = report.standing_answer(template, section).is_some();
        let of_row = |(row, _)| of_row(template, report, row, is_answered);
        template.rows_of_section(section).map(of_row).fold(Self::default(), Self::plus)
    }

    /// The progress of the whole report.
    pub fn of_report(template: &Template, report: &Report) -> Self {
        let of_section = |section| Self::of_section(template, report, section);
        template.sections().map(of_section).fold(Self::default(), Self::plus)
    }

    /// Cells that nobody has said anything about.
    pub const fn missing(self) -> usize {
        self.of - self.filled - self.unreadable - self.answered
    }

    fn plus(self, other: Self) -> Self {
        Self {
            filled: self.filled + other.filled,
            unreadable: self.unreadable + other.unreadable,
            answered: self.answered + other.answered,
            of: self.of + other.of,
        }
    }
}

fn of_row(template: &Template, report: &Report, row: RowIndex, is_answered: bool) -> Progress {
    let mut progress = Progress::default();
    let mut count = |is_filled: bool, is_unreadable: bool| {
        progress.of += 1;
        progress.filled += usize::from(is_filled);
        progress.unreadable += usize::from(is_unreadable);
        progress.answered += usize::from(is_answered && !is_filled && !is_unreadable);
    };
    report.each_open_cell(template, row, &mut |_, entry| {
        count(entry.reading().is_filled(), entry.reading().is_unreadable());
    });
    if template.row(row).narrative.is_some() {
        count(!report.narrative(row).trim().is_empty(), false);
    }
    progress
}
