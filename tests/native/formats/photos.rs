//! Pictures in files: listed in every file, their bytes in the page and, where they are wanted, in the data.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use phuluc::domain::report::photo::{LARGEST_PHOTO, MOST_PHOTOS};
use phuluc::domain::report::{Photo, Report};
use phuluc::formats::draft;
use phuluc::formats::job::{FileKind, Imported, Job, Outcome, Picture, Refusal};
use phuluc::formats::run::run;
use serde_json::{Value, json};

use super::samples::{AT, LAI_CHAU, PROGRAM, SAMPLER, Story};
use crate::json_schema;

/// A JPEG as far as anybody here looks: its frame says its size, the rest tells it from others.
fn jpeg(width: u16, height: u16, rest: &[u8]) -> Vec<u8> {
    let sides = [height.to_be_bytes(), width.to_be_bytes()].concat();
    [&[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8][..], &sides, &[0; 10], rest].concat()
}

/// A report with two pictures, and their bytes.
fn story() -> (Story, [(&'static str, Vec<u8>); 2]) {
    let bytes = [("p1", jpeg(1600, 1200, b"one")), ("p2", jpeg(900, 1600, b"two, longer"))];
    let mut story = Story::on(SAMPLER).cell("a.count", "3");
    for ((id, bytes), (caption, width, height)) in
        bytes.iter().zip([("Khai mạc <Tuần lễ> & \"hội\"", 1600, 1200), ("", 900, 1600)])
    {
        story.report.photos_mut().push(Photo {
            id: (*id).to_owned(),
            caption: caption.to_owned(),
            width,
            height,
            bytes: bytes.len() as u64,
            ..Photo::default()
        });
    }
    (story, bytes)
}

/// The file with the bytes of some pictures.
pub fn export(story: &Story, kind: FileKind, pictures: &[(&str, Vec<u8>)]) -> String {
    let job = Job::Export {
        kind,
        template: story.text.clone(),
        draft: draft::encode(&story.template, &story.report, AT),
        at: AT.to_owned(),
        program: PROGRAM.to_owned(),
        pictures: pictures.iter().map(|(id, bytes)| Picture { id: (*id).to_owned(), length: bytes.len() }).collect(),
    };
    let bytes: Vec<u8> = pictures.iter().flat_map(|(_, bytes)| bytes.clone()).collect();
    let (outcome, file) = run(&job, &bytes);
    assert!(matches!(outcome, Outcome::Exported { .. }), "{outcome:?}");
    String::from_utf8(file).unwrap()
}

/// What comes out of a file: the report, and the bytes of its pictures; `None` for those that did not come.
fn open(file: &str) -> (Imported, Report, Vec<Option<Vec<u8>>>) {
    let job = Job::Import { template: None, at: AT.to_owned(), in_part: false };
    let (outcome, mut bytes) = run(&job, file.as_bytes());
    let Outcome::Imported(imported) = outcome else { panic!("{outcome:?}") };
    let template = super::samples::load(&imported.template);
    let report = draft::decode(&template, &imported.draft).unwrap();
    let pictures = imported.pictures.iter().map(|picture| {
        let rest = bytes.split_off(picture.length);
        let own = std::mem::replace(&mut bytes, rest);
        (!own.is_empty()).then_some(own)
    });
    let pictures = pictures.collect();
    assert!(bytes.is_empty(), "bytes of no picture");
    (*imported, report, pictures)
}

fn refusal(file: &str) -> Option<Refusal> {
    match run(&Job::Import { template: None, at: AT.to_owned(), in_part: false }, file.as_bytes()).0 {
        Outcome::Refused(refusal) => Some(refusal),
        _ => None,
    }
}

#[test]
fn pictures_come_back_from_the_page_and_from_data_that_carry_them() {
    let (story, bytes) = story();
    for kind in [FileKind::Html, FileKind::Json] {
        let (imported, report, pictures) = open(&export(&story, kind, &bytes));
        assert_eq!(report.photos(), story.report.photos());
        assert_eq!(imported.pictures.iter().map(|picture| picture.id.as_str()).collect::<Vec<_>>(), ["p1", "p2"]);
        assert_eq!(pictures, bytes.clone().map(|(_, bytes)| Some(bytes)));
    }
}

#[test]
fn data_without_pictures_still_name_them_and_say_the_same_revision() {
    let (story, bytes) = story();
    let without = export(&story, FileKind::Json, &[]);
    assert!(!without.contains("\"data\""));
    let (imported, report, pictures) = open(&without);
    assert_eq!(report.photos(), story.report.photos());
    assert_eq!(pictures, [None, None]);
    let (with, ..) = open(&export(&story, FileKind::Json, &bytes));
    let fingerprint = draft::fingerprint_of_revision;
    assert_eq!(fingerprint(&imported.draft), fingerprint(&with.draft));
    assert_ne!(fingerprint(&with.draft), fingerprint(&draft::encode(&story.template, &Story::on(SAMPLER).report, AT)));
}

#[test]
fn the_page_shows_each_picture_once_with_its_words_behind_everything_else() {
    let (story, bytes) = story();
    let page = export(&story, FileKind::Html, &bytes);
    for (id, bytes) in &bytes {
        let data = STANDARD.encode(bytes);
        assert_eq!(page.matches(&data).count(), 1, "{id}");
        assert!(page.contains(&format!("<img class=\"paper__photo\" id=\"photo-{id}\"")), "{id}");
    }
    let first = page.find("<img").unwrap();
    assert!(page.find("paper__close\">").unwrap() < first && page.find("paper__origin\">").unwrap() < first);
    assert!(page.contains("<h2 class=\"paper__title\">HÌNH ẢNH</h2>"));
    assert!(
        page.contains("alt=\"Ảnh 1. Khai mạc &lt;Tuần lễ&gt; &amp; &quot;hội&quot;\" width=\"1600\" height=\"1200\"")
    );
    assert!(page.contains("<figcaption class=\"paper__words\">Ảnh 2</figcaption>"));
    assert!(page.contains("; img-src data:\">"), "the page allows its own pictures");
    assert_eq!(page.matches("<div class=\"paper__pair\">").count(), 1, "two on a page");
}

#[test]
fn a_page_without_pictures_allows_none_and_one_whose_bytes_are_gone_says_so() {
    let plain = Story::on(SAMPLER).export_text(FileKind::Html);
    assert!(!plain.contains("img-src") && !plain.contains("HÌNH ẢNH"));
    let (story, bytes) = story();
    let page = export(&story, FileKind::Html, &bytes[..1]);
    assert_eq!(page.matches("<img").count(), 1);
    assert_eq!(page.matches("(Ảnh không có trong tệp này)").count(), 1);
    let (_, report, pictures) = open(&page);
    assert_eq!(report.photos(), story.report.photos());
    assert_eq!(pictures, [Some(bytes[0].1.clone()), None]);
}

#[test]
fn what_is_no_picture_is_left_out_and_the_report_opens_all_the_same() {
    let (story, bytes) = story();
    let file: Value = serde_json::from_str(&export(&story, FileKind::Json, &bytes)).unwrap();
    let heavy = jpeg(10, 10, &vec![0; LARGEST_PHOTO]);
    let bad = [
        json!("!!!"),
        json!(""),
        json!(7),
        json!({ "a": 1 }),
        json!(STANDARD.encode("<svg onload=alert(1)>")),
        json!(STANDARD.encode(jpeg(60_000, 60_000, b""))),
        json!(STANDARD.encode(heavy)),
    ];
    for data in bad {
        let mut file = file.clone();
        file["photos"][0]["data"] = data.clone();
        let (_, report, pictures) = open(&file.to_string());
        assert_eq!(report.photos(), story.report.photos());
        assert_eq!(
            pictures,
            [None, Some(bytes[1].1.clone())],
            "{}",
            &data.to_string()[..data.to_string().len().min(40)]
        );
    }
}

#[test]
fn a_file_that_lies_about_a_picture_is_put_right() {
    let (story, bytes) = story();
    let mut file: Value = serde_json::from_str(&export(&story, FileKind::Json, &bytes)).unwrap();
    for key in ["width", "height", "bytes"] {
        file["photos"][0][key] = json!(1);
    }
    assert_eq!(open(&file.to_string()).1.photos(), story.report.photos());
}

#[test]
fn a_list_that_contradicts_the_format_is_refused_with_its_place() {
    let (story, _) = story();
    let file: Value = serde_json::from_str(&export(&story, FileKind::Json, &[])).unwrap();
    let many: Vec<Value> = (0..=MOST_PHOTOS).map(|index| json!({ "id": index.to_string() })).collect();
    let schema: Value = serde_json::from_str(include_str!("../../../public/schema/report-1.json")).unwrap();
    for (pointer, wrong, place) in [
        ("/photos", json!({}), "photos"),
        ("/photos", json!(many), "photos"),
        ("/photos/1", json!("p2"), "photos[1]"),
        ("/photos/1/id", json!(""), "photos[1].id"),
        ("/photos/1/id", json!("../x"), "photos[1].id"),
        ("/photos/0/caption", json!(["x"]), "photos[0].caption"),
        ("/photos/0/width", json!(-1), "photos[0].width"),
        ("/photos/0/height", json!(0), "photos[0].height"),
        ("/photos/0/bytes", json!("many"), "photos[0].bytes"),
    ] {
        let mut file = file.clone();
        *file.pointer_mut(pointer).unwrap() = wrong;
        assert_eq!(refusal(&file.to_string()), Some(Refusal::Damaged { place: place.to_owned() }), "{pointer}");
        assert!(!json_schema::problems(&schema, &file).is_empty(), "{pointer}: the schema allows it");
    }
    let mut twice = file.clone();
    twice["photos"][1]["id"] = json!("p1");
    assert_eq!(refusal(&twice.to_string()), Some(Refusal::Damaged { place: "photos[1].id".to_owned() }));
}

#[test]
fn a_picture_of_a_newer_kind_keeps_its_kind() {
    let (story, _) = story();
    let mut file: Value = serde_json::from_str(&export(&story, FileKind::Json, &[])).unwrap();
    file["photos"][0]["media_type"] = json!("image/avif");
    file["photos"][0]["taken_at"] = json!("2023-10-05");
    let (_, report, _) = open(&file.to_string());
    let again = Story { report, ..Story::on(SAMPLER) };
    let again: Value = serde_json::from_str(&export(&again, FileKind::Json, &[])).unwrap();
    assert_eq!(again["photos"], file["photos"]);
}

#[test]
fn what_is_written_is_what_the_schema_describes() {
    let schema: Value = serde_json::from_str(include_str!("../../../public/schema/report-1.json")).unwrap();
    let (story, bytes) = story();
    let file: Value = serde_json::from_str(&export(&story, FileKind::Json, &bytes)).unwrap();
    assert_eq!(json_schema::problems(&schema, &file), [""; 0]);
    let described = &schema["properties"]["photos"]["items"]["properties"];
    for key in file["photos"][0].as_object().unwrap().keys() {
        assert!(described.get(key).is_some(), "{key} is not described");
    }
}

#[test]
fn bytes_that_do_not_fit_their_list_make_no_file() {
    let (story, _) = story();
    let (draft, pictures) =
        (draft::encode(&story.template, &story.report, AT), vec![Picture { id: "p1".to_owned(), length: 9 }]);
    let (at, program, template) = (AT.to_owned(), PROGRAM.to_owned(), story.text.clone());
    let (outcome, file) = run(&Job::Export { kind: FileKind::Html, template, draft, at, program, pictures }, &[1, 2]);
    assert_eq!((outcome, file.len()), (Outcome::Refused(Refusal::BadDraft), 0));
}

#[test]
fn the_official_form_asks_for_pictures() {
    let photos = Story::on(LAI_CHAU).template.photos.unwrap();
    assert_eq!(photos.label, "Một số hình ảnh tiêu biểu");
}
