//! Files of earlier programs, which must open for ever. They are never written anew: a new shape adds a file.

use phuluc::domain::report::{CellAddress, HeadField, SectionAnswer};
use phuluc::formats::draft;
use serde_json::Value;

use super::samples::{load, open};

const REPORT_1: &str = include_str!("../../fixtures/report-1.json");
const DRAFT_1: &str = include_str!("../../fixtures/draft-1.json");

#[test]
fn a_report_of_format_1_opens() {
    let (template, report) = open(REPORT_1.as_bytes());
    assert_eq!((template.id.as_str(), template.version), ("sampler", 3));
    assert_eq!((report.identity.id.as_str(), report.identity.revision), ("3f2a", 17));
    assert_eq!(report.head_field(HeadField::Unit), "Xã Bản Bo");
    let text = |name| report.entry(CellAddress::from_name(&template, name).unwrap()).unwrap().text();
    assert_eq!((text("a.count"), text("a.people"), text("a.money")), ("1.250", "12o", "12,5"));
    assert_eq!((text("a.day"), text("a.place"), text("b.count")), ("05/01/2024", "Bản Bo", "0"));
    assert_eq!((text("more.0.label"), text("more.0.people")), ("Lớp nấu ăn", "7"));
    let all = template.row_by_id("all").unwrap();
    assert_eq!(report.section_answer(all), Some(SectionAnswer::BlankIsZero));
    let story = template.row_by_id("story").unwrap();
    assert_eq!(report.narrative(story), "Đoạn một.\n- ý một");
    assert_eq!(report.photos().iter().map(|photo| photo.id.as_str()).collect::<Vec<_>>(), ["p1"]);
}

#[test]
fn a_draft_of_format_1_opens() {
    let file: Value = serde_json::from_str(REPORT_1).unwrap();
    let template = load(&file["template"].to_string());
    let summary = draft::peek(DRAFT_1).unwrap();
    assert_eq!(
        (summary.form.as_str(), summary.name.as_str(), summary.unit.as_str()),
        ("sampler", "Mẫu thử", "Xã Bản Bo")
    );
    let report = draft::decode(&template, DRAFT_1).unwrap();
    let text = |name| report.entry(CellAddress::from_name(&template, name).unwrap()).unwrap().text();
    assert_eq!((text("a.count"), text("a.day"), text("b.people")), ("1250 lớp", "5/1/2024", ""));
    assert_eq!(draft::fingerprint_of_revision(DRAFT_1), "4fedef783835a56d");
    assert_eq!(summary.revision_fingerprint, draft::fingerprint_of_revision(&draft::encode(&template, &report, "")));
}
