//! Everything that this program has ever stored on a device opens for ever. A new shape adds a file to
//! `tests/fixtures/stored`; none is ever written anew.

use phuluc::domain::report::CellAddress;
use phuluc::formats::draft::{self, DraftError, Glimpse};
use phuluc::formats::slot;
use serde_json::Value;

use super::samples::{AT, load};
use crate::support::{files_below, read};

const REPORT_1: &str = include_str!("../../fixtures/report-1.json");

#[test]
fn every_slot_ever_stored_opens_with_all_that_was_typed_and_keeps_what_it_does_not_know() {
    let file: Value = serde_json::from_str(REPORT_1).unwrap();
    let template = load(&file["template"].to_string());
    let slots: Vec<String> =
        files_below("tests/fixtures/stored", ".json").into_iter().filter(|path| path.contains("/slot-")).collect();
    assert!(slots.len() >= 2, "{slots:?}");
    for path in slots {
        let slot = slot::decode(read(&path).trim_end()).unwrap_or_else(|error| panic!("{path}: {error:?}"));
        let summary = draft::peek(&slot.payload).unwrap_or_else(|error| panic!("{path}: {error:?}"));
        assert_eq!((summary.form.as_str(), summary.revision), ("sampler", slot.revision), "{path}");
        assert_eq!(summary.photos, ["p1"], "{path}");
        let report = draft::decode(&template, &slot.payload).unwrap_or_else(|error| panic!("{path}: {error:?}"));
        let text = |name| report.entry(CellAddress::from_name(&template, name).unwrap()).unwrap().text();
        assert_eq!((text("a.count"), text("a.people"), text("b.count")), ("1250 lớp", "12o", "0"), "{path}");
        assert_eq!(report.photos().len(), 1, "{path}");

        let before: Value = serde_json::from_str(&slot.payload).unwrap();
        let again: Value = serde_json::from_str(&draft::encode(&template, &report, AT)).unwrap();
        for (key, value) in before.as_object().unwrap() {
            // Made anew at each save, or taken of the figures.
            if !matches!(key.as_str(), "saved_at" | "summary" | "check") {
                assert_kept(value, &again[key], &format!("{path}: {key}"));
            }
        }
    }
}

/// Everything that stood there stands there again; more may.
fn assert_kept(before: &Value, after: &Value, place: &str) {
    match before {
        Value::Object(before) => {
            for (key, value) in before {
                assert_kept(value, &after[key], &format!("{place}.{key}"));
            }
        }
        Value::Array(before) => {
            for (index, value) in before.iter().enumerate() {
                assert_kept(value, &after[index], &format!("{place}[{index}]"));
            }
        }
        value => assert_eq!(value, after, "{place}"),
    }
}

#[test]
fn what_can_be_read_of_a_newer_program_is_read() {
    let payload = r#"{"format":"phuluc.draft","format_version":9,"saved_at":"2031-10-12T10:32:05+07:00",
        "summary":{"name":"Mẫu 2031","unit":"Xã Một"},"report":{"id":"x","revision":8},"shape":["unknown"]}"#;
    let glimpse = |revision| Glimpse {
        name: "Mẫu 2031".to_owned(),
        unit: "Xã Một".to_owned(),
        saved_at: "2031-10-12T10:32:05+07:00".to_owned(),
        revision,
    };
    assert_eq!(draft::peek(payload), Err(DraftError::TooNew { shape: 9 }));
    assert_eq!(draft::glimpse(payload), glimpse(8));
    let quoted = Value::from(payload).to_string();
    assert_eq!(draft::glimpse(&format!(r#"{{"shape":2,"revision":12,"payload":{quoted}}}"#)), glimpse(12));
    assert_eq!(draft::glimpse(&format!(r#"{{"shape":3,"revision":12,"payload":{payload}}}"#)), glimpse(12));
    for nothing in ["", "{\"shape\":99}", "[1]", "null", "{\"payload\":\"packed\"}"] {
        assert_eq!(draft::glimpse(nothing), Glimpse::default(), "{nothing}");
    }
}
