//! The published schema describes the files that are written, key by key.

use phuluc::formats::draft;
use phuluc::formats::job::FileKind;
use serde_json::Value;

use super::samples::{AT, SAMPLER, Story, lai_chau};
use crate::json_schema;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../public/schema/report-1.json")).unwrap()
}

/// The keys of an object that the schema says nothing about.
fn undescribed(schema: &Value, object: &Value) -> Vec<String> {
    let keys = object.as_object().unwrap().keys();
    keys.filter(|key| schema["properties"].get(key).is_none()).cloned().collect()
}

#[test]
fn what_is_written_is_what_the_schema_describes() {
    let schema = schema();
    for story in [lai_chau(), Story::on(SAMPLER), Story::on(SAMPLER).added("more", "e1", "x").cell("a.day", "5/1/2024")]
    {
        let file: Value = serde_json::from_slice(&story.export(FileKind::Json)).unwrap();
        let draft: Value = serde_json::from_str(&draft::encode(&story.template, &story.report, AT)).unwrap();
        for value in [file, draft] {
            assert_eq!(json_schema::problems(&schema, &value), [""; 0]);
            assert_eq!(undescribed(&schema, &value), [""; 0]);
            for key in ["form", "report", "head"] {
                assert_eq!(undescribed(&schema["properties"][key], &value[key]), [""; 0]);
            }
        }
    }
}

#[test]
fn the_schema_forbids_what_an_import_refuses() {
    let file: Value = serde_json::from_slice(&lai_chau().export(FileKind::Json)).unwrap();
    for (pointer, wrong) in [
        ("/format", Value::from("other")),
        ("/format_version", Value::from(2)),
        ("/report/id", Value::from("a/b")),
        ("/report/revision", Value::from(-1)),
        ("/values/sports/count", Value::from(true)),
        ("/head/unit", Value::from(1)),
        ("/added/other/0/id", Value::from("")),
    ] {
        let mut file = file.clone();
        *file.pointer_mut(pointer).unwrap() = wrong;
        assert!(!json_schema::problems(&schema(), &file).is_empty(), "{pointer}");
    }
}
