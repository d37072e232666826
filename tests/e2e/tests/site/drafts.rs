//! The draft: what the page called saved is there after anything that can happen to a phone.

use anyhow::{Context as _, Result};
use phuluc_e2e::form::{Form, Total};
use phuluc_e2e::pages::{DevicePanel, FormPage, StartPage};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;

use crate::FORM;

/// More of these than a run of all tests has time for belong to a soak by hand, which sets the variable.
const KILLS: usize = 5;

fn kills() -> Result<usize> {
    Ok(std::env::var("PHULUC_SOAK_KILLS").map_or(Ok(KILLS), |kills| kills.parse())?)
}

#[tokio::test]
async fn a_draft_survives_the_death_of_the_browser_each_time_it_was_called_saved() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let total = form.name("1", "count")?;
    let section = form.rows.iter().find(|row| row.number == "1").context("section 1")?;
    let rows = form.rows_in(Total::OfRows, section);
    let cells: Vec<String> = rows
        .iter()
        .flat_map(|row| row.cells.iter().filter(|cell| cell.id == "count").map(|cell| row.name(cell)))
        .collect();
    let mut figures = vec![0; cells.len()];
    let mut phone = stage.phone().await?;
    for round in 1..=kills()? {
        let place = round % cells.len();
        // Together less than a thousand, so that no sum is written in groups.
        figures[place] = 10 + round % 40;
        let page = stage.open_form(&phone, FORM).await?;
        page.retype(&cells[place], &figures[place].to_string()).await?;
        page.await_saved().await?;
        phone = stage.phone_again(phone).await?;
        let page = stage.open_form(&phone, FORM).await?;
        page.await_total(&total, &figures.iter().sum::<usize>().to_string()).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_draft_survives_the_crash_of_its_tab() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let other_tab = phone.new_tab().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "23").await?;
    page.await_saved().await?;
    phone.chromium().crash_tab().await?;
    phone.go_to_tab(other_tab).await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.await_total(&form.name("1", "count")?, "23").await
}

#[tokio::test]
async fn what_was_typed_last_is_saved_when_the_page_is_left_at_once() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "31").await?;
    phone.reload().await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    page.await_total(&form.name("1", "count")?, "31").await
}

/// No save begins by itself: what is typed waits, as in the moment after a key.
const SAVES_WAIT: &str = "const later = window.setTimeout; \
     window.setTimeout = (call, time, ...more) => later(time === 400 ? () => {} : call, time, ...more);";

/// Phones often tell only the one, older Safari only the other, and no page runs on to wait for a database.
#[tokio::test]
async fn either_word_that_the_page_may_be_going_has_what_was_typed_stored_before_it_is_over() -> Result<()> {
    const HIDDEN: &str = "Object.defineProperty(document, 'visibilityState', { value: 'hidden' }); \
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));";
    const LEFT: &str = "dispatchEvent(new PageTransitionEvent('pagehide'));";
    const IS_STORED: &str = "const is_stored = () => Object.keys(localStorage).some(key => \
        key.startsWith('phuluc/draft/') && localStorage[key].includes('987654321'));";
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    for word in [HIDDEN, LEFT] {
        let phone = stage.phone().await?;
        let page = stage.open_form(&phone, FORM).await?;
        phone.run(SAVES_WAIT, vec![]).await?;
        page.type_into(&form.name("1.1", "people")?, "987654321").await?;
        let script = [IS_STORED, "const before = is_stored();", word, "return [before, is_stored()]"].concat();
        assert_eq!(phone.run(&script, vec![]).await?, serde_json::json!([false, true]), "{word}");
    }
    Ok(())
}

#[tokio::test]
async fn a_page_that_comes_back_out_of_the_browsers_memory_reads_what_is_stored_anew() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "31").await?;
    page.await_saved().await?;
    phone
        .run("window.isOld = true; dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", vec![])
        .await?;
    let is_new = "return window.isOld === undefined && document.readyState === 'complete'";
    wait_for("the page to be read anew", async || {
        // Between both pages there is nobody to answer.
        Ok(phone.run(is_new, vec![]).await.is_ok_and(|is_new| is_new == serde_json::json!(true)))
    })
    .await?;
    FormPage::shown_in(&phone, FORM).await?.await_total(&form.name("1", "count")?, "31").await
}

#[tokio::test]
async fn a_reload_puts_the_reader_near_the_place_where_they_were() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let last = form.name("10.2", "count")?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&last, "5").await?;
    page.await_saved().await?;
    phone.reload().await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    wait_for("the last field back in view", async || page.is_in_view(&last).await).await
}

#[tokio::test]
async fn several_reports_stand_side_by_side_and_a_deleted_one_can_be_taken_back() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let total = form.name("1", "count")?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("head.unit", "Xã Mường So").await?;
    page.type_into(&form.name("1.1", "count")?, "4").await?;
    page.await_saved().await?;

    let page = stage.open_start(&phone).await?.begin_another(FORM).await?;
    page.await_total(&total, "").await?;
    // The name of the unit is remembered from the report before; this one is another's.
    assert_eq!(phone.value("head.unit").await?, "Xã Mường So");
    page.retype("head.unit", "Xã Bản Lang").await?;
    page.type_into(&form.name("1.1", "count")?, "9").await?;
    page.await_saved().await?;

    let start = stage.open_start(&phone).await?;
    let drafts = start.await_drafts(2).await?;
    for unit in ["Xã Mường So", "Xã Bản Lang"] {
        let draft = drafts.iter().find(|draft| draft.contains(unit));
        let tells_all = draft.is_some_and(|draft| draft.contains("Lai Châu") && draft.contains('1'));
        assert!(tells_all, "{unit} with its form and progress in {drafts:?}");
    }

    start.delete_draft("Xã Bản Lang").await?;
    start.await_drafts(1).await?;
    phone.wait_for("[name=undo]").await?;
    start.undo().await?;
    start.await_drafts(2).await?;
    let page = start.open_draft("Xã Bản Lang", FORM).await?;
    page.await_total(&total, "9").await?;

    let page = stage.open_start(&phone).await?.open_draft("Xã Mường So", FORM).await?;
    page.await_total(&total, "4").await?;
    stage.open_start(&phone).await?.delete_draft("Xã Mường So").await?;
    StartPage::shown_in(&phone).await?.await_drafts(1).await?;
    phone.reload().await?;
    let left = StartPage::shown_in(&phone).await?.await_drafts(1).await?;
    assert!(left[0].contains("Xã Bản Lang"), "{left:?}");
    Ok(())
}

#[tokio::test]
async fn a_form_only_looked_at_leaves_no_draft_behind() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    let start = stage.open_start(&phone).await?;
    assert_eq!(start.drafts().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn the_word_of_a_deletion_stays_on_the_start_page_and_the_report_in_the_bin() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("news.count", "7").await?;
    page.await_saved().await?;
    stage.open_start(&phone).await?;
    // One step inside the page: nothing is loaded anew.
    phone.run("location.hash = arguments[0]", vec![format!("#/{FORM}").into()]).await?;
    FormPage::shown_in(&phone, FORM).await?;
    phone.run("location.hash = '#/'", vec![]).await?;
    let start = StartPage::shown_in(&phone).await?;
    start.await_drafts(1).await?;
    start.delete_draft("Lai Châu").await?;
    phone.wait_for("[name=undo]").await?;
    phone.run("location.hash = '#/dong-trieu-2023'", vec![]).await?;
    FormPage::shown_in(&phone, "dong-trieu-2023").await?;
    assert!(!phone.exists(".toast").await?, "a word of what is on no page that is shown");
    phone.run("location.hash = '#/'", vec![]).await?;
    StartPage::shown_in(&phone).await?;
    let panel = DevicePanel::unfolded_in(&phone).await?;
    panel.await_binned(1).await.map(drop)
}
