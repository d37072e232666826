//! English, chosen by a tap: the page's own words change, the form stays as the office wrote it, and whoever does not
//! choose it never meets it.

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::browser::{Browser, named};
use phuluc_e2e::chromium::requests_made_by;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, HistoryPage, KeptPage, StartPage};
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::{Stage, Stands};
use phuluc_e2e::wait::wait_for;
use serde_json::json;

use crate::FORM;

const KEY: &str = "phuluc/language";

/// What the page calls its own language.
async fn language(browser: &Browser) -> Result<String> {
    Ok(browser.attribute("html", "lang").await?.unwrap_or_default())
}

/// Waits until the start page stands there in this language, with its heading above the forms.
async fn await_start<'browser>(browser: &'browser Browser, wanted: &str) -> Result<StartPage<'browser>> {
    let heading = if wanted == "en" { "Choose a form to begin" } else { "Chọn mẫu để bắt đầu" };
    wait_for(&format!("the start page in {wanted:?}"), async || {
        // Between two pages there is none to ask.
        let is_there = browser.exists("#forms").await.unwrap_or(false);
        Ok(is_there && browser.text("#forms").await.is_ok_and(|words| words == heading))
    })
    .await?;
    assert_eq!(language(browser).await?, wanted);
    StartPage::shown_in(browser).await
}

/// Taps the name of the other language.
async fn change<'browser>(browser: &'browser Browser, to: &str) -> Result<StartPage<'browser>> {
    browser.wait_for(&named("language")).await?;
    browser.click(&named("language")).await?;
    await_start(browser, to).await
}

/// The language of the first element that matches, by the nearest one around it that says so.
async fn language_around(browser: &Browser, css: &str) -> Result<String> {
    let script = "return document.querySelector(arguments[0])?.closest('[lang]').lang";
    let said = browser.run(script, vec![json!(css)]).await?;
    Ok(said.as_str().with_context(|| format!("the language of {css}"))?.to_owned())
}

/// The files of the program in English, and their copies.
fn english_files(assets: &Assets) -> Vec<String> {
    assets.paths().filter(|path| path.contains("-en-")).map(str::to_owned).collect()
}

#[tokio::test]
async fn the_main_job_has_english_menus_and_a_vietnamese_form_and_the_choice_is_remembered() -> Result<()> {
    let stage = Stage::keeping(Assets::built()?)?;
    let form = Form::lai_chau()?;
    let (field, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    let phone = stage.watched_phone().await?;
    let vietnamese = stage.open_form(&phone, FORM).await?;
    let called = phone.accessible_name(&field).await?;
    vietnamese.type_into(&field, "1200").await?;
    vietnamese.await_saved().await?;

    stage.open_start(&phone).await?;
    assert_eq!(phone.text(&named("language")).await?, "English");
    let page = change(&phone, "en").await?.choose(FORM).await?;
    assert_eq!(page.total(&total).await?, "1.200");
    page.retype(&field, "1250").await?;
    page.await_total(&total, "1.250").await?;
    let saved = page.await_saved().await?;
    assert!(saved.sentence.starts_with("Saved"), "{saved:?}");
    assert_eq!(phone.accessible_name(&field).await?, called, "a field is called as on the paper");
    assert_eq!(language_around(&phone, &named(&field)).await?, "vi");
    page.retype(&field, "12o").await?;
    phone.leave_field().await?;
    let problem = page.problem(&field).await?.unwrap_or_default();
    assert!(problem.contains("letter “o” at place 3"), "{problem}");
    page.retype(&field, "1250").await?;
    page.await_saved().await?;
    let html = std::fs::read_to_string(page.export_html().await?)?;
    ensure!(html.contains("1.250") && html.contains("Độc lập - Tự do - Hạnh phúc"), "the paper is in Vietnamese");
    ensure!(!phone.text("body").await?.contains("Đã lưu"), "no word of the page is left in Vietnamese");

    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?.await_total(&total, "1.250").await?;
    assert_eq!(language(&phone).await?, "en");
    stage.open_start(&phone).await?;
    assert_eq!(phone.text(&named("language")).await?, "Tiếng Việt");
    change(&phone, "vi").await?;
    assert_eq!(phone.stored(KEY).await?, None);
    phone.reload().await?;
    await_start(&phone, "vi").await?;

    let profile = phone.close().await?;
    let own = stage.site().address();
    let requests = requests_made_by(&stage.site().origin(), &profile)?;
    let elsewhere: Vec<_> = requests.iter().filter(|address| !address.starts_with(&own)).collect();
    assert!(requests.len() > 5 && elsewhere.is_empty(), "asked elsewhere: {elsewhere:?}");
    Ok(())
}

#[tokio::test]
async fn what_is_the_forms_or_was_typed_is_marked_as_vietnamese_among_english_words() -> Result<()> {
    let stage = Stage::where_it(Stands::OnHost, Assets::built()?)?;
    let figure = Form::lai_chau()?.name("1.1", "count")?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    let page = change(&phone, "en").await?.choose(FORM).await?;
    page.await_links().await?;
    for (field, wanted) in [("head.unit", "en"), (figure.as_str(), "vi")] {
        page.focus(field).await?;
        let what = format!("where one is, said in {wanted}");
        wait_for(&what, async || Ok(language_around(&phone, ".save-line__here").await? == wanted)).await?;
    }
    page.type_into(&figure, "12").await?;
    page.await_saved().await?;

    phone.click("button[name=review]").await?;
    phone.wait_for("#review").await?;
    for (css, wanted) in [
        (".review__back a", "en"),
        (".review__answers .review__link", "vi"),
        (".review__answers .review__said", "en"),
        (".review__answers .review__said span", "vi"),
    ] {
        assert_eq!(language_around(&phone, css).await?, wanted, "{css}");
    }

    phone.open(&stage.site().at(&format!("/{FORM}"))).await?;
    phone.reload().await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    page.type_into(&figure, "3").await?;
    page.await_saved().await?;
    let history = HistoryPage::open(&stage, &phone, FORM).await?;
    history.await_versions(1).await?;
    history.differences(0).await?;
    for (css, wanted) in [(".history__place", "vi"), (".history__name", "en"), (".history__said", "vi")] {
        assert_eq!(language_around(&phone, css).await?, wanted, "{css}");
    }
    Ok(())
}

#[tokio::test]
async fn english_that_was_used_once_opens_without_a_network() -> Result<()> {
    let stage = Stage::keeping(Assets::built()?)?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    KeptPage::in_(&phone).await_ready().await?;
    change(&phone, "en").await?;
    stage.site().go_away();
    phone.forget_answers().await?;
    phone.reload().await?;
    await_start(&phone, "en").await?.choose(FORM).await?.export_json().await.map(drop)
}

#[tokio::test]
async fn a_new_version_brings_english_along_for_those_who_use_it() -> Result<()> {
    let first = Assets::built()?;
    let second = first.next_build("9.9.9")?;
    let stage = Stage::keeping(first)?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    let kept = KeptPage::in_(&phone);
    kept.await_ready().await?;
    change(&phone, "en").await?;
    kept.await_ready().await?;
    stage.site().serve_instead(second.clone());
    kept.look_for_version().await?;
    assert!(kept.await_offer().await?.contains("New version"));
    stage.site().go_away();
    phone.forget_answers().await?;
    kept.take(&second.build()?).await?;
    await_start(&phone, "en").await.map(drop)
}

#[tokio::test]
async fn where_english_cannot_be_had_the_page_opens_in_vietnamese_and_does_not_offer_it() -> Result<()> {
    let assets = Assets::built()?;
    let files = english_files(&assets);
    assert_eq!(files.len(), 4, "{files:?}");
    let stage = Stage::with(assets)?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    phone.store(KEY, "en").await?;
    for file in &files {
        stage.site().lose(file);
    }
    phone.reload().await?;
    let start = await_start(&phone, "vi").await?;
    assert!(!phone.exists(&named("language")).await?, "what cannot be had is not offered");
    start.choose(FORM).await?.export_json().await?;
    // The choice is still there for when it can be had again.
    stage.site().mend();
    stage.open_start(&phone).await?;
    phone.reload().await?;
    await_start(&phone, "en").await.map(drop)
}

#[tokio::test]
async fn the_page_in_one_file_speaks_vietnamese_alone() -> Result<()> {
    let stage = Stage::where_it(Stands::InFile, Assets::built()?)?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    assert!(!phone.exists(&named("language")).await?);
    phone.store(KEY, "en").await?;
    phone.reload().await?;
    await_start(&phone, "vi").await.map(drop)
}

#[tokio::test]
async fn a_choice_that_cannot_be_kept_is_not_offered() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage
        .before_each_page(
            &phone,
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })",
        )
        .await?;
    stage.open_start(&phone).await?;
    assert_eq!(language(&phone).await?, "vi");
    assert!(!phone.exists(&named("language")).await?);
    Ok(())
}
