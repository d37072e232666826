//! What the help quotes is what the page says: a button that is called something else is called so in the help as well.

use crate::support::{files_below, read};

const SENTENCES: &str = "src/ui/wording/vi.rs";
const IN_ENGLISH: &str = "src/ui/wording/en.rs";
const SHEET: &str = "src/formats/guide/words.rs";

/// The sentences of the help, and all others of the page.
fn help_and_others(sentences: &str) -> (String, String) {
    let all = read(sentences);
    let (before, rest) = all.split_once("pub(crate) mod help {\n").unwrap();
    let (help, after) = rest.split_once("\n}\n").unwrap();
    (help.to_owned(), [before, after].concat())
}

/// Said by browsers and forms, or shown with figures of its own.
const FROM_ELSEWHERE: [&str; 5] = ["Mở bằng trình duyệt", "mới có 4 trong 13 ô", "người", "lượt người", "Lượt người"];

/// What stands in “…”.
fn quoted(text: &str) -> Vec<&str> {
    text.split('“').skip(1).filter_map(|rest| rest.split('”').next()).collect()
}

#[test]
fn every_button_that_the_help_names_is_on_the_page() {
    let (help, mut said) = help_and_others(SENTENCES);
    said.push_str("\"↶\"");
    for (path, text) in [(SENTENCES, help), (SHEET, read(SHEET))] {
        let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let named = quoted(&code);
        assert!(named.len() > 4, "{path} quotes {named:?}");
        for words in named.into_iter().filter(|words| !FROM_ELSEWHERE.contains(words)) {
            assert!(said.contains(&format!("\"{words}\"")), "“{words}” in {path} is nowhere on the page");
        }
    }
}

#[test]
fn every_step_of_the_help_has_its_picture_and_no_picture_is_left_over() {
    let text = [SENTENCES, IN_ENGLISH].map(|sentences| help_and_others(sentences).0).concat();
    let mut named: Vec<&str> = text
        .split("Picture {\n")
        .flat_map(|part| part.split("Picture { "))
        .filter_map(|part| part.trim_start().strip_prefix("name: \"")?.split('"').next())
        .collect();
    named.sort_unstable();
    let files = files_below("public/help", ".png");
    let files: Vec<&str> =
        files.iter().filter_map(|path| path.strip_prefix("public/help/")?.strip_suffix(".png")).collect();
    assert_eq!(named, files);
    for path in files_below("public/help", "") {
        let bytes = std::fs::metadata(crate::support::repository().join(&path)).unwrap().len();
        assert!(bytes <= 15_000, "{path} has {bytes} bytes");
    }
}
