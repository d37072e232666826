//! A form's file with mistakes: all of them are told at once, each with its place, and no file makes the program fall.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use phuluc::domain::template::problem::{MOST_PROBLEMS, Problem, ProblemKind};
use phuluc::formats::{fingerprint, template_file};
use serde_json::{Value, json};

use crate::support::{describe, files, line, read, row, sum_of};
use crate::{json_schema, mutate};

/// A sound form that uses most of the format.
fn sound() -> Value {
    json!({
        "format": "phuluc.template", "format_version": 1, "id": "form-a", "version": 1, "name": "Form A",
        "document": { "week": { "from": "2023-10-02", "to": "2023-10-08" } },
        "title_block": { "title": ["TITLE"] },
        "columns": [
            { "kind": "label", "head": "What" },
            { "head": "Figures", "columns": [{ "kind": "whole", "cells": ["count"] }] },
            { "kind": "decimal", "places": 1, "cells": ["value"] },
            { "kind": "text", "cells": ["words"] }
        ],
        "rows": [
            { "id": "a", "number": "1", "label": "First", "cells": { "count": { "unit": "lớp", "total": "children" } },
              "rows": [
                  { "id": "b", "number": "1.1", "label": "Inner", "cells": { "count": { "unit": "lớp" } } },
                  { "id": "c", "label": "Unnumbered", "cells": { "count": { "unit": "lớp" }, "value": { "unit": "lớp" }, "words": {} } }
              ] },
            { "id": "d", "number": "2", "label": "Other",
              "added": { "cells": [{ "id": "people", "label": "People", "kind": "whole", "unit": "người" }] } },
            { "id": "e", "label": "Sum", "cells": { "count": { "unit": "lớp", "total": ["a.count"] } } }
        ]
    })
}

/// The sound form with mistakes, each written `/pointer = value`, or `/pointer` alone to take something out.
fn with(mistakes: &str) -> Value {
    let mut file = sound();
    for mistake in mistakes.split(" & ") {
        let (pointer, value) = mistake.split_once(" = ").unwrap_or((mistake, "nothing"));
        put(&mut file, pointer.trim(), serde_json::from_str(value).ok());
    }
    file
}

fn put(file: &mut Value, pointer: &str, value: Option<Value>) {
    let (above, key) = pointer.rsplit_once('/').unwrap();
    match (file.pointer_mut(above), value) {
        (Some(Value::Object(object)), Some(value)) => drop(object.insert(key.to_owned(), value)),
        (Some(Value::Object(object)), None) => drop(object.remove(key)),
        (Some(Value::Array(items)), Some(value)) => items[key.parse::<usize>().unwrap()] = value,
        _ => panic!("no place {pointer}"),
    }
}

fn problems(text: &str) -> Vec<Problem> {
    template_file::load(text).map(|form| form.id).expect_err("the file has problems")
}

/// Each problem as a line: `rows[0] (1 First): Missing("label")`.
fn told(problems: &[Problem]) -> String {
    problems.iter().fold(String::new(), |mut text, Problem { place, kind }| {
        let label = if place.label.is_empty() { String::new() } else { format!(" ({})", place.label) };
        writeln!(text, "{}{label}: {kind:?}", place.path).unwrap();
        text
    })
}

/// A mistake in the sound form, and all that is told of it: the place (the row on paper): the problem.
const CASES: &str = r#"
/format = "other" -> : NotATemplate
/format -> : NotATemplate
/format_version = 2 -> format_version: TooNew(2)
/format_version = 0 -> format_version: Expected(Count)
/format_version = "1" -> format_version: Expected(Count)
/format_version -> : Missing("format_version")
/id -> : Missing("id")
/name = "" -> : Missing("name")
/title_block -> : Missing("title_block")
/title_block/title = [] -> title_block: Missing("title")
/columns = [] -> : Missing("columns")
/columns/1/columns = [] -> columns[1]: Missing("columns")
/columns/0/kind -> columns[0]: Missing("kind")
/columns/2/places -> columns[2]: Missing("places")
/columns/3/cells -> columns[3]: Missing("cells")
/rows/1/columns = [] -> rows[1] (2 Other): Missing("columns")
/rows/1/outline = "yes" -> rows[1].outline (2 Other): Expected(YesOrNo)
/rows/1/added/cells/0/sum = ["men"] -> rows[1].added.cells[0] (2 Other): UnknownCell("men")
/rows/1/added/cells/0/sum = ["people"] -> rows[1].added.cells[0] (2 Other): Cycle(["people", "people"])
/columns/3/sum = ["men"] -> columns: UnknownCell("men")
/columns/2/sum = ["count"] & /rows/0/rows/1/cells/value/unit = "kg" -> rows[0].rows[1].cells.value.total (Unnumbered): UnitClash { cell: "c.count", unit: "lớp", expected: "kg" }
/rows/0/rows/1/label -> rows[0].rows[1]: Missing("label")
/rows/0/rows/0/id -> rows[0].rows[0] (1.1 Inner): Missing("id")
/rows/1/added/cells -> rows[1].added (2 Other): Missing("cells")
/document/week/from -> document.week: Missing("from")
/version = 1.5 -> version: Expected(Count)
/version = 0 -> version: Expected(Count)
/version = 4294967296 -> version: Expected(Count)
/document = [] -> document: Expected(Object)
/document/basis = "x" -> document.basis: Expected(List)
/document/basis = ["x", 1] -> document.basis[1]: Expected(Text)
/document/deadline = "20/10/2023" -> document.deadline: Expected(Date)
/document/deadline = "2023-02-30" -> document.deadline: Expected(Date)
/document/deadline = "+023-02-03" -> document.deadline: Expected(Date)
/columns/0/kind = "words" -> columns[0].kind: Expected(OneOf(["number", "label", "unit", "note", "whole", "decimal", "text", "date"]))
/columns/2/places = 7 -> columns[2].places: Expected(OneOf(["1", "2", "3", "4", "5", "6"]))
/columns/0 = [] -> columns[0]: Expected(Object)
/rows = {} -> rows: Expected(List)
/rows/2 = "x" -> rows[2]: Expected(Object)
/rows/0/number = 1 -> rows[0].number (First): Expected(Text)
/rows/0/rows/0/cells/count/unit = null -> rows[0].rows[0].cells.count.unit (1.1 Inner): Expected(Text)
/rows/0/rows/0/cells = ["count"] -> rows[0].rows[0].cells (1.1 Inner): Expected(Object)
/rows/0/rows/0/cells/count = "lớp" -> rows[0].rows[0].cells.count (1.1 Inner): Expected(Object)
/rows/2/cells/count/total = "child" -> rows[2].cells.count.total (Sum): Expected(OneOf(["\"children\"", "[\"row.cell\"]", "{\"rows_of\": \"row\"}"]))
/rows/1/added/cells/0/kind = "number" -> rows[1].added.cells[0].kind (2 Other): Expected(OneOf(["whole", "decimal", "text", "date"]))
/rows/1/narrative = {"limit": 0} -> rows[1].narrative.limit (2 Other): Expected(Count)
/titel = "x" -> : UnknownKey("titel")
/rows/0/rows/0/cells/count/untt = "x" -> rows[0].rows[0].cells.count (1.1 Inner): UnknownKey("untt")
/columns/0/places = 1 -> columns[0]: UnknownKey("places")
/id = "Form A" -> id: BadId("Form A")
/id = "help" -> id: BadId("help")
/rows/1/id = "2" -> rows[1] (2 Other): BadId("2")
/rows/1/id = "note" -> rows[1] (2 Other): BadId("note")
/rows/1/added/cells/0/id = "Số" -> rows[1].added.cells[0] (2 Other): BadId("Số")
/rows/0/rows/1/cells/words & /columns/3/cells/0 = "head" -> columns: BadId("head")
/rows/1/id = "b" -> rows[1] (2 Other): RepeatedId("b")
/rows/1/added/cells = [{"id": "x", "label": "X", "kind": "text"}, {"id": "x", "label": "Y", "kind": "text"}] -> rows[1].added.cells[1] (2 Other): RepeatedId("x")
/rows -> rows: NoRows
/rows = [] -> rows: NoRows
/rows/0/rows/0/cells/cuont = {} -> rows[0].rows[0].cells.cuont (1.1 Inner): NoColumn("cuont")
/columns/3/cells = ["words", "count"] -> columns: TwoColumns("count")
/rows/2/cells/count/total = ["a.count", "x.count"] -> rows[2].cells.count.total (Sum): UnknownCell("x.count")
/rows/2/cells/count/total = [] -> rows[2].cells.count.total (Sum): EmptyTotal
/rows/2/cells/count/total = "children" -> rows[2].cells.count.total (Sum): EmptyTotal
/rows/2/cells/count/total = ["a.count", "b.count", "a.count"] -> rows[2].cells.count.total (Sum): RepeatedTerm("a.count")
/rows/2/cells/count/unit = "người" & /rows/2/cells/count/total = ["d.people", "d.people"] -> rows[2].cells.count.total (Sum): RepeatedTerm("d.people")
/rows/0/rows/0/cells/count/total = ["e.count"] -> rows[0].cells.count.total (1 First): Cycle(["a.count", "b.count", "e.count"])
/rows/2/cells/count/total = ["e.count"] -> rows[2].cells.count.total (Sum): Cycle(["e.count"])
/rows/0/rows/0/cells/count/unit = "người" -> rows[0].cells.count.total (1 First): UnitClash { cell: "b.count", unit: "người", expected: "lớp" }
/rows/0/rows/0/cells/count/unit -> rows[0].cells.count.total (1 First): UnitClash { cell: "b.count", unit: "", expected: "lớp" }
/rows/2/cells/count/total = ["d.people"] -> rows[2].cells.count.total (Sum): UnitClash { cell: "d.people", unit: "người", expected: "lớp" }
/rows/2/cells/count/total = ["c.words"] -> rows[2].cells.count.total (Sum): NotANumber("c.words")
/rows/2/cells/count/total = ["c.value"] -> rows[2].cells.count.total (Sum): TooFewPlaces("c.value")
/rows/2/cells/count/total = {"rows_of": "a"} -> rows[2].cells.count.total (Sum): NoAddedRows("a")
/document/week/to = "2023-10-01" -> document.week: DaysReversed
/checks = {} -> checks: Expected(List)
/checks = ["x"] -> checks[0]: Expected(Object)
/checks = [{"id": "x"}] -> checks[0]: Missing("kind")
/checks = [{"id": "x", "kind": "prat"}] -> checks[0].kind: Expected(OneOf(["part", "together", "required", "same", "in_week", "like_last_year"]))
/checks = [{"id": "x", "kind": "part", "part": "b.count"}] -> checks[0]: Missing("whole")
/checks = [{"id": "x", "kind": "part", "part": "b.count", "whole": "a.count", "cells": []}] -> checks[0]: UnknownKey("cells")
/checks = [{"id": "x", "kind": "like_last_year", "times": 0}] -> checks[0].times: Expected(Count)
/checks = [{"id": "x", "kind": "like_last_year", "times": 10, "level": "fatal"}] -> checks[0].level: Expected(OneOf(["error", "warning", "hint"]))
/checks = [{"id": "X 1", "kind": "like_last_year", "times": 10}] -> checks[0]: BadId("X 1")
/checks = [{"id": "unreadable", "kind": "like_last_year", "times": 10}] -> checks[0]: BadId("unreadable")
/checks = [{"id": "x", "kind": "like_last_year", "times": 10}, {"id": "x", "kind": "like_last_year", "times": 20}] -> checks[1]: RepeatedId("x")
/checks = [{"id": "x", "kind": "part", "part": "b.cuont", "whole": "a.count"}] -> checks[0].part: UnknownField("b.cuont")
/checks = [{"id": "x", "kind": "part", "part": "d.people", "whole": "a.count"}] -> checks[0].part: UnknownField("d.people")
/checks = [{"id": "x", "kind": "required", "fields": ["head.unit", "b", "b.count"]}] -> checks[0].fields[1]: UnknownField("b")
/checks = [{"id": "x", "kind": "required", "fields": ["head.fax"]}] -> checks[0].fields[0]: UnknownField("head.fax")
/checks = [{"id": "x", "kind": "together", "columns": ["count", "people"]}] -> checks[0].columns[1]: UnknownField("people")
/checks = [{"id": "x", "kind": "together", "columns": ["count", "words"]}] -> checks[0].columns[1]: NoFigure("words")
/checks = [{"id": "x", "kind": "together", "columns": ["count", "value"], "except": ["b", "q"]}] -> checks[0].except[1]: UnknownField("q")
/checks = [{"id": "x", "kind": "together", "columns": ["count"]}] -> checks[0].columns: Expected(Pair)
/checks = [{"id": "x", "kind": "together", "cells": ["b.count", "c.count", "c.value"]}] -> checks[0].cells: Expected(Pair)
/checks = [{"id": "x", "kind": "same", "cells": ["b.count"]}] -> checks[0].cells: Expected(Several)
/checks = [{"id": "x", "kind": "same", "cells": ["b.count", "c.words"]}] -> checks[0].cells[1]: NoFigure("c.words")
/rows/0/rows/1/cells/value/unit = "m" & /checks = [{"id": "x", "kind": "same", "cells": ["b.count", "c.value"]}] -> checks[0]: UnitsDiffer { cell: "c.value", unit: "m", expected: "lớp" }
/checks = [{"id": "x", "kind": "in_week", "cells": ["b.count"]}] -> checks[0].cells[0]: NoDay("b.count")
/rows/1/added/cells/0/kind = "date" & /document & /checks = [{"id": "x", "kind": "in_week", "cells": ["d.people"]}] -> checks[0]: NoWeek
/rows/0/rows/1/cells/count & /checks = [{"id": "x", "kind": "together", "columns": ["count", "value"]}] -> checks[0]: EmptyCheck
"#;

/// Mistakes that are too long for the table, or that only a text can have: the file, and all that is told of it.
fn long_cases() -> Vec<(String, &'static str)> {
    let with = |pointer: &str, value: Value| {
        let mut file = sound();
        put(&mut file, pointer, Some(value));
        file
    };
    let rows: Vec<Value> = (0..10_001).map(|at| json!({ "id": format!("r{at}"), "label": "x" })).collect();
    let columns = (0..200).map(|_| json!({ "kind": "note" })).chain(sound()["columns"].as_array().unwrap().clone());
    let ids: Vec<String> = (0..401).map(|at| format!("c{at}")).chain(["words".to_owned()]).collect();
    let heads = (0..8).fold(json!({ "kind": "note" }), |below, _| json!({ "columns": [below] }));
    let deep = (0..7).fold(
        json!({ "id": "z", "label": "x" }),
        |below, at| json!({ "id": format!("z{at}"), "label": "x", "rows": [below] }),
    );
    let added = (0..401).map(|at| json!({ "id": format!("c{at}"), "label": "x", "kind": "text" }));
    let replaced = |from: &str, to: &str| {
        let sound = sound().to_string();
        assert!(sound.contains(from), "{from}");
        sound.replacen(from, to, 1)
    };
    let count_twice = r#"{"count":{"unit":"x"},"c\u006funt":{"unit":"lớp"}}"#;
    vec![
        (with("/rows", json!(rows)).to_string(), "rows: TooMany { what: Rows, limit: 10000 }"),
        (with("/columns", columns.collect()).to_string(), "columns: TooMany { what: Columns, limit: 200 }"),
        (with("/columns/3/cells", json!(ids)).to_string(), "columns: TooMany { what: Cells, limit: 400 }"),
        (
            with("/rows/1/added/cells", added.collect()).to_string(),
            "rows[1] (2 Other): TooMany { what: Cells, limit: 400 }",
        ),
        (
            with("/rows/1/rows", json!([{ "id": "y", "label": "x", "rows": [deep] }])).to_string(),
            "rows[1].rows[0].rows[0].rows[0].rows[0].rows[0].rows[0].rows[0].rows[0] (x): TooMany { what: Levels, limit: 8 }",
        ),
        (
            with("/columns/0", heads).to_string(),
            "columns[0].columns[0].columns[0].columns[0].columns[0].columns[0].columns[0].columns[0]: TooMany { what: Levels, limit: 8 }",
        ),
        (with("/name", json!("ộ".repeat(10_001))).to_string(), "name: TooMany { what: Characters, limit: 10000 }"),
        (
            with(
                "/checks",
                (0..101).map(|at| json!({ "id": format!("c{at}"), "kind": "like_last_year", "times": 2 })).collect(),
            )
            .to_string(),
            "checks: TooMany { what: Checks, limit: 100 }",
        ),
        (String::new(), ": NotJson { line: 1, column: 1 }"),
        ("{\n  \"a\": 1,\n  }".to_owned(), ": NotJson { line: 3, column: 3 }"),
        ("\u{feff}{ \"Số sách\": x }".to_owned(), ": NotJson { line: 1, column: 14 }"),
        ("[".repeat(100_000), ": NotJson { line: 1, column: 128 }"),
        ("[]".to_owned(), ": NotATemplate"),
        (" ".repeat(template_file::MOST_BYTES + 1), ": TooLarge(2000000)"),
        (replaced(r#""id":"form-a""#, r#""id":"x","id":"form-a""#), r#": RepeatedKey("id")"#),
        (
            replaced(r#"{"count":{"unit":"lớp"}}"#, count_twice),
            r#"rows[0].rows[0].cells (1.1 Inner): RepeatedKey("count")"#,
        ),
    ]
}

/// All cases: what was done, the file, what is told.
fn cases() -> Vec<(String, String, String)> {
    let short = CASES.lines().filter(|line| !line.is_empty()).map(|line| {
        let (mistakes, told) = line.split_once(" -> ").unwrap();
        (mistakes.to_owned(), with(mistakes).to_string(), told.to_owned())
    });
    let long = long_cases().into_iter().map(|(file, told)| (told.to_owned(), file, told.to_owned()));
    short.chain(long).collect()
}

#[test]
fn the_sound_form_has_no_problem() {
    assert_eq!(template_file::load(&sound().to_string()).map(|form| form.row_count()), Ok(5));
}

#[test]
fn a_mistake_is_told_with_its_place_and_nothing_else_is_told() {
    for (mistakes, file, expected) in cases() {
        assert_eq!(told(&problems(&file)).trim_end(), expected, "{mistakes}");
    }
}

/// A new kind does not compile until it has its number here, and fails until it has its case above.
const fn number_of(kind: &ProblemKind) -> usize {
    match kind {
        ProblemKind::NotJson { .. } => 0,
        ProblemKind::NotATemplate => 1,
        ProblemKind::TooNew(_) => 2,
        ProblemKind::TooLarge(_) => 3,
        ProblemKind::Missing(_) => 4,
        ProblemKind::Expected(_) => 5,
        ProblemKind::UnknownKey(_) => 6,
        ProblemKind::RepeatedKey(_) => 7,
        ProblemKind::BadId(_) => 8,
        ProblemKind::RepeatedId(_) => 9,
        ProblemKind::NoRows => 10,
        ProblemKind::TooMany { .. } => 11,
        ProblemKind::NoColumn(_) => 12,
        ProblemKind::TwoColumns(_) => 13,
        ProblemKind::UnknownCell(_) => 14,
        ProblemKind::EmptyTotal => 15,
        ProblemKind::RepeatedTerm(_) => 16,
        ProblemKind::Cycle(_) => 17,
        ProblemKind::UnitClash { .. } => 18,
        ProblemKind::NotANumber(_) => 19,
        ProblemKind::TooFewPlaces(_) => 20,
        ProblemKind::NoAddedRows(_) => 21,
        ProblemKind::DaysReversed => 22,
        ProblemKind::UnknownField(_) => 23,
        ProblemKind::NoFigure(_) => 24,
        ProblemKind::NoDay(_) => 25,
        ProblemKind::UnitsDiffer { .. } => 26,
        ProblemKind::NoWeek => 27,
        ProblemKind::EmptyCheck => 28,
    }
}

#[test]
fn every_kind_of_problem_has_a_case() {
    let found: Vec<Problem> = cases().iter().flat_map(|(_, file, _)| problems(file)).collect();
    let numbers: BTreeSet<usize> = found.iter().map(|problem| number_of(&problem.kind)).collect();
    assert_eq!(numbers, (0..=28).collect());
}

#[test]
fn all_mistakes_of_a_file_are_told_at_once() {
    let mistakes = [
        r"/name",
        r#"/document/deadline = "20/10""#,
        r#"/columns/2/places = "1""#,
        r#"/rows/0/lable = "x""#,
        r#"/rows/0/rows/0/id = "B""#,
        r#"/rows/0/rows/1/cells/count/unit = "người""#,
        r"/rows/0/rows/1/cells/worsd = {}",
        r"/rows/1/added/cells/0/label",
        r#"/rows/2/id = "c""#,
        r#"/rows/2/cells/count/total = ["a.count", "f.count"]"#,
    ];
    let expected = r#": Missing("name")
columns[2].places: Expected(OneOf(["1", "2", "3", "4", "5", "6"]))
document.deadline: Expected(Date)
rows[0] (1 First): UnknownKey("lable")
rows[1].added.cells[0] (2 Other): Missing("label")
rows[0].rows[0] (1.1 Inner): BadId("B")
rows[0].rows[1].cells.worsd (Unnumbered): NoColumn("worsd")
rows[2] (Sum): RepeatedId("c")
rows[0].cells.count.total (1 First): UnitClash { cell: "c.count", unit: "người", expected: "lớp" }
rows[2].cells.count.total (Sum): UnknownCell("f.count")
"#;
    assert_eq!(told(&problems(&with(&mistakes.join(" & ")).to_string())), expected);
}

#[test]
fn a_cell_that_stands_twice_in_a_row_is_told() {
    let found = describe(vec![line("a", &["people", "people"])]).unwrap_err();
    assert_eq!(told(&found), "rows[0].cells.people (Row a): RepeatedId(\"people\")\n");
}

#[test]
fn two_cycles_are_both_told() {
    let mistakes = r#"/rows/0/rows/0/cells/count/total = ["e.count"] & /rows/0/rows/1/cells/count/total = ["c.count"]"#;
    let expected = r#"rows[0].rows[1].cells.count.total (Unnumbered): Cycle(["c.count"])
rows[0].cells.count.total (1 First): Cycle(["a.count", "b.count", "e.count"])
"#;
    assert_eq!(told(&problems(&with(mistakes).to_string())), expected);
}

#[test]
fn remarks_of_an_office_are_no_problem() {
    let file = with(r#"/comment = "as of March" & /rows/0/x_source = {"page": 3} & /$schema = "../template-1.json""#);
    assert!(template_file::load(&file.to_string()).is_ok());
}

#[test]
fn the_fingerprint_is_of_what_the_file_says_and_not_of_how_it_is_written() {
    let file = sound();
    let fingerprint = template_file::load(&file.to_string()).unwrap().fingerprint;
    let canonical = template_file::canonical(&file.to_string()).unwrap();
    assert_eq!(fingerprint, fingerprint::of(&canonical));
    assert_eq!(template_file::canonical(&canonical), Ok(canonical.clone()));
    let pretty = format!("\u{feff}{:#}\n", with(r#"/$schema = "anywhere""#));
    assert_eq!(template_file::canonical(&pretty), Ok(canonical));
    let other = template_file::load(&with(r#"/rows/0/label = "Fist""#).to_string()).unwrap();
    assert_ne!(other.fingerprint, fingerprint);
}

#[test]
fn cells_of_a_row_stand_in_the_order_of_the_columns() {
    let columns = json!([{ "kind": "whole", "cells": ["zebra", "ant"] }, { "kind": "whole", "cells": ["bee"] }]);
    let rows = json!([{ "id": "a", "label": "x", "cells": { "ant": {}, "bee": {}, "zebra": {} } }]);
    let mut file = sound();
    put(&mut file, "/columns", Some(columns));
    put(&mut file, "/rows", Some(rows));
    let form = template_file::load(&file.to_string()).unwrap();
    let ids: Vec<&str> = form.cells().iter().map(|cell| cell.id.as_str()).collect();
    assert_eq!(ids, ["zebra", "ant", "bee"]);
}

#[test]
fn thousands_of_spoilt_files_are_read_or_refused_and_none_makes_the_program_fall() {
    let files = files(2_000);
    let shipped = read("public/templates/lai-chau-2023.json");
    let schema: Value = serde_json::from_str(&read("public/schema/template-1.json")).unwrap();
    let mut loaded = 0;
    for seed in 0..files {
        let text = mutate::spoilt(&shipped, seed);
        match template_file::load(&text) {
            Err(problems) => assert!(!problems.is_empty() && problems.len() <= MOST_PROBLEMS + 1, "seed {seed}"),
            Ok(form) => {
                loaded += 1;
                let canonical = template_file::canonical(&text).unwrap();
                let again = template_file::load(&canonical).unwrap();
                assert_eq!(
                    (&again.fingerprint, again.row_count()),
                    (&form.fingerprint, form.row_count()),
                    "seed {seed}"
                );
                let value = serde_json::from_str(&canonical).unwrap();
                let forbidden = json_schema::problems(&schema, &value);
                assert!(forbidden.is_empty(), "seed {seed} loads against the schema: {forbidden:?}");
            }
        }
    }
    let some = files / 20..files - files / 20;
    assert!(some.contains(&loaded), "{loaded} of {files} loaded: the files are spoilt too little or too much");
}

/// Files made to cost much: each is refused with a short list, or read, in little time and memory.
#[test]
fn a_hostile_file_costs_no_more_than_its_size() {
    let file = |rows: &str| sound().to_string().replacen("\"rows\":[", &format!("\"rows\":[{rows}"), 1);
    let label = "x".repeat(9_000);
    let unknown = (0..150_000).map(|at| format!("\"k{at}\":1,")).collect::<Vec<_>>().concat();
    let totals = "\"q\",".repeat(400_000);
    let hostile = [
        file(&"{},".repeat(600_000)),
        file(&"[],".repeat(600_000)),
        file(&format!("{{\"label\":\"{label}\",\"id\":\"z\",{unknown}\"number\":\"\"}},")),
        file(&format!("{{\"label\":\"{label}\",\"id\":\"z\",\"cells\":{{\"count\":{{\"total\":[{totals}\"q\"]}}}}}},")),
        file(&format!(
            "{{\"label\":\"x\",\"id\":\"z\",\"cells\":{{\"{}\":{{{unknown}\"unit\":1}}}}}},",
            "k".repeat(99_999)
        )),
        file(&"{\"id\":\"r\",\"label\":\"x\",\"cells\":{\"count\":{\"total\":\"children\"}}},".repeat(25_000)),
        format!("{{{unknown}\"format\":\"phuluc.template\",\"format_version\":1}}"),
    ];
    for text in hostile {
        assert!(text.len() > 1_000_000 && text.len() <= template_file::MOST_BYTES, "{} bytes", text.len());
        let found = problems(&text);
        let written = told(&found).len();
        assert!(found.len() <= MOST_PROBLEMS + 1 && written < 10_000_000, "{} problems, {written} bytes", found.len());
        if found.len() >= MOST_PROBLEMS {
            assert_eq!(told(&found[MOST_PROBLEMS..]), ": TooMany { what: Problems, limit: 1000 }\n");
        }
    }
}

#[test]
fn a_form_with_very_many_problems_lists_the_first_of_them() {
    let names: Vec<String> = (0..5_000).map(|at| format!("no.cell{at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let found = describe(vec![row("a", vec![sum_of("people", &names)], vec![])]).unwrap_err();
    assert_eq!(found.len(), MOST_PROBLEMS + 1);
}

#[test]
fn a_long_chain_of_totals_over_many_cells_loads() {
    let cells: Vec<String> = (0..200).map(|at| format!("c{at}")).collect();
    let row = |at: usize| {
        let named =
            |below: usize| cells.iter().map(move |id| (id.clone(), json!({ "total": [format!("r{below}.{id}")] })));
        let open = || cells.iter().map(|id| (id.clone(), json!({})));
        let cells: serde_json::Map<String, Value> = if at == 0 { open().collect() } else { named(at - 1).collect() };
        json!({ "id": format!("r{at}"), "label": "x", "cells": cells })
    };
    let rows: Vec<Value> = (0..200).map(row).collect();
    let mut file = sound();
    put(&mut file, "/columns", Some(json!([{ "kind": "whole", "cells": cells }])));
    put(&mut file, "/rows", Some(json!(rows)));
    let form = template_file::load(&file.to_string()).unwrap();
    let first = form.cell_by_id(form.row_by_id("r0").unwrap(), "c0").unwrap();
    assert_eq!((form.plan().order().len(), form.plan().touched_by(first).len()), (199 * 200, 199));
}
