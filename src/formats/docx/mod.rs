//! Draws the paper as a Word document (ECMA-376), for those who have to put more words into it. It must not know
//! templates or reports.
//!
//! Written by hand: a library that does it weighs 197,000 bytes brotli and cannot repeat a table's heads on each page.

mod blocks;
mod code;
mod letter;
mod photos;
mod png;
mod table;
mod xml;

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

use super::paper::{Appendix, Orientation, Paper};
use xml::{Look, PLAIN, escape, paragraph, said};

const CONTENT_TYPES: &str = include_str!("content_types.xml");
const RELATIONS: &str = include_str!("relations.xml");
const STYLES: &str = include_str!("styles.xml");
/// The page number, top centre.
const HEADER: &str = include_str!("header.xml");
const DOCUMENT_BEGINS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>";
/// Its frame lies outside of its words, and these stand in as far.
const REMARK: Look = Look {
    size: 24,
    bold: true,
    left: 110,
    right: 110,
    borders: "<w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"3\" w:color=\"000000\"/>\
        <w:left w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"000000\"/>\
        <w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"3\" w:color=\"000000\"/>\
        <w:right w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"000000\"/></w:pBdr>",
    ..PLAIN
};
const CENTERED: Look = Look { align: "center", keep: true, ..PLAIN };

/// The short and the long side of A4, and the margins that the decree asks for, in twentieths of a point.
const A4: (usize, usize) = (11_906, 16_838);
const TOP_AND_BOTTOM: usize = 1_134;
const LEFT: usize = 1_701;
const RIGHT: usize = 851;

/// A picture's file.
struct Picture<'a> {
    id: &'a str,
    bytes: &'a [u8],
}

/// The whole file; `pictures` are the bytes of each picture by its id, `program` is the version that made it.
///
/// # Errors
/// Where the parts do not fit into one archive.
pub fn file(paper: &Paper, pictures: &[(&str, &[u8])], program: &str) -> ZipResult<Vec<u8>> {
    let there = pictures.iter().filter(|(_, bytes)| !bytes.is_empty());
    let files: Vec<Picture<'_>> = there.map(|(id, bytes)| Picture { id, bytes }).collect();
    let squares = code::picture(paper.code.as_ref());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, content: &[u8]| {
        archive.start_file(name, SimpleFileOptions::default())?;
        archive.write_all(content).map_err(zip::result::ZipError::from)
    };
    put("[Content_Types].xml", CONTENT_TYPES.as_bytes())?;
    put("_rels/.rels", RELATIONS.as_bytes())?;
    put("docProps/core.xml", properties(paper).as_bytes())?;
    put("docProps/app.xml", made_by(program).as_bytes())?;
    put("word/document.xml", document(paper, &files).as_bytes())?;
    put("word/_rels/document.xml.rels", document_relations(files.len(), squares.is_some()).as_bytes())?;
    put("word/styles.xml", STYLES.as_bytes())?;
    put("word/header1.xml", HEADER.as_bytes())?;
    if let Some(squares) = squares {
        put(&["word/", code::FILE].concat(), &squares)?;
    }
    for (number, file) in (1..).zip(&files) {
        put(&format!("word/media/photo{number}.jpeg"), file.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn properties(paper: &Paper) -> String {
    [
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties xmlns:cp=\
         \"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>",
        &escape(&paper.name),
        "</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>",
    ]
    .concat()
}

fn made_by(program: &str) -> String {
    [
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties xmlns=\
         \"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>phuluc ",
        &escape(program),
        "</Application></Properties>",
    ]
    .concat()
}

fn document_relations(pictures: usize, has_code: bool) -> String {
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    );
    let mut relate = |id: &str, kind: &str, target: &str| {
        xml.extend(["<Relationship Id=\"", id, "\" Type=\"", KIND, kind, "\" Target=\"", target, "\"/>"]);
    };
    relate("styles", "styles", "styles.xml");
    relate("header", "header", "header1.xml");
    if has_code {
        relate(code::RELATION, "image", code::FILE);
    }
    for number in 1..=pictures {
        relate(&format!("photo{number}"), "image", &format!("media/photo{number}.jpeg"));
    }
    xml.push_str("</Relationships>");
    xml
}

/// The letter is a section of its own, with its own page numbers; so is the appendix, with the pictures behind it.
fn document(paper: &Paper, files: &[Picture<'_>]) -> String {
    let mut xml = String::from(DOCUMENT_BEGINS);
    let room = room(Orientation::Portrait);
    for remark in &paper.remarks {
        said(&mut xml, REMARK, remark);
    }
    paragraph(&mut xml, Look { size: 12, ..PLAIN }, "");
    letter::beginning(&mut xml, &paper.letter, room);
    blocks::all(&mut xml, &paper.letter.body, room);
    let mut orientation = Orientation::Portrait;
    if let Some(found) = &paper.appendix {
        letter::end(&mut xml, &paper.letter, room);
        xml.extend(["<w:p><w:pPr>", &section(Orientation::Portrait), "</w:pPr></w:p>"]);
        orientation = found.orientation;
        appendix(&mut xml, found, paper);
    } else {
        blocks::beneath(&mut xml, paper);
        letter::end(&mut xml, &paper.letter, room);
        code::part(&mut xml, paper.code.as_ref(), room);
    }
    said(&mut xml, blocks::ORIGIN, &paper.origin);
    photos::part(&mut xml, &paper.photos, files);
    xml.extend([&section(orientation), "</w:body></w:document>"]);
    xml
}

fn appendix(xml: &mut String, appendix: &Appendix, paper: &Paper) {
    let room = room(appendix.orientation);
    let bold = Look { bold: true, size: 28, ..CENTERED };
    said(xml, bold, &appendix.name);
    said(xml, Look { style: "Title", ..bold }, &appendix.title.join("\n"));
    said(xml, Look { italic: true, ..CENTERED }, &appendix.attached_to.join("\n"));
    blocks::captioned(xml, Look { before: 80, keep: true, ..PLAIN }, &appendix.unit);
    blocks::all(xml, &appendix.body, room);
    blocks::beneath(xml, paper);
    letter::signatures(xml, &appendix.signatures, room);
    code::part(xml, paper.code.as_ref(), room);
}

/// How much room the margins leave from left to right.
const fn room(orientation: Orientation) -> usize {
    let width = match orientation {
        Orientation::Portrait => A4.0,
        Orientation::Landscape => A4.1,
    };
    width - LEFT - RIGHT
}

/// The properties of a section. Its first page bears no number.
fn section(orientation: Orientation) -> String {
    let (width, height, lies) = match orientation {
        Orientation::Portrait => (A4.0, A4.1, ""),
        Orientation::Landscape => (A4.1, A4.0, " w:orient=\"landscape\""),
    };
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/><w:type w:val=\"nextPage\"/>\
         <w:pgSz w:w=\"{width}\" w:h=\"{height}\"{lies}/><w:pgMar w:top=\"{TOP_AND_BOTTOM}\" w:right=\"{RIGHT}\" \
         w:bottom=\"{TOP_AND_BOTTOM}\" w:left=\"{LEFT}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
         <w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>"
    )
}
