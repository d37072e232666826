//! Reports whose form is not the one that the page ships.

use anyhow::{Context as _, Result};
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::{Value, json};

use crate::FORM;

#[tokio::test]
async fn a_report_on_an_older_edition_says_what_would_move_and_moves_when_asked() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("sports.people", "40").await?;
    page.type_into("performing_arts.people", "7").await?;
    let mut report: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    make_older(&mut report)?;
    let file = phone.profile().write("mau-cu.json", report.to_string().as_bytes())?;

    let elsewhere = stage.phone().await?;
    stage.open_start(&elsewhere).await?.import(&file).await?;
    let page = FormPage::shown_in(&elsewhere, FORM).await?;
    let said = elsewhere.text("[data-other-edition]").await?;
    assert!(said.contains("2 ô mới, 2 ô bỏ, 1 số liệu không còn chỗ nhưng vẫn giữ"), "{said}");
    page.await_total("activities.people", "47").await?;

    elsewhere.click("[name=\"move-form\"]").await?;
    wait_for("the form of the page", async || Ok(elsewhere.exists("[name=\"sports.people\"]").await?)).await?;
    let page = FormPage::shown_in(&elsewhere, FORM).await?;
    page.await_total("activities.people", "7").await?;
    assert!(!elsewhere.exists("[data-other-edition]").await?);
    let left = elsewhere.text(".left-over").await?;
    assert!(left.contains("Hoạt động thể dục thể thao, người") && left.contains("40"), "{left}");

    elsewhere.reload().await?;
    let page = FormPage::shown_in(&elsewhere, FORM).await?;
    let again: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    assert_eq!(again["values"]["sports_day"]["people"], json!(40));
    assert_eq!(again["values"]["performing_arts"]["people"], json!(7));
    Ok(())
}

/// Turns a report into one on an older edition, in which the row of sports bore another id.
fn make_older(report: &mut Value) -> Result<()> {
    let rows = report["template"]["rows"].as_array_mut().context("rows")?;
    let activities = rows.iter_mut().find(|row| row["id"] == "activities").context("activities")?;
    let sports = activities["rows"].as_array_mut().and_then(|rows| rows.iter_mut().find(|row| row["id"] == "sports"));
    sports.context("sports")?["id"] = json!("sports_day");
    let values = report["values"].as_object_mut().context("values")?;
    let figures = values.remove("sports").context("figures of sports")?;
    values.insert("sports_day".to_owned(), figures);
    report["form"]["fingerprint"] = json!("an older edition");
    Ok(())
}
