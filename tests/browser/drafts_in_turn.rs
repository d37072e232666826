//! A revision goes into both stores, into two slots in turn, and comes back.

use std::pin::Pin;

use phuluc::browser::drafts::{Drafts, LoadProblem, Saved, Store};
use phuluc::formats::slot;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{
    Replaced, draft, indexed, js, local, new_report, remove_indexed, remove_local, slot_key, together,
};

const SAVED: Saved = Saved { local: Ok(()), indexed: Ok(()) };

#[wasm_bindgen_test]
async fn revisions_go_into_both_slots_of_both_stores_in_turn() {
    let (drafts, report) = (Drafts::open(), new_report());
    for revision in 1..=4 {
        assert_eq!(drafts.save(&report, revision, &format!("text {revision}")).await, SAVED);
    }
    for (side, revision) in [('a', 3), ('b', 4)] {
        let expected = slot::encode(revision, &format!("text {revision}"));
        assert_eq!(local(&slot_key(&report, side)), Some(expected.clone()));
        assert_eq!(indexed(&slot_key(&report, side)).await, Some(expected));
    }
}

#[wasm_bindgen_test]
async fn the_newest_revision_comes_back_in_another_visit() {
    let report = new_report();
    let drafts = Drafts::open();
    assert_eq!(drafts.save(&report, 1, "Tiếng Việt").await, SAVED);
    assert_eq!(drafts.save(&report, 2, "Tiếng Việt: “đủ dấu”\n\u{1F600}").await, SAVED);
    let loaded = Drafts::open().load(&report).await.unwrap();
    assert_eq!(loaded.payload, "Tiếng Việt: “đủ dấu”\n\u{1F600}");
    assert_eq!((loaded.revision, loaded.fell_back), (2, false));
}

#[wasm_bindgen_test]
async fn a_report_nobody_stored_is_not_found() {
    assert_eq!(Drafts::open().load(&new_report()).await, Err(LoadProblem::NotFound));
}

#[wasm_bindgen_test]
async fn what_a_page_writes_while_it_goes_away_is_newer_than_the_database() {
    let (drafts, report) = (Drafts::open(), new_report());
    assert_eq!(drafts.save(&report, 1, "one").await, SAVED);
    assert_eq!(drafts.save_now(&report, 2, "two"), Ok(()));
    assert_eq!(Drafts::open().load(&report).await.unwrap().payload, "two");
    // The same page lives on, and the same revision follows into the database without taking another slot here.
    assert_eq!(drafts.save(&report, 2, "two").await, SAVED);
    assert_eq!(local(&slot_key(&report, 'a')), Some(slot::encode(1, "one")));
    assert_eq!(indexed(&slot_key(&report, 'b')).await, Some(slot::encode(2, "two")));
}

#[wasm_bindgen_test]
async fn either_store_alone_brings_a_report_back() {
    let (drafts, here, there) = (Drafts::open(), new_report(), new_report());
    assert_eq!(drafts.save(&here, 1, "here").await, SAVED);
    assert_eq!(drafts.save(&there, 1, "there").await, SAVED);
    remove_indexed(&slot_key(&here, 'a')).await;
    remove_local(&slot_key(&there, 'a'));
    assert_eq!(drafts.load(&here).await.unwrap().payload, "here");
    assert_eq!(drafts.load(&there).await.unwrap().payload, "there");
}

#[wasm_bindgen_test]
async fn saves_that_overlap_end_with_the_last_revision() {
    let (drafts, report) = (Drafts::open(), new_report());
    let saves = [(1, "one"), (2, "two"), (3, "three")];
    let saves = saves.map(|(revision, payload)| Box::pin(drafts.save(&report, revision, payload)) as Pin<Box<_>>);
    assert_eq!(together(saves.into()).await, [SAVED; 3]);
    assert_eq!(indexed(&slot_key(&report, 'a')).await, Some(slot::encode(3, "three")));
    assert_eq!(indexed(&slot_key(&report, 'b')).await, Some(slot::encode(2, "two")));
}

#[wasm_bindgen_test]
async fn a_save_that_was_not_heard_of_is_written_again_in_its_own_place() {
    let (drafts, report) = (Drafts::open(), new_report());
    assert_eq!(drafts.save(&report, 1, "one").await, SAVED);
    assert_eq!(drafts.save(&report, 2, "two").await, SAVED);
    assert_eq!(drafts.save(&report, 2, "two, typed on").await, SAVED);
    assert_eq!(local(&slot_key(&report, 'a')), Some(slot::encode(1, "one")));
    assert_eq!(indexed(&slot_key(&report, 'b')).await, Some(slot::encode(2, "two, typed on")));
}

#[wasm_bindgen_test]
async fn the_database_is_asked_to_write_through_to_the_disk() {
    js("window.asked = []");
    let spy = "{ configurable: true, writable: true, value(names, mode, options) {
        asked.push([mode, options?.durability]);
        return original.apply(this, arguments);
    } }";
    let spied = Replaced::new("IDBDatabase.prototype", "transaction", spy);
    assert_eq!(Drafts::open().save(&new_report(), 1, "one").await, SAVED);
    drop(spied);
    assert!(js("asked.some(it => it[0] === 'readwrite' && it[1] === 'strict')").is_truthy());
}

#[wasm_bindgen_test]
async fn a_healthy_browser_is_called_so_once_it_was_asked() {
    let drafts = Drafts::open();
    assert_eq!((drafts.health().local, drafts.health().indexed), (Store::Works, Store::Unknown));
    let report = new_report();
    assert_eq!(drafts.save(&report, 1, &draft(&report, 1, "", "2023-10-12T10:32:05+07:00")).await, SAVED);
    assert_eq!(drafts.health().indexed, Store::Works);
    assert_eq!(local("phuluc/probe"), None);
}
