//! Who asks, when, and to which address: each form against the tables copied from the documents.

use chrono::{Datelike, NaiveDate};
use phuluc::domain::template::{Document, Template};

use super::{all, shipped};
use crate::support::read;

/// The copied tables write short what a form writes out.
const SHORT: [(&str, &str); 4] =
    [("UBND", "Ủy ban nhân dân"), ("GDĐT", "Giáo dục và Đào tạo"), ("BCĐ", "Ban Chỉ đạo"), ("XHHT", "xã hội học tập")];

/// What a copied table says about a form, without remarks in brackets.
fn line(tables: &str, heads: &[&str], form: &Template) -> Vec<String> {
    let table = tables.split("\n\n").find(|table| table.lines().next().is_some_and(|line| cells(line) == heads));
    let rows: Vec<Vec<String>> = table.unwrap_or_else(|| panic!("{heads:?}")).lines().map(cells).collect();
    let at = rows.iter().position(|row| row[0] == form.name).unwrap_or_else(|| panic!("{} in {heads:?}", form.name));
    let above = rows[at - 1].clone();
    let same_as_above = |(cell, above): (&String, String)| if cell == "the same" { above } else { cell.clone() };
    rows[at].iter().zip(above).map(same_as_above).collect()
}

fn cells(line: &str) -> Vec<String> {
    line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
}

fn written_out(short: &str) -> String {
    SHORT.iter().fold(short.to_owned(), |text, (short, long)| text.replace(short, long))
}

/// What stands before the first bracket that holds an English remark.
fn without_remarks(cell: &str) -> &str {
    let remarks = [" (to ", " (printed so", " (the plan prints"];
    remarks.iter().fold(cell, |cell, remark| cell.split(remark).next().unwrap())
}

/// `5/9/2022` and `05/09/2022`.
fn day(printed: &str) -> NaiveDate {
    let parts: Vec<u32> = printed.split('/').map(|part| part.parse().unwrap()).collect();
    NaiveDate::from_ymd_opt(parts[2].try_into().unwrap(), parts[1], parts[0]).unwrap()
}

/// `01/10–07/10/2022`, or `from 01/10 (the plan prints 2022)`.
fn week(printed: &str) -> (NaiveDate, Option<NaiveDate>) {
    if let Some((first, last)) = printed.split_once('–') {
        let last = day(last);
        return (day(&format!("{first}/{}", last.year())), Some(last));
    }
    let (first, year) = printed.trim_start_matches("from ").split_once(" (the plan prints ").unwrap();
    (day(&format!("{first}/{}", year.trim_end_matches(')'))), None)
}

#[test]
fn each_form_goes_where_its_paper_sends_it_before_the_day_that_it_names() {
    let tables = read("tests/fixtures/reporting.md");
    let heads = ["form", "who fills it in", "sent to", "before (\"trước ngày\")", "how", "attached"];
    for form in all() {
        let [_, _, sent_to, before, how, attached] = line(&tables, &heads, &form).try_into().unwrap();
        let Document { deadline, recipient, email, attachments, reporters, .. } = &form.document;
        assert_eq!(*deadline, (before != "–").then(|| day(&before)), "{}", form.id);
        assert_eq!(*recipient, written_out(without_remarks(&sent_to)), "{}", form.id);
        let is_address = |word: &&str| word.ends_with(".gov.vn") || word.ends_with(".edu.vn");
        assert_eq!(*email, how.split(' ').find(is_address).unwrap_or_default(), "{}", form.id);
        assert_eq!(attachments.is_empty(), attached == "–", "{}", form.id);
        assert!(!reporters.is_empty(), "{}", form.id);
    }
}

#[test]
fn each_form_names_its_week_theme_and_basis_as_its_paper_does() {
    let tables = read("tests/fixtures/reporting.md");
    for form in all() {
        let [_, printed_week, theme, basis] =
            line(&tables, &["form", "Week", "theme", "basis"], &form).try_into().unwrap();
        assert_eq!(form.document.week, Some(week(&printed_week)), "{}", form.id);
        // One letter writes the name of the illness in capitals.
        assert_eq!(form.document.theme.to_lowercase(), theme.to_lowercase(), "{}", form.id);
        for document in basis.replace("; CV ", "|CV ").split('|') {
            // `CV 4342/BGDĐT-GDTX 07/9/2022`, sometimes with a remark before the date.
            let words: Vec<&str> = document.split(' ').collect();
            let kind = if words[0] == "CV" { "Công văn" } else { "Kế hoạch" };
            let begin = format!("{kind} số {} ngày ", words[1]);
            let named = form.document.basis.iter().find_map(|named| named.strip_prefix(&begin));
            let named = named.unwrap_or_else(|| panic!("{}: {begin}", form.id));
            assert_eq!(day(named.split(' ').next().unwrap()), day(words[words.len() - 1]), "{}: {named}", form.id);
        }
    }
}

#[test]
fn the_slip_in_the_year_of_a_plan_is_kept_and_told_in_the_file() {
    let form = shipped("dong-trieu-2023");
    assert_eq!(form.document.week, Some((day("01/10/2022"), None)));
    assert!(form.document.basis[0].contains("ngày 29/9/2023"));
    let file: serde_json::Value = serde_json::from_str(&read("public/templates/dong-trieu-2023.json")).unwrap();
    assert!(file["document"]["week"]["comment"].as_str().unwrap().contains("01/10/2022"));
}

#[test]
fn what_the_program_adds_to_a_letter_is_told_in_the_file() {
    let file: serde_json::Value = serde_json::from_str(&read("public/templates/ha-noi-2022.json")).unwrap();
    let rows = file["rows"].as_array().unwrap();
    let told: Vec<&str> =
        rows.iter().filter(|row| row["comment"].is_string()).filter_map(|row| row["id"].as_str()).collect();
    assert_eq!(told, ["funds", "difficulties_and_proposals"]);
}
