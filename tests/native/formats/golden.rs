//! The files of the official form with a fixed clock, against the files in `tests/golden`.
//! `UPDATE_GOLDEN=1 cargo test --no-default-features` writes them anew; the difference is for a person to read.

use std::path::PathBuf;

use phuluc::formats::job::FileKind;
use phuluc::formats::{html, paper};

use super::photos;
use super::samples::{AT, FORMS, LAI_CHAU, SAMPLER, Story, filled, lai_chau};

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

#[test]
fn a_picture_stands_in_the_page_and_in_the_data_as_in_the_files_that_a_person_has_looked_at() {
    let bytes = include_bytes!("../../fixtures/khai-mac.jpg");
    let mut story = Story::on(SAMPLER).cell("a.count", "3").photo("khai-mac", "Khai mạc <Tuần lễ> ở sân trường");
    for photo in story.report.photos_mut() {
        (photo.width, photo.height, photo.bytes) = (64, 48, bytes.len() as u64);
    }
    let pictures = [("khai-mac", bytes.to_vec())];
    check("picture.json", &photos::export(&story, FileKind::Json, &pictures));
    check("picture.html", &photos::export(&story, FileKind::Html, &pictures));
}

#[test]
fn the_tables_of_data_of_all_five_forms_are_those_that_a_person_has_looked_at() {
    check("lai-chau-2023.csv", &lai_chau().export_text(FileKind::Csv));
    for form in ["dong-trieu-2023", "dak-lak-2022", "ha-noi-2022", "binh-phuoc-2020"] {
        let story = Story::on(&crate::support::read(&format!("public/templates/{form}.json")));
        check(&format!("{form}-empty.csv"), &story.export_text(FileKind::Csv));
    }
}
