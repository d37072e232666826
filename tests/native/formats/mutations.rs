//! Torn and altered files: each is refused with a reason, or opened with everything that it says.

use phuluc::formats::backup::Contents;
use phuluc::formats::job::{FileKind, Job, Outcome, Refusal};
use phuluc::formats::{draft, run, template_file};
use serde_json::Value;

use super::samples::{AT, PROGRAM, SAMPLER, Story, export, import, lai_chau, load};

fn mutations() -> u64 {
    crate::support::files(2_000)
}

/// A row of numbers that is the same each time (Knuth's linear congruence).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit.max(1)
    }
}

/// Alters a file in one of the ways in which files are altered.
fn mutated(whole: &[u8], seed: u64) -> Vec<u8> {
    const WORDS: [&[u8]; 10] =
        [b"\"", b"null", b"{}", b"[]", b"-1", b"1e9", b"\\u0000", b"\xff", b"</script>", b"\"values\":{},"];
    let mut dice = Dice(seed);
    let mut bytes = whole.to_vec();
    for _ in 0..=dice.below(3) {
        let (at, length) = (dice.below(bytes.len()), dice.below(40));
        let end = (at + length).min(bytes.len());
        match dice.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => drop(bytes.splice(at..at, WORDS[dice.below(WORDS.len())].iter().copied())),
            3 => {
                let copy = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                drop(bytes.splice(to..to, copy));
            }
            4 => bytes.get_mut(at).into_iter().for_each(|byte| *byte = b'0' + u8::try_from(seed % 75).unwrap()),
            _ => bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << (seed % 8)),
        }
    }
    bytes
}

/// Whether everything that was said is said again: at the same place the same value, or for a number that its cell
/// cannot hold the same digits as text.
fn assert_nothing_lost(before: &Value, after: &Value, place: &str) {
    match (before, after) {
        (Value::Object(before), after) => {
            for (key, value) in before {
                let nothing = matches!(value, Value::Null) || value.as_str().is_some_and(|text| text.trim().is_empty());
                let found = after.get(key);
                assert!(found.is_some() || nothing || is_empty(value), "{place}/{key} is lost: {value}");
                assert_nothing_lost(value, found.unwrap_or(&Value::Null), &format!("{place}/{key}"));
            }
        }
        (Value::Array(before), after) => {
            assert_eq!(before.len(), after.as_array().map_or(0, Vec::len), "{place}");
            for (index, value) in before.iter().enumerate() {
                assert_nothing_lost(value, &after[index], &format!("{place}/{index}"));
            }
        }
        (Value::String(before), Value::Null) => assert!(before.trim().is_empty(), "{place}: {before} is lost"),
        (Value::Number(before), Value::String(after)) => assert_eq!(&before.to_string().replace('.', ","), after),
        (Value::Number(before), Value::Number(after)) => {
            let plain = |number: &serde_json::Number| number.to_string().trim_start_matches('-').to_owned();
            let zeros = |text: String| {
                if text.contains('.') { text.trim_end_matches(['0']).trim_end_matches('.').to_owned() } else { text }
            };
            assert_eq!(zeros(plain(before)), zeros(plain(after)), "{place}");
        }
        // A text that reads as a figure or as a day leaves as such.
        (Value::String(_), Value::Number(_) | Value::String(_)) => {}
        (before, after) => assert_eq!(before, after, "{place}"),
    }
}

fn is_empty(value: &Value) -> bool {
    value.as_object().is_some_and(serde_json::Map::is_empty)
        || value.as_array().is_some_and(Vec::is_empty)
        || value.as_object().is_some_and(|map| map.values().all(|value| value.is_null() || is_empty(value)))
}

/// The object of a file, without what is made anew whenever it is written.
fn said(file: &[u8]) -> Value {
    let text = String::from_utf8(file.to_vec()).unwrap();
    // In a page the object stands between its tags, however those were spoilt.
    let report_at = |(at, _)| {
        let mut values = serde_json::Deserializer::from_str(&text[at..]).into_iter::<Value>();
        values.next()?.ok().filter(|value| value.get("format").is_some())
    };
    without_what_is_made_anew(text.match_indices('{').find_map(report_at).unwrap())
}

fn without_what_is_made_anew(mut value: Value) -> Value {
    for key in [
        "format",
        "format_version",
        "program",
        "exported_at",
        "form",
        "template",
        "totals",
        "check",
        "saved_at",
        "summary",
    ] {
        value.as_object_mut().unwrap().remove(key);
    }
    // A file names itself among the ancestors of what is made of it.
    if let Some(report) = value["report"].as_object_mut() {
        report.remove("ancestors");
    }
    value
}

/// Opens an altered file; gives whether it opened.
fn open_or_refuse(bytes: &[u8]) -> bool {
    match import(bytes) {
        Ok(imported) => {
            let template = load(&imported.template);
            let report = draft::decode(&template, &imported.draft).unwrap();
            let again = export(&imported.template, &template, &report, FileKind::Json);
            assert_nothing_lost(&said(bytes), &said(&again), "");
            true
        }
        Err(Refusal::BadDraft) => panic!("an import blames the page"),
        Err(_) => false,
    }
}

fn story() -> Story {
    Story::on(SAMPLER)
        .head(phuluc::domain::report::HeadField::Unit, "Xã Bản Bo")
        .cell("a.count", "1250")
        .cell("a.people", "12o")
        .cell("a.money", "12,5")
        .cell("a.day", "5/1/2024")
        .cell("a.place", "Bản Bo")
        .cell("b.count", "0")
        .note("a", "ghi chú")
        .narrative("story", "Đoạn một.\n- ý một")
        .added("more", "e1", "thêm")
        .cell("more.0.people", "7")
        .photo("p1", "Khai mạc")
        .photo("p2", "")
        .kept("/explanations", "{\"a\":\"vì mưa\"}")
}

/// Opens an altered backup: each of its reports comes out with all that it says, or is refused by name, and none goes by
/// without a word. Gives whether any came out.
fn restore_or_refuse(file: &[u8]) -> bool {
    let (outcome, bytes) = run::run(&Job::Import { template: None, at: AT.to_owned(), in_part: false }, file);
    let restored = match outcome {
        Outcome::Restored(restored) => restored,
        // Where the mark at its beginning is altered it is one of the other kinds.
        Outcome::Refused(_) => return false,
        other => panic!("a backup opened as {other:?}"),
    };
    assert_eq!(restored.pictures.iter().map(|picture| picture.length).sum::<usize>(), bytes.len());
    let value: Value = serde_json::from_slice(file).unwrap();
    let list = |key: &str| value[key].as_array().cloned().unwrap_or_default();
    let (reports, unreadable) = (list("reports"), list("unreadable"));
    let twice = (1..reports.len()).filter(|place| reports[..*place].contains(&reports[*place])).count();
    let came = restored.reports.len() + restored.refused.len();
    let of = reports.len() + unreadable.len();
    assert!((of - twice..=of).contains(&came), "{came} of {of}");
    for one in &restored.reports {
        let (_, template) = restored.templates.iter().find(|(known, _)| *known == one.fingerprint).unwrap();
        let (template, report) = draft::decode_on(template, &one.draft).unwrap();
        let mut sources = reports.iter().filter(|source| source["report"]["id"] == one.report.as_str());
        if let (Some(source), None) = (sources.next(), sources.next()) {
            let again = draft::encode(&template, &report, AT);
            let [before, after] = [source.clone(), serde_json::from_str(&again).unwrap()];
            assert_nothing_lost(&without_what_is_made_anew(before), &without_what_is_made_anew(after), "");
        }
    }
    !restored.reports.is_empty()
}

fn alter_and_open(whole: &[u8], mutations: u64) {
    let opened = (0..mutations).filter(|seed| open_or_refuse(&mutated(whole, *seed))).count();
    assert!(opened > 0, "no altered file opened: the test alters too much");
}

#[test]
fn no_altered_json_panics_or_opens_in_part() {
    alter_and_open(&story().export(FileKind::Json), mutations());
}

#[test]
fn no_altered_page_panics_or_opens_in_part() {
    alter_and_open(&story().export(FileKind::Html), mutations());
}

#[test]
fn no_altered_backup_panics_or_loses_a_report_without_a_word() {
    let mut other = story().cell("b.count", "7");
    "other".clone_into(&mut other.report.identity.id);
    let form = (other.template.fingerprint.clone(), template_file::canonical(SAMPLER).unwrap());
    let contents = Contents {
        drafts: [story(), other].map(|story| draft::encode(&story.template, &story.report, AT)).into(),
        deleted: vec![("other".to_owned(), AT.to_owned())],
        own_forms: vec![("sampler".to_owned(), form.0.clone())],
        templates: vec![form],
        unreadable: vec![("phuluc/draft/x/a".to_owned(), "{\"torn\": \"Xã".to_owned())],
        last_year: vec![("3f2a".to_owned(), "{\"form\":\"\",\"unit\":\"\",\"figures\":{}}".to_owned())],
        head: Some("{\"unit\":\"Xã Bản Bo\"}".to_owned()),
        pictures: Vec::new(),
    };
    let job = Job::Backup { contents, at: AT.to_owned(), program: PROGRAM.to_owned() };
    let (_, whole) = run::run(&job, &[]);
    assert!(restore_or_refuse(&whole));
    let opened = (0..mutations()).filter(|seed| restore_or_refuse(&mutated(&whole, *seed))).count();
    assert!(opened > 0, "no altered backup opened: the test alters too much");
}

#[test]
fn a_few_altered_files_of_the_official_form_neither() {
    alter_and_open(&lai_chau().export(FileKind::Json), 100);
    alter_and_open(&lai_chau().export(FileKind::Html), 100);
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let whole = story().export(FileKind::Json);
    let whole = whole.trim_ascii_end();
    for end in 0..whole.len() {
        let refusal = import(&whole[..end]).unwrap_err();
        assert!(matches!(refusal, Refusal::Empty | Refusal::Broken { .. }), "{end}: {refusal:?}");
    }
    let page = story().export(FileKind::Html);
    let data_ends = String::from_utf8_lossy(&page).find("}</script>").unwrap();
    for end in (0..=data_ends).rev().step_by(7) {
        assert!(import(&page[..end]).is_err(), "a page cut off at {end} opened");
    }
}
