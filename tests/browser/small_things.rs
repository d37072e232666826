//! Clock, random ids, normal forms, places.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::{DateTime, Timelike};
use phuluc::browser::{clock, place, random, text};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, js, js_async, local, remove_local};

#[wasm_bindgen_test]
fn the_clock_is_the_device_s_with_its_offset() {
    let ask = |code: &str| -> i64 { js(&format!("String({code})")).as_string().unwrap().parse().unwrap() };
    let before = ask("Date.now()");
    let now = clock::now();
    assert!((before..=ask("Date.now()")).contains(&now.timestamp_millis()));
    assert_eq!(i64::from(now.offset().local_minus_utc()), ask("-60 * new Date().getTimezoneOffset()"));
}

#[wasm_bindgen_test]
fn a_time_is_written_in_whole_seconds_with_its_offset() {
    let text = clock::now_text();
    assert_eq!(text.len(), "2023-10-12T10:32:05+07:00".len(), "{text}");
    let read = DateTime::parse_from_rfc3339(&text).unwrap();
    assert_eq!(read.nanosecond(), 0);
    assert!((clock::now() - read).num_seconds() < 5);
}

#[wasm_bindgen_test]
fn a_device_set_to_viet_nam_s_time_says_so() {
    let zone = Replaced::new(
        "Date.prototype",
        "getTimezoneOffset",
        "{ configurable: true, writable: true, value: () => -420 }",
    );
    let text = clock::now_text();
    drop(zone);
    assert!(text.ends_with("+07:00"), "{text}");
}

#[wasm_bindgen_test]
async fn a_call_to_come_comes_once_unless_it_is_dropped() {
    let calls = Rc::new(Cell::new(0));
    let [kept, dropped] = [1, 10].map(|step| {
        let calls = Rc::clone(&calls);
        clock::after(0, move || calls.set(calls.get() + step))
    });
    drop(dropped);
    js_async("new Promise(done => setTimeout(done, 1))").await;
    assert_eq!(calls.get(), 1);
    drop(kept);
}

#[wasm_bindgen_test]
fn ids_are_32_digits_and_differ_even_without_a_good_source() {
    let mut ids: BTreeSet<String> = (0..100).map(|_| random::id()).collect();
    let no_source = Replaced::new(
        "Crypto.prototype",
        "getRandomValues",
        "{ configurable: true, writable: true, value() { throw 0 } }",
    );
    ids.extend((0..100).map(|_| random::id()));
    drop(no_source);
    assert_eq!(ids.len(), 200);
    assert!(ids.iter().all(|id| id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit())));
}

#[wasm_bindgen_test]
fn text_is_brought_to_normal_form_c() {
    assert_eq!(text::nfc("e\u{302}\u{301} va\u{300} D\u{323}"), "\u{1ebf} v\u{e0} \u{1e0c}");
    for same in ["", "plain 12.5", "Tiếng Việt", "\u{1F600} “x”\u{0}"] {
        assert_eq!(text::nfc(same), same);
    }
}

#[wasm_bindgen_test]
fn the_place_in_a_form_is_remembered_for_each_form() {
    assert_eq!(place::last("form-of-a-test"), None);
    place::remember("form-of-a-test", "row.count");
    assert_eq!(place::last("form-of-a-test").as_deref(), Some("row.count"));
    assert_eq!(place::last("another-form"), None);
    assert!(local("phuluc/place/form-of-a-test").is_some());
    remove_local("phuluc/place/form-of-a-test");
}

#[wasm_bindgen_test]
fn capitals_make_no_other_words() {
    for (one, other) in [("Người", "người"), ("Đồng", "đồng"), ("ƯỚC", "ước"), ("lớp", "lớp"), ("", "")]
    {
        assert!(text::is_same_but_for_capitals(one, other), "{one} and {other}");
    }
    for (one, other) in [("Đồng", "dong"), ("người", "Ngươi"), ("lớp", "")] {
        assert!(!text::is_same_but_for_capitals(one, other), "{one} and {other}");
    }
}
