//! Where a person is after what they were on has gone, and that nothing lies over what they tap next.

use anyhow::{Result, ensure};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, StartPage};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::{Value, json};

use crate::FORM;

/// Waits until the person is within what matches.
async fn await_within(browser: &Browser, selector: &str) -> Result<()> {
    let script = "const active = document.activeElement; return active.closest(arguments[0]) !== null";
    wait_for(&format!("the person to be within {selector}"), async || {
        Ok(browser.run(script, vec![json!(selector)]).await? == Value::Bool(true))
    })
    .await
}

/// Whether nothing lies over the middle of what matches.
async fn can_be_tapped(browser: &Browser, selector: &str) -> Result<bool> {
    let script = "const one = document.querySelector(arguments[0]); const box = one.getBoundingClientRect(); \
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2); \
        return one === top || one.contains(top)";
    Ok(browser.run(script, vec![json!(selector)]).await? == Value::Bool(true))
}

#[tokio::test]
async fn whoever_removes_a_row_or_takes_it_back_is_at_the_row_that_stands_there() -> Result<()> {
    let stage = Stage::set()?;
    let row = Form::lai_chau()?.added_rows_row()?.id.clone();
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    for _ in 0..3 {
        page.add_row(&row).await?;
    }
    let at = |index: usize| format!("[data-added=\"{row}.{index}\"]");
    for (removed, left, then) in [(1, 2, at(1)), (1, 1, at(0)), (0, 0, "[data-adds]".to_owned())] {
        phone.click(&format!("{} [name=\"remove-row\"]", at(removed))).await?;
        wait_for("one row less", async || Ok(page.added_rows(&row).await? == left)).await?;
        await_within(&phone, &then).await?;
    }
    phone.click("[name=\"undo\"]").await?;
    await_within(&phone, &at(0)).await
}

#[tokio::test]
async fn whoever_deletes_a_report_is_at_the_next_one_or_at_the_forms() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    for unit in ["Xã Một", "Xã Hai"] {
        let start = stage.open_start(&phone).await?;
        let page = if unit == "Xã Một" { start.choose(FORM).await? } else { start.begin_another(FORM).await? };
        page.retype("head.unit", unit).await?;
        page.await_saved().await?;
    }
    let start = stage.open_start(&phone).await?;
    start.await_drafts(2).await?;
    // The one changed last comes first.
    start.delete_draft("Xã Hai").await?;
    start.await_drafts(1).await?;
    await_within(&phone, "[data-draft] a.button").await?;
    start.undo().await?;
    start.await_drafts(2).await?;
    await_within(&phone, "[data-draft]:first-child a.button").await?;
    start.delete_draft("Xã Hai").await?;
    start.await_drafts(1).await?;
    start.delete_draft("Xã Một").await?;
    start.await_drafts(0).await?;
    await_within(&phone, "#forms").await
}

#[tokio::test]
async fn what_an_opened_file_brings_is_said_in_the_page_and_the_person_is_there() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("news.count", "17").await?;
    page.await_saved().await?;
    let file = page.export_json().await?;
    let mut report: Value = serde_json::from_slice(&std::fs::read(&file)?)?;
    page.import(&file).await?;
    await_within(&phone, "#news").await?;
    FormPage::shown_in(&phone, FORM).await?;
    await_within(&phone, "#news").await?;
    ensure!(!phone.exists(".toast").await?, "it is said above the page as well");

    // The same report with other figures, which neither descends from: many remarks, and both stand side by side.
    report["values"]["news"]["count"] = json!(18);
    report["report"]["ancestors"] = json!([]);
    report["report"]["parent"] = json!("elsewhere");
    let other = phone.profile().write("khac.json", report.to_string().as_bytes())?;
    let start: StartPage = stage.open_start(&phone).await?;
    start.import(&other).await?;
    phone.wait_for("[name=\"choose-here\"]").await?;
    await_within(&phone, "#news").await?;
    ensure!(!phone.exists(".toast").await?);
    phone.run("document.querySelector('[name=\"choose-here\"]').scrollIntoView({ block: 'end' })", vec![]).await?;
    ensure!(can_be_tapped(&phone, "[name=\"choose-here\"]").await?, "something lies over the comparison");
    Ok(())
}

#[tokio::test]
async fn a_short_word_stands_above_the_line_about_saving_and_not_over_it() -> Result<()> {
    let stage = Stage::set()?;
    let row = Form::lai_chau()?.added_rows_row()?.id.clone();
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    for size in ["100%", "200%"] {
        page.add_row(&row).await?;
        phone.click("[name=\"remove-row\"]").await?;
        phone.wait_for(".toast").await?;
        phone.run("document.documentElement.style.fontSize = arguments[0]", vec![json!(size)]).await?;
        for one in ["[name=\"undo-step\"]", "[name=\"redo-step\"]", ".toast [name=\"undo\"]", ".toast [name=\"close\"]"]
        {
            ensure!(can_be_tapped(&phone, one).await?, "{one} at {size}");
        }
        phone.click(".toast [name=\"close\"]").await?;
    }
    Ok(())
}
