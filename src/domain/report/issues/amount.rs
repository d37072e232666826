//! An amount of money that is so small that millions were probably meant. It must not know how it is said.

use super::{Issue, IssueKind, Judge, Place, Question};
use crate::domain::report::{CellAddress, Entry};
use crate::domain::template::Level;
use crate::domain::values::{Number, Reading, unit};

/// Amounts below this many đồng are asked about. Nothing is paid for with less: 1,000 đồng is the smallest note that still
/// goes from hand to hand, and a Week's funds are millions. Whoever types less thinks in a larger unit ("12" for 12 triệu).
const SMALLEST: i64 = 1_000;

/// What is perhaps meant, in the same words as the paper's hints.
const MILLION: i64 = 1_000_000;

impl Judge<'_> {
    /// An amount above 0 and below [`SMALLEST`] in a field that counts đồng; fields that count thousands or millions of it
    /// hold small figures by right.
    pub(super) fn small_amount(self, address: CellAddress) -> Option<Issue> {
        let unit = match address {
            CellAddress::Fixed(cell) => &self.template.cell(cell).unit,
            CellAddress::Added { .. } => &address.added_cell(self.template)?.unit,
        };
        if unit::factor_of_money(unit) != Some(1) {
            return None;
        }
        let Reading::Number(amount) = *self.report.entry(address).map(Entry::reading)? else { return None };
        let smallest = Number::whole(SMALLEST).ok()?;
        if !amount.is_above(Number::ZERO) || !smallest.is_above(amount) {
            return None;
        }
        // Six places are the most that a cell takes, so that a million of it is whole.
        let rest = MILLION.checked_div(10_i64.checked_pow(u32::from(amount.places()))?)?;
        let meant = Number::whole(amount.scaled_value().checked_mul(rest)?).ok()?;
        Some(Issue {
            level: Level::Hint,
            key: ["amount.", &address.name(self.template)].concat(),
            kind: IssueKind::SmallAmount(amount, meant),
            places: vec![Place::Cell(address)],
            said: None,
            question: Question::Amount(address),
        })
    }
}
