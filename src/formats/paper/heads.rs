//! The grid of the table's heads. It must not know rows.

use super::PaperHead;
use crate::domain::template::{Column, ColumnKind, columns};

/// The lines of heads, from the top: a group over its columns, a lone column over all lines that are left.
pub(super) fn grid(columns: &[Column]) -> Vec<Vec<PaperHead>> {
    let mut lines = vec![Vec::new(); columns::depth(columns)];
    add(columns, &mut lines);
    lines
}

fn add(columns: &[Column], lines: &mut [Vec<PaperHead>]) {
    let height = lines.len();
    let Some((first, below)) = lines.split_first_mut() else { return };
    for column in columns {
        let (width, height) = match &column.kind {
            ColumnKind::Group(inner) => (columns::leaves(inner).len(), 1),
            _ => (1, height),
        };
        if width > 0 {
            first.push(PaperHead { text: column.head.clone(), columns: width, lines: height });
        }
        if let ColumnKind::Group(inner) = &column.kind {
            add(inner, below);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(head: &str, kind: ColumnKind) -> Column {
        Column { head: head.to_owned(), kind }
    }

    #[test]
    fn a_group_stands_over_its_columns_and_a_lone_column_reaches_down() {
        let columns = [
            column("TT", ColumnKind::Number),
            column("Số lượng", ColumnKind::Group(vec![column("a", ColumnKind::Unit), column("b", ColumnKind::Note)])),
        ];
        let head = |text: &str, columns, lines| PaperHead { text: text.to_owned(), columns, lines };
        let expected = vec![vec![head("TT", 1, 2), head("Số lượng", 2, 1)], vec![head("a", 1, 1), head("b", 1, 1)]];
        assert_eq!(grid(&columns), expected);
    }
}
