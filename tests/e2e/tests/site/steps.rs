//! How many taps and keys the main job takes, beside the page that somebody would write by hand: the same figures, typed the
//! shortest way that each page has. Counts are the same on every machine; what was reached is stored and may not grow.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use phuluc_e2e::bench::handwritten;
use phuluc_e2e::browser::{Browser, named};
use phuluc_e2e::figures::{Figure, figures, grouped, sums};
use phuluc_e2e::form::Form;
use phuluc_e2e::keyboard::Keyboard;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::site::{Assets, Site, assets::repository};
use phuluc_e2e::stage::Stage;

use crate::FORM;

/// What choosing a form, saving and sending may take: the hand-written page knows none of them.
const MORE_TAPS: usize = 12;
/// No field has more stops between itself and the next one.
const MOST_STOPS: usize = 6;

/// Types a figure as digits alone; gives how many keys that took.
async fn type_figure(keys: &Keyboard<'_>, figure: &Figure) -> Result<usize> {
    let digits = figure.value.map(|value| value.to_string()).unwrap_or_default();
    keys.type_text(&digits).await?;
    Ok(digits.len())
}

/// The same figures in the page written by hand. A phone's key for the next field passes over what is no field: it counts
/// once, however many stops lie between.
async fn by_hand(browser: &Browser, form: &Form, figures: &[Figure]) -> Result<usize> {
    let mut assets = Assets::default();
    assets.put("index.html", handwritten::page(form).into_bytes());
    let site = Site::serve(assets)?;
    browser.open(&site.address()).await?;
    let keys = Keyboard::of(browser);
    let first = figures.first().context("a figure")?;
    browser.click(&named(&first.name)).await?;
    let mut steps = 1;
    for (index, figure) in figures.iter().enumerate() {
        for stop in 0..MOST_STOPS {
            if browser.focused_name().await? == figure.name {
                break;
            }
            ensure!(stop + 1 < MOST_STOPS, "{} is not next", figure.name);
            keys.press(Key::Tab).await?;
        }
        steps += usize::from(index > 0) + type_figure(&keys, figure).await?;
    }
    Ok(steps)
}

/// The same figures from the start page to the file that is sent.
async fn in_the_page(stage: &Stage, browser: &Browser, form: &Form, figures: &[Figure]) -> Result<usize> {
    let start = stage.open_start(browser).await?;
    let mut steps = 1;
    let page: FormPage<'_> = start.choose(FORM).await?;
    let keys = Keyboard::of(browser);
    let first = figures.first().context("a figure")?;
    browser.click(&named(&first.name)).await?;
    steps += 1;
    for (index, figure) in figures.iter().enumerate() {
        if index > 0 {
            keys.press(Key::Enter).await?;
            steps += 1;
            let reached = browser.focused_name().await?;
            ensure!(reached == figure.name, "the next key leads to {reached}, not to {}", figure.name);
        }
        steps += type_figure(&keys, figure).await?;
    }
    for sum in sums(form, figures) {
        page.await_total(&sum.name, &sum.value.map(grouped).unwrap_or_default()).await?;
    }
    let before = browser.profile().downloaded_names()?;
    for button in ["send", "keep"] {
        browser.wait_for(&named(button)).await?;
        browser.click(&named(button)).await?;
        steps += 1;
    }
    browser.profile().downloaded_besides(&before, ".html").await?;
    Ok(steps)
}

#[tokio::test]
async fn the_main_job_takes_no_more_steps_than_a_page_written_by_hand_and_a_few_taps() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let figures = figures(&form);
    let phone = stage.phone().await?;
    let ours = in_the_page(&stage, &phone, &form, &figures).await?;
    let plain = by_hand(&phone, &form, &figures).await?;
    let said = format!("{} figures: {plain} steps in the hand-written page, {ours} in this one", figures.len());

    let path = repository().join("tests/bench/steps.json");
    let stored: BTreeMap<String, usize> = serde_json::from_slice(&std::fs::read(&path)?)?;
    let reached = BTreeMap::from([("hand-written".to_owned(), plain), ("phuluc".to_owned(), ours)]);
    assert!(ours <= plain + MORE_TAPS, "{said}: more than {MORE_TAPS} more");
    assert_eq!(reached, stored, "{said}; {} says what was reached before", path.display());
    Ok(())
}
