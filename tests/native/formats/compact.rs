//! The code on paper: what it carries comes back as it was, and nothing else passes for one.

use phuluc::domain::report::{AddedRow, CellAddress, Entry, HeadField, Report, SectionAnswer, Totals};
use phuluc::domain::template::{CellIndex, Template};
use phuluc::domain::values::Reading;
use phuluc::formats::compact::{self, CodeError, MOST_BYTES};
use phuluc::formats::draft;
use phuluc::formats::job::{Carries, Refusal};
use proptest::prelude::*;

use super::forms;
use super::samples::{LAI_CHAU, SAMPLER, Story, import, import_with, lai_chau, load};
use super::strategies;
use crate::mutate::Dice;
use crate::support::{cases, files};

fn code(story: &Story) -> String {
    compact::write(&story.template, &story.report).unwrap().text
}

fn read(template: &Template, text: &str) -> Report {
    let code = compact::open(text).unwrap();
    assert!(code.is_on(template));
    code.report(template).unwrap()
}

/// The same reading; of what cannot be read a code says only that.
fn assert_same_entry(before: &Entry, after: &Entry, leaves_out: bool) {
    match before.reading() {
        Reading::Unreadable(_) => assert!(after.reading().is_unreadable(), "{before:?} came back as {after:?}"),
        Reading::Text if leaves_out => assert_eq!(after.text(), ""),
        Reading::Text => assert_eq!(before.text(), after.text()),
        reading => assert_eq!(reading, after.reading(), "{before:?} came back as {after:?}"),
    }
}

fn assert_same_figures(template: &Template, before: &Report, after: &Report, leaves_out: bool) {
    assert_eq!(before.head_field(HeadField::Unit), after.head_field(HeadField::Unit));
    assert_eq!(before.section_answers(), after.section_answers());
    for (index, cell) in (0..).map(CellIndex).zip(template.cells()) {
        let address = CellAddress::Fixed(index);
        if cell.is_open() {
            assert_same_entry(before.entry(address).unwrap(), after.entry(address).unwrap(), leaves_out);
        }
    }
    for (row, _) in template.rows() {
        let added = if leaves_out { &[][..] } else { before.added(row) };
        assert_eq!(added.len(), after.added(row).len());
        for (before, after) in added.iter().zip(after.added(row)) {
            before.entries.iter().zip(&after.entries).for_each(|(a, b)| assert_same_entry(a, b, leaves_out));
        }
    }
}

fn check(template: &Template, report: &Report) {
    let Some(written) = compact::write(template, report) else { return };
    let back = read(template, &written.text);
    assert_same_figures(template, report, &back, written.leaves_out);
    if !written.leaves_out {
        let (before, after) = (Totals::of(template, report), Totals::of(template, &back));
        assert_eq!(before, after);
        assert_eq!(compact::write(template, &back).unwrap().text, written.text);
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn the_figures_of_any_report_come_back_from_its_code(report in strategies::report(load(SAMPLER))) {
        check(&load(SAMPLER), &report);
    }

    #[test]
    fn and_on_any_form((text, report) in forms::form().prop_flat_map(|text| {
        let template = load(&text);
        (Just(text), strategies::report(template))
    })) {
        check(&load(&text), &report);
    }
}

#[test]
fn the_code_of_a_whole_report_is_small_and_says_what_it_says_for_ever() {
    let story = lai_chau();
    let written = compact::write(&story.template, &story.report).unwrap();
    assert!(!written.leaves_out);
    assert!(written.text.len() < 500, "{} signs", written.text.len());
    let signs = |sign: char| sign.is_ascii_digit() || sign.is_ascii_uppercase() || " $%*+-./:".contains(sign);
    assert!(written.text.chars().all(signs), "{}", written.text);
    check(&story.template, &story.report);
    // A code that was printed once can be read for ever.
    let printed = include_str!("../../fixtures/code-1.txt").trim_end();
    let small = printed_story();
    assert_eq!(code(&small), printed);
    assert_same_figures(&small.template, &small.report, &read(&small.template, printed), false);
}

fn printed_story() -> Story {
    Story::on(SAMPLER)
        .head(HeadField::Unit, "Xã Bản Bo")
        .cell("a.count", "1.250")
        .cell("a.people", "12o")
        .cell("a.money", "12,5")
        .cell("a.day", "5/1/2024")
        .cell("a.place", "Bản Bo")
        .cell("b.count", "0")
        .added("more", "e1", "")
        .cell("more.0.people", "7")
        .section("all", SectionAnswer::BlankIsZero)
}

#[test]
fn a_report_that_nobody_filled_in_has_no_code() {
    let story = Story::on(LAI_CHAU).head(HeadField::Unit, "Xã Bản Bo");
    assert_eq!(compact::write(&story.template, &story.report), None);
    let answered = Story::on(SAMPLER).section("all", SectionAnswer::NoActivity);
    assert!(compact::write(&answered.template, &answered.report).is_some());
}

#[test]
fn where_there_is_no_room_words_and_added_rows_go_first_and_then_the_code() {
    let mut story = Story::on(SAMPLER).cell("a.count", "7").cell("a.place", &"ộ".repeat(400));
    let written = compact::write(&story.template, &story.report).unwrap();
    assert!(written.leaves_out);
    check(&story.template, &story.report);
    story = Story::on(SAMPLER).cell("a.count", "7");
    let row = story.row("more");
    let form = story.template.row(row).added.clone().unwrap();
    for number in 0..=MOST_BYTES {
        story.report.added_mut(row).unwrap().push(AddedRow::blank(number.to_string(), &form));
    }
    story = story.cell("more.0.people", "1").cell("more.999.people", "1");
    check(&story.template, &story.report);
    story.report.set_head_field(HeadField::Unit, &"x".repeat(MOST_BYTES));
    assert_eq!(compact::write(&story.template, &story.report), None);
}

#[test]
fn a_code_of_another_edition_is_told_and_one_of_a_newer_program_too() {
    let story = printed_story();
    let other = load(&SAMPLER.replacen("\"version\": 3", "\"version\": 4", 1));
    assert_ne!(other.fingerprint, story.template.fingerprint);
    let opened = compact::open(&code(&story)).unwrap();
    assert!(!opened.is_on(&other));
    assert_eq!((opened.form.as_str(), opened.version), (story.template.id.as_str(), 3));
    assert_eq!(compact::open("PHULUC2:anything"), Err(CodeError::TooNew { version: 2 }));
    for text in ["", "PHULUC", "PHULUC1", "PHULUC1:", "PHULUCX:", "PHULUC1:00000000/", "PHULUC1:ĐĐĐĐĐĐĐĐ/"] {
        assert_eq!(compact::open(text), Err(CodeError::Broken), "{text}");
    }
}

#[test]
fn no_altered_code_passes_for_a_whole_one() {
    let whole = code(&lai_chau());
    for seed in 0..files(2_000) {
        let mut dice = Dice::new(seed);
        let mut signs: Vec<char> = whole.chars().collect();
        let at = "PHULUC1:".len() + dice.below(signs.len() - "PHULUC1:".len());
        match dice.below(4) {
            0 => signs.truncate(at),
            1 => drop(signs.remove(at)),
            2 => signs.insert(at, if signs[at] == 'A' { 'B' } else { 'A' }),
            _ => signs[at] = if signs[at] == 'A' { 'B' } else { 'A' },
        }
        let altered: String = signs.into_iter().collect();
        assert_eq!(compact::open(&altered), Err(CodeError::Broken), "{altered}");
    }
}

/// The bytes of a code: three of 45 signs for two of them (RFC 9285).
fn bytes_of(code: &str) -> Vec<u8> {
    const SIGNS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    let data = code.strip_prefix("PHULUC1:").unwrap().strip_suffix('/').unwrap();
    let value = |sign: &u8| u32::try_from(SIGNS.find(char::from(*sign)).unwrap()).unwrap();
    let groups = data.as_bytes()[8..].chunks(3);
    let bytes = groups.flat_map(|group| {
        let number = group.iter().rev().fold(0, |number, sign| number * 45 + value(sign));
        number.to_be_bytes()[5 - group.len()..].to_vec()
    });
    bytes.collect()
}

#[test]
fn whatever_the_bytes_say_reading_them_ends_and_what_is_read_is_written_again() {
    let template = load(SAMPLER);
    let whole = bytes_of(&code(&printed_story()));
    let mut opened = 0;
    for seed in 0..files(2_000) {
        let mut dice = Dice::new(seed);
        let mut bytes = whole.clone();
        for _ in 0..=dice.below(3) {
            let at = dice.below(bytes.len());
            match dice.below(4) {
                0 => bytes.truncate(at.max(1)),
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, 0xff),
                _ => bytes[at] ^= 1 << dice.below(8),
            }
            if bytes.is_empty() {
                bytes.push(0);
            }
        }
        let Ok(code) = compact::open(&compact::framed(&bytes)) else { continue };
        let Some(report) = code.report(&template) else { continue };
        check(&template, &report);
        opened += 1;
    }
    assert!(opened > 0, "no altered code was read: the test alters too much");
}

#[test]
fn a_code_opens_as_a_file_does_once_the_page_has_its_form() {
    let story = printed_story();
    let file = code(&story);
    let needed = Err(Refusal::NeedsTemplate { form: "sampler".to_owned() });
    assert_eq!(import(file.as_bytes()), needed);
    let other = SAMPLER.replacen("\"version\": 3", "\"version\": 4", 1);
    // The page has the form, but not in the edition that was printed.
    let other_edition = Err(Refusal::CodeOfOtherEdition { form: "sampler".to_owned(), version: 3 });
    assert_eq!(import_with(file.as_bytes(), Some(&other)), other_edition);
    assert_eq!(import_with(file.as_bytes(), Some(LAI_CHAU)), needed);
    let imported = import_with(format!("\u{feff}{file}\r\n").as_bytes(), Some(SAMPLER)).unwrap();
    assert_eq!((imported.filled, imported.carries, imported.check_differs), (7, Carries::Figures, false));
    let back = draft::decode(&story.template, &imported.draft).unwrap();
    assert_same_figures(&story.template, &story.report, &back, false);
    // The same code is the same report, however often it is opened.
    assert_eq!(import_with(file.as_bytes(), Some(SAMPLER)).unwrap().report, imported.report);
    assert_eq!(import_with(&file.as_bytes()[..60], Some(SAMPLER)), Err(Refusal::Broken { line: 1 }));
    let newer = Refusal::TooNew { format_version: 2 };
    assert_eq!(import_with(file.replacen('1', "2", 1).as_bytes(), Some(SAMPLER)), Err(newer));
}

#[test]
fn a_code_that_leaves_out_says_so_and_one_that_contradicts_its_check_too() {
    let crowded = Story::on(SAMPLER).cell("a.count", "7").cell("a.place", &"ộ".repeat(400));
    let imported = import_with(code(&crowded).as_bytes(), Some(SAMPLER)).unwrap();
    assert_eq!((imported.carries, imported.check_differs), (Carries::OwnRows, false));
    let mut bytes = bytes_of(&code(&printed_story()));
    let check = "sampler".len() + 1 + 1 + 4;
    bytes[check] = if bytes[check] == b'A' { b'B' } else { b'A' };
    assert!(import_with(compact::framed(&bytes).as_bytes(), Some(SAMPLER)).unwrap().check_differs);
}
