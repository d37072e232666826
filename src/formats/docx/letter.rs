//! Draws how a report begins and ends: its head of two columns, its title, who signs and who gets it. It must not know
//! what it reports.

use super::blocks::captioned;
use super::table::open_cell;
use super::xml::{Look, PLAIN, POINT, Run, paragraph, runs, said};
use crate::formats::paper::{Letter, Line, Signature, Signatures, words};

const CENTERED: Look = Look { align: "center", ..PLAIN };
/// A line to sign on: about 22 mm lie above the name.
const NAME: Look = Look { bold: true, before: 62 * POINT, ..CENTERED };
/// The border that is a rule.
const SHORT_RULE: &str = "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>";
pub(super) const FRAMELESS: &str = "<w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>\
    <w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>";
/// The width of the motto in its size.
const MOTTO_WIDTH: usize = 3_400;

/// Draws what stands above the report's words, in so much room from left to right.
pub(super) fn beginning(xml: &mut String, letter: &Letter, room: usize) {
    let widths = [room * 21 / 50, room - room * 21 / 50];
    open_table(xml, widths);
    let small = Look { size: 25, ..CENTERED };
    cell(xml, widths[0], |xml| {
        said(xml, Look { capitals: true, ..small }, &letter.issuer.parent);
        paragraph(xml, Look { capitals: true, bold: true, ..small }, &letter.issuer.unit);
        rule(xml, widths[0] * 3 / 10);
    });
    cell(xml, widths[1], |xml| {
        paragraph(xml, Look { bold: true, size: 24, ..CENTERED }, words::COUNTRY);
        paragraph(xml, Look { bold: true, size: 27, ..CENTERED }, words::MOTTO);
        rule(xml, widths[1].saturating_sub(MOTTO_WIDTH) / 2);
    });
    xml.push_str("</w:tr><w:tr>");
    cell(xml, widths[0], |xml| paragraph(xml, CENTERED, &letter.issuer.number));
    cell(xml, widths[1], |xml| paragraph(xml, Look { italic: true, ..CENTERED }, &letter.place_and_date));
    xml.push_str("</w:tr></w:tbl>");
    title(xml, letter, room);
}

fn title(xml: &mut String, letter: &Letter, room: usize) {
    let bold = Look { bold: true, size: 28, keep: true, ..CENTERED };
    let (kind, about) = letter.title.split_first().map_or(("", &[][..]), |(kind, about)| (kind.as_str(), about));
    paragraph(xml, Look { style: "Title", capitals: true, before: 12 * POINT, ..bold }, kind);
    said(xml, bold, &about.join("\n"));
    rule(xml, room / 3);
    if !letter.recipient.is_empty() {
        let caption = [words::RECIPIENT, ": "].concat();
        let parts = [&caption, &letter.recipient].map(|text| Run { text, bold: false, italic: false });
        runs(xml, Look { before: 6 * POINT, ..CENTERED }, &parts);
    }
    for line in &letter.about {
        captioned(xml, Look { before: 4 * POINT, ..PLAIN }, line);
    }
}

/// Draws what stands beneath the report's words: who gets it on the left, who signs on the right.
pub(super) fn end(xml: &mut String, letter: &Letter, room: usize) {
    let widths = close_widths(room);
    paragraph(xml, Look { size: 16, keep: true, ..PLAIN }, "");
    open_table(xml, widths);
    cell(xml, widths[0], |xml| {
        paragraph(xml, Look { bold: true, italic: true, size: 24, ..PLAIN }, &[words::COPIES, ":"].concat());
        let small = Look { size: 22, ..PLAIN };
        for copy in &letter.copies {
            said(xml, small, copy);
        }
        for Line { caption, text } in &letter.maker {
            said(xml, small, &[*caption, ": ", text].concat());
        }
    });
    cell(xml, widths[1], |xml| signature(xml, &letter.signature, &[]));
    xml.push_str("</w:tr></w:tbl>");
}

/// Draws the signatures beneath the appendix's table.
pub(super) fn signatures(xml: &mut String, signatures: &Signatures, room: usize) {
    let widths = close_widths(room);
    paragraph(xml, Look { size: 16, keep: true, ..PLAIN }, "");
    open_table(xml, widths);
    cell(xml, widths[0], |xml| {
        paragraph(xml, CENTERED, "");
        signature(xml, &signatures.left, &signatures.contact);
    });
    cell(xml, widths[1], |xml| {
        paragraph(xml, Look { italic: true, ..CENTERED }, &signatures.place_and_date);
        signature(xml, &signatures.right, &[]);
    });
    xml.push_str("</w:tr></w:tbl>");
}

/// The right column is the wider one: a date to be written by hand stays on one line.
const fn close_widths(room: usize) -> [usize; 2] {
    [room * 9 / 20, room - room * 9 / 20]
}

fn signature(xml: &mut String, person: &Signature, contact: &[Line]) {
    paragraph(xml, Look { bold: true, ..CENTERED }, &person.office);
    said(xml, Look { italic: true, ..CENTERED }, &person.manner);
    paragraph(xml, NAME, &person.name);
    for line in contact {
        captioned(xml, Look { size: 22, ..CENTERED }, line);
    }
}

fn open_table(xml: &mut String, widths: [usize; 2]) {
    xml.extend(["<w:tbl>", FRAMELESS, "<w:tblGrid>"]);
    for width in widths {
        xml.extend(["<w:gridCol w:w=\"", &width.to_string(), "\"/>"]);
    }
    xml.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>");
}

/// A cell of a table without borders.
pub(super) fn cell(xml: &mut String, width: usize, inside: impl Fn(&mut String)) {
    open_cell(xml, width, 1, "");
    inside(xml);
    xml.push_str("</w:tc>");
}

/// A rule that stands in so far on both sides.
fn rule(xml: &mut String, inset: usize) {
    let inset = inset.to_string();
    xml.extend(["<w:p><w:pPr><w:keepNext/>", SHORT_RULE, "<w:spacing w:before=\"40\"/>"]);
    xml.extend([
        "<w:ind w:left=\"",
        &inset,
        "\" w:right=\"",
        &inset,
        "\"/><w:rPr><w:sz w:val=\"8\"/></w:rPr></w:pPr></w:p>",
    ]);
}
