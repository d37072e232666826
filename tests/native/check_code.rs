//! The code over a report's figures: what changes it, and what does not.

use phuluc::domain::report::check_code;
use phuluc::domain::report::{Report, SectionAnswer};
use phuluc::domain::template::Template;

use crate::support::{adding, blank, describe, line, row, sum_of_rows_below, type_into, typed};

fn form() -> Template {
    let below = vec![line("a", &["count", "people"]), line("b", &["count", "people"])];
    describe(vec![row("all", vec![sum_of_rows_below("people")], below), adding(line("more", &[]), "people")]).unwrap()
}

fn code(form: &Template, texts: &[(&str, &str)]) -> String {
    check_code::of(form, &typed(form, texts))
}

#[test]
fn a_code_is_eight_signs_that_nobody_confuses_and_stays_what_it_is() {
    let form = form();
    let figures = [("a.count", "12"), ("a.people", "1.250"), ("b.people", "12o"), ("more.0.people", "7")];
    // Printed on papers that lie in offices: another way of taking it would be another code for the same figures.
    assert_eq!(code(&form, &figures), "RFAR-3P5M");
    assert!(check_code::is_code(&code(&form, &[])));
    assert!(!check_code::is_code("K7QF-3M2") && !check_code::is_code("K7QF-3M2O"));
}

#[test]
fn the_code_is_that_of_the_readings_not_of_how_they_were_typed() {
    let form = form();
    assert_eq!(code(&form, &[("a.count", "1250")]), code(&form, &[("a.count", " 1.250 người")]));
    assert_eq!(code(&form, &[("a.count", "12o")]), code(&form, &[("a.count", "x")]));
    let with_words = {
        let mut report = typed(&form, &[("a.count", "1250")]);
        report.set_note(form.row_by_id("a").unwrap(), "Ghi chú");
        check_code::of(&form, &report)
    };
    assert_eq!(with_words, code(&form, &[("a.count", "1250")]));
}

#[test]
fn every_other_figure_place_or_answer_makes_another_code() {
    let form = form();
    let answered = |answer| {
        let mut report: Report = blank(&form);
        report.set_section_answer(form.row_by_id("all").unwrap(), Some(answer));
        check_code::of(&form, &report)
    };
    let mut other_version = form.clone();
    other_version.version += 1;
    let mut codes = vec![
        code(&form, &[]),
        code(&form, &[("a.count", "0")]),
        code(&form, &[("a.count", "1")]),
        code(&form, &[("a.count", "x")]),
        code(&form, &[("a.people", "1")]),
        code(&form, &[("b.count", "1")]),
        code(&form, &[("a.count", "11")]),
        code(&form, &[("a.count", "1"), ("a.people", "1")]),
        code(&form, &[("more.0.people", "1")]),
        code(&form, &[("more.0.people", "")]),
        code(&form, &[("more.0.people", ""), ("more.1.people", "1")]),
        code(&form, &[("more.0.people", "1"), ("more.1.people", "")]),
        answered(SectionAnswer::NoActivity),
        answered(SectionAnswer::BlankIsZero),
        check_code::of(&other_version, &blank(&form)),
    ];
    let count = codes.len();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), count, "{codes:?}");
}

#[test]
fn one_slip_among_many_figures_never_keeps_the_code() {
    let form = form();
    let mut report = typed(&form, &[("a.count", "1"), ("b.count", "1")]);
    let mut seen = std::collections::BTreeSet::new();
    for figure in 0..2_000_u32 {
        type_into(&form, &mut report, "b.people", &figure.to_string());
        assert!(seen.insert(check_code::of(&form, &report)), "{figure}");
    }
}

#[test]
fn codes_are_compared_as_people_write_them_down() {
    assert!(check_code::is_same("K7QF-3M2D", " k7qf–3m2d."));
    assert!(check_code::is_same("K7QF-3M2D", "K7QF3M2D"));
    assert!(!check_code::is_same("K7QF-3M2D", "K7QF-3M2E"));
}
