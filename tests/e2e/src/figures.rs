//! Figures that a person could have typed into a form, and the sums they must give. The sums are taken here, from the
//! official table, never from the program.

use crate::form::{Cell, Form, Row};

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

/// The sum in each computed cell for these figures.
pub fn sums(form: &Form, figures: &[Figure]) -> Vec<Sum> {
    form.total_cells().map(|(row, cell)| sum(form, figures, row, cell)).collect()
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

fn sum(form: &Form, figures: &[Figure], section: &Row, cell: &Cell) -> Sum {
    let below: Vec<&str> = form.rows_below(section).map(|row| row.id.as_str()).collect();
    let parts: Vec<&Figure> =
        figures.iter().filter(|figure| figure.cell == cell.id && below.contains(&figure.row.as_str())).collect();
    let values: Vec<u64> = parts.iter().filter_map(|figure| figure.value).collect();
    Sum {
        name: section.name(cell),
        row: section.id.clone(),
        cell: cell.id.clone(),
        value: (!values.is_empty()).then(|| values.iter().sum()),
        filled: values.len(),
        of: parts.len(),
    }
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
