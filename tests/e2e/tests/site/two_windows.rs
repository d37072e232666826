//! One report in two windows: one edits it, the other follows it live and can take it over; nothing is lost.

use anyhow::{Context as _, Result, ensure};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, StartPage, WindowNotice};
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::Value;

use crate::FORM;

/// How many figures two windows type in turns where nobody asks for more.
const TURNS: usize = 50;

/// A window that is slow saves only when another one asks; one that sleeps hears nothing of the others either.
const CAN_SLEEP: &str = "const later = window.setTimeout, stop = event => event.stopImmediatePropagation(); \
     const sleeps = () => window.slow || window.asleep; \
     window.setTimeout = (call, time, ...more) => later(sleeps() && time === 400 ? () => {} : call, time, ...more); \
     window.addEventListener('visibilitychange', event => sleeps() && stop(event), true); \
     window.addEventListener('focus', event => sleeps() && stop(event), true); \
     window.addEventListener('storage', event => window.asleep && stop(event), true);";

/// localStorage is refused, `IndexedDB` is not, and there is no channel.
const REFUSE_LOCAL: &str = "delete window.BroadcastChannel; \
     Object.defineProperty(window, 'localStorage', \
     { configurable: true, get() { throw new DOMException('refused', 'SecurityError') } })";

/// localStorage has no room for a report while `window.full` says so; `IndexedDB` has.
const CAN_BE_FULL: &str = "const set = Storage.prototype.setItem; \
     Storage.prototype.setItem = function (key, value) { \
         if (window.full && /^phuluc.(draft|probe)/.test(key)) throw new DOMException('full', 'QuotaExceededError'); \
         return set.call(this, key, value); \
     };";

/// Two windows of one browser with the same report; the first edits it.
struct TwoWindows<'browser> {
    browser: &'browser Browser,
    windows: [fantoccini::wd::WindowHandle; 2],
}

impl<'browser> TwoWindows<'browser> {
    /// Opens the form in both; `figure` is typed in the first one before.
    async fn open(stage: &Stage, browser: &'browser Browser, field: &str, figure: &str) -> Result<Self> {
        let page = stage.open_form(browser, FORM).await?;
        page.type_into(field, figure).await?;
        page.await_saved().await?;
        let first = browser.new_tab().await?;
        let second = browser.client().window().await?;
        stage.open_form(browser, FORM).await?;
        Ok(Self { browser, windows: [first, second] })
    }

    async fn go_to(&self, window: usize) -> Result<FormPage<'browser>> {
        self.browser.go_to_tab(self.windows[window].clone()).await?;
        FormPage::shown_in(self.browser, FORM).await
    }
}

#[tokio::test]
async fn a_second_window_shows_the_report_live_takes_no_keys_and_says_why() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (field, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    let both = TwoWindows::open(&stage, &phone, &field, "7").await?;

    let follower = both.go_to(1).await?;
    let notice = WindowNotice::of(&phone);
    let said = notice.await_shown().await?;
    assert!(said.contains("cửa sổ khác") && said.contains("chỉ xem"), "{said}");
    assert_eq!(follower.saved().await?.state, "following");
    follower.await_total(&total, "7").await?;
    ensure!(notice.locks_everything().await?, "something can be changed");
    assert_eq!(
        follower.type_into(&field, "9").await.is_ok().then_some(follower.value(&field).await?).as_deref(),
        Some("7")
    );

    // Far down the page, what comes does not move the reader.
    let far = form.name("10.2", "count")?;
    follower.show(&far).await?;
    let first = both.go_to(0).await?;
    first.retype(&field, "1250").await?;
    first.type_into(&far, "x").await?;
    first.add_row(&form.added_rows_row()?.id).await?;
    first.await_saved().await?;
    let follower = both.go_to(1).await?;
    follower.await_total(&total, "1.250").await?;
    assert_eq!(follower.value(&field).await?, "1.250");
    wait_for("the row that was added", async || Ok(follower.added_rows(&form.added_rows_row()?.id).await? == 1))
        .await?;
    assert!(follower.problem(&far).await?.is_some(), "what cannot be read is said here too");
    assert!(follower.is_in_view(&far).await?, "the page has moved");
    ensure!(notice.locks_everything().await?, "what came can be changed");

    let report: Value = serde_json::from_slice(&std::fs::read(follower.export_json().await?)?)?;
    assert!(report["values"].to_string().contains("1250"), "{}", report["values"]);
    Ok(())
}

#[tokio::test]
async fn a_window_takes_over_with_what_the_other_had_not_yet_saved() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (one, two) = (form.name("1.1", "count")?, form.name("1.2", "count")?);
    let total = form.name("1", "count")?;
    let phone = stage.phone().await?;
    phone.brings_windows_to_the_front()?;
    // The first window saves only when it is asked to.
    stage.before_each_page(&phone, CAN_SLEEP).await?;
    let both = TwoWindows::open(&stage, &phone, &one, "7").await?;

    let first = both.go_to(0).await?;
    phone.run("window.slow = true", vec![]).await?;
    first.type_into(&two, "30").await?;
    first.await_total(&total, "37").await?;

    let second = both.go_to(1).await?;
    WindowNotice::of(&phone).take_over().await?;
    second.await_total(&total, "37").await?;
    second.type_into(&two, "5").await?;
    second.await_total(&total, "312").await?;
    second.await_saved().await?;

    let first = both.go_to(0).await?;
    assert_eq!(first.saved().await?.state, "following");
    WindowNotice::of(&phone).await_shown().await?;
    first.await_total(&total, "312").await?;
    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?.await_total(&total, "312").await
}

#[tokio::test]
async fn two_windows_type_in_turns_and_nothing_is_lost() -> Result<()> {
    let turns: usize = std::env::var("PHULUC_SOAK_TURNS").map_or(Ok(TURNS), |turns| turns.parse())?;
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let fields: Vec<String> = (1..=12).map(|row| form.name(&format!("1.{row}"), "count")).collect::<Result<_>>()?;
    let total = form.name("1", "count")?;
    let phone = stage.phone().await?;
    phone.brings_windows_to_the_front()?;
    let both = TwoWindows::open(&stage, &phone, &fields[0], "0").await?;
    let mut figures = vec![0; fields.len()];
    for turn in 1..=turns {
        let page = both.go_to(turn % 2).await?;
        let notice = WindowNotice::of(&phone);
        if turn > 1 {
            notice.await_shown().await?;
        }
        notice.take_over().await?;
        let at = turn % fields.len();
        figures[at] = turn;
        page.retype(&fields[at], &turn.to_string()).await?;
        // Now and then the other window asks before anything was saved.
        if turn % 3 == 0 {
            page.await_saved().await?;
        }
        page.await_total(&total, &grouped(figures.iter().sum())).await.with_context(|| format!("turn {turn}"))?;
    }
    let page = both.go_to(turns % 2).await?;
    page.await_saved().await?;
    phone.reload().await?;
    let page = FormPage::shown_in(&phone, FORM).await?;
    page.await_total(&total, &grouped(figures.iter().sum())).await?;
    for (field, figure) in fields.iter().zip(&figures).skip(1) {
        let expected = if *figure == 0 { String::new() } else { figure.to_string() };
        assert_eq!(page.value(field).await?, expected, "{field}");
    }
    Ok(())
}

/// As the page writes a figure below a million.
fn grouped(figure: usize) -> String {
    if figure < 1000 { figure.to_string() } else { format!("{}.{:03}", figure / 1000, figure % 1000) }
}

#[tokio::test]
async fn a_window_whose_editor_is_left_or_crashes_edits_in_its_place() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (one, two) = (form.name("1.1", "count")?, form.name("1.2", "count")?);
    let total = form.name("1", "count")?;
    let phone = stage.phone().await?;
    phone.brings_windows_to_the_front()?;
    let both = TwoWindows::open(&stage, &phone, &one, "7").await?;
    let second = both.go_to(1).await?;
    WindowNotice::of(&phone).await_shown().await?;

    // Left: the other one edits by itself.
    both.go_to(0).await?;
    phone.open(&stage.at("/")?).await?;
    StartPage::shown_in(&phone).await?;
    phone.go_to_tab(both.windows[1].clone()).await?;
    WindowNotice::of(&phone).await_gone().await?;
    second.type_into(&two, "30").await?;
    second.await_saved().await?;

    // Crashed: its mark stays, and stops nobody.
    phone.go_to_tab(both.windows[0].clone()).await?;
    let first = stage.open_form(&phone, FORM).await?;
    WindowNotice::of(&phone).await_shown().await?;
    phone.go_to_tab(both.windows[1].clone()).await?;
    phone.chromium().crash_tab().await?;
    phone.go_to_tab(both.windows[0].clone()).await?;
    WindowNotice::of(&phone).take_over().await?;
    first.await_total(&total, "37").await?;
    first.type_into(&one, "0").await?;
    first.await_total(&total, "100").await?;
    first.await_saved().await?;
    Ok(())
}

#[tokio::test]
async fn a_mark_of_a_killed_browser_locks_nobody_out() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (field, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&field, "7").await?;
    page.await_saved().await?;
    let phone = stage.phone_again(phone).await?;
    stage.open_start(&phone).await?;
    let report = phone.run("return document.querySelector('[data-draft]')?.dataset.draft", vec![]).await;
    let report = match report? {
        Value::String(report) => report,
        _ => phone.wait_for("[data-draft]").await?.attr("data-draft").await?.context("the report's id")?,
    };
    let mark = format!("phuluc/open/{report}");
    phone.store(&mark, r#"{"tab":"of the killed browser","at":"2026-10-12T10:32:05+07:00"}"#).await?;
    let page = stage.open_form(&phone, FORM).await?;
    ensure!(!WindowNotice::of(&phone).is_shown().await?, "{:?}", page.saved().await?);
    page.type_into(&field, "0").await?;
    page.await_total(&total, "70").await?;
    page.await_saved().await?;
    ensure!(phone.stored(&mark).await?.is_some_and(|mark| !mark.contains("killed")), "its mark stays");
    Ok(())
}

#[tokio::test]
async fn a_window_that_slept_follows_when_it_wakes() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (one, two) = (form.name("1.1", "count")?, form.name("1.2", "count")?);
    let total = form.name("1", "count")?;
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, CAN_SLEEP).await?;
    let both = TwoWindows::open(&stage, &phone, &one, "7").await?;
    both.go_to(0).await?;
    phone.run("window.asleep = true", vec![]).await?;

    let second = both.go_to(1).await?;
    WindowNotice::of(&phone).take_over().await?;
    second.type_into(&two, "30").await?;
    second.await_total(&total, "37").await?;
    second.await_saved().await?;

    let first = both.go_to(0).await?;
    wake(&phone).await?;
    WindowNotice::of(&phone).await_shown().await?;
    first.await_total(&total, "37").await?;
    assert_eq!(first.saved().await?.state, "following");
    Ok(())
}

#[tokio::test]
async fn words_of_a_window_that_slept_are_offered_and_not_dropped() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (one, two) = (form.name("1.1", "count")?, form.name("1.2", "count")?);
    let total = form.name("1", "count")?;
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, CAN_SLEEP).await?;
    let both = TwoWindows::open(&stage, &phone, &one, "7").await?;
    let first = both.go_to(0).await?;
    // Words that were typed, and no moment to save them.
    phone.run("window.asleep = true", vec![]).await?;
    first.retype(&one, "444").await?;

    let second = both.go_to(1).await?;
    WindowNotice::of(&phone).take_over().await?;
    second.type_into(&two, "30").await?;
    second.await_total(&total, "37").await?;
    second.await_saved().await?;

    let first = both.go_to(0).await?;
    wake(&phone).await?;
    let said = WindowNotice::of(&phone).await_reload_offered().await?;
    assert!(said.contains("chưa lưu") && said.contains("vẫn còn"), "{said}");
    // The line at the foot offers the same way out, and no other.
    let line = first.await_save_state("failed").await?.sentence;
    assert!(line.contains("Chưa lưu") && !line.contains("ải"), "{line}");
    ensure!(phone.exists(".save-line [name=\"keep-beside\"]").await?, "no way out at the foot");
    assert_eq!(first.value(&one).await?, "444");
    let report: Value = serde_json::from_slice(&std::fs::read(first.export_json().await?)?)?;
    assert!(report["values"].to_string().contains("444"), "{}", report["values"]);
    // Both versions are kept, and stand side by side.
    WindowNotice::of(&phone).keep_beside().await?;
    wait_for("both versions on the page", async || {
        let text = phone.text("main").await?;
        Ok(["444", "30"].iter().all(|figure| text.contains(figure)))
    })
    .await?;
    stage.open_form(&phone, FORM).await?.await_total(&total, "37").await?;
    stage.open_start(&phone).await?.await_drafts(2).await.map(drop)
}

/// What the browser tells a page that it has left alone for a while.
async fn wake(phone: &Browser) -> Result<()> {
    phone.run("window.asleep = false; document.dispatchEvent(new Event('visibilitychange'))", vec![]).await.map(drop)
}

#[tokio::test]
async fn where_windows_cannot_hear_each_other_the_later_one_is_told_and_loads_anew() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (one, two) = (form.name("1.1", "count")?, form.name("1.2", "count")?);
    let total = form.name("1", "count")?;
    let phone = stage.phone().await?;
    stage.before_each_page(&phone, REFUSE_LOCAL).await?;
    let page = stage.open_form(&phone, FORM).await?;
    page.type_into(&one, "7").await?;
    page.await_saved().await?;
    let first = phone.new_tab().await?;
    stage.before_each_page(&phone, REFUSE_LOCAL).await?;
    let ahead = stage.open_form(&phone, FORM).await?;
    ensure!(!WindowNotice::of(&phone).is_shown().await?);
    ahead.type_into(&two, "40").await?;
    ahead.await_total(&total, "47").await?;
    ahead.await_saved().await?;

    phone.go_to_tab(first).await?;
    let behind = FormPage::shown_in(&phone, FORM).await?;
    behind.type_into(&one, "0").await?;
    let saved = behind.await_save_state("failed").await?;
    assert!(!saved.sentence.contains("Đã lưu"), "{saved:?}");
    let notice = WindowNotice::of(&phone);
    notice.await_reload_offered().await?;
    assert_eq!(behind.value(&one).await?, "70", "what was typed stays until the person has had it");
    notice.reload().await?;
    FormPage::shown_in(&phone, FORM).await?.await_total(&total, "47").await
}

#[tokio::test]
async fn a_window_that_follows_is_told_although_localstorage_has_no_room() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (field, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    let first = stage.open_form(&phone, FORM).await?;
    first.type_into(&field, "7").await?;
    first.await_saved().await?;
    let editing = phone.new_tab().await?;
    let following = phone.client().window().await?;
    stage.before_each_page(&phone, CAN_SLEEP).await?;
    let follower = stage.open_form(&phone, FORM).await?;
    WindowNotice::of(&phone).await_shown().await?;
    // It does not notice that it comes to the front.
    phone.run("window.asleep = true", vec![]).await?;

    phone.go_to_tab(editing).await?;
    phone.run(&["window.full = true;", CAN_BE_FULL].concat(), vec![]).await?;
    first.retype(&field, "1250").await?;
    first.await_saved().await?;
    phone.go_to_tab(following).await?;
    follower.await_total(&total, "1.250").await
}

#[tokio::test]
async fn a_window_that_cannot_be_told_says_so_and_looks_when_it_comes_to_the_front() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (field, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    let first = stage.open_form(&phone, FORM).await?;
    first.type_into(&field, "7").await?;
    first.await_saved().await?;
    let editing = phone.new_tab().await?;
    let following = phone.client().window().await?;
    let alone = ["delete window.BroadcastChannel; window.full = true;", CAN_BE_FULL].concat();
    stage.before_each_page(&phone, &alone).await?;
    let follower = stage.open_form(&phone, FORM).await?;
    let said = WindowNotice::of(&phone).await_shown().await?;
    assert!(said.contains("chỉ xem") && said.contains("khi bạn quay lại"), "{said}");

    phone.go_to_tab(editing).await?;
    phone.run(&["window.full = true;", CAN_BE_FULL].concat(), vec![]).await?;
    first.retype(&field, "1250").await?;
    first.await_saved().await?;
    phone.go_to_tab(following).await?;
    phone.run("window.dispatchEvent(new Event('focus'))", vec![]).await?;
    follower.await_total(&total, "1.250").await
}

#[tokio::test]
async fn of_two_windows_opened_before_anything_was_typed_the_untouched_one_joins_the_other() -> Result<()> {
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let (field, total) = (form.name("1.1", "count")?, form.name("1", "count")?);
    let phone = stage.phone().await?;
    let one = stage.open_form(&phone, FORM).await?;
    let first = phone.new_tab().await?;
    stage.open_form(&phone, FORM).await?;
    let second = phone.client().window().await?;
    phone.go_to_tab(first).await?;
    one.type_into(&field, "7").await?;
    one.await_saved().await?;
    phone.go_to_tab(second).await?;
    WindowNotice::of(&phone).await_shown().await?;
    let two = FormPage::shown_in(&phone, FORM).await?;
    two.await_total(&total, "7").await?;
    let start = stage.open_start(&phone).await?;
    start.await_drafts(1).await.map(drop)
}
