//! Tables of data, one line a value: as text with commas, and what spreadsheets make of it.

use phuluc::domain::report::{CellAddress, HeadField, Report};
use phuluc::domain::template::Template;
use phuluc::formats::draft;
use phuluc::formats::job::{FileKind, Refusal};
use phuluc::formats::kinship::{Kinship, kinship};
use proptest::prelude::*;

use super::round_trip::assert_same;
use super::samples::{AT, LAI_CHAU, SAMPLER, Story, export, import, import_with, lai_chau, load};
use super::{forms, strategies};
use crate::mutate::Dice;
use crate::support::{cases, files};

fn csv(story: &Story) -> String {
    story.export_text(FileKind::Csv)
}

/// The report of a file that does not carry its form.
pub fn reopened(file: &[u8], form: &str) -> (Template, Report) {
    let imported = import_with(file, Some(form)).unwrap();
    let template = load(&imported.template);
    let report = draft::decode(&template, &imported.draft).unwrap();
    (template, report)
}

fn story() -> Story {
    Story::on(SAMPLER)
        .head(HeadField::Unit, "Xã \"Bản Bo\", thôn 2")
        .head(HeadField::Phone, "0912345678")
        .cell("a.count", "1250")
        .cell("a.people", "12o")
        .cell("a.money", "12,5")
        .cell("a.day", "5/1/2024")
        .cell("a.place", "=HYPERLINK(\"http://x\")")
        .cell("b.count", "0")
        .note("a", "+84 912\nhai dòng")
        .narrative("story", "Đoạn một.\n\n- ý một; ý hai")
        .added("more", "e1", "thêm")
        .cell("more.0.people", "7")
        .explained("both.a", "vì mưa")
        .photo("p1", "Khai mạc")
        .kept("/x", "{\"a\":[1.50]}")
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_report_on_any_form_comes_back_from_a_table(
        (text, report) in forms::form().prop_flat_map(|text| {
            let template = load(&text);
            (Just(text), strategies::report(template))
        })
    ) {
        let template = load(&text);
        let file = export(&text, &template, &report, FileKind::Csv);
        let (found, back) = reopened(&file, &text);
        prop_assert_eq!(&found.fingerprint, &template.fingerprint);
        assert_same(&template, &report, &back);
        prop_assert!(export(&text, &template, &back, FileKind::Csv) == file, "a second export differs");
    }

    #[test]
    fn any_report_comes_back_after_a_spreadsheet_saved_its_table_anew(report in strategies::report(load(SAMPLER))) {
        let template = load(SAMPLER);
        let file = String::from_utf8(export(SAMPLER, &template, &report, FileKind::Csv)).unwrap();
        for (separator, mark) in [(b';', false), (b'\t', true)] {
            let (_, back) = reopened(&saved_anew(&file, separator, mark), SAMPLER);
            assert_same(&template, &report, &back);
        }
    }
}

/// The table as a spreadsheet saves it: another separator, every text in quotes, blank lines as long as the others.
fn saved_anew(file: &str, separator: u8, mark: bool) -> Vec<u8> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(file.strip_prefix('\u{feff}').unwrap().as_bytes());
    let start = if mark { b"\xef\xbb\xbf".to_vec() } else { Vec::new() };
    let mut writer =
        csv::WriterBuilder::new().delimiter(separator).quote_style(csv::QuoteStyle::Always).from_writer(start);
    for record in reader.records() {
        writer.write_record(&record.unwrap()).unwrap();
        writer.write_record([""; 9]).unwrap();
    }
    writer.into_inner().unwrap()
}

#[test]
fn a_table_says_on_its_first_lines_which_form_and_which_report_it_is() {
    let text = csv(&story());
    let mut lines = text.strip_prefix('\u{feff}').unwrap().split("\r\n");
    assert_eq!(lines.next(), Some("part,row,index,cell,number,label,unit,reading,value"));
    let begin: Vec<&str> = lines.take(13).collect();
    let fingerprint = load(SAMPLER).fingerprint;
    let fingerprint = format!("form,,,fingerprint,,,,words,{}", csv_guarded(&fingerprint));
    for line in ["file,,,format,,,,words,phuluc.report", "form,,,id,,,,words,sampler", &fingerprint] {
        assert!(begin.contains(&line), "{line} in {begin:?}");
    }
}

fn csv_guarded(text: &str) -> String {
    phuluc::formats::csv::guarded(text, true).into_owned()
}

#[test]
fn figures_are_figures_and_nothing_begins_like_a_formula() {
    let text = csv(&story());
    for line in [
        ",figure,1250\r\n",
        ",figure,12.5\r\n",
        ",unreadable,12o\r\n",
        ",day,'2024-01-05\r\n",
        ",blank,\r\n",
        ",words,\"'=HYPERLINK(\"\"http://x\"\")\"\r\n",
        ",words,\"'+84 912\nhai dòng\"\r\n",
        "head,,,phone,,,,words,'0912345678\r\n",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
    for hostile in strategies::HOSTILE {
        let story = Story::on(SAMPLER).cell("a.place", hostile).note("b", hostile).head(HeadField::Unit, hostile);
        let file = csv(&story);
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        for text in reader.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            let begin = text.trim_start().chars().next();
            assert!(!begin.is_some_and(|begin| "=+-@".contains(begin)), "{text}");
        }
    }
}

#[test]
fn what_a_person_changes_in_a_spreadsheet_is_read_as_if_it_were_typed() {
    let text = csv(&story()).replace("\r\n", "\n");
    let changed = text
        .replace(",figure,1250\n", ",figure,\"1.300\"\n")
        .replace(",unreadable,12o\n", ",unreadable,120\n")
        .replace(",figure,12.5\n", ",figure,\"13,5\"\n")
        .replace(",day,'2024-01-05\n", ",day,6/1/2024\n");
    let (template, back) = reopened(changed.as_bytes(), SAMPLER);
    let said = |name| back.entry(CellAddress::from_name(&template, name).unwrap()).unwrap();
    let grouped = |name| match said(name).reading() {
        phuluc::domain::values::Reading::Number(number) => phuluc::domain::values::number_text::grouped(*number),
        other => format!("{other:?}"),
    };
    assert_eq!(["a.people", "a.money"].map(grouped), ["120", "13,5"]);
    // One figure with a mark could be two: it is asked, never guessed.
    assert!(said("a.count").reading().is_unreadable());
    assert_eq!(said("a.day").text(), "06/01/2024");
}

#[test]
fn a_row_that_a_person_wrote_into_the_table_is_added_and_one_that_was_deleted_is_gone() {
    let text = csv(&story()).replace("\r\n", "\n");
    let more = "value,more,5,people,,,,,12\n";
    let (template, back) = reopened([&text, more].concat().as_bytes(), SAMPLER);
    let row = template.row_by_id("more").unwrap();
    let ids: Vec<&str> = back.added(row).iter().map(|added| added.id.as_str()).collect();
    assert_eq!(ids, ["e1", "more-5"]);
    let kept: Vec<&str> = text.lines().filter(|line| !line.contains(",more,0,")).collect();
    let (template, back) = reopened(kept.join("\n").as_bytes(), SAMPLER);
    assert!(back.added(template.row_by_id("more").unwrap()).is_empty());
}

#[test]
fn a_long_text_goes_on_in_further_lines_and_comes_back_whole() {
    let long = "Đoạn văn dài 🎓 ".repeat(5_000);
    let story = Story::on(SAMPLER).narrative("story", &long);
    let text = csv(&story);
    assert!(text.lines().all(|line| line.encode_utf16().count() < 32_767), "a line is longer than a cell takes");
    let (template, back) = reopened(text.as_bytes(), SAMPLER);
    assert_same(&template, &story.report, &back);
}

#[test]
fn a_table_opens_in_unicode_of_either_width_and_pasted_with_words_before_it() {
    let text = csv(&story());
    let tabs = String::from_utf8(saved_anew(&text, b'\t', false)).unwrap();
    let wide: Vec<u8> = std::iter::once(0xfeff).chain(tabs.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let pasted = format!("Em gửi số liệu ạ:\n\n{tabs}");
    let with_separator_named = format!("sep=;\r\n{}", String::from_utf8(saved_anew(&text, b';', false)).unwrap());
    for file in [wide, pasted.into_bytes(), with_separator_named.into_bytes()] {
        let (template, back) = reopened(&file, SAMPLER);
        assert_same(&template, &story().report, &back);
    }
}

#[test]
fn a_table_without_unicode_or_without_its_beginning_is_refused_and_why() {
    let text = csv(&story());
    let mut bytes = text.clone().into_bytes();
    let letter = bytes.windows(3).position(|three| three == "ả".as_bytes()).unwrap();
    bytes.splice(letter..letter + 3, [0xe3]);
    assert_eq!(import_with(&bytes, Some(SAMPLER)), Err(Refusal::NotUnicode));
    let headless = text.replace("part,row,", "a,b,");
    assert_eq!(import_with(headless.as_bytes(), Some(SAMPLER)), Err(Refusal::NotAReport));
    let fingerprint = load(SAMPLER).fingerprint;
    let needs = Refusal::NeedsEdition { form: "sampler".to_owned(), version: 3, fingerprint };
    assert_eq!(import(text.as_bytes()), Err(needs));
    let foreign = "part,row,index,cell,number,label,unit,reading,value\nvalue,a,,count,,,,figure,1\n";
    assert_eq!(import(foreign.as_bytes()), Err(Refusal::Foreign));
    let torn = text.replace(",words,both", ",words,").replace("kept,,,/x,,,,json,", "kept,,,/x,,,,json,{");
    assert!(matches!(import_with(torn.as_bytes(), Some(SAMPLER)), Err(Refusal::Broken { line }) if line > 1));
}

#[test]
fn a_table_that_was_changed_descends_from_what_it_was_made_of_and_from_nothing_else() {
    let made_of = story();
    let text = csv(&made_of);
    let changed = import_with(text.replace(",figure,1250\r\n", ",figure,1300\r\n").as_bytes(), Some(SAMPLER)).unwrap();
    let unchanged = import_with(text.as_bytes(), Some(SAMPLER)).unwrap();
    let stored = draft::encode(&made_of.template, &made_of.report, AT);
    assert_eq!((kinship(&unchanged, &stored), unchanged.revision), (Kinship::Same, 17));
    assert_eq!((kinship(&changed, &stored), changed.revision), (Kinship::Newer, 18));
    // What was typed on the device since the table left is not lost.
    let left = draft::fingerprint(&made_of.template, &made_of.report);
    let mut typed_on = story().cell("b.count", "5");
    let identity = &mut typed_on.report.identity;
    (identity.revision, identity.parent) = (18, Some(left.clone()));
    identity.descend_from(&left);
    let stored = draft::encode(&typed_on.template, &typed_on.report, AT);
    assert_eq!((kinship(&changed, &stored), kinship(&unchanged, &stored)), (Kinship::Apart, Kinship::Older));
    // The changed one has what it was made of among its ancestors, and itself, and no revision that never was.
    let summary = draft::peek(&changed.draft).unwrap();
    assert_eq!(summary.ancestors, [left, summary.revision_fingerprint]);
}

#[test]
fn a_table_of_another_edition_says_so() {
    let text = csv(&story());
    let same = import_with(text.as_bytes(), Some(SAMPLER)).unwrap();
    let other = SAMPLER.replacen("\"version\": 3", "\"version\": 4", 1);
    assert_ne!(other, SAMPLER);
    let moved = import_with(text.as_bytes(), Some(&other)).unwrap();
    assert_eq!((same.other_edition, moved.other_edition), (false, true));
}

#[test]
fn totals_that_do_not_fit_the_figures_are_noticed() {
    let text = csv(&story());
    assert!(!import_with(text.as_bytes(), Some(SAMPLER)).unwrap().totals_differ);
    let total = text.lines().find(|line| line.starts_with("total,") && line.contains(",figure,")).unwrap();
    let wrong = text.replace(total, &format!("{total}9"));
    assert!(import_with(wrong.as_bytes(), Some(SAMPLER)).unwrap().totals_differ);
}

#[test]
fn no_altered_table_panics_or_opens_in_part() {
    let whole = csv(&story()).into_bytes();
    let mut opened = 0;
    for seed in 0..files(2_000) {
        let bytes = spoilt(&whole, seed);
        if let Ok(imported) = import_with(&bytes, Some(SAMPLER)) {
            let template = load(&imported.template);
            draft::decode(&template, &imported.draft).unwrap();
            opened += 1;
        }
    }
    assert!(opened > 0, "no altered table opened: the test alters too much");
}

fn spoilt(whole: &[u8], seed: u64) -> Vec<u8> {
    let words: [&[u8]; 8] =
        [b"\"", b",", b"\r\n", b";", b"kept,,,/a/b,,,,json,[]\n", b"999999999999", b"\xff", b"more"];
    let mut dice = Dice::new(seed);
    let mut bytes = whole.to_vec();
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len());
        let end = (at + dice.below(40)).min(bytes.len());
        match dice.below(4) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => drop(bytes.splice(at..at, words[dice.below(words.len())].iter().copied())),
            _ => {
                let copy = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                drop(bytes.splice(to..to, copy));
            }
        }
    }
    bytes
}

#[test]
fn the_figures_of_the_official_form_come_back() {
    let story = lai_chau();
    let (template, back) = reopened(csv(&story).as_bytes(), LAI_CHAU);
    assert_same(&template, &story.report, &back);
}
