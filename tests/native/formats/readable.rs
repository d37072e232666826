//! Workbooks and Word documents as text that a person can read and compare, line by line. It takes what is in the file,
//! not what the program meant to write.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read as _};

/// The parts of a file by their names; pictures are left out.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut text = Vec::new();
        part.read_to_end(&mut text).unwrap();
        if let Ok(text) = String::from_utf8(text) {
            parts.insert(part.name().unwrap().into_owned(), text);
        }
    }
    parts
}

/// What stands between two marks, for each time they stand there.
fn between<'t>(text: &'t str, from: &'t str, to: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(from).skip(1).filter_map(move |rest| rest.split(to).next())
}

fn attribute<'t>(tag: &'t str, name: &str) -> &'t str {
    let wanted = [" ", name, "=\""].concat();
    tag.split_once(&wanted).and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default()
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
    text.replace("&amp;", "&").replace('\n', "\\n").replace('\u{a0}', "·")
}

/// Both sheets: a line a cell with its formula, its value, its number format and the cells it stands over, behind what
/// is said of the sheet as a whole.
pub fn book(bytes: &[u8]) -> String {
    let parts = parts(bytes);
    let strings: Vec<String> = between(&parts["xl/sharedStrings.xml"], "<si>", "</si>")
        .map(|item| {
            plain(&between(item, "<t", "</t>").filter_map(|t| t.split_once('>')).map(|(_, t)| t).collect::<String>())
        })
        .collect();
    let formats = formats(&parts["xl/styles.xml"]);
    let names = between(&parts["xl/workbook.xml"], "<sheet ", "/>")
        .map(|sheet| attribute(&[" ", sheet].concat(), "name").to_owned());
    let mut text = String::new();
    for (number, name) in (1..).zip(names) {
        writeln!(text, "== {name}").unwrap();
        sheet(&mut text, &parts[&format!("xl/worksheets/sheet{number}.xml")], &strings, &formats);
    }
    text
}

/// The number format of each style of cells.
fn formats(styles: &str) -> Vec<String> {
    let own: BTreeMap<&str, &str> = between(styles, "<numFmt", "/>")
        .map(|format| (attribute(format, "numFmtId"), attribute(format, "formatCode")))
        .collect();
    let all = styles.split_once("<cellXfs").unwrap().1.split("</cellXfs>").next().unwrap();
    between(all, "<xf", ">")
        .map(|style| {
            let id = attribute(style, "numFmtId");
            plain(own.get(id).copied().unwrap_or(if id == "0" { "" } else { id }))
        })
        .collect()
}

fn sheet(text: &mut String, xml: &str, strings: &[String], formats: &[String]) {
    let about = ["<pageSetup", "<pageMargins", "<autoFilter"].iter().flat_map(|tag| between(xml, tag, "/>"));
    about.for_each(|about| writeln!(text, "  {}", about.trim()).unwrap());
    let widths = between(xml, "<col ", "/>").map(|column| [" ", column].concat());
    let widths = widths.map(|column| {
        format!("{}-{}:{}", attribute(&column, "min"), attribute(&column, "max"), attribute(&column, "width"))
    });
    writeln!(text, "  columns {}", widths.collect::<Vec<_>>().join(" ")).unwrap();
    let merged: BTreeMap<&str, &str> =
        between(xml, "<mergeCell ref=\"", "\"").filter_map(|over| Some((over.split(':').next()?, over))).collect();
    for cell in between(xml, "<c ", "</c>").flat_map(|cell| cell.split("<c ")) {
        let tag = [" ", cell].concat();
        let (name, style) = (attribute(&tag, "r"), attribute(&tag, "s").parse().unwrap_or(0));
        let value = between(cell, "<v>", "</v>").next();
        let is_text = cell.contains("t=\"s\"");
        let value = match value {
            Some(index) if is_text => format!("“{}”", strings[index.parse::<usize>().unwrap()]),
            Some(value) => plain(value),
            None if merged.contains_key(name) => String::new(),
            None => continue,
        };
        write!(text, "{name} {value}").unwrap();
        if let Some(formula) = between(cell, "<f>", "</f>").next() {
            write!(text, "  ={}", plain(formula)).unwrap();
        }
        if !formats[style].is_empty() {
            write!(text, "  [{}]", formats[style]).unwrap();
        }
        if let Some(over) = merged.get(name) {
            write!(text, "  over {over}").unwrap();
        }
        text.push('\n');
    }
}

/// The document: a line a paragraph with how it looks, tables row by row, sections with their sheets.
pub fn document(bytes: &[u8]) -> String {
    let xml = &parts(bytes)["word/document.xml"];
    let mut text = String::new();
    let mut is_in_table = false;
    let body = xml.split_once("<w:body>").unwrap().1;
    for piece in body.split('<').skip(1) {
        let (tag, said) = piece.split_once('>').unwrap();
        let value = attribute(tag, "w:val");
        match tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default() {
            "w:tbl" => is_in_table = !tag.starts_with('/'),
            "w:gridCol" => write!(text, "|{}", attribute(tag, "w:w")).unwrap(),
            "w:tr" if tag == "w:tr" => text.push_str("\n| "),
            "w:tc" if tag.starts_with('/') => text.push_str(" | "),
            "w:p" if tag == "w:p" && !is_in_table => text.push_str("\n¶ "),
            "w:p" if tag == "w:p" && !text.ends_with("| ") => text.push_str(" ⏎ "),
            "w:br" if tag.contains("page") => text.push_str("(page)"),
            "w:br" => text.push_str("\\n"),
            "w:t" if !tag.starts_with('/') => text.push_str(&plain(said)),
            "w:b" => text.push('*'),
            "w:i" => text.push('_'),
            "w:caps" => text.push('^'),
            "w:keepNext" => text.push('↓'),
            "w:tblHeader" => text.push_str("(head) "),
            "w:pStyle" | "w:gridSpan" | "w:vMerge" | "w:trHeight" => write!(text, "({value})").unwrap(),
            "w:jc" if value != "left" => write!(text, "({value})").unwrap(),
            "a:blip" => write!(text, "(picture {})", attribute(tag, "r:embed")).unwrap(),
            "wp:extent" => write!(text, "({} × {})", attribute(tag, "cx"), attribute(tag, "cy")).unwrap(),
            "w:sectPr" if !tag.starts_with('/') => text.push_str("\n== section "),
            "w:pgSz" | "w:pgMar" => write!(text, "{} ", tag.replace("w:", "")).unwrap(),
            _ => {}
        }
    }
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_start().to_owned() + "\n"
}
