//! The figures of last year, beside which this year's look odd. It must not know where they come from.

use crate::domain::template::CellIndex;
use crate::domain::values::Number;

/// Last year's figures by the cells of this year's form; a cell without one is not compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LastYear {
    /// In paper order.
    figures: Vec<(CellIndex, Number)>,
}

impl LastYear {
    /// The figure of a cell, if there is one.
    pub fn figure(&self, cell: CellIndex) -> Option<Number> {
        let place = self.figures.binary_search_by_key(&cell, |(cell, _)| *cell).ok()?;
        self.figures.get(place).map(|(_, number)| *number)
    }

    /// How many cells have a figure.
    pub const fn count(&self) -> usize {
        self.figures.len()
    }

    /// Notes a figure, in place of one that stood there.
    pub fn set(&mut self, cell: CellIndex, figure: Number) {
        match self.figures.binary_search_by_key(&cell, |(cell, _)| *cell) {
            Ok(place) => self.figures[place].1 = figure,
            Err(place) => self.figures.insert(place, (cell, figure)),
        }
    }
}
