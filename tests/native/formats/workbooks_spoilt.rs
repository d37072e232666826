//! Workbooks that are torn, swollen, spoilt or none of ours: each is refused, and nothing opens in part.

use phuluc::formats::draft;
use phuluc::formats::job::Refusal;
use phuluc::formats::xlsx::{self, BookError};

use super::samples::{SAMPLER, load};
use super::workbooks::{OFFICIAL, book_of, import, packed, parts, story, zipped};
use crate::mutate::Dice;
use crate::support::files;

#[test]
fn what_is_no_workbook_of_ours_is_refused_and_why() {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let foreign = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>";
    assert_eq!(import(&[], None), Err(Refusal::Empty));
    assert_eq!(import(&zipped(&[file("word/document.xml", "<w/>")]), None), Err(Refusal::NotAReport));
    assert_eq!(import(&zipped(&[file(OFFICIAL, foreign)]), None), Err(Refusal::Foreign));
    assert!(matches!(import(b"PK\x03\x04nothing", None), Err(Refusal::Broken { .. })));
    let ours = book_of(&story());
    let fingerprint = load(SAMPLER).fingerprint;
    assert_eq!(import(&ours, None), Err(Refusal::NeedsEdition { form: "sampler".to_owned(), version: 3, fingerprint }));
    assert!(matches!(import(&ours[..ours.len() / 2], Some(SAMPLER)), Err(Refusal::Broken { .. })));
}

#[test]
fn a_swollen_workbook_is_refused_before_it_fills_the_memory() {
    // 60 MB of spaces in some 60 kB.
    let spaces = " ".repeat(60_000_000);
    let bomb = packed(&[(OFFICIAL.to_owned(), spaces)], zip::CompressionMethod::Deflated);
    assert!(bomb.len() < 1_000_000);
    assert_eq!(xlsx::open(&bomb).unwrap_err(), BookError::TooLarge);
    let rows = "<row>".to_owned() + &"<c t=\"str\"><v>x</v></c>".repeat(1_000_001) + "</row>";
    let wide = zipped(&[(OFFICIAL.to_owned(), format!("<worksheet>{rows}</worksheet>"))]);
    assert_eq!(xlsx::open(&wide).unwrap_err(), BookError::TooLarge);
    // One cell at the last place of a sheet is one cell.
    let far = "<worksheet><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></worksheet>";
    assert_eq!(xlsx::open(&zipped(&[(OFFICIAL.to_owned(), far.to_owned())])).unwrap().sheets[0].len(), 1);
    // Entities that grow when they are put in say nothing.
    let grown = "<!DOCTYPE a [<!ENTITY b \"xxxxxxxx\"><!ENTITY c \"&b;&b;&b;&b;\">]><worksheet><row><c t=\"str\"><v>&c;</v></c></row></worksheet>";
    assert!(xlsx::open(&zipped(&[(OFFICIAL.to_owned(), grown.to_owned())])).unwrap().sheets[0].is_empty());
}

#[test]
fn no_altered_workbook_panics_or_opens_in_part() {
    let whole = parts(&book_of(&story()));
    let packed = zipped(&whole);
    let mut opened = 0;
    for seed in 0..files(2_000) {
        let mut dice = Dice::new(seed);
        let bytes = if dice.below(4) == 0 {
            let mut bytes = packed.clone();
            spoil(&mut bytes, &mut dice);
            bytes
        } else {
            // What a checksum would find is spoilt before it is packed.
            let mut whole = whole.clone();
            let index = dice.below(whole.len());
            let mut text = whole[index].1.clone().into_bytes();
            spoil(&mut text, &mut dice);
            whole[index].1 = String::from_utf8_lossy(&text).into_owned();
            zipped(&whole)
        };
        if let Ok(imported) = import(&bytes, Some(SAMPLER)) {
            let template = load(&imported.template);
            draft::decode(&template, &imported.draft).unwrap();
            opened += 1;
        }
    }
    assert!(opened > 0, "no altered workbook opened: the test alters too much");
}

pub fn spoil(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let words: [&[u8]; 9] = [
        b"<c>",
        b"</row>",
        b"<v>99999999999999999999</v>",
        b"&#0;",
        b"&x;",
        b"_xD800_",
        b"r=\"A0\"",
        b"\xff",
        b"t=\"s\"",
    ];
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len());
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(5) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => drop(bytes.splice(at..at, words[dice.below(words.len())].iter().copied())),
            3 => bytes.get_mut(at).into_iter().for_each(|byte| *byte = b'0' + u8::try_from(dice.below(10)).unwrap()),
            _ => {
                let copy = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                drop(bytes.splice(to..to, copy));
            }
        }
    }
}
