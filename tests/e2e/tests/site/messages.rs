//! Reports as words: sent in parts, changed after they were made, copied where there is no clipboard; and the code of the
//! figures, the same wherever it stands.

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::browser::named;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{MessagePanel, PasteField};
use phuluc_e2e::stage::Stage;
use serde_json::{Value, json};

use crate::FORM;

/// As over plain http, and in many browsers inside of other programs.
const NO_CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })";

#[tokio::test]
async fn a_message_sent_in_parts_says_what_is_missing_until_all_of_them_are_pasted() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    for (row, text) in [("1.1", "12"), ("1.2", "7"), ("1.3", "5")] {
        page.type_into(&form.name(row, "count")?, text).await?;
    }
    page.await_saved().await?;
    let message = MessagePanel::made_in(&phone).await?.text().await?;
    let middle = message.find("1.2.").context("row 1.2")?;
    let (first, second) = message.split_at(middle);

    let elsewhere = stage.phone().await?;
    stage.open_start(&elsewhere).await?;
    let field = PasteField::shown_in(&elsewhere).await?;
    let said = field.await_problem().await?;
    ensure!(said.contains("còn trống"), "{said}");
    field.paste("Chào chị").await?;
    field.clear().await?;
    field.paste(second).await?;
    let said = field.await_problem().await?;
    ensure!(said.contains("thiếu phần đầu"), "{said}");
    ensure!(!elsewhere.exists(&named("open-part")).await?, "nobody knows on which form");
    field.clear().await?;
    field.paste(first).await?;
    let said = field.await_problem().await?;
    ensure!(said.contains("Mới có 1/3 dòng") && said.contains("thiếu phần cuối"), "{said}");
    field.paste(&format!("\n\nMai, 10:33\n{second}")).await?;
    let page = field.open(FORM).await?;
    page.await_total(&form.name("1", "count")?, "24").await?;

    let third = stage.phone().await?;
    stage.open_start(&third).await?;
    let field = PasteField::shown_in(&third).await?;
    field.paste(first).await?;
    field.await_problem().await?;
    let page = field.open_part(FORM).await?;
    page.await_total(&form.name("1", "count")?, "12").await?;
    let said = third.text(".news").await?;
    ensure!(said.contains("một phần"), "{said}");
    Ok(())
}

#[tokio::test]
async fn words_that_are_no_longer_true_are_made_anew_instead_of_being_copied() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, NO_CLIPBOARD).await?;
    let page = stage.open_form(&phone, FORM).await?;
    let count = form.name("1.1", "count")?;
    page.type_into(&count, "12").await?;
    let panel = MessagePanel::made_in(&phone).await?;
    ensure!(panel.text().await?.contains("12 lớp"), "{}", panel.text().await?);
    page.await_saved().await?;
    let said = panel.copy().await?;
    ensure!(said.contains("Đã chép"), "copied without a clipboard: {said}");
    page.type_into(&count, "3").await?;
    let said = panel.copy().await?;
    ensure!(said.contains("vừa được sửa"), "{said}");
    ensure!(panel.text().await?.contains("123 lớp"), "{}", panel.text().await?);
    Ok(())
}

#[tokio::test]
async fn one_code_stands_on_the_screen_in_the_files_and_in_the_message_and_a_slip_is_said() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    assert_eq!(phone.text(".finish__check").await?, "", "a code of nothing");
    page.type_into("news.count", "17").await?;
    page.type_into(&form.name("1.1", "count")?, "12o").await?;
    page.await_saved().await?;
    let shown = phone.text(".finish__check").await?;
    let code = shown.rsplit(' ').next().unwrap_or_default();
    let json: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    assert_eq!(json["check"], json!(code));
    let html = std::fs::read_to_string(page.export_html().await?)?;
    ensure!(html.contains(&format!("<p class=\"paper__check\">{shown}</p>")), "{shown} is not on the paper");
    ensure!(MessagePanel::made_in(&phone).await?.text().await?.contains(code), "{code} is not in the message");

    let mut changed = json;
    changed["values"]["news"]["count"] = json!(71);
    let file = phone.profile().write("sua.json", changed.to_string().as_bytes())?;
    let elsewhere = stage.phone().await?;
    stage.open_start(&elsewhere).await?.import(&file).await?;
    phuluc_e2e::pages::FormPage::shown_in(&elsewhere, FORM).await?;
    assert_eq!(elsewhere.value("news.count").await?, "71");
    let said = elsewhere.text(".news").await?;
    ensure!(said.contains("Mã kiểm tra") && said.contains("không khớp"), "{said}");
    Ok(())
}
