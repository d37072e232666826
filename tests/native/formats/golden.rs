//! Files with a fixed clock, against the files in `tests/golden`: `UPDATE_GOLDEN=1 cargo test --no-default-features
//! --features office` writes them anew; the difference is for a person to read.

use std::path::PathBuf;

use phuluc::formats::job::FileKind;

use super::photos;
use super::samples::{LAI_CHAU, SAMPLER, Story};

pub fn check(name: &str, found: &str) {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "golden", name].iter().collect();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "{}", difference(name, found, &expected));
}

/// The lines in which a file differs from the one that was looked at, as far as they fit on a screen.
fn difference(name: &str, found: &str, expected: &str) -> String {
    const MOST: usize = 20;
    let (found, expected): (Vec<&str>, Vec<&str>) = (found.split('\n').collect(), expected.split('\n').collect());
    let same = found.iter().zip(&expected).take_while(|(one, other)| one == other).count();
    let rest = found[same..].iter().rev().zip(expected[same..].iter().rev());
    let same_at_end = rest.take_while(|(one, other)| one == other).count();
    let part = |lines: &[&str], mark: &str| -> String {
        let middle = &lines[same..lines.len() - same_at_end];
        let shown = middle.iter().take(MOST).map(|line| format!("{mark} {line}\n"));
        let more = middle.len().saturating_sub(MOST);
        shown.chain((more > 0).then(|| format!("{mark} … and {more} lines more\n"))).collect()
    };
    format!(
        "{name} differs from line {} on (- as it was looked at, + as it is now):\n{}{}UPDATE_GOLDEN=1 writes it anew.",
        same + 1,
        part(&expected, "-"),
        part(&found, "+")
    )
}

#[test]
fn a_difference_is_shown_with_what_was_and_what_is() {
    let shown = difference("a.txt", "1\nhai\n3\n", "1\n2\n3\n");
    assert_eq!(
        shown,
        "a.txt differs from line 2 on (- as it was looked at, + as it is now):\n- 2\n+ hai\nUPDATE_GOLDEN=1 writes it anew."
    );
    assert!(difference("a.txt", "1\n2\n", "1\n").contains("+ 2\n"));
}

#[test]
fn a_report_that_nobody_has_filled_in_prints_as_the_empty_form() {
    check("lai-chau-2023-empty.html", &Story::on(LAI_CHAU).export_text(FileKind::Html));
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
fn the_tables_of_data_of_empty_forms_are_those_that_a_person_has_looked_at() {
    for form in ["dong-trieu-2023", "dak-lak-2022", "ha-noi-2022", "binh-phuoc-2020"] {
        let story = Story::on(&crate::support::read(&format!("public/templates/{form}.json")));
        check(&format!("{form}-empty.csv"), &story.export_text(FileKind::Csv));
    }
}
