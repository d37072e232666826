//! Texts that would break out of a page written without care: shown as text, and back as they were.

use phuluc::domain::report::HeadField;
use phuluc::formats::job::FileKind;
use serde_json::Value;

use super::round_trip::assert_same;
use super::samples::{DAK_LAK, LAI_CHAU, Story, checked_sampler, open};
use super::strategies::HOSTILE;

const TAGS: [&str; 32] = [
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "p",
    "h1",
    "h2",
    "h3",
    "header",
    "main",
    "span",
    "table",
    "colgroup",
    "col",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "footer",
    "section",
    "script",
    "wbr",
    "!doctype",
    "div",
    "figure",
    "figcaption",
    "img",
    "svg",
    "path",
];
const ATTRIBUTES: [&str; 24] = [
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "class",
    "style",
    "scope",
    "colspan",
    "rowspan",
    "data-head",
    "type",
    "id",
    "html",
    "alt",
    "src",
    "width",
    "height",
    "role",
    "aria-label",
    "viewBox",
    "shape-rendering",
    "stroke",
    "d",
];

/// Every tag and attribute of the page is one of the program's own.
pub fn assert_harmless(page: &str) {
    for part in page.split('<').skip(1) {
        let (tag, rest) = part.split_once('>').unwrap_or_else(|| panic!("an open tag: <{part}"));
        let tag = tag.trim_start_matches('/');
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(TAGS.contains(&name), "a tag of somebody else: <{tag}>");
        let mut rest_of_attributes = attributes;
        while !rest_of_attributes.is_empty() {
            let (name, rest) = rest_of_attributes.split_once('=').unwrap_or((rest_of_attributes, ""));
            assert!(ATTRIBUTES.contains(&name), "an attribute of somebody else: <{tag}>");
            if let Some(value) = rest.strip_prefix('"').filter(|_| matches!(name, "src" | "href" | "action")) {
                assert!(value.starts_with("data:image/jpeg;base64,"), "an address: <{tag}>");
            }
            let value_end = rest.strip_prefix('"').and_then(|rest| rest.find('"')).map_or(0, |end| end + 2);
            rest_of_attributes = rest[value_end..].trim_start();
        }
        assert!(name == "style" || !rest.contains('>') || !rest.contains('"'), "{rest}");
    }
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    let control = page.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    assert_eq!(control, None, "a control character");
}

pub fn everywhere(story: Story, text: &str) -> Story {
    let rows: Vec<String> = story.template.rows().map(|(_, row)| row.id.clone()).collect();
    let mut story = HeadField::ALL.into_iter().fold(story, |story, field| story.head(field, text));
    for row in rows {
        story = story.note(&row, text);
        let index = story.row(&row);
        let cells: Vec<String> = story
            .template
            .cells_of(index)
            .filter(|(_, cell)| cell.is_open())
            .map(|(_, cell)| cell.id.clone())
            .collect();
        for cell in cells {
            story = story.cell(&format!("{row}.{cell}"), text);
        }
        if story.template.row(index).narrative.is_some() {
            story = story.narrative(&row, text);
        }
        let added: Vec<String> =
            story.template.row(index).added.iter().flat_map(|added| &added.cells).map(|cell| cell.id.clone()).collect();
        if !added.is_empty() {
            story = story.added(&row, "e1", text);
            for cell in added {
                story = story.cell(&format!("{row}.0.{cell}"), text);
            }
        }
    }
    story
        .photo("p1", text)
        .explained("both.a", text)
        .explained(text, text)
        .kept("/x", &Value::from(vec![text]).to_string())
}

#[test]
fn a_hostile_text_in_any_field_stays_a_text() {
    for text in HOSTILE {
        for form in [&checked_sampler(), LAI_CHAU, DAK_LAK] {
            let story = everywhere(Story::on(form), text);
            assert_harmless(&story.export_text(FileKind::Html));
            for kind in [FileKind::Json, FileKind::Html] {
                let (template, back) = open(&story.export(kind));
                assert_same(&template, &story.report, &back);
            }
        }
    }
}

/// Puts a text behind every text that a form prints.
fn spoiled(value: &mut Value, text: &str) {
    const PRINTED: [&str; 18] = [
        "name",
        "issuer",
        "basis",
        "theme",
        "reporters",
        "recipient",
        "channel",
        "email",
        "attachments",
        "remark",
        "appendix",
        "title",
        "attached_to",
        "office",
        "manner",
        "head",
        "label",
        "hint",
    ];
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(old) if PRINTED.contains(&key.as_str()) || key == "unit" || key == "number" => {
                        old.push_str(text);
                    }
                    Value::Array(items) if PRINTED.contains(&key.as_str()) => {
                        for item in items {
                            if let Value::String(old) = item {
                                old.push_str(text);
                            }
                        }
                    }
                    _ => spoiled(value, text),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| spoiled(item, text)),
        _ => {}
    }
}

#[test]
fn a_hostile_text_in_a_form_stays_a_text() {
    for text in HOSTILE {
        for form in [&checked_sampler(), LAI_CHAU, DAK_LAK] {
            let mut form: Value = serde_json::from_str(form).unwrap();
            spoiled(&mut form, text);
            let story = everywhere(Story::on(&form.to_string()), "12");
            assert!(story.template.name.ends_with(text));
            assert_harmless(&story.export_text(FileKind::Html));
            let (template, back) = open(&story.export(FileKind::Html));
            assert_eq!(template.fingerprint, story.template.fingerprint);
            assert_same(&template, &story.report, &back);
        }
    }
}
