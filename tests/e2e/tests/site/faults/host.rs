//! A host that loses a file, or goes away while somebody works.

use anyhow::{Result, ensure};
use phuluc_e2e::browser::named;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_until;
use serde_json::Value;

use super::{Tally, Work, in_page, rounds};
use crate::FORM;

#[tokio::test]
async fn the_form_is_gone_from_the_host_and_the_draft_opens_on_the_one_that_travels_with_it() -> Result<()> {
    let mut tally = Tally::of("the form gone from the host");
    for _ in 0..rounds()? {
        let stage = Stage::set()?;
        let phone = stage.phone().await?;
        let mut work = Work::begin(&stage, &phone).await?;
        work.type_some(2).await?;
        stage.site().lose(&format!("templates/{FORM}.json"));
        work.reopen().await?;
        tally.note(&work.missing().await?);
        work.type_one().await?;
        stage.site().lose("templates/index.json");
        phone.reload().await?;
        work.page = stage.open_form(&phone, FORM).await?;
        tally.note(&work.missing().await?);
        let file = work.page.export_json().await?;
        ensure!(std::fs::read_to_string(file)?.contains("100003"), "the file holds what was typed");
    }
    tally.finish()
}

#[tokio::test]
async fn the_host_goes_away_after_a_first_file_and_the_work_goes_on() -> Result<()> {
    let stage = Stage::set()?;
    let mut tally = Tally::of("the host away, the worker loaded");
    for _ in 0..rounds()? {
        let phone = stage.phone().await?;
        let mut work = Work::begin(&stage, &phone).await?;
        work.type_one().await?;
        std::fs::remove_file(work.page.export_json().await?)?;
        stage.site().go_away();
        work.type_some(2).await?;
        let report: Value = serde_json::from_slice(&std::fs::read(work.page.export_json().await?)?)?;
        let page = std::fs::read_to_string(work.page.export_html().await?)?;
        for (name, figure) in &work.typed {
            let (row, cell) = name.split_once('.').unwrap_or_default();
            let found = report["values"][row][cell].to_string();
            ensure!(found == *figure, "{name} in the data: {found}");
        }
        ensure!(page.contains("100003") && page.contains("id=\"phuluc\""), "what was typed last in the page");
        stage.site().come_back();
        work.reopen().await?;
        tally.note(&work.missing().await?);
    }
    tally.finish()
}

#[tokio::test]
async fn the_host_goes_away_before_the_first_file_and_the_page_says_so_and_loses_nothing() -> Result<()> {
    let stage = Stage::set()?;
    let mut tally = Tally::of("the host away, the worker not loaded");
    for _ in 0..rounds()? {
        let phone = stage.phone().await?;
        let mut work = Work::begin(&stage, &phone).await?;
        work.type_one().await?;
        stage.site().go_away();
        work.type_one().await?;
        phone.click(&format!("button{}", named("export-json"))).await?;
        let said = wait_until("a sentence about the file", async || {
            let said = phone.text("[data-export-said]").await?;
            Ok(said.contains("Kiểm tra mạng").then_some(said))
        })
        .await?;
        ensure!(said.contains("Số liệu vẫn còn"), "{said}");
        let said = work.type_one().await?;
        ensure!(said.state == "saved", "{said:?}");
        stage.site().come_back();
        // The same page, without loading it anew: the next try finds the worker.
        let report: Value = serde_json::from_slice(&std::fs::read(work.page.export_json().await?)?)?;
        ensure!(report["values"].to_string().contains("100003"), "{}", report["values"]);
        work.reopen().await?;
        tally.note(&work.missing().await?);
    }
    tally.finish()
}

/// The form went with the data that the browser cleared, or never found room, and the host has another edition by now.
#[tokio::test]
async fn a_report_whose_form_is_nowhere_says_so_and_opens_once_the_form_is_brought_back() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let mut work = Work::begin(&stage, &phone).await?;
    work.type_some(2).await?;
    let read = "return localStorage[Object.keys(localStorage).find(key => key.startsWith('phuluc/template/'))]";
    let form = phone.run(read, vec![]).await?;
    let form = phone.profile().write("mau-cu.json", form.as_str().unwrap_or_default().as_bytes())?;
    stage.open_start(&phone).await?;
    let forget = "for (const key of Object.keys(localStorage)) if (key.startsWith('phuluc/template/')) { \
        localStorage.removeItem(key); await change('templates', key) }";
    in_page(&phone, forget).await?;
    stage.site().lose(&format!("templates/{FORM}.json"));
    phone.open(&stage.at(&format!("/{FORM}"))?).await?;
    phone.wait_for("[data-form-problem]").await?;
    let said = phone.text("[data-form-problem]").await?;
    ensure!(said.contains("vẫn còn nguyên trong máy") && said.contains("mở tệp đó ở trang đầu"), "{said}");
    stage.open_start(&phone).await?.import(&form).await?;
    work.page = FormPage::shown_in(&phone, FORM).await?;
    let lost = work.missing().await?;
    ensure!(lost.is_empty(), "{lost:?}");
    Ok(())
}
