//! Steps back and forth: what changed is shown, wherever it is.

use anyhow::{Result, ensure};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::engine::Engine;
use phuluc_e2e::form::Form;
use phuluc_e2e::keyboard::Keyboard;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::json;

use crate::FORM;

/// From now on notes what is marked as changed.
const WATCH: &str = "window.marked = []; new MutationObserver(all => all.forEach(({ target }) => \
                     target.hasAttribute('data-came') && window.marked.push(target.dataset.added ?? target.name))) \
                     .observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-came'] })";

async fn await_marked(browser: &Browser, name: &str) -> Result<()> {
    wait_for(&format!("{name} to be marked"), async || {
        Ok(browser.run("return window.marked.at(-1)", vec![]).await?.as_str() == Some(name))
    })
    .await
}

async fn await_said(browser: &Browser, said: &str) -> Result<()> {
    wait_for(&format!("the page to say {said}"), async || {
        Ok(browser.exists(".toast__words").await? && browser.text(".toast__words").await? == said)
    })
    .await
}

#[tokio::test]
async fn a_row_that_comes_back_far_away_is_brought_into_view_and_named() -> Result<()> {
    let stage = Stage::set()?;
    let row = Form::lai_chau()?.added_rows_row()?.clone();
    let place = format!("mục {}", row.number);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.add_row(&row.id).await?;
    page.type_into(&format!("{}.0.label", row.id), "May mặc").await?;
    phone.click("[name=\"remove-row\"]").await?;
    phone.click(".toast [name=\"close\"]").await?;
    phone.run(WATCH, vec![]).await?;
    phone.run("scrollTo(0, 0)", vec![]).await?;

    phone.click("[name=\"undo-step\"]").await?;
    await_said(&phone, &format!("Đã lấy lại dòng 1 “May mặc” ở {place}.")).await?;
    await_marked(&phone, &format!("{}.0", row.id)).await?;
    wait_for("the row in view", async || page.is_in_view(&format!("{}.0.label", row.id)).await).await?;
    // Safari puts the focus on no button that is tapped.
    if phone.engine() != Engine::WebKit {
        assert_eq!(phone.focused_name().await?, "undo-step", "one may want another step");
    }

    phone.run("scrollTo(0, 0)", vec![]).await?;
    phone.click("[name=\"redo-step\"]").await?;
    await_said(&phone, &format!("Đã bỏ dòng 1 ở {place}.")).await?;
    let add = format!("[data-adds=\"{}\"] button", row.id);
    wait_for("the list in view", async || phone.is_in_view(&phone.find(&add).await?).await).await
}

#[tokio::test]
async fn a_key_that_takes_a_step_back_leads_to_what_it_changed() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (first, last) = (form.name("1.1", "count")?, form.name("8", "count")?);
    let desktop = stage.desktop().await?;
    let page = stage.open_form(&desktop, FORM).await?;
    page.await_links().await?;
    page.type_into(&first, "3").await?;
    page.focus(&last).await?;
    Keyboard::of(&desktop).with_control('z').await?;
    wait_for("the person to be where the figure was", async || Ok(desktop.focused_name().await? == first)).await?;
    assert_eq!(page.value(&first).await?, "");
    ensure!(desktop.focus_is_in_view().await?);
    Ok(())
}

#[tokio::test]
async fn what_a_step_has_changed_is_outlined_where_nothing_may_move_too() -> Result<()> {
    const LOOK: &str = "const one = document.querySelector('[data-came]'); if (!one) return null; \
                        const style = getComputedStyle(one); return [style.outlineStyle, style.outlineWidth]";
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    phone.chromium().prefer("prefers-reduced-motion", "reduce").await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&Form::lai_chau()?.name("1.1", "count")?, "12").await?;
    phone.leave_field().await?;
    phone.click("[name=\"undo-step\"]").await?;
    wait_for("an outline around the field", async || Ok(phone.run(LOOK, vec![]).await? == json!(["solid", "4px"])))
        .await
}
