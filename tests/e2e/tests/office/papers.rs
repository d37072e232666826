//! Pages as Chromium prints them, and what every sheet of paper has to hold, whoever printed it.

use anyhow::Result;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::ink::Margins;
use phuluc_e2e::paper::{Paper, words};
use phuluc_e2e::vietnamese;

use crate::reports::Report;
use crate::{assert_nothing, reports};

/// What the decree asks for (Nghị định 30/2020/NĐ-CP, Phụ lục I), in millimetres, and how exactly it is measured.
const LEFT: (f64, f64) = (30.0, 35.0);
const RIGHT: (f64, f64) = (15.0, 20.0);
const TOP: (f64, f64) = (20.0, 25.0);
const BOTTOM: f64 = 20.0;
const EXACT: f64 = 0.5;
/// Short for what is not a word of the language, and names that Vietnamese writes as they are.
const OTHER_WORDS: [&str; 7] = ["QR", "VT", "BC", "TTHTCĐ", "lai", "dak", "lak"];
/// The pages of each form: blank, half, full (with a picture), with questions open, with long figures.
const PAGES: [(&str, [usize; 5]); 5] = [
    ("binh-phuoc-2020", [2, 2, 3, 2, 2]),
    ("dak-lak-2022", [3, 3, 4, 3, 3]),
    ("dong-trieu-2023", [4, 4, 6, 6, 6]),
    ("ha-noi-2022", [2, 2, 4, 3, 3]),
    ("lai-chau-2023", [4, 4, 6, 6, 6]),
];

/// How many pages a report has.
pub(crate) fn pages(report: &Report) -> usize {
    let state = ["blank", "half", "full", "asked", "wide"].iter().position(|state| *state == report.state);
    let pages = PAGES.iter().find(|(form, _)| *form == report.form).map(|(_, pages)| pages);
    pages.zip(state).map_or(0, |(pages, state)| pages[state])
}

#[tokio::test]
async fn every_page_that_chromium_prints_is_one_that_an_office_takes() -> Result<()> {
    let browser = Browser::start().await?;
    let mut found = Vec::new();
    for report in &reports::all()? {
        let paper = Paper::print(&browser, &report.file(".html")?).await?;
        let file = report.name() + ".html";
        if paper.pages().len() != pages(report) {
            found.push(format!("{file}: {} pages, not {}", paper.pages().len(), pages(report)));
        }
        found.extend(faults(report, &file, &paper)?);
    }
    assert_nothing(&found);
    Ok(())
}

/// Everything that is wrong with a printed report, each in a sentence.
pub(crate) fn faults(report: &Report, file: &str, paper: &Paper) -> Result<Vec<String>> {
    let mut found = missing_texts(report, file, paper);
    found.extend(foreign_words(report, file, paper));
    found.extend(wrong_sheets(report, file, paper)?);
    found.extend(paper.fonts_left_out()?.into_iter().map(|font| format!("{file}: the font {font} is not inside")));
    found.extend(wrong_margins(file, &paper.margins()?));
    Ok(found)
}

/// Each text stands there whole, one behind the other.
fn missing_texts(report: &Report, file: &str, paper: &Paper) -> Vec<String> {
    let text = joined(paper);
    let (mut place, mut found) = (0, Vec::new());
    for wanted in &report.texts {
        let wanted = without_room(wanted);
        match text[place..].find(&wanted) {
            Some(at) => place += at + wanted.len(),
            None => found.push(format!("{file}: “{wanted}” does not stand there whole, or not in its place")),
        }
    }
    found
}

/// The words of all pages without the numbers above them.
fn joined(paper: &Paper) -> String {
    let pages = paper.pages().iter().map(|page| {
        let rest = page.trim_start_matches(|sign: char| sign.is_ascii_digit());
        without_room(if rest.starts_with(' ') { rest } else { page })
    });
    pages.collect::<Vec<_>>().join(" ")
}

/// A text without its spaces, and those that have no width: where a line ends there may be none.
fn without_room(text: &str) -> String {
    words(text).chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{200b}').collect()
}

fn foreign_words(report: &Report, file: &str, paper: &Paper) -> Vec<String> {
    let is_known = |word: &str| {
        OTHER_WORDS.contains(&word) || report.words.iter().any(|known| known.to_lowercase() == word.to_lowercase())
    };
    let foreign = vietnamese::words(paper.text()).filter(|word| !vietnamese::is_syllable(word) && !is_known(word));
    let mut foreign: Vec<&str> = foreign.filter(|word| !is_code(word, paper.text())).collect();
    foreign.sort_unstable();
    foreign.dedup();
    foreign.into_iter().map(|word| format!("{file}: “{word}” is no Vietnamese")).collect()
}

/// Letters of the code of the figures: `K7QF-3M2D`.
fn is_code(word: &str, text: &str) -> bool {
    let code = text.split("Mã kiểm tra số liệu: ").nth(1).map_or("", |rest| rest.get(..9).unwrap_or_default());
    !word.is_empty() && code.contains(word)
}

/// Sheets are A4, those of a wide table on their side.
fn wrong_sheets(report: &Report, file: &str, paper: &Paper) -> Result<Vec<String>> {
    let sheets = paper.sheets()?;
    let is = |size: f64, wanted: f64| (size - wanted).abs() < 2.0;
    let mut found: Vec<String> = (1..)
        .zip(&sheets)
        .filter(|(_, sheet)| {
            let (short, long) = (sheet.width.min(sheet.height), sheet.width.max(sheet.height));
            !(is(short, 595.3) && is(long, 841.9))
        })
        .map(|(page, sheet)| format!("{file}, page {page}: {} × {} is not A4", sheet.width, sheet.height))
        .collect();
    if sheets.iter().any(|sheet| sheet.width > sheet.height) != report.lies {
        found.push(format!("{file}: a page that is to lie on its side does not, or one lies that is not to"));
    }
    Ok(found)
}

/// No page has ink in its margins, and the document as a whole reaches as far as the decree lets it.
fn wrong_margins(file: &str, pages: &[Margins]) -> Vec<String> {
    let mut found = Vec::new();
    for (page, Margins { left, right, top, bottom }) in (1..).zip(pages) {
        let sides =
            [("left", left, LEFT.0), ("right", right, RIGHT.0), ("top", top, TOP.0), ("bottom", bottom, BOTTOM)];
        for (side, measured, least) in sides {
            if *measured < least - EXACT {
                found.push(format!(
                    "{file}, page {page}: a {side} margin of {measured:.1} mm, at least {least} are asked"
                ));
            }
        }
    }
    let least = |of: fn(&Margins) -> f64| pages.iter().map(of).fold(f64::MAX, f64::min);
    let all = [
        ("left", least(|page| page.left), LEFT.1),
        ("right", least(|page| page.right), RIGHT.1),
        ("top", least(|page| page.top), TOP.1),
    ];
    for (side, measured, most) in all {
        if measured > most + EXACT {
            found.push(format!("{file}: a {side} margin of {measured:.1} mm on all pages, at most {most} are asked"));
        }
    }
    found
}
