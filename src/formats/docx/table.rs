//! Draws the official table: merged heads that stand on each page anew, and its rows. It must not know forms or reports.

use super::xml::{Look, PLAIN, paragraph};
use crate::formats::paper::{self, Doubt, PaperCell, PaperHead, Part, Table};

const CELL: Look = Look { size: 24, ..PLAIN };
/// A table begins where its words do; it stands in by as much as they do, so that its border lies on the margin.
const BORDERS: &str = "<w:tblInd w:w=\"60\" w:type=\"dxa\"/><w:tblBorders>\
    <w:top w:val=\"single\" w:sz=\"6\" w:color=\"000000\"/><w:left w:val=\"single\" w:sz=\"6\" w:color=\"000000\"/>\
    <w:bottom w:val=\"single\" w:sz=\"6\" w:color=\"000000\"/><w:right w:val=\"single\" w:sz=\"6\" w:color=\"000000\"/>\
    <w:insideH w:val=\"single\" w:sz=\"6\" w:color=\"000000\"/><w:insideV w:val=\"single\" w:sz=\"6\" w:color=\"000000\"/>\
    </w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>\
    <w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>";

/// What is in a cell stands in its middle.
const MIDDLE: &str = "<w:vAlign w:val=\"center\"/>";
/// Rows of an empty form are high enough to be written in by hand: 8 mm.
const HANDWRITING: &str = "<w:trHeight w:val=\"454\" w:hRule=\"atLeast\"/>";
/// Between a table and what stands above and beneath it.
const GAP: Look = Look { size: 8, ..PLAIN };

/// Draws a table as wide as the sheet has room.
pub(super) fn draw(xml: &mut String, table: &Table, room: usize) {
    let widths: Vec<usize> = table.widths.iter().map(|thousandths| thousandths * room / 1000).collect();
    paragraph(xml, Look { keep: true, ..GAP }, "");
    xml.extend(["<w:tbl><w:tblPr><w:tblW w:w=\"", &widths.iter().sum::<usize>().to_string(), "\" w:type=\"dxa\"/>"]);
    xml.extend([BORDERS, "<w:tblGrid>"]);
    for width in &widths {
        xml.extend(["<w:gridCol w:w=\"", &width.to_string(), "\"/>"]);
    }
    xml.push_str("</w:tblGrid>");
    heads(xml, &table.heads, &widths);
    for (number, row) in (1..).zip(&table.rows) {
        let keep = number == table.rows.len();
        let is_long = row.cells.iter().any(|cell| cell.part == Part::Narrative);
        let whole = if is_long { "" } else { "<w:cantSplit/>" };
        let height = if table.is_blank { HANDWRITING } else { "" };
        xml.extend(["<w:tr><w:trPr>", whole, height, "</w:trPr>"]);
        let mut column = 0;
        for cell in &row.cells {
            let width = width_of(&widths, column, cell.columns);
            open_cell(xml, width, cell.columns, MIDDLE);
            paragraph(xml, Look { keep, ..look(cell, row.level) }, &breakable(&cell.text));
            xml.push_str("</w:tc>");
            column += cell.columns;
        }
        xml.push_str("</w:tr>");
    }
    // The last row goes along with what follows, so that signatures never stand alone. Two tables without anything between them would become one.
    xml.push_str("</w:tbl>");
    paragraph(xml, Look { keep: true, ..GAP }, "");
}

/// The lines of heads. A head over several lines begins in the first and goes on in an empty cell of each other.
fn heads(xml: &mut String, lines: &[Vec<PaperHead>], widths: &[usize]) {
    // For each column where a head begins: how many lines it still reaches down, and over how many columns.
    let mut reaching = vec![(0, 1); widths.len()];
    for line in lines {
        xml.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        let mut heads = line.iter();
        let mut column = 0;
        while let Some((lines, columns)) = reaching.get(column).copied() {
            if lines > 0 {
                reaching[column].0 -= 1;
                head(xml, "", width_of(widths, column, columns), columns, "<w:vMerge/>");
                column += columns;
                continue;
            }
            let Some(found) = heads.next() else { break };
            let columns = found.columns.max(1);
            let merge = if found.lines > 1 { "<w:vMerge w:val=\"restart\"/>" } else { "" };
            head(xml, &found.text, width_of(widths, column, columns), columns, merge);
            reaching[column] = (found.lines.saturating_sub(1), columns);
            column += columns;
        }
        xml.push_str("</w:tr>");
    }
}

fn head(xml: &mut String, text: &str, width: usize, columns: usize, merge: &str) {
    open_cell(xml, width, columns, &[merge, MIDDLE].concat());
    paragraph(xml, Look { align: "center", bold: true, ..CELL }, &breakable(text));
    xml.push_str("</w:tc>");
}

/// Begins a cell; the order of its properties is the schema's.
pub(super) fn open_cell(xml: &mut String, width: usize, columns: usize, more: &str) {
    xml.extend(["<w:tc><w:tcPr><w:tcW w:w=\"", &width.to_string(), "\" w:type=\"dxa\"/>"]);
    if columns > 1 {
        xml.extend(["<w:gridSpan w:val=\"", &columns.to_string(), "\"/>"]);
    }
    xml.extend([more, "</w:tcPr>"]);
}

fn width_of(widths: &[usize], column: usize, columns: usize) -> usize {
    widths.iter().skip(column).take(columns).sum()
}

fn look(cell: &PaperCell, level: u8) -> Look {
    let align = match cell.part {
        Part::Number | Part::Unit => "center",
        Part::Figure | Part::Total => "right",
        Part::Label | Part::Words | Part::Note | Part::Narrative => "left",
    };
    let bold = cell.part == Part::Total || (level == 0 && matches!(cell.part, Part::Number | Part::Label));
    Look { align, bold, italic: cell.doubt == Some(Doubt::Unreadable), ..CELL }
}

/// Word does not break `Lớp/người` behind its stroke unless there is a space, and this one has no width.
fn breakable(text: &str) -> String {
    paper::breakable_parts(text).collect::<Vec<_>>().join("\u{200b}")
}
