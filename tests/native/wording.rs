//! Every sentence of the screen stands in one file of each language, and both files say the same things.

use std::collections::BTreeMap;

use crate::support::{files_below, read};

const VIETNAMESE: &str = "src/ui/wording/vi.rs";
const ENGLISH: &str = "src/ui/wording/en.rs";

/// Decided against at the head of `vi.rs`, in small letters.
const NOT_USED: [&str; 13] = [
    "đã trả lời {",
    "chưa đọc được",
    "chạm",
    "nhấn",
    "nhấp",
    "click",
    "bản nháp",
    "xoá",
    "tập tin",
    "thiết bị",
    "anh/chị",
    "quý vị",
    "ngoại tuyến",
];

/// What stands in quotes in the code, without comments; the code itself is handed to `code`.
fn quoted(text: &str, mut code: impl FnMut(char)) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = rest.next() {
        match letter {
            '/' if rest.peek() == Some(&'/') => rest.by_ref().take_while(|letter| *letter != '\n').for_each(drop),
            // A quotation mark as a letter; lifetimes have none.
            '"' if before == '\'' => {}
            '"' => {
                let mut inside = String::new();
                while let Some(letter) = rest.next().filter(|letter| *letter != '"') {
                    inside.push(letter);
                    inside.extend((letter == '\\').then(|| rest.next()).flatten());
                }
                found.push(inside);
            }
            _ => code(letter),
        }
        before = letter;
    }
    found
}

fn is_vietnamese(text: &str) -> bool {
    text.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii())
}

/// The text without what it quotes from the paper or a file, and without the one word that is the other language's own.
fn without_quotations(text: &str) -> String {
    let parts = text.trim_start_matches("Tiếng Việt").split('“').enumerate();
    parts.map(|(at, part)| if at == 0 { part } else { part.split_once('”').map_or(part, |(_, rest)| rest) }).collect()
}

/// Words of forms, in whose units they are looked for.
const OF_FORMS: [&str; 2] = ["src/ui/components/term_help.rs: lượt", "src/ui/components/term_help.rs: người"];

/// Every text with Vietnamese letters outside the file that holds the Vietnamese sentences.
fn strays(files: &[(String, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files.iter().filter(|(path, _)| path != VIETNAMESE) {
        let texts = quoted(text, |_| ());
        let texts = texts.into_iter().filter(|text| {
            if path == ENGLISH { is_vietnamese(&without_quotations(text)) } else { is_vietnamese(text) }
        });
        let texts = texts.map(|text| format!("{path}: {text}"));
        found.extend(texts.filter(|text| !OF_FORMS.contains(&text.as_str())));
    }
    found
}

/// The names of a file of sentences, each with its kind and parameters; what it fills in that it was not given and what
/// it was given and does not fill in stand behind them.
fn names(text: &str) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let mut modules: Vec<&str> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let depth = (line.len() - line.trim_start().len()) / 4;
        let item = line.trim_start().trim_start_matches("pub(crate) ");
        let path = |name: &str| [&modules[..depth.min(modules.len())].join("::"), "::", name].concat();
        if let Some(name) = item.strip_prefix("mod ") {
            modules.truncate(depth);
            modules.push(name.trim_end_matches(" {"));
        } else if let Some((name, _)) = item.strip_prefix("const ").and_then(|item| item.split_once(':')) {
            names.insert(path(name), "constant".to_owned());
        } else if let Some((name, first)) = item.strip_prefix("fn ").and_then(|item| item.split_once('(')) {
            let name = path(name);
            let end = [&" ".repeat(depth * 4), "}"].concat();
            let rest: Vec<&str> = lines.by_ref().take_while(|line| *line != end).collect();
            let whole = [first, "\n", &rest.join("\n")].concat();
            let (parameters, body) = whole.split_once(") ->").unwrap_or_default();
            let parameters: Vec<&str> =
                parameters.split(',').map(str::trim).filter(|parameter| !parameter.is_empty()).collect();
            let unused = parameters.iter().filter(|parameter| !fills_in(body, parameter));
            let unused: String = unused.map(|parameter| [" without ", parameter].concat()).collect();
            names.insert(name, [&parameters.join(", "), unused.as_str()].concat());
        }
    }
    names
}

/// Whether the body names the parameter as a value, not as a word of a sentence.
fn fills_in(body: &str, parameter: &str) -> bool {
    let name = parameter.split(':').next().unwrap_or_default();
    let mut code = String::new();
    let texts = quoted(body, |letter| code.push(letter));
    let is_named = code.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).any(|word| word == name);
    is_named || texts.iter().any(|text| text.contains(&["{", name, "}"].concat()))
}

#[test]
fn no_sentence_stands_outside_the_file_of_its_language() {
    let files: Vec<_> = files_below("src/ui", ".rs").into_iter().map(|path| (path.clone(), read(&path))).collect();
    assert!(files.iter().any(|(path, _)| path == VIETNAMESE) && files.iter().any(|(path, _)| path == ENGLISH));
    assert_eq!(strays(&files), [""; 0]);
}

#[test]
fn both_languages_have_the_same_names_and_fill_in_the_same_values() {
    let (vietnamese, english) = (names(&read(VIETNAMESE)), names(&read(ENGLISH)));
    assert!(vietnamese.len() > 400, "{} names", vietnamese.len());
    let mut apart: Vec<String> = Vec::new();
    for (name, takes) in &vietnamese {
        if english.get(name) != Some(takes) {
            apart.push(format!("{name}: {takes}; in English {}", english.get(name).map_or("nothing", String::as_str)));
        }
    }
    // `many` says how many there are of something, which Vietnamese says without it.
    let only_english = english.keys().filter(|name| !vietnamese.contains_key(*name) && *name != "::many");
    apart.extend(only_english.map(|name| format!("{name}: only in English")));
    apart.extend(vietnamese.iter().filter(|(_, takes)| takes.contains(" without ")).map(|(name, _)| name.clone()));
    assert_eq!(apart, [""; 0]);
}

#[test]
fn one_thing_has_one_word() {
    // What is said before any program runs stands in the page itself.
    let page = read("index.html");
    let words = page.split('>').filter_map(|part| part.split_once('<')).map(|(words, _)| words.trim().to_owned());
    let words: Vec<String> = words.filter(|words| is_vietnamese(words)).collect();
    assert!(words.len() > 5, "{words:?}");
    for text in quoted(&read(VIETNAMESE), |_| ()).into_iter().chain(words) {
        let small = text.to_lowercase();
        let found: Vec<_> = NOT_USED.iter().filter(|word| small.contains(**word)).collect();
        assert!(found.is_empty(), "{found:?} in: {text}");
        assert!(!text.starts_with("Lỗi") && !text.starts_with("Sai "), "blames: {text}");
    }
}

/// What sentences quote that is not on this page: words of the paper, of files, of other programs, and examples.
const ELSEWHERE: [&str; 22] = [
    "BÁO CÁO",
    "Hết báo cáo",
    "Biểu mẫu",
    "Dữ liệu",
    "CSV UTF-8",
    "Thêm vào MH chính",
    "Add to Home Screen",
    "Mở bằng trình duyệt",
    "Open in browser",
    "Sao chép",
    "Copy",
    "Trung tâm học tập cộng đồng xã A",
    "Ủy ban nhân dân xã A",
    "05/BC-TTHTCĐ",
    "mới có 4 trong 13 ô",
    "4 of 13 cells so far",
    "người",
    "lượt người",
    "lớp",
    "cuộc",
    "buổi",
    "Lượt người",
];

#[test]
fn a_button_that_a_sentence_names_is_on_the_page() {
    for path in [VIETNAMESE, ENGLISH] {
        let texts = quoted(&read(path), |_| ());
        let named = texts.iter().flat_map(|text| text.split('“').skip(1)).filter_map(|rest| rest.split_once('”'));
        let named: Vec<&str> = named.map(|(name, _)| name).filter(|name| !name.contains('{')).collect();
        assert!(named.len() > 20, "{path}: {named:?}");
        for name in named.into_iter().filter(|name| !ELSEWHERE.contains(name)) {
            assert!(texts.iter().any(|text| text == name), "{path}: nothing is called “{name}”");
        }
    }
}

#[test]
fn what_stands_on_the_page_before_the_program_is_what_the_program_says() {
    let (page, texts) = (read("index.html"), quoted(&read(VIETNAMESE), |_| ()));
    for class in ["title__words", "title__privacy"] {
        let words = page.split_once(class).unwrap().1.split_once('>').unwrap().1.split_once('<').unwrap().0;
        assert!(texts.iter().any(|text| text == words), "{class}: {words}");
    }
}

#[test]
fn a_stray_sentence_and_a_value_that_is_left_out_are_found() {
    let file = |path: &str, text: &str| strays(&[(path.to_owned(), text.to_owned())]);
    assert_eq!(
        file("src/ui/app.rs", "// “Đã lưu”\nfn a() { say(\"Đã lưu\", '\"', \"saved\") }"),
        ["src/ui/app.rs: Đã lưu"]
    );
    assert_eq!(
        file(ENGLISH, r#"const A: &str = "the words “Hết báo cáo”"; const B: &str = "Hết";"#),
        [[ENGLISH, ": Hết"].concat()]
    );
    assert_eq!(file(VIETNAMESE, "const A: &str = \"Đã lưu\";"), [""; 0]);

    let text = "pub(crate) mod start {\n    pub(crate) const A: &str = \"x\";\n\n    pub(crate) fn b(name: &str, count: usize) -> String {\n        format!(\"name {count}\")\n    }\n}\n";
    let found = names(text);
    assert_eq!(found["start::A"], "constant");
    assert_eq!(found["start::b"], "name: &str, count: usize without name: &str");
}

#[test]
fn examples_at_fields_name_no_place_and_no_year_of_one_office() {
    for path in [VIETNAMESE, ENGLISH] {
        let text = read(path);
        let head = text.split_once("pub(crate) mod head {").unwrap().1.split_once("\n    }").unwrap().0;
        let examples: Vec<String> = quoted(head, |_| ());
        assert!(examples.len() > 10, "{examples:?}");
        for example in examples {
            let has_year = example.split(|sign: char| !sign.is_ascii_digit()).any(|digits| digits.len() == 4);
            assert!(!has_year && !example.contains("Bản Bo"), "{path}: {example}");
        }
    }
}
