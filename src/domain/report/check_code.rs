//! A short code over a report's figures, which travels and is printed beside them: two reports with one code hold the
//! same figures. It must not know how a report is stored or shown.
//!
//! It finds slips, not somebody who means harm. Words are not part of it: messengers change their quotes and dashes.

use super::{CellAddress, Report, SectionAnswer};
use crate::domain::template::{RowIndex, Template};
use crate::domain::values::{Reading, number_text};

/// The signs of a code: digits and capitals without 0, 1, I and O, which look like one another.
const SIGNS: [char; 32] = [
    '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q',
    'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z',
];
/// How many signs, each of five bits.
const LENGTH: u32 = 8;

/// The code of a report, as `K7QF-3M2D`: form and version, then every open cell that asks for a figure or a day, in the
/// form's order. Blank and unreadable ones are marked as such; answers for whole sections and added rows are counted in.
pub fn of(template: &Template, report: &Report) -> String {
    let mut sum = Sum::new();
    sum.take(&template.id);
    sum.take(&template.version.to_string());
    for (index, row) in template.rows() {
        if let Some(answer) = report.section_answer(index) {
            sum.take(&row.id);
            sum.take(if answer == SectionAnswer::NoActivity { "none" } else { "zero" });
        }
        for (cell, content) in template.cells_of(index) {
            sum.take_cell(template, report, CellAddress::Fixed(cell), [&row.id, &content.id]);
        }
        take_added(&mut sum, template, report, index);
    }
    sum.code()
}

/// Whether two codes are one, however they were written down: small letters, other dashes or none.
pub fn is_same(one: &str, other: &str) -> bool {
    let signs = |code: &str| -> Vec<char> {
        code.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).collect()
    };
    signs(one) == signs(other)
}

/// Whether a word is written like a code.
pub fn is_code(word: &str) -> bool {
    let signs = word.chars().filter(char::is_ascii_alphanumeric);
    signs.clone().count() == LENGTH as usize && signs.clone().all(|sign| SIGNS.contains(&sign.to_ascii_uppercase()))
}

fn take_added(sum: &mut Sum, template: &Template, report: &Report, row: RowIndex) {
    let content = template.row(row);
    for index in 0..report.added(row).len() {
        sum.take(&content.id);
        for (cell, form) in content.added.iter().flat_map(|added| &added.cells).enumerate() {
            sum.take_cell(template, report, CellAddress::Added { row, index, cell }, [&content.id, &form.id]);
        }
    }
}

/// FNV-1a over all that was taken (Fowler, Noll, Vo; 64 bits).
struct Sum(u64);

impl Sum {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// A word, told from its neighbours.
    fn take(&mut self, word: &str) {
        for byte in word.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn take_cell(&mut self, template: &Template, report: &Report, address: CellAddress, names: [&str; 2]) {
        if !address.is_open(template) || address.takes_words(template) {
            return;
        }
        let Some(entry) = report.entry(address) else { return };
        names.into_iter().for_each(|name| self.take(name));
        match entry.reading() {
            Reading::Number(number) => self.take(&number_text::token(*number)),
            Reading::Date(date) => self.take(&date.to_string()),
            Reading::Unreadable(_) => self.take("?"),
            Reading::Blank | Reading::Text => self.take(""),
        }
    }

    /// The last bytes taken have hardly reached the upper bits: they are stirred first (the end of splitmix64).
    const fn stirred(&self) -> u64 {
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    fn code(&self) -> String {
        let bits = self.stirred();
        let mut code = String::new();
        for place in 0..LENGTH {
            if place == LENGTH / 2 {
                code.push('-');
            }
            // Five bits are always one of 32.
            let sign = usize::try_from((bits >> (5 * place)) & 31).unwrap_or_default();
            code.push(SIGNS[sign]);
        }
        code
    }
}
