//! What a backup gathers: everything that wiping the device would destroy.

use phuluc::browser::drafts::Drafts;
use phuluc::browser::{clock, head_memory, last_year};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{
    Replaced, draft, local, new_report, put_indexed, put_local, remove_indexed, remove_local, slot_key,
};

#[wasm_bindgen_test]
async fn of_a_deleted_report_everything_that_cannot_be_read_is_gathered() {
    let (drafts, report) = (Drafts::open(), new_report());
    let (a, b) = (slot_key(&report, 'a'), slot_key(&report, 'b'));
    let torn = ["one", "three", "two"].map(|word| format!("{{\"shape\":1,\"torn\":\"{word} {report}"));
    put_local(&a, &torn[0]);
    put_local(&b, &torn[1]);
    put_indexed(&b, &torn[2]).await;
    drafts.delete(&report, &clock::now_text()).await.unwrap();
    let contents = drafts.contents().await.unwrap();
    let texts = contents.unreadable.iter().map(|(_, text)| text);
    let mut found: Vec<&String> = texts.filter(|text| text.contains(&report)).collect();
    found.sort_unstable();
    assert_eq!(found, torn.each_ref());
    assert!(contents.deleted.iter().any(|(id, _)| *id == report));
    drafts.remove_for_good(&report).await.unwrap();
    assert_eq!(local(&b), None);
}

#[wasm_bindgen_test]
async fn the_newest_revision_of_each_report_is_gathered_once_with_what_lies_aside() {
    let (drafts, report) = (Drafts::open(), new_report());
    let text = |revision| draft(&report, revision, "Xã Một", "2023-10-12T10:00:00+07:00");
    for revision in [1, 2, 3] {
        assert!(drafts.save(&report, revision, &text(revision)).await.is_stored());
    }
    let aside = format!("phuluc/unreadable/{report}/0");
    put_local(&aside, &format!("torn {report}"));
    let contents = drafts.contents().await.unwrap();
    let found: Vec<&String> = contents.drafts.iter().filter(|text| text.contains(&report)).collect();
    assert_eq!(found, [&text(3)]);
    assert!(contents.unreadable.contains(&(aside.clone(), format!("torn {report}"))));
    remove_local(&aside);
}

#[wasm_bindgen_test]
async fn figures_of_last_year_and_remembered_names_are_gathered_and_come_back_where_there_are_none() {
    let (drafts, report) = (Drafts::open(), new_report());
    let (figures, names) = ("{\"form\":\"Lai Châu 2022\",\"unit\":\"\",\"figures\":{}}", "{\"unit\":\"Xã Một\"}");
    assert!(last_year::keep(&report, "figures-form", figures));
    put_local("phuluc/head", names);
    let contents = drafts.contents().await.unwrap();
    for id in [report.as_str(), "figures-form"] {
        assert!(contents.last_year.contains(&(id.to_owned(), figures.to_owned())), "{:?}", contents.last_year);
    }
    assert_eq!(contents.head.as_deref(), Some(names));

    last_year::forget(&report, "figures-form");
    assert_eq!(last_year::restore(&report, figures), last_year::Restored::New);
    assert_eq!(last_year::restore(&report, "other"), last_year::Restored::Known);
    assert_eq!(last_year::recall(&report).as_deref(), Some(figures), "what is here stays");
    assert_eq!(last_year::restore("none-such", ""), last_year::Restored::Failed);
    last_year::forget(&report, "figures-form");
    head_memory::restore("{}");
    assert_eq!(local("phuluc/head").as_deref(), Some(names), "what is here stays");
    remove_local("phuluc/head");
    head_memory::restore(names);
    assert_eq!(local("phuluc/head").as_deref(), Some(names));
    remove_local("phuluc/head");
}

#[wasm_bindgen_test]
async fn forms_are_gathered_from_both_stores_and_a_whole_one_before_a_torn_one() {
    let drafts = Drafts::open();
    let json = "{\"a\":1}";
    let fingerprint = phuluc::formats::fingerprint::of(json);
    assert_eq!(drafts.use_form("a-form-of-contents", &fingerprint, json).await, Ok(()));
    let key = format!("phuluc/template/{fingerprint}");
    put_local(&key, "{\"torn");
    let contents = drafts.contents().await.unwrap();
    assert!(contents.templates.contains(&(fingerprint.clone(), json.to_owned())));
    assert!(contents.own_forms.contains(&("a-form-of-contents".to_owned(), fingerprint)));
    drafts.forget_form("a-form-of-contents");
    remove_local(&key);
}

#[wasm_bindgen_test]
async fn nothing_is_gathered_while_a_store_does_not_answer() {
    let (drafts, report) = (Drafts::open(), new_report());
    put_indexed(&slot_key(&report, 'a'), "torn").await;
    let failing = Replaced::new(
        "IDBObjectStore.prototype",
        "getAllKeys",
        "{ configurable: true, writable: true, value() { throw new DOMException('no', 'DataError') } }",
    );
    let contents = drafts.contents().await;
    drop(failing);
    assert_eq!(contents, None);
    remove_indexed(&slot_key(&report, 'a')).await;
}
