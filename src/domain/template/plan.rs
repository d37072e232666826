//! The order in which totals are calculated, and which totals a cell touches. It must not know figures.

use super::{CellIndex, RowIndex};

/// How a computed cell is made: the sum of its terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Formula {
    /// What is added up.
    pub terms: Vec<Term>,
}

/// One thing that a total adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// A fixed cell, open or itself computed.
    Cell(CellIndex),
    /// One cell of every row that a person added here.
    AddedCells {
        /// The row of the form that they are added to.
        row: RowIndex,
        /// The cell's position in each added row, from 0.
        cell: usize,
    },
    /// The number of rows that a person added here.
    AddedRows(RowIndex),
}

/// The order of calculation: a total after everything it adds. Its size is that of the formulas: what a cell touches by
/// way of other totals is followed when asked, because a hostile form could make the complete answer enormous.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    order: Vec<CellIndex>,
    /// For each fixed cell, the totals that add it themselves.
    users: Vec<Vec<CellIndex>>,
    /// For each row, the totals that add the rows added to it.
    users_of_added: Vec<Vec<CellIndex>>,
}

impl Plan {
    /// Plans the formulas of a form's cells (`None`: an open cell). `rows` is the number of rows.
    ///
    /// # Errors
    /// A cell on or behind a cycle, when a total depends on itself.
    pub fn new(formulas: &[Option<&Formula>], rows: usize) -> Result<Self, CellIndex> {
        let mut users = vec![Vec::new(); formulas.len()];
        let mut users_of_added = vec![Vec::new(); rows];
        for (total, formula) in totals(formulas) {
            for term in &formula.terms {
                match *term {
                    Term::Cell(cell) => users[cell.at()].push(total),
                    Term::AddedCells { row, .. } | Term::AddedRows(row) => users_of_added[row.at()].push(total),
                }
            }
        }
        let order = calculation_order(formulas, &users)?;
        Ok(Self { order, users, users_of_added })
    }

    /// All totals, each after everything it adds.
    pub fn order(&self) -> &[CellIndex] {
        &self.order
    }

    /// The totals that change when this cell does, in order of calculation.
    pub fn touched_by(&self, cell: CellIndex) -> Vec<CellIndex> {
        self.reached_from(&self.users[cell.at()])
    }

    /// The totals that change when the rows added here do, in order of calculation.
    pub fn touched_by_added(&self, row: RowIndex) -> Vec<CellIndex> {
        self.reached_from(&self.users_of_added[row.at()])
    }

    fn reached_from(&self, users: &[CellIndex]) -> Vec<CellIndex> {
        let mut is_reached = vec![false; self.users.len()];
        let mut pending = users.to_vec();
        while let Some(total) = pending.pop() {
            if !std::mem::replace(&mut is_reached[total.at()], true) {
                pending.extend(&self.users[total.at()]);
            }
        }
        self.order.iter().copied().filter(|total| is_reached[total.at()]).collect()
    }
}

fn totals<'a>(formulas: &'a [Option<&'a Formula>]) -> impl Iterator<Item = (CellIndex, &'a Formula)> {
    (0..).map(CellIndex).zip(formulas).filter_map(|(index, formula)| formula.map(|formula| (index, formula)))
}

/// Kahn's algorithm: totals whose terms are all known come first.
fn calculation_order(formulas: &[Option<&Formula>], users: &[Vec<CellIndex>]) -> Result<Vec<CellIndex>, CellIndex> {
    let is_total = |term: &&Term| matches!(term, Term::Cell(cell) if formulas[cell.at()].is_some());
    let mut waiting_for = vec![0_usize; formulas.len()];
    let mut order = Vec::new();
    for (total, formula) in totals(formulas) {
        waiting_for[total.at()] = formula.terms.iter().filter(is_total).count();
        if waiting_for[total.at()] == 0 {
            order.push(total);
        }
    }
    let mut next = 0;
    while let Some(&done) = order.get(next) {
        next += 1;
        for user in &users[done.at()] {
            waiting_for[user.at()] -= 1;
            if waiting_for[user.at()] == 0 {
                order.push(*user);
            }
        }
    }
    let stuck = totals(formulas).find(|(total, _)| waiting_for[total.at()] > 0);
    stuck.map_or(Ok(order), |(cell, _)| Err(cell))
}
