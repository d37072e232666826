//! The page as one file: the office makes it with its own forms, and it makes itself again. And hosts that refuse forms.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::site::Assets;
use phuluc_e2e::stage::{Stage, Stands};
use phuluc_e2e::wait::wait_for;
use serde_json::{Value, json};

/// A form that the office has made of one that the page ships.
const OWN: &str = "xa-cua-toi-2026";

/// The built site with one more form, as an office adds it: a file, and a line in the list.
fn with_own_form() -> Result<Assets> {
    let mut assets = Assets::built()?;
    let read = |path: &str| -> Result<Value> {
        Ok(serde_json::from_slice(&assets.get(path).with_context(|| path.to_owned())?.bytes)?)
    };
    let (mut form, mut index) = (read("templates/lai-chau-2023.json")?, read("templates/index.json")?);
    form["id"] = json!(OWN);
    form["name"] = json!("Mẫu <b>riêng</b> của xã</script>");
    let line = json!({ "id": OWN, "name": "Mẫu riêng", "title": "", "place": "" });
    index["templates"].as_array_mut().context("the list")?.push(line);
    assets.put(&format!("templates/{OWN}.json"), form.to_string().into_bytes());
    assets.put("templates/index.json", index.to_string().into_bytes());
    Ok(assets)
}

async fn make_one_file(browser: &Browser) -> Result<PathBuf> {
    browser.wait_for("[data-office] summary").await?;
    browser.click("[data-office] summary").await?;
    let before = browser.profile().downloaded_names()?;
    browser.click("[name=\"one-file\"]").await?;
    let file = browser.profile().downloaded_besides(&before, ".html").await?;
    wait_for("the words about the file", async || Ok(browser.text("[data-one-file-said]").await?.contains("có 6 mẫu")))
        .await?;
    Ok(file)
}

#[tokio::test]
async fn the_office_makes_one_file_with_its_own_forms_and_that_file_makes_itself_again() -> Result<()> {
    let stage = Stage::where_it(Stands::OnHost, with_own_form()?)?;
    let desk = stage.desktop().await?;
    stage.open_start(&desk).await?;
    let file = make_one_file(&desk).await?;
    stage.site().go_away();

    let phone = stage.phone().await?;
    let address = url::Url::from_file_path(&file).ok().context("the file's address")?;
    phone.open(&format!("{address}#/{OWN}")).await?;
    let page = FormPage::shown_in(&phone, OWN).await?;
    page.type_into("head.unit", "Xã Mường So").await?;
    page.await_saved().await?;
    let report: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    assert_eq!(report["template"]["name"], "Mẫu <b>riêng</b> của xã</script>");

    phone.open(&format!("{address}#/")).await?;
    let again = make_one_file(&phone).await?;
    let (made, again) = (std::fs::read(file)?, std::fs::read(again)?);
    assert!(made == again, "{} bytes and then {}", made.len(), again.len());
    Ok(())
}

#[tokio::test]
async fn a_form_that_an_old_host_refuses_is_told_with_what_the_office_can_do() -> Result<()> {
    let mut assets = with_own_form()?;
    let stage = Stage::where_it(Stands::OnOldHost, assets.clone())?;
    let phone = stage.phone().await?;
    phone.open(&stage.at(&format!("/{OWN}"))?).await?;
    phone.wait_for("[data-form-problem]").await?;
    let said = phone.text("[data-form-problem]").await?;
    assert!(said.contains(".json.txt"), "{said}");
    phone.open(&stage.at("/")?).await?;
    phone.wait_for("[data-office] summary").await?;
    phone.click("[data-office] summary").await?;
    wait_for("the word for the office", async || {
        Ok(phone.text("[data-office]").await?.contains("Máy chủ này không cho tải tệp .json"))
    })
    .await?;
    drop(stage);

    // What is said helps.
    for path in [format!("templates/{OWN}.json"), "templates/index.json".to_owned()] {
        let bytes = assets.get(&path).with_context(|| path.clone())?.bytes.clone();
        assets.put(&format!("{path}.txt"), bytes);
    }
    let stage = Stage::where_it(Stands::OnOldHost, assets)?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?.choose(OWN).await.map(drop)
}

#[tokio::test]
async fn the_office_program_comes_from_one_file_and_from_the_worst_host() -> Result<()> {
    for stands in [Stands::InFile, Stands::OnOldHost] {
        let stage = Stage::where_it(stands, Assets::built()?)?;
        let phone = stage.phone().await?;
        let page = stage.open_form(&phone, crate::FORM).await?;
        page.type_into("head.unit", "Xã Mường So").await?;
        page.await_saved().await?;
        let file = page.export_folded("export-docx", ".docx").await?;
        assert!(std::fs::read(&file)?.starts_with(b"PK"), "{stands:?}: {}", file.display());
    }
    Ok(())
}

#[tokio::test]
async fn a_form_that_is_nowhere_is_not_blamed_on_the_host() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    phone.open(&stage.at("/khong-co-mau")?).await?;
    phone.wait_for("[data-form-problem]").await?;
    let said = phone.text("[data-form-problem]").await?;
    assert!(said.contains("Trang này không có mẫu đó"), "{said}");
    Ok(())
}
