//! The ways a finished report leaves: shared with another program, by letter, its address copied; and printed from the
//! page itself.

use anyhow::{Context as _, Result, bail};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, MessagePanel};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::{Value, json};

use crate::FORM;

/// Stands for the share sheet of a phone: notes what it is given, and takes only what Chrome takes.
const SHARE: &str = r"
    window.shared = [];
    navigator.canShare = wish => wish.files.every(file => /\.(html|csv|txt)$/.test(file.name));
    navigator.share = async wish => {
        if (!navigator.userActivation.isActive) throw new DOMException('no tap', 'NotAllowedError');
        for (const file of wish.files) shared.push({ name: file.name, type: file.type, text: await file.text() });
        if (window.refuses) throw new DOMException('not allowed', 'NotAllowedError');
        if (window.dismisses) throw new DOMException('no', 'AbortError');
    };";

/// Stands for the clipboard: notes what it is given.
const CLIPBOARD: &str = r"
    window.copied = [];
    const clipboard = { writeText: async text => { copied.push(text); } };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });";

/// A report with one figure, 17, stored; the script runs before anything of the page's own.
async fn begun<'browser>(stage: &Stage, phone: &'browser Browser, script: &str) -> Result<FormPage<'browser>> {
    stage.before_each_page(phone, script).await?;
    let page = stage.open_form(phone, FORM).await?;
    page.type_into("news.count", "17").await?;
    page.await_saved().await?;
    Ok(page)
}

async fn said(browser: &Browser, wanted: &str) -> Result<()> {
    wait_for(wanted, async || Ok(browser.text("[data-send-said]").await?.contains(wanted))).await
}

#[tokio::test]
async fn a_report_is_shared_by_letter_and_by_its_address() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, &[SHARE, CLIPBOARD].concat()).await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("head.unit", "Xã Mường So").await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    phone.wait_for(".send__to").await?;
    let goes_to = phone.text(".send__to").await?;
    assert!(goes_to.contains("pgdtrh.sogddt@laichau.gov.vn") && goes_to.contains("trước ngày 20/10/2023"), "{goes_to}");

    phone.click("[name=send]").await?;
    phone.wait_for("[name=share]").await?;
    phone.click("[name=share]").await?;
    said(&phone, "Đã đưa tệp sang").await?;
    let shared = phone.run("return window.shared", Vec::new()).await?;
    let file = shared.get(0).context("a shared file")?;
    let name = file["name"].as_str().unwrap_or_default();
    assert!(name.rsplit_once('.').is_some_and(|(_, end)| end == "html") && file["type"] == "text/html", "{name}");
    let data = file["text"].as_str().and_then(|text| text.split_once("id=\"phuluc\">")).context("its data")?.1;
    let report: Value = serde_json::from_str(data.split_once("</script>").context("its end")?.0)?;
    assert_eq!((&report["head"]["unit"], &report["format"]), (&"Xã Mường So".into(), &"phuluc.report".into()));

    assert_letter_says_all(&phone, name, report["check"].as_str().context("a code")?).await?;
    phone.click("[name=copy-address]").await?;
    said(&phone, "Đã chép địa chỉ").await?;
    assert_eq!(phone.run("return window.copied", Vec::new()).await?, json!(["pgdtrh.sogddt@laichau.gov.vn"]));

    phone.run("window.dismisses = true", Vec::new()).await?;
    phone.click("[name=share]").await?;
    wait_for("nothing said of what was called off", async || Ok(phone.text("[data-send-said]").await?.is_empty())).await
}

/// The letter as a mail program reads it out of the link.
async fn assert_letter_says_all(phone: &Browser, file: &str, code: &str) -> Result<()> {
    let link = phone.attribute("[name=mail]", "href").await?.context("a letter")?;
    assert!(link.len() <= 1_800, "{} signs, of which some mail programs cut the last: {link}", link.len());
    // A mail program takes a plus for a plus.
    assert!(!link.contains('+') && link.is_ascii(), "{link}");
    let letter = url::Url::parse(&link)?;
    assert_eq!((letter.scheme(), letter.path()), ("mailto", "pgdtrh.sogddt@laichau.gov.vn"));
    let parts: Vec<_> = letter.query_pairs().collect();
    let [(subject_name, subject), (body_name, body)] = &parts[..] else { bail!("{parts:?}") };
    assert_eq!((subject_name.as_ref(), body_name.as_ref()), ("subject", "body"));
    assert_eq!(subject, "Báo cáo kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2023 - Xã Mường So");
    let attached = format!("\r\n{file}\r\n\r\nMã kiểm tra số liệu: {code}\r\n");
    let wanted = ["Xã Mường So gửi báo cáo", &attached, "Mẫu: Lai Châu 2023, bản 1\r\n", "Mục 1: 12 lớp\r\n"];
    let mut rest = body.as_ref();
    assert!(rest.starts_with("Kính gửi: Ủy ban nhân dân tỉnh"), "{body}");
    for part in wanted {
        rest = rest.split_once(part).with_context(|| format!("{part:?} in its place in {body:?}"))?.1;
    }
    assert!(!body.replace("\r\n", "").contains(['\r', '\n']), "a line that ends in another way: {body:?}");
    Ok(())
}

#[tokio::test]
async fn one_tap_copies_the_whole_report_as_words_and_opens_no_box() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    begun(&stage, &phone, CLIPBOARD).await?;
    let panel = MessagePanel::of(&phone);
    let said = panel.copy_at_once().await?;
    assert!(said.contains("Đã chép"), "{said}");
    assert!(!panel.is_unfolded().await?, "nothing is left to be done in the box");
    let text = panel.text().await?;
    assert!(text.contains("17"), "{text}");
    assert_eq!(phone.run("return window.copied", Vec::new()).await?, json!([text]));
    // It says what the page knows: that it was copied, not that it was sent.
    wait_for("the copy to be noted", async || {
        let copy = phone.text("[data-last-copy]").await?;
        Ok(!copy.contains("Chưa có bản nào") && !copy.contains("đã gửi"))
    })
    .await
}

/// A browser that has forgotten the tap by the time the words are made: it copies at another tap.
const FORGETFUL: &str = r"
    window.copied = [];
    document.execCommand = () => false;
    const writeText = async text => {
        if (!window.remembers) throw new DOMException('no tap', 'NotAllowedError');
        copied.push(text);
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });";

#[tokio::test]
async fn where_the_clipboard_is_shut_the_words_are_shown_to_be_copied_with_another_tap() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    begun(&stage, &phone, FORGETFUL).await?;
    let panel = MessagePanel::of(&phone);
    let said = panel.copy_at_once().await?;
    assert!(said.contains("Bấm “Chép tất cả”"), "{said}");
    assert!(panel.is_unfolded().await?, "the words are to be seen");
    let copy = phone.text("[data-last-copy]").await?;
    assert!(copy.contains("Chưa có bản nào"), "nothing was copied: {copy}");
    phone.run("window.remembers = true", Vec::new()).await?;
    let said = panel.copy().await?;
    assert!(said.contains("Đã chép"), "{said}");
    assert_eq!(phone.run("return window.copied", Vec::new()).await?, json!([panel.text().await?]));
    Ok(())
}

#[tokio::test]
async fn what_is_still_open_stands_above_the_button_that_sends_and_a_file_says_first_what_it_is_for() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12o").await?;
    phone.leave_field().await?;
    phone.wait_for("[data-standing]").await?;
    let order = "const tops = arguments[0].map(at => document.querySelector(at).getBoundingClientRect().top); \
                 return tops.every((top, at) => at === 0 || tops[at - 1] < top)";
    let places = ["[data-standing]", "[name=review]", "[name=send]", "[name=export-html]"];
    assert_eq!(phone.run(order, vec![places.as_slice().into()]).await?, true);
    for name in ["export-html", "export-json"] {
        let words = phone.text(&format!("[name={name}]")).await?;
        let (purpose, kind) = words.split_once('\n').context("two lines")?;
        assert!(!purpose.contains("HTML") && !purpose.contains("JSON"), "{words}");
        assert!(kind.starts_with("tệp "), "{words}");
    }
    Ok(())
}

#[tokio::test]
async fn a_share_that_the_browser_refuses_says_the_way_that_is_left_and_notes_no_copy() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = begun(&stage, &phone, SHARE).await?;
    phone.run("window.refuses = true", Vec::new()).await?;
    phone.click("[name=send]").await?;
    phone.wait_for("[name=share]").await?;
    phone.click("[name=share]").await?;
    said(&phone, "Tải tệp về máy rồi đính kèm").await?;
    let copy = phone.text("[data-last-copy]").await?;
    assert!(copy.contains("Chưa có bản nào"), "{copy}");

    phone.run("window.refuses = false", Vec::new()).await?;
    phone.click("[name=share]").await?;
    wait_for("the copy to be noted", async || {
        Ok(phone.text("[data-last-copy]").await?.contains("chuyển sang ứng dụng khác"))
    })
    .await?;
    page.type_into("news.count", "1").await?;
    wait_for("what has changed since to be said", async || {
        Ok(phone.text("[data-last-copy]").await?.contains("Từ đó đã sửa 1 chỗ"))
    })
    .await
}

#[tokio::test]
async fn where_nothing_can_be_shared_the_file_is_kept_and_a_letter_begun() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, "delete Navigator.prototype.share; delete Navigator.prototype.canShare;").await?;
    stage.open_form(&phone, "dong-trieu-2023").await?;
    phone.click("[name=send]").await?;
    phone.wait_for("[name=keep]").await?;
    assert!(!phone.exists("[name=share]").await?);
    let why = phone.text(".send__help").await?;
    assert!(why.contains("không chuyển tệp thẳng sang thư, Zalo được: tải tệp về máy trước"), "{why}");
    let letter = phone.attribute("[name=mail]", "href").await?.context("a letter")?;
    assert!(letter.starts_with("mailto:?subject="), "what the office prints is no address: {letter}");
    phone.click("[name=keep]").await?;
    said(&phone, "Đã làm xong tệp").await
}

#[tokio::test]
async fn the_page_shows_the_paper_and_prints_the_same_as_the_file() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, "window.printed = 0; window.print = () => { window.printed++ }").await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into("head.unit", "Xã Mường So").await?;
    page.type_into(&form.name("1.1", "count")?, "1250").await?;
    page.await_saved().await?;
    let file = page.export_html().await?;
    phone.click("[name=paper]").await?;
    phone.wait_for("[name=print]").await?;
    assert!(phone.address().await?.ends_with("#/lai-chau-2023/paper"));
    phone.click("[name=print]").await?;
    assert_eq!(phone.run("return window.printed", Vec::new()).await?, 1);
    let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = words(phone.text("#paper-view .paper").await?);
    let from_page = phone.print_to_pdf().await?;
    let printed = phuluc_e2e::paper::Paper::of(&file.with_extension("page.pdf"), &from_page)?;
    let filed = phuluc_e2e::paper::Paper::print(&phone, &file).await?;
    assert!(shown.contains("MẪU TỔNG HỢP SỐ LIỆU") && shown.contains("1.250"), "{shown}");
    // The time of printing is all in which the two may differ.
    let without_time = |text: &str| text.split(" · in lúc ").next().unwrap_or_default().to_owned();
    assert_eq!(without_time(printed.text()), without_time(filed.text()));
    assert_eq!(printed.pages().len(), filed.pages().len());
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_asked_for_while_another_is_made_comes_too() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&form.name("1.1", "count")?, "12").await?;
    page.unfold_others().await?;
    // All in one turn, so that none can be there before the last is asked for; the second tap on one asks for no second.
    let taps = "for (const name of arguments[0]) document.querySelector(`button[name=${name}]`).click()";
    let names = ["export-json", "export-csv", "export-json", "export-html"];
    phone.run(taps, vec![names.as_slice().into()]).await?;
    for ending in [".json", ".csv", ".html"] {
        phone.profile().downloaded_besides(&[], ending).await?;
    }
    assert_eq!(phone.profile().downloaded_names()?.len(), 3);
    wait_for("all three to be named", async || {
        let said = phone.text("[data-export-said]").await?;
        Ok([".json", ".csv", ".html"].iter().all(|ending| said.contains(ending)))
    })
    .await
}

/// The waits of two minutes do not end by themselves: `window.overdue` holds what they would do.
const CLOCK_STANDS: &str = "const later = window.setTimeout, never = window.clearTimeout; window.overdue = new Map(); \
    window.setTimeout = (call, time, ...more) => { \
        if (time !== 120000) return later(call, time, ...more); \
        const id = later(() => {}, 2e9); overdue.set(id, call); return id; \
    }; \
    window.clearTimeout = id => { overdue.delete(id); never(id) };";

/// Workers that are stopped at once, as by a device without memory.
const STOPPED: &str = "window.Worker = class { constructor() { setTimeout(() => this.onerror()) } \
    terminate() {} postMessage() {} };";

/// Workers that never say anything.
const SILENT: &str = "window.Worker = class { terminate() {} postMessage() {} };";

async fn said_of_the_file(phone: &Browser, wanted: &str) -> Result<()> {
    wait_for(wanted, async || {
        let said = phone.text("[data-export-said]").await?;
        Ok(said.contains(wanted) && said.contains("Số liệu vẫn còn") && !said.contains("mạng"))
    })
    .await
}

#[tokio::test]
async fn a_worker_that_the_device_has_stopped_is_not_blamed_on_the_network() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    begun(&stage, &phone, STOPPED).await?;
    phone.click("[name=export-html]").await?;
    said_of_the_file(&phone, "Máy đã dừng việc này").await
}

#[tokio::test]
async fn a_worker_that_does_not_answer_is_not_blamed_on_the_network() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    begun(&stage, &phone, &[CLOCK_STANDS, SILENT].concat()).await?;
    phone.click("[name=export-html]").await?;
    wait_for("somebody to wait", async || Ok(phone.run("return overdue.size", vec![]).await? != json!(0))).await?;
    wait_for("the wait to end", async || {
        phone.run("for (const call of overdue.values()) call('late')", vec![]).await?;
        Ok(phone.text("[data-export-said]").await?.contains("Đã chờ hai phút"))
    })
    .await?;
    said_of_the_file(&phone, "Đã chờ hai phút").await
}

#[tokio::test]
async fn whatever_made_a_file_makes_another_one_however_much_later() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let page = begun(&stage, &phone, CLOCK_STANDS).await?;
    page.export_html().await?;
    let gone_by = phone.run("for (const call of overdue.values()) call(); return overdue.size", vec![]).await?;
    assert!(gone_by.is_u64(), "{gone_by}");
    page.export_json().await.map(drop)
}
