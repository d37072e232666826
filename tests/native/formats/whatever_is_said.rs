//! Every nasty text, in every text of a report and of a form, in every file that leaves: none runs, none leads away, none
//! becomes a formula, and each comes back as it was.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate};
use phuluc::domain::report::check_code;
use phuluc::formats::backup::Contents;
use phuluc::formats::job::{FileKind, Job, Outcome};
use phuluc::formats::reminder::{self, Reminder};
use phuluc::formats::{compact, draft, file_name, run, template_file};
use serde_json::Value;

use super::injections::{assert_harmless, everywhere};
use super::round_trip::assert_same;
use super::samples::{AT, DAK_LAK, LAI_CHAU, PROGRAM, Story, checked_sampler, import_with, load, open};
use super::strategies::HOSTILE;
use super::{docx, tables, workbooks};

/// Keys of a form whose texts the program itself reads: ids, days, kinds. All others are words for people.
const READ_BY_THE_PROGRAM: [&str; 22] = [
    "$schema",
    "format",
    "id",
    "kind",
    "from",
    "to",
    "deadline",
    "total",
    "units",
    "rows_of",
    "level",
    "part",
    "whole",
    "columns",
    "cells",
    "except",
    "fields",
    "sum",
    "last_year",
    "checks",
    "places",
    "limit",
];

/// One kind of file that leaves, with what has to hold for it.
type Output = (&'static str, fn(&Story));

const OUTPUTS: [Output; 9] = [
    ("html", in_page),
    ("json", in_data),
    ("text", in_message),
    ("csv", in_table),
    ("xlsx", in_workbook),
    ("docx", in_document),
    ("ics", in_calendar),
    ("code", in_code),
    ("backup", in_backup),
];

#[test]
fn whatever_is_said_in_a_report_is_said_and_does_nothing() {
    for (text, form) in on_forms() {
        in_every_file(&everywhere(Story::on(&form), text), text);
    }
}

#[test]
fn whatever_a_form_says_is_said_and_does_nothing() {
    for (text, form) in on_forms() {
        let mut form: Value = serde_json::from_str(&form).unwrap();
        let spoilt = spoil(&mut form, text);
        assert!(spoilt > 20, "{spoilt} texts");
        in_every_file(&everywhere(Story::on(&form.to_string()), text), text);
    }
}

/// Every text on the form that has a cell of every kind, and in turns on two official ones, which take long.
fn on_forms() -> impl Iterator<Item = (&'static str, String)> {
    let official = [LAI_CHAU, DAK_LAK].into_iter().cycle();
    let both = HOSTILE.into_iter().zip(official);
    both.flat_map(|(text, official)| [(text, checked_sampler()), (text, official.to_owned())])
}

fn in_every_file(story: &Story, text: &str) {
    for (name, check) in OUTPUTS {
        let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| check(story)));
        assert!(checked.is_ok(), "{text:?} in {} as {name}", story.template.id);
    }
    for kind in [FileKind::Html, FileKind::Json, FileKind::Text, FileKind::Csv] {
        let name = file_name::of(&story.template.id, text, AT, kind);
        assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte)), "{name}");
        assert!(!name.starts_with(['.', '-']) && !name.contains(".."), "{name}");
    }
}

/// Puts a text behind every text of a form that is for people. Gives how many there are.
fn spoil(value: &mut Value, text: &str) -> usize {
    let each = |value: &mut Value| match value {
        Value::String(old) => {
            old.push_str(text);
            1
        }
        other => spoil(other, text),
    };
    match value {
        Value::Object(map) => map
            .iter_mut()
            .map(|(key, value)| {
                let is_read = READ_BY_THE_PROGRAM.contains(&key.as_str());
                if is_read { words_inside(value, text) } else { each(value) }
            })
            .sum(),
        Value::Array(items) => items.iter_mut().map(each).sum(),
        _ => 0,
    }
}

/// Below a key that the program reads there are words only inside of objects: a column's head, a cell's unit.
fn words_inside(value: &mut Value, text: &str) -> usize {
    match value {
        Value::Object(map) => map.values_mut().filter(|value| value.is_object()).map(|value| spoil(value, text)).sum(),
        Value::Array(items) => items.iter_mut().filter(|item| item.is_object()).map(|item| spoil(item, text)).sum(),
        _ => 0,
    }
}

fn in_page(story: &Story) {
    let page = story.export(FileKind::Html);
    assert_harmless(std::str::from_utf8(&page).unwrap());
    let (template, back) = open(&page);
    assert_eq!(template.fingerprint, story.template.fingerprint);
    assert_same(&template, &story.report, &back);
}

fn in_data(story: &Story) {
    let file = story.export(FileKind::Json);
    let value: Value = serde_json::from_slice(&file).unwrap();
    assert_eq!(value["format"], "phuluc.report");
    let (template, back) = open(&file);
    assert_same(&template, &story.report, &back);
}

fn in_message(story: &Story) {
    let imported = import_with(&story.export(FileKind::Text), Some(&story.text)).unwrap();
    let template = load(&imported.template);
    let back = draft::decode(&template, &imported.draft).unwrap();
    assert!(!imported.check_differs);
    assert_eq!(check_code::of(&template, &back), check_code::of(&story.template, &story.report));
    for (row, content) in template.rows().filter(|(_, row)| row.narrative.is_some()) {
        assert_eq!(back.narrative(row), story.report.narrative(row), "{}", content.id);
    }
}

fn in_table(story: &Story) {
    let file = story.export(FileKind::Csv);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&file[3..]);
    for record in reader.records() {
        for text in &record.unwrap() {
            let begin = text.trim_start().chars().next();
            let is_formula = begin.is_some_and(|begin| "=+-@＝＋－＠".contains(begin));
            assert!(!is_formula && !text.starts_with(['\t', '\r']), "{text:?}");
        }
    }
    let (template, back) = tables::reopened(&file, &story.text);
    assert_same_words(story, &template, &back);
}

/// The same without what tables do not carry.
fn assert_same_words(
    story: &Story,
    template: &phuluc::domain::template::Template,
    back: &phuluc::domain::report::Report,
) {
    assert_eq!(check_code::of(template, back), check_code::of(&story.template, &story.report));
    for (row, _) in template.rows() {
        assert_eq!((back.note(row), back.narrative(row)), (story.report.note(row), story.report.narrative(row)));
    }
}

fn in_workbook(story: &Story) {
    let file = workbooks::book_of(story);
    let same = workbooks::parts(&workbooks::book_of(&Story::on(&story.text)));
    let harmless: BTreeSet<&str> = same.iter().map(|(name, _)| name.as_str()).collect();
    for (name, text) in &workbooks::parts(&file) {
        assert!(harmless.contains(name.as_str()), "a part of somebody else: {name}");
        for formula in text.split("<f>").skip(1) {
            assert!(formula.starts_with("IF(COUNT("), "{name}: {formula}");
        }
        for word in ["<hyperlink", "TargetMode", "externalLink", "<!", "<ddeLink", "oleObject"] {
            assert!(!text.contains(word), "{name} holds {word}");
        }
    }
    let (_, template, back) = workbooks::reopened(&file, &story.text);
    assert_same_words(story, &template, &back);
}

fn in_document(story: &Story) {
    let file = docx::export(story, &[("p1", b"")]);
    let blank = docx::export(&Story::on(&story.text), &[]);
    assert_eq!(docx::names_of_texts(&file), docx::names_of_texts(&blank));
    for name in docx::names_of_texts(&file) {
        let (text, same) = (docx::part(&file, &name), docx::part(&blank, &name));
        for word in ["<w:instrText", "<w:fldSimple", "<w:hyperlink", "TargetMode=", "<w:object", "<!"] {
            assert_eq!(text.matches(word).count(), same.matches(word).count(), "{name}: {word}");
        }
    }
    docx::texts_of_well_formed(&docx::part(&file, "word/document.xml"));
}

fn in_calendar(story: &Story) {
    let text = story.report.head_field(phuluc::domain::report::HeadField::Unit);
    let named = |title, words, address| Reminder {
        id: "x@phuluc",
        made: DateTime::parse_from_rfc3339(AT).unwrap(),
        day: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
        title,
        words,
        address,
    };
    let lines = |file: &str| -> Vec<String> {
        let unfolded = file.replace("\r\n ", "");
        let lines = unfolded.split_terminator("\r\n");
        lines.map(|line| line.split([':', ';']).next().unwrap().to_owned()).collect()
    };
    let file = reminder::file(&named(text, &story.template.name, text));
    assert_eq!(lines(&file), lines(&reminder::file(&named("a", "b", "https://c"))));
    assert!(!file.replace("\r\n", "").contains(char::is_control), "{file:?}");
}

fn in_code(story: &Story) {
    let Some(code) = compact::write(&story.template, &story.report) else { return };
    let signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    assert!(code.text.chars().all(|sign| signs.contains(sign)), "{}", code.text);
    assert!(compact::open(&code.text).unwrap().report(&story.template).is_some());
}

fn in_backup(story: &Story) {
    let payload = draft::encode(&story.template, &story.report, AT);
    let canonical = template_file::canonical(&story.text).unwrap();
    let contents = Contents {
        templates: vec![(story.template.fingerprint.clone(), canonical)],
        unreadable: vec![(payload.clone(), story.template.name.clone())],
        drafts: vec![payload],
        ..Contents::default()
    };
    let job = Job::Backup { contents, at: AT.to_owned(), program: PROGRAM.to_owned() };
    let (_, file) = run::run(&job, &[]);
    let (outcome, _) = run::run(&Job::Import { template: None, at: AT.to_owned(), in_part: false }, &file);
    let Outcome::Restored(restored) = outcome else { panic!("{outcome:?}") };
    let back = draft::decode(&story.template, &restored.reports[0].draft).unwrap();
    assert_same(&story.template, &story.report, &back);
}
