//! Everything of this page can be removed from the device, and nothing of any other page.

use std::cell::Cell;
use std::rc::Rc;

use phuluc::browser::drafts::{Drafts, SaveProblem};
use phuluc::browser::wipe::{self, NotWiped};
use phuluc::browser::{clock, place, random};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, draft, js, js_async, local, new_report, put_local, remove_local};

const STRANGERS: [&str; 3] = ["portal", "phulucs/draft", "phuluc"];

/// A device with something of everything.
async fn filled() -> (Drafts, String) {
    let (drafts, report) = (Drafts::open(), new_report());
    let text = draft(&report, 1, "Xã Một", "2023-10-12T10:00:00+07:00");
    assert_eq!(drafts.save(&report, 1, &text).await.indexed, Ok(()));
    drafts.set_in_hand("a-form", &report);
    assert!(drafts.keep_template("ff", "{}").await.local.is_ok());
    drafts.photos().keep(&random::id(), &[1]).await.unwrap();
    drafts.delete(&report, &clock::now_text()).await.unwrap();
    drafts.writer();
    place::remember("a-form", "head.unit");
    js("sessionStorage.setItem('phuluc/visit', '1'); sessionStorage.setItem('portal', '1')");
    for key in STRANGERS {
        put_local(key, "a stranger's");
    }
    (drafts, report)
}

fn keys_left(area: &str) -> String {
    js(&format!("Object.keys({area}).filter(key => key.startsWith('phuluc/')).join()")).as_string().unwrap()
}

/// Whether the database is there with anything in it. To ask does not make it.
async fn database_is_there() -> bool {
    let code = "indexedDB.databases().then(all => all.some(one => one.name === 'phuluc'))";
    js_async(code).await.as_bool().unwrap()
}

#[wasm_bindgen_test]
async fn nothing_of_ours_is_left_and_all_of_others() {
    let (drafts, report) = filled().await;
    // Another window of this page has the database open, and gives way.
    js_async(
        "new Promise(done => {
        const opening = indexedDB.open('phuluc');
        opening.onsuccess = () => { opening.result.onversionchange = () => opening.result.close(); done(); };
    })",
    )
    .await;
    let wiped = wipe::wipe().await;
    let left = (keys_left("localStorage"), keys_left("sessionStorage"), database_is_there().await);
    // What the page still has in memory does not come back.
    let saved = drafts.save(&report, 2, "two").await;
    drafts.set_in_hand("a-form", &report);
    drafts.photos().sweep(&drafts).await;
    place::remember("a-form", "head.unit");
    let after = (keys_left("localStorage"), database_is_there().await);
    wipe::open_again();
    assert_eq!(wiped, Ok(()));
    assert_eq!(left, (String::new(), String::new(), false));
    assert_eq!((saved.local, saved.indexed), (Err(SaveProblem::Refused), Err(SaveProblem::Refused)));
    assert_eq!(after, (String::new(), false));
    for key in STRANGERS {
        assert_eq!(local(key).as_deref(), Some("a stranger's"), "{key}");
        remove_local(key);
    }
    assert_eq!(js("sessionStorage.getItem('portal')"), "1");
    js("sessionStorage.removeItem('portal')");
    assert_eq!(Drafts::open().save(&report, 1, "one").await.indexed, Ok(()), "the page can be begun anew");
}

#[wasm_bindgen_test]
async fn what_cannot_be_removed_is_not_called_removed() {
    filled().await;
    for (object, name) in [("Storage.prototype", "removeItem"), ("IDBFactory.prototype", "deleteDatabase")] {
        let stays = match name {
            "removeItem" => "throw new DOMException('no', 'SecurityError')",
            _ => {
                "const request = new EventTarget(); setTimeout(() => request.onerror(new Event('error'))); return request"
            }
        };
        let code = format!("{{ configurable: true, writable: true, value() {{ {stays} }} }}");
        let failing = Replaced::new(object, name, &code);
        let wiped = wipe::wipe().await;
        drop(failing);
        wipe::open_again();
        assert_eq!(wiped, Err(NotWiped), "{name}");
    }
    for key in STRANGERS {
        remove_local(key);
    }
}

#[wasm_bindgen_test]
fn a_window_that_hears_of_it_keeps_nothing_from_then_on() {
    let told = Rc::new(Cell::new(0));
    let count = Rc::clone(&told);
    let listener = wipe::on_wiped_elsewhere(move || count.set(count.get() + 1));
    let hear =
        |key: &str| js(&format!("dispatchEvent(new StorageEvent('storage', {{ key: '{key}', newValue: '1' }}))"));
    hear("phuluc/draft/x/a");
    hear("portal/wiped");
    assert_eq!(told.get(), 0);
    hear("phuluc/wiped");
    hear("phuluc/wiped");
    let report = new_report();
    let saved = Drafts::open().save_now(&report, 1, "one");
    wipe::open_again();
    drop(listener);
    assert_eq!(told.get(), 1, "told once");
    assert_eq!(saved, Err(SaveProblem::Refused));
    assert_eq!(local(&format!("phuluc/draft/{report}/a")), None);
}
