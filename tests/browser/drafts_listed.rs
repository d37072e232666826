//! What a person is shown of the stores, and what stands beside the drafts.

use phuluc::browser::drafts::{Drafts, Listed, LoadProblem, Saved, Unreadable};
use phuluc::formats::draft::DraftError;
use phuluc::formats::fingerprint;
use phuluc::formats::slot::{self, SlotError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{
    draft, in_database, local, new_report, put_indexed, put_local, quoted, remove_indexed, remove_local, slot_key,
};

const SAVED: Saved = Saved { local: Ok(()), indexed: Ok(()) };

async fn units_of(drafts: &Drafts, reports: &[&str]) -> Vec<String> {
    let listed = drafts.list().await.into_iter();
    let ours = listed.filter_map(|listed| match listed {
        Listed::Draft(summary) if reports.contains(&summary.report.as_str()) => Some(summary.unit),
        _ => None,
    });
    ours.collect()
}

async fn unreadable_of(drafts: &Drafts, report: &str) -> Vec<(String, String, Unreadable)> {
    let listed = drafts.list().await.into_iter();
    let ours = listed.filter_map(|listed| match listed {
        Listed::Unreadable { key, raw, why } if key.contains(report) => Some((key, raw, why)),
        _ => None,
    });
    ours.collect()
}

#[wasm_bindgen_test]
async fn reports_are_listed_by_their_last_change_whatever_the_offset() {
    let drafts = Drafts::open();
    let [first, second, third] = [(); 3].map(|()| new_report());
    let stored = [
        (&first, "Xã Một", "2023-10-12T10:00:00+07:00"),
        (&second, "Xã Hai", "2023-10-12T10:30:00+07:00"),
        (&third, "Xã Ba", "2023-10-12T03:10:00+00:00"),
    ];
    for (report, unit, at) in stored {
        assert_eq!(drafts.save(report, 1, &draft(report, 1, unit, at)).await, SAVED);
    }
    assert_eq!(units_of(&Drafts::open(), &[&first, &second, &third]).await, ["Xã Hai", "Xã Ba", "Xã Một"]);
}

#[wasm_bindgen_test]
async fn a_report_is_listed_once_with_its_newest_revision_wherever_that_lies() {
    let (drafts, report) = (Drafts::open(), new_report());
    let at = "2023-10-12T10:00:00+07:00";
    assert_eq!(drafts.save(&report, 1, &draft(&report, 1, "old", at)).await, SAVED);
    assert_eq!(drafts.save_now(&report, 2, &draft(&report, 2, "new", at)), Ok(()));
    assert_eq!(units_of(&drafts, &[&report]).await, ["new"]);
    for side in ['a', 'b'] {
        remove_local(&slot_key(&report, side));
    }
    assert_eq!(units_of(&drafts, &[&report]).await, ["old"]);
}

#[wasm_bindgen_test]
async fn garbage_in_a_slot_is_listed_beside_its_report_and_after_it_was_kept_aside() {
    let (drafts, report) = (Drafts::open(), new_report());
    let text = |revision| draft(&report, revision, "Xã Một", "2023-10-12T10:00:00+07:00");
    assert_eq!(drafts.save(&report, 1, &text(1)).await, SAVED);
    let key = slot_key(&report, 'b');
    put_local(&key, "garbage");
    put_indexed(&key, "garbage").await;
    let why = Unreadable::Slot(SlotError::NotJson);
    assert_eq!(unreadable_of(&drafts, &report).await, [(key, "garbage".to_owned(), why.clone())]);
    assert_eq!(units_of(&drafts, &[&report]).await, ["Xã Một"]);

    assert_eq!(drafts.save(&report, 2, &text(2)).await, SAVED);
    let aside = format!("phuluc/unreadable/{report}/0");
    assert_eq!(unreadable_of(&drafts, &report).await, [(aside, "garbage".to_owned(), why)]);
}

#[wasm_bindgen_test]
async fn drafts_of_a_newer_program_and_strange_payloads_are_listed_too() {
    let (drafts, newer, strange) = (Drafts::open(), new_report(), new_report());
    let raw = r#"{"shape":99}"#;
    put_local(&slot_key(&newer, 'a'), raw);
    let why = Unreadable::Slot(SlotError::TooNew { shape: 99 });
    assert_eq!(unreadable_of(&drafts, &newer).await, [(slot_key(&newer, 'a'), raw.to_owned(), why)]);
    put_local(&slot_key(&strange, 'a'), &slot::encode(1, "no draft"));
    let why = Unreadable::Draft(DraftError::NotJson);
    assert_eq!(unreadable_of(&drafts, &strange).await, [(slot_key(&strange, 'a'), "no draft".to_owned(), why)]);
    for report in [newer, strange] {
        remove_local(&slot_key(&report, 'a'));
    }
}

#[wasm_bindgen_test]
async fn a_report_that_a_newer_program_went_on_with_is_listed_once_and_cannot_be_opened_at_the_older_revision() {
    let (drafts, report) = (Drafts::open(), new_report());
    let text = draft(&report, 1, "Xã Một", "2023-10-12T10:00:00+07:00");
    assert_eq!(drafts.save(&report, 1, &text).await, SAVED);
    let newer = |revision| format!(r#"{{"shape":2,"revision":{revision},"payload":"packed"}}"#);
    put_local(&slot_key(&report, 'b'), &newer(2));
    put_indexed(&slot_key(&report, 'b'), &newer(2)).await;
    put_indexed(&slot_key(&report, 'a'), &newer(3)).await;
    let why = Unreadable::Slot(SlotError::TooNew { shape: 2 });
    assert!(why.is_of_newer_program() && !Unreadable::KeptAside.is_of_newer_program());
    assert_eq!(unreadable_of(&drafts, &report).await, [(slot_key(&report, 'a'), newer(3), why)]);
    assert_eq!(units_of(&drafts, &[&report]).await, [""; 0]);
    assert_eq!(drafts.load(&report).await, Err(LoadProblem::TooNew));
    assert_eq!(local(&slot_key(&report, 'b')), Some(newer(2)), "and nothing is touched");
    for side in ['a', 'b'] {
        remove_local(&slot_key(&report, side));
        remove_indexed(&slot_key(&report, side)).await;
    }
}

#[wasm_bindgen_test]
async fn slots_of_every_program_before_are_listed_and_loaded() {
    let fixtures =
        [include_str!("../fixtures/stored/slot-1.json"), include_str!("../fixtures/stored/slot-1-later-keys.json")];
    for fixture in fixtures {
        // The report of the fixtures.
        put_local(&slot_key("3f2a", 'a'), fixture);
        assert_eq!(units_of(&Drafts::open(), &["3f2a"]).await, ["Xã Bản Bo"]);
        assert!(Drafts::open().load("3f2a").await.is_ok());
        remove_local(&slot_key("3f2a", 'a'));
    }
}

#[wasm_bindgen_test]
async fn what_is_not_even_text_in_the_database_is_listed_and_kept() {
    let (drafts, report) = (Drafts::open(), new_report());
    assert_eq!(drafts.save(&report, 1, "one").await, SAVED);
    let key = slot_key(&report, 'b');
    in_database("slots", &format!("table.put({{ a: 1 }}, {})", quoted(&key))).await;
    let listed = unreadable_of(&drafts, &report).await;
    assert!(listed.contains(&(key, r#"{"a":1}"#.to_owned(), Unreadable::Slot(SlotError::Foreign))));
    assert_eq!(drafts.save(&report, 2, "two").await, SAVED);
    let aside = quoted(&format!("phuluc/unreadable/{report}/0"));
    let kept = in_database("slots", &format!("const asked = table.get({aside}); ended = () => asked.result.a")).await;
    assert_eq!(kept, 1);
}

#[wasm_bindgen_test]
async fn keys_of_others_are_neither_listed_nor_touched() {
    let strangers = ["draft/x/a", "portal", "phulucs/draft/x/a", "phuluc", "phuluc/settings-of-a-later-program"];
    for key in strangers {
        put_local(key, "a stranger's");
    }
    let report = new_report();
    let drafts = Drafts::open();
    assert_eq!(drafts.save(&report, 1, &draft(&report, 1, "", "2023-10-12T10:00:00+07:00")).await, SAVED);
    drafts.delete(&report, "2001-01-01T00:00:00+07:00").await.unwrap();
    let listed = drafts.list().await;
    for key in strangers {
        assert!(!listed.iter().any(|it| matches!(it, Listed::Unreadable { key: found, .. } if found == key)), "{key}");
        assert_eq!(local(key).as_deref(), Some("a stranger's"), "{key}");
        remove_local(key);
    }
}

#[wasm_bindgen_test]
async fn a_form_is_kept_once_by_its_fingerprint_and_a_torn_copy_is_passed_over() {
    let json = r#"{"format":"phuluc.template","id":"x"}"#;
    let fingerprint = fingerprint::of(json);
    let key = format!("phuluc/template/{fingerprint}");
    let drafts = Drafts::open();
    assert_eq!(drafts.template(&fingerprint).await, None);
    assert_eq!(drafts.keep_template(&fingerprint, json).await, SAVED);
    assert_eq!(local(&key).as_deref(), Some(json));
    put_local(&key, &json[1..]);
    assert_eq!(Drafts::open().template(&fingerprint).await.as_deref(), Some(json));
    remove_local(&key);
    assert_eq!(Drafts::open().template(&fingerprint).await.as_deref(), Some(json));
    in_database("templates", &format!("table.delete({})", quoted(&key))).await;
}

#[wasm_bindgen_test]
fn the_report_in_hand_and_the_writer_are_known_to_the_next_visit() {
    let (drafts, report) = (Drafts::open(), new_report());
    assert_eq!(drafts.in_hand("a-form"), None);
    drafts.set_in_hand("a-form", &report);
    assert_eq!(Drafts::open().in_hand("a-form"), Some(report.clone()));
    assert_eq!(Drafts::open().in_hand("another-form"), None);
    assert_eq!(local("phuluc/in-hand/a-form"), Some(report));
    // The empty id is the page's word for a report that is yet to begin.
    drafts.set_in_hand("a-form", "");
    assert_eq!(Drafts::open().in_hand("a-form").as_deref(), Some(""));
    drafts.clear_in_hand("a-form");
    assert_eq!(Drafts::open().in_hand("a-form"), None);

    let writer = drafts.writer();
    assert_eq!(writer.len(), 32);
    assert_eq!(Drafts::open().writer(), writer);
}
