//! Draws what is reported: headings, words, rooms to write in, tables, and what is said beneath them. It must not know
//! templates or reports.

use super::table;
use super::xml::{CENTIMETRE, Look, PLAIN, POINT, Run, paragraph, runs, said};
use crate::formats::paper::{Block, Heading, Line, Paper, TextLine, words};

const HEADING: Look = Look { align: "both", bold: true, before: 8 * POINT, keep: true, ..PLAIN };
const TEXT: Look = Look { align: "both", before: 6 * POINT, first: CENTIMETRE.cast_signed(), ..PLAIN };
const ITEM: Look = Look { before: 3 * POINT, left: 3 * CENTIMETRE / 2, first: -CENTIMETRE.cast_signed() / 2, ..TEXT };
/// A line to write on. Neighbours with the same borders share one frame, so that the line between them is named too.
const LINE_TO_WRITE_ON: Look = Look {
    before: 6 * POINT,
    borders: "<w:pBdr><w:bottom w:val=\"dotted\" w:sz=\"4\" w:space=\"1\" w:color=\"000000\"/>\
        <w:between w:val=\"dotted\" w:sz=\"4\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>",
    ..PLAIN
};
/// It stays with the signatures, so that these never stand on a page by themselves.
const CHECK: Look = Look { size: 22, italic: true, keep: true, ..PLAIN };
const EXPLANATION: Look = Look { size: 24, ..PLAIN };
pub(super) const ORIGIN: Look = Look { size: 20, italic: true, before: 8 * POINT, ..PLAIN };

/// Draws blocks on a sheet with so much room from left to right.
pub(super) fn all(xml: &mut String, blocks: &[Block], width: usize) {
    for (number, block) in (1..).zip(blocks) {
        let is_last = number == blocks.len();
        match block {
            Block::Heading(found) => heading(xml, found),
            Block::Table(found) => table::draw(xml, found, width),
            Block::Room => (0..2).for_each(|_| paragraph(xml, LINE_TO_WRITE_ON, "")),
            Block::Text(lines) => lines.iter().for_each(|line| text(xml, line, is_last)),
        }
    }
}

/// Draws what stands beneath the last table.
pub(super) fn beneath(xml: &mut String, paper: &Paper) {
    said(xml, CHECK, &paper.check);
    if paper.explanations.is_empty() {
        return;
    }
    paragraph(xml, Look { bold: true, keep: true, before: 8 * POINT, ..EXPLANATION }, words::EXPLANATIONS);
    for text in &paper.explanations {
        said(xml, EXPLANATION, text);
    }
}

/// Draws a line with its caption.
pub(super) fn captioned(xml: &mut String, look: Look, line: &Line) {
    let caption = [line.caption, ": "].concat();
    let caption = Run { text: &caption, bold: look.bold, italic: true };
    runs(xml, look, &[caption, Run { text: &line.text, bold: look.bold, italic: look.italic }]);
}

/// A line; `keep` where the signatures follow.
fn text(xml: &mut String, line: &TextLine, keep: bool) {
    if line.is_item {
        said(xml, Look { keep, ..ITEM }, &["- ", &line.text].concat());
    } else {
        said(xml, Look { keep, ..TEXT }, &line.text);
    }
}

fn heading(xml: &mut String, heading: &Heading) {
    let look = match heading.level {
        _ if heading.is_item => Look { bold: false, before: 3 * POINT, first: TEXT.first, keep: false, ..HEADING },
        0 => Look { style: "Heading1", before: 12 * POINT, ..HEADING },
        1 => Look { style: "Heading2", ..HEADING },
        _ => Look { style: "Heading3", ..HEADING },
    };
    let part = |text, bold| Run { text, bold, italic: false };
    let figures = part(heading.figures.as_str(), heading.is_total);
    let parts = [part(heading.text.as_str(), look.bold), figures, part(heading.in_words.as_str(), look.bold)];
    runs(xml, look, if heading.figures.is_empty() { &parts[..1] } else { &parts });
}
