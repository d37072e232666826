//! What became of one added row by an edit. It must not know how it is said.

use super::Edit;
use crate::domain::template::RowIndex;

/// What became of one added row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowChange {
    /// The row of the form below which it stands, or stood.
    pub row: RowIndex,
    /// Its position from 0: now, or before it went.
    pub index: usize,
    /// What became of it.
    pub became: Became,
}

/// See [`RowChange`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It came.
    Added,
    /// It went.
    Removed,
    /// It stands at another position.
    Moved,
}

impl RowChange {
    /// What an edit makes of a row; `None` for one that does something else.
    pub(super) fn of(edit: &Edit) -> Option<Self> {
        let (row, index, became) = match *edit {
            Edit::AddRow { row, index, .. } => (row, index, Became::Added),
            Edit::RemoveRow { row, index } => (row, index, Became::Removed),
            Edit::MoveRow { row, to, .. } => (row, to, Became::Moved),
            _ => return None,
        };
        Some(Self { row, index, became })
    }
}
