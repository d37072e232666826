//! Draws the code of the figures as a picture of squares, with its words beside it. It must not know what it says.

use super::letter::{FRAMELESS, cell};
use super::png;
use super::xml::{Look, PLAIN, inline_picture, paragraph};
use crate::formats::paper::code::{PaperCode, QUIET, SQUARE};
use crate::formats::paper::words;

/// The relation by which the document names the picture, and its file.
pub(super) const RELATION: &str = "code";
pub(super) const FILE: &str = "media/code.png";
/// Dots of the picture for each square: no program makes it soft on the way to paper.
const DOTS: usize = 8;
/// A tenth of a millimetre, in English metric units and, times 100, in twentieths of a point.
const TENTH: usize = 3_600;
const TWENTIETHS: usize = 567;
const WORDS: Look = Look { size: 20, ..PLAIN };

/// The picture; `None` where there is no code.
pub(super) fn picture(code: Option<&PaperCode>) -> Option<Vec<u8>> {
    let code = code.filter(|code| !code.rows.is_empty())?;
    let side = (code.rows.len() + 2 * QUIET) * DOTS;
    let is_dark = |x: usize, y: usize| {
        let at = |dot: usize| (dot / DOTS).checked_sub(QUIET);
        at(y).zip(at(x)).is_some_and(|(y, x)| code.rows.get(y).and_then(|row| row.get(x)).is_some_and(|dark| *dark))
    };
    Some(png::of(side, is_dark))
}

/// Draws the part; nothing where there is no code. It stays with the signatures above it.
pub(super) fn part(xml: &mut String, code: Option<&PaperCode>, room: usize) {
    let Some(code) = code else { return };
    let lines = |xml: &mut String| code.lines.iter().for_each(|line| paragraph(xml, WORDS, line));
    if code.rows.is_empty() {
        lines(xml);
        return;
    }
    let tenths = (code.rows.len() + 2 * QUIET) * SQUARE;
    let width = tenths * TWENTIETHS / 100 + 2 * 60;
    paragraph(xml, Look { size: 8, keep: true, ..PLAIN }, "");
    xml.extend(["<w:tbl>", FRAMELESS, "<w:tblGrid>"]);
    for width in [width, room.saturating_sub(width)] {
        xml.extend(["<w:gridCol w:w=\"", &width.to_string(), "\"/>"]);
    }
    xml.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>");
    cell(xml, width, |xml| {
        let side = u64::try_from(tenths * TENTH).unwrap_or_default();
        xml.push_str("<w:p><w:pPr><w:keepNext/></w:pPr>");
        inline_picture(xml, (RELATION, 1_000, words::CODE_NAME), (side, side));
        xml.push_str("</w:p>");
    });
    cell(xml, room.saturating_sub(width), lines);
    xml.push_str("</w:tr></w:tbl>");
}
