//! Dependencies go one way, files say what they are and stay small, and the README's code map is true.

use std::collections::BTreeSet;

use crate::support::{files_below, read, repository};

/// Each ring, and the rings that it may name.
const RINGS: [(&str, &[&str]); 9] = [
    ("domain", &[]),
    ("editor", &["domain"]),
    ("formats", &["domain"]),
    ("browser", &["formats", "domain"]),
    ("ui", &["browser", "formats", "editor", "domain"]),
    ("main", &["ui"]),
    ("worker", &["browser", "formats"]),
    ("office", &["browser", "formats"]),
    ("prepare", &["formats"]),
];

/// What the rings that mean things must not know by any name: another format, the clock, inexact numbers, the web.
const FOREIGN_WORDS: [(&str, &[&str]); 3] = [
    ("domain", &["serde", "serde_json", "f32", "f64", "SystemTime", "Instant", "Utc", "Local", "web_sys", "leptos"]),
    ("editor", &["serde", "serde_json", "f32", "f64", "SystemTime", "Instant", "Utc", "Local", "web_sys", "leptos"]),
    ("formats", &["f32", "f64", "SystemTime", "Instant", "Utc", "Local", "web_sys", "js_sys", "leptos"]),
];

const MOST_LINES: usize = 300;

/// Files without code to speak of, each of which one person reads from the beginning to the end.
const MAY_BE_LONG: [&str; 2] = ["src/ui/wording/vi.rs", "src/ui/wording/en.rs"];

fn sources() -> Vec<(String, String)> {
    files_below("src", ".rs").into_iter().map(|path| (path.clone(), read(&path))).collect()
}

/// The ring of `src/domain/values/unit.rs` is `domain`, that of `src/main.rs` is `main`.
fn ring_of(path: &str) -> &str {
    let inner = path.strip_prefix("src/").unwrap_or(path);
    inner.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// How many modules deep a file is: `src/domain/mod.rs` 1, `src/domain/values/unit.rs` 3.
fn depth_of(path: &str) -> usize {
    path.trim_end_matches("/mod.rs").matches('/').count()
}

/// The code without comments.
fn code(text: &str) -> String {
    let lines = text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    lines.map(|line| line.split(" // ").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The words of the code: names and numbers, and `::`, `{`, `}`, `,`, `;` each by itself.
fn words(code: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let length = match first {
            _ if is_word(first) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            ':' if rest.starts_with("::") => 2,
            _ => first.len_utf8(),
        };
        if !first.is_whitespace() {
            words.push(&rest[..length]);
        }
        rest = &rest[length..];
    }
    words
}

/// Rings that a file names by way of `crate::`, `phuluc::` or enough `super::`.
fn rings_named(path: &str, text: &str) -> BTreeSet<String> {
    let code = code(text);
    let words = words(&code);
    let mut named = BTreeSet::new();
    for (at, word) in words.iter().enumerate() {
        let root_ends = match *word {
            "crate" | "phuluc" if words.get(at + 1) == Some(&"::") => Some(at + 2),
            "super" => end_of_supers(&words, at, depth_of(path)),
            _ => None,
        };
        let after = root_ends.map_or(&[][..], |end| &words[end.min(words.len())..]);
        named.extend(first_names(after).into_iter().filter(|name| RINGS.iter().any(|(ring, _)| ring == name)));
    }
    named
}

/// Where the crate's root is reached by `super::super::…`, if it is.
fn end_of_supers(words: &[&str], at: usize, depth: usize) -> Option<usize> {
    let reach = words[at..].chunks(2).take_while(|pair| *pair == ["super", "::"]).count();
    // The end of a chain is seen from its beginning.
    let is_beginning = at < 2 || words[at - 2] != "super";
    (is_beginning && reach >= depth).then_some(at + 2 * reach)
}

/// The names at the beginning of a path or of each path in a group: `{a::b, c}` has `a` and `c`.
fn first_names(words: &[&str]) -> Vec<String> {
    if words.first() != Some(&"{") {
        return words.iter().take(1).map(|&word| word.to_owned()).collect();
    }
    let mut names = Vec::new();
    let mut depth = 0;
    for pair in words.windows(2) {
        match pair[0] {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        match depth {
            0 => break,
            1 if matches!(pair[0], "{" | ",") => names.push(pair[1].to_owned()),
            _ => {}
        }
    }
    names
}

/// Every name of a ring that the file's own ring may not know.
fn trespasses(files: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        let own = ring_of(path);
        let Some((_, allowed)) = RINGS.iter().find(|(ring, _)| *ring == own) else {
            if own != "lib" {
                found.push(format!("{path} belongs to no ring"));
            }
            continue;
        };
        let named = rings_named(path, text);
        let foreign = named.iter().filter(|ring| *ring != own && !allowed.contains(&ring.as_str()));
        found.extend(foreign.map(|ring| format!("{path} names {ring}")));
    }
    found
}

fn foreign_words(files: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        let Some((_, foreign)) = FOREIGN_WORDS.iter().find(|(ring, _)| *ring == ring_of(path)) else { continue };
        let code = code(text);
        let words: BTreeSet<&str> = words(&code).into_iter().collect();
        found.extend(foreign.iter().filter(|word| words.contains(*word)).map(|word| format!("{path} names {word}")));
    }
    found
}

/// Files that do not say what they are, or are too long without their tests.
fn unkempt(files: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        if !text.starts_with("//! ") {
            found.push(format!("{path} does not begin by saying what it is"));
        }
        let without_tests = text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
        let lines = without_tests.lines().count();
        if lines > MOST_LINES && !MAY_BE_LONG.contains(&path.as_str()) {
            found.push(format!("{path} has {lines} lines without its tests"));
        }
    }
    found
}

#[test]
fn dependencies_go_one_way() {
    assert_eq!(trespasses(&sources()), [""; 0]);
}

#[test]
fn the_rings_that_mean_things_know_no_clock_no_web_and_no_inexact_number() {
    assert_eq!(foreign_words(&sources()), [""; 0]);
}

#[test]
fn every_file_says_what_it_is_and_stays_small() {
    assert_eq!(unkempt(&sources()), [""; 0]);
}

#[test]
fn a_dependency_that_goes_the_other_way_is_found_however_it_is_written() {
    let wrong = [
        ("src/domain/values/unit.rs", "use crate::formats::draft;", "formats"),
        ("src/domain/mod.rs", "fn a() { crate::ui::app::start() }", "ui"),
        ("src/editor/mod.rs", "use crate::{domain::values, formats::{draft, slot}};", "formats"),
        ("src/editor/mod.rs", "use crate::{\n    domain::{report::Report, values},\n    browser,\n};", "browser"),
        ("src/formats/draft.rs", "use super::super::editor::Edit;", "editor"),
        ("src/formats/mod.rs", "use super::browser;", "browser"),
        ("src/formats/draft.rs", "pub use phuluc::ui;", "ui"),
        ("src/browser/mod.rs", "type A = crate :: editor :: Edit;", "editor"),
        ("src/worker.rs", "use phuluc::{browser, ui};", "ui"),
        ("src/main.rs", "use phuluc::browser;", "browser"),
    ];
    for (path, text, ring) in wrong {
        let files = [(path.to_owned(), text.to_owned())];
        assert_eq!(trespasses(&files), [format!("{path} names {ring}")], "{text}");
    }
    let right = [
        (
            "src/formats/draft.rs",
            "//! See [`crate::ui`].\nuse super::slot;\nuse crate::domain::{report, values}; // not crate::ui",
        ),
        ("src/formats/template_file/rows.rs", "use super::super::fingerprint;"),
        ("src/ui/app.rs", "use crate::{browser, editor, formats, domain};"),
        ("src/worker.rs", "use phuluc::{browser, formats};"),
        ("src/lib.rs", "pub mod ui;"),
    ];
    for (path, text) in right {
        assert_eq!(trespasses(&[(path.to_owned(), text.to_owned())]), [""; 0], "{path}");
    }
    assert_eq!(trespasses(&[("src/util.rs".to_owned(), String::new())]), ["src/util.rs belongs to no ring"]);
}

#[test]
fn a_foreign_word_and_an_unkempt_file_are_found() {
    let file = |text: &str| [("src/domain/report/mod.rs".to_owned(), text.to_owned())];
    assert_eq!(foreign_words(&file("fn a(x: f64) {}")), ["src/domain/report/mod.rs names f64"]);
    assert_eq!(foreign_words(&file("// f64 is inexact\nfn f64s() {}")), [""; 0]);
    assert_eq!(unkempt(&file("use std::fmt;")).len(), 1);
    let long = format!("//! Long.\n{}", "\n".repeat(MOST_LINES));
    assert_eq!(unkempt(&file(&long)), ["src/domain/report/mod.rs has 301 lines without its tests"]);
    let tests = format!("//! Short.\n\n#[cfg(test)]\nmod tests {{\n{}}}\n", "\n".repeat(MOST_LINES));
    assert_eq!(unkempt(&file(&tests)), [""; 0]);
}

/// The paths that the README's code map names.
fn map() -> Vec<String> {
    let readme = read("README.md");
    let section = readme.split("\n## Code map\n").nth(1).and_then(|rest| rest.split("\n## ").next());
    let section = section.expect("the README has a section \"## Code map\"");
    let quoted = section.split('`').skip(1).step_by(2);
    let paths = quoted.filter(|text| text.contains('/') && !text.contains(char::is_whitespace));
    paths.map(|path| path.trim_end_matches('/').to_owned()).collect()
}

#[test]
fn every_path_of_the_code_map_exists() {
    let missing: Vec<String> = map().into_iter().filter(|path| !repository().join(path).exists()).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn the_code_map_names_every_place_in_src_or_all_that_is_in_it() {
    let map = map();
    let is_unnamed = |path: &String| !map.contains(path);
    let inside = |folder: &str| -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(repository().join(folder)) else { return vec![folder.to_owned()] };
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name != "mod.rs").map(|name| format!("{folder}/{name}")).collect()
    };
    let unnamed = inside("src").into_iter().filter(is_unnamed);
    let mut unmapped: Vec<String> = unnamed.flat_map(|path| inside(&path)).filter(is_unnamed).collect();
    unmapped.sort();
    assert_eq!(unmapped, [""; 0]);
}
