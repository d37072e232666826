//! Totals of money in words, as papers that move money write them. It must not know where they are printed.

use super::words;
use crate::domain::report::{Total, Totals};
use crate::domain::template::{self, CellIndex, Template};
use crate::domain::values::{in_words, unit};

/// A total of money in words; none for other totals, and for one that misses figures.
pub(super) fn of_cell(template: &Template, totals: &Totals, cell: CellIndex) -> Option<String> {
    let counted = &template.cell(cell).unit;
    match totals.get(cell)? {
        Total { value: Some(value), blocked_by, too_large: false, .. }
            if blocked_by.is_empty() && unit::is_money(counted) =>
        {
            Some(words::in_words(&in_words(*value), counted))
        }
        _ => None,
    }
}

/// A line for each total of money in a table, to stand beneath it.
pub(super) fn beneath(template: &Template, totals: &Totals, part: template::Part) -> Vec<String> {
    let rows = part.rows().flat_map(|row| template.cells_of(row).map(move |(cell, _)| (row, cell)));
    rows.filter_map(|(row, cell)| {
        let said = of_cell(template, totals, cell)?;
        let row = template.row(row);
        Some(words::money_of(&row.number, &row.label, &said))
    })
    .collect()
}
