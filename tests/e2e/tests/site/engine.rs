//! What a person does besides typing: answers a section as a whole, takes steps back and forth, moves rows.

use anyhow::{Context as _, Result};
use fantoccini::key::Key;
use phuluc_e2e::browser::named;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::{Value, json};

use crate::FORM;

#[tokio::test]
async fn a_section_is_answered_as_a_whole_with_one_tap_and_asked_again_with_another() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("sports.people", "40").await?;
    phone.click("[name=\"section.activities.zero\"]").await?;
    page.await_total("activities.people", "40").await?;
    page.await_total("activities.count", "0").await?;
    phone.click("[name=\"section.opening.none\"]").await?;
    page.await_saved().await?;
    phone.reload().await?;
    let page = phuluc_e2e::pages::FormPage::shown_in(&phone, FORM).await?;
    page.await_total("activities.count", "0").await?;
    let report: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    assert_eq!(report["sections"], json!({ "activities": "blank_is_zero", "opening": "none" }));
    assert_eq!(report["values"]["sports"], json!({ "count": null, "people": 40 }));

    phone.click("[name=\"section.activities.zero\"]").await?;
    page.await_total("activities.count", "").await?;
    assert_eq!(phone.attribute("[name=\"section.opening.none\"]", "aria-pressed").await?.as_deref(), Some("true"));
    Ok(())
}

#[tokio::test]
async fn every_step_can_be_taken_back_and_done_again_with_buttons_and_keys() -> Result<()> {
    const CONTROL: &str = "\u{e009}";
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    let cell = Form::lai_chau()?.name("1.1", "count")?;
    page.type_into(&cell, "12").await?;
    page.type_into("results", "Đã họp").await?;
    phone.click("[name=\"section.opening.none\"]").await?;

    phone.click("[name=\"undo-step\"]").await?;
    wait_for("the answer to be taken back", async || {
        Ok(phone.attribute("[name=\"section.opening.none\"]", "aria-pressed").await?.as_deref() == Some("false"))
    })
    .await?;
    phone.click("[name=\"undo-step\"]").await?;
    wait_for("the words to be taken back", async || Ok(phone.value("results").await?.is_empty())).await?;
    phone.type_into(&cell, &format!("{CONTROL}z")).await?;
    page.await_total("training.count", "").await?;
    assert_eq!(phone.value(&cell).await?, "");
    phone.type_into(&cell, &format!("{CONTROL}y")).await?;
    page.await_total("training.count", "12").await?;
    phone.click("[name=\"redo-step\"]").await?;
    wait_for("the words to come again", async || Ok(phone.value("results").await? == "Đã họp")).await?;
    page.await_saved().await.map(drop)
}

#[tokio::test]
async fn added_rows_change_places_with_everything_in_them() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, "dak-lak-2022").await?;
    for (index, (name, learners)) in [("Lớp tin học", "20"), ("Lớp nấu ăn", "15")].into_iter().enumerate() {
        phone.click("[data-adds=\"classes\"] button").await?;
        phone.wait_for(&format!("[name=\"classes.{index}.label\"]")).await?;
        page.type_into(&format!("classes.{index}.label"), name).await?;
        page.type_into(&format!("classes.{index}.value"), learners).await?;
    }
    phone.click("[name=\"row-up\"]").await?;
    wait_for("the rows to change places", async || Ok(phone.value("classes.0.label").await? == "Lớp nấu ăn")).await?;
    assert_eq!(phone.value("classes.1.value").await?, "20");
    wait_for("the focus to go with the row", async || Ok(phone.focused_name().await? == "classes.0.label")).await?;

    phone.click("[name=\"remove-row\"]").await?;
    wait_for("the row to go", async || Ok(!phone.exists("[name=\"classes.1.label\"]").await?)).await?;
    phone.click("[name=\"undo-step\"]").await?;
    wait_for("the row to come back", async || Ok(phone.exists("[name=\"classes.1.label\"]").await?)).await?;
    assert_eq!(phone.value("classes.0.value").await?, "15");
    page.await_saved().await.map(drop)
}

#[tokio::test]
async fn a_removed_row_comes_back_by_the_button_of_the_message() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    phone.click("[data-adds=\"other\"] button").await?;
    phone.wait_for("[name=\"other.0.label\"]").await?;
    page.type_into("other.0.label", "Trao học bổng").await?;
    page.type_into("other.0.count", "12o").await?;
    phone.click("[name=\"remove-row\"]").await?;
    phone.click(".toast [name=\"undo\"]").await?;
    phone.wait_for("[name=\"other.0.label\"]").await?;
    assert_eq!(phone.value("other.0.label").await?, "Trao học bổng");
    // It is as alive as before.
    page.type_into("other.0.people", "3o").await?;
    phone.leave_field().await?;
    wait_for("what is wrong with both", async || Ok(phone.find_all(".row--added .cell__problem").await?.len() == 2))
        .await?;
    phone.check_alive().await?;
    page.await_saved().await.map(drop)
}

#[tokio::test]
async fn the_first_tap_beneath_a_new_message_arrives() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    phone.click("[data-adds=\"other\"] button").await?;
    phone.wait_for("[name=\"other.0.people\"]").await?;
    page.type_into("other.0.people", "3oo").await?;
    phone.click("[data-adds=\"other\"] button").await?;
    phone.wait_for("[name=\"other.1.people\"]").await?;
    wait_for("what is wrong", async || Ok(phone.exists(".row--added .cell__problem").await?)).await
}

#[tokio::test]
async fn a_long_name_in_a_row_that_was_added_is_seen_as_a_whole_and_stays_one_line_on_paper() -> Result<()> {
    const LONG: &str = "Tập huấn nâng cao năng lực cho cán bộ quản lý, báo cáo viên trung tâm học tập cộng đồng";
    const NAME: &str = "other.0.label";
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    phone.click("[data-adds=\"other\"] button").await?;
    phone.wait_for(&named(NAME)).await?;
    let height = async || -> Result<f64> {
        let height = "return document.querySelector('[name=\"other.0.label\"]').offsetHeight";
        phone.run(height, vec![]).await?.as_f64().context("a height")
    };
    let is_whole = "const field = document.querySelector('[name=\"other.0.label\"]'); \
                    return field.scrollHeight <= field.clientHeight + 1 && field.scrollWidth <= field.clientWidth";
    let one_line = height().await?;
    page.type_into(NAME, LONG).await?;
    let grown = height().await?;
    assert!(grown > one_line * 1.4, "{one_line} to {grown}");
    assert_eq!(phone.run(is_whole, vec![]).await?, true);
    // "Next" leads on and breaks no line.
    phone.press(&char::from(Key::Enter).to_string()).await?;
    wait_for("the next field", async || Ok(phone.focused_name().await? == "other.0.unit")).await?;
    assert_eq!(phone.value(NAME).await?, LONG);
    page.focus(NAME).await?;
    let broken = "const event = new InputEvent('beforeinput', { inputType: 'insertLineBreak', bubbles: true, cancelable: true }); \
                  return document.activeElement.dispatchEvent(event)";
    assert_eq!(phone.run(broken, vec![]).await?, false, "a keyboard of another kind breaks a line");
    phone.paste(" xã A\nxã B").await?;
    wait_for("what was pasted", async || Ok(phone.value(NAME).await? == format!("{LONG}xã A xã B"))).await?;
    page.await_saved().await?;
    // It is as high when it is opened again, and lower once most of it is taken back.
    let high = height().await?;
    phone.reload().await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    phone.wait_for(&named(NAME)).await?;
    wait_for("the same height", async || Ok((height().await? - high).abs() < 2.0)).await?;
    phone.be_a_desktop(1440, 900).await?;
    wait_for("all of it on a wide screen", async || Ok(phone.run(is_whole, vec![]).await? == true)).await?;
    // Lines are lower there: beside it stands a name of one.
    let beside = "return document.querySelector('[name=\"other.0.unit\"]').offsetHeight";
    let one_line_there = phone.run(beside, vec![]).await?.as_f64().context("a height")?;
    assert!(height().await? > one_line_there * 1.4);
    phone.be_a_phone().await?;
    page.retype(NAME, "Ngắn").await?;
    wait_for("one line", async || Ok((height().await? - one_line).abs() < 2.0)).await
}
