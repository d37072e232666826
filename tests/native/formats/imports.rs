//! What is opened, what is refused, and for which reason.

use phuluc::domain::by_name::Kept;
use phuluc::domain::report::CellAddress;
use phuluc::formats::draft;
use phuluc::formats::job::{FileKind, Job, Outcome, Refusal};
use phuluc::formats::report_json::{LONGEST_TEXT, MOST_ADDED_ROWS};
use phuluc::formats::{import, run};
use serde_json::{Value, json};

use super::round_trip::assert_same;
use super::samples::{AT, LAI_CHAU, PROGRAM, SAMPLER, Story, import, import_with, lai_chau, load, open};

fn value(story: &Story) -> Value {
    serde_json::from_slice(&story.export(FileKind::Json)).unwrap()
}

/// What becomes of a file in which one place was changed.
fn refused(change: impl Fn(&mut Value)) -> Option<Refusal> {
    let mut value = value(&Story::on(SAMPLER).cell("a.count", "1").added("more", "e1", ""));
    change(&mut value);
    import(value.to_string().as_bytes()).err()
}

fn damaged(place: &str) -> Refusal {
    Refusal::Damaged { place: place.to_owned() }
}

#[test]
fn the_official_form_comes_back_from_both_files() {
    let story = lai_chau();
    for kind in [FileKind::Json, FileKind::Html] {
        let imported = import(&story.export(kind)).unwrap();
        assert_eq!(
            (imported.form.as_str(), imported.report.as_str(), imported.revision),
            ("lai-chau-2023", "3f2a", 17)
        );
        assert_eq!(imported.fingerprint, story.template.fingerprint);
        assert!(!imported.totals_differ);
        let (template, back) = open(&story.export(kind));
        assert_same(&template, &story.report, &back);
        let summary = draft::peek(&imported.draft).unwrap();
        assert_eq!(imported.filled, summary.filled + summary.unreadable);
        assert_eq!(summary.saved_at, AT);
    }
}

#[test]
fn a_file_with_nothing_in_it_is_empty() {
    for bytes in ["", "  \n\t", "\u{feff}", "\u{feff} \n"] {
        assert_eq!(import(bytes.as_bytes()), Err(Refusal::Empty), "{bytes:?}");
    }
}

#[test]
fn a_file_of_another_kind_is_no_report() {
    let utf_16: Vec<u8> = [0xfeff].into_iter().chain("{\"a\":1}".encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for bytes in [b"\x89PNG\r\n\x1a\n\xff".as_slice(), b"PK\x03\x04", b"%PDF-1.7", "Kính gửi".as_bytes(), &utf_16] {
        assert_eq!(import(bytes), Err(Refusal::NotAReport));
    }
}

#[test]
fn a_file_beyond_the_bounds_is_too_large() {
    assert_eq!(import(&vec![b' '; import::LARGEST + 1]), Err(Refusal::TooLarge { limit: import::LARGEST }));
    let bomb = ["{\"a\":[", &"0,".repeat(3_000_000), "0]}"].concat();
    assert_eq!(import(bomb.as_bytes()), Err(Refusal::TooLarge { limit: import::LARGEST }));
}

#[test]
fn torn_data_is_broken_at_its_line() {
    assert_eq!(import(b"{\n\"format\": \"phuluc.report\",\n"), Err(Refusal::Broken { line: 3 }));
    assert_eq!(import(b"{\n\n\xff\n}"), Err(Refusal::Broken { line: 3 }));
    let html = "<html>\n<body>\n<script type=\"application/json\" id=\"phuluc\">{\n\"a\":</script>";
    assert_eq!(import(html.as_bytes()), Err(Refusal::Broken { line: 4 }));
    let deep = ["{\"a\":", &"[".repeat(100_000), &"]".repeat(100_000), "}"].concat();
    assert_eq!(import(deep.as_bytes()), Err(Refusal::Broken { line: 1 }));
}

#[test]
fn a_page_without_the_block_has_no_data() {
    assert_eq!(import(b"<!doctype html><p>phuluc</p>"), Err(Refusal::NoData));
    assert_eq!(import(b"<svg><script>1</script></svg>"), Err(Refusal::NoData));
}

#[test]
fn data_of_another_program_is_foreign() {
    for text in ["{}", "[]", r#"{"format":"other"}"#, r#"{"format":7}"#, r#"{"format":"phuluc.template"}"#] {
        assert_eq!(import(text.as_bytes()), Err(Refusal::Foreign), "{text}");
    }
}

#[test]
fn a_newer_format_is_named_and_no_format_is_damage() {
    let newer = refused(|value| value["format_version"] = json!(2));
    assert_eq!(newer, Some(Refusal::TooNew { format_version: 2 }));
    for version in [json!(0), json!("1"), json!(1.5), Value::Null] {
        assert_eq!(refused(|value| value["format_version"] = version.clone()), Some(damaged("format_version")));
    }
}

#[test]
fn a_part_that_contradicts_the_format_is_named() {
    let cases: [(&str, Value, &str); 15] = [
        ("/form/id", json!("Lai Châu"), "form.id"),
        ("/report", json!([]), "report"),
        ("/report/id", json!("../../x"), "report.id"),
        ("/report/id", json!(""), "report.id"),
        ("/report/revision", json!(-1), "report.revision"),
        ("/report/writer", json!("a".repeat(65)), "report.writer"),
        ("/report/parent", json!({}), "report.parent"),
        ("/head", json!("x"), "head"),
        ("/head/unit", json!(1), "head.unit"),
        ("/values/a/count", json!([1]), "values.a.count"),
        ("/values/a/count", json!(true), "values.a.count"),
        ("/values/a", json!(1), "values.a"),
        ("/notes", json!({ "a": false }), "notes.a"),
        ("/added/more", json!({}), "added.more"),
        ("/added/more/0", json!({ "id": "e1", "values": { "mass": {} } }), "added.more[0].values.mass"),
    ];
    for (pointer, new, place) in cases {
        let found = refused(|value| {
            if let Some(old) = value.pointer_mut(pointer) {
                *old = new.clone();
            } else {
                let (parent, key) = pointer.rsplit_once('/').unwrap();
                value.pointer_mut(parent).unwrap()[key] = new.clone();
            }
        });
        assert_eq!(found, Some(damaged(place)), "{pointer}");
    }
    for key in ["form", "report", "head", "values"] {
        let place = if key == "form" { "form.id" } else { key };
        let found = refused(|value| drop(value.as_object_mut().unwrap().remove(key)));
        assert_eq!(found, Some(damaged(place)), "without {key}");
    }
}

#[test]
fn rows_that_share_an_id_are_refused_in_a_file_and_kept_in_a_draft() {
    let mut story = Story::on(SAMPLER).added("more", "e1", "một").added("more", "e1", "hai");
    assert_eq!(import(&story.export(FileKind::Json)), Err(damaged("added.more[1].id")));
    story.report.kept = Kept::default();
    let payload = draft::encode(&story.template, &story.report, AT);
    assert_eq!(draft::decode(&story.template, &payload).unwrap(), story.report);
}

#[test]
fn texts_and_lists_beyond_the_bounds_are_refused_with_their_place() {
    let longest = "ô".repeat(LONGEST_TEXT);
    let story = Story::on(SAMPLER).narrative("story", &longest);
    let (template, back) = open(&story.export(FileKind::Html));
    assert_same(&template, &story.report, &back);
    let story = Story::on(SAMPLER).narrative("story", &format!("{longest}ô"));
    assert_eq!(import(&story.export(FileKind::Html)), Err(damaged("narratives.story")));
    let too_many = refused(|value| {
        let rows = (0..=MOST_ADDED_ROWS).map(|index| json!({ "id": format!("e{index}") }));
        value["added"]["more"] = rows.collect();
    });
    assert_eq!(too_many, Some(damaged("added.more")));
}

#[test]
fn a_file_without_its_form_asks_for_it_and_opens_with_it() {
    let story = Story::on(SAMPLER).cell("a.count", "1.250");
    let mut value = value(&story);
    value.as_object_mut().unwrap().remove("template");
    let bytes = value.to_string().into_bytes();
    let needs = Err(Refusal::NeedsTemplate { form: "sampler".to_owned() });
    assert_eq!(import(&bytes), needs);
    assert_eq!(import_with(&bytes, Some(LAI_CHAU)), needs);
    let imported = import_with(&bytes, Some(SAMPLER)).unwrap();
    let back = draft::decode(&load(&imported.template), &imported.draft).unwrap();
    assert_same(&story.template, &story.report, &back);
}

#[test]
fn a_form_of_another_id_inside_the_file_does_not_count() {
    let needs = Some(Refusal::NeedsTemplate { form: "sampler".to_owned() });
    assert_eq!(refused(|value| value["template"]["id"] = json!("other")), needs);
    assert_eq!(refused(|value| value["template"] = json!("text")), needs);
}

#[test]
fn a_form_with_problems_is_refused_with_their_number() {
    let found = refused(|value| {
        value["template"]["rows"][0]["id"] = json!("Not An Id");
        value["template"]["surprise"] = json!(1);
    });
    assert!(matches!(found, Some(Refusal::BadTemplate { problems }) if problems >= 2), "{found:?}");
}

#[test]
fn totals_that_do_not_fit_their_figures_are_noticed() {
    let story = Story::on(SAMPLER).cell("a.count", "12").cell("b.count", "30");
    let mut file = value(&story);
    let differ = |file: &Value| import(file.to_string().as_bytes()).unwrap().totals_differ;
    assert!(!differ(&file));
    file["totals"]["all"]["count"]["value"] = json!(43);
    assert!(differ(&file));
    file["totals"]["all"]["count"]["value"] = Value::Null;
    assert!(differ(&file));
    file["totals"]["all"]["count"]["value"] = json!("42");
    assert!(differ(&file));
    file.as_object_mut().unwrap().remove("totals");
    assert!(!differ(&file), "a file without totals claims nothing");
    file["values"]["a"]["count"] = json!(13);
    assert!(!differ(&file));
}

#[test]
fn a_figure_that_was_changed_on_the_way_is_noticed_by_the_code() {
    let story = lai_chau();
    let file = value(&story);
    let differs = |file: &Value| import(file.to_string().as_bytes()).unwrap().check_differs;
    assert!(!differs(&file));
    assert!(!import(&story.export(FileKind::Html)).unwrap().check_differs);
    let mut changed = file.clone();
    // No total counts news, so that only the code can tell.
    changed["values"]["news"]["count"] = json!(1);
    assert!(differs(&changed) && !import(changed.to_string().as_bytes()).unwrap().totals_differ);
    let mut written_by_hand = file.clone();
    written_by_hand["check"] = json!(file["check"].as_str().unwrap().to_lowercase());
    assert!(!differs(&written_by_hand));
    for nothing in [json!(null), json!(7)] {
        written_by_hand["check"] = nothing;
        assert!(!differs(&written_by_hand), "a file of an earlier program has no code");
    }
}

#[test]
fn a_draft_that_was_offered_as_a_file_opens_where_its_form_is_known() {
    let story = Story::on(SAMPLER).cell("a.count", "1 250").cell("b.count", "12o").cell("a.day", "2023-01-05");
    let payload = draft::encode(&story.template, &story.report, AT);
    assert_eq!(import(payload.as_bytes()), Err(Refusal::NeedsTemplate { form: "sampler".to_owned() }));
    let imported = import_with(payload.as_bytes(), Some(SAMPLER)).unwrap();
    let back = draft::decode(&load(&imported.template), &imported.draft).unwrap();
    assert_same(&story.template, &story.report, &back);
}

#[test]
fn a_byte_order_mark_and_foreign_line_ends_do_no_harm() {
    let story = Story::on(SAMPLER).cell("a.count", "7").note("a", "một\nhai");
    for kind in [FileKind::Json, FileKind::Html] {
        let text = ["\u{feff}\r\n", &story.export_text(kind).replace('\n', "\r\n")].concat();
        let (template, back) = open(text.as_bytes());
        assert_same(&template, &story.report, &back);
    }
}

#[test]
fn numbers_that_a_cell_cannot_hold_stay_as_unreadable_texts() {
    let story = Story::on(SAMPLER);
    let mut file = value(&story);
    file["values"]["a"] = serde_json::from_str(
        r#"{"count": 1.5, "people": -5, "money": 12.25, "mass": 1e3, "place": 12, "day": 20230105}"#,
    )
    .unwrap();
    let imported = import(file.to_string().as_bytes()).unwrap();
    let back = draft::decode(&story.template, &imported.draft).unwrap();
    let entry = |name| back.entry(CellAddress::from_name(&story.template, name).unwrap()).unwrap();
    for (name, text) in [("a.count", "1,5"), ("a.people", "-5"), ("a.money", "12,25"), ("a.day", "20230105")] {
        assert_eq!(entry(name).text(), text);
        assert!(entry(name).reading().is_unreadable(), "{name}");
    }
    assert!(entry("a.mass").reading().is_unreadable());
    assert_eq!(entry("a.place").text(), "12");
}

#[test]
fn a_job_of_the_page_that_does_not_fit_is_refused_and_makes_no_file() {
    let story = Story::on(SAMPLER);
    let export = |template: &str, draft: String| {
        let (at, program) = (AT.to_owned(), PROGRAM.to_owned());
        let (kind, template, pictures) = (FileKind::Html, template.to_owned(), Vec::new());
        run::run(&Job::Export { kind, template, draft, at, program, pictures }, &[])
    };
    let draft = draft::encode(&story.template, &story.report, AT);
    let (outcome, bytes) = export(LAI_CHAU, draft.clone());
    assert_eq!((outcome, bytes.len()), (Outcome::Refused(Refusal::BadDraft), 0));
    let (outcome, bytes) = export("{", draft);
    assert!(matches!(outcome, Outcome::Refused(Refusal::BadTemplate { problems: 1 })) && bytes.is_empty());
}
