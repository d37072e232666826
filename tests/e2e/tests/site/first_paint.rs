//! What is on the screen before the program is there: it stays where it is when the program takes over, and where the
//! program does not come a sentence says so.

use anyhow::Result;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::engine::Engine;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::{FormPage, StartPage};
use phuluc_e2e::stage::{NO_LONG_WAIT, Stage};
use phuluc_e2e::wait::wait_until;
use serde_json::{Value, json};

use crate::FORM;

/// Adds up what has moved since the page was opened, and remembers what moved.
const WATCH: &str = "window.moved = { score: 0, what: [] }; new PerformanceObserver(list => { \
     for (const entry of list.getEntries()) { \
       moved.score += entry.value; \
       for (const { node, previousRect: from, currentRect: to } of entry.sources) \
         moved.what.push(`${node?.className ?? node?.nodeName}: ${from.y} -> ${to.y}, ${from.height} -> ${to.height}`); \
     } }).observe({ type: 'layout-shift', buffered: true })";

/// Nothing has moved until the page came to rest.
async fn nothing_moves(browser: &Browser, place: &str) -> Result<()> {
    wait_until("the page at rest", async || {
        let state = browser.run("return document.documentElement.dataset.offline", vec![]).await?;
        Ok(state.as_str().map(drop))
    })
    .await?;
    // Entries come with a frame: after two more there is none left to come.
    let frames = "window.framesSeen ??= 0; requestAnimationFrame(() => { framesSeen++ }); return framesSeen > 2";
    wait_until("two frames", async || Ok((browser.run(frames, vec![]).await? == true).then_some(()))).await?;
    let moved: Value = browser.run("return window.moved", vec![]).await?;
    assert_eq!(moved["score"], json!(0), "{place}: {}", moved["what"]);
    Ok(())
}

#[tokio::test]
async fn nothing_moves_while_the_page_comes() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    if phone.engine() != Engine::Chromium {
        return Err(phone.engine().lacking("a list of what has moved (layout-shift)"));
    }
    stage.before_each_page(&phone, WATCH).await?;
    stage.open_start(&phone).await?;
    nothing_moves(&phone, "start").await?;
    phone.open("about:blank").await?;
    let page = stage.open_form(&phone, FORM).await?;
    nothing_moves(&phone, "form").await?;

    page.type_into(&Form::lai_chau()?.name("1.1", "count")?, "12").await?;
    page.await_saved().await?;
    phone.open("about:blank").await?;
    stage.open_start(&phone).await?.await_drafts(1).await?;
    nothing_moves(&phone, "start with a report").await
}

#[tokio::test]
async fn without_scripts_a_sentence_says_so() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    phone.run_no_scripts().await?;
    phone.open(&stage.site().address()).await?;
    let shown = phone.text("body").await?;
    assert!(shown.contains("bật JavaScript") && shown.contains("Báo cáo Tuần lễ"), "{shown}");
    assert!(!shown.contains("Đang mở"), "{shown}");
    Ok(())
}

#[tokio::test]
async fn a_page_that_breaks_off_is_told_of_in_a_sentence_and_comes_with_the_next_try() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    for fragment in ["/", "/lai-chau-2023"] {
        stage.site().cut("");
        phone.open("about:blank").await?;
        phone.open(&stage.site().at(fragment)).await?;
        let said = wait_until("a sentence", async || {
            let said = phone.text("#boot-problem").await?;
            Ok(Some(said).filter(|said| !said.is_empty()))
        })
        .await?;
        assert!(said.contains("Trang chưa mở được") && said.contains("tải lại"), "{fragment}: {said}");
        assert!(phone.text("body").await?.contains("Báo cáo Tuần lễ"), "{fragment}");
        stage.site().mend();
        phone.reload().await?;
        match fragment {
            "/" => drop(StartPage::shown_in(&phone).await?),
            _ => drop(FormPage::shown_in(&phone, FORM).await?),
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_program_that_neither_comes_nor_fails_is_told_of_while_it_is_waited_for() -> Result<()> {
    const NEVER_WHOLE: &str =
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => new Promise(() => {})";
    let stage = Stage::set()?;
    stage.site().put_into_each_page(&[NO_LONG_WAIT, NEVER_WHOLE].concat());
    let phone = stage.phone().await?;
    phone.open(&stage.site().at("/lai-chau-2023")).await?;
    let said = wait_until("a sentence", async || {
        Ok(Some(phone.text(".loading").await?).filter(|said| said.contains("Mạng đang chậm")))
    })
    .await?;
    assert!(said.contains("Đang mở trang") && said.contains("tải lại trang"), "{said}");
    stage.site().put_into_each_page("");
    phone.reload().await?;
    FormPage::shown_in(&phone, FORM).await?;
    assert!(!phone.content("body").await?.contains("Mạng đang chậm"), "said where the page is there");
    Ok(())
}

const STOPPED: &str = "#stopped:not([hidden])";
/// A program of one function, at which it breaks down as soon as it starts.
const BREAKS_DOWN: &str = "new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, \
     1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11])))";
/// Something that throws, seen by the page as an error, or as the reason for which a promise was broken.
const SEEN_AS: [&str; 2] = [
    "setTimeout(() => { THROWS })",
    "try { THROWS } catch (reason) { const promise = Promise.resolve(); \
     dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason })) }",
];

#[tokio::test]
async fn a_program_that_breaks_down_is_told_of_and_a_fault_of_something_else_is_not() -> Result<()> {
    const COUNT: &str = "window.faults = 0; \
         for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, () => faults++)";
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    if phone.engine() == Engine::Firefox {
        return Err(phone.engine().lacking("scripts whose faults the page hears of"));
    }
    for seen in SEEN_AS {
        phone.open("about:blank").await?;
        stage.open_form(&phone, FORM).await?;
        phone.run(COUNT, vec![]).await?;
        let faults = async |count| {
            wait_until("a fault", async || Ok((phone.run("return faults", vec![]).await? == count).then_some(()))).await
        };
        phone.run(&seen.replace("THROWS", "throw new Error('an extension of the browser')"), vec![]).await?;
        faults(json!(1)).await?;
        assert!(!phone.exists(STOPPED).await?, "{seen}");
        phone.run(&seen.replace("THROWS", BREAKS_DOWN), vec![]).await?;
        faults(json!(2)).await?;
        assert!(phone.text(STOPPED).await?.contains("Trang gặp lỗi và đã dừng"), "{seen}");
    }
    Ok(())
}
