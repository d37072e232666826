//! Any report through a file and back: the same readings, and what cannot be read byte for byte.

use phuluc::domain::report::{CellAddress, Entry, HeadField, Report, Totals};
use phuluc::domain::template::{CellIndex, Template};
use phuluc::domain::values::Reading;
use phuluc::formats::draft;
use phuluc::formats::job::FileKind;
use proptest::prelude::*;

use super::samples::{AT, SAMPLER, Story, checked_sampler, export, load, open};
use super::strategies;
use crate::support::cases;

/// Two entries say the same: the same reading, and for words and for what cannot be read the same text.
fn assert_same_entry(before: &Entry, after: &Entry) {
    assert_eq!(before.reading(), after.reading(), "{:?} came back as {:?}", before.text(), after.text());
    if matches!(before.reading(), Reading::Text | Reading::Unreadable(_)) {
        assert_eq!(before.text(), after.text());
    }
}

/// The same report, as a file promises it. It descends from the revision that left.
pub fn assert_same(template: &Template, before: &Report, after: &Report) {
    let mut identity = before.identity.clone();
    identity.descend_from(&draft::fingerprint(template, before));
    assert_eq!(identity, after.identity);
    assert_same_answers(template, before, after);
}

pub fn assert_same_answers(template: &Template, before: &Report, after: &Report) {
    for field in HeadField::ALL {
        assert_eq!(before.head_field(field), after.head_field(field));
    }
    assert_eq!(before.section_answers(), after.section_answers());
    assert_eq!(before.explanations(), after.explanations());
    assert_eq!(before.kept, after.kept);
    assert_eq!(before.photos(), after.photos());
    for (index, _) in (0..).map(CellIndex).zip(template.cells()) {
        let address = CellAddress::Fixed(index);
        assert_same_entry(before.entry(address).unwrap(), after.entry(address).unwrap());
    }
    for (row, _) in template.rows() {
        assert_eq!(before.note(row), after.note(row));
        assert_eq!(before.narrative(row), after.narrative(row));
        assert_eq!(before.added(row).len(), after.added(row).len());
        for (before, after) in before.added(row).iter().zip(after.added(row)) {
            assert_eq!((&before.id, &before.note, &before.kept), (&after.id, &after.note, &after.kept));
            before.entries.iter().zip(&after.entries).for_each(|(before, after)| assert_same_entry(before, after));
        }
    }
    assert_eq!(Totals::of(template, before), Totals::of(template, after));
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn any_report_comes_back_from_its_files(report in strategies::report(load(SAMPLER))) {
        let template = load(SAMPLER);
        for kind in [FileKind::Json, FileKind::Html] {
            let file = export(SAMPLER, &template, &report, kind);
            let (found, back) = open(&file);
            prop_assert_eq!(&found.fingerprint, &template.fingerprint);
            assert_same(&template, &report, &back);
            // What came back leaves again as the same bytes, so that a file can go any number of ways.
            prop_assert!(export(SAMPLER, &template, &back, kind) == file, "a second export differs");
        }
    }

    #[test]
    fn any_draft_comes_back_identical(report in strategies::report(load(SAMPLER))) {
        let template = load(SAMPLER);
        let payload = draft::encode(&template, &report, AT);
        let back = draft::decode(&template, &payload).unwrap();
        prop_assert_eq!(&back, &report);
        let (again, fingerprint) = draft::encode_revision(&template, &back, AT, str::to_owned);
        prop_assert_eq!(draft::fingerprint_of_revision(&again), fingerprint);
        prop_assert_eq!(again, payload);
    }

    #[test]
    fn a_revision_keeps_its_fingerprint_on_its_way_through_a_file(report in strategies::report(load(SAMPLER))) {
        let template = load(SAMPLER);
        let here = draft::fingerprint_of_revision(&draft::encode(&template, &report, AT));
        let (_, back) = open(&export(SAMPLER, &template, &report, FileKind::Html));
        let there = draft::fingerprint_of_revision(&draft::encode(&template, &back, "2024-01-01T00:00:00+07:00"));
        prop_assert_eq!(here, there);
    }
}

#[test]
fn a_figure_leaves_as_an_exact_number_and_comes_back_as_it_is_written_on_paper() {
    let story = Story::on(SAMPLER)
        .cell("a.people", "9007199254740991 người")
        .cell("a.count", "0")
        .cell("a.money", "12,5")
        .cell("a.mass", "1,25")
        .cell("a.day", "5/1/2024")
        .cell("a.place", " Bản Bo ")
        .cell("b.count", "1,250");
    let json = story.export_text(FileKind::Json);
    let expected = r#""a": {"count": 0, "people": 9007199254740991, "money": 12.5, "mass": 1.250, "day": "2024-01-05", "place": " Bản Bo "}"#;
    assert!(json.contains(expected), "{json}");
    assert!(json.contains(r#""b": {"count": "1,250", "people": null, "money": null}"#), "{json}");
    let (template, back) = open(json.as_bytes());
    let text = |name| back.entry(CellAddress::from_name(&template, name).unwrap()).unwrap().text();
    assert_eq!(text("a.people"), "9.007.199.254.740.991");
    assert_eq!(text("a.money"), "12,5");
    assert_eq!(text("a.mass"), "1,250");
    assert_eq!(text("a.day"), "05/01/2024");
    assert_eq!(text("b.count"), "1,250");
    assert_eq!(text("b.people"), "");
}

#[test]
fn an_explanation_leaves_under_its_key_and_comes_back_even_where_the_form_has_no_such_check() {
    let story = Story::on(&checked_sampler())
        .cell("a.count", "2")
        .explained("both.a", "Lớp mở sau Tuần lễ")
        .explained("gone.a", "của mẫu cũ");
    let text = story.export_text(FileKind::Json);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["explanations"], serde_json::json!({ "both.a": "Lớp mở sau Tuần lễ", "gone.a": "của mẫu cũ" }));
    let (template, back) = open(text.as_bytes());
    assert_same(&template, &story.report, &back);
    let payload = draft::encode(&story.template, &story.report, AT);
    assert_eq!(draft::decode(&story.template, &payload).unwrap(), story.report);
}

#[test]
fn a_report_that_explains_nothing_keeps_the_fingerprint_it_had_before_there_were_explanations() {
    let story = Story::on(SAMPLER);
    let payload = draft::encode(&story.template, &story.report, AT);
    assert!(!payload.contains("explanations"), "{payload}");
}

#[test]
fn totals_leave_with_how_complete_they_are() {
    let story = Story::on(SAMPLER)
        .cell("a.people", "30")
        .cell("b.people", "12o")
        .added("more", "e1", "")
        .cell("more.0.people", "x");
    let json = story.export_text(FileKind::Json);
    let total =
        r#""total": {"people": {"value": 30, "filled": 1, "of": 3, "blocked_by": ["b.people", "more.0.people"]}}"#;
    assert!(json.contains(total), "{json}");
    assert!(json.contains(r#""more": {"count": {"value": 1, "filled": 1, "of": 1, "blocked_by": []}}"#), "{json}");
    assert!(json.contains(r#""money": {"value": null, "filled": 0, "of": 2, "blocked_by": []}"#), "{json}");
}

#[test]
fn what_a_newer_program_wrote_stays_where_it_stood() {
    let story = Story::on(SAMPLER)
        .cell("a.count", "1")
        .kept("/sources", "[]")
        .kept("/values/a/later", "3")
        .kept("/values/gone", r#"{"count":7}"#)
        .kept("/head/fax", r#""0213""#)
        .kept("/sections/all", r#""postponed""#);
    let json: serde_json::Value = serde_json::from_str(&story.export_text(FileKind::Json)).unwrap();
    assert_eq!(json["values"]["a"]["later"], 3);
    assert_eq!(json["values"]["gone"]["count"], 7);
    assert_eq!(json["head"]["fax"], "0213");
    assert_eq!(json["sections"]["all"], "postponed");
    let (template, back) = open(&story.export(FileKind::Json));
    assert_same(&template, &story.report, &back);
}

#[test]
fn a_figure_for_a_cell_that_is_computed_here_is_kept_apart() {
    let story = Story::on(SAMPLER).kept("/values/all/count", "99");
    let (template, back) = open(&story.export(FileKind::Json));
    assert_same(&template, &story.report, &back);
    assert_eq!(back.kept.get("/values/all/count").map(String::as_str), Some("99"));
}
