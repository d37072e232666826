//! What the stores allow is found by writing and reading, and a store that the browser cleared is filled from the other.

use phuluc::browser::clock;
use phuluc::browser::drafts::{Drafts, Health, Saved, Store};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{
    Replaced, delete_database, draft, in_database, indexed, js, local, new_report, remove_indexed, remove_local,
    slot_key,
};

const SAVED: Saved = Saved { local: Ok(()), indexed: Ok(()) };
const MARK: &str = "phuluc/device";

async fn stored(drafts: &Drafts) -> (String, String) {
    let report = new_report();
    let text = draft(&report, 3, "Xã Một", "2023-10-12T10:00:00+07:00");
    assert_eq!(drafts.save(&report, 3, &text).await, SAVED);
    (report, text)
}

async fn is_listed(report: &str) -> bool {
    let listed = Drafts::open().list().await;
    listed.iter().any(|listed| format!("{listed:?}").contains(report))
}

#[wasm_bindgen_test]
async fn where_both_stores_work_both_bear_the_mark_of_the_device() {
    stored(&Drafts::open()).await;
    remove_local(MARK);
    remove_indexed(MARK).await;
    let drafts = Drafts::open();
    let standing = drafts.probe().await;
    assert!(standing.is_good() && !standing.was_cleared, "{standing:?}");
    assert_eq!((local(MARK), indexed(MARK).await), (Some(drafts.writer()), Some(drafts.writer())));
    assert_eq!((local("phuluc/probe"), indexed("phuluc/probe").await), (None, None), "the trial is taken away");
}

#[wasm_bindgen_test]
async fn a_store_without_room_for_a_report_is_full_although_a_word_fits() {
    let code = |object: &str, name: &str, at: usize| {
        let value = format!(
            "{{ configurable: true, writable: true, value(...all) {{
                 if (String(all[{at}]).length > 10000) throw new DOMException('full', 'QuotaExceededError');
                 return original.apply(this, all);
             }} }}"
        );
        Replaced::new(object, name, &value)
    };
    let full = code("Storage.prototype", "setItem", 1);
    let local_is_full = (Drafts::open().health().local, Drafts::open().probe().await);
    drop(full);
    let full = code("IDBObjectStore.prototype", "put", 0);
    let database_is_full = Drafts::open().probe().await;
    drop(full);
    assert_eq!(local_is_full.0, Store::Works, "the small trial at the beginning");
    assert_eq!(local_is_full.1.health, Health { local: Store::Full, indexed: Store::Works });
    assert_eq!(database_is_full.health, Health { local: Store::Works, indexed: Store::Full });
    assert!(Drafts::open().probe().await.is_good(), "and once there is room");
}

#[wasm_bindgen_test]
async fn stores_that_are_refused_or_forget_are_found_before_anything_is_saved() {
    let refusing = Replaced::new("window", "indexedDB", "{ configurable: true, get() { return undefined } }");
    let standing = Drafts::open().probe().await;
    drop(refusing);
    assert_eq!(standing.health, Health { local: Store::Works, indexed: Store::Refused });
    let forgetting = Replaced::new(
        "IDBObjectStore.prototype",
        "get",
        "{ configurable: true, writable: true, value() { return original.call(this, 'nothing lies here') } }",
    );
    let standing = Drafts::open().probe().await;
    drop(forgetting);
    assert_eq!(standing.health, Health { local: Store::Works, indexed: Store::Refused });
}

#[wasm_bindgen_test]
async fn a_database_that_the_browser_cleared_is_told_of_once_and_filled_again() {
    let drafts = Drafts::open();
    let ((report, text), (deleted, _)) = (stored(&drafts).await, stored(&drafts).await);
    drafts.delete(&deleted, &clock::now_text()).await.unwrap();
    assert!(!drafts.probe().await.was_cleared);
    delete_database().await;
    let drafts = Drafts::open();
    let standing = drafts.probe().await;
    assert!(standing.is_good() && standing.was_cleared, "{standing:?}");
    assert!(!Drafts::open().probe().await.was_cleared, "it is told once");
    for side in ['a', 'b'] {
        remove_local(&slot_key(&report, side));
        remove_local(&slot_key(&deleted, side));
    }
    assert_eq!(Drafts::open().load(&report).await.unwrap().payload, text);
    assert!(!is_listed(&deleted).await && drafts.is_deleted(&deleted).await);
    drafts.remove_for_good(&deleted).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_local_storage_that_the_browser_cleared_is_filled_again_and_the_device_stays_the_same() {
    let drafts = Drafts::open();
    let (report, text) = stored(&drafts).await;
    drafts.probe().await;
    let writer = drafts.writer();
    js(
        "Object.keys(localStorage).filter(key => key.startsWith('phuluc/')).forEach(key => localStorage.removeItem(key))",
    );
    let standing = Drafts::open().probe().await;
    assert!(standing.is_good() && standing.was_cleared, "{standing:?}");
    assert_eq!(Drafts::open().writer(), writer);
    for side in ['a', 'b'] {
        remove_indexed(&slot_key(&report, side)).await;
    }
    assert_eq!(Drafts::open().load(&report).await.unwrap().payload, text);
}

#[wasm_bindgen_test]
async fn an_empty_device_is_not_called_cleared() {
    Drafts::open().probe().await;
    js(
        "Object.keys(localStorage).filter(key => key.startsWith('phuluc/')).forEach(key => localStorage.removeItem(key))",
    );
    in_database("slots", "table.clear(); table.put('0123456789abcdef0123456789abcdef', 'phuluc/device')").await;
    assert!(!Drafts::open().probe().await.was_cleared);
    assert_eq!(local(MARK).as_deref(), Some("0123456789abcdef0123456789abcdef"));
}

#[wasm_bindgen_test]
async fn to_fill_a_store_again_is_not_to_have_taken_what_another_window_stored() {
    let (one, other) = (Drafts::open(), Drafts::open());
    let (report, _) = stored(&one).await;
    one.probe().await;
    other.load(&report).await.unwrap();
    let text = draft(&report, 4, "Xã Hai", "2023-10-12T10:05:00+07:00");
    assert_eq!(other.save(&report, 4, &text).await, SAVED);
    delete_database().await;
    assert!(one.probe().await.was_cleared);
    let own = draft(&report, 4, "Xã Ba", "2023-10-12T10:06:00+07:00");
    assert_eq!(one.save(&report, 4, &own).await.newer(), Some(4));
    assert_eq!(Drafts::open().load(&report).await.unwrap().payload, text);
}
