//! Deleting hides a report for 30 days and can be taken back.

use phuluc::browser::clock;
use phuluc::browser::drafts::{Drafts, Listed, LoadProblem, Saved};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, draft, indexed, local, new_report, put_local, remove_indexed, remove_local, slot_key};

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

/// Where it lies that a report was deleted.
fn mark(report: &str) -> String {
    format!("phuluc/deleted/{report}")
}

/// How long a report can still be taken back; `None` for one that is not among the deleted ones.
async fn days_left(report: &str) -> Option<u32> {
    let binned = Drafts::open().shelves().await.binned;
    binned.iter().find(|binned| binned.report == report).map(|binned| binned.days_left)
}

/// A time so many days ago.
fn days_ago(days: i64) -> String {
    // To the minute, so that the same words give the same time.
    let at = clock::now() - chrono::TimeDelta::days(days);
    at.format("%Y-%m-%dT%H:%M:00%:z").to_string()
}

#[wasm_bindgen_test]
async fn a_deleted_report_is_hidden_and_comes_back_whole() {
    let drafts = Drafts::open();
    let report = stored(&drafts).await;
    drafts.set_in_hand("deleted-form", &report);
    assert_eq!(drafts.delete(&report, &clock::now_text()).await, Ok(()));
    assert!(!is_listed(&report).await);
    assert_eq!(drafts.in_hand("deleted-form"), None);
    assert_eq!(drafts.undelete(&report).await, Ok(()));
    assert!(is_listed(&report).await);
    assert_eq!(drafts.in_hand("deleted-form"), Some(report.clone()));
    assert_eq!(drafts.load(&report).await.unwrap().revision, 1);
}

#[wasm_bindgen_test]
async fn after_30_days_it_is_gone_from_both_stores_and_not_a_day_before() {
    let drafts = Drafts::open();
    let (young, old) = (stored(&drafts).await, stored(&drafts).await);
    assert_eq!(drafts.save(&old, 2, &draft(&old, 2, "Xã Một", "2023-10-13T10:00:00+07:00")).await, SAVED);
    drafts.delete(&young, &days_ago(29)).await.unwrap();
    drafts.delete(&old, &days_ago(31)).await.unwrap();
    assert!(!is_listed(&young).await && !is_listed(&old).await);
    assert_eq!(drafts.load(&old).await, Err(LoadProblem::NotFound));
    for side in ['a', 'b'] {
        assert_eq!((local(&slot_key(&old, side)), indexed(&slot_key(&old, side)).await), (None, None));
    }
    assert_eq!(local(&mark(&old)), None);
    assert_eq!(drafts.undelete(&young).await, Ok(()));
    assert!(is_listed(&young).await);
}

#[wasm_bindgen_test]
async fn a_time_that_cannot_be_read_is_never_long_ago() {
    let drafts = Drafts::open();
    let report = stored(&drafts).await;
    put_local(&mark(&report), "yesterday or so");
    assert!(!is_listed(&report).await);
    assert_eq!(days_left(&report).await, Some(30));
    assert_eq!(drafts.load(&report).await.unwrap().revision, 1);
}

#[wasm_bindgen_test]
async fn a_database_that_cannot_be_asked_keeps_the_mark_for_the_next_visit() {
    let drafts = Drafts::open();
    let report = stored(&drafts).await;
    drafts.delete(&report, &days_ago(31)).await.unwrap();
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
    other.delete(&report, &clock::now_text()).await.unwrap();
    let text = draft(&report, 2, "Xã Một", "2023-10-12T10:00:00+07:00");
    assert_eq!(drafts.save(&report, 2, &text).await, SAVED);
    assert!(is_listed(&report).await);
    // The same revision once more is no writing on.
    other.delete(&report, &clock::now_text()).await.unwrap();
    assert_eq!(drafts.save(&report, 2, &text).await, SAVED);
    assert!(!is_listed(&report).await);
}

#[wasm_bindgen_test]
async fn either_store_suffices_to_keep_a_deleted_report_away() {
    let drafts = Drafts::open();
    let report = stored(&drafts).await;
    drafts.delete(&report, &days_ago(2)).await.unwrap();
    assert_eq!((local(&mark(&report)), indexed(&mark(&report)).await), (Some(days_ago(2)), Some(days_ago(2))));
    remove_local(&mark(&report));
    assert_eq!((is_listed(&report).await, days_left(&report).await), (false, Some(28)));
    assert!(drafts.is_deleted(&report).await);
    drafts.delete(&report, &days_ago(2)).await.unwrap();
    remove_indexed(&mark(&report)).await;
    assert_eq!((is_listed(&report).await, days_left(&report).await), (false, Some(28)));
    drafts.undelete(&report).await.unwrap();
    assert_eq!((is_listed(&report).await, days_left(&report).await), (true, None));
    assert!(!drafts.is_deleted(&report).await);
}

#[wasm_bindgen_test]
async fn a_deleted_report_is_shown_with_what_it_is_about_and_can_be_removed_at_once() {
    let drafts = Drafts::open();
    let (report, other) = (stored(&drafts).await, stored(&drafts).await);
    drafts.delete(&report, &days_ago(0)).await.unwrap();
    let binned = drafts.shelves().await.binned.into_iter().find(|binned| binned.report == report).unwrap();
    assert_eq!((binned.days_left, binned.at), (30, days_ago(0)));
    assert!(matches!(&binned.listed, Listed::Draft(summary) if summary.unit == "Xã Một"), "{:?}", binned.listed);
    assert_eq!(drafts.remove_for_good(&report).await, Ok(true));
    assert_eq!((days_left(&report).await, is_listed(&report).await), (None, false));
    for side in ['a', 'b'] {
        assert_eq!((local(&slot_key(&report, side)), indexed(&slot_key(&report, side)).await), (None, None));
    }
    assert_eq!((local(&mark(&report)), indexed(&mark(&report)).await), (None, None));
    assert!(is_listed(&other).await);
}

#[wasm_bindgen_test]
async fn what_was_written_after_it_was_deleted_is_not_removed_but_comes_back() {
    let drafts = Drafts::open();
    let report = stored(&drafts).await;
    drafts.delete(&report, &days_ago(40)).await.unwrap();
    // A page that was ended at once: what it wrote last is in one store, and the mark is left in the other.
    let text = draft(&report, 2, "Xã Hai", &days_ago(39));
    assert_eq!(drafts.save_now(&report, 2, &text), Ok(()));
    assert_eq!((local(&mark(&report)), indexed(&mark(&report)).await), (None, Some(days_ago(40))));
    drafts.shelves().await;
    assert!(is_listed(&report).await);
    assert_eq!(drafts.load(&report).await.unwrap().revision, 2);
}

#[wasm_bindgen_test]
async fn the_pictures_of_a_deleted_report_stay() {
    let drafts = Drafts::open();
    let report = new_report();
    let names_picture = draft(&report, 1, "picture-of-a-deleted-report", "2023-10-12T10:00:00+07:00");
    assert_eq!(drafts.save(&report, 1, &names_picture).await, SAVED);
    drafts.delete(&report, &days_ago(3)).await.unwrap();
    let texts = drafts.texts().await.unwrap();
    assert!(texts.iter().any(|text| text.contains("picture-of-a-deleted-report")));
}
