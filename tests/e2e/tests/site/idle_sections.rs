//! A section answered "Không có hoạt động": its empty boxes are folded, and figures in it take the answer away.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use phuluc_e2e::browser::{Browser, named};
use phuluc_e2e::form::Form;
use phuluc_e2e::keyboard::Keyboard;
use phuluc_e2e::pages::{FormPage, SectionList};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;

use crate::FORM;

const NONE: &str = "[name=\"section.training.none\"]";
const SHOWS: &str = "#section\\.training [data-shows]";
const PROGRESS: &str = "#section\\.training .section__progress";

async fn is_shown(browser: &Browser, name: &str) -> Result<bool> {
    Ok(browser.find(&named(name)).await?.is_displayed().await?)
}

async fn await_shown(browser: &Browser, name: &str, shown: bool) -> Result<()> {
    wait_for(&format!("{name} to be shown: {shown}"), async || Ok(is_shown(browser, name).await? == shown)).await
}

async fn await_progress(browser: &Browser, said: &str) -> Result<()> {
    wait_for(&format!("the section to say {said}"), async || Ok(browser.text(PROGRESS).await? == said)).await
}

#[tokio::test]
async fn the_boxes_of_a_section_without_activity_are_folded_and_one_tap_away() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (cell, other) = (form.name("1.1", "count")?, form.name("2", "count")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.await_links().await?;
    phone.click(NONE).await?;
    await_shown(&phone, &cell, false).await?;
    await_progress(&phone, "Đã điền 26/26 ô").await?;
    ensure!(
        phone.find("#section\\.training .ends__link--next").await?.is_displayed().await?,
        "the way on is folded too"
    );
    let label = phone.attribute(SHOWS, "aria-label").await?.unwrap_or_default();
    ensure!(label.starts_with("Hiện các ô: Các lớp"), "{label} does not say whose boxes");
    phone.click(SHOWS).await?;
    await_shown(&phone, &cell, true).await?;
    assert_eq!(phone.text(SHOWS).await?, "Ẩn các ô");
    phone.click(SHOWS).await?;
    await_shown(&phone, &cell, false).await?;

    // The keyboard goes past what is folded.
    page.focus(&other).await?;
    Keyboard::of(&phone).press(Key::Left).await?;
    assert_eq!(phone.focused_name().await?, other, "the first box that is shown");

    page.await_saved().await?;
    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?;
    await_shown(&phone, &cell, false).await?;
    let list = SectionList::open_in(&phone).await?;
    list.look_for("xoa mu chu").await?;
    list.choose("row/literacy").await?;
    let literacy = form.name("1.11", "count")?;
    wait_for("the row's first field", async || Ok(phone.focused_name().await? == literacy)).await?;
    ensure!(phone.focus_is_in_view().await?);
    phone.click(NONE).await?;
    wait_for("no button where nothing is folded", async || Ok(!phone.exists(SHOWS).await?)).await?;
    ensure!(is_shown(&phone, &cell).await?);
    phone.assert_fits_the_phone().await
}

#[tokio::test]
async fn figures_in_a_section_without_activity_are_never_folded_and_take_its_answer_away() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (cell, people) = (form.name("1.1", "count")?, form.name("1.1", "people")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.await_links().await?;
    page.type_into(&cell, "3").await?;
    page.type_into(&people, "40").await?;
    phone.click(NONE).await?;
    wait_for("the answer", async || Ok(phone.attribute(NONE, "aria-pressed").await?.as_deref() == Some("true")))
        .await?;
    await_progress(&phone, "Đã điền 2/26 ô").await?;
    ensure!(is_shown(&phone, &cell).await?, "a figure is folded away");
    ensure!(!phone.exists(SHOWS).await?);
    let list = SectionList::open_in(&phone).await?;
    assert_eq!(list.state_of("1 Các lớp").await?.as_deref(), Some("Cần xem lại 1 chỗ"));
    phone.press(&char::from(Key::Escape).to_string()).await?;
    SectionList::await_shut(&phone).await?;

    page.retype(&people, "0").await?;
    page.retype(&cell, "0").await?;
    await_progress(&phone, "Đã điền 26/26 ô").await?;
    ensure!(is_shown(&phone, &cell).await?, "the box goes while somebody is in it");
    Ok(())
}

#[tokio::test]
async fn a_note_keeps_the_boxes_of_a_section_without_activity_in_view() -> Result<()> {
    const NOTE: &str = "training_it.note";
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.reveal(NOTE).await?;
    page.type_into(NOTE, "chuyển sang tháng 11").await?;
    phone.click(NONE).await?;
    await_progress(&phone, "Đã điền 26/26 ô").await?;
    page.await_saved().await?;
    ensure!(is_shown(&phone, NOTE).await? && !phone.exists(SHOWS).await?, "the note is folded away");
    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?;
    await_shown(&phone, NOTE, true).await
}
