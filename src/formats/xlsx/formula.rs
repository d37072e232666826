//! A total as the formula that a spreadsheet calculates. It must not know what it comes to.

use std::collections::BTreeMap;

use crate::domain::report::{CellAddress, Report};
use crate::domain::template::{Template, Term};

/// The most parts of a sum that a spreadsheet takes, with room to spare.
const MOST_PARTS: usize = 200;

/// Where each cell of the report stands alone on the sheet: row and column, from 0.
pub(super) type Places = BTreeMap<String, (u32, u16)>;

/// `=IF(COUNT(…)=0,"",SUM(…))`: a sum of blank cells stays blank. `None` where a part of the total stands nowhere alone.
pub(super) fn of(template: &Template, report: &Report, places: &Places, address: CellAddress) -> Option<String> {
    let names = names(template, report, address)?;
    let mut cells = names.iter().map(|name| places.get(name).copied()).collect::<Option<Vec<_>>>()?;
    cells.sort_unstable_by_key(|(row, column)| (*column, *row));
    // A sum over a stretch counts each of its cells once.
    if cells.is_empty() || cells.windows(2).any(|pair| pair[0] == pair[1]) {
        return None;
    }
    let parts = parts(&cells);
    (parts.len() <= MOST_PARTS).then(|| {
        let parts = parts.join(",");
        ["=IF(COUNT(", &parts, ")=0,\"\",SUM(", &parts, "))"].concat()
    })
}

/// The names of the cells that a total adds up; `None` where it adds something else.
fn names(template: &Template, report: &Report, address: CellAddress) -> Option<Vec<String>> {
    match address {
        CellAddress::Fixed(index) => {
            let mut names = Vec::new();
            for term in &template.cell(index).formula.as_ref()?.terms {
                match *term {
                    Term::Cell(cell) => names.push(CellAddress::Fixed(cell).name(template)),
                    Term::AddedCells { row, cell } => {
                        let rows = 0..report.added(row).len();
                        names.extend(rows.map(|index| CellAddress::Added { row, index, cell }.name(template)));
                    }
                    Term::AddedRows(_) => return None,
                }
            }
            Some(names)
        }
        CellAddress::Added { row, index, .. } => {
            let sum = &address.added_cell(template)?.sum;
            Some(sum.iter().map(|&cell| CellAddress::Added { row, index, cell }.name(template)).collect())
        }
    }
}

/// `C5:C8`, `C10`: cells that stand below each other as one stretch.
fn parts(cells: &[(u32, u16)]) -> Vec<String> {
    let stretches = cells.chunk_by(|above, below| above.1 == below.1 && above.0 + 1 == below.0);
    stretches
        .filter_map(|stretch| Some((stretch.first()?, stretch.last()?)))
        .map(|(first, last)| if first == last { name(*first) } else { [name(*first), name(*last)].join(":") })
        .collect()
}

fn name((row, column): (u32, u16)) -> String {
    rust_xlsxwriter::utility::row_col_to_cell(row, column)
}
