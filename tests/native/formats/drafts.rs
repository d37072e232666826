//! Drafts: texts exactly as typed, and what a list says without the form.

use phuluc::domain::report::HeadField;
use phuluc::formats::draft::{self, DraftError};

use super::samples::{AT, LAI_CHAU, SAMPLER, Story, load};

fn story() -> Story {
    Story::on(SAMPLER)
        .head(HeadField::Unit, "Xã Bản Bo")
        .cell("a.count", " 1 250 lớp ")
        .cell("a.people", "12o")
        .cell("a.day", "5/1/2024")
        .cell("b.count", "   ")
}

#[test]
fn every_text_comes_back_exactly_as_typed() {
    let story = story();
    let payload = draft::encode(&story.template, &story.report, AT);
    assert!(payload.contains(r#""a":{"count":" 1 250 lớp ","people":"12o","day":"5/1/2024"}"#), "{payload}");
    assert_eq!(draft::decode(&story.template, &payload).unwrap(), story.report);
}

#[test]
fn a_list_reads_what_a_draft_is_about_without_its_form() {
    let story = story();
    let summary = draft::peek(&draft::encode(&story.template, &story.report, AT)).unwrap();
    assert_eq!((summary.report.as_str(), summary.revision, summary.writer.as_str()), ("3f2a", 17, "d1"));
    assert_eq!((summary.form.as_str(), summary.version, summary.name.as_str()), ("sampler", 3, "Mẫu thử"));
    assert_eq!(summary.fingerprint, story.template.fingerprint);
    assert_eq!((summary.filled, summary.unreadable, summary.of), (2, 1, 10));
    assert_eq!((summary.unit.as_str(), summary.saved_at.as_str()), ("Xã Bản Bo", AT));
    assert_eq!(summary.parent.as_deref(), Some("00c0ffee"));
}

#[test]
fn a_revision_is_told_by_what_it_says_and_not_by_when_it_was_saved() {
    let story = story();
    let payload = |story: &Story, at| draft::encode(&story.template, &story.report, at);
    let fingerprint = draft::fingerprint_of_revision(&payload(&story, AT));
    assert_eq!(fingerprint.len(), 16);
    assert_eq!(fingerprint, draft::fingerprint_of_revision(&payload(&story, "2024-01-01T00:00:00+07:00")));
    assert_eq!(fingerprint, draft::peek(&payload(&story, AT)).unwrap().revision_fingerprint);
    let same_reading = self::story().cell("a.count", "1.250");
    assert_eq!(fingerprint, draft::fingerprint_of_revision(&payload(&same_reading, AT)));
    let mut later = self::story();
    later.report.identity.revision += 1;
    for other in [self::story().cell("a.count", "1251"), self::story().cell("a.people", "12O"), later] {
        assert_ne!(fingerprint, draft::fingerprint_of_revision(&payload(&other, AT)));
    }
    assert_eq!(draft::fingerprint_of_revision("no draft"), "");
}

#[test]
fn a_draft_that_cannot_be_opened_says_why() {
    let story = story();
    let payload = draft::encode(&story.template, &story.report, AT);
    let decode = |text: &str| draft::decode(&story.template, text).unwrap_err();
    assert_eq!(decode(&payload[..payload.len() - 1]), DraftError::NotJson);
    assert_eq!(decode(""), DraftError::NotJson);
    assert_eq!(decode("{}"), DraftError::Foreign);
    assert_eq!(decode("[1]"), DraftError::Foreign);
    assert_eq!(decode(&payload.replace("phuluc.draft", "phuluc.report")), DraftError::Foreign);
    let newer = payload.replace("\"format_version\":1", "\"format_version\":9");
    assert_eq!(decode(&newer), DraftError::TooNew { shape: 9 });
    assert_eq!(draft::peek(&newer), Err(DraftError::TooNew { shape: 9 }));
    let damaged = DraftError::Damaged { place: "values.a.people".to_owned() };
    assert_eq!(decode(&payload.replace("\"12o\"", "{}")), damaged);
    let other = DraftError::OtherForm { fingerprint: story.template.fingerprint.clone() };
    assert_eq!(draft::decode(&load(LAI_CHAU), &payload), Err(other));
}

#[test]
fn a_draft_takes_texts_that_a_file_would_not() {
    let long = "x".repeat(150_000);
    let story = Story::on(SAMPLER).narrative("story", &long).cell("a.place", &long);
    let payload = draft::encode(&story.template, &story.report, AT);
    assert_eq!(draft::decode(&story.template, &payload).unwrap(), story.report);
}
