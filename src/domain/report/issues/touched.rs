//! Which questions a change touches, so that after one key only those are asked again. It must not answer them.

use super::{Judge, Question, Touched};
use crate::domain::report::{CellAddress, SectionAnswer};
use crate::domain::template::{Asked, CellIndex, RowIndex};

impl Judge<'_> {
    /// Asks every question that a change touches; with some more than once.
    pub(super) fn questions_on(self, touched: Touched, ask: &mut dyn FnMut(Question)) {
        match touched {
            Touched::Head(field) => {
                ask(Question::UnitNamed);
                ask(Question::Dated);
                self.ask_besides(&|asked| asked == Asked::Head(field), ask);
            }
            Touched::Narrative(row) => self.ask_besides(&|asked| asked == Asked::Narrative(row), ask),
            Touched::Cell(address) => {
                ask(Question::Readable(address));
                ask(Question::Amount(address));
                self.ask_on_activity(self.section(address), ask);
                match address {
                    CellAddress::Fixed(cell) => self.ask_on_cell(cell, ask),
                    // A cell of an added row may be part of a sum beside it.
                    CellAddress::Added { row, .. } => self.ask_besides(&|asked| is_added_to(asked, row), ask),
                }
            }
            Touched::Added(row) => {
                let mut cells = Vec::new();
                self.push_added_cells(row, &mut cells);
                for address in cells {
                    ask(Question::Readable(address));
                    ask(Question::Amount(address));
                }
                self.ask_on_activity(self.template.row(row).section, ask);
                self.ask_besides(&|asked| is_added_to(asked, row), ask);
            }
            Touched::Answer(section) => {
                ask(Question::NoActivity(section));
                let is_inside = |row: RowIndex| self.template.row(row).section == section;
                self.ask_besides(&|asked| asked.row(self.template).is_some_and(is_inside), ask);
                for (row, _) in self.template.rows_of_section(section) {
                    self.template.cells_of(row).for_each(|(cell, _)| self.ask_on_cell(cell, ask));
                }
            }
        }
    }

    /// What stands in a section can take its answer as a whole away, or give it back.
    fn ask_on_activity(self, section: RowIndex, ask: &mut dyn FnMut(Question)) {
        match self.report.section_answer(section) {
            Some(SectionAnswer::NoActivity) => self.questions_on(Touched::Answer(section), ask),
            _ => ask(Question::NoActivity(section)),
        }
    }

    fn ask_on_cell(self, cell: CellIndex, ask: &mut dyn FnMut(Question)) {
        for comparison in self.template.checks().touching(cell) {
            ask(Question::Check(*comparison));
        }
    }

    fn ask_besides(self, is_meant: &dyn Fn(Asked) -> bool, ask: &mut dyn FnMut(Question)) {
        for comparison in self.template.checks().touching_besides(is_meant) {
            ask(Question::Check(comparison));
        }
    }
}

fn is_added_to(asked: Asked, to: RowIndex) -> bool {
    matches!(asked, Asked::AddedCells { row, .. } if row == to)
}
