//! A clock that is wrong, is put right, or is set back while a form is open.

use anyhow::{Result, ensure};
use phuluc_e2e::pages::StartPage;
use phuluc_e2e::stage::Stage;

use super::{Tally, Work, rounds, wipe};

const YEAR: i64 = 366 * 24 * 60 * 60 * 1000;

/// A clock that goes wrong by so many milliseconds.
fn shifted(by: i64) -> String {
    format!(
        "{{ const Right = Date; globalThis.Date = class extends Right {{ \
             constructor(...all) {{ if (all.length) super(...all); else super(Right.now() + {by}) }} \
             static now() {{ return Right.now() + {by} }} }} }}"
    )
}

#[tokio::test]
async fn the_clock_is_set_back_and_forth_between_visits_and_under_the_open_page() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let mut tally = Tally::of("the clock set back and forth by a year");
    for _ in 0..rounds()? {
        stage.site().put_into_each_page("");
        wipe(&stage, &phone).await?;
        phone.reload().await?;
        let mut work = Work::begin(&stage, &phone).await?;
        work.type_some(2).await?;
        for by in [-YEAR, YEAR, -10 * YEAR, 0] {
            stage.site().put_into_each_page(&shifted(by));
            work.reopen().await?;
            tally.note(&work.missing().await?);
            work.type_one().await?;
            phone.run(&shifted(-YEAR), vec![]).await?;
            let said = work.type_one().await?;
            ensure!(said.state == "saved" && said.sentence.contains("Đã lưu"), "{by}: {said:?}");
        }
        stage.site().put_into_each_page("");
        let start = stage.open_start(&phone).await?;
        phone.reload().await?;
        start.await_drafts(1).await?;
        work.page = stage.open_form(&phone, crate::FORM).await?;
        tally.note(&work.missing().await?);
    }
    tally.finish()
}

/// A phone that wakes with an empty battery thinks that it is 1970. What is deleted then is not gone as soon as the clock
/// is right.
#[tokio::test]
async fn what_is_deleted_while_the_clock_is_wrong_is_not_gone_when_it_is_right_again() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let mut tally = Tally::of("deleted under a wrong clock that is put right");
    for _ in 0..rounds()? {
        wipe(&stage, &phone).await?;
        phone.reload().await?;
        let mut work = Work::begin(&stage, &phone).await?;
        phone.type_into("head.unit", "Xã Bản Bo").await?;
        work.type_some(2).await?;
        stage.site().put_into_each_page(&shifted(-50 * YEAR));
        stage.open_start(&phone).await?;
        phone.reload().await?;
        let start = StartPage::shown_in(&phone).await?;
        start.await_drafts(1).await?;
        start.delete_draft("Xã Bản Bo").await?;
        start.await_drafts(0).await?;
        stage.site().put_into_each_page("");
        phone.reload().await?;
        // The second visit: what the first has removed is gone by then.
        stage.open_form(&phone, "dong-trieu-2023").await?;
        stage.open_start(&phone).await?;
        let slots = "return Object.keys(localStorage).filter(key => key.startsWith('phuluc/draft/')).length";
        let left = phone.run(slots, vec![]).await?;
        let lost = if left == 2 { Vec::new() } else { vec![format!("{left} slots left of 2")] };
        tally.note(&lost);
    }
    tally.finish()
}
