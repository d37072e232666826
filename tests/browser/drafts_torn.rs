//! A slot that cannot be read: what is left is taken, it is said, and nothing is written over.

use phuluc::browser::drafts::{Drafts, LoadProblem, SaveProblem, Saved};
use phuluc::formats::slot;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{
    Filled, Replaced, half_a_pair, in_database, indexed, js, local, new_report, put_indexed, put_local, quoted,
    remove_indexed, remove_local, slot_key,
};

const SAVED: Saved = Saved { local: Ok(()), indexed: Ok(()) };

/// The ways in which a slot is spoilt.
fn spoilt(text: &str) -> [String; 4] {
    [text[..text.len() / 2].to_owned(), text.replace("two", "twp"), String::new(), "[1, 2]".to_owned()]
}

/// A report with revision 1 in both slots `a` and revision 2 in both slots `b`.
async fn twice_saved() -> String {
    let (drafts, report) = (Drafts::open(), new_report());
    assert_eq!(drafts.save(&report, 1, "one").await, SAVED);
    assert_eq!(drafts.save(&report, 2, "two").await, SAVED);
    report
}

async fn spoil(report: &str, side: char, raw: &str) {
    put_local(&slot_key(report, side), raw);
    put_indexed(&slot_key(report, side), raw).await;
}

#[wasm_bindgen_test]
async fn a_torn_slot_falls_back_to_the_revision_before_and_says_so() {
    for raw in spoilt(&slot::encode(2, "two")) {
        let report = twice_saved().await;
        spoil(&report, 'b', &raw).await;
        let loaded = Drafts::open().load(&report).await.unwrap();
        assert_eq!((loaded.payload.as_str(), loaded.revision, loaded.fell_back), ("one", 1, true), "{raw}");
    }
}

#[wasm_bindgen_test]
async fn a_slot_torn_in_one_store_is_made_good_by_the_other_and_no_loss_is_named() {
    for side in ['a', 'b'] {
        let report = twice_saved().await;
        put_local(&slot_key(&report, side), "torn");
        let loaded = Drafts::open().load(&report).await.unwrap();
        assert_eq!((loaded.payload.as_str(), loaded.fell_back), ("two", false), "localStorage, {side}");
        let report = twice_saved().await;
        put_indexed(&slot_key(&report, side), "torn").await;
        let loaded = Drafts::open().load(&report).await.unwrap();
        assert_eq!((loaded.payload.as_str(), loaded.fell_back), ("two", false), "IndexedDB, {side}");
    }
}

#[wasm_bindgen_test]
async fn the_next_save_keeps_what_was_torn_aside_in_both_stores() {
    let report = twice_saved().await;
    spoil(&report, 'b', "torn").await;
    let drafts = Drafts::open();
    drafts.load(&report).await.unwrap();
    assert_eq!(drafts.save(&report, 2, "two again").await, SAVED);
    let aside = format!("phuluc/unreadable/{report}/0");
    assert_eq!((local(&aside), indexed(&aside).await), (Some("torn".into()), Some("torn".into())));
    let loaded = Drafts::open().load(&report).await.unwrap();
    assert_eq!((loaded.payload.as_str(), loaded.fell_back), ("two again", false));
    // And a second one does not take its place.
    spoil(&report, 'a', "torn too").await;
    assert_eq!(drafts.save(&report, 3, "three").await, SAVED);
    assert_eq!((local(&aside), indexed(&aside).await), (Some("torn".into()), Some("torn".into())));
    let further = format!("phuluc/unreadable/{report}/1");
    assert_eq!((local(&further), indexed(&further).await), (Some("torn too".into()), Some("torn too".into())));
}

#[wasm_bindgen_test]
async fn an_empty_slot_is_taken_before_one_that_cannot_be_read() {
    let report = new_report();
    spoil(&report, 'a', "torn").await;
    assert_eq!(Drafts::open().save(&report, 1, "one").await, SAVED);
    assert_eq!(local(&slot_key(&report, 'a')), Some("torn".into()));
    assert_eq!(indexed(&slot_key(&report, 'b')).await, Some(slot::encode(1, "one")));
}

#[wasm_bindgen_test]
async fn where_nothing_can_be_kept_aside_the_other_slot_is_written() {
    let report = twice_saved().await;
    put_local(&slot_key(&report, 'a'), "torn");
    let drafts = Drafts::open();
    drafts.load(&report).await.unwrap();
    // A named property of a Storage is set past its `setItem`, so the whole object stands aside.
    let full = refuse_to_keep_aside();
    assert_eq!(drafts.save_now(&report, 3, "three"), Ok(()));
    drop(full);
    assert_eq!(local(&slot_key(&report, 'a')), Some("torn".into()));
    assert_eq!(local(&slot_key(&report, 'b')), Some(slot::encode(3, "three")));
}

#[wasm_bindgen_test]
async fn where_another_page_has_taken_all_room_what_is_torn_stays_and_the_save_still_finds_a_place() {
    let report = twice_saved().await;
    put_local(&slot_key(&report, 'a'), &"torn".repeat(100));
    let drafts = Drafts::open();
    drafts.load(&report).await.unwrap();
    let filled = Filled::to_the_last_key();
    // As long as the one that it takes the place of.
    let saved = drafts.save_now(&report, 3, "six");
    drop(filled);
    assert_eq!(saved, Ok(()));
    assert_eq!(local(&slot_key(&report, 'a')), Some("torn".repeat(100)));
    assert_eq!(local(&slot_key(&report, 'b')), Some(slot::encode(3, "six")));
}

#[wasm_bindgen_test]
async fn where_nothing_can_be_kept_aside_and_both_are_torn_nothing_is_written() {
    let report = new_report();
    for side in ['a', 'b'] {
        put_local(&slot_key(&report, side), "torn");
    }
    let full = refuse_to_keep_aside();
    assert_eq!(Drafts::open().save_now(&report, 1, "one"), Err(SaveProblem::Full));
    drop(full);
    for side in ['a', 'b'] {
        assert_eq!(local(&slot_key(&report, side)), Some("torn".into()));
    }
}

fn refuse_to_keep_aside() -> Replaced {
    let code = "{ configurable: true, writable: true, value(target, key, value) {
        if (String(key).startsWith('phuluc/unreadable/')) throw new DOMException('full', 'QuotaExceededError');
        return original.call(Reflect, target, key, value);
    } }";
    Replaced::new("Reflect", "set", code)
}

#[wasm_bindgen_test]
async fn what_is_kept_aside_is_kept_to_the_last_half_of_a_character() {
    let report = twice_saved().await;
    let raw: JsValue = half_a_pair().into();
    let key = slot_key(&report, 'a');
    js_sys::Reflect::set(&js("localStorage"), &key.as_str().into(), &raw).unwrap();
    in_database("slots", &format!("table.put(localStorage[{0}], {0})", quoted(&key))).await;
    let drafts = Drafts::open();
    drafts.load(&report).await.unwrap();
    assert_eq!(drafts.save(&report, 3, "three").await, SAVED);
    let aside = quoted(&format!("phuluc/unreadable/{report}/0"));
    assert_eq!(js(&format!("localStorage[{aside}]")), raw);
    let stored = in_database("slots", &format!("const asked = table.get({aside}); ended = () => asked.result")).await;
    assert_eq!(stored, raw);
}

#[wasm_bindgen_test]
async fn a_report_without_one_readable_slot_cannot_be_loaded_and_is_not_lost() {
    let report = twice_saved().await;
    spoil(&report, 'a', "torn").await;
    spoil(&report, 'b', "").await;
    assert_eq!(Drafts::open().load(&report).await, Err(LoadProblem::Unreadable));
    assert_eq!(Drafts::open().save(&report, 1, "begun anew").await, SAVED);
    let lies = |side| local(&slot_key(&report, side)).unwrap();
    assert_eq!([lies('a'), local(&format!("phuluc/unreadable/{report}/0")).unwrap()], ["torn", ""]);
    assert_eq!(lies('b'), slot::encode(1, "begun anew"));
}

#[wasm_bindgen_test]
async fn what_a_newer_program_wrote_is_neither_loaded_nor_touched() {
    let report = twice_saved().await;
    let newer = r#"{"shape":99,"revision":3,"pages":[]}"#;
    spoil(&report, 'a', newer).await;
    let drafts = Drafts::open();
    assert_eq!(drafts.load(&report).await, Err(LoadProblem::TooNew));
    let refused = Err(SaveProblem::TooNew);
    assert_eq!(drafts.save(&report, 4, "four").await, Saved { local: refused, indexed: refused });
    assert_eq!(local(&slot_key(&report, 'a')).as_deref(), Some(newer));
    assert_eq!(indexed(&slot_key(&report, 'a')).await.as_deref(), Some(newer));
    assert_eq!(local(&slot_key(&report, 'b')), Some(slot::encode(2, "two")));
    for side in ['a', 'b'] {
        remove_local(&slot_key(&report, side));
        remove_indexed(&slot_key(&report, side)).await;
    }
}
