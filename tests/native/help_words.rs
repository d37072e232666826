//! What the help quotes is what the page says: a button that is called something else is called so in the help as well.

use crate::support::{files_below, read};

const HELP: [&str; 2] = ["src/ui/wording/help.rs", "src/formats/guide/words.rs"];

/// Said by browsers and forms, or shown with figures of its own.
const FROM_ELSEWHERE: [&str; 5] = ["Mở bằng trình duyệt", "từ 4/13 ô", "người", "lượt người", "Lượt người"];

/// What stands in “…”.
fn quoted(text: &str) -> Vec<&str> {
    text.split('“').skip(1).filter_map(|rest| rest.split('”').next()).collect()
}

#[test]
fn every_button_that_the_help_names_is_on_the_page() {
    let others = files_below("src/ui/wording", ".rs").into_iter().filter(|path| !HELP.contains(&path.as_str()));
    let mut said: String = others.map(|path| read(&path)).collect();
    said.push_str("\"↶\"");
    for path in HELP {
        let text = read(path);
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
    let text = read(HELP[0]);
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
