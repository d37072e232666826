//! Pictures: taken in, told about, put in order, sent along, printed, and opened on another device.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use base64::Engine as _;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::pages::{FormPage, PhotosPanel, ShownPhoto};
use phuluc_e2e::paper::Paper;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::{Value, json};

use crate::FORM;

const OPENING: &str = "Khai mạc <Tuần lễ>";
const CLASS: &str = "Lớp xóa mù chữ bản Nà Khoang";

/// A JPEG as a camera might have made it: squares of many colours, so that it weighs something.
async fn picture(browser: &Browser, name: &str, width: u32, height: u32) -> Result<PathBuf> {
    let script = "const [width, height] = arguments; \
                  const canvas = Object.assign(document.createElement('canvas'), { width, height }); \
                  const c = canvas.getContext('2d'); \
                  for (let x = 0; x < width; x += 16) for (let y = 0; y < height; y += 16) { \
                      c.fillStyle = 'hsl(' + (x * 7 + y * 13) % 360 + ' 60% 50%)'; c.fillRect(x, y, 16, 16) } \
                  return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]";
    let data = browser.run(script, vec![json!(width), json!(height)]).await?;
    let bytes = base64::engine::general_purpose::STANDARD.decode(data.as_str().context("base64")?)?;
    browser.profile().write(name, &bytes)
}

fn summary(shown: &[ShownPhoto]) -> Vec<(&str, u32, u32)> {
    shown.iter().map(|photo| (photo.caption.as_str(), photo.width, photo.height)).collect()
}

/// Two pictures with their captions, the first one taken in standing second.
async fn two_pictures<'browser>(stage: &Stage, phone: &'browser Browser) -> Result<FormPage<'browser>> {
    let page = stage.open_form(phone, FORM).await?;
    let panel = PhotosPanel::of(phone);
    let files = [picture(phone, "lop.jpg", 2400, 1800).await?, picture(phone, "khai mạc.jpg", 900, 1200).await?];
    panel.add(&files).await?;
    assert_eq!(summary(&panel.await_shown(2).await?), [("", 1600, 1200), ("", 900, 1200)]);
    page.type_into("photo.0.caption", CLASS).await?;
    page.type_into("photo.1.caption", OPENING).await?;
    panel.press(0, "photo-down").await?;
    wait_for("the picture to move", async || Ok(phone.value("photo.0.caption").await? == OPENING)).await?;
    assert_two(panel).await?;
    Ok(page)
}

async fn assert_two(panel: PhotosPanel<'_>) -> Result<()> {
    assert_eq!(summary(&panel.await_shown(2).await?), [(OPENING, 900, 1200), (CLASS, 1600, 1200)]);
    Ok(())
}

#[tokio::test]
async fn pictures_are_taken_in_put_in_order_kept_and_taken_back() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = two_pictures(&stage, &phone).await?;
    let panel = PhotosPanel::of(&phone);
    wait_for("the person to stay on the picture that moved", async || panel.is_on(1).await).await?;
    panel.press(0, "photo-remove").await?;
    assert_eq!(summary(&panel.await_shown(1).await?), [(CLASS, 1600, 1200)]);
    assert!(panel.total().await?.starts_with("1 ảnh"), "{}", panel.total().await?);
    panel.undo().await?;
    assert_two(panel).await?;
    let total = panel.total().await?;
    assert!(total.starts_with("2 ảnh") && total.contains(" MB") && total.contains("20 MB"), "{total}");
    assert_fits_the_phone(&phone).await?;

    page.await_saved().await?;
    let stored = phone.run("return JSON.stringify(localStorage)", vec![]).await?.to_string();
    assert!(stored.contains("Nà Khoang") && !stored.contains("/9j/") && stored.len() < 100_000, "{}", stored.len());
    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?;
    assert_two(panel).await?;

    // The start page frees nothing that a draft still names.
    stage.open_start(&phone).await?;
    stage.open_form(&phone, FORM).await?;
    assert_two(panel).await
}

async fn assert_fits_the_phone(phone: &Browser) -> Result<()> {
    phone.assert_fits_the_phone().await?;
    phone.assert_fit_a_thumb("[data-photo] button, [data-photo] input, [name=photos]").await?;
    for (name, said) in [("photo-down", "Xuống: Ảnh 1"), ("photo.0.caption", "Ảnh 1: chú thích")] {
        assert_eq!(phone.accessible_name(name).await?, said);
    }
    Ok(())
}

#[tokio::test]
async fn pictures_travel_in_the_page_and_where_wanted_in_the_data_and_are_printed_behind_the_table() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = two_pictures(&stage, &phone).await?;
    let html = page.export_html().await?;
    let file = page.export_json().await?;
    // The next file may bear the same name.
    let names_only = phone.profile().keep("names-only.json", &file)?;
    phone.click("[name=json-photos]").await?;
    let with_pictures = page.export_json().await?;

    let read = |file: &Path| -> Result<Value> { Ok(serde_json::from_slice(&std::fs::read(file)?)?) };
    assert_eq!(read(&names_only)?["photos"][0]["caption"], OPENING);
    assert!(read(&names_only)?["photos"][0].get("data").is_none());
    assert!(read(&with_pictures)?["photos"][1]["data"].as_str().is_some_and(|data| data.starts_with("/9j/")));

    for file in [&html, &with_pictures] {
        let elsewhere = stage.phone().await?;
        stage.open_start(&elsewhere).await?.import(file).await?;
        FormPage::shown_in(&elsewhere, FORM).await?;
        assert_two(PhotosPanel::of(&elsewhere)).await.with_context(|| file.display().to_string())?;
    }
    let elsewhere = stage.phone().await?;
    stage.open_start(&elsewhere).await?.import(&names_only).await?;
    FormPage::shown_in(&elsewhere, FORM).await?;
    let shown = PhotosPanel::of(&elsewhere).await_shown(2).await?;
    assert_eq!(summary(&shown), [(OPENING, 0, 0), (CLASS, 0, 0)]);
    assert!(shown[0].missing.contains("không có trong máy"), "{shown:?}");
    assert!(elsewhere.text(".news").await?.contains("2 ảnh"), "the person is told");

    let paper = Paper::print(&phone, &html).await?;
    let last = paper.pages().last().context("a page")?;
    assert!(paper.pages().len() > 1 && !paper.pages()[0].contains("HÌNH ẢNH"));
    for words in ["HÌNH ẢNH", &format!("Ảnh 1. {OPENING}"), &format!("Ảnh 2. {CLASS}")] {
        assert!(last.contains(words), "{words} on the last page: {last}");
    }
    // The printed page still stands in the browser: its own rules let it show its pictures.
    let widths = phone.run("return [...document.images].map(image => image.naturalWidth)", vec![]).await?;
    assert_eq!(widths, json!([900, 1600]));
    Ok(())
}

#[tokio::test]
async fn what_is_no_picture_gets_a_sentence_with_its_name_and_the_others_are_taken() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    let panel = PhotosPanel::of(&phone);
    let heic = phone.profile().write("IMG_0412.heic", b"\0\0\0\x18ftypheic....")?;
    let words = phone.profile().write("danh-sach.docx", b"PK\x03\x04")?;
    panel.add(&[heic, picture(&phone, "tot.jpg", 800, 600).await?, words]).await?;
    let said = panel.await_said().await?;
    assert_eq!(summary(&panel.await_shown(1).await?), [("", 800, 600)]);
    let lines: Vec<&str> = said.lines().collect();
    assert!(lines.len() == 2 && lines[0].contains("IMG_0412.heic") && lines[0].contains("JPG"), "{said}");
    assert!(lines[1].contains("danh-sach.docx") && !lines[1].contains("HEIC"), "{said}");
    Ok(())
}

#[tokio::test]
async fn where_there_is_no_room_the_page_says_so_and_keeps_what_it_has() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    let panel = PhotosPanel::of(&phone);
    panel.add(&[picture(&phone, "mot.jpg", 800, 600).await?]).await?;
    panel.await_shown(1).await?;
    page.type_into("photo.0.caption", CLASS).await?;
    page.await_saved().await?;
    // As a full disk answers: nothing new goes into the store of pictures.
    let full = "const put = IDBObjectStore.prototype.put; \
                IDBObjectStore.prototype.put = function (...all) { \
                    if (this.name === 'photos') throw new DOMException('full', 'QuotaExceededError'); \
                    return put.apply(this, all) }";
    phone.run(full, vec![]).await?;
    panel.add(&[picture(&phone, "hai.jpg", 800, 600).await?, picture(&phone, "ba.jpg", 800, 600).await?]).await?;
    let said = panel.await_said().await?;
    assert!(said.contains("hai.jpg") && said.contains("đầy") && said.lines().count() == 1, "{said}");
    assert_eq!(summary(&panel.await_shown(1).await?), [(CLASS, 800, 600)]);
    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?;
    assert_eq!(summary(&panel.await_shown(1).await?), [(CLASS, 800, 600)]);
    Ok(())
}
