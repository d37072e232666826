//! Where a cell stands in a report, and the name it bears on the page. It must not know what stands in it.

use crate::domain::template::{AddedCell, CellIndex, CellKind, RowIndex, Template};

/// One cell of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellAddress {
    /// A cell of the form.
    Fixed(CellIndex),
    /// A cell of a row that a person added below `row`; `index` is the added row's position from 0.
    Added {
        /// The row of the form.
        row: RowIndex,
        /// The added row's position, from 0.
        index: usize,
        /// The cell's position in the added row, from 0.
        cell: usize,
    },
}

impl CellAddress {
    /// The name of the cell's input: `row.cell`, or `row.index.cell`.
    pub fn name(self, template: &Template) -> String {
        match self {
            Self::Fixed(index) => {
                let cell = template.cell(index);
                format!("{}.{}", template.row(cell.row).id, cell.id)
            }
            Self::Added { row, index, .. } => {
                let cell = self.added_cell(template).map_or("", |cell| cell.id.as_str());
                format!("{}.{index}.{cell}", template.row(row).id)
            }
        }
    }

    /// The cell that bears this name.
    pub fn from_name(template: &Template, name: &str) -> Option<Self> {
        let (row, rest) = name.split_once('.')?;
        let row = template.row_by_id(row)?;
        let Some((index, cell)) = rest.split_once('.') else {
            return template.cell_by_id(row, rest).map(Self::Fixed);
        };
        let cells = &template.row(row).added.as_ref()?.cells;
        let cell = cells.iter().position(|candidate| candidate.id == cell)?;
        Some(Self::Added { row, index: index.parse().ok()?, cell })
    }

    /// The row of the form that it stands in or below.
    pub fn row(self, template: &Template) -> RowIndex {
        match self {
            Self::Fixed(cell) => template.cell(cell).row,
            Self::Added { row, .. } => row,
        }
    }

    /// Whether the cell asks for words rather than a figure or a day.
    pub fn takes_words(self, template: &Template) -> bool {
        let kind = match self {
            Self::Fixed(cell) => Some(template.cell(cell).kind),
            Self::Added { .. } => self.added_cell(template).map(|cell| cell.kind),
        };
        kind == Some(CellKind::Text)
    }

    /// Whether a person fills it in.
    pub fn is_open(self, template: &Template) -> bool {
        match self {
            Self::Fixed(cell) => template.cell(cell).is_open(),
            Self::Added { .. } => self.added_cell(template).is_some_and(AddedCell::is_open),
        }
    }

    /// What the form says about a cell of an added row.
    pub fn added_cell(self, template: &Template) -> Option<&AddedCell> {
        match self {
            Self::Fixed(_) => None,
            Self::Added { row, cell, .. } => template.row(row).added.as_ref()?.cells.get(cell),
        }
    }
}
