//! The running text of a report: headings, what was written, figures behind what they count. It must not know tables.

use super::answers::{self, Answer};
use super::{Block, Doubt, Part, money, rows, words};
use crate::domain::report::{CellAddress, Report, Totals};
use crate::domain::template::{CellKind, Row, RowIndex, Template};

/// A heading or an item of the running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 0 for "I.", 1 for "1." and so on.
    pub level: u8,
    /// Whether it is an item of a list rather than a heading: it stands below others and bears no number.
    pub is_item: bool,
    /// Its number and words, with the colon before figures.
    pub text: String,
    /// The figures behind it, each with what it counts; may be empty.
    pub figures: String,
    /// A total of money in words, in brackets; may be empty.
    pub in_words: String,
    /// The names of the report's cells that hold those figures.
    pub names: Vec<String>,
    /// Whether the figures are computed.
    pub is_total: bool,
    /// What is doubtful about them.
    pub doubt: Option<Doubt>,
}

/// One line that a person wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLine {
    /// The line, without the mark of a list.
    pub text: String,
    /// Whether it is an item of a list: it began with "- ", "+ ", "* " or "• ".
    pub is_item: bool,
}

/// A row of the running text, with the rows that were added to it.
pub(super) fn blocks(template: &Template, report: &Report, totals: &Totals, index: RowIndex) -> Vec<Block> {
    let row = template.row(index);
    let mut blocks = vec![Block::Heading(heading(template, report, totals, index, row))];
    if row.narrative.is_some() {
        let lines = lines(report.narrative(index));
        blocks.push(if lines.is_empty() { Block::Room } else { Block::Text(lines) });
    }
    blocks.extend(note(report.note(index)));
    blocks.extend(added(template, report, index, row));
    blocks.extend(rows::section_answer(report, index).map(said));
    blocks
}

/// The lines of a written text; blank ones only part paragraphs and are left out.
pub(super) fn lines(text: &str) -> Vec<TextLine> {
    let said = text.lines().map(str::trim).filter(|line| !line.is_empty());
    said.map(|line| {
        let item = ["- ", "+ ", "* ", "• ", "– "].iter().find_map(|mark| line.strip_prefix(mark));
        TextLine { text: item.unwrap_or(line).trim().to_owned(), is_item: item.is_some() }
    })
    .collect()
}

fn heading(template: &Template, report: &Report, totals: &Totals, index: RowIndex, row: &Row) -> Heading {
    let answers = template
        .cells_of(index)
        .filter_map(|(at, cell)| Some((answers::of_fixed(template, report, totals, at)?, cell.unit.as_str())));
    let answers: Vec<(Answer, &str)> = answers.collect();
    let in_words = template.cells_of(index).find_map(|(at, _)| money::of_cell(template, totals, at));
    let title = title(row);
    let text = if answers.is_empty() { title } else { words::before_figures(&title) };
    Heading {
        level: row.depth,
        is_item: is_item(row),
        text,
        figures: answers
            .iter()
            .map(|(answer, unit)| answers::with_unit(answer, unit))
            .collect::<Vec<_>>()
            .join(words::BETWEEN_FIGURES),
        in_words: in_words.map_or_else(String::new, |said| words::in_brackets(&said)),
        names: template.cells_of(index).map(|(cell, _)| CellAddress::Fixed(cell).name(template)).collect(),
        is_total: !answers.is_empty() && answers.iter().all(|(answer, _)| answer.part == Part::Total),
        doubt: answers.iter().find_map(|(answer, _)| answer.doubt),
    }
}

/// "1. Công tác chỉ đạo"; a row below others that has no number is an item of a list.
fn title(row: &Row) -> String {
    if !row.number.is_empty() {
        return words::numbered(&row.number, &row.label);
    }
    if is_item(row) { words::item(&row.label) } else { row.label.clone() }
}

const fn is_item(row: &Row) -> bool {
    row.depth > 0 && row.number.is_empty()
}

fn note(note: &str) -> Option<Block> {
    let note = note.trim();
    (!note.is_empty()).then(|| said(&format!("{}: {note}", words::NOTE)))
}

fn said(words: &str) -> Block {
    Block::Text(vec![TextLine { text: words.to_owned(), is_item: false }])
}

/// Rows that were added, an item each: its words first, then its figures with what they count.
fn added(template: &Template, report: &Report, index: RowIndex, row: &Row) -> Option<Block> {
    let form = row.added.as_ref()?;
    let items = report.added(index).iter().enumerate().map(|(position, added)| {
        let mut parts = Vec::new();
        for (at, cell) in form.cells.iter().enumerate() {
            let address = CellAddress::Added { row: index, index: position, cell: at };
            let answer = answers::of_added(template, report, address).filter(|answer| !answer.text.is_empty());
            let Some(answer) = answer else { continue };
            parts.push(match cell.kind {
                CellKind::Text if parts.is_empty() => answer.text,
                CellKind::Text | CellKind::Date => format!("{}: {}", cell.label, answer.text),
                CellKind::Whole | CellKind::Decimal(_) => answers::with_unit(&answer, &cell.unit),
            });
        }
        if !added.note.trim().is_empty() {
            parts.push(added.note.trim().to_owned());
        }
        TextLine { text: parts.join("; "), is_item: true }
    });
    let items: Vec<TextLine> = items.filter(|item| !item.text.is_empty()).collect();
    (!items.is_empty()).then_some(Block::Text(items))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_and_lists_are_kept() {
        let text = "Đã họp.\n\n- Một\n  + Hai\n-3 độ\n\n• Ba\n";
        let read = lines(text).into_iter().map(|line| (line.text, line.is_item)).collect::<Vec<_>>();
        let line = |text: &str, is_item| (text.to_owned(), is_item);
        let expected =
            [line("Đã họp.", false), line("Một", true), line("Hai", true), line("-3 độ", false), line("Ba", true)];
        assert_eq!(read, expected);
    }
}
