//! Two tabs with the same report: neither writes over what it has not seen.

use phuluc::browser::drafts::{Drafts, SaveProblem, Saved};
use phuluc::formats::slot;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, indexed, local, new_report, put_local, remove_local, slot_key};

const SAVED: Saved = Saved { local: Ok(()), indexed: Ok(()) };

const fn newer(revision: u64) -> Saved {
    Saved { local: Err(SaveProblem::Newer { revision }), indexed: Err(SaveProblem::Newer { revision }) }
}

/// Two tabs that have both loaded revision 1.
async fn two_tabs() -> (Drafts, Drafts, String) {
    let (one, other, report) = (Drafts::open(), Drafts::open(), new_report());
    assert_eq!(one.save(&report, 1, "one").await, SAVED);
    other.load(&report).await.unwrap();
    (one, other, report)
}

#[wasm_bindgen_test]
async fn an_older_revision_does_not_take_the_place_of_a_newer_one() {
    let (one, other, report) = two_tabs().await;
    assert_eq!(one.save(&report, 2, "two").await, SAVED);
    assert_eq!(one.save(&report, 3, "three").await, SAVED);
    assert_eq!(other.save(&report, 2, "two of the other tab").await, newer(3));
    assert_eq!(other.save_now(&report, 2, "two of the other tab"), Err(SaveProblem::Newer { revision: 3 }));
    for (side, slot) in [('a', slot::encode(3, "three")), ('b', slot::encode(2, "two"))] {
        assert_eq!(local(&slot_key(&report, side)), Some(slot.clone()));
        assert_eq!(indexed(&slot_key(&report, side)).await, Some(slot));
    }
}

#[wasm_bindgen_test]
async fn of_two_equal_revisions_the_one_that_came_first_stays() {
    let (one, other, report) = two_tabs().await;
    assert_eq!(one.save(&report, 2, "two").await, SAVED);
    assert_eq!(other.save(&report, 2, "two of the other tab").await, newer(2));
    assert_eq!(Drafts::open().load(&report).await.unwrap().payload, "two");
}

#[wasm_bindgen_test]
async fn counting_on_does_not_help_a_tab_over_what_it_has_not_seen() {
    let (one, other, report) = two_tabs().await;
    assert_eq!(one.save(&report, 2, "two").await, SAVED);
    for revision in 2..6 {
        assert_eq!(other.save(&report, revision, "of the other tab").await, newer(2));
    }
    assert_eq!(Drafts::open().load(&report).await.unwrap().payload, "two");
    // Once it has loaded what is there, it goes on from it.
    assert_eq!(other.load(&report).await.unwrap().revision, 2);
    assert_eq!(other.save(&report, 3, "three of the other tab").await, SAVED);
    assert_eq!(one.save(&report, 3, "three").await, newer(3));
}

#[wasm_bindgen_test]
async fn to_look_at_a_report_is_not_to_have_it() {
    let (one, other, report) = two_tabs().await;
    assert_eq!(one.save(&report, 2, "two").await, SAVED);
    assert_eq!(other.newest(&report).await.unwrap().payload, "two");
    for revision in [2, 3] {
        assert_eq!(other.save(&report, revision, "of the other tab").await, newer(2));
    }
    other.has_taken(&report, 2);
    assert_eq!(other.save(&report, 3, "three of the other tab").await, SAVED);
    assert_eq!(Drafts::open().load(&report).await.unwrap().payload, "three of the other tab");
}

#[wasm_bindgen_test]
async fn what_has_not_yet_arrived_in_the_database_is_not_overtaken_there() {
    let (one, other, report) = two_tabs().await;
    assert_eq!(one.save_now(&report, 2, "two"), Ok(()));
    assert_eq!(other.save(&report, 2, "two of the other tab").await, newer(2));
    assert_eq!(indexed(&slot_key(&report, 'b')).await, None);
    assert_eq!(one.save(&report, 2, "two").await, SAVED);
}

#[wasm_bindgen_test]
async fn the_database_decides_where_the_tabs_do_not_see_each_other_in_local_storage() {
    let (one, other, report) = two_tabs().await;
    assert_eq!(one.save(&report, 2, "two").await, SAVED);
    // Another process may not have heard of it yet.
    let own = slot::encode(1, "one");
    put_local(&slot_key(&report, 'a'), &own);
    remove_local(&slot_key(&report, 'b'));
    let saved = other.save(&report, 2, "two of the other tab").await;
    assert_eq!(saved, Saved { local: Ok(()), indexed: Err(SaveProblem::Newer { revision: 2 }) });
    // Both are at revision 2: what was shown as saved wins.
    assert_eq!(Drafts::open().load(&report).await.unwrap().payload, "two");
}

#[wasm_bindgen_test]
async fn a_tab_that_did_not_hear_of_its_own_save_does_not_take_it_for_another_s() {
    let (drafts, report) = (Drafts::open(), new_report());
    assert_eq!(drafts.save(&report, 1, "one").await, SAVED);
    // Complete, but nobody is told.
    let deaf = Replaced::new(
        "IDBTransaction.prototype",
        "oncomplete",
        "{ configurable: true, get() { return null }, set(told) { this.addEventListener('complete', () => this.onabort()) } }",
    );
    let unheard = drafts.save(&report, 2, "two").await;
    drop(deaf);
    assert_eq!(unheard.local, Ok(()));
    assert_eq!(drafts.save(&report, 3, "three").await, SAVED);
}

#[wasm_bindgen_test]
async fn a_tab_whose_save_found_no_room_does_not_take_another_s_of_the_same_number_for_its_own() {
    let (one, other, report) = two_tabs().await;
    // Nobody hears of anybody, and the database alone decides.
    let refusing = Replaced::new(
        "window",
        "localStorage",
        "{ configurable: true, get() { throw new DOMException('no', 'SecurityError') } }",
    );
    let full = Replaced::new(
        "IDBObjectStore.prototype",
        "put",
        "{ configurable: true, writable: true, value() { throw new DOMException('full', 'QuotaExceededError') } }",
    );
    let without_room = one.save(&report, 2, "two").await;
    drop(full);
    let taken = other.save(&report, 2, "two of the other tab").await;
    let next = one.save(&report, 3, "three").await;
    drop(refusing);
    assert_eq!(without_room.indexed, Err(SaveProblem::Full));
    assert_eq!(taken.indexed, Ok(()));
    assert_eq!(next.indexed, Err(SaveProblem::Newer { revision: 2 }));
}
