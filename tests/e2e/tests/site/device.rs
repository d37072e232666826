//! The device as a whole: what was deleted, everything in one file and back, everything removed.

use anyhow::Result;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{DevicePanel, FormPage, StartPage};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::{Value, json};

use crate::FORM;

/// A further report of a unit, saved.
async fn report<'browser>(
    stage: &Stage,
    phone: &'browser Browser,
    unit: &str,
    figure: &str,
) -> Result<FormPage<'browser>> {
    let form = Form::lai_chau()?;
    let start = stage.open_start(phone).await?;
    let has_one =
        phone.exists("[name=new-report]").await? || phone.stored("phuluc/in-hand/lai-chau-2023").await?.is_some();
    let page = if has_one { start.begin_another(FORM).await? } else { start.choose(FORM).await? };
    page.await_total(&form.name("1", "count")?, "").await?;
    page.retype("head.unit", unit).await?;
    page.type_into(&form.name("1.1", "count")?, figure).await?;
    page.await_saved().await?;
    Ok(page)
}

async fn news(phone: &Browser) -> Result<String> {
    phone.wait_for("#news").await?;
    phone.text("#news").await
}

/// Nothing is wider than the phone, and every control can be hit with a thumb.
async fn assert_fits_the_phone(phone: &Browser) -> Result<()> {
    phone.assert_fits_the_phone().await?;
    phone.assert_fit_a_thumb("[data-device] button, [data-device] summary").await
}

#[tokio::test]
async fn a_deleted_report_lies_in_the_bin_and_is_taken_back_or_removed_with_a_second_tap() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    report(&stage, &phone, "Xã Bản Bo", "7").await?;
    let start = stage.open_start(&phone).await?;
    start.delete_draft("Xã Bản Bo").await?;
    start.await_drafts(0).await?;
    // The bin is there on the next visit too, when the toast is gone.
    phone.reload().await?;
    let start = StartPage::shown_in(&phone).await?;
    let panel = DevicePanel::unfolded_in(&phone).await?;
    let binned = panel.await_binned(1).await?;
    assert!(
        binned[0].contains("Xã Bản Bo") && binned[0].contains("Lai Châu") && binned[0].contains("30 ngày"),
        "{binned:?}"
    );
    assert_fits_the_phone(&phone).await?;

    panel.press("take-back").await?;
    start.await_drafts(1).await?;
    panel.await_binned(0).await?;
    assert_eq!(phone.run("return document.activeElement.tagName", vec![]).await?, "SUMMARY", "the person stays there");

    start.delete_draft("Xã Bản Bo").await?;
    panel.await_binned(1).await?;
    panel.press("remove-for-good").await?;
    phone.wait_for("[data-binned] [role=alert]").await?;
    panel.press("remove-not").await?;
    panel.await_binned(1).await?;
    panel.press("remove-for-good").await?;
    panel.press("remove-sure").await?;
    panel.await_binned(0).await?;
    phone.reload().await?;
    assert_eq!(StartPage::shown_in(&phone).await?.drafts().await?, Vec::<String>::new());
    let kept =
        phone.run("return Object.keys(localStorage).filter(key => key.startsWith('phuluc/draft/'))", vec![]).await?;
    assert_eq!(kept, json!([]));
    Ok(())
}

#[tokio::test]
async fn a_backup_carries_all_reports_to_another_device_and_what_is_newer_there_stays() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let total = form.name("1", "count")?;
    let phone = stage.phone().await?;
    for (unit, figure) in [("Xã Một", "1"), ("Xã Hai", "2"), ("Xã Ba", "3")] {
        report(&stage, &phone, unit, figure).await?;
    }
    let start = stage.open_start(&phone).await?;
    start.await_drafts(3).await?;
    start.delete_draft("Xã Ba").await?;
    start.await_drafts(2).await?;
    let panel = DevicePanel::unfolded_in(&phone).await?;
    let backup = panel.back_up().await?;
    panel.await_backup_said("3 báo cáo").await?;
    let name = backup.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    assert!(name.starts_with("phuluc-sao-luu-20"), "{name}");
    let file: Value = serde_json::from_slice(&std::fs::read(&backup)?)?;
    assert_eq!((&file["format"], file["reports"].as_array().map(Vec::len)), (&json!("phuluc.backup"), Some(3)));

    let elsewhere = stage.phone().await?;
    report(&stage, &elsewhere, "Xã Bốn", "4").await?;
    let asked = stage.open_start(&elsewhere).await?.restore(&backup).await?;
    assert!(asked.contains("Báo cáo trong tệp sao lưu này: 3, gồm 3 chưa có trong máy."), "{asked}");
    let said = news(&elsewhere).await?;
    assert!(said.contains("3 báo cáo, gồm 3 mới, 0 cập nhật, 0 đã có, 0 giữ cả hai bản, 0 không mở được"), "{said}");
    let start = StartPage::shown_in(&elsewhere).await?;
    start.await_drafts(3).await?;
    let panel = DevicePanel::unfolded_in(&elsewhere).await?;
    let binned = panel.await_binned(1).await?;
    assert!(binned[0].contains("Xã Ba"), "{binned:?}");
    // What was in hand is in hand.
    let page = start.choose(FORM).await?;
    page.await_total(&total, "4").await?;

    // The report goes on elsewhere, by a few keys; the backup from before does not take it back.
    let page = stage.open_start(&elsewhere).await?.open_draft("Xã Một", FORM).await?;
    page.await_total(&total, "1").await?;
    // It stands in the backup; nobody has sent it here.
    wait_for("where the report stands besides this device", async || {
        Ok(elsewhere.text("[data-last-copy]").await?.contains("nằm trong tệp sao lưu"))
    })
    .await?;
    page.retype(&form.name("1.1", "count")?, "51").await?;
    page.await_saved().await?;
    let asked = stage.open_start(&elsewhere).await?.restore(&backup).await?;
    assert!(asked.contains("3 máy đã có hoặc có bản mới hơn"), "{asked}");
    let said = news(&elsewhere).await?;
    assert!(said.contains("3 báo cáo, gồm 0 mới, 0 cập nhật, 3 đã có, 0 giữ cả hai bản, 0 không mở được"), "{said}");
    let start = StartPage::shown_in(&elsewhere).await?;
    start.await_drafts(3).await?;
    DevicePanel::unfolded_in(&elsewhere).await?.await_binned(1).await?;
    start.open_draft("Xã Một", FORM).await?.await_total(&total, "51").await
}

#[tokio::test]
async fn a_backup_carries_all_that_a_wipe_destroys_and_says_what_it_lacks() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = report(&stage, &phone, "Xã Một", "1").await?;
    let last_year = page.export_json().await?;
    phone.upload("last-year", &last_year).await?;
    wait_for("last year's figures", async || Ok(phone.stored("phuluc/last-year/lai-chau-2023").await?.is_some()))
        .await?;
    let (figures, names) = (phone.stored("phuluc/last-year/lai-chau-2023").await?, phone.stored("phuluc/head").await?);
    assert!(figures.is_some() && names.is_some());
    // Of a deleted report neither slot can be read.
    for side in ["a", "b"] {
        phone.store(&format!("phuluc/draft/torn/{side}"), &format!("{{\"torn\": \"{side}")).await?;
    }
    phone.store("phuluc/deleted/torn", "2099-01-01T00:00:00+07:00").await?;
    stage.open_start(&phone).await?.await_drafts(1).await?;
    let panel = DevicePanel::unfolded_in(&phone).await?;
    let backup = panel.back_up().await?;
    panel.await_backup_said("1 báo cáo, cùng 2 bản không đọc được").await?;
    panel.wipe().await?;
    assert_eq!(phone.run("return Object.keys(localStorage).length", vec![]).await?, 0);

    stage.open_start(&phone).await?.restore(&backup).await?;
    wait_for("the word on the backup", async || Ok(news(&phone).await?.contains("tệp sao lưu"))).await?;
    let said = news(&phone).await?;
    assert!(said.contains("3 báo cáo, gồm 1 mới, 0 cập nhật, 0 đã có, 0 giữ cả hai bản, 2 không mở được"), "{said}");
    assert!(said.contains("Số liệu năm trước: 2, gồm 2 mới"), "{said}");
    assert_eq!(phone.stored("phuluc/last-year/lai-chau-2023").await?, figures);
    assert_eq!(phone.stored("phuluc/head").await?, names);
    // Once more changes nothing.
    stage.open_start(&phone).await?.restore(&backup).await?;
    wait_for("the second sentence", async || Ok(news(&phone).await?.contains("gồm 2 đã có"))).await?;
    Ok(())
}

#[tokio::test]
async fn pictures_that_are_not_on_the_device_are_counted_when_it_is_backed_up_and_when_it_comes_back() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = report(&stage, &phone, "Xã Một", "1").await?;
    let mut file: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    file["report"]["revision"] = json!(99);
    file["report"]["parent"] = json!("");
    file["report"]["id"] = json!("with-pictures");
    let photo = |id: &str| json!({ "id": id, "caption": "", "width": 16, "height": 9, "bytes": 1 });
    file["photos"] = json!([photo("gone-1"), photo("gone-2")]);
    let named = phone.profile().write("thieu-anh.json", file.to_string().as_bytes())?;
    let start = stage.open_start(&phone).await?;
    start.import(&named).await?;
    FormPage::shown_in(&phone, FORM).await?;
    stage.open_start(&phone).await?.await_drafts(2).await?;
    let panel = DevicePanel::unfolded_in(&phone).await?;
    let backup = panel.back_up().await?;
    panel.await_backup_said("thiếu 2 ảnh").await?;

    let elsewhere = stage.phone().await?;
    stage.open_start(&elsewhere).await?.restore(&backup).await?;
    let said = news(&elsewhere).await?;
    assert!(said.contains("2 báo cáo, gồm 2 mới") && said.contains("Ảnh: 2, gồm 2 thiếu"), "{said}");
    Ok(())
}

#[tokio::test]
async fn a_report_that_another_window_took_back_is_not_removed_by_the_second_tap() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    report(&stage, &phone, "Xã Một", "7").await?;
    let start = stage.open_start(&phone).await?;
    start.delete_draft("Xã Một").await?;
    start.await_drafts(0).await?;
    let panel = DevicePanel::unfolded_in(&phone).await?;
    panel.press("remove-for-good").await?;
    let first = phone.client().window().await?;
    let second = phone.new_tab().await?;
    phone.be_a_phone().await?;
    stage.open_start(&phone).await?;
    DevicePanel::unfolded_in(&phone).await?.press("take-back").await?;
    StartPage::shown_in(&phone).await?.await_drafts(1).await?;
    phone.go_to_tab(first).await?;
    panel.press("remove-sure").await?;
    wait_for("the word that it is in use", async || Ok(phone.text(".toast").await?.contains("không xóa"))).await?;
    phone.go_to_tab(second).await?;
    phone.reload().await?;
    StartPage::shown_in(&phone).await?.await_drafts(1).await.map(drop)
}

#[tokio::test]
async fn a_report_of_a_backup_that_cannot_be_read_is_named_and_the_others_are_taken() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    report(&stage, &phone, "Xã Một", "1").await?;
    report(&stage, &phone, "Xã Hai", "2").await?;
    stage.open_start(&phone).await?.await_drafts(2).await?;
    let backup = DevicePanel::unfolded_in(&phone).await?.back_up().await?;
    let mut file: Value = serde_json::from_slice(&std::fs::read(&backup)?)?;
    let one = file["reports"].as_array_mut().into_iter().flatten().find(|one| one["head"]["unit"] == "Xã Một");
    if let Some(one) = one {
        one["values"] = json!([]);
    }
    let spoilt = phone.profile().write("spoilt.json", file.to_string().as_bytes())?;

    let elsewhere = stage.phone().await?;
    stage.open_start(&elsewhere).await?.restore(&spoilt).await?;
    let said = news(&elsewhere).await?;
    assert!(said.contains("2 báo cáo, gồm 1 mới") && said.contains("1 không mở được"), "{said}");
    assert!(said.contains("Xã Một: ") && said.contains("values"), "the reason: {said}");
    let left = StartPage::shown_in(&elsewhere).await?.await_drafts(1).await?;
    assert!(left[0].contains("Xã Hai"), "{left:?}");
    Ok(())
}

#[tokio::test]
async fn everything_is_removed_from_the_device_and_another_window_writes_nothing_back() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    report(&stage, &phone, "Xã Một", "1").await?;
    phone.store("portal/settings", "a stranger's").await?;
    let other_window = phone.new_tab().await?;
    phone.be_a_phone().await?;
    stage.open_start(&phone).await?.await_drafts(1).await?;
    let panel = DevicePanel::unfolded_in(&phone).await?;
    panel.press("wipe").await?;
    assert!(panel.offers("backup").await?, "the backup is offered");
    assert_fits_the_phone(&phone).await?;
    panel.press("wipe-not").await?;
    assert!(!panel.offers("wipe-sure").await?);
    let start = panel.wipe().await?;
    let said = news(&phone).await?;
    assert!(said.contains("Đã xóa mọi báo cáo"), "{said}");
    assert_eq!(start.drafts().await?, Vec::<String>::new());
    let wiping_window = phone.client().window().await?;

    // The window that had the report open says the same, and typing there begins anew.
    phone.go_to_tab(other_window).await?;
    wait_for("the other window to notice", async || Ok(phone.exists("#news").await.unwrap_or(false))).await?;
    assert_eq!(StartPage::shown_in(&phone).await?.drafts().await?, Vec::<String>::new());
    let drafts = "return Object.keys(localStorage).filter(key => key.startsWith('phuluc/'))";
    assert_eq!(phone.run(drafts, vec![]).await?, json!([]));
    assert_eq!(phone.stored("portal/settings").await?.as_deref(), Some("a stranger's"));
    let page = stage.open_form(&phone, FORM).await?;
    assert_eq!(phone.value("head.unit").await?, "", "the head is forgotten");
    page.await_total(&form.name("1", "count")?, "").await?;

    phone.go_to_tab(wiping_window).await?;
    phone.reload().await?;
    assert_eq!(StartPage::shown_in(&phone).await?.drafts().await?, Vec::<String>::new());
    assert!(!phone.exists("#news").await?, "it is said once");
    Ok(())
}
