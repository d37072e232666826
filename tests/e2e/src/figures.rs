//! Figures that a person could have typed into a form, and the sums they must give. The sums are taken here, from the
//! official table, never from the program.

use crate::form::{Cell, Form, Row, Total};

/// What is typed into one cell and what it means.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The name of the cell.
    pub name: String,
    pub row: String,
    pub cell: String,
    /// As typed; empty for a cell left blank.
    pub text: String,
    pub value: Option<u64>,
}

/// What a total must be.
#[derive(Debug, Clone)]
pub struct Sum {
    pub name: String,
    pub row: String,
    pub cell: String,
    /// `None` where no cell below is filled in.
    pub value: Option<u64>,
    pub filled: usize,
    pub of: usize,
}

/// One figure for each open cell: some plain, some with a dot or a space between thousands, some 0, some left blank.
pub fn figures(form: &Form) -> Vec<Figure> {
    let cells: Vec<_> = form.open_cells().collect();
    cells.into_iter().enumerate().map(|(index, (row, cell))| figure(index, row, cell)).collect()
}

/// One figure for the cell `cell` of each of `count` rows that a person adds below `row`.
pub fn added_figures(row: &Row, cell: &str, count: usize) -> Vec<Figure> {
    let figure = |index: usize| {
        let value = size(index, "người");
        Figure {
            name: format!("{}.{index}.{cell}", row.id),
            row: row.id.clone(),
            cell: cell.to_owned(),
            text: typed(index, value),
            value: Some(value),
        }
    };
    (0..count).map(figure).collect()
}

/// The sum in each computed cell for these figures.
pub fn sums(form: &Form, figures: &[Figure]) -> Vec<Sum> {
    form.total_cells().filter_map(|(row, cell)| Some(sum(form, figures, row, cell, cell.total?))).collect()
}

/// The digits of a shown figure without the marks between thousands; `None` where no figure is shown.
pub fn shown(text: &str) -> Option<u64> {
    let marks = ['.', ' ', '\u{a0}', '\u{202f}'];
    let digits: String = text.trim().chars().filter(|character| !marks.contains(character)).collect();
    digits.parse().ok()
}

/// The figure as it is printed: `1.250`.
pub fn grouped(value: u64) -> String {
    grouped_with(value, ".")
}

fn figure(index: usize, row: &Row, cell: &Cell) -> Figure {
    let value = if index % 11 == 7 { None } else { Some(size(index, &cell.unit)) };
    let text = value.map_or_else(String::new, |value| typed(index, value));
    Figure { name: row.name(cell), row: row.id.clone(), cell: cell.id.clone(), text, value }
}

/// A size that fits what is counted; every thirteenth is 0.
fn size(index: usize, unit: &str) -> u64 {
    let step = index as u64;
    if index % 13 == 5 {
        return 0;
    }
    match unit {
        "đồng" => 12_500_000 + step * 1_250_000,
        "người" | "cá nhân" | "quyển" | "quyển/tờ" => 180 + step * 397 % 4800,
        _ => 1 + step * 29 % 97,
    }
}

fn typed(index: usize, value: u64) -> String {
    match index % 3 {
        0 => value.to_string(),
        1 => grouped_with(value, "."),
        _ => grouped_with(value, " "),
    }
}

fn grouped_with(value: u64, mark: &str) -> String {
    let digits = value.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    text
}

fn sum(form: &Form, figures: &[Figure], row: &Row, cell: &Cell, total: Total) -> Sum {
    let rows: Vec<&str> = form.rows_in(total, row).into_iter().map(|row| row.id.as_str()).collect();
    let parts: Vec<&Figure> =
        figures.iter().filter(|figure| figure.cell == cell.id && rows.contains(&figure.row.as_str())).collect();
    let values: Vec<u64> = parts.iter().filter_map(|figure| figure.value).collect();
    let value = match total {
        Total::NumberOfAddedRows => Some(parts.len() as u64),
        _ => (!values.is_empty()).then(|| values.iter().sum()),
    };
    let (name, row, cell) = (row.name(cell), row.id.clone(), cell.id.clone());
    Sum { name, row, cell, value, filled: values.len(), of: parts.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shown_figure_is_read_without_its_marks_and_nothing_else_is_a_figure() {
        assert_eq!(shown(" 1.250 "), Some(1250));
        assert_eq!(shown("1\u{a0}250"), Some(1250));
        assert_eq!((shown(""), shown("12o"), shown("–")), (None, None, None));
        assert_eq!((grouped(0), grouped(999), grouped(1_250_000)), ("0".into(), "999".into(), "1.250.000".into()));
    }
}
