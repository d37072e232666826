//! Removing a deleted report for good: all of it, and nothing that another window has taken back meanwhile.

use phuluc::browser::clock;
use phuluc::browser::drafts::{Drafts, Listed, Saved};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{
    Replaced, draft, indexed, js, local, new_report, put_indexed, put_local, remove_indexed, remove_local, slot_key,
    together,
};

const SAVED: Saved = Saved { local: Ok(()), indexed: Ok(()) };

/// A report that was deleted a day ago.
async fn deleted(drafts: &Drafts) -> String {
    let report = new_report();
    assert_eq!(drafts.save(&report, 1, &draft(&report, 1, "Xã Một", "2023-10-12T10:00:00+07:00")).await, SAVED);
    drafts.delete(&report, &a_day_ago()).await.unwrap();
    report
}

fn a_day_ago() -> String {
    (clock::now() - chrono::TimeDelta::days(1)).to_rfc3339()
}

/// Where it lies that a report was deleted.
fn mark(report: &str) -> String {
    format!("phuluc/deleted/{report}")
}

/// Where the `number`th text of a report lies that could not be read.
fn aside(report: &str, number: usize) -> String {
    format!("phuluc/unreadable/{report}/{number}")
}

async fn is_listed(report: &str) -> bool {
    let is_it = |listed: &Listed| matches!(listed, Listed::Draft(summary) if summary.report == report);
    Drafts::open().list().await.iter().any(is_it)
}

/// Which stores hold it: localStorage, the database.
async fn holders(report: &str) -> (bool, bool) {
    let key = slot_key(report, 'a');
    (local(&key).is_some(), indexed(&key).await.is_some())
}

#[wasm_bindgen_test]
async fn what_another_window_took_back_is_not_removed() {
    let (drafts, other) = (Drafts::open(), Drafts::open());
    let report = deleted(&drafts).await;
    assert_eq!(other.undelete(&report).await, Ok(()));
    assert_eq!(drafts.remove_for_good(&report).await, Ok(false));
    assert_eq!((is_listed(&report).await, holders(&report).await), (true, (true, true)));
}

#[wasm_bindgen_test]
async fn a_report_that_is_taken_back_while_it_is_removed_is_whole_or_gone() {
    for removes_first in [true, false] {
        let (drafts, other) = (Drafts::open(), Drafts::open());
        let report = deleted(&drafts).await;
        let removing = Box::pin(async { drafts.remove_for_good(&report).await.unwrap() });
        let taking_back = Box::pin(async { other.undelete(&report).await.is_ok() });
        let removed = if removes_first {
            together(vec![removing, taking_back]).await[0]
        } else {
            together(vec![taking_back, removing]).await[1]
        };
        assert_eq!(holders(&report).await, (!removed, !removed));
        assert_eq!(is_listed(&report).await, !removed);
    }
}

#[wasm_bindgen_test]
async fn what_was_written_on_in_a_window_that_was_ended_at_once_is_not_removed() {
    let (drafts, other) = (Drafts::open(), Drafts::open());
    let report = deleted(&drafts).await;
    other.load(&report).await.unwrap();
    let written = draft(&report, 2, "Xã Hai", &clock::now_text());
    assert_eq!(other.save_now(&report, 2, &written), Ok(()));
    assert_eq!(drafts.remove_for_good(&report).await, Ok(false));
    assert!(is_listed(&report).await);
    assert_eq!(drafts.load(&report).await.unwrap().payload, written);
}

#[wasm_bindgen_test]
async fn what_could_not_be_read_of_a_report_goes_with_it_and_that_of_others_stays() {
    let drafts = Drafts::open();
    let (report, other) = (deleted(&drafts).await, deleted(&drafts).await);
    for report in [&report, &other] {
        put_local(&aside(report, 0), "torn");
        put_local(&aside(report, 1), "torn as well");
        put_indexed(&aside(report, 0), "torn there").await;
    }
    assert_eq!(drafts.remove_for_good(&report).await, Ok(true));
    let left = format!("Object.keys(localStorage).filter(key => key.includes('{report}')).join()");
    assert_eq!((js(&left).as_string().unwrap(), indexed(&aside(&report, 0)).await), (String::new(), None));
    assert_eq!(local(&aside(&other, 1)).as_deref(), Some("torn as well"));
    assert_eq!(indexed(&aside(&other, 0)).await.as_deref(), Some("torn there"));
    for number in [0, 1] {
        remove_local(&aside(&other, number));
    }
    remove_indexed(&aside(&other, 0)).await;
}

#[wasm_bindgen_test]
async fn without_a_database_a_report_is_removed_unless_it_was_taken_back() {
    let refusing = Replaced::new("window", "indexedDB", "{ configurable: true, get() { return undefined } }");
    let (drafts, report, taken_back) = (Drafts::open(), new_report(), new_report());
    for report in [&report, &taken_back] {
        drafts.save_now(report, 1, &draft(report, 1, "Xã Một", "2023-10-12T10:00:00+07:00")).unwrap();
        drafts.delete(report, &a_day_ago()).await.unwrap();
    }
    drafts.undelete(&taken_back).await.unwrap();
    let removed = (drafts.remove_for_good(&report).await, drafts.remove_for_good(&taken_back).await);
    drop(refusing);
    assert_eq!(removed, (Ok(true), Ok(false)));
    assert_eq!((local(&slot_key(&report, 'a')), local(&mark(&report))), (None, None));
    assert!(local(&slot_key(&taken_back, 'a')).is_some());
}

#[wasm_bindgen_test]
async fn what_the_database_does_not_remove_stays_hidden_and_whole() {
    let drafts = Drafts::open();
    let report = deleted(&drafts).await;
    let failing = Replaced::new(
        "IDBObjectStore.prototype",
        "delete",
        "{ configurable: true, writable: true, value() { throw new DOMException('no', 'DataError') } }",
    );
    let removed = drafts.remove_for_good(&report).await;
    drop(failing);
    assert!(removed.is_err());
    assert_eq!((is_listed(&report).await, holders(&report).await), (false, (true, true)));
}
