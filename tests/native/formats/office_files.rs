//! What `cargo xtask office-check` hands to office programs: every form in every state as every file, made by the
//! program's own code with a fixed clock, and beside them what has to be found in them again.

use std::collections::BTreeSet;
use std::path::Path;

use phuluc::formats::job::{FileKind, Job, Outcome, Picture};
use phuluc::formats::paper::{self, Orientation};
use phuluc::formats::xlsx::{self, SheetValue};
use phuluc::formats::{draft, office, run};
use serde_json::{Value, json};

use super::samples::{AT, PROGRAM, Story};
use super::states;

/// Where the files go; without it nothing is written.
const FOLDER: &str = "PHULUC_OFFICE_FILES";
const PHOTO: &[u8] = include_bytes!("../../fixtures/khai-mac.jpg");

pub fn file(story: &Story, kind: FileKind, photo: Option<&str>) -> Vec<u8> {
    let job = Job::Export {
        kind,
        template: story.text.clone(),
        draft: draft::encode(&story.template, &story.report, AT),
        at: AT.to_owned(),
        program: PROGRAM.to_owned(),
        pictures: photo.into_iter().map(|id| Picture { id: id.to_owned(), length: PHOTO.len() }).collect(),
    };
    let bytes = if photo.is_some() { PHOTO } else { &[] };
    let (outcome, bytes) = if kind.is_heavy() { office::run(&job, bytes) } else { run::run(&job, bytes) };
    assert!(matches!(outcome, Outcome::Exported { .. }), "{outcome:?}");
    bytes
}

#[test]
fn the_files_for_office_programs_are_written_where_they_are_asked_for() {
    let folder = std::env::var_os(FOLDER);
    let mut count = 0;
    for (state, story) in states::all() {
        let name = format!("{}-{}", story.template.id, state.name());
        let (story, photo) = match state {
            states::State::Full => (story.photo("khai-mac", "Lễ khai mạc tại sân nhà văn hóa"), Some("khai-mac")),
            _ => (story, None),
        };
        let facts = facts(&story, state.name());
        assert!(facts["texts"].as_array().is_some_and(|texts| texts.len() > 8), "{name}: {facts}");
        let Some(folder) = folder.as_deref().map(Path::new) else { continue };
        for kind in [FileKind::Html, FileKind::Csv, FileKind::Xlsx, FileKind::Docx] {
            let photo = photo.filter(|_| matches!(kind, FileKind::Html | FileKind::Docx));
            std::fs::write(folder.join([&name, kind.extension()].concat()), file(&story, kind, photo)).unwrap();
        }
        std::fs::write(folder.join([&name, ".facts"].concat()), facts.to_string()).unwrap();
        count += 1;
    }
    assert!(folder.is_none() || count == 25, "{count} reports");
}

/// What has to be found again: every text from top to bottom, and every cell of both sheets of the workbook.
fn facts(story: &Story, state: &str) -> Value {
    let paper = paper::lay_out(&story.template, &story.report, &story.totals(), AT);
    let lies = paper.appendix.is_some_and(|appendix| appendix.orientation == Orientation::Landscape);
    let book = xlsx::open(&file(story, FileKind::Xlsx, None)).unwrap();
    let sheets: Vec<Value> = book
        .sheets
        .iter()
        .map(|cells| {
            let cell = |((row, column), value): (&(u32, u32), &SheetValue)| match value {
                SheetValue::Number(figure) => json!({ "row": row, "column": column, "figure": figure }),
                SheetValue::Text(text) => json!({ "row": row, "column": column, "text": text }),
            };
            cells.iter().map(cell).collect()
        })
        .collect();
    let (form, texts, words) = (&story.template.id, texts(story), words(story));
    json!({ "form": form, "state": state, "lies": lies, "texts": texts, "words": words, "sheets": sheets })
}

/// The words of the form itself and of what was typed; the keys and kinds of its file are none.
fn words(story: &Story) -> Vec<String> {
    const SAID: [&str; 14] = [
        "label",
        "unit",
        "head",
        "number",
        "title",
        "attached_to",
        "appendix",
        "report",
        "theme",
        "recipient",
        "remark",
        "name",
        "office",
        "manner",
    ];
    fn gather(value: &Value, key: &str, said: &mut String) {
        match value {
            Value::String(text) if SAID.contains(&key) => said.extend([" ", text]),
            Value::Array(all) => all.iter().for_each(|value| gather(value, key, said)),
            Value::Object(all) => all.iter().for_each(|(key, value)| gather(value, key, said)),
            _ => {}
        }
    }
    let mut said = String::new();
    gather(&serde_json::from_str(&story.text).unwrap(), "", &mut said);
    let typed = serde_json::from_slice::<Value>(&file(story, FileKind::Json, None)).unwrap();
    for key in ["head", "narratives", "notes"] {
        let texts = typed[key].as_object().into_iter().flatten().filter_map(|(_, text)| text.as_str());
        texts.for_each(|text| said.extend([" ", text]));
    }
    let words = said.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Each label and note of the form's own rows and of those that were added, and each line of a narrative.
fn texts(story: &Story) -> Vec<String> {
    let (template, report) = (&story.template, &story.report);
    let mut texts = Vec::new();
    for (index, row) in template.rows() {
        texts.push(row.label.trim_end_matches([':', ';', '.', ' ']).to_owned());
        let lines = report.narrative(index).lines().map(|line| line.trim_start_matches("- ").trim());
        texts.extend(lines.chain([report.note(index).trim()]).map(str::to_owned));
        texts.extend(report.added(index).iter().map(|added| added.note.trim().to_owned()));
    }
    texts.extend(report.photos().iter().map(|photo| photo.caption.clone()));
    texts.retain(|text| !text.is_empty());
    texts
}
