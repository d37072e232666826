//! What stands around figures: a paste that is shown first, amounts of money group by group, steps of one.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::json;

use crate::FORM;

const PREVIEW: &str = "dialog.pasting[open]";

async fn pasting<'browser>(stage: &Stage, desktop: &'browser Browser, text: &str) -> Result<FormPage<'browser>> {
    let form = Form::lai_chau()?;
    let page = stage.open_form(desktop, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "7").await?;
    desktop.paste(text).await?;
    desktop.wait_for(PREVIEW).await?;
    Ok(page)
}

#[tokio::test]
async fn a_paste_is_shown_first_with_what_it_replaces_what_cannot_be_read_and_what_finds_no_field() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let desktop = stage.desktop().await?;
    let page = pasting(&stage, &desktop, "12\t340\tghi chú\tlạc\r\n5\t12o\r\n").await?;
    let said = desktop.text(PREVIEW).await?;
    for words in
        ["Dán vào 5 ô?", "1 ô đang có số khác", "1 ô chưa dùng được", "1 ô không có chỗ ghi", "“lạc”", "chữ “o”"]
    {
        assert!(said.contains(words), "{words} in {said}");
    }
    assert_eq!(page.value(&form.name("1.1", "count")?).await?, "7", "nothing is done yet");
    desktop.click(&format!("{PREVIEW} button[name=paste]")).await?;
    wait_for("the figures", async || Ok(page.value(&form.name("1.1", "people")?).await? == "340")).await?;
    assert_eq!(page.value(&form.name("1.1", "count")?).await?, "12");
    assert_eq!(page.value(&form.name("1.2", "people")?).await?, "12o", "what cannot be read stays as it was pasted");
    desktop.click(".toast [name=undo]").await?;
    wait_for("one tap to take it back", async || Ok(page.value(&form.name("1.1", "count")?).await? == "7")).await?;
    assert_eq!(page.value(&form.name("1.2", "people")?).await?, "");
    Ok(())
}

#[tokio::test]
async fn a_paste_that_is_not_wanted_changes_nothing_and_gives_the_field_back() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let cell = form.name("1.1", "count")?;
    let desktop = stage.desktop().await?;
    let page = pasting(&stage, &desktop, "12\t340\r\n").await?;
    desktop.press(&char::from(Key::Escape).to_string()).await?;
    wait_for("the preview to go", async || Ok(!desktop.exists(PREVIEW).await?)).await?;
    assert_eq!(desktop.focused_name().await?, cell);
    desktop.paste("12\t340\r\n").await?;
    desktop.wait_for(PREVIEW).await?;
    desktop.click(&format!("{PREVIEW} button[name=do-not-paste]")).await?;
    wait_for("the preview to go", async || Ok(!desktop.exists(PREVIEW).await?)).await?;
    assert_eq!(page.value(&cell).await?, "7");
    assert_eq!(page.value(&form.name("1.1", "people")?).await?, "");
    Ok(())
}

#[tokio::test]
async fn an_amount_of_money_is_said_group_by_group_when_its_field_is_left_and_moves_nothing() -> Result<()> {
    let stage = Stage::set()?;
    let cell = Form::lai_chau()?.name("10.1", "count")?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    let said = async || {
        let script = "const field = document.getElementsByName(arguments[0])[0]; \
                      const said = document.getElementById(arguments[0] + '.amount'); \
                      return field.getAttribute('aria-describedby').split(/\\s+/).includes(said.id) ? said.textContent : null";
        let said = phone.run(script, vec![json!(cell)]).await?;
        said.as_str().map(str::to_owned).context("an amount that belongs to its field")
    };
    let height = "return document.getElementsByName(arguments[0])[0].closest('tr').offsetHeight";
    let before = phone.run(height, vec![json!(cell)]).await?;
    page.type_into(&cell, "12500000").await?;
    assert_eq!(said().await?, "", "not while somebody types");
    phone.leave_field().await?;
    wait_for("the amount", async || Ok(said().await? == "= 12 triệu 500 nghìn đồng")).await?;
    assert_eq!(phone.run(height, vec![json!(cell)]).await?, before, "nothing moves");
    page.type_into(&cell, "0").await?;
    wait_for("no amount that lags behind", async || Ok(said().await?.is_empty())).await
}

#[tokio::test]
async fn small_counts_go_one_up_or_down_by_a_tap_and_people_and_money_have_no_such_buttons() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (cell, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    let button = |by: i32| format!("[data-step=\"{by}\"][data-step-of=\"{cell}\"]");
    phone.wait_for(&button(1)).await?;
    for figure in ["1", "2", "3"] {
        phone.click(&button(1)).await?;
        page.await_total(&total, figure).await?;
    }
    phone.click(&button(-1)).await?;
    page.await_total(&total, "2").await?;
    assert_eq!(page.value(&cell).await?, "2");
    for _ in 0..3 {
        phone.click(&button(-1)).await?;
    }
    page.await_total(&total, "0").await?;
    page.retype(&cell, "12o").await?;
    phone.click(&button(1)).await?;
    assert_eq!(page.value(&cell).await?, "12o", "what cannot be read is left alone");

    ensure!(page.is_in_view(&cell).await?, "whoever taps the middle of the field is in it");
    page.retype(&cell, "1250").await?;
    ensure!(!phone.find(&button(1)).await?.is_displayed().await?, "a long figure is not covered");
    page.retype(&cell, "12").await?;

    for other in [form.name("1.1", "people")?, form.name("10.1", "count")?, form.name("2", "count")?] {
        ensure!(!phone.exists(&format!("[data-step-of=\"{other}\"]")).await?, "{other}");
    }
    let size =
        "const box = document.querySelector(arguments[0]).getBoundingClientRect(); return [box.width, box.height]";
    let size: Vec<f64> = serde_json::from_value(phone.run(size, vec![json!(button(1))]).await?)?;
    ensure!(size.iter().all(|side| *side >= 44.0), "{size:?}");
    phone.assert_fits_the_phone().await
}

#[tokio::test]
async fn a_step_can_be_taken_back() -> Result<()> {
    let stage = Stage::set()?;
    let cell = Form::lai_chau()?.name("1.1", "count")?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    let button = format!("[data-step=\"1\"][data-step-of=\"{cell}\"]");
    phone.wait_for(&button).await?;
    phone.click(&button).await?;
    wait_for("the figure", async || Ok(page.value(&cell).await? == "1")).await?;
    phone.click("[name=undo-step]").await?;
    wait_for("no figure", async || Ok(page.value(&cell).await?.is_empty())).await
}
