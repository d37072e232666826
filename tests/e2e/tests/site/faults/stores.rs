//! A store that is full, fails, never answers, or is emptied by somebody else.

use anyhow::{Result, ensure};
use phuluc_e2e::stage::Stage;

use super::{Tally, Work, in_page, rounds, wipe};
use crate::storage_trouble::fill_storage;

/// What the page says where one of the two stores does not take it.
const ONE_PLACE: &str = "một chỗ";

#[tokio::test]
async fn another_program_fills_local_storage_to_the_last_byte() -> Result<()> {
    let stage = Stage::set()?;
    let mut tally = Tally::of("localStorage filled by another program, then the browser killed");
    for _ in 0..rounds()? {
        let phone = stage.phone().await?;
        let mut work = Work::begin(&stage, &phone).await?;
        work.type_some(3).await?;
        fill_storage(&phone).await?;
        let said = work.type_some(3).await?;
        ensure!(said.state == "saved" && said.sentence.contains(ONE_PLACE), "{said:?}");
        let filler = phone.run("return localStorage.getItem('portal/filler')?.length", vec![]).await?;
        ensure!(filler.as_u64().is_some_and(|length| length > 100_000), "what is another's stays: {filler}");
        let saved = work.saved;
        let phone = stage.phone_again(phone).await?;
        let mut work = Work::begin(&stage, &phone).await?;
        tally.note(&super::missing(&phone, &saved).await?);
        ensure!(work.type_one().await?.state == "saved");
    }
    tally.finish()
}

#[tokio::test]
async fn there_is_no_room_for_a_database() -> Result<()> {
    let stage = Stage::set()?;
    let mut tally = Tally::of("no room for the database");
    for _ in 0..rounds()? {
        let phone = stage.phone().await?;
        phone.chromium().limit_storage(&stage.site().origin(), Some(1)).await?;
        let mut work = Work::begin(&stage, &phone).await?;
        let said = work.type_some(3).await?;
        ensure!(said.state == "saved" && said.sentence.contains(ONE_PLACE), "{said:?}");
        work.reopen().await?;
        tally.note(&work.missing().await?);
    }
    tally.finish()
}

/// `from` is the number of the first write that fails.
fn local_fails(from: usize) -> String {
    format!(
        "{{ let left = {from}; const set = Storage.prototype.setItem; \
         Storage.prototype.setItem = function (...all) {{ \
             if (this === localStorage && left-- <= 0) throw new DOMException('full', 'QuotaExceededError'); \
             return set.apply(this, all) }} }}"
    )
}

fn database_throws(from: usize, error: &str) -> String {
    format!(
        "{{ let left = {from}; const put = IDBObjectStore.prototype.put; \
         IDBObjectStore.prototype.put = function (...all) {{ \
             if (left-- <= 0) throw new DOMException('no', '{error}'); \
             return put.apply(this, all) }} }}"
    )
}

fn database_takes_it_back(from: usize) -> String {
    format!(
        "{{ let left = {from}; const put = IDBObjectStore.prototype.put; \
         IDBObjectStore.prototype.put = function (...all) {{ \
             const request = put.apply(this, all); \
             if (left-- <= 0) request.onsuccess = () => this.transaction.abort(); \
             return request }} }}"
    )
}

/// The writes of a first visit: a probe, the device's id, the slots, the form, what is in hand.
const FROM: [usize; 4] = [0, 1, 3, 6];

async fn fails_from_some_write_on(
    fault: &'static str,
    (expected, words): (&str, &str),
    script: impl Fn(usize) -> String,
) -> Result<()> {
    let stage = Stage::set()?;
    let mut tally = Tally::of(fault);
    let phone = stage.phone().await?;
    for round in 0..rounds()? {
        for from in FROM {
            wipe(&stage, &phone).await?;
            stage.site().put_into_each_page(&script(from + 4 * round));
            phone.reload().await?;
            let mut work = Work::begin(&stage, &phone).await?;
            let said = work.type_some(8 + 4 * round).await?;
            ensure!(said.state == expected && said.sentence.contains(words), "from the write {from} on: {said:?}");
            stage.site().put_into_each_page("");
            work.reopen().await?;
            tally.note(&work.missing().await?);
        }
    }
    tally.finish()
}

#[tokio::test]
async fn local_storage_takes_nothing_from_some_write_on() -> Result<()> {
    fails_from_some_write_on("localStorage throws from some write on", ("saved", ONE_PLACE), local_fails).await
}

#[tokio::test]
async fn the_database_throws_from_some_write_on() -> Result<()> {
    let script = |from| database_throws(from, if from % 2 == 0 { "QuotaExceededError" } else { "UnknownError" });
    fails_from_some_write_on("the database throws from some write on", ("saved", ONE_PLACE), script).await
}

#[tokio::test]
async fn the_database_takes_back_what_it_took_from_some_write_on() -> Result<()> {
    let fault = "the database takes back its writes from some write on";
    fails_from_some_write_on(fault, ("saved", ONE_PLACE), database_takes_it_back).await
}

#[tokio::test]
async fn both_stores_fail_from_some_write_on() -> Result<()> {
    let script = |from| [local_fails(from), database_throws(from, "QuotaExceededError")].concat();
    fails_from_some_write_on("both stores throw from some write on", ("failed", "Tải tệp"), script).await
}

#[tokio::test]
async fn the_database_never_answers() -> Result<()> {
    let stage = Stage::set()?;
    let mut tally = Tally::of("the database never answers");
    let phone = stage.phone().await?;
    for _ in 0..rounds()? {
        wipe(&stage, &phone).await?;
        stage.site().put_into_each_page("IDBFactory.prototype.open = () => new EventTarget()");
        phone.reload().await?;
        let mut work = Work::begin(&stage, &phone).await?;
        let said = work.type_one().await?;
        ensure!(said.state == "saved" && said.sentence.contains(ONE_PLACE), "{said:?}");
        stage.site().put_into_each_page("");
        work.reopen().await?;
        tally.note(&work.missing().await?);
    }
    tally.finish()
}

#[tokio::test]
async fn a_store_is_emptied_under_the_open_page() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    for (fault, script, survives) in [
        ("the database deleted under the open page", "await remove()", true),
        ("localStorage cleared under the open page", "localStorage.clear()", true),
        ("both stores emptied under the open page, then typed on", "localStorage.clear(); await remove()", false),
    ] {
        let mut tally = Tally::of(fault);
        for _ in 0..rounds()? {
            wipe(&stage, &phone).await?;
            phone.reload().await?;
            let mut work = Work::begin(&stage, &phone).await?;
            work.type_some(3).await?;
            in_page(&phone, script).await?;
            if survives {
                work.reopen().await?;
                tally.note(&work.missing().await?);
                work.type_one().await?;
                in_page(&phone, script).await?;
            }
            let said = work.type_one().await?;
            ensure!(said.state == "saved" && !said.sentence.contains(ONE_PLACE), "{said:?}");
            work.reopen().await?;
            tally.note(&work.missing().await?);
        }
        tally.finish()?;
    }
    Ok(())
}
