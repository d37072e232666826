//! Running text and tables in one form: how it is parted, where sections begin, and sums inside a row.

use phuluc::domain::report::{CellAddress, Progress, SectionAnswer, Totals};
use phuluc::domain::template::{Layout, Template};
use phuluc::formats::template_file;
use serde_json::{Value, json};

use crate::support::{blank, cell, in_words, typed};

fn load(file: &Value) -> Template {
    template_file::load(&file.to_string()).unwrap()
}

/// A report in words with a table inside it and another behind it, the second with men and women added up.
fn outline() -> Template {
    let table = json!([{ "kind": "label" }, { "kind": "whole", "cells": ["value"] }]);
    let sums = json!([
        { "kind": "label" },
        { "kind": "whole", "head": "Tổng", "cells": ["all"], "sum": ["men", "women"] },
        { "kind": "whole", "head": "Nam", "cells": ["men"] },
        { "kind": "whole", "head": "Nữ", "cells": ["women"] }
    ]);
    let sexes = || json!({ "all": { "unit": "người" }, "men": { "unit": "người" }, "women": { "unit": "người" } });
    load(&json!({
        "format": "phuluc.template", "format_version": 1, "id": "outline", "version": 1, "name": "Outline",
        "title_block": { "title": ["T"] },
        "rows": [
            { "id": "one", "number": "I", "label": "One", "rows": [
                { "id": "story", "number": "1", "label": "Story", "narrative": {} },
                { "id": "money", "number": "2", "label": "Money", "cells": { "value": { "unit": "triệu đồng", "kind": "decimal", "places": 1 } } }
            ] },
            { "id": "two", "number": "II", "label": "Two", "rows": [
                { "id": "figures", "number": "1", "label": "Figures", "columns": table, "rows": [
                    { "id": "a", "label": "A", "cells": { "value": { "unit": "cuộc" } }, "rows": [
                        { "id": "a_inner", "label": "A inner", "cells": { "value": { "unit": "cuộc" } } } ] },
                    { "id": "b", "label": "B", "cells": { "value": { "unit": "cuộc" } } } ] },
                { "id": "end", "number": "2", "label": "End", "narrative": {} },
                { "id": "classes", "number": "3", "label": "Classes", "columns": sums, "rows": [
                    { "id": "sexes", "label": "Sexes", "cells": sexes() },
                    { "id": "sum", "label": "Sum", "cells": { "all": { "unit": "người", "total": ["sexes.all", "listed.all"] } } },
                    { "id": "listed", "label": "Listed", "added": { "cells": [
                        { "id": "all", "label": "Tổng", "kind": "whole", "unit": "người", "sum": ["men", "women"] },
                        { "id": "men", "label": "Nam", "kind": "whole", "unit": "người" },
                        { "id": "women", "label": "Nữ", "kind": "whole", "unit": "người" } ] } } ] }
            ] }
        ]
    }))
}

fn said(form: &Template, texts: &[(&str, &str)], name: &str) -> String {
    let report = typed(form, texts);
    let CellAddress::Fixed(index) = cell(form, name) else { panic!("{name} is no fixed cell") };
    in_words(form, Totals::of(form, &report).get(index).unwrap())
}

#[test]
fn a_form_runs_from_top_to_bottom_through_text_and_tables() {
    let form = outline();
    let id = |row| form.row(row).id.as_str();
    let parts: Vec<(bool, Vec<&str>)> =
        form.parts().into_iter().map(|part| (part.layout == Layout::Outline, part.rows().map(id).collect())).collect();
    let expected = [
        (true, vec!["one", "story", "money", "two", "figures"]),
        (false, vec!["a", "a_inner", "b"]),
        (true, vec!["end", "classes"]),
        (false, vec!["sexes", "sum", "listed"]),
    ];
    assert_eq!(parts, expected);
}

#[test]
fn a_table_inside_running_text_has_sections_of_its_own_and_so_has_the_text_behind_it() {
    let form = outline();
    let rows_of = |section| form.rows_of_section(section).map(|(_, row)| row.id.as_str()).collect::<Vec<_>>();
    let sections: Vec<Vec<&str>> = form.sections().map(rows_of).collect();
    let expected = [
        vec!["one", "story", "money"],
        vec!["two", "figures"],
        vec!["a", "a_inner"],
        vec!["b"],
        vec!["end"],
        vec!["classes"],
        vec!["sexes"],
        vec!["sum"],
        vec!["listed"],
    ];
    assert_eq!(sections, expected);
    let all: usize = form.sections().map(|section| form.rows_of_section(section).count()).sum();
    assert_eq!(all, form.row_count());
}

/// A table whose rows are interrupted by running text, and by a table of other columns.
#[test]
fn no_row_of_a_table_is_lost_behind_what_interrupts_it() {
    let table = || json!([{ "kind": "label" }, { "kind": "whole", "cells": ["value"] }]);
    let cells = || json!({ "value": { "unit": "cuộc" } });
    let form = load(&json!({
        "format": "phuluc.template", "format_version": 1, "id": "broken", "version": 1, "name": "Broken",
        "title_block": { "title": ["T"] }, "columns": table(),
        "rows": [
            { "id": "top", "label": "Top", "rows": [
                { "id": "first", "label": "First", "cells": cells() },
                { "id": "words", "outline": true, "label": "Words", "narrative": {} },
                { "id": "second", "label": "Second", "cells": cells(), "columns": table(), "rows": [
                    { "id": "inner", "label": "Inner", "cells": cells() } ] },
                { "id": "third", "label": "Third", "cells": cells() } ] } ]
    }));
    let drawn = |part: &phuluc::domain::template::Part| {
        let sections = part.rows().filter(|row| form.row(*row).section == *row);
        sections.map(|section| form.rows_of_section(section).filter(|(row, _)| part.contains(*row)).count()).sum()
    };
    for part in form.parts() {
        let rows: usize = drawn(&part);
        assert_eq!(rows, part.rows().count(), "{part:?}");
    }
}

#[test]
fn long_texts_and_answers_for_a_section_count_in_the_progress() {
    let form = outline();
    let mut report = typed(&form, &[("money.value", "12,5"), ("a.value", "3")]);
    let progress = |report: &_| Progress::of_report(&form, report);
    let now = progress(&report);
    assert_eq!((now.filled, now.unreadable, now.answered, now.of, now.missing()), (2, 0, 0, 8, 6));
    report.set_narrative(form.row_by_id("story").unwrap(), "Đã họp.");
    report.set_narrative(form.row_by_id("end").unwrap(), " \n ");
    report.set_section_answer(form.row_by_id("b").unwrap(), Some(SectionAnswer::NoActivity));
    let now = progress(&report);
    assert_eq!((now.filled, now.unreadable, now.answered, now.of, now.missing()), (3, 0, 1, 8, 4));
}

#[test]
fn a_column_adds_columns_of_its_row_and_goes_into_totals_like_any_cell() {
    let form = outline();
    assert_eq!(said(&form, &[], "sexes.all"), "nothing over 0 of 2");
    assert_eq!(said(&form, &[("sexes.men", "12"), ("sexes.women", "30")], "sexes.all"), "42 over 2 of 2");
    assert_eq!(
        said(&form, &[("sexes.men", "12"), ("sexes.women", "3o")], "sum.all"),
        "12 over 1 of 2, missing sexes.women"
    );
    assert!(blank(&form).set_entry(&form, cell(&form, "sexes.all"), "7").is_none());
}

#[test]
fn a_cell_of_an_added_row_may_add_cells_of_that_row() {
    let form = outline();
    let texts = [("listed.0.men", "1"), ("listed.0.women", "2"), ("listed.1.men", "4"), ("sexes.women", "10")];
    let report = typed(&form, &texts);
    let total = |name| Totals::of_added(&form, &report, cell(&form, name));
    assert_eq!(in_words(&form, &total("listed.0.all").unwrap()), "3 over 2 of 2");
    assert_eq!(in_words(&form, &total("listed.1.all").unwrap()), "4 over 1 of 2");
    assert_eq!(total("listed.0.men"), None);
    assert_eq!(said(&form, &texts, "sum.all"), "17 over 4 of 6");
    let mut report = report;
    assert!(report.set_entry(&form, cell(&form, "listed.0.all"), "7").is_none());
}

#[test]
fn different_units_are_added_only_where_the_office_says_so() {
    let file = |total: Value| {
        json!({
            "format": "phuluc.template", "format_version": 1, "id": "mixed", "version": 1, "name": "Mixed",
            "title_block": { "title": ["T"] },
            "rows": [
                { "id": "a", "label": "A", "cells": { "value": { "unit": "cuộc" } } },
                { "id": "b", "label": "B", "cells": { "value": { "unit": "lớp" } } },
                { "id": "all", "label": "All", "cells": { "value": { "unit": "hoạt động", "total": total } } }
            ]
        })
    };
    let problems = template_file::load(&file(json!(["a.value", "b.value"])).to_string()).unwrap_err();
    assert_eq!(problems.len(), 2);
    let form = load(&file(json!({ "cells": ["a.value", "b.value"], "units": "mixed" })));
    assert_eq!(said(&form, &[("a.value", "2"), ("b.value", "3")], "all.value"), "5 over 2 of 2");
}
