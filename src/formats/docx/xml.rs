//! Paragraphs of a Word document as XML (ECMA-376, part 1, chapter 17). It must not know what is reported.
//!
//! Lengths are twentieths of a point, sizes of letters half points, as the format has them.

/// How a paragraph looks.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "letters are bold and italic and capitals as it comes")]
pub(super) struct Look {
    /// Its style's id; empty for the one that all have.
    pub(super) style: &'static str,
    /// `left`, `center`, `right` or `both`.
    pub(super) align: &'static str,
    pub(super) size: u16,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) capitals: bool,
    /// The room above it.
    pub(super) before: u16,
    /// How far it stands in on the left, its first line included.
    pub(super) left: u16,
    /// How far it stands in on the right.
    pub(super) right: u16,
    /// How far its first line stands in besides; negative where it stands out.
    pub(super) first: i16,
    /// Whether it stays on the page of what follows it.
    pub(super) keep: bool,
    /// Properties that only few have, as XML, in the order of the schema: borders.
    pub(super) borders: &'static str,
}

/// A point.
pub(super) const POINT: u16 = 20;
/// A centimetre.
pub(super) const CENTIMETRE: u16 = 567;

/// What all paragraphs have that say nothing else: 13 points, from the left.
pub(super) const PLAIN: Look = Look {
    style: "",
    align: "left",
    size: 26,
    bold: false,
    italic: false,
    capitals: false,
    before: 0,
    left: 0,
    right: 0,
    first: 0,
    keep: false,
    borders: "",
};

/// A part of a paragraph that is bold or italic where its neighbours are not.
pub(super) struct Run<'a> {
    pub(super) text: &'a str,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

/// A paragraph with a text; nothing where there is none.
pub(super) fn said(xml: &mut String, look: Look, text: &str) {
    if !text.is_empty() {
        paragraph(xml, look, text);
    }
}

/// A paragraph, also without a text.
pub(super) fn paragraph(xml: &mut String, look: Look, text: &str) {
    runs(xml, look, &[Run { text, bold: look.bold, italic: look.italic }]);
}

/// A paragraph of several parts.
pub(super) fn runs(xml: &mut String, look: Look, runs: &[Run<'_>]) {
    xml.push_str("<w:p><w:pPr>");
    if !look.style.is_empty() {
        xml.extend(["<w:pStyle w:val=\"", look.style, "\"/>"]);
    }
    if look.keep {
        xml.push_str("<w:keepNext/>");
    }
    xml.push_str(look.borders);
    xml.extend(["<w:spacing w:before=\"", &look.before.to_string(), "\"/>"]);
    xml.extend(["<w:ind w:left=\"", &look.left.to_string(), "\" w:right=\"", &look.right.to_string()]);
    let (name, first) = if look.first < 0 { ("hanging", -look.first) } else { ("firstLine", look.first) };
    xml.extend(["\" w:", name, "=\"", &first.to_string(), "\"/>"]);
    // The size of the paragraph's own mark is that of an empty line.
    let size = look.size.to_string();
    xml.extend(["<w:jc w:val=\"", look.align, "\"/><w:rPr><w:sz w:val=\"", &size, "\"/></w:rPr></w:pPr>"]);
    for run in runs.iter().filter(|run| !run.text.is_empty()) {
        push_run(xml, look, run);
    }
    xml.push_str("</w:p>");
}

fn push_run(xml: &mut String, look: Look, run: &Run<'_>) {
    xml.push_str("<w:r><w:rPr>");
    for (is_so, mark) in [(run.bold, "<w:b/>"), (run.italic, "<w:i/>"), (look.capitals, "<w:caps/>")] {
        xml.push_str(if is_so { mark } else { "" });
    }
    let size = look.size.to_string();
    xml.extend(["<w:sz w:val=\"", &size, "\"/><w:szCs w:val=\"", &size, "\"/></w:rPr>"]);
    for (number, line) in run.text.split('\n').enumerate() {
        if number > 0 {
            xml.push_str("<w:br/>");
        }
        xml.extend(["<w:t xml:space=\"preserve\">", &escape(line), "</w:t>"]);
    }
    xml.push_str("</w:r>");
}

/// A picture of the document in a run of its own: its relation, its number and what a reader hears, and its size in
/// English metric units.
pub(super) fn inline_picture(xml: &mut String, (relation, number, said): (&str, usize, &str), size: (u64, u64)) {
    let (width, height, number) = (size.0.to_string(), size.1.to_string(), number.to_string());
    xml.push_str("<w:r><w:drawing><wp:inline>");
    xml.extend(["<wp:extent cx=\"", &width, "\" cy=\"", &height, "\"/>"]);
    xml.extend(["<wp:docPr id=\"", &number, "\" name=\"", relation, "\" descr=\"", &escape(said), "\"/>"]);
    xml.push_str("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">");
    xml.extend(["<pic:pic><pic:nvPicPr><pic:cNvPr id=\"", &number, "\" name=\"", relation, "\"/><pic:cNvPicPr/>"]);
    xml.extend(["</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"", relation, "\"/><a:stretch><a:fillRect/>"]);
    xml.push_str("</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>");
    xml.extend(["<a:ext cx=\"", &width, "\" cy=\"", &height, "\"/></a:xfrm>"]);
    xml.push_str("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>");
    xml.push_str("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
}

/// A text as XML holds it. What no XML may hold is shown as missing.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push(' '),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c if c.is_control() => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}
