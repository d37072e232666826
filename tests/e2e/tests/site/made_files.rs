//! Made files as they are opened elsewhere, on paper and on a phone. No site is needed: the files of `tests/golden` are
//! what the program makes.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::engine::Engine;
use phuluc_e2e::paper::{Paper, words};
use serde_json::json;

/// How far down the table is pushed from one print to the next, and until where, in millimetres: over a whole page.
const STEP: usize = 24;
const PAGE: usize = 250;
/// Pushes the last part of the paper down, and says all that stands beneath its last row or line.
const PUSH: &str = "
    const [millimetres] = arguments;
    const part = document.querySelector('.paper__annex') ?? document.querySelector('.paper__letter');
    part.style.paddingTop = millimetres + 'mm';
    const below = '.paper__check, .paper__close p, .paper__signatures p, .paper__code p, .paper__origin';
    return [...part.querySelectorAll(below)].map(line => line.textContent);";

/// The lines around the report's words that do not begin beneath the one before.
const OVERLAPS: &str = "
    const lines = [...document.querySelectorAll('.paper__head p, .paper__close p, .paper__signatures p')];
    const boxes = lines.map(line => [line.textContent, line.getBoundingClientRect()]);
    return boxes.slice(1).filter(([, box], before) => box.top < boxes[before][1].bottom - 1).map(([words]) => words);";

#[tokio::test]
async fn no_page_holds_only_what_stands_beneath_a_table() -> Result<()> {
    let browser = Browser::start().await?;
    if browser.engine() == Engine::Firefox {
        return Err(browser.engine().lacking("`break-before: avoid` on paper"));
    }
    if !browser.can_print() {
        browser.engine().leave_out("printing");
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let mut found = Vec::new();
    for file in ["lai-chau-2023-empty.html", "lai-chau-2023.html", "picture.html"] {
        let copy = folder.path().join(file);
        std::fs::copy(golden(file), &copy)?;
        browser.open(url::Url::from_file_path(&copy).ok().context("the file's address")?.as_str()).await?;
        for millimetres in (0..PAGE).step_by(STEP) {
            let below = browser.run(PUSH, vec![json!(millimetres)]).await?;
            let below: Vec<String> = serde_json::from_value(below)?;
            let paper = Paper::of(&copy.with_extension("pdf"), &browser.print_to_pdf().await?)?;
            let lonely = paper.pages().iter().filter(|page| is_lonely(page, &below));
            found.extend(lonely.map(|page| format!("{file}, {millimetres} mm lower: {page}")));
        }
    }
    assert!(found.is_empty(), "pages with no row and no line of the report:\n{}", found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn a_file_opened_on_a_phone_is_no_wider_than_the_phone_and_nothing_lies_over_anything_else() -> Result<()> {
    let browser = Browser::start().await?;
    browser.be_a_phone().await?;
    for file in ["lai-chau-2023.html", "ha-noi-2022.html"] {
        let address = url::Url::from_file_path(golden(file).canonicalize()?).ok().context("the file's address")?;
        browser.open(address.as_str()).await?;
        let width = browser.run("return document.documentElement.scrollWidth - innerWidth", Vec::new()).await?;
        assert_eq!(width, 0, "{file} is wider than the screen");
        let over = browser.run(OVERLAPS, Vec::new()).await?;
        assert_eq!(over, json!([]), "{file}: lines that lie over others");
    }
    Ok(())
}

fn golden(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../golden").join(file)
}

/// Whether nothing stands on a page but its number and lines from beneath the table.
fn is_lonely(page: &str, below: &[String]) -> bool {
    let page = page.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let rest = below.iter().fold(page.to_owned(), |rest, line| rest.replacen(&words(line), "", 1));
    !page.trim().is_empty() && rest.trim().is_empty()
}
