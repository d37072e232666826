//! Stores that are full, refuse, lie, or vanish under the page: each is named, and the other store goes on alone.

use phuluc::browser::drafts::{Drafts, Health, LoadProblem, SaveProblem, Saved, Store};
use phuluc::formats::slot;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{
    Filled, Replaced, delete_database, draft, indexed, js, js_async, local, new_report, put_local, remove_local,
    slot_key,
};

const SAVED: Saved = Saved { local: Ok(()), indexed: Ok(()) };

#[wasm_bindgen_test]
async fn a_write_that_throws_is_named_and_the_database_has_it_all_the_same() {
    let cases = [
        ("QuotaExceededError", SaveProblem::Full, Store::Full),
        ("SecurityError", SaveProblem::Refused, Store::Refused),
        ("UnknownError", SaveProblem::Other, Store::Unknown),
    ];
    for (error, problem, store) in cases {
        let (drafts, report) = (Drafts::open(), new_report());
        assert_eq!(drafts.save(&report, 1, "one").await, SAVED);
        let throwing = Replaced::local_writes("phuluc/draft/", error);
        assert_eq!(drafts.save(&report, 2, "two").await, Saved { local: Err(problem), indexed: Ok(()) }, "{error}");
        assert_eq!(drafts.health(), Health { local: store, indexed: Store::Works });
        drop(throwing);
        assert_eq!(local(&slot_key(&report, 'a')), Some(slot::encode(1, "one")));
        assert_eq!(Drafts::open().load(&report).await.unwrap().payload, "two");
        assert_eq!(drafts.save(&report, 3, "three").await, SAVED);
        assert_eq!(drafts.health().local, Store::Works);
    }
}

#[wasm_bindgen_test]
fn the_trial_at_the_beginning_tells_full_from_refused() {
    let report = new_report();
    put_local(&slot_key(&report, 'a'), &slot::encode(1, "one"));
    for (error, expected) in [("QuotaExceededError", Store::Full), ("SecurityError", Store::Refused)] {
        let throwing = Replaced::local_writes("", error);
        assert_eq!(Drafts::open().health().local, expected);
        drop(throwing);
    }
    remove_local(&slot_key(&report, 'a'));
}

#[wasm_bindgen_test]
async fn storage_filled_by_a_stranger_is_full_and_can_still_be_read() {
    let (drafts, report) = (Drafts::open(), new_report());
    assert_eq!(drafts.save(&report, 1, "one").await, SAVED);
    let filled = Filled::to_the_last_key();
    let health = Drafts::open().health();
    let saved = drafts.save(&report, 2, "two").await;
    let loaded = Drafts::open().load(&report).await;
    drop(filled);
    assert_eq!(health.local, Store::Full);
    assert_eq!(saved, Saved { local: Err(SaveProblem::Full), indexed: Ok(()) });
    assert_eq!(loaded.unwrap().payload, "two");
}

#[wasm_bindgen_test]
async fn a_browser_without_local_storage_neither_breaks_nor_pretends() {
    let refusing = Replaced::new(
        "window",
        "localStorage",
        "{ configurable: true, get() { throw new DOMException('no', 'SecurityError') } }",
    );
    let (drafts, report) = (Drafts::open(), new_report());
    let before = drafts.health();
    let saved = drafts.save(&report, 1, &draft(&report, 1, "Xã Một", "2023-10-12T10:32:05+07:00")).await;
    let loaded = drafts.load(&report).await;
    let listed = drafts.list().await;
    let (writer, again) = (drafts.writer(), drafts.writer());
    drafts.set_in_hand("form", &report);
    let in_hand = drafts.in_hand("form");
    drafts.clear_in_hand("form");
    let cleared = drafts.in_hand("form");
    let deleted = drafts.delete(&report, "2023-10-12T10:32:05+07:00").await;
    let is_deleted = drafts.is_deleted(&report).await;
    let undeleted = drafts.undelete(&report).await;
    drop(refusing);
    assert_eq!(before.local, Store::Refused);
    assert_eq!(saved, Saved { local: Err(SaveProblem::Refused), indexed: Ok(()) });
    assert_eq!(loaded.unwrap().revision, 1);
    assert!(!listed.is_empty());
    assert_eq!(writer, again, "the same for the whole visit");
    assert_eq!((in_hand, cleared), (Some(report), None));
    assert_eq!((deleted, is_deleted, undeleted), (Ok(()), true, Ok(())), "the other store has the mark");
}

#[wasm_bindgen_test]
async fn a_browser_without_a_database_neither_breaks_nor_pretends() {
    let report = new_report();
    let refusing = Replaced::new("window", "indexedDB", "{ configurable: true, get() { return undefined } }");
    let drafts = Drafts::open();
    let saved = drafts.save(&report, 1, "one").await;
    let (loaded, missing) = (drafts.load(&report).await, drafts.load(&new_report()).await);
    let health = drafts.health();
    drop(refusing);
    assert_eq!(saved, Saved { local: Ok(()), indexed: Err(SaveProblem::Refused) });
    assert_eq!(loaded.unwrap().payload, "one");
    assert_eq!(missing, Err(LoadProblem::Refused), "what cannot be asked cannot be said to be missing");
    assert_eq!(health, Health { local: Store::Works, indexed: Store::Refused });
}

#[wasm_bindgen_test]
async fn a_store_that_forgets_what_it_took_is_found_out() {
    let lying = Replaced::new("Storage.prototype", "setItem", "{ configurable: true, writable: true, value() {} }");
    let (drafts, report) = (Drafts::open(), new_report());
    let (before, saved) = (drafts.health().local, drafts.save(&report, 1, "one").await);
    drop(lying);
    assert_eq!(before, Store::Refused);
    assert_eq!(saved, Saved { local: Err(SaveProblem::ReadBackDiffers), indexed: Ok(()) });
}

#[wasm_bindgen_test]
async fn a_database_that_forgets_what_it_took_is_found_out_at_the_first_save() {
    let lying = Replaced::new(
        "IDBObjectStore.prototype",
        "put",
        "{ configurable: true, writable: true, value(value, key) { return original.call(this, 'else', key) } }",
    );
    let (drafts, report) = (Drafts::open(), new_report());
    let saved = drafts.save(&report, 1, "one").await;
    drop(lying);
    assert_eq!(saved, Saved { local: Ok(()), indexed: Err(SaveProblem::ReadBackDiffers) });
    assert_eq!(drafts.save(&report, 2, "two").await, SAVED);
}

#[wasm_bindgen_test]
async fn a_full_database_is_named_and_keeps_what_it_has() {
    let (drafts, report) = (Drafts::open(), new_report());
    assert_eq!(drafts.save(&report, 1, "one").await, SAVED);
    let full = Replaced::new(
        "IDBObjectStore.prototype",
        "put",
        "{ configurable: true, writable: true, value() { throw new DOMException('full', 'QuotaExceededError') } }",
    );
    let saved = drafts.save(&report, 2, "two").await;
    let read_meanwhile = drafts.load(&report).await;
    let health = drafts.health();
    drop(full);
    assert_eq!(saved, Saved { local: Ok(()), indexed: Err(SaveProblem::Full) });
    assert_eq!(read_meanwhile.unwrap().payload, "two");
    assert_eq!(health.indexed, Store::Full, "that it can be read makes no room");
    assert_eq!(indexed(&slot_key(&report, 'a')).await, Some(slot::encode(1, "one")));
    assert_eq!(drafts.save(&report, 3, "three").await, SAVED);
}

#[wasm_bindgen_test]
async fn a_database_deleted_under_the_page_is_made_anew() {
    let (drafts, report) = (Drafts::open(), new_report());
    assert_eq!(drafts.save(&report, 1, "one").await, SAVED);
    delete_database().await;
    assert_eq!(drafts.save(&report, 2, "two").await, SAVED);
    assert_eq!(indexed(&slot_key(&report, 'a')).await, Some(slot::encode(2, "two")));
    assert_eq!(drafts.load(&report).await.unwrap().payload, "two");
}

#[wasm_bindgen_test]
async fn a_database_that_somebody_else_made_gets_the_tables_it_lacks() {
    delete_database().await;
    js_async(
        "new Promise(done => {
            const opening = indexedDB.open('phuluc', 7);
            opening.onsuccess = () => { opening.result.close(); done(); };
        })",
    )
    .await;
    assert_eq!(Drafts::open().save(&new_report(), 1, "one").await, SAVED);
}

#[wasm_bindgen_test]
async fn a_connection_that_drops_is_taken_up_again_once() {
    let (drafts, report) = (Drafts::open(), new_report());
    assert_eq!(drafts.save(&report, 1, "one").await, SAVED);
    // What Safari says when its database server has gone.
    js("window.lost = 1");
    let code = "{ configurable: true, writable: true, value() {
        if (lost-- > 0) throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
        return original.apply(this, arguments);
    } }";
    let dropping = Replaced::new("IDBObjectStore.prototype", "get", code);
    let saved = drafts.save(&report, 2, "two").await;
    js("window.lost = 1000");
    let gone = drafts.save(&report, 3, "three").await;
    drop(dropping);
    assert_eq!(saved, SAVED);
    assert_eq!(gone, Saved { local: Ok(()), indexed: Err(SaveProblem::Other) });
    assert_eq!(drafts.save(&report, 4, "four").await, SAVED);
}
