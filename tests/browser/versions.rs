//! Earlier states of reports lie beside the drafts, go first where there is no room, and go with their report.

use phuluc::browser::clock;
use phuluc::browser::drafts::{Drafts, Saved};
use phuluc::formats::versions::{MOST, Version, Why};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, draft, in_database, js, local, new_report, quoted};

const SAVED: Saved = Saved { local: Ok(()), indexed: Ok(()) };

/// A draft of so many minutes ago, that says something else than each other revision.
fn revision(report: &str, revision: u64, minutes: i64) -> String {
    let saved_at = (clock::now() - chrono::TimeDelta::minutes(minutes)).to_rfc3339();
    draft(report, revision, "Xã Một", &saved_at).replace(r#""00""#, &format!("\"{revision:016x}\""))
}

async fn kept(drafts: &Drafts, report: &str) -> Vec<(u64, Why)> {
    drafts.versions().list(report).await.iter().map(|version| (version.revision, version.why)).collect()
}

async fn first(drafts: &Drafts, report: &str) -> Version {
    drafts.versions().list(report).await.remove(0)
}

#[wasm_bindgen_test]
async fn what_was_kept_comes_back_as_it_was_the_newest_first_in_another_visit_too() {
    let (report, other) = (new_report(), new_report());
    let versions = Drafts::open().versions();
    let texts = [(1, 29), (2, 28), (3, 27)].map(|(number, minutes)| revision(&report, number, minutes));
    for text in &texts {
        assert!(versions.keep(text, Why::Spaced).await);
    }
    assert!(versions.keep(&revision(&other, 1, 0), Why::Sent).await);
    let drafts = Drafts::open();
    assert_eq!(kept(&drafts, &report).await, [(3, Why::Spaced), (2, Why::Spaced), (1, Why::Spaced)]);
    let newest = first(&drafts, &report).await;
    assert_eq!(drafts.versions().payload(&newest).await, Some(texts[2].clone()));
    assert_eq!(newest.bytes, stored(&newest.key()).await.unwrap().len());
    assert_eq!(kept(&drafts, &other).await, [(1, Why::Sent)]);
}

#[wasm_bindgen_test]
async fn what_says_the_same_lies_there_once_and_remembers_that_it_left() {
    let (drafts, report) = (Drafts::open(), new_report());
    let text = revision(&report, 7, 5);
    for (why, remembered) in [(Why::Opened, Why::Opened), (Why::Sent, Why::Sent), (Why::Spaced, Why::Sent)] {
        assert!(drafts.versions().keep(&text, why).await);
        assert_eq!(kept(&drafts, &report).await, [(7, remembered)]);
    }
}

#[wasm_bindgen_test]
async fn there_are_never_more_than_so_many() {
    let (drafts, report) = (Drafts::open(), new_report());
    for number in 1..=MOST + 3 {
        let number = u64::try_from(number).unwrap();
        assert!(drafts.versions().keep(&revision(&report, number, 0), Why::Spaced).await);
    }
    let kept = kept(&drafts, &report).await;
    assert_eq!((kept.len(), kept[0].0, kept[MOST - 1].0), (MOST, 33, 4));
}

#[wasm_bindgen_test]
async fn a_torn_version_is_none_and_what_is_no_draft_is_not_kept() {
    let (drafts, report) = (Drafts::open(), new_report());
    assert!(drafts.versions().keep(&revision(&report, 1, 0), Why::Spaced).await);
    let version = first(&drafts, &report).await;
    in_database("versions", &format!("table.put('{{\"shape\":1', {})", quoted(&version.key()))).await;
    assert_eq!(drafts.versions().payload(&version).await, None);
    assert!(!drafts.versions().keep("no draft", Why::Spaced).await);
}

/// Nothing fits into these tables of the database until something is removed from the versions.
fn full(what_helps: &str) -> [Replaced; 2] {
    js("window.roomMade = 0");
    let put = "{ configurable: true, writable: true, value(...given) {
        if (this.name !== 'versions' && !(WHAT)) throw new DOMException('full', 'QuotaExceededError');
        return original.apply(this, given);
    } }";
    let delete = "{ configurable: true, writable: true, value(key) {
        if (this.name === 'versions') window.roomMade += 1;
        return original.call(this, key);
    } }";
    [
        Replaced::new("IDBObjectStore.prototype", "put", &put.replace("WHAT", what_helps)),
        Replaced::new("IDBObjectStore.prototype", "delete", delete),
    ]
}

#[wasm_bindgen_test]
async fn where_there_is_no_room_what_never_left_goes_first_and_the_draft_is_saved() {
    let (drafts, report) = (Drafts::open(), new_report());
    clear_versions().await;
    assert!(drafts.versions().keep(&revision(&report, 1, 9), Why::Sent).await);
    assert!(drafts.versions().keep(&revision(&report, 2, 5), Why::Spaced).await);
    let full = full("window.roomMade > 0");
    let saved = drafts.save(&report, 3, &revision(&report, 3, 0)).await;
    drop(full);
    assert_eq!(saved, SAVED);
    assert_eq!(kept(&drafts, &report).await, [(1, Why::Sent)]);
}

#[wasm_bindgen_test]
async fn where_that_is_not_enough_all_versions_go_for_the_draft_and_no_draft_for_a_version() {
    let (drafts, report) = (Drafts::open(), new_report());
    clear_versions().await;
    assert!(drafts.versions().keep(&revision(&report, 1, 9), Why::Sent).await);
    assert!(drafts.versions().keep(&revision(&report, 2, 5), Why::Spaced).await);
    let nearly_full = full("window.roomMade > 1");
    assert_eq!(drafts.photos().keep(&report, &[1]).await, Ok(()));
    drop(nearly_full);
    assert_eq!(kept(&drafts, &report).await, []);
    assert_eq!(drafts.save(&report, 3, &revision(&report, 3, 0)).await, SAVED);
    let refusing = Replaced::new(
        "IDBObjectStore.prototype",
        "put",
        "{ configurable: true, writable: true, value() { throw new DOMException('full', 'QuotaExceededError') } }",
    );
    let is_kept = drafts.versions().keep(&revision(&report, 3, 0), Why::Sent).await;
    drop(refusing);
    assert!(!is_kept);
    assert_eq!(Drafts::open().load(&report).await.unwrap().revision, 3);
}

#[wasm_bindgen_test]
async fn where_the_database_is_refused_nothing_is_kept_and_nothing_listed() {
    let report = new_report();
    let refused = Replaced::new("window", "indexedDB", "{ configurable: true, get() { return undefined } }");
    let drafts = Drafts::open();
    let is_kept = drafts.versions().keep(&revision(&report, 1, 0), Why::Sent).await;
    let listed = drafts.versions().list(&report).await;
    drop(refused);
    assert_eq!((is_kept, listed), (false, Vec::new()));
}

#[wasm_bindgen_test]
async fn they_go_with_their_report_once_it_is_deleted_for_good() {
    let (drafts, report) = (Drafts::open(), new_report());
    let text = revision(&report, 1, 0);
    assert_eq!(drafts.save(&report, 1, &text).await, SAVED);
    drafts.note_copy(&text, phuluc::formats::copy_note::How::Html).await;
    let newer = format!("phuluc/version/{report}/of a newer program");
    in_database("versions", &format!("table.put('x', {})", quoted(&newer))).await;
    drafts.delete(&report, "2023-10-12T10:00:00+07:00").await.unwrap();
    assert_eq!(drafts.remove_for_good(&report).await, Ok(true));
    drafts.list().await;
    assert_eq!(kept(&drafts, &report).await, []);
    assert_eq!(stored(&newer).await, None);
    assert_eq!((local(&format!("phuluc/copy/{report}")), drafts.last_copy(&report).await), (None, None));
}

#[wasm_bindgen_test]
async fn a_picture_that_only_a_version_names_is_still_named() {
    let (drafts, report) = (Drafts::open(), new_report());
    let text = revision(&report, 1, 0).replace("Xã Một", "picture-of-a-version");
    assert!(drafts.versions().keep(&text, Why::BeforeReturn).await);
    let texts = drafts.texts().await.unwrap();
    assert!(texts.iter().any(|text| text.contains("picture-of-a-version")));
}

async fn stored(key: &str) -> Option<String> {
    let code = format!("const asked = table.get({}); ended = () => asked.result", quoted(key));
    in_database("versions", &code).await.as_string()
}

async fn clear_versions() {
    in_database("versions", "table.clear()").await;
}
