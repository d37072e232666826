//! Deleting hides a report for 30 days and can be taken back.

use phuluc::browser::clock;
use phuluc::browser::drafts::{Drafts, Listed, LoadProblem, Saved};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, draft, indexed, local, new_report, put_local, slot_key};

const SAVED: Saved = Saved { local: Ok(()), indexed: Ok(()) };

async fn stored(drafts: &Drafts) -> String {
    let report = new_report();
    assert_eq!(drafts.save(&report, 1, &draft(&report, 1, "Xã Một", "2023-10-12T10:00:00+07:00")).await, SAVED);
    report
}

async fn is_listed(report: &str) -> bool {
    let is_it = |listed: &Listed| matches!(listed, Listed::Draft(summary) if summary.report == report);
    Drafts::open().list().await.iter().any(is_it)
}

/// A time so many days ago.
fn days_ago(days: i64) -> String {
    (clock::now() - chrono::TimeDelta::days(days)).to_rfc3339()
}

#[wasm_bindgen_test]
async fn a_deleted_report_is_hidden_and_comes_back_whole() {
    let drafts = Drafts::open();
    let report = stored(&drafts).await;
    drafts.set_in_hand("deleted-form", &report);
    assert_eq!(drafts.delete(&report, &clock::now_text()), Ok(()));
    assert!(!is_listed(&report).await);
    assert_eq!(drafts.in_hand("deleted-form"), None);
    assert_eq!(drafts.undelete(&report), Ok(()));
    assert!(is_listed(&report).await);
    assert_eq!(drafts.in_hand("deleted-form"), Some(report.clone()));
    assert_eq!(drafts.load(&report).await.unwrap().revision, 1);
}

#[wasm_bindgen_test]
async fn after_30_days_it_is_gone_from_both_stores_and_not_a_day_before() {
    let drafts = Drafts::open();
    let (young, old) = (stored(&drafts).await, stored(&drafts).await);
    assert_eq!(drafts.save(&old, 2, &draft(&old, 2, "Xã Một", "2023-10-13T10:00:00+07:00")).await, SAVED);
    drafts.delete(&young, &days_ago(29)).unwrap();
    drafts.delete(&old, &days_ago(31)).unwrap();
    assert!(!is_listed(&young).await && !is_listed(&old).await);
    assert_eq!(drafts.load(&old).await, Err(LoadProblem::NotFound));
    for side in ['a', 'b'] {
        assert_eq!((local(&slot_key(&old, side)), indexed(&slot_key(&old, side)).await), (None, None));
    }
    assert_eq!(local(&format!("phuluc/deleted/{old}")), None);
    assert_eq!(drafts.undelete(&young), Ok(()));
    assert!(is_listed(&young).await);
}

#[wasm_bindgen_test]
async fn a_time_that_cannot_be_read_is_never_long_ago() {
    let drafts = Drafts::open();
    let report = stored(&drafts).await;
    put_local(&format!("phuluc/deleted/{report}"), "yesterday or so");
    assert!(!is_listed(&report).await);
    assert_eq!(drafts.load(&report).await.unwrap().revision, 1);
}

#[wasm_bindgen_test]
async fn a_database_that_cannot_be_asked_keeps_the_mark_for_the_next_visit() {
    let drafts = Drafts::open();
    let report = stored(&drafts).await;
    drafts.delete(&report, &days_ago(31)).unwrap();
    let failing = Replaced::new(
        "IDBObjectStore.prototype",
        "delete",
        "{ configurable: true, writable: true, value() { throw new DOMException('no', 'DataError') } }",
    );
    let listed = is_listed(&report).await;
    drop(failing);
    assert!(!listed);
    assert!(local(&slot_key(&report, 'a')).is_some());
    assert!(!is_listed(&report).await);
    assert_eq!(local(&slot_key(&report, 'a')), None);
}

#[wasm_bindgen_test]
async fn who_writes_on_in_a_deleted_report_has_it_back() {
    let (drafts, other) = (Drafts::open(), Drafts::open());
    let report = stored(&drafts).await;
    other.delete(&report, &clock::now_text()).unwrap();
    let text = draft(&report, 2, "Xã Một", "2023-10-12T10:00:00+07:00");
    assert_eq!(drafts.save(&report, 2, &text).await, SAVED);
    assert!(is_listed(&report).await);
    // The same revision once more is no writing on.
    other.delete(&report, &clock::now_text()).unwrap();
    assert_eq!(drafts.save(&report, 2, &text).await, SAVED);
    assert!(!is_listed(&report).await);
}
