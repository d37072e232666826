//! How wide each column is, so that no word and no figure has to be broken. It must not know fonts beyond their mean width.

use super::{Orientation, PaperRow};
use crate::domain::template::{Column, ColumnKind, columns};

/// The width between the decree's margins, upright and on the side, in tenths of a digit of 12 pt.
const PORTRAIT: usize = 778;
const LANDSCAPE: usize = 1_190;
/// What a cell's borders and the space inside them take.
const PADDING: usize = 14;
/// From how many characters on a note makes its row high.
const LONG_NOTE: usize = 60;

/// The columns' widths in thousandths, and how the sheet lies.
pub(super) fn of(columns: &[Column], rows: &[PaperRow]) -> (Vec<usize>, Orientation) {
    let columns = columns::leaves(columns);
    let mut needed: Vec<usize> = (0..).zip(&columns).map(|(index, column)| need(column, index, rows)).collect();
    let sum: usize = needed.iter().sum();
    let (room, orientation) =
        if sum <= PORTRAIT { (PORTRAIT, Orientation::Portrait) } else { (LANDSCAPE, Orientation::Landscape) };
    let left = room.saturating_sub(sum);
    let weights: Vec<usize> = (0..).zip(&columns).map(|(index, column)| weight(column, index, rows)).collect();
    let weight_sum = weights.iter().sum::<usize>().max(1);
    for (width, weight) in needed.iter_mut().zip(weights) {
        *width += left * weight / weight_sum;
    }
    (thousandths(&needed), orientation)
}

/// The least width of a column: its longest word, as far as that is reasonable.
fn need(column: &Column, index: usize, rows: &[PaperRow]) -> usize {
    let (least, most) = match column.kind {
        ColumnKind::Number => (30, 80),
        ColumnKind::Label => (200, 200),
        ColumnKind::Unit => (50, 100),
        ColumnKind::Note => (80, 120),
        ColumnKind::Cells(_) | ColumnKind::Group(_) => (50, 240),
    };
    // Units are short: they are broken only when there is no room.
    let parts: fn(&str) -> usize = if matches!(column.kind, ColumnKind::Unit) { longest_word } else { longest_part };
    let texts = texts_of(index, rows).chain([column.head.as_str()]);
    texts.map(parts).max().unwrap_or_default().clamp(least, most) + PADDING
}

/// The texts that stand in this column alone.
fn texts_of(index: usize, rows: &[PaperRow]) -> impl Iterator<Item = &str> {
    let cells = rows.iter().filter_map(move |row| row.cells.get(index));
    cells.filter(|cell| cell.columns == 1).map(|cell| cell.text.as_str())
}

fn longest_word(text: &str) -> usize {
    words(text).map(width).max().unwrap_or_default()
}

/// The longest piece that stands on one line, when words are broken where they may be.
fn longest_part(text: &str) -> usize {
    words(text).flat_map(super::breakable_parts).map(width).max().unwrap_or_default()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() && c != '\u{a0}')
}

fn width(word: &str) -> usize {
    word.chars().map(tenths).sum()
}

/// The width of a character of Times New Roman, a digit being 10. Bold ones are hardly wider.
const fn tenths(c: char) -> usize {
    match c {
        '.' | ',' | ';' | ':' | '/' | '(' | ')' | 'i' | 'j' | 'l' | 't' | 'f' | 'r' => 6,
        'm' | 'w' | 'A'..='Z' | 'À'..='Ý' | 'Đ' | 'Ơ' | 'Ư' | '…' => 15,
        _ => 10,
    }
}

/// Who gets what is left over: labels first, long notes as much.
fn weight(column: &Column, index: usize, rows: &[PaperRow]) -> usize {
    match column.kind {
        ColumnKind::Number => 0,
        ColumnKind::Label => 8,
        ColumnKind::Note if texts_of(index, rows).any(|text| text.chars().count() > LONG_NOTE) => 8,
        // Room to write by hand.
        ColumnKind::Note | ColumnKind::Cells(_) => 2,
        ColumnKind::Unit | ColumnKind::Group(_) => 1,
    }
}

/// Parts of 1,000; what rounding leaves goes to the widest.
fn thousandths(widths: &[usize]) -> Vec<usize> {
    let sum = widths.iter().sum::<usize>().max(1);
    let mut parts: Vec<usize> = widths.iter().map(|width| width * 1000 / sum).collect();
    let left = 1000_usize.saturating_sub(parts.iter().sum());
    if let Some(widest) = parts.iter_mut().max() {
        *widest += left;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_a_thousand_together() {
        assert_eq!(thousandths(&[1, 1, 1]), [333, 333, 334]);
        assert_eq!(thousandths(&[]), [0_usize; 0]);
    }

    #[test]
    fn a_word_is_broken_behind_a_stroke_but_a_day_and_a_marked_figure_are_not() {
        assert_eq!(longest_part("Trường/trung tâm"), width("Trường/"));
        assert_eq!(longest_part("ngày 05/10/2023"), width("05/10/2023"));
        assert_eq!(longest_part("13.751\u{a0}(*)"), width("13.751\u{a0}(*)"));
    }
}
