//! The files of the official form with a fixed clock, against the files in `tests/golden`.
//! `UPDATE_GOLDEN=1 cargo test --no-default-features` writes them anew; the difference is for a person to read.

use std::path::PathBuf;

use phuluc::formats::job::FileKind;
use phuluc::formats::{html, paper};

use super::samples::{AT, FORMS, LAI_CHAU, Story, filled, lai_chau};

pub fn check(name: &str, found: &str) {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "golden", name].iter().collect();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let line = (1..).zip(found.lines().zip(expected.lines())).find(|(_, (found, expected))| found != expected);
    assert!(
        line.is_none(),
        "{name} differs in line {}:\n{}\n{}",
        line.unwrap().0,
        line.unwrap().1.0,
        line.unwrap().1.1
    );
    assert!(
        found == expected,
        "{name} has {} lines, {} were expected",
        found.lines().count(),
        expected.lines().count()
    );
}

#[test]
fn the_files_of_lai_chau_are_those_that_a_person_has_looked_at() {
    let story = lai_chau();
    check("lai-chau-2023.json", &story.export_text(FileKind::Json));
    check("lai-chau-2023.html", &story.export_text(FileKind::Html));
}

#[test]
fn a_report_that_nobody_has_filled_in_prints_as_the_empty_form() {
    check("lai-chau-2023-empty.html", &Story::on(LAI_CHAU).export_text(FileKind::Html));
}

#[test]
fn the_paper_of_every_official_form_is_as_a_person_has_looked_at_it() {
    for form in FORMS {
        let story = filled(form);
        let paper = paper::lay_out(&story.template, &story.report, &story.totals(), AT);
        check(&format!("{}.paper.html", story.template.id), &html::body(&paper, &[]));
    }
}
