//! What a total says: its sum, over how many cells it was taken, and what is missing.

use phuluc::domain::report::{CellAddress, Report, SectionAnswer, Totals};
use phuluc::domain::template::{CellIndex, RowIndex, Template};
use phuluc::domain::values::number::LARGEST;
use proptest::prelude::*;

use crate::support::{
    add_row, adding, blank, cell, form, in_words, line, number_of_added_rows, row, sum_of, sum_of_rows_below,
    type_into, typed,
};

fn index(form: &Template, name: &str) -> CellIndex {
    match cell(form, name) {
        CellAddress::Fixed(index) => index,
        CellAddress::Added { .. } => panic!("{name} is no fixed cell"),
    }
}

fn said(form: &Template, report: &Report, name: &str) -> String {
    let totals = Totals::of(form, report);
    in_words(form, totals.get(index(form, name)).unwrap())
}

/// A section of three rows.
fn section() -> Template {
    let rows = ["a", "b", "c"].map(|id| line(id, &["people"])).to_vec();
    form(vec![row("section", vec![sum_of_rows_below("people")], rows)])
}

#[test]
fn a_total_is_the_sum_of_filled_cells_and_says_how_many_they_are() {
    let cases: [(&[(&str, &str)], &str); 8] = [
        (&[], "nothing over 0 of 3"),
        (&[("a.people", "12"), ("b.people", "1.250"), ("c.people", "3 người")], "1.265 over 3 of 3"),
        (&[("a.people", "12")], "12 over 1 of 3"),
        (&[("a.people", "0")], "0 over 1 of 3"),
        (&[("a.people", "  "), ("b.people", "5")], "5 over 1 of 3"),
        (&[("a.people", "12o"), ("b.people", "5")], "5 over 1 of 3, missing a.people"),
        (&[("c.people", "1,5"), ("a.people", "x")], "nothing over 0 of 3, missing a.people c.people"),
        (&[("a.people", "12"), ("b.people", "-4")], "12 over 1 of 3, missing b.people"),
    ];
    for (texts, expected) in cases {
        assert_eq!(said(&section(), &typed(&section(), texts), "section.people"), expected, "{texts:?}");
    }
}

#[test]
fn a_sum_beyond_the_largest_figure_is_named_and_no_wrong_sum_is_given() {
    let form = section();
    let largest = LARGEST.to_string();
    let report = typed(&form, &[("a.people", &largest), ("b.people", "0")]);
    assert_eq!(said(&form, &report, "section.people"), "9.007.199.254.740.991 over 2 of 3");
    let report = typed(&form, &[("a.people", &largest), ("b.people", "1"), ("c.people", "1")]);
    assert_eq!(said(&form, &report, "section.people"), "too large over 3 of 3");
}

#[test]
fn a_total_of_a_total_that_is_too_large_is_too_large_as_well() {
    let inner = row("inner", vec![sum_of_rows_below("people")], vec![line("a", &["people"]), line("b", &["people"])]);
    let form = form(vec![row("outer", vec![sum_of_rows_below("people")], vec![inner, line("c", &["people"])])]);
    let largest = LARGEST.to_string();
    let report = typed(&form, &[("a.people", &largest), ("b.people", "1"), ("c.people", "5")]);
    assert_eq!(said(&form, &report, "outer.people"), "too large over 3 of 3");
}

#[test]
fn a_total_of_totals_counts_the_cells_that_people_fill_in() {
    let deep = row("deep", vec![sum_of_rows_below("people")], vec![line("a", &["people"]), line("b", &["people"])]);
    let form = form(vec![
        row("top", vec![sum_of_rows_below("people")], vec![deep, line("c", &["people"])]),
        line("d", &["people"]),
        row("all", vec![sum_of("people", &["top.people", "d.people"])], vec![]),
    ]);
    let report = typed(&form, &[("a.people", "1"), ("b.people", "2o"), ("c.people", "4"), ("d.people", "8")]);
    assert_eq!(said(&form, &report, "deep.people"), "1 over 1 of 2, missing b.people");
    assert_eq!(said(&form, &report, "top.people"), "5 over 2 of 3, missing b.people");
    assert_eq!(said(&form, &report, "all.people"), "13 over 3 of 4, missing b.people");
}

#[test]
fn a_total_may_stand_before_what_it_adds() {
    let form = form(vec![
        row("all", vec![sum_of("people", &["part.people"])], vec![]),
        row("part", vec![sum_of("people", &["a.people", "b.people"])], vec![]),
        line("a", &["people"]),
        line("b", &["people"]),
    ]);
    let report = typed(&form, &[("a.people", "1"), ("b.people", "2")]);
    assert_eq!(said(&form, &report, "all.people"), "3 over 2 of 2");
}

#[test]
fn an_unreadable_cell_that_is_reached_twice_is_named_once() {
    let form = form(vec![
        line("a", &["people"]),
        row("left", vec![sum_of("people", &["a.people"])], vec![]),
        row("right", vec![sum_of("people", &["a.people"])], vec![]),
        row("all", vec![sum_of("people", &["right.people", "left.people"])], vec![]),
    ]);
    let report = typed(&form, &[("a.people", "12o")]);
    assert_eq!(said(&form, &report, "all.people"), "nothing over 0 of 2, missing a.people");
}

#[test]
fn totals_that_double_a_hundred_times_stay_small_and_do_not_overflow() {
    let mut rows = vec![line("r0", &["people", "more"])];
    for level in 1..=100 {
        let below = [format!("r{}.people", level - 1), format!("r{}.more", level - 1)];
        let below: Vec<&str> = below.iter().map(String::as_str).collect();
        rows.push(row(&format!("r{level}"), vec![sum_of("people", &below), sum_of("more", &below)], vec![]));
    }
    let form = form(rows);
    assert_eq!(form.plan().touched_by(index(&form, "r0.people")).len(), 200);
    let report = typed(&form, &[("r0.people", "1o"), ("r0.more", "1")]);
    let total = said(&form, &report, "r100.people");
    assert!(total.starts_with("too large") && total.ends_with("missing r0.people"), "{total}");
}

#[test]
fn added_rows_are_summed_and_counted() {
    let classes = adding(row("classes", vec![sum_of_rows_below("people")], vec![]), "people");
    let count = row("count", vec![number_of_added_rows("count", "classes")], vec![]);
    let listed = row("listed", vec![sum_of("people", &["classes.people", "extra.people"])], vec![]);
    let form = form(vec![classes, count, adding(row("extra", vec![], vec![]), "people"), listed]);
    let mut report = blank(&form);
    assert_eq!(said(&form, &report, "classes.people"), "nothing over 0 of 0");
    assert_eq!(said(&form, &report, "count.count"), "nothing over 0 of 0");
    for (name, text) in [("classes.0.people", "30"), ("classes.1.people", ""), ("classes.2.people", "2o")] {
        type_into(&form, &mut report, name, text);
    }
    type_into(&form, &mut report, "extra.0.people", "5");
    assert_eq!(said(&form, &report, "classes.people"), "30 over 1 of 3, missing classes.2.people");
    assert_eq!(said(&form, &report, "count.count"), "3 over 3 of 3");
    assert_eq!(said(&form, &report, "listed.people"), "35 over 2 of 4, missing classes.2.people");
    let classes = form.row_by_id("classes").unwrap();
    report.added_mut(classes).unwrap().remove(2);
    assert_eq!(said(&form, &report, "classes.people"), "30 over 1 of 2");
}

#[test]
fn a_section_whose_blanks_are_zero_counts_them_as_filled_and_leaves_others_alone() {
    let second = row("second", vec![sum_of_rows_below("people")], vec![line("x", &["people"])]);
    let first = row("first", vec![sum_of_rows_below("people")], vec![line("a", &["people"]), line("b", &["people"])]);
    let form = form(vec![first, second]);
    let mut report = typed(&form, &[("a.people", "12o")]);
    report.set_section_answer(form.row_by_id("first").unwrap(), Some(SectionAnswer::BlankIsZero));
    assert_eq!(said(&form, &report, "first.people"), "0 over 1 of 2, missing a.people");
    assert_eq!(said(&form, &report, "second.people"), "nothing over 0 of 1");
    report.set_section_answer(form.row_by_id("first").unwrap(), Some(SectionAnswer::NoActivity));
    assert_eq!(said(&form, &report, "first.people"), "nothing over 0 of 2, missing a.people");
}

#[test]
fn a_change_gives_back_the_totals_that_changed_and_no_others() {
    let form = form(vec![
        row("first", vec![sum_of_rows_below("people")], vec![line("a", &["people"]), line("b", &["people"])]),
        row("second", vec![sum_of_rows_below("people")], vec![line("c", &["people"])]),
        row("all", vec![sum_of("people", &["first.people", "second.people"])], vec![]),
    ]);
    let mut report = blank(&form);
    let mut totals = Totals::of(&form, &report);
    let mut change = |name: &str, text: &str| {
        let address = type_into(&form, &mut report, name, text);
        let changed = totals.after_entry(&form, &report, address);
        changed.into_iter().map(|cell| CellAddress::Fixed(cell).name(&form)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(change("a.people", "5"), "first.people all.people");
    assert_eq!(change("a.people", " 5 "), "");
    assert_eq!(change("c.people", "0"), "second.people all.people");
    assert_eq!(change("c.people", ""), "second.people all.people");
}

/// Two sections, one of them with a row below a row and with added rows, and totals over both.
fn varied() -> Template {
    let deep = row("deep", vec![sum_of_rows_below("people")], vec![line("a", &["people"]), line("b", &["people"])]);
    let classes = adding(row("classes", vec![sum_of_rows_below("people")], vec![]), "people");
    form(vec![
        row("all", vec![sum_of("people", &["first.people", "classes.people"])], vec![]),
        row("first", vec![sum_of_rows_below("people")], vec![deep, line("c", &["people"])]),
        classes,
        row("count", vec![number_of_added_rows("count", "classes")], vec![]),
    ])
}

fn every_total(form: &Template, totals: &Totals) -> Vec<String> {
    form.plan().order().iter().map(|cell| in_words(form, totals.get(*cell).unwrap())).collect()
}

const NAMES: [&str; 6] =
    ["a.people", "b.people", "c.people", "classes.0.people", "classes.1.people", "classes.2.people"];
const TEXTS: [&str; 8] = ["", "0", "7", "1.250", "12o", "9007199254740991", "1,5", "40 người"];

/// Types one text into one cell, or adds a row, or takes one away, and keeps the totals as the page does.
fn take_step(form: &Template, report: &mut Report, totals: &mut Totals, (name, text): (usize, usize)) {
    let classes = form.row_by_id("classes").unwrap();
    match (NAMES.get(name), TEXTS.get(text)) {
        (Some(name), Some(text)) => {
            let rows = report.added(classes).len();
            let address = type_into(form, report, name, text);
            if report.added(classes).len() > rows {
                totals.after_added(form, report, classes);
            }
            totals.after_entry(form, report, address);
        }
        (None, _) => {
            add_row(form, report, classes);
            totals.after_added(form, report, classes);
        }
        (_, None) => {
            let _ = report.added_mut(classes).unwrap().pop();
            totals.after_added(form, report, classes);
        }
    }
}

proptest! {
    #[test]
    fn totals_kept_step_by_step_are_those_taken_at_once(steps in prop::collection::vec((0..=NAMES.len(), 0..=TEXTS.len()), 0..30)) {
        let form = varied();
        let mut report = blank(&form);
        let mut totals = Totals::of(&form, &report);
        for step in steps {
            take_step(&form, &mut report, &mut totals, step);
            prop_assert_eq!(&totals, &Totals::of(&form, &report));
        }
    }

    #[test]
    fn totals_do_not_depend_on_the_order_of_typing(
        texts in prop::collection::vec(0..TEXTS.len(), NAMES.len()),
        order in Just((0..NAMES.len()).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let form = varied();
        let in_order: Vec<(&str, &str)> = NAMES.iter().copied().zip(texts.iter().map(|text| TEXTS[*text])).collect();
        let shuffled: Vec<(&str, &str)> = order.iter().map(|place| in_order[*place]).collect();
        let said = |texts: &[(&str, &str)]| every_total(&form, &Totals::of(&form, &typed(&form, texts)));
        prop_assert_eq!(said(&in_order), said(&shuffled));
    }
}

#[test]
fn a_section_is_blank_only_where_neither_a_figure_nor_a_word_nor_a_note_stands_in_it() {
    let form = form(vec![row("section", Vec::new(), vec![line("a", &["people"]), adding(line("b", &[]), "count")])]);
    let section = form.row_by_id("section").unwrap();
    let added = form.row_by_id("b").unwrap();
    let with = |change: &dyn Fn(&mut Report)| {
        let mut report = blank(&form);
        add_row(&form, &mut report, added);
        change(&mut report);
        report.is_blank_in(&form, section)
    };
    let with_text = |name: &str, text: &str| {
        with(&|report| {
            type_into(&form, report, name, text);
        })
    };
    let note_beside = |report: &mut Report| report.added_mut(added).unwrap()[0].note = "tháng 11".to_owned();
    assert!(with(&|_| ()));
    assert!(with_text("a.people", "  "));
    assert!(!with_text("a.people", "0"));
    assert!(!with_text("b.0.count", "x"));
    assert!(!with(&|report| drop(report.set_note(RowIndex(1), "chuyển sang tháng 11"))));
    assert!(!with(&note_beside));
}
