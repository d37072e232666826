//! The page is kept on the device by one visit, and works there as it does with a network; forms follow the host.

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{DevicePanel, FormPage, KeptPage, StartPage};
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::{Stage, Stands};
use phuluc_e2e::wait::wait_for;
use serde_json::Value;

use crate::FORM;

/// A form that no build knows, as an office puts it beside the others.
const ADDED: &str = "xa-moi-2026";

/// The built site with one more form, named in the list.
fn with_added_form() -> Result<Assets> {
    let mut assets = Assets::built()?;
    let form = text_of(&assets, &format!("templates/{FORM}.json"))?.replace("lai-chau-2023", ADDED);
    assets.put(&format!("templates/{ADDED}.json"), form.into_bytes());
    let list = text_of(&assets, "templates/index.json")?;
    let entry =
        format!("\"templates\": [ {{ \"id\": \"{ADDED}\", \"name\": \"Xã mới 2026\", \"title\": \"Mẫu mới\" }},");
    assets.put("templates/index.json", list.replace("\"templates\": [", &entry).into_bytes());
    Ok(assets)
}

fn text_of(assets: &Assets, path: &str) -> Result<String> {
    Ok(String::from_utf8(assets.get(path).with_context(|| path.to_owned())?.bytes.clone())?)
}

#[tokio::test]
async fn after_one_visit_everything_works_while_the_host_is_gone() -> Result<()> {
    let stage = Stage::keeping(with_added_form()?)?;
    let form = Form::lai_chau()?;
    let (field, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    KeptPage::in_(&phone).await_ready().await?;
    stage.site().go_away();

    phone.reload().await?;
    let page = StartPage::shown_in(&phone).await?.choose(FORM).await?;
    page.type_into(&field, "1250").await?;
    page.await_total(&total, "1.250").await?;
    page.await_saved().await?;
    let json = page.export_json().await?;
    let html = std::fs::read_to_string(page.export_html().await?)?;
    ensure!(html.contains("1.250") && html.contains("id=\"phuluc\""), "the printed report: {} bytes", html.len());
    let workbook = page.export_folded("export-xlsx", ".xlsx").await?;
    ensure!(std::fs::read(&workbook)?.starts_with(b"PK"), "a workbook");

    // What came out comes in again, the workbook with the program for heavy formats.
    for file in [json, workbook] {
        let start = stage.open_start(&phone).await?;
        start.import(&file).await?;
        FormPage::shown_in(&phone, FORM).await?.await_total(&total, "1.250").await?;
    }
    let list: Value = serde_json::from_str(&text_of(&with_added_form()?, "templates/index.json")?)?;
    let forms = list["templates"].as_array().context("a list of forms")?;
    assert_eq!(forms.len(), 6);
    for form in forms {
        stage.open_form(&phone, form["id"].as_str().context("an id")?).await?;
    }
    stage.open_form(&phone, FORM).await?.await_total(&total, "1.250").await?;
    phone.open(&stage.site().at(&format!("/{FORM}/paper"))).await?;
    phone.wait_for("#paper-view table").await.map(drop)
}

#[tokio::test]
async fn the_page_is_kept_also_where_the_first_visit_was_to_a_form() -> Result<()> {
    let stage = Stage::keeping(Assets::built()?)?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    KeptPage::in_(&phone).await_ready().await?;
    // The page that is open needs nothing from the host any more either.
    stage.site().go_away();
    page.type_into(&Form::lai_chau()?.name("1.1", "count")?, "12").await?;
    page.await_saved().await?;
    page.export_json().await?;
    stage.open_start(&phone).await?.await_drafts(1).await.map(drop)
}

#[tokio::test]
async fn a_form_that_changes_on_the_host_is_there_at_once_and_stays_when_the_host_goes() -> Result<()> {
    let mut assets = Assets::built()?;
    let stage = Stage::keeping(assets.clone())?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    KeptPage::in_(&phone).await_ready().await?;

    let path = format!("templates/{FORM}.json");
    let changed = text_of(&assets, &path)?.replace("\"name\": \"", "\"name\": \"Sửa lần hai: ");
    assets.put(&path, changed.into_bytes());
    stage.site().serve_instead(assets.clone());
    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?;
    ensure!(phone.text(".title__form").await?.starts_with("Sửa lần hai"), "the form of the host");

    // A host in trouble, and one that is gone.
    stage.site().fail(&path);
    for _ in 0..2 {
        phone.reload().await?;
        FormPage::shown_in(&phone, FORM).await?;
        ensure!(phone.text(".title__form").await?.starts_with("Sửa lần hai"), "the form that was there last");
        stage.site().go_away();
    }
    stage.site().come_back();
    stage.site().mend();

    // What the host takes away is gone here too.
    stage.site().lose(&path);
    phone.reload().await?;
    phone.wait_for("[data-form-problem]").await.map(drop)
}

#[tokio::test]
async fn a_host_that_takes_too_long_for_a_form_is_not_waited_for() -> Result<()> {
    let stage = Stage::keeping(Assets::built()?)?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    KeptPage::in_(&phone).await_ready().await?;
    for path in [format!("templates/{FORM}.json"), "templates/index.json".to_owned()] {
        stage.site().hold(&path);
        stage.site().forget_asked();
        stage.open_start(&phone).await?;
        stage.open_form(&phone, FORM).await?;
        ensure!(stage.site().asked().iter().any(|asked| asked.path == path), "the host is asked first: {path}");
    }
    Ok(())
}

#[tokio::test]
async fn a_form_that_is_added_to_the_list_later_is_kept_without_being_opened() -> Result<()> {
    let stage = Stage::keeping(Assets::built()?)?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    KeptPage::in_(&phone).await_ready().await?;
    stage.site().serve_instead(with_added_form()?);
    stage.site().forget_asked();
    stage.open_start(&phone).await?;
    phone.reload().await?;
    StartPage::shown_in(&phone).await?;
    let wanted = format!("templates/{ADDED}.json");
    let is_kept = "caches.match(new URL(arguments[0], location.href).href).then(found => { window.isKept = !!found }); \
                   return window.isKept === true";
    wait_for("the form that was added", async || Ok(phone.run(is_kept, vec![wanted.clone().into()]).await? == true))
        .await?;
    stage.site().go_away();
    stage.open_form(&phone, ADDED).await.map(drop)
}

#[tokio::test]
async fn where_a_browser_keeps_no_pages_the_panel_of_the_device_says_so_in_a_sentence() -> Result<()> {
    let stage = Stage::keeping(Assets::built()?)?;
    stage.site().put_into_each_page("delete Navigator.prototype.serviceWorker");
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    KeptPage::in_(&phone).await_state("none").await?;
    DevicePanel::unfolded_in(&phone).await?;
    let said = phone.text("[aria-labelledby=offline]").await?;
    assert!(said.contains("mất mạng thì không mở lại trang được"), "{said}");
    assert!(stage.site().asked().iter().all(|asked| asked.path != "sw.js"), "a service worker was asked for");

    stage.site().put_into_each_page("");
    phone.reload().await?;
    StartPage::shown_in(&phone).await?;
    KeptPage::in_(&phone).await_ready().await?;
    DevicePanel::unfolded_in(&phone).await?;
    let said = phone.text("[aria-labelledby=offline]").await?;
    assert!(said.contains("không có mạng vẫn mở"), "{said}");
    Ok(())
}

#[tokio::test]
async fn where_the_host_has_nothing_that_keeps_the_page_or_calls_it_by_a_wrong_name_nothing_is_promised() -> Result<()>
{
    for stage in [Stage::where_it(Stands::OnHost, Assets::built()?)?, Stage::keeping_badly(Assets::built()?)?] {
        let phone = stage.phone().await?;
        stage.open_start(&phone).await?;
        KeptPage::in_(&phone).await_state("none").await?;
        assert!(stage.site().asked().iter().any(|asked| asked.path == "sw.js"), "it was asked for");
        DevicePanel::unfolded_in(&phone).await?;
        let said = phone.text("[aria-labelledby=offline]").await?;
        assert!(said.contains("mất mạng thì không mở lại trang được"), "{said}");
    }
    Ok(())
}
