//! A slot that was cut short, in which a sign was flipped, or which is empty: each store, each side.

use anyhow::{Result, ensure};
use phuluc_e2e::stage::Stage;

use super::{Tally, Work, in_page, rounds, wipe};

/// What becomes of a slot's text `text`, as a script.
const SPOILT: [(&str, &str); 4] = [
    ("cut short", "text.slice(0, text.length - 60)"),
    ("flipped", "text.slice(0, 200) + String.fromCharCode(text.charCodeAt(200) ^ 1) + text.slice(201)"),
    ("empty", "''"),
    ("gone", "undefined"),
];

/// What the page says where something was lost.
const FELL_BACK: &str = "Lần lưu cuối bị hỏng";

const LOCAL: &str = "const key = Object.keys(localStorage).find(key => /draft\\/.*\\/SIDE$/.test(key)); \
    const text = localStorage.getItem(key); const spoilt = SPOILT; \
    if (spoilt === undefined) localStorage.removeItem(key); else localStorage.setItem(key, spoilt);";
const DATABASE: &str = "const key = (await within('slots', table => table.getAllKeys())) \
        .find(key => /draft\\/.*\\/SIDE$/.test(key)); \
    const text = await read('slots', key); await change('slots', key, SPOILT);";

#[tokio::test]
async fn one_slot_of_the_four_is_spoilt() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    for (store, script) in [("localStorage", LOCAL), ("the database", DATABASE)] {
        let mut tally = Tally::of(if store == "localStorage" {
            "a slot in localStorage cut, flipped, emptied, gone"
        } else {
            "a slot in the database cut, flipped, emptied, gone"
        });
        for _ in 0..rounds()? {
            wipe(&stage, &phone).await?;
            phone.reload().await?;
            let mut work = Work::begin(&stage, &phone).await?;
            work.type_some(2).await?;
            for side in ["a", "b"] {
                for (name, spoilt) in SPOILT {
                    // From the start page, so that nothing is saved on leaving.
                    work.type_one().await?;
                    stage.open_start(&phone).await?;
                    in_page(&phone, &script.replace("SIDE", side).replace("SPOILT", spoilt)).await?;
                    work.page = stage.open_form(&phone, crate::FORM).await?;
                    tally.note(&work.missing().await?);
                    let said = phone.text("main").await?.contains(FELL_BACK);
                    ensure!(!said, "{store}, {side}, {name}: a loss is named, and the other store has all");
                    let said = work.type_one().await?;
                    ensure!(said.state == "saved", "{store}, {side}, {name}: {said:?}");
                }
            }
        }
        tally.finish()?;
    }
    Ok(())
}

/// The worst that two faults at once can do: the last revision is gone from both stores, and the one before is opened.
#[tokio::test]
async fn the_last_slot_of_both_stores_is_spoilt_and_the_page_says_that_it_opened_the_one_before() -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    let mut tally = Tally::of("the last slot of both stores cut: the revision before");
    for _ in 0..rounds()? {
        wipe(&stage, &phone).await?;
        phone.reload().await?;
        let mut work = Work::begin(&stage, &phone).await?;
        work.type_some(3).await?;
        let before = work.saved.clone();
        work.type_one().await?;
        stage.open_start(&phone).await?;
        // The newest of the two: with the higher revision.
        let newest = "const newer = texts => { const of = text => JSON.parse(text).revision; \
                      return of(texts[0]) > of(texts[1]) ? 0 : 1 };";
        let script = "const keys = Object.keys(localStorage).filter(key => /draft\\//.test(key)).sort(); \
            const side = newer(keys.map(key => localStorage.getItem(key))); \
            const cut = text => text.slice(0, -40); \
            localStorage.setItem(keys[side], cut(localStorage.getItem(keys[side]))); \
            const texts = [await read('slots', keys[0]), await read('slots', keys[1])]; \
            const other = newer(texts); await change('slots', keys[other], cut(texts[other]));";
        in_page(&phone, &[newest, script].concat()).await?;
        work.page = stage.open_form(&phone, crate::FORM).await?;
        tally.note(&super::missing(&phone, &before).await?);
        let said = phone.text("main").await?;
        ensure!(said.contains(FELL_BACK), "{said}");
        let broken = stage.open_start(&phone).await?.await_broken_drafts().await?;
        ensure!(!broken.is_empty(), "what cannot be read is listed");
    }
    tally.finish()
}
