//! What a person does besides typing: answers a section as a whole, takes steps back and forth, moves rows.

use anyhow::Result;
use phuluc_e2e::form::Form;
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
