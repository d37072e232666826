//! The way through a form: which rows a few words find, how each stop stands, how long what is left may take.

use chrono::NaiveDate;
use phuluc::domain::report::issues::Judge;
use phuluc::domain::report::way::{self, State, Stop};
use phuluc::domain::report::{CellAddress, LastYear, Progress, Report, SectionAnswer, Totals, issues};
use phuluc::domain::template::{HeadField, RowIndex, Template, finding, is_overdue};
use phuluc::formats::template_file;

use crate::support::{blank, read, typed};

fn shipped(id: &str) -> Template {
    template_file::load(&read(&format!("public/templates/{id}.json"))).unwrap()
}

fn found(form: &Template, words: &str) -> Vec<String> {
    finding::rows(form, words).into_iter().map(|row| form.row(row).number.clone()).collect()
}

#[test]
fn a_report_due_before_a_day_is_late_on_that_day() {
    let day = |day| NaiveDate::from_ymd_opt(2023, 10, day).unwrap();
    assert_eq!([19, 20, 21].map(|today| is_overdue(day(20), day(today))), [false, true, true]);
}

#[test]
fn rows_are_found_without_marks_or_capitals_and_by_words_in_any_order() {
    let form = shipped("lai-chau-2023");
    assert_eq!(found(&form, "xoa mu chu"), ["1.11"]);
    assert_eq!(found(&form, "CHỮ mù Xóa"), ["1.11"]);
    assert_eq!(found(&form, "ngoai ngu cap"), ["1.2"]);
    assert!(found(&form, "ngoai ngu khong co").is_empty());
}

#[test]
fn rows_are_found_by_their_numbers_and_by_the_beginnings_of_words() {
    let form = shipped("lai-chau-2023");
    assert_eq!(found(&form, "1.1").first().map(String::as_str), Some("1.1"));
    assert_eq!(found(&form, "1.10"), ["1.10"]);
    assert!(found(&form, "tin hoc").contains(&"1.3".to_owned()));
    assert!(found(&form, "oa mu").is_empty(), "the middle of a word is no beginning");
}

#[test]
fn no_words_find_nothing() {
    let form = shipped("lai-chau-2023");
    assert!(found(&form, "  … ").is_empty());
}

#[test]
fn a_row_is_found_by_words_of_its_section_behind_those_that_hold_all_words() {
    let form = shipped("lai-chau-2023");
    let found = found(&form, "lop boi duong");
    let place = |number: &str| found.iter().position(|found| found == number);
    assert_eq!(place("1"), Some(0));
    assert!(place("1.12") < place("1.11"), "{found:?}");
}

fn with_judge<T>(form: &Template, report: &Report, read: impl FnOnce(Judge<'_>) -> T) -> T {
    let (totals, last_year) = (Totals::of(form, report), LastYear::default());
    read(Judge { template: form, report, totals: &totals, last_year: &last_year })
}

fn state_of(form: &Template, report: &Report, section: &str) -> State {
    let section = form.row_by_id(section).unwrap();
    let found = issues::issues(form, report, &Totals::of(form, report), &LastYear::default());
    let odd = with_judge(form, report, |judge| way::odd_in(judge, &found, Some(section)));
    way::of_section(Progress::of_section(form, report, section), report.section_answer(section), odd)
}

#[test]
fn a_section_is_blank_begun_done_or_has_something_to_be_looked_at() {
    let form = shipped("lai-chau-2023");
    assert_eq!(state_of(&form, &blank(&form), "news"), State::Blank);
    assert_eq!(state_of(&form, &typed(&form, &[("news.count", "17")]), "news"), State::Done);
    assert_eq!(state_of(&form, &typed(&form, &[("news.count", "17 bài?")]), "news"), State::Odd(1));
    let begun = typed(&form, &[("training_profession.count", "3"), ("training_profession.people", "40")]);
    assert_eq!(state_of(&form, &begun, "training"), State::Begun { filled: 2, of: 26 });
    let alone = typed(&form, &[("training_profession.people", "40")]);
    assert_eq!(state_of(&form, &alone, "training"), State::Odd(1), "people without a class");
}

#[test]
fn a_section_that_is_answered_as_a_whole_says_how() {
    let form = shipped("lai-chau-2023");
    let mut report = blank(&form);
    let training = form.row_by_id("training").unwrap();
    report.set_section_answer(training, Some(SectionAnswer::NoActivity));
    assert_eq!(state_of(&form, &report, "training"), State::NoActivity);
    report.set_section_answer(training, Some(SectionAnswer::BlankIsZero));
    assert_eq!(state_of(&form, &report, "training"), State::Done);
}

#[test]
fn a_section_without_activity_that_holds_figures_is_to_be_looked_at_and_its_blanks_are_not_answered() {
    let form = shipped("lai-chau-2023");
    let training = form.row_by_id("training").unwrap();
    let mut report = typed(&form, &[("training_profession.count", "3"), ("training_profession.people", "40")]);
    report.set_section_answer(training, Some(SectionAnswer::NoActivity));
    assert_eq!(state_of(&form, &report, "training"), State::Odd(1));
    let progress = Progress::of_section(&form, &report, training);
    assert_eq!((progress.filled, progress.answered, progress.missing()), (2, 0, 24));
    assert_eq!(Progress::of_report(&form, &report).answered, 0);
    assert_eq!(with_judge(&form, &report, way::left), with_judge(&form, &without_answers(&form, &report), way::left));

    for cell in ["training_profession.count", "training_profession.people"] {
        report.set_entry(&form, CellAddress::from_name(&form, cell).unwrap(), "0");
    }
    assert_eq!(state_of(&form, &report, "training"), State::NoActivity, "0 contradicts nothing");
    assert_eq!(Progress::of_section(&form, &report, training).answered, 24);
}

fn without_answers(form: &Template, report: &Report) -> Report {
    let mut report = report.clone();
    for section in form.sections() {
        report.set_section_answer(section, None);
    }
    report
}

#[test]
fn the_head_is_done_with_its_last_field() {
    let form = shipped("lai-chau-2023");
    let mut report = blank(&form);
    let state = |report: &Report| with_judge(&form, report, |judge| way::of_head(judge, 0));
    assert_eq!(state(&report), State::Blank);
    report.set_head_field(HeadField::Unit, "Xã Bản Bo");
    assert!(matches!(state(&report), State::Begun { filled: 1, .. }));
    for field in HeadField::ALL {
        report.set_head_field(field, "x");
    }
    assert_eq!(state(&report), State::Done);
}

#[test]
fn the_way_goes_from_the_head_through_each_section_to_sending() {
    let form = shipped("lai-chau-2023");
    let stops = way::stops(&form, true);
    assert_eq!(stops.first(), Some(&Stop::Head));
    assert_eq!(stops[stops.len() - 3..], [Stop::Photos, Stop::Review, Stop::Send]);
    assert_eq!(stops.len(), 4 + form.sections().count());
    assert!(!way::stops(&form, false).contains(&Stop::Photos));
}

const FORMS: [&str; 5] = ["lai-chau-2023", "dong-trieu-2023", "dak-lak-2022", "ha-noi-2022", "binh-phuoc-2020"];

/// What a person can fill in below a row, or in it.
fn is_asked(form: &Template, row: RowIndex) -> bool {
    let content = form.row(row);
    content.narrative.is_some() || content.added.is_some() || form.cells_of(row).any(|(_, cell)| cell.is_open())
}

#[test]
fn the_way_comes_past_each_place_of_each_form_in_the_order_of_the_paper() {
    for form in FORMS.map(shipped) {
        let mut passed = Vec::new();
        for stop in way::stops(&form, form.photos.is_some()) {
            if let Stop::Section(section) = stop {
                passed.extend(form.rows_of_section(section).map(|(row, _)| row).filter(|row| is_asked(&form, *row)));
            }
        }
        let asked: Vec<RowIndex> = form.rows().map(|(row, _)| row).filter(|row| is_asked(&form, *row)).collect();
        assert_eq!(passed, asked, "{}", form.id);
    }
}

#[test]
fn the_points_behind_a_table_are_stops_that_stand_by_themselves() {
    let form = shipped("dak-lak-2022");
    let mut report = blank(&form);
    let row = |id: &str| form.row_by_id(id).unwrap();
    let stops = way::stops(&form, false);
    let tail: Vec<Stop> = stops[stops.len() - 5..].to_vec();
    let sections = ["book_drive", "difficulties", "proposals"].map(|id| Stop::Section(row(id)));
    assert_eq!(tail, [&sections[..], &[Stop::Review, Stop::Send]].concat());
    report.set_narrative(row("difficulties"), "Thiếu kinh phí.");
    assert_eq!(state_of(&form, &report, "difficulties"), State::Done);
    assert_eq!(state_of(&form, &report, "proposals"), State::Blank);
    assert_eq!(state_of(&form, &report, "appraisal"), State::Blank);
}

#[test]
fn what_is_left_is_guessed_in_minutes_and_roughly_where_it_is_much() {
    assert_eq!(way::minutes(0, 0), 0);
    assert_eq!(way::minutes(1, 0), 1);
    assert_eq!(way::minutes(20, 0), 4);
    assert_eq!(way::minutes(26, 0), 10);
    assert_eq!(way::minutes(0, 1), 4);
    assert_eq!(way::minutes(52, 1), 15);
}

#[test]
fn an_answered_section_leaves_nothing_to_do() {
    let form = shipped("lai-chau-2023");
    let mut report = blank(&form);
    let (all, _) = with_judge(&form, &report, way::left);
    report.set_section_answer(form.row_by_id("training").unwrap(), Some(SectionAnswer::NoActivity));
    let (figures, texts) = with_judge(&form, &report, way::left);
    assert_eq!((all - figures, texts), (26, 1));
}
