//! Storage in trouble: broken, refused or full. The page says so, goes on, and lets the work out as a file.

use anyhow::Result;
use phuluc_e2e::form::Form;
use phuluc_e2e::stage::Stage;
use serde_json::{Value, json};

use crate::FORM;

/// As a private window of an old browser, or a browser told to keep nothing.
const REFUSE_STORAGE: &str = "for (const store of ['localStorage', 'sessionStorage', 'indexedDB']) \
    Object.defineProperty(window, store, { get() { throw new DOMException('refused', 'SecurityError') } })";

#[tokio::test]
async fn a_stored_draft_that_cannot_be_read_is_listed_offered_as_a_file_and_never_overwritten() -> Result<()> {
    const GARBAGE: &str = "{\"revision\":7,\"payload\":\"Trung tâm học tập";
    const KEY: &str = "phuluc/draft/0000aaaabbbbccccddddeeeeffff0000/a";
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    phone.store(KEY, GARBAGE).await?;
    phone.reload().await?;

    let start = stage.open_start(&phone).await?;
    let broken = start.await_broken_drafts().await?;
    assert!(broken.len() == 1 && !broken[0].trim().is_empty(), "{broken:?}");
    let file = start.save_broken_draft().await?;
    assert_eq!(std::fs::read_to_string(&file)?, GARBAGE, "{}", file.display());

    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_saved().await?;
    assert_eq!(phone.stored(KEY).await?.as_deref(), Some(GARBAGE), "kept byte for byte");
    Ok(())
}

#[tokio::test]
async fn where_storage_is_refused_the_page_works_says_so_and_lets_the_work_out() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    phone.chromium().before_each_page(REFUSE_STORAGE).await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_total(&form.name("1", "count")?, "12").await?;
    let saved = page.await_save_state("failed").await?;
    assert!(!saved.sentence.is_empty() && !saved.sentence.contains("Đã lưu"), "{saved:?}");
    let report: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    assert_eq!(report["format"], "phuluc.report");
    assert!(report["values"].to_string().contains("12"), "{}", report["values"]);
    Ok(())
}

#[tokio::test]
async fn where_storage_is_full_the_page_says_so_and_saves_again_once_there_is_room() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    // Before the page's first write: Chromium remembers for half a minute that there was room.
    phone.chromium().limit_storage(&stage.site().origin(), Some(1)).await?;
    stage.open_start(&phone).await?;
    fill_storage(&phone).await?;

    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    let saved = page.await_save_state("failed").await?;
    assert!(!saved.sentence.is_empty() && !saved.sentence.contains("Đã lưu"), "{saved:?}");
    let report: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    assert_eq!(report["format"], "phuluc.report");

    phone.run("localStorage.removeItem('portal/filler'); localStorage.removeItem('portal/rest')", vec![]).await?;
    phone.chromium().limit_storage(&stage.site().origin(), None).await?;
    page.type_into(&form.name("1.1", "count")?, "5").await?;
    page.await_saved().await?;
    phone.reload().await?;
    stage.open_form(&phone, FORM).await?.await_total(&form.name("1", "count")?, "125").await
}

/// Another program of the same host has taken all the room there is.
async fn fill_storage(phone: &phuluc_e2e::browser::Browser) -> Result<()> {
    let script = "let size = 5 * 1024 * 1024; \
                  const put = (key, count) => { try { localStorage.setItem(key, 'x'.repeat(count)); return true } \
                                                catch { return false } }; \
                  while (size > 1 && !put('portal/filler', size)) size = Math.floor(size * 0.999); \
                  for (let rest = 65536, text = ''; rest >= 1; rest = Math.floor(rest / 2)) \
                      while (put('portal/rest', text.length + rest)) text += 'x'.repeat(rest); \
                  return put('portal/last', 64)";
    let has_room = phone.run(script, vec![]).await?;
    anyhow::ensure!(has_room == json!(false), "there is room left");
    Ok(())
}
