//! The main job with keys alone: at every stop a person sees where they are, and stops come in the order in which people
//! read.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use fantoccini::key::Key;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::figures::{figures, grouped, sums};
use phuluc_e2e::form::Form;
use phuluc_e2e::keyboard::{Keyboard, Stop};
use phuluc_e2e::pages::{FormPage, StartPage};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;

use crate::FORM;

/// No page of one report has more stops.
const MOST_STOPS: usize = 500;

/// Goes on with Tab, stop by stop, until one is what is looked for. `on` is done at each.
async fn go_to(
    keys: &Keyboard<'_>,
    what: &str,
    is_it: impl Fn(&Stop) -> bool,
    mut on: impl AsyncFnMut(&Stop) -> Result<()>,
) -> Result<()> {
    let mut before: Option<Stop> = None;
    for _ in 0..MOST_STOPS {
        keys.press(Key::Tab).await?;
        let Some(stop) = keys.stop_seen().await? else {
            let last = before.map_or_else(String::new, |stop| stop.what);
            bail!("Tab leads out of the page, and not to {what}, behind {last}")
        };
        if let Some(before) = &before {
            stop.check_behind(before)?;
        }
        if is_it(&stop) {
            return Ok(());
        }
        on(&stop).await?;
        before = Some(stop);
    }
    bail!("{what} is not among {MOST_STOPS} stops")
}

async fn focus_on(browser: &Browser, id: &str) -> Result<()> {
    wait_for(&format!("the focus on {id}"), async || {
        Ok(browser.run("return document.activeElement?.id ?? ''", vec![]).await? == id)
    })
    .await
}

async fn do_the_main_job(stage: &Stage, browser: &Browser) -> Result<()> {
    let form = Form::lai_chau()?;
    let figures = figures(&form);
    let mut texts: BTreeMap<String, String> =
        figures.iter().map(|figure| (figure.name.clone(), figure.text.clone())).collect();
    texts.insert("head.unit".to_owned(), "TTHTCĐ xã Mường So".to_owned());
    let keys = Keyboard::of(browser);
    let nothing = async |_: &Stop| Ok(());

    stage.open_start(browser).await?;
    go_to(&keys, "the form's link", |stop| stop.href == format!("#/{FORM}"), nothing).await?;
    keys.press(Key::Enter).await?;
    let page = FormPage::shown_in(browser, FORM).await?;
    let typing = async |stop: &Stop| match texts.get(&stop.name) {
        Some(text) => keys.type_text(text).await,
        None => Ok(()),
    };
    go_to(&keys, "the review", |stop| stop.name == "review", typing).await?;
    for sum in sums(&form, &figures) {
        page.await_total(&sum.name, &sum.value.map(grouped).unwrap_or_default()).await?;
    }
    page.await_saved().await?;

    keys.press(Key::Enter).await?;
    focus_on(browser, "review").await?;
    go_to(&keys, "sending", |stop| stop.name == "send", nothing).await?;
    keys.press(Key::Space).await?;
    // The focus stays; the ways are next, and are read out where they stand.
    browser.wait_for("[name=keep]").await?;
    let before = browser.profile().downloaded_names()?;
    go_to(&keys, "keeping the file", |stop| stop.name == "keep", nothing).await?;
    keys.press(Key::Enter).await?;
    let file = browser.profile().downloaded_besides(&before, ".html").await?;

    let elsewhere = stage.phone().await?;
    StartPage::import(stage.open_start(&elsewhere).await?, &file).await?;
    let page = FormPage::shown_in(&elsewhere, FORM).await?;
    let first = sums(&form, &figures).into_iter().next().context("a total")?;
    page.await_total(&first.name, &first.value.map(grouped).unwrap_or_default()).await
}

#[tokio::test]
async fn a_report_is_made_and_sent_from_a_phone_with_keys_alone() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    do_the_main_job(&stage, &phone).await
}

#[tokio::test]
async fn a_report_is_made_and_sent_from_a_wide_screen_with_keys_alone() -> Result<()> {
    let stage = Stage::set()?;
    let desktop = stage.desktop().await?;
    do_the_main_job(&stage, &desktop).await
}
