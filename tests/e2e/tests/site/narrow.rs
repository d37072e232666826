//! The main job in a window of 320 pixels, and with letters twice as large: nothing has to be pushed sideways, nothing is
//! cut off, no word is broken, and everything can be hit.

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::figures::{figures, grouped, sums};
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::stage::Stage;

use crate::FORM;

/// How a window differs from the phone of the other tests.
#[derive(Debug, Clone, Copy)]
struct Window {
    width: u32,
    has_large_letters: bool,
}

impl Window {
    async fn open(self, stage: &Stage) -> Result<Browser> {
        if self.has_large_letters {
            return stage.phone_with_large_letters().await;
        }
        let browser = stage.phone().await?;
        browser.be_a_phone_of(self.width).await?;
        Ok(browser)
    }
}

async fn fits(browser: &Browser, window: Window, place: &str) -> Result<()> {
    browser.assert_is_no_wider_than(window.width.into()).await.with_context(|| place.to_owned())?;
    let wrong = browser.misfits().await?;
    ensure!(wrong.is_empty(), "{place}: {wrong:#?}");
    Ok(())
}

async fn does_the_main_job(window: Window) -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let figures = figures(&form);
    let phone = window.open(&stage).await?;
    let start = stage.open_start(&phone).await?;
    fits(&phone, window, "start").await?;
    let page = start.choose(FORM).await?;
    fits(&phone, window, "empty form").await?;
    page.type_into("head.unit", "TTHTCĐ xã Mường So").await?;
    for figure in figures.iter().filter(|figure| !figure.text.is_empty()) {
        page.type_into(&figure.name, &figure.text).await?;
    }
    phone.leave_field().await?;
    for sum in sums(&form, &figures) {
        page.await_total(&sum.name, &sum.value.map(grouped).unwrap_or_default()).await?;
    }
    page.await_saved().await?;
    fits(&phone, window, "full form").await?;
    page.retype(&form.name("1.1", "count")?, "12o").await?;
    page.add_row(&form.added_rows_row()?.id).await?;
    phone.leave_field().await?;
    page.await_saved().await?;
    fits(&phone, window, "form with a figure that cannot be read").await?;

    phone.click("button[name=review]").await?;
    phone.wait_for("#review").await?;
    fits(&phone, window, "review").await?;
    phone.click("[name=send]").await?;
    phone.wait_for("[name=send-way]").await?;
    fits(&phone, window, "ways to send").await?;
    let before = phone.profile().downloaded_names()?;
    phone.click("[name=keep]").await?;
    let file = phone.profile().downloaded_besides(&before, ".html").await?;
    let start = stage.open_start(&phone).await?;
    start.await_drafts(1).await?;
    fits(&phone, window, "start with a report").await?;
    start.import(&file).await?;
    FormPage::shown_in(&phone, FORM).await.map(drop)
}

#[tokio::test]
async fn a_report_is_made_in_a_window_of_320_pixels() -> Result<()> {
    does_the_main_job(Window { width: 320, has_large_letters: false }).await
}

#[tokio::test]
async fn a_report_is_made_with_letters_twice_as_large() -> Result<()> {
    does_the_main_job(Window { width: 360, has_large_letters: true }).await
}
