//! A backup: everything goes in, everything comes out, and one report that cannot be read keeps back no other.

use std::collections::BTreeSet;

use phuluc::domain::report::HeadField;
use phuluc::formats::backup::{Contents, Form, LARGEST, Restored};
use phuluc::formats::job::{FileKind, Job, Outcome, Picture, Refusal};
use phuluc::formats::{draft, fingerprint, import, run, slot, template_file};
use serde_json::{Value, json};

use super::samples::{AT, LAI_CHAU, PROGRAM, SAMPLER, Story, lai_chau};
use crate::json_schema;

/// Last year's figures as a device keeps them.
const FIGURES: &str = "{\"form\":\"Lai Châu 2022\",\"unit\":\"Xã Một\",\"figures\":{\"news.count\":12}}";
/// The names with which the next report begins, as a device keeps them.
const HEAD: &str = "{\"unit\":\"Xã Một\",\"leader\":\"Vàng A Páo\"}";

const SAVED_AT: &str = "2023-10-09T08:00:00+07:00";

fn jpeg(rest: &[u8]) -> Vec<u8> {
    [&[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 16][..], &[0; 10], rest].concat()
}

fn named(mut story: Story, id: &str) -> Story {
    id.clone_into(&mut story.report.identity.id);
    story
}

fn payload(story: &Story) -> String {
    draft::encode(&story.template, &story.report, SAVED_AT)
}

fn canonical(text: &str) -> (String, String) {
    let json = template_file::canonical(text).unwrap();
    (fingerprint::of(&json), json)
}

/// Two reports on two forms, one of them deleted, one form of one's own, one picture, and something torn.
fn contents() -> (Contents, Vec<u8>) {
    let first = named(lai_chau(), "first");
    let second = named(Story::on(SAMPLER).head(HeadField::Unit, "Xã Hai").cell("a.count", " 12o "), "second");
    let own = canonical(SAMPLER);
    let picture = jpeg(b"one");
    let contents = Contents {
        drafts: vec![payload(&first), payload(&second)],
        deleted: vec![("second".to_owned(), AT.to_owned())],
        own_forms: vec![("sampler".to_owned(), own.0.clone())],
        templates: vec![canonical(LAI_CHAU), own],
        unreadable: vec![("phuluc/draft/x/a".to_owned(), "{\"torn\": \"Xã".to_owned())],
        last_year: vec![("first".to_owned(), FIGURES.to_owned())],
        head: Some(HEAD.to_owned()),
        pictures: vec![Picture { id: "p1".to_owned(), length: picture.len() }],
    };
    (contents, picture)
}

fn file(contents: Contents, pictures: &[u8]) -> Vec<u8> {
    let job = Job::Backup { contents, at: AT.to_owned(), program: PROGRAM.to_owned() };
    match run::run(&job, pictures) {
        (Outcome::Exported { name, media_type, .. }, bytes) => {
            assert_eq!((name.as_str(), media_type.as_str()), ("phuluc-sao-luu-2023-10-12.json", "application/json"));
            bytes
        }
        other => panic!("a backup gave {other:?}"),
    }
}

fn restore(bytes: &[u8]) -> Result<(Restored, Vec<u8>), Refusal> {
    match run::run(&Job::Import { template: None, at: AT.to_owned(), in_part: false }, bytes) {
        (Outcome::Restored(restored), bytes) => Ok((*restored, bytes)),
        (Outcome::Refused(why), _) => Err(why),
        other => panic!("a backup opened as {other:?}"),
    }
}

/// A restored draft without what it descends from, which is all that an import adds.
fn as_it_went_in(draft: &str) -> String {
    let (before, after) = draft.split_once(",\"ancestors\":[\"").expect("it descends from what was stored");
    format!("{before}{}", after.split_once("\"]").unwrap().1)
}

#[test]
fn everything_that_went_in_comes_out_as_it_was() {
    let (contents, picture) = contents();
    let (restored, bytes) = restore(&file(contents.clone(), &picture)).unwrap();
    assert_eq!((bytes, &restored.pictures), (picture, &contents.pictures));
    assert_eq!(restored.deleted, contents.deleted);
    assert_eq!((&restored.last_year, &restored.head), (&contents.last_year, &contents.head));
    let [own] = restored.own_forms.as_slice() else { panic!("{:?}", restored.own_forms) };
    let (fingerprint, json) = canonical(SAMPLER);
    assert_eq!(*own, Form { id: "sampler".to_owned(), fingerprint, json });
    // Keys of an object have no order.
    let forms: BTreeSet<&(String, String)> = restored.templates.iter().collect();
    assert!(forms == contents.templates.iter().collect(), "{} forms", forms.len());
    // As typed, and with the time at which it was saved.
    let drafts: Vec<String> = restored.reports.iter().map(|report| as_it_went_in(&report.draft)).collect();
    assert_eq!(drafts, contents.drafts);
    let ids: Vec<(&str, u64)> = restored.reports.iter().map(|one| (one.report.as_str(), one.revision)).collect();
    assert_eq!(ids, [("first", 17), ("second", 17)]);
    assert_eq!(restored.refused, [(String::new(), Refusal::Foreign)], "the torn one, which nobody can read");
}

#[test]
fn a_report_that_cannot_be_read_is_named_and_keeps_back_no_other() {
    let (contents, picture) = contents();
    let mut file: Value = serde_json::from_slice(&file(contents, &picture)).unwrap();
    file["reports"][1]["values"]["a"]["count"] = json!({});
    file["reports"][0]["unknown"] = json!("kept");
    let (restored, _) = restore(file.to_string().as_bytes()).unwrap();
    let [first] = restored.reports.as_slice() else { panic!("{:?}", restored.reports) };
    assert!(first.draft.contains("\"unknown\":\"kept\""));
    let damaged = Refusal::Damaged { place: "values.a.count".to_owned() };
    assert_eq!(restored.refused[0], ("Xã Hai".to_owned(), damaged));

    file["templates"] = json!({});
    let (restored, _) = restore(file.to_string().as_bytes()).unwrap();
    assert_eq!(restored.reports, []);
    let needs = Refusal::NeedsTemplate { form: "lai-chau-2023".to_owned() };
    assert_eq!(restored.refused[0], ("Ủy ban nhân dân xã Bản Bo".to_owned(), needs));
}

#[test]
fn what_the_device_could_not_read_is_taken_where_this_program_can() {
    let story = named(Story::on(SAMPLER).cell("a.count", "5"), "of-a-newer-program");
    let text = payload(&story);
    let slot = slot::encode(17, &text);
    let contents = Contents {
        templates: vec![canonical(SAMPLER)],
        unreadable: vec![("phuluc/draft/x/a".to_owned(), slot), ("phuluc/draft/x/b".to_owned(), text.clone())],
        ..Contents::default()
    };
    let (restored, _) = restore(&file(contents, &[])).unwrap();
    assert_eq!(restored.reports.iter().map(|one| as_it_went_in(&one.draft)).collect::<Vec<_>>(), [text.as_str()]);
    assert_eq!(restored.refused, []);
}

#[test]
fn two_revisions_of_one_report_both_come_out_the_newer_first() {
    let (older, newer) = (named(Story::on(SAMPLER).cell("a.count", "5"), "twice"), named(lai_chau(), "twice"));
    let contents = Contents {
        drafts: vec![payload(&newer)],
        templates: vec![canonical(SAMPLER), canonical(LAI_CHAU)],
        unreadable: vec![("phuluc/unreadable/twice/0".to_owned(), slot::encode(3, &payload(&older)))],
        ..Contents::default()
    };
    let (restored, _) = restore(&file(contents, &[])).unwrap();
    let drafts: Vec<String> = restored.reports.iter().map(|report| as_it_went_in(&report.draft)).collect();
    assert_eq!(drafts, [payload(&newer), payload(&older)], "neither is passed over without a word");
}

#[test]
fn pictures_that_a_report_names_and_the_file_lacks_are_named() {
    let story = named(Story::on(SAMPLER).photo("here", "").photo("gone", "").photo("torn", ""), "of-pictures");
    let picture = jpeg(b"one");
    let listed = [("here", picture.len()), ("torn", 3)].map(|(id, length)| Picture { id: id.to_owned(), length });
    let contents = Contents {
        drafts: vec![payload(&story)],
        templates: vec![canonical(SAMPLER)],
        pictures: listed.into(),
        ..Contents::default()
    };
    let (restored, bytes) = restore(&file(contents, &[&picture[..], b"GIF"].concat())).unwrap();
    let mut found: Vec<(&str, usize)> = restored.pictures.iter().map(|one| (one.id.as_str(), one.length)).collect();
    found.sort_unstable();
    assert_eq!((found, &bytes), (vec![("gone", 0), ("here", picture.len()), ("torn", 0)], &picture));
}

#[test]
fn figures_of_last_year_that_cannot_be_read_are_counted_and_not_kept() {
    let figures = [("a", FIGURES), ("b", "{\"torn"), ("c", "{}")];
    let last_year = figures.map(|(id, text)| (id.to_owned(), text.to_owned())).into();
    let (restored, _) = restore(&file(Contents { last_year, ..Contents::default() }, &[])).unwrap();
    let expected = [("a", FIGURES), ("b", ""), ("c", "")].map(|(id, text)| (id.to_owned(), text.to_owned()));
    assert_eq!(restored.last_year, expected);
}

#[test]
fn a_backup_of_format_1_without_figures_and_names_opens() {
    let old = include_bytes!("../../fixtures/backup-1.json");
    let (restored, bytes) = restore(old).unwrap();
    let ids: Vec<&str> = restored.reports.iter().map(|report| report.report.as_str()).collect();
    assert_eq!((ids, restored.refused.len()), (vec!["first", "second"], 1));
    assert_eq!((restored.deleted.len(), restored.own_forms.len(), restored.templates.len()), (1, 1, 2));
    assert_eq!((bytes, restored.last_year, restored.head), (jpeg(b"one"), Vec::new(), None));
}

#[test]
fn a_backup_that_is_cut_or_of_a_newer_program_is_refused_as_a_whole() {
    let (contents, picture) = contents();
    let whole = file(contents, &picture);
    assert!(matches!(restore(&whole[..whole.len() - 9]), Err(Refusal::Broken { .. })));
    let newer = String::from_utf8(whole).unwrap().replacen("\"format_version\": 1", "\"format_version\": 2", 1);
    assert_eq!(restore(newer.as_bytes()), Err(Refusal::TooNew { format_version: 2 }));
}

#[test]
fn a_backup_may_be_larger_than_a_report_and_is_bounded_all_the_same() {
    const { assert!(LARGEST > import::LARGEST) };
    let (contents, picture) = contents();
    let mut whole = file(contents, &picture);
    whole.resize(import::LARGEST + 1, b' ');
    assert_eq!(restore(&whole).map(|(restored, _)| restored.reports.len()), Ok(2));
    whole.resize(LARGEST + 1, b' ');
    assert_eq!(restore(&whole), Err(Refusal::TooLarge { limit: LARGEST }));
    let mut report = lai_chau().export(FileKind::Json);
    report.resize(import::LARGEST + 1, b' ');
    assert_eq!(restore(&report), Err(Refusal::TooLarge { limit: import::LARGEST }));
}

#[test]
fn what_cannot_stand_in_the_file_as_it_is_stands_there_as_text() {
    let contents = Contents {
        drafts: vec!["{\"format\":\"phuluc.draft\"".to_owned()],
        templates: vec![("ff".to_owned(), "{\"torn".to_owned())],
        ..Contents::default()
    };
    let file: Value = serde_json::from_slice(&file(contents, &[])).unwrap();
    let texts: Vec<&str> =
        file["unreadable"].as_array().unwrap().iter().filter_map(|one| one["text"].as_str()).collect();
    assert_eq!(texts, ["{\"format\":\"phuluc.draft\"", "{\"torn"]);
    assert_eq!((&file["reports"], &file["templates"]), (&json!([]), &json!({})));
}

#[test]
fn the_published_schema_describes_the_file() {
    let schema: Value = serde_json::from_str(include_str!("../../../public/schema/backup-1.json")).unwrap();
    let report: Value = serde_json::from_str(include_str!("../../../public/schema/report-1.json")).unwrap();
    let (contents, picture) = contents();
    let file: Value = serde_json::from_slice(&file(contents, &picture)).unwrap();
    assert_eq!(json_schema::problems(&schema, &file), [""; 0]);
    for key in file.as_object().unwrap().keys() {
        assert!(schema["properties"].get(key).is_some(), "{key} is not described");
    }
    for one in file["reports"].as_array().unwrap() {
        assert_eq!(json_schema::problems(&report, one), [""; 0]);
    }
    for (pointer, wrong) in [
        ("/format_version", json!(2)),
        ("/reports", json!({})),
        ("/photos/p1", json!(1)),
        ("/last_year/first", json!({})),
    ] {
        let mut file = file.clone();
        *file.pointer_mut(pointer).unwrap() = wrong;
        assert!(!json_schema::problems(&schema, &file).is_empty(), "{pointer}");
    }
}
