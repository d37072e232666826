//! The Word document: well-formed, hostile texts stay texts, everything that is on paper stands in it.

use std::io::{Cursor, Read as _};

use phuluc::domain::report::HeadField;
use phuluc::formats::job::{FileKind, Job, Outcome, Picture, Refusal};
use phuluc::formats::{draft, office};
use zip::ZipArchive;

use super::samples::{AT, FORMS, LAI_CHAU, PROGRAM, SAMPLER, Story, filled, lai_chau};
use super::strategies::HOSTILE;
use super::workbooks::{import, zipped};
use super::workbooks_spoilt::spoil;
use crate::mutate::Dice;
use crate::support::files;

const DOCUMENT: &str = "word/document.xml";

pub fn export(story: &Story, pictures: &[(&str, &[u8])]) -> Vec<u8> {
    let job = Job::Export {
        kind: FileKind::Docx,
        template: story.text.clone(),
        draft: draft::encode(&story.template, &story.report, AT),
        at: AT.to_owned(),
        program: PROGRAM.to_owned(),
        pictures: pictures.iter().map(|(id, own)| Picture { id: (*id).to_owned(), length: own.len() }).collect(),
    };
    let bytes = pictures.iter().map(|(_, own)| *own).collect::<Vec<_>>().concat();
    let (outcome, file) = office::run(&job, &bytes);
    let Outcome::Exported { name, media_type, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(name.rsplit('.').next(), Some("docx"), "{name}");
    assert!(media_type.ends_with("wordprocessingml.document"), "{media_type}");
    file
}

pub fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The names of its texts: all but the pictures.
pub fn names_of_texts(file: &[u8]) -> Vec<String> {
    names(file).into_iter().filter(|name| !name.starts_with("word/media/")).collect()
}

pub fn names(file: &[u8]) -> Vec<String> {
    ZipArchive::new(Cursor::new(file)).unwrap().file_names().map(|name| name.unwrap().into_owned()).collect()
}

/// Every tag is closed in its turn, by one of the program's own names; gives the texts.
pub fn texts_of_well_formed(xml: &str) -> Vec<String> {
    let mut open = Vec::new();
    let mut texts = Vec::new();
    let (_, body) = xml.split_once("?>").unwrap();
    for piece in body.trim_start().split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or_else(|| panic!("an open tag: <{piece}"));
        assert!(!text.contains('>'), "{text}");
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "in {xml}");
        } else {
            let name = tag.split([' ', '/']).next().unwrap();
            assert!(
                name.contains(':') && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b':'),
                "{tag}"
            );
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            if !tag.ends_with('/') {
                open.push(name);
            }
            if name == "w:t" {
                texts.push(text.to_owned());
            }
        }
        for entity in text.split('&').skip(1) {
            assert!(["amp;", "lt;", "gt;", "quot;"].iter().any(|known| entity.starts_with(known)), "&{entity}");
        }
        assert!(!text.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{ffff}'), "{text:?}");
    }
    assert_eq!(open, [""; 0]);
    texts
}

#[test]
fn a_document_of_each_official_form_says_what_its_page_says() {
    for form in FORMS {
        let story = filled(form);
        let texts = texts_of_well_formed(&part(&export(&story, &[]), DOCUMENT)).concat();
        let said: String = texts.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect();
        let page = story.export_text(FileKind::Html);
        let (_, page) = page.split_once("<main").unwrap();
        let (page, _) = page.split_once("<section class=\"paper__code\"").unwrap();
        for text in page.split('<').filter_map(|piece| Some(piece.split_once('>')?.1)) {
            let text = text.replace("&#39;", "'");
            let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            assert!(said.contains(&text), "{}: {text}", story.template.id);
        }
    }
}

#[test]
fn hostile_texts_stay_texts() {
    for text in HOSTILE.into_iter().chain(["\u{fffe}\u{ffff}\u{b}", "a\tb\r\nc"]) {
        let story = Story::on(SAMPLER)
            .head(HeadField::Unit, text)
            .head(HeadField::Leader, text)
            .narrative("story", text)
            .note("a", text)
            .cell("a.place", text)
            .photo("p1", text);
        let file = export(&story, &[("p1", b"\xff\xd8\xff")]);
        texts_of_well_formed(&part(&file, DOCUMENT));
        assert!(part(&file, "docProps/core.xml").matches('<').count() == 7, "{text}");
    }
}

#[test]
fn the_file_says_which_version_made_it() {
    let file = export(&Story::on(SAMPLER), &[]);
    let about = part(&file, "docProps/app.xml");
    assert!(about.contains(&format!("<Application>phuluc {PROGRAM}</Application>")), "{about}");
    assert_eq!(about.matches('<').count(), 5, "{about}");
    for list in ["[Content_Types].xml", "_rels/.rels"] {
        assert!(part(&file, list).contains("docProps/app.xml"), "{list}");
    }
}

#[test]
fn heads_over_several_lines_and_columns_stand_on_every_page() {
    let document = part(&export(&Story::on(SAMPLER), &[]), DOCUMENT);
    let heads: Vec<&str> = document.split("<w:tr>").filter(|row| row.contains("<w:tblHeader/>")).collect();
    assert_eq!(heads.len(), 3);
    let columns = document.split("<w:tblBorders>").nth(1).unwrap().split("</w:tblGrid>").next().unwrap();
    let columns = columns.matches("<w:gridCol").count();
    for row in heads {
        let spans = row.split("<w:gridSpan w:val=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let spanned: usize = spans.map(|span| span.parse::<usize>().unwrap() - 1).sum();
        assert_eq!(row.matches("<w:tc>").count() + spanned, columns, "{row}");
    }
}

#[test]
fn the_letter_and_the_appendix_are_sections_with_pages_of_their_own() {
    let document = part(&export(&Story::on(LAI_CHAU), &[]), DOCUMENT);
    assert_eq!(document.matches("<w:sectPr>").count(), 2);
    assert_eq!(document.matches("<w:pgNumType w:start=\"1\"/><w:titlePg/>").count(), 2);
    let words_alone = part(&export(&filled(super::samples::DAK_LAK), &[]), DOCUMENT);
    assert_eq!(words_alone.matches("<w:sectPr>").count(), 1);
}

/// The dots of a picture that is not packed, one byte each, and its side.
fn dots(png: &[u8]) -> (usize, Vec<u8>) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap()) as usize;
    let (width, length) = (number(16), number(33));
    let (mut stream, mut lines) = (&png[41 + 2..41 + length - 4], Vec::<u8>::new());
    while let [_, low, high, _, _, rest @ ..] = stream {
        let length = usize::from(u16::from_le_bytes([*low, *high]));
        lines.extend(&rest[..length]);
        stream = &rest[length..];
    }
    let lines = lines.chunks(1 + width.div_ceil(8));
    let dots = lines.flat_map(|line| (0..width).map(|x| if line[1 + x / 8] >> (7 - x % 8) & 1 == 1 { 255 } else { 0 }));
    (width, dots.collect())
}

#[test]
fn the_code_of_the_figures_stands_in_the_document_and_is_read_back_from_it() {
    for story in [lai_chau(), filled(super::samples::DAK_LAK)] {
        let file = export(&story, &[]);
        let mut archive = ZipArchive::new(Cursor::new(&file)).unwrap();
        let mut png = Vec::new();
        archive.by_name("word/media/code.png").unwrap().read_to_end(&mut png).unwrap();
        let (side, grey) = dots(&png);
        let (outcome, text) = office::run(&Job::ReadCode { width: side, height: side }, &grey);
        assert_eq!(outcome, Outcome::Code);
        let written = phuluc::formats::compact::write(&story.template, &story.report).unwrap();
        assert_eq!(String::from_utf8(text).unwrap(), written.text);
        let document = part(&file, DOCUMENT);
        assert!(document.contains("r:embed=\"code\"") && document.contains("Mã QR mang số liệu"), "{document}");
        assert!(part(&file, "word/_rels/document.xml.rels").contains("Id=\"code\""));
        assert!(part(&file, "[Content_Types].xml").contains("Extension=\"png\""));
    }
    assert!(!names(&export(&Story::on(LAI_CHAU), &[])).contains(&"word/media/code.png".to_owned()));
}

#[test]
fn pictures_stand_inside_two_on_a_page_and_a_missing_one_is_told() {
    let jpeg: &[u8] = b"\xff\xd8\xff\xc0\x00\x11\x08\x00\x64\x00\xc8\x03";
    let story = Story::on(SAMPLER).photo("p1", "Khai mạc").photo("p2", "").photo("p3", "Bế mạc");
    let file = export(&story, &[("p1", jpeg), ("p2", b""), ("p3", jpeg)]);
    let document = part(&file, DOCUMENT);
    assert_eq!(document.matches("<w:br w:type=\"page\"/>").count(), 2);
    assert_eq!(document.matches("r:embed=\"photo1\"").count() + document.matches("r:embed=\"photo2\"").count(), 2);
    assert!(document.contains("(Ảnh không có trong tệp này)"));
    let pictures: Vec<String> = names(&file).into_iter().filter(|name| name.starts_with("word/media/")).collect();
    assert_eq!(pictures, ["word/media/photo1.jpeg", "word/media/photo2.jpeg"]);
    let relations = part(&file, "word/_rels/document.xml.rels");
    assert!(relations.contains("Target=\"media/photo2.jpeg\"") && !relations.contains("photo3"), "{relations}");
    assert!(part(&file, "[Content_Types].xml").contains("Extension=\"jpeg\""));
}

#[test]
fn no_altered_document_panics_or_passes_for_a_report() {
    let whole: Vec<(String, String)> = {
        let file = export(&lai_chau(), &[]);
        names_of_texts(&file).into_iter().map(|name| (name.clone(), part(&file, &name))).collect()
    };
    let packed = zipped(&whole);
    assert_eq!(import(&packed, Some(LAI_CHAU)), Err(Refusal::NotAReport));
    for seed in 0..files(2_000) {
        let mut dice = Dice::new(seed);
        let mut bytes = packed.clone();
        if dice.below(2) == 0 {
            spoil(&mut bytes, &mut dice);
        } else {
            // What a checksum would find is spoilt before it is packed.
            let mut parts = whole.clone();
            let place = dice.below(parts.len());
            let mut text = parts[place].1.clone().into_bytes();
            spoil(&mut text, &mut dice);
            parts[place].1 = String::from_utf8_lossy(&text).into_owned();
            bytes = zipped(&parts);
        }
        assert!(import(&bytes, Some(LAI_CHAU)).is_err(), "{seed}");
    }
}
