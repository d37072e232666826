//! A report that goes from one edition of its form to another: what moved is said, and no figure is lost.

use phuluc::domain::by_name::Kept;
use phuluc::formats::moving::{self, LeftOver};
use phuluc::formats::{draft, template_file};
use serde_json::{Value, json};

use super::samples::{AT, SAMPLER, Story};

/// The sampler's next edition: row `b` is gone, row `c` is new, `a.money` counts something else.
fn next_edition() -> String {
    let mut form: Value = serde_json::from_str(SAMPLER).unwrap();
    form["version"] = json!(4);
    form["rows"][0]["rows"][0]["cells"]["mass"]["unit"] = json!("kg");
    form["rows"][0]["rows"][1] = json!({ "id": "c", "label": "Hàng mới", "cells": { "count": { "unit": "lớp" }, "people": { "unit": "người" } } });
    form["rows"][3]["cells"]["people"]["total"] = json!(["a.people", "c.people", "more.people"]);
    form["rows"][2]["added"]["cells"].as_array_mut().unwrap().pop();
    form.to_string()
}

fn story() -> Story {
    Story::on(SAMPLER)
        .cell("a.people", "12o")
        .cell("b.count", "3")
        .cell("b.people", "1.250")
        .note("b", "một lời")
        .narrative("story", "Đã họp.")
        .added("more", "e1", "")
        .cell("more.0.people", "7")
        .cell("more.0.host", "Nhà văn hóa")
        .photo("p1", "Khai mạc")
}

#[test]
fn what_moves_is_counted_and_what_has_no_place_stays_in_sight() {
    let story = story();
    let to = template_file::load(&next_edition()).unwrap();
    let moved = moving::move_to(&story.template, &story.report, &to).unwrap();
    // New: c.count, c.people. Gone: b.count, b.people, b.money, more.*.host.
    assert_eq!((moved.new_fields, moved.gone_fields), (2, 4));
    assert_eq!(moved.other_units, ["a.mass"]);
    assert_eq!(moved.report.photos(), story.report.photos(), "pictures go along");
    let left = |place: &str, text: &str| LeftOver { place: place.to_owned(), text: text.to_owned() };
    let mut found = moving::left_over(&to, &moved.report);
    found.sort_by(|one, other| one.place.cmp(&other.place));
    let expected = [
        left("Hàng không số", "một lời"),
        left("Hàng không số, lớp", "3"),
        left("Hàng không số, người", "1250"),
        left("Nội dung khác, Nơi mở (1)", "Nhà văn hóa"),
    ];
    assert_eq!(found, expected);
    assert_eq!(moved.left_over, 4);
}

#[test]
fn a_report_that_is_moved_there_and_back_says_the_same_as_before() {
    let story = story();
    let to = template_file::load(&next_edition()).unwrap();
    let there = moving::move_to(&story.template, &story.report, &to).unwrap().report;
    // It is stored and read in between, as a draft is.
    let stored = draft::decode(&to, &draft::encode(&to, &there, AT)).unwrap();
    assert_eq!(stored, there);
    let mut back = moving::move_to(&to, &stored, &story.template).unwrap();
    assert_eq!(back.left_over, 0);
    back.report.kept = Kept::default();
    assert_eq!(back.report, story.report);
}

#[test]
fn a_report_whose_form_did_not_change_moves_without_a_word() {
    let story = story();
    let moved = moving::move_to(&story.template, &story.report, &story.template).unwrap();
    assert_eq!((moved.new_fields, moved.gone_fields, moved.left_over), (0, 0, 0));
    assert_eq!(moved.report, story.report);
}
