//! Two versions of one report: they say so in whichever store survives.

use phuluc::browser::clock;
use phuluc::browser::drafts::Drafts;
use phuluc::domain::report::differences::Side;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, draft, indexed, js, local, new_report, remove_indexed, remove_local, slot_key};

const AT: &str = "2023-10-12T10:00:00+07:00";

/// A draft that lies beside another.
fn beside(report: &str, original: &str) -> String {
    draft(report, 1, "Xã Hai", AT).replace("\"writer\":\"w\"", &format!("\"writer\":\"w\",\"beside\":\"{original}\""))
}

async fn two_versions(drafts: &Drafts) -> (String, String) {
    let (here, there) = (new_report(), new_report());
    for (report, text) in [(&here, draft(&here, 1, "Xã Một", AT)), (&there, beside(&there, &here))] {
        let saved = drafts.save(report, 1, &text).await;
        assert_eq!((saved.local, saved.indexed), (Ok(()), Ok(())));
    }
    (here, there)
}

#[wasm_bindgen_test]
async fn both_versions_are_found_from_either_and_know_which_they_are() {
    let drafts = Drafts::open();
    let (here, there) = two_versions(&drafts).await;
    for (report, original, side) in [(&here, None, Side::Here), (&there, Some(here.as_str()), Side::There)] {
        let versions = drafts.two_versions(report, original).await.unwrap();
        assert_eq!((&versions.here.report, &versions.there.report), (&here, &there));
        assert_eq!(versions.side_of(report), side);
    }
    assert_eq!(drafts.two_versions(&new_report(), None).await, None);
}

#[wasm_bindgen_test]
async fn each_store_alone_remembers_that_there_are_two() {
    for store in ["local", "indexed"] {
        let drafts = Drafts::open();
        let (here, there) = two_versions(&drafts).await;
        for key in [&here, &there].map(|report| slot_key(report, 'a')) {
            match store {
                "local" => remove_local(&key),
                _ => remove_indexed(&key).await,
            }
        }
        assert!(Drafts::open().two_versions(&here, None).await.is_some(), "without {store}");
    }
}

/// As a program left the stores that knew no notes.
async fn forget_notes(original: &str) {
    for key in [format!("phuluc/beside/{original}"), "phuluc/besides".to_owned()] {
        remove_local(&key);
        remove_indexed(&key).await;
    }
}

#[wasm_bindgen_test]
async fn versions_that_were_stored_before_there_were_notes_are_found_and_noted() {
    for store in ["local", "indexed"] {
        let (here, there) = two_versions(&Drafts::open()).await;
        forget_notes(&here).await;
        match store {
            "local" => remove_local(&slot_key(&there, 'a')),
            _ => remove_indexed(&slot_key(&there, 'a')).await,
        }
        assert!(Drafts::open().two_versions(&here, None).await.is_some(), "without {store}");
        let note = format!("phuluc/beside/{here}");
        assert!(local(&note).is_some() || indexed(&note).await.is_some(), "without {store}");
    }
}

#[wasm_bindgen_test]
async fn the_list_notes_what_a_page_of_an_older_program_has_stored_meanwhile() {
    let drafts = Drafts::open();
    let (here, _) = two_versions(&drafts).await;
    forget_notes(&here).await;
    // The stores take themselves for looked through.
    assert_eq!(drafts.two_versions(&new_report(), None).await, None);
    let note = format!("phuluc/beside/{here}");
    remove_local(&note);
    remove_indexed(&note).await;
    drafts.list().await;
    assert!(local(&note).is_some() && indexed(&note).await.is_some());
    assert!(drafts.two_versions(&here, None).await.is_some());
}

#[wasm_bindgen_test]
async fn a_report_that_lies_alone_is_known_for_it_without_a_look_at_any_other() {
    let drafts = Drafts::open();
    two_versions(&drafts).await;
    let alone = new_report();
    assert_eq!(drafts.two_versions(&alone, None).await, None);
    js("window.looked = []");
    let local = "{ configurable: true, writable: true,
        value(key) { if (key.startsWith('phuluc/draft/')) window.looked.push(key); return original.call(this, key); } }";
    let all = "{ configurable: true, writable: true,
        value(...range) { window.looked.push('all'); return original.call(this, ...range); } }";
    let replaced = [
        Replaced::new("Storage.prototype", "getItem", local),
        Replaced::new("IDBObjectStore.prototype", "getAll", all),
    ];
    assert_eq!(drafts.two_versions(&alone, None).await, None);
    drop(replaced);
    assert_eq!(js("window.looked.join()").as_string().as_deref(), Some(""));
}

#[wasm_bindgen_test]
async fn a_version_that_was_deleted_is_none_any_more() {
    let drafts = Drafts::open();
    let (here, there) = two_versions(&drafts).await;
    drafts.delete(&there, &clock::now_text()).await.unwrap();
    assert_eq!(drafts.two_versions(&here, None).await, None);
    drafts.undelete(&there).await.unwrap();
    assert!(drafts.two_versions(&here, None).await.is_some());
    drafts.delete(&here, &clock::now_text()).await.unwrap();
    assert_eq!(drafts.two_versions(&there, Some(here.as_str())).await, None);
}
