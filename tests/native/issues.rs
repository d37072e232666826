//! What looks odd in a report: each kind of check as a story, and that asking anew after one key finds what asking
//! everything finds.

use std::rc::Rc;

use phuluc::domain::report::issues::{self, Open, Place, missing};
use phuluc::domain::report::{
    AddedRow, CellAddress, Identity, Issue, IssueKind, Issues, LastYear, Report, SectionAnswer, Totals,
};
use phuluc::domain::template::{Level, RowIndex, Template};
use phuluc::domain::values::number_text::grouped;
use phuluc::editor::{Edit, Editor, Field};
use phuluc::formats::template_file;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A form with a part of each kind, and these checks.
fn form(checks: &Value) -> Rc<Template> {
    let file = json!({
        "format": "phuluc.template", "format_version": 1, "id": "form", "version": 1, "name": "Form",
        "document": { "week": { "from": "2023-10-02", "to": "2023-10-08" } },
        "title_block": { "title": ["T"] },
        "columns": [
            { "kind": "whole", "cells": ["count"] }, { "kind": "whole", "cells": ["people"] },
            { "kind": "date", "cells": ["day"] }
        ],
        "rows": [
            { "id": "all", "label": "All", "cells": { "people": { "unit": "người", "total": "children" } }, "rows": [
                { "id": "a", "label": "A", "cells": { "count": { "unit": "lớp" }, "people": { "unit": "người" } } },
                { "id": "b", "label": "B", "cells": { "count": { "unit": "lớp" }, "people": { "unit": "người" } } }
            ] },
            { "id": "women", "label": "Women", "cells": { "people": { "unit": "người" } } },
            { "id": "again", "label": "All again", "cells": { "people": { "unit": "người" }, "day": {} } },
            { "id": "words", "label": "Words", "narrative": {} },
            { "id": "other", "label": "Other", "added": { "cells": [
                { "id": "label", "label": "What", "kind": "text" }, { "id": "day", "label": "When", "kind": "date" },
                { "id": "people", "label": "Who", "kind": "whole", "unit": "người" }
            ] } }
        ],
        "checks": checks
    });
    Rc::new(template_file::load(&file.to_string()).unwrap())
}

/// A report being typed.
struct Story {
    editor: Editor,
}

impl Story {
    fn on(form: &Rc<Template>) -> Self {
        Self { editor: Editor::new(Rc::clone(form), Report::new(form, Identity::default())) }
    }

    /// The unit is named, so that nothing else is found.
    fn with(checks: &Value) -> Self {
        Self::on(&form(checks)).typed("head.unit", "Bản Bo")
    }

    fn typed(mut self, name: &str, text: &str) -> Self {
        let template = Rc::clone(self.editor.template());
        let field = Field::from_name(&template, name).unwrap_or_else(|| panic!("no field {name}"));
        if let Field::Cell(CellAddress::Added { row, index, .. }) = field {
            self.add_rows(row, index);
        }
        self.editor.apply(&Edit::Type { field, text: text.to_owned() });
        self
    }

    fn add_rows(&mut self, row: RowIndex, up_to: usize) {
        let template = Rc::clone(self.editor.template());
        let form = template.row(row).added.as_ref().unwrap();
        for index in self.editor.report().added(row).len()..=up_to {
            let content = AddedRow::blank(format!("e{index}"), form);
            self.editor.apply(&Edit::AddRow { row, index, content });
        }
    }

    fn answered(mut self, section: &str, answer: SectionAnswer) -> Self {
        let section = self.editor.template().row_by_id(section).unwrap();
        self.editor.apply(&Edit::Answer { section, answer: Some(answer) });
        self
    }

    /// Each finding as a line: `error within.women: women.people 30 above all.people 12`.
    fn found(&self) -> Vec<String> {
        assert_eq!(self.editor.issues(), &Issues::of(self.editor.judge()), "asking anew differs from asking all");
        self.editor.issues().all().map(|issue| in_words(self.editor.template(), issue)).collect()
    }
}

fn in_words(form: &Template, issue: &Issue) -> String {
    let level = match issue.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Hint => "hint",
    };
    let places: Vec<String> = issue.places.iter().map(|place| place_in_words(form, *place)).collect();
    let what = match &issue.kind {
        IssueKind::Unreadable(_) => format!("{} unreadable", places[0]),
        IssueKind::FiguresWithoutActivity => format!("figures without activity in {}", places.join(" ")),
        IssueKind::PartAboveWhole(part, whole) => {
            format!("{} {} above {} {}", places[0], grouped(*part), places[1], grouped(*whole))
        }
        IssueKind::Alone(figure) => format!("{} {} without {}", places[0], grouped(*figure), places[1]),
        IssueKind::Blank => format!("{} blank", places.join(" ")),
        IssueKind::Differ(first, other) => {
            format!("{} {} but {} {}", places[0], grouped(*first), places[1], grouped(*other))
        }
        IssueKind::OutsideWeek => format!("{} outside the week", places.join(" ")),
        IssueKind::ManyTimesLastYear { last, times } => format!("{} {times} times {}", places[0], grouped(*last)),
        IssueKind::SmallAmount(amount, meant) => {
            format!("{} {} instead of {}", places[0], grouped(*amount), grouped(*meant))
        }
    };
    let said = issue.said.as_ref().map(|said| format!(" ({said})")).unwrap_or_default();
    format!("{level} {}: {what}{said}", issue.key)
}

fn place_in_words(form: &Template, place: Place) -> String {
    match place {
        Place::Head(field) => Field::Head(field).name(form),
        Place::Cell(address) => address.name(form),
        Place::Narrative(row) => Field::Narrative(row).name(form),
    }
}

#[test]
fn a_part_is_not_larger_than_its_whole() {
    let checks = json!([{ "id": "within", "kind": "part", "part": "women.people", "whole": "all.people" }]);
    let story = Story::with(&checks).typed("women.people", "30");
    assert_eq!(story.found(), [""; 0], "a whole that nobody filled in says nothing");
    let story = story.typed("a.people", "12");
    assert_eq!(story.found(), ["error within.women: women.people 30 above all.people 12"]);
    let story = story.typed("b.people", "18");
    assert_eq!(story.found(), [""; 0], "as many as all is no more than all");
    let story = story.typed("b.people", "1o");
    assert_eq!(story.found(), ["error unreadable.b.people: b.people unreadable"], "an incomplete total is no whole");
}

#[test]
fn classes_come_with_people_and_people_with_classes_in_every_row_that_asks_for_both() {
    let checks = json!([{ "id": "both", "kind": "together", "columns": ["count", "people"], "except": ["b"] }]);
    let story = Story::with(&checks).typed("a.count", "2").typed("b.count", "2");
    assert_eq!(story.found(), ["warning both.a: a.count 2 without a.people"], "the other row need not have both");
    let checks = json!([{ "id": "both", "kind": "together", "columns": ["count", "people"], "say": "Look" }]);
    let story = Story::with(&checks).typed("a.count", "2").typed("b.people", "1.250").typed("women.people", "3");
    assert_eq!(
        story.found(),
        ["warning both.a: a.count 2 without a.people (Look)", "warning both.b: b.people 1.250 without b.count (Look)",]
    );
    assert_eq!(story.typed("a.people", "0").found()[0], "warning both.a: a.count 2 without a.people (Look)");
    let zeros = Story::with(&checks).typed("a.count", "0").typed("b.people", "0").typed("b.count", "0");
    assert_eq!(zeros.found(), [""; 0], "0 needs nobody");
    let unread = Story::with(&checks).typed("a.count", "2").typed("a.people", "12o");
    assert_eq!(unread.found(), ["error unreadable.a.people: a.people unreadable"], "what stands there is not known");
    let filled = Story::with(&checks).typed("a.count", "2").answered("all", SectionAnswer::BlankIsZero);
    assert_eq!(filled.found(), ["warning both.a: a.count 2 without a.people (Look)"], "blank for 0 is 0");
}

#[test]
fn a_required_field_is_asked_for_until_it_holds_something() {
    let fields = json!(["head.leader", "a.people", "words", "other.label"]);
    let checks = json!([{ "id": "needed", "kind": "required", "fields": fields }]);
    let story = Story::with(&checks).typed("other.1.label", "Đọc sách");
    assert_eq!(
        story.found(),
        [
            "error needed.head.leader: head.leader blank",
            "error needed.a.people: a.people blank",
            "error needed.words: words blank",
            "error needed.other.label: other.0.label blank",
        ]
    );
    let story = story.typed("head.leader", "A").typed("words", "B").typed("other.0.label", "C");
    assert_eq!(story.found(), ["error needed.a.people: a.people blank"]);
    assert_eq!(story.answered("all", SectionAnswer::NoActivity).found(), [""; 0], "no activity is an answer");
}

#[test]
fn one_total_asked_in_two_places_is_one_figure() {
    let checks = json!([{ "id": "equal", "kind": "same", "cells": ["all.people", "again.people", "women.people"] }]);
    let story = Story::with(&checks).typed("again.people", "30");
    assert_eq!(story.found(), [""; 0], "one alone cannot differ");
    let story = story.typed("a.people", "29");
    assert_eq!(story.found(), ["error equal.all: all.people 29 but again.people 30"]);
    assert_eq!(story.typed("b.people", "1").found(), [""; 0]);
}

#[test]
fn a_day_lies_in_the_week() {
    let checks = json!([{ "id": "days", "kind": "in_week", "cells": ["again.day", "other.day"] }]);
    let story = Story::with(&checks).typed("again.day", "2/10/2023").typed("other.0.day", "8/10/2023");
    assert_eq!(story.found(), [""; 0]);
    let story =
        story.typed("again.day", "1/10/2023").typed("other.2.day", "9/10/2023").typed("other.1.day", "9/9/2023");
    assert_eq!(
        story.found(),
        [
            "warning days.again.day: again.day outside the week",
            "warning days.other.day: other.1.day other.2.day outside the week",
        ]
    );
}

#[test]
fn ten_times_the_figure_of_last_year_is_looked_at_twice() {
    let form = form(&json!([{ "id": "growth", "kind": "like_last_year", "times": 10 }]));
    let mut story = Story::on(&form).typed("head.unit", "Bản Bo").typed("a.people", "119").typed("b.people", "999");
    assert_eq!(story.found(), [""; 0], "no figures of last year, nothing to compare");
    let CellAddress::Fixed(cell) = CellAddress::from_name(&form, "a.people").unwrap() else { panic!() };
    let mut last_year = LastYear::default();
    last_year.set(cell, phuluc::domain::values::Number::whole(12).unwrap());
    story.editor.set_last_year(last_year);
    assert_eq!(story.found(), [""; 0]);
    let story = story.typed("a.people", "120");
    assert_eq!(story.found(), ["warning growth.a.people: a.people 10 times 12"]);
}

#[test]
fn a_section_without_activity_holds_no_figures_above_0() {
    let story = Story::with(&json!([])).typed("a.people", "0").typed("a.count", "3").typed("b.count", "2");
    let story = story.answered("all", SectionAnswer::NoActivity);
    assert_eq!(story.found(), ["error no_activity.all: figures without activity in a.count b.count"]);
    let story = story.typed("a.count", "").typed("b.count", "");
    assert_eq!(story.found(), [""; 0]);
    let story = story.answered("other", SectionAnswer::NoActivity).typed("other.1.people", "4");
    assert_eq!(story.found(), ["error no_activity.other: figures without activity in other.1.people"]);
}

#[test]
fn an_answer_that_figures_contradict_answers_nothing_until_they_are_gone() {
    let checks = json!([{ "id": "needed", "kind": "required", "fields": ["b.people"] }]);
    let story = Story::with(&checks).answered("all", SectionAnswer::NoActivity);
    assert_eq!(story.found(), [""; 0]);
    let blank = |story: &Story| missing(story.editor.judge()).into_iter().filter(|place| is_in_table(*place)).count();
    let others = blank(&story);
    let story = story.typed("a.count", "3");
    let said = ["error no_activity.all: figures without activity in a.count", "error needed.b.people: b.people blank"];
    assert_eq!(story.found(), said);
    assert_eq!(blank(&story), others + 3, "the blanks of the section wait for an answer");
    let story = story.typed("a.count", "");
    assert_eq!(story.found(), [""; 0]);
    assert_eq!(blank(&story), others);
}

fn is_in_table(place: Place) -> bool {
    matches!(place, Place::Cell(CellAddress::Fixed(_)))
}

#[test]
fn a_form_without_checks_asks_only_for_the_units_name_and_says_so_softly() {
    let story = Story::on(&form(&json!([])));
    assert_eq!(story.found(), ["hint unit_blank.head: head.unit blank"]);
    let story = Story::on(&form(&json!([{ "id": "needed", "kind": "required", "fields": ["head.unit"] }])));
    assert_eq!(story.found(), ["error needed.head.unit: head.unit blank"], "asked once");
}

#[test]
fn findings_stand_in_the_forms_order_whatever_the_order_of_the_checks() {
    let checks = json!([
        { "id": "growth", "kind": "required", "fields": ["words", "a.people", "head.unit"], "level": "hint" },
        { "id": "both", "kind": "together", "columns": ["count", "people"] },
    ]);
    let story = Story::on(&form(&checks)).typed("again.day", "x").typed("a.count", "2");
    let keys: Vec<String> = story.editor.issues().all().map(|issue| issue.key.clone()).collect();
    assert_eq!(keys, ["growth.head.unit", "both.a", "growth.a.people", "unreadable.again.day", "growth.words"]);
}

#[test]
fn a_removed_row_takes_its_findings_with_it_and_moves_those_below() {
    let checks = json!([{ "id": "needed", "kind": "required", "fields": ["other.label"] }]);
    let mut story = Story::with(&checks).typed("other.0.people", "x").typed("other.1.people", "y");
    let row = story.editor.template().row_by_id("other").unwrap();
    story.editor.apply(&Edit::RemoveRow { row, index: 0 });
    let expected =
        ["error needed.other.label: other.0.label blank", "error unreadable.other.0.people: other.0.people unreadable"];
    let mut found = story.found();
    found.sort();
    assert_eq!(found, expected);
    story.editor.undo();
    assert_eq!(story.found().len(), 3);
}

#[test]
fn what_is_missing_is_listed_in_the_forms_order_without_idle_sections() {
    let story = Story::with(&json!([])).typed("a.count", "1").typed("other.0.label", "C");
    let names = |story: &Story| -> Vec<String> {
        let form = story.editor.template();
        missing(story.editor.judge()).into_iter().skip(8).map(|place| place_in_words(form, place)).collect()
    };
    let all = [
        "a.people",
        "b.count",
        "b.people",
        "women.people",
        "again.people",
        "again.day",
        "words",
        "other.0.day",
        "other.0.people",
    ];
    assert_eq!(names(&story), all);
    let story = story.answered("all", SectionAnswer::BlankIsZero).answered("other", SectionAnswer::NoActivity);
    let story = story.answered("again", SectionAnswer::BlankIsZero);
    assert_eq!(names(&story), ["women.people", "words"]);
}

#[test]
fn an_explanation_is_a_field_like_any_other_under_the_key_of_its_check() {
    let checks = json!([
        { "id": "both", "kind": "together", "columns": ["count", "people"] },
        { "id": "days", "kind": "in_week", "cells": ["again.day", "other.day"] },
    ]);
    let mut story = Story::with(&checks).typed("explain.both.b", "Lớp chưa mở");
    let form = Rc::clone(story.editor.template());
    for comparison in form.checks().comparisons() {
        let field = Field::Explanation(comparison);
        assert_eq!(Field::from_name(&form, &field.name(&form)), Some(field));
    }
    assert_eq!(Field::from_name(&form, "explain.both.women"), None);
    assert_eq!(story.editor.report().explanation("both.b"), "Lớp chưa mở");
    assert!(!story.editor.report().is_untouched());
    story.editor.undo();
    assert_eq!(story.editor.report().explanation("both.b"), "");
}

/// Every kind of check at once.
fn every_check() -> Value {
    json!([
        { "id": "within", "kind": "part", "part": "women.people", "whole": "all.people" },
        { "id": "both", "kind": "together", "columns": ["count", "people"] },
        { "id": "these", "kind": "together", "cells": ["women.people", "again.people"], "level": "hint" },
        { "id": "needed", "kind": "required", "fields": ["head.leader", "words", "b.people", "other.label"] },
        { "id": "equal", "kind": "same", "cells": ["all.people", "again.people"] },
        { "id": "days", "kind": "in_week", "cells": ["again.day", "other.day"] },
        { "id": "growth", "kind": "like_last_year", "times": 10 },
    ])
}

const NAMES: [&str; 12] = [
    "a.count",
    "a.people",
    "b.count",
    "b.people",
    "women.people",
    "again.people",
    "again.day",
    "words",
    "head.unit",
    "head.leader",
    "other.0.label",
    "other.1.day",
];

fn text() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "0", "3", "12", "120", "x", "2/10/2023", "9/10/2023"])
}

proptest! {
    #![proptest_config(crate::support::cases(128))]

    /// Types, retypes, adds, removes, answers and takes back; after each step what is found is compared with asking
    /// everything.
    #[test]
    fn asking_only_what_a_key_touches_finds_what_asking_everything_finds(
        steps in prop::collection::vec((0..NAMES.len() + 5, text(), 0..3_usize), 1..40)
    ) {
        let mut story = Story::on(&form(&every_check()));
        let other = story.editor.template().row_by_id("other").unwrap();
        for (step, text, number) in steps {
            match step.checked_sub(NAMES.len()) {
                None => story = story.typed(NAMES[step], text),
                Some(0) => drop(story.editor.apply(&Edit::RemoveRow { row: other, index: number })),
                Some(1) => drop(story.editor.undo()),
                Some(2) => story = story.answered("all", SectionAnswer::NoActivity),
                Some(3) => story = story.answered("all", SectionAnswer::BlankIsZero),
                Some(_) => story.add_rows(other, number),
            }
            story.found();
        }
    }

    #[test]
    fn findings_do_not_depend_on_the_order_of_typing(
        texts in prop::collection::vec(text(), NAMES.len()),
        order in Just((0..NAMES.len()).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let form = form(&every_check());
        let start = || { let mut story = Story::on(&form); story.add_rows(form.row_by_id("other").unwrap(), 1); story };
        let forwards = NAMES.iter().zip(&texts).fold(start(), |story, (name, text)| story.typed(name, text));
        let shuffled = order.into_iter().fold(start(), |story, at| story.typed(NAMES[at], texts[at]));
        prop_assert_eq!(forwards.found(), shuffled.found());
        let report = forwards.editor.report();
        let totals = Totals::of(&form, report);
        let all = issues::issues(&form, report, &totals, &LastYear::default());
        prop_assert_eq!(forwards.editor.issues().all().cloned().collect::<Vec<_>>(), all);
    }
}

#[test]
fn what_changed_is_told_and_nothing_else() {
    let mut story = Story::with(&every_check()).typed("a.count", "2").typed("a.people", "5");
    let form = Rc::clone(story.editor.template());
    let field = |name: &str| Field::from_name(&form, name).unwrap();
    let mut changed = |name: &str, text: &str| {
        let questions = story.editor.apply(&Edit::Type { field: field(name), text: text.to_owned() }).questions;
        questions.len()
    };
    assert_eq!(changed("a.people", "6"), 0, "still together");
    assert_eq!(changed("a.people", ""), 1, "classes without people");
    assert_eq!(changed("a.note", "x"), 0);
    assert_eq!(changed("head.leader", "A"), 1);
}

#[test]
fn a_date_in_figures_that_is_no_day_is_found_and_one_in_words_stands() {
    let found = |date: &str| {
        let story = Story::with(&every_check()).typed("head.date", date);
        story.editor.issues().all().filter(|issue| issue.key == "unreadable.head.date").count()
    };
    for wrong in ["12/13/2023", "31/02/2023", "12.10.23", "12/10"] {
        assert_eq!(found(wrong), 1, "{wrong}");
    }
    for right in ["", "12/10/2023", "2023-10-12", "ngày 12 tháng 10 năm 2023", "tháng 10/2023"] {
        assert_eq!(found(right), 0, "{right}");
    }
}

/// A form that counts money in one cell as đồng, in one as millions of it, and in rows that are added.
fn form_of_money() -> Rc<Template> {
    let file = json!({
        "format": "phuluc.template", "format_version": 1, "id": "money", "version": 1, "name": "Money", "document": {},
        "title_block": { "title": ["T"] },
        "columns": [{ "kind": "decimal", "places": 1, "cells": ["value"] }],
        "rows": [
            { "id": "all", "label": "All", "cells": { "value": { "unit": "đồng", "total": "children" } }, "rows": [
                { "id": "state", "label": "State", "cells": { "value": { "unit": "đồng" } } },
                { "id": "others", "label": "Others", "cells": { "value": { "unit": "đồng" } } }
            ] },
            { "id": "millions", "label": "Millions", "cells": { "value": { "unit": "triệu đồng" } } },
            { "id": "people", "label": "People", "cells": { "value": { "unit": "người" } } },
            { "id": "gifts", "label": "Gifts", "added": { "cells": [
                { "id": "label", "label": "What", "kind": "text" },
                { "id": "value", "label": "Worth", "kind": "whole", "unit": "đồng" }
            ] } }
        ]
    });
    Rc::new(template_file::load(&file.to_string()).unwrap())
}

fn asked_about_money(name: &str, text: &str) -> Vec<String> {
    Story::on(&form_of_money()).typed("head.unit", "Bản Bo").typed(name, text).found()
}

#[test]
fn an_amount_too_small_to_be_one_is_asked_about_with_what_is_perhaps_meant() {
    let asked = asked_about_money("state.value", "12");
    assert_eq!(asked, ["hint amount.state.value: state.value 12,0 instead of 12.000.000"]);
    let asked = asked_about_money("state.value", "1,5");
    assert_eq!(asked, ["hint amount.state.value: state.value 1,5 instead of 1.500.000"]);
    let asked = asked_about_money("state.value", "999");
    assert_eq!(asked, ["hint amount.state.value: state.value 999,0 instead of 999.000.000"]);
    let asked = asked_about_money("gifts.0.value", "5");
    assert_eq!(asked, ["hint amount.gifts.0.value: gifts.0.value 5 instead of 5.000.000"]);
}

#[test]
fn nobody_is_asked_about_an_amount_that_can_be_one_nor_about_none() {
    for text in ["", "0", "1.000", "12.000.000", "12o"] {
        let asked = asked_about_money("state.value", text);
        assert!(asked.iter().all(|line| !line.starts_with("hint")), "{text}: {asked:?}");
    }
    assert_eq!(asked_about_money("millions.value", "12"), [""; 0], "12 millions are what is meant");
    assert_eq!(asked_about_money("people.value", "12"), [""; 0]);
}

#[test]
fn what_is_asked_about_a_row_that_was_added_goes_with_it() {
    let mut story = Story::on(&form_of_money()).typed("head.unit", "Bản Bo").typed("gifts.0.value", "5");
    let gifts = story.editor.template().row_by_id("gifts").unwrap();
    story.editor.apply(&Edit::RemoveRow { row: gifts, index: 0 });
    assert_eq!(story.found(), [""; 0]);
}

/// What is open, kind by kind, by the names of the fields.
fn open(story: &Story) -> [Vec<String>; 5] {
    let form = Rc::clone(story.editor.template());
    let issues: Vec<Issue> = story.editor.issues().all().cloned().collect();
    let open = Open::of(&form, &issues, &missing(story.editor.judge()));
    let named = |issues: &[Issue]| issues.iter().map(|issue| place_in_words(&form, issue.places[0])).collect();
    let blanks = open.blanks.iter().map(|blanks| {
        let section = blanks.section.map_or("head", |row| form.row(row).id.as_str());
        let places: Vec<String> = blanks.places.iter().map(|place| place_in_words(&form, *place)).collect();
        format!("{section}: {}", places.join(" "))
    });
    [&open.wrong, &open.required, &open.doubtful, &open.hints]
        .map(|issues| named(issues))
        .into_iter()
        .chain([blanks.collect()])
        .collect::<Vec<_>>()
        .try_into()
        .unwrap()
}

#[test]
fn what_is_open_stands_by_its_worth_and_what_is_only_blank_comes_last_by_section() {
    let checks = json!([
        { "id": "both", "kind": "together", "columns": ["count", "people"] },
        { "id": "needed", "kind": "required", "fields": ["head.leader", "words"] }
    ]);
    let story = Story::with(&checks).typed("a.count", "2").typed("b.count", "12o").typed("again.day", "hôm qua");
    let [wrong, required, doubtful, hints, blanks] = open(&story);
    assert_eq!(wrong, ["b.count", "again.day"]);
    assert_eq!(required, ["head.leader", "words"]);
    assert_eq!(doubtful, ["a.count"]);
    assert_eq!(hints, [""; 0]);
    assert_eq!(blanks[1..], ["all: a.people b.people", "women: women.people", "again: again.people"]);
    assert!(blanks[0].starts_with("head: head.parent"), "{blanks:?}");
    assert!(
        !blanks.iter().any(|line| line.contains("head.leader") || line.contains("words")),
        "named twice: {blanks:?}"
    );
}
