//! How the page stands on the screen: one set of fields, wide enough for a thumb, no wider than the phone.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use phuluc_e2e::form::Form;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;

use crate::{FORM, FORMS};

/// As a thumb needs it, in CSS pixels.
const TOUCH: f64 = 44.0;
/// The width of a small phone, in CSS pixels.
const PHONE: u32 = 360;

#[tokio::test]
async fn nothing_is_wider_than_the_phone() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    // In every engine, whatever its windows are.
    phone.be_a_phone_of(PHONE).await?;
    stage.open_start(&phone).await?;
    phone.assert_is_no_wider_than(PHONE.into()).await.context("start")?;
    for form in FORMS {
        stage.open_form(&phone, form).await?;
        phone.wait_for(".finish").await?;
        phone.assert_is_no_wider_than(PHONE.into()).await.with_context(|| form.to_owned())?;
    }
    Ok(())
}

#[tokio::test]
async fn every_open_cell_of_the_phone_is_large_enough_for_a_thumb() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    for (row, cell) in form.open_cells() {
        let (_, _, width, height) = phone.named(&row.name(cell)).await?.rectangle().await?;
        assert!(width >= TOUCH && height >= TOUCH, "{} is {width} × {height}", row.name(cell));
    }
    Ok(())
}

#[tokio::test]
async fn each_field_stands_on_the_page_once_on_a_phone_and_on_a_wide_screen() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let browser = stage.desktop().await?;
    stage.open_form(&browser, FORM).await?;
    for last in [".finish", "[name=import]", "[name=add-row]"] {
        browser.wait_for(last).await?;
    }
    let wide = names_once(&browser).await?;
    browser.be_a_phone().await?;
    assert_eq!(names_once(&browser).await?, wide);
    let cells = form.open_cells().chain(form.total_cells());
    let missing: Vec<_> = cells.map(|(row, cell)| row.name(cell)).filter(|name| !wide.contains(name)).collect();
    assert!(missing.is_empty(), "not on the page: {missing:?}");
    Ok(())
}

async fn names_once(browser: &phuluc_e2e::browser::Browser) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for (name, _) in browser.all_named().await? {
        assert!(names.insert(name.clone()), "{name} stands on the page twice");
    }
    Ok(names)
}

#[tokio::test]
async fn the_totals_of_a_section_stay_in_view_down_to_its_last_row() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    for (section, last) in [("1", "1.12"), ("6", "6.4")] {
        let total = form.name(section, "count")?;
        page.focus(&form.name(last, "count")?).await?;
        wait_for(&format!("the total of section {section} in view at row {last}"), async || {
            page.is_in_view(&total).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_totals_of_a_section_leave_the_window_with_it_on_a_phone_and_on_a_wide_screen() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let browser = stage.desktop().await?;
    let page = stage.open_form(&browser, FORM).await?;
    for screen in ["wide", "phone"] {
        for (section, later) in [("1", "6.1"), ("5", "9.2")] {
            let total = form.name(section, "count")?;
            let row = form.rows.iter().find(|row| row.number == later).context("a later row")?;
            let cell = row.cells.first().context("a cell")?;
            page.focus(&row.name(cell)).await?;
            page.show(&row.name(cell)).await?;
            let still_there = page.is_in_view(&total).await?;
            assert!(!still_there, "{screen}: the total of section {section} over row {later}");
        }
        browser.be_a_phone().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_wide_screen_shows_the_columns_of_the_official_table_side_by_side() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let desktop = stage.desktop().await?;
    let page = stage.open_form(&desktop, FORM).await?;
    page.await_links().await?;
    let mut tops = BTreeSet::new();
    let mut lefts = Vec::new();
    for cell in ["count", "people"] {
        let (left, top, _, _) = desktop.named(&form.name("1.1", cell)?).await?.rectangle().await?;
        tops.insert(top.to_bits());
        lefts.push(left);
    }
    let below = desktop.named(&form.name("1.2", "count")?).await?.rectangle().await?;
    assert_eq!(tops.len(), 1, "one line for one row");
    assert!(lefts[0] < lefts[1], "{lefts:?}");
    let left = lefts.first().copied().context("a column")?;
    assert!((below.0 - left).abs() < 1.0, "one column under its head: {} and {left}", below.0);
    Ok(())
}
