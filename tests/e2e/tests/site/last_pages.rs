//! What stands beneath a table is never alone on a page, wherever the page ends. It needs no site: the files of
//! `tests/golden` are what the program makes.

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

#[tokio::test]
async fn no_page_holds_only_what_stands_beneath_a_table() -> Result<()> {
    let browser = Browser::start().await?;
    if browser.engine() != Engine::Chromium {
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
            let paper = Paper::of(&copy.with_extension("pdf"), &browser.chromium().print_to_pdf().await?)?;
            let lonely = paper.pages().iter().filter(|page| is_lonely(page, &below));
            found.extend(lonely.map(|page| format!("{file}, {millimetres} mm lower: {page}")));
        }
    }
    assert!(found.is_empty(), "pages with no row and no line of the report:\n{}", found.join("\n"));
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
