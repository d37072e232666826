//! Storage in trouble: broken, refused or full. The page says so, goes on, and lets the work out as a file.

use anyhow::Result;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, PhotosPanel, StartPage};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
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

/// A report with one figure, 12, where neither store takes anything.
async fn refused<'browser>(stage: &Stage, phone: &'browser Browser, form: &Form) -> Result<FormPage<'browser>> {
    stage.site().put_into_each_page(REFUSE_STORAGE);
    let page = stage.open_form(phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    Ok(page)
}

#[tokio::test]
async fn where_storage_is_refused_the_page_works_says_so_and_lets_the_work_out() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = refused(&stage, &phone, &form).await?;
    page.await_total(&form.name("1", "count")?, "12").await?;
    let saved = page.await_save_state("failed").await?;
    assert!(!saved.sentence.is_empty() && !saved.sentence.contains("Đã lưu"), "{saved:?}");
    let report: Value = serde_json::from_slice(&std::fs::read(page.export_json().await?)?)?;
    assert_eq!(report["format"], "phuluc.report");
    assert!(report["values"].to_string().contains("12"), "{}", report["values"]);
    Ok(())
}

#[tokio::test]
async fn what_no_store_took_is_not_dropped_when_the_page_comes_back_out_of_the_browsers_memory() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = refused(&stage, &phone, &form).await?;
    page.await_save_state("failed").await?;
    phone.run("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", vec![]).await?;
    page.type_into(&form.name("1.2", "count")?, "5").await?;
    page.await_total(&form.name("1", "count")?, "17").await
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

/// Waits for the notice of this state, on whichever page is shown, and gives its words.
async fn notice(phone: &Browser, state: &str) -> Result<String> {
    let notice = format!("[data-storage-state=\"{state}\"]");
    phone.wait_for(&notice).await?;
    phone.text(&notice).await
}

/// Breaks one way of keeping things before the program starts.
const NO_DATABASE: &str =
    "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('refused', 'SecurityError') } })";
const FULL_LOCAL: &str = "const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) { \
    if (String(value).length > 5000) throw new DOMException('full', 'QuotaExceededError'); return set.call(this, key, value) }";

#[tokio::test]
async fn before_anything_is_typed_the_page_says_how_far_it_will_be_kept() -> Result<()> {
    let stage = Stage::set()?;
    for (fault, state, words) in [
        (REFUSE_STORAGE, "refused", ["ẩn danh", "Chrome", "tải tệp báo cáo"]),
        (NO_DATABASE, "once", ["một chỗ", "tải tệp báo cáo", "màn hình chính"]),
        (FULL_LOCAL, "room-once", ["đầy", "chỗ kia", "tải tệp báo cáo"]),
    ] {
        let phone = stage.phone().await?;
        // Where the host does it, the one before would still be there.
        stage.site().put_into_each_page("");
        stage.before_each_page(&phone, fault).await?;
        stage.open_start(&phone).await?;
        let said = notice(&phone, state).await?;
        assert!(words.iter().all(|word| said.contains(word)), "{state}: {said}");
        stage.open_form(&phone, FORM).await?;
        assert_eq!(notice(&phone, state).await?.lines().next(), said.lines().next(), "{state}");
        let promises = phone.text("[data-save-status]").await?.contains("Tự lưu");
        assert_eq!(promises, state != "refused", "{state}: the line at the foot");
        // The way out: the files of the report.
        phone.click("[name=to-files]").await?;
        assert_eq!(phone.focused_name().await?, "export-html");
    }
    stage.site().put_into_each_page("");
    let phone = stage.phone().await?;
    stage.open_form(&phone, FORM).await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    page.type_into("head.unit", "Xã Một").await?;
    page.await_saved().await?;
    phone.reload().await?;
    let tried = "return localStorage.getItem('phuluc/device') !== null";
    wait_for("the stores to be tried", async || Ok(phone.run(tried, vec![]).await? == json!(true))).await?;
    assert!(!phone.exists("[data-storage-state]").await?, "nothing is said where all is well");
    Ok(())
}

#[tokio::test]
async fn a_store_that_was_full_is_tried_again_and_the_notice_goes() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage
        .before_each_page(&phone, &format!("window.full = true; {}", FULL_LOCAL.replace("if (", "if (window.full && ")))
        .await?;
    stage.open_form(&phone, FORM).await?;
    notice(&phone, "room-once").await?;
    phone.run("window.full = false", vec![]).await?;
    phone.click("[name=try-stores]").await?;
    wait_for("the notice to go", async || Ok(!phone.exists("[data-storage-state]").await?)).await
}

/// Neither store takes anything as large as a report while `window.full` says so; one alone while it says which. What
/// waits for twenty seconds waits for a moment.
const CAN_BE_FULL: &str = "{ const later = window.setTimeout; \
        window.setTimeout = (call, time, ...more) => later(call, time === 20000 ? 100 : time, ...more); \
        const fails = (store, text) => [true, store].includes(window.full) && String(text).length > 300; \
        const full = () => new DOMException('full', 'QuotaExceededError'); \
        const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) { \
            if (fails('local', value)) throw full(); return set.call(this, key, value) }; \
        const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...all) { \
            if (fails('database', all[0])) throw full(); return put.apply(this, all) } }";

#[tokio::test]
async fn stores_that_fill_up_while_somebody_works_are_tried_again_and_what_was_not_stored_is_stored() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let total = form.name("1", "count")?;
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, CAN_BE_FULL).await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_saved().await?;
    for (full, figure, expected, state) in
        [("true", "30", "failed", "full"), ("'database'", "40", "saved", "room-once")]
    {
        phone.run(&format!("window.full = {full}"), vec![]).await?;
        page.retype(&form.name("1.2", "count")?, figure).await?;
        page.await_save_state(expected).await?;
        notice(&phone, state).await?;
        assert!(page.saved().await?.sentence.contains("ải tệp"), "{:?}", page.saved().await?);
        // There is room again, and nobody types.
        phone.run("window.full = false", vec![]).await?;
        wait_for("the notice to go", async || Ok(!phone.exists("[data-storage-state]").await?)).await?;
        wait_for("the report to be stored in both", async || {
            let said = page.saved().await?;
            Ok(said.state == "saved" && !said.sentence.contains("ải tệp"))
        })
        .await?;
        let in_database = phone.client().execute_async(IN_DATABASE, vec![json!(format!("\"{figure}\""))]).await?;
        assert_eq!(in_database, json!(true), "{figure}");
    }
    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?.await_total(&total, "52").await
}

/// Whether a slot of the database holds this text.
const IN_DATABASE: &str = "const [text, answer] = arguments; const opening = indexedDB.open('phuluc'); \
    opening.onsuccess = () => { const all = opening.result.transaction('slots').objectStore('slots').getAll(); \
        all.onsuccess = () => { opening.result.close(); \
            answer(all.result.some(slot => String(slot).replaceAll('\\\\', '').includes(text))) } }";

#[tokio::test]
async fn to_try_saving_again_is_to_save_again() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    // Nothing is tried by itself.
    let by_hand = CAN_BE_FULL.replace("time === 20000 ? 100 : time", "time === 20000 ? 900000 : time");
    stage.before_each_page(&phone, &["window.full = true;", &by_hand].concat()).await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.await_save_state("failed").await?;
    notice(&phone, "full").await?;
    phone.run("window.full = false", vec![]).await?;
    phone.click("[name=try-stores]").await?;
    page.await_saved().await?;
    // The form as well, which found no room at the first save.
    let kept = "return Object.keys(localStorage).some(key => key.startsWith('phuluc/template/'))";
    wait_for("the form to be kept", async || Ok(phone.run(kept, vec![]).await? == json!(true))).await
}

#[tokio::test]
async fn a_database_that_the_browser_cleared_is_said_and_filled_again_and_missing_pictures_are_told() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    let data = "return (async () => [...new Uint8Array(await (await new Promise(done => \
                Object.assign(document.createElement('canvas'), { width: 40, height: 30 }).toBlob(done, 'image/jpeg'))).arrayBuffer())])()";
    let bytes: Vec<u8> = serde_json::from_value(phone.run(data, vec![]).await?)?;
    let panel = PhotosPanel::of(&phone);
    panel.add(&[phone.profile().write("mot.jpg", &bytes)?]).await?;
    panel.await_shown(1).await?;
    page.await_saved().await?;
    stage.open_start(&phone).await?.await_drafts(1).await?;
    phone.reload().await?;
    let marked = "return localStorage.getItem('phuluc/device') !== null";
    wait_for("the stores to be marked", async || Ok(phone.run(marked, vec![]).await? == json!(true))).await?;
    let clear = "const request = indexedDB.deleteDatabase('phuluc'); \
                 return new Promise((done, fail) => { request.onsuccess = done; request.onerror = fail })";
    phone.run(clear, vec![]).await?;
    phone.reload().await?;

    let said = notice(&phone, "cleared").await?;
    assert!(said.contains("xóa một phần") && said.contains("tải tệp báo cáo"), "{said}");
    let start = StartPage::shown_in(&phone).await?;
    let draft = start.await_drafts(1).await?.concat();
    wait_for(&format!("the missing picture on the card: {draft}"), async || {
        Ok(start.drafts().await?.concat().contains("Thiếu 1 ảnh"))
    })
    .await?;
    let erase = "Object.keys(localStorage).filter(key => key.startsWith('phuluc/draft/')).forEach(key => localStorage.removeItem(key))";
    phone.run(erase, vec![]).await?;
    stage.open_form(&phone, FORM).await?.await_total(&form.name("1", "count")?, "12").await
}

#[tokio::test]
async fn a_draft_of_a_newer_program_is_shown_with_what_can_be_read_and_never_touched() -> Result<()> {
    const KEY: &str = "phuluc/draft/0000aaaabbbbccccddddeeeeffff0001/a";
    let newer =
        json!({ "shape": 2, "revision": 41, "payload": { "format_version": 3, "saved_at": "2031-10-12T10:32:05+07:00",
        "summary": { "name": "Lai Châu 2031", "unit": "Xã Bản Bo" } } })
        .to_string();
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.open_start(&phone).await?;
    phone.store(KEY, &newer).await?;
    phone.reload().await?;
    let start = StartPage::shown_in(&phone).await?;
    phone.wait_for("[data-newer-draft]").await?;
    let card = phone.text("[data-newer-draft]").await?;
    for words in ["Xã Bản Bo", "Lai Châu 2031", "10:32, 12/10/2031", "bản mới hơn"] {
        assert!(card.contains(words), "{words}: {card}");
    }
    let before = phone.profile().downloaded_names()?;
    phone.click("[data-newer-draft] [name=save-unreadable]").await?;
    let file = phone.profile().downloaded_besides(&before, "").await?;
    assert_eq!(std::fs::read_to_string(file)?, newer);
    phone.click("[data-newer-draft] [name=reload]").await?;
    phone.wait_for("[data-newer-draft]").await?;
    assert_eq!(start.drafts().await?, Vec::<String>::new());
    assert_eq!(phone.stored(KEY).await?.as_deref(), Some(newer.as_str()), "byte for byte");
    Ok(())
}

/// Another program of the same host has taken all the room there is.
pub(crate) async fn fill_storage(phone: &phuluc_e2e::browser::Browser) -> Result<()> {
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
