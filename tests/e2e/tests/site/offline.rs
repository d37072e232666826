//! Requests: only to the page's own host, each file once, from any folder.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use phuluc_e2e::chromium::requests_made_by;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::KeptPage;
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::Stage;

use crate::FORM;

#[tokio::test]
async fn a_first_visit_asks_the_pages_own_host_for_each_program_once_and_nobody_else() -> Result<()> {
    let stage = Stage::keeping(Assets::built()?)?;
    let form = Form::lai_chau()?;
    let phone = stage.watched_phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_saved().await?;
    // What is kept for later comes when the page is at rest; what has come already is not fetched for it again.
    KeptPage::in_(&phone).await_ready().await?;
    page.export_json().await?;
    page.export_html().await?;

    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for asked in stage.site().asked() {
        assert_eq!(asked.status, 200, "{} is there", asked.path);
        assert!(!asked.path.starts_with('/'), "{} is asked for outside the page's folder", asked.path);
        *times.entry(asked.path).or_default() += 1;
    }
    let built = Assets::built()?;
    let programs = [".wasm", ".js"].map(|ending| built.named_by_content(ending)).concat();
    let (in_english, programs): (Vec<_>, Vec<_>) = programs.into_iter().partition(|path| path.contains("-en-"));
    assert_eq!((programs.len(), in_english.len()), (5, 2), "{programs:?} {in_english:?}");
    for path in &in_english {
        assert_eq!(times.get(path), None, "{path} is for those who choose it");
    }
    for path in &programs {
        assert_eq!(times.remove(path), Some(1), "{path}");
    }
    assert_eq!(times.remove(""), Some(1), "the page, with its own program inside");
    // Forms may change on the host: once they are opened, once they are kept. Browsers look at icons by themselves.
    let more: Vec<_> = times.iter().filter(|(path, times)| **times > 2 && !path.starts_with("icon")).collect();
    assert!(more.is_empty(), "asked for more than twice: {more:?}");

    let profile = phone.close().await?;
    let requests = requests_made_by(&stage.site().origin(), &profile)?;
    let own = stage.site().address();
    assert!(requests.iter().any(|address| address.starts_with(&own)), "the network was watched: {requests:?}");
    let elsewhere: Vec<_> = requests.iter().filter(|address| !address.starts_with(&own)).collect();
    assert!(elsewhere.is_empty(), "asked elsewhere: {elsewhere:?}");
    Ok(())
}

#[tokio::test]
async fn the_start_page_asks_for_the_list_of_forms_once_and_before_the_program_does() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    let asked: Vec<_> = stage.site().asked().into_iter().map(|asked| asked.path).collect();
    let places = |is: fn(&String) -> bool| asked.iter().enumerate().filter(move |(_, path)| is(path)).map(|(at, _)| at);
    let lists: Vec<_> = places(|path| path == "templates/index.json").collect();
    let second = places(|path| path.starts_with("second-")).next();
    assert!(matches!((lists.as_slice(), second), ([list], Some(second)) if *list < second), "{asked:?}");
    Ok(())
}

#[tokio::test]
async fn before_the_page_is_at_rest_nothing_is_fetched_that_is_not_on_the_screen() -> Result<()> {
    let stage = Stage::keeping(Assets::built()?)?;
    // A page that never comes to rest: the list of forms does not come.
    stage.site().put_into_each_page(
        "window.fetch = (ask => (path, ...more) => \
         String(path).endsWith('index.json') ? new Promise(() => {}) : ask(path, ...more))(window.fetch)",
    );
    let phone = stage.phone().await?;
    phone.open(&stage.site().at("/")).await?;
    // It is drawn although the list is still missing.
    phone.wait_for("[name=import]").await?;
    let asked: Vec<_> = stage.site().asked().into_iter().map(|asked| asked.path).collect();
    let is_early = |path: &String| path == "sw.js" || path.starts_with("worker") || path.starts_with("office");
    assert!(!asked.iter().any(is_early), "{asked:?}");
    Ok(())
}

#[tokio::test]
async fn a_form_once_open_needs_no_network() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    phone.offline(true).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_total(&form.name("1", "count")?, "12").await?;
    page.await_saved().await.map(drop)
}

#[tokio::test]
async fn a_form_that_its_office_has_changed_since_the_build_is_asked_for_once() -> Result<()> {
    let stage = Stage::set()?;
    let file = format!("templates/{FORM}.json");
    let form = Assets::built()?.get(&file).context("the form")?.bytes.clone();
    let changed = String::from_utf8(form)?.replace("\"id\": \"sports\"", "\"id\": \"sports_day\"");
    stage.site().change(&file, changed.as_bytes());
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    phone.wait_for("[name=\"sports_day.count\"]").await?;
    assert_eq!(stage.site().asked().iter().filter(|asked| asked.path == file).count(), 1);
    Ok(())
}
