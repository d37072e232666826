//! The last copy outside this device is remembered in either store, and never before there was one.

use phuluc::browser::drafts::Drafts;
use phuluc::formats::copy_note::How;
use phuluc::formats::versions::Why;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, draft, in_database, local, new_report, quoted, remove_indexed, remove_local};

const TIME: &str = "2026-11-22T10:00:00+07:00";

fn key(report: &str) -> String {
    format!("phuluc/copy/{report}")
}

#[wasm_bindgen_test]
async fn a_copy_is_remembered_with_the_revision_that_left_and_kept_as_a_version() {
    let (drafts, report) = (Drafts::open(), new_report());
    assert_eq!(drafts.last_copy(&report).await, None);
    drafts.note_copy(&draft(&report, 17, "Xã Một", TIME), How::Html).await;
    let note = Drafts::open().last_copy(&report).await.unwrap();
    assert_eq!((note.how, note.revision, note.fingerprint.as_str()), (How::Html, 17, "00"));
    assert_ne!(note.at, TIME, "it left now, whenever it was saved");
    let versions = drafts.versions().list(&report).await;
    assert_eq!(versions.iter().map(|version| (version.revision, version.why)).collect::<Vec<_>>(), [(17, Why::Sent)]);
}

#[wasm_bindgen_test]
async fn either_store_alone_remembers_and_the_later_copy_counts() {
    let (drafts, report) = (Drafts::open(), new_report());
    drafts.note_copy(&draft(&report, 1, "", TIME), How::Html).await;
    remove_local(&key(&report));
    assert_eq!(drafts.last_copy(&report).await.unwrap().revision, 1);

    // The next copy finds no room in localStorage, so that the note there is of the one before.
    crate::support::put_local(
        &key(&report),
        r#"{"at":"2026-11-22T09:00:00+07:00","how":"json","revision":1,"fingerprint":"00"}"#,
    );
    let full = Replaced::local_writes("phuluc/copy/", "QuotaExceededError");
    drafts.note_copy(&draft(&report, 2, "", TIME), How::Json).await;
    drop(full);
    assert!(local(&key(&report)).unwrap().contains("\"revision\":1"));
    assert_eq!(drafts.last_copy(&report).await.unwrap().revision, 2);

    remove_indexed(&key(&report)).await;
    assert_eq!(drafts.last_copy(&report).await.unwrap().revision, 1);
}

#[wasm_bindgen_test]
async fn a_report_that_was_never_saved_has_no_copy_and_a_torn_note_is_none() {
    let (drafts, report) = (Drafts::open(), new_report());
    drafts.note_copy(&draft(&report, 0, "", TIME), How::Html).await;
    drafts.note_copy("no draft", How::Html).await;
    assert_eq!((drafts.last_copy(&report).await, local(&key(&report))), (None, None));
    crate::support::put_local(&key(&report), "{\"at\":");
    in_database("slots", &format!("table.put('[]', {})", quoted(&key(&report)))).await;
    assert_eq!(drafts.last_copy(&report).await, None);
}

#[wasm_bindgen_test]
async fn a_note_of_a_copy_is_no_draft_and_is_not_listed() {
    let (drafts, report) = (Drafts::open(), new_report());
    let before = drafts.list().await.len();
    drafts.note_copy(&draft(&report, 3, "", TIME), How::Backup).await;
    assert_eq!(drafts.list().await.len(), before);
}
