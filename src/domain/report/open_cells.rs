//! The open cells of a row and of a section, and whether they contradict what is said of the section as a whole.
//! It must not know how a contradiction is shown.

use super::{CellAddress, Entry, Report, SectionAnswer};
use crate::domain::template::{RowIndex, Template};
use crate::domain::values::{Number, Reading};

impl Report {
    /// Looks at each open cell of a row, and of the rows added below it, in paper order.
    pub fn each_open_cell(&self, template: &Template, row: RowIndex, look: &mut dyn FnMut(CellAddress, &Entry)) {
        let fixed = template.cells_of(row).map(|(index, _)| CellAddress::Fixed(index));
        let added = self.added(row).iter().enumerate().flat_map(|(index, added)| {
            (0..added.entries.len()).map(move |cell| CellAddress::Added { row, index, cell })
        });
        for address in fixed.chain(added).filter(|address| address.is_open(template)) {
            if let Some(entry) = self.entry(address) {
                look(address, entry);
            }
        }
    }

    /// The cells of a section that hold more than 0, in paper order.
    pub fn figures_in(&self, template: &Template, section: RowIndex) -> Vec<CellAddress> {
        let mut figures = Vec::new();
        for (row, _) in template.rows_of_section(section) {
            self.each_open_cell(template, row, &mut |address, entry| {
                if matches!(entry.reading(), Reading::Number(number) if number.is_above(Number::ZERO)) {
                    figures.push(address);
                }
            });
        }
        figures
    }

    /// Whether nothing at all stands in a section: no figure, no words, no note.
    pub fn is_blank_in(&self, template: &Template, section: RowIndex) -> bool {
        let is_blank = |text: &str| text.trim().is_empty();
        template.rows_of_section(section).all(|(row, _)| {
            let mut all_blank = is_blank(self.narrative(row)) && is_blank(self.note(row));
            self.each_open_cell(template, row, &mut |_, entry| all_blank &= is_blank(entry.text()));
            all_blank && self.added(row).iter().all(|added| is_blank(&added.note))
        })
    }

    /// The answer for a section as a whole, as long as nothing contradicts it: where something took place after all,
    /// "Không có hoạt động" answers nothing.
    pub fn standing_answer(&self, template: &Template, section: RowIndex) -> Option<SectionAnswer> {
        let answer = self.section_answer(section)?;
        let stands = answer != SectionAnswer::NoActivity || self.figures_in(template, section).is_empty();
        stands.then_some(answer)
    }
}
