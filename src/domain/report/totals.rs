//! The one function that makes totals: for the screen, the paper, every file, the check of an import.
//! It must not know how a total is shown.

use super::{CellAddress, Entry, Report, SectionAnswer};
use crate::domain::template::{CellIndex, RowIndex, Template, Term};
use crate::domain::values::{Number, Reading};

/// A sum with its completeness.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// The sum of the readable filled cells; `None` where none is filled, or where the sum is too large.
    pub value: Option<Number>,
    /// Over how many filled cells it was taken.
    pub filled: usize,
    /// Out of how many cells.
    pub of: usize,
    /// The cells that hold something unreadable and are missing from the sum, each once, in paper order.
    pub blocked_by: Vec<CellAddress>,
    /// The sum is beyond [`crate::domain::values::number::LARGEST`].
    pub too_large: bool,
}

/// All totals of a report. Invariant: each was taken over the report as it stood at the last call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    by_cell: Vec<Option<Total>>,
}

impl Totals {
    /// Takes every total of a report.
    pub fn of(template: &Template, report: &Report) -> Self {
        let mut totals = Self { by_cell: vec![None; template.cells().len()] };
        for &cell in template.plan().order() {
            totals.retake(template, report, cell);
        }
        totals
    }

    /// The total in a computed cell; `None` for an open one.
    pub fn get(&self, cell: CellIndex) -> Option<&Total> {
        self.by_cell.get(cell.at())?.as_ref()
    }

    /// Takes the totals anew that depend on a cell, and gives back those that changed.
    pub fn after_entry(&mut self, template: &Template, report: &Report, address: CellAddress) -> Vec<CellIndex> {
        match address {
            CellAddress::Fixed(cell) => self.retake_all(template, report, &template.plan().touched_by(cell)),
            CellAddress::Added { row, .. } => self.after_added(template, report, row),
        }
    }

    /// Takes the totals anew that depend on the rows added below `row`, and gives back those that changed.
    pub fn after_added(&mut self, template: &Template, report: &Report, row: RowIndex) -> Vec<CellIndex> {
        self.retake_all(template, report, &template.plan().touched_by_added(row))
    }

    fn retake_all(&mut self, template: &Template, report: &Report, cells: &[CellIndex]) -> Vec<CellIndex> {
        cells.iter().copied().filter(|cell| self.retake(template, report, *cell)).collect()
    }

    fn retake(&mut self, template: &Template, report: &Report, cell: CellIndex) -> bool {
        let total = self.take(template, report, cell);
        let slot = &mut self.by_cell[cell.at()];
        let changed = slot.as_ref() != Some(&total);
        *slot = Some(total);
        changed
    }

    fn take(&self, template: &Template, report: &Report, cell: CellIndex) -> Total {
        let mut total = Total::default();
        for term in template.cell(cell).formula.iter().flat_map(|formula| &formula.terms) {
            match *term {
                Term::Cell(term) => match self.get(term) {
                    Some(part) => total.add_total(part),
                    None => total.add_cell(template, report, CellAddress::Fixed(term)),
                },
                Term::AddedCells { row, cell } => {
                    for index in 0..report.added(row).len() {
                        total.add_added(template, report, CellAddress::Added { row, index, cell });
                    }
                }
                Term::AddedRows(row) => total.add_count(report.added(row).len()),
            }
        }
        total.finished()
    }

    /// The total in a computed cell of an added row; `None` for an open one. It is taken anew each time: such a row is
    /// short.
    pub fn of_added(template: &Template, report: &Report, address: CellAddress) -> Option<Total> {
        let (CellAddress::Added { row, index, .. }, form) = (address, address.added_cell(template)?) else {
            return None;
        };
        if form.is_open() {
            return None;
        }
        let mut total = Total::default();
        for &cell in &form.sum {
            total.add_cell(template, report, CellAddress::Added { row, index, cell });
        }
        Some(total.finished())
    }
}

impl Total {
    fn finished(mut self) -> Self {
        if self.too_large {
            self.value = None;
        }
        self
    }

    fn add_added(&mut self, template: &Template, report: &Report, address: CellAddress) {
        match Totals::of_added(template, report, address) {
            Some(part) => self.add_total(&part),
            None => self.add_cell(template, report, address),
        }
    }

    fn add_cell(&mut self, template: &Template, report: &Report, address: CellAddress) {
        self.of += 1;
        match report.entry(address).map(Entry::reading) {
            Some(Reading::Number(number)) => {
                self.filled += 1;
                self.add(*number);
            }
            Some(Reading::Unreadable(_)) => self.miss(address),
            _ if counts_as_zero(template, report, address) => {
                self.filled += 1;
                self.add(Number::ZERO);
            }
            _ => {}
        }
    }

    fn add_total(&mut self, part: &Self) {
        // Totals of totals of totals can count one cell many times over; they must not overflow.
        self.of = self.of.saturating_add(part.of);
        self.filled = self.filled.saturating_add(part.filled);
        for address in &part.blocked_by {
            self.miss(*address);
        }
        self.too_large |= part.too_large;
        if let Some(value) = part.value {
            self.add(value);
        }
    }

    /// Two totals that this one adds may both be missing the same cell.
    fn miss(&mut self, address: CellAddress) {
        if let Err(place) = self.blocked_by.binary_search(&address) {
            self.blocked_by.insert(place, address);
        }
    }

    /// No row added is no answer, not the figure 0.
    fn add_count(&mut self, rows: usize) {
        if rows == 0 {
            return;
        }
        self.of += rows;
        self.filled += rows;
        match i64::try_from(rows).map_err(|_| ()).and_then(|rows| Number::whole(rows).map_err(|_| ())) {
            Ok(count) => self.add(count),
            Err(()) => self.too_large = true,
        }
    }

    fn add(&mut self, number: Number) {
        match self.value.unwrap_or(Number::ZERO).plus(number) {
            Ok(sum) => self.value = Some(sum),
            Err(_) => self.too_large = true,
        }
    }
}

fn counts_as_zero(template: &Template, report: &Report, address: CellAddress) -> bool {
    let section = template.row(address.row(template)).section;
    report.section_answer(section) == Some(SectionAnswer::BlankIsZero)
}
