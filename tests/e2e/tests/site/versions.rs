//! Earlier versions of a report: kept without being asked for, looked at, gone back to, and that taken back again.

use anyhow::Result;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, HistoryPage};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;

use crate::FORM;

/// Types a figure in place of another and waits until it is stored.
async fn write(page: FormPage<'_>, name: &str, figure: &str) -> Result<()> {
    page.retype(name, figure).await?;
    page.await_saved().await.map(drop)
}

/// Opens the report anew, as the next visit does.
async fn open_again<'a>(stage: &Stage, phone: &'a Browser) -> Result<FormPage<'a>> {
    phone.reload().await?;
    stage.open_form(phone, FORM).await
}

#[tokio::test]
async fn what_was_opened_and_then_changed_can_be_gone_back_to_and_that_taken_back() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (count, people, total) = (form.name("1.1", "count")?, form.name("1.1", "people")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    write(page, &count, "12").await?;
    write(page, &people, "1250").await?;
    let page = open_again(&stage, &phone).await?;
    write(page, &count, "99").await?;
    write(page, &people, "").await?;

    let history = HistoryPage::open(&stage, &phone, FORM).await?;
    let versions = history.await_versions(1).await?;
    assert!(versions[0].contains("khác bản đang có 2 chỗ"), "{versions:?}");
    let places = history.differences(0).await?;
    assert_eq!(places.len(), 2, "{places:?}");
    for (place, words) in places.iter().zip([["12", "99"], ["1.250", "để trống"]]) {
        assert!(words.iter().all(|word| place.contains(word)), "{place}");
    }

    let page = history.go_back(0, FORM).await?;
    page.await_total(&total, "12").await?;
    // As it was typed: nobody had left the field when it was kept.
    assert_eq!(page.value(&people).await?, "1250");
    page.await_saved().await?;
    phone.click("[name=\"undo\"]").await?;
    page.await_total(&total, "99").await?;
    wait_for("the field to be blank again", async || Ok(page.value(&people).await?.is_empty())).await?;
    page.await_saved().await?;
    open_again(&stage, &phone).await?.await_total(&total, "99").await
}

#[tokio::test]
async fn what_was_left_by_going_back_is_kept_and_can_be_gone_back_to_on_another_day() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (count, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    write(stage.open_form(&phone, FORM).await?, &count, "12").await?;
    write(open_again(&stage, &phone).await?, &count, "99").await?;
    let history = HistoryPage::open(&stage, &phone, FORM).await?;
    history.await_versions(1).await?;
    let page = history.go_back(0, FORM).await?;
    page.await_total(&total, "12").await?;
    page.await_saved().await?;

    let phone = stage.phone_again(phone).await?;
    let history = HistoryPage::open(&stage, &phone, FORM).await?;
    let versions = history.await_versions(1).await?;
    assert!(versions[0].contains("Trước khi quay lại bản cũ"), "{versions:?}");
    let page = history.go_back(0, FORM).await?;
    page.await_total(&total, "99").await
}

/// The database has room for everything but versions of reports.
const NO_ROOM_FOR_VERSIONS: &str = "const put = IDBObjectStore.prototype.put; \
    IDBObjectStore.prototype.put = function (...all) { \
        if (this.name === 'versions') throw new DOMException('as the test wants it', 'QuotaExceededError'); \
        return put.apply(this, all); \
    }";

#[tokio::test]
async fn where_the_report_cannot_be_kept_nothing_takes_its_place_before_a_person_has_decided() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (count, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    write(stage.open_form(&phone, FORM).await?, &count, "12").await?;
    write(open_again(&stage, &phone).await?, &count, "99").await?;
    stage.site().put_into_each_page(NO_ROOM_FOR_VERSIONS);
    phone.reload().await?;
    let history = HistoryPage::open(&stage, &phone, FORM).await?;
    history.await_versions(1).await?;
    phone.click("[name=go-back]").await?;
    let said = phone.wait_for("[data-unkept]").await?.text().await?;
    assert!(said.contains("chưa giữ được bản đang có"), "{said}");

    let before = phone.profile().downloaded_names()?;
    phone.click("[name=take-out]").await?;
    let file = std::fs::read_to_string(phone.profile().downloaded_besides(&before, ".html").await?)?;
    assert!(file.contains("\"count\": 99"), "the report as it is, not as it was");
    open_again(&stage, &phone).await?.await_total(&total, "99").await?;

    let history = HistoryPage::open(&stage, &phone, FORM).await?;
    history.await_versions(1).await?;
    phone.click("[name=go-back]").await?;
    phone.wait_for("[data-unkept]").await?;
    phone.click("[name=go-on]").await?;
    FormPage::shown_in(&phone, FORM).await?.await_total(&total, "12").await
}

#[tokio::test]
async fn each_file_that_leaves_is_a_version_and_the_page_counts_what_was_changed_since() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (count, people) = (form.name("1.1", "count")?, form.name("1.1", "people")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    write(page, &count, "12").await?;
    await_copy(&phone, "Chưa có bản nào ngoài máy này").await?;
    page.export_html().await?;
    await_copy(&phone, "Từ đó chưa sửa gì").await?;
    write(page, &count, "13").await?;
    write(page, &people, "400").await?;
    await_copy(&phone, "Từ đó đã sửa 2 chỗ").await?;
    // What says the same as before is no change, however often it was typed.
    write(page, &count, "12").await?;
    await_copy(&phone, "Từ đó đã sửa 1 chỗ").await?;

    stage.open_start(&phone).await?.await_drafts(1).await?;
    await_copy(&phone, "tải tệp báo cáo lúc").await?;
    await_copy(&phone, "Từ đó đã sửa 1 chỗ").await?;
    let history = HistoryPage::open(&stage, &phone, FORM).await?;
    let versions = history.await_versions(1).await?;
    assert!(
        versions[0].contains("Lúc tải, chép hoặc gửi đi") && versions[0].contains("khác bản đang có 1 chỗ"),
        "{versions:?}"
    );
    Ok(())
}

#[tokio::test]
async fn a_report_without_a_past_says_how_it_comes_to_have_one() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    HistoryPage::open(&stage, &phone, FORM).await?.await_none().await
}

const LAST_COPY: &str = "[data-last-copy]";

/// Waits until the page says this about the last copy outside.
async fn await_copy(phone: &Browser, words: &str) -> Result<()> {
    phone.wait_for(LAST_COPY).await?;
    let said = async || phone.text(LAST_COPY).await.unwrap_or_default();
    let what = format!("{words:?} about the last copy; the page says {:?}", said().await);
    wait_for(&what, async || Ok(said().await.contains(words))).await
}
