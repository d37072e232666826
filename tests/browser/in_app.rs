//! Which program the page stands in, and the way out of it.

use phuluc::browser::in_app::{self, InApp, Name, System};
use wasm_bindgen_test::wasm_bindgen_test;

const ANDROID: &str = "Mozilla/5.0 (Linux; Android 13; SM-A515F Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) \
    Version/4.0 Chrome/119.0.0.0 Mobile Safari/537.36";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

#[wasm_bindgen_test]
fn programs_are_known_by_what_they_write_into_the_name_of_the_browser() {
    let cases = [
        (format!("{ANDROID} Zalo android/12100702 ZaloTheme/light"), Name::Zalo, System::Android),
        (format!("{IPHONE} Mobile/15E148 Zalo iOS/483"), Name::Zalo, System::Apple),
        (format!("{ANDROID} [FB_IAB/Orca-Android;FBAV/433.0;]"), Name::Messenger, System::Android),
        (format!("{IPHONE} Mobile/21B74 [FBAN/MessengerForiOS;FBAV/441.0]"), Name::Messenger, System::Apple),
        (format!("{IPHONE} Mobile/21B74 [FBAN/MessengerLiteForiOS;FBAV/441.0]"), Name::Messenger, System::Apple),
        (format!("{ANDROID} [FB_IAB/FB4A;FBAV/441.0;]"), Name::Facebook, System::Android),
        (format!("{IPHONE} Mobile/21B74 [FBAN/FBIOS;FBAV/441.0]"), Name::Facebook, System::Apple),
        (ANDROID.to_owned(), Name::Other, System::Android),
        (format!("{IPHONE} Mobile/15E148"), Name::Other, System::Apple),
    ];
    for (agent, name, system) in cases {
        assert_eq!(in_app::recognise(&agent), Some(InApp { name, system }), "{agent}");
    }
}

#[wasm_bindgen_test]
fn browsers_of_their_own_are_left_alone() {
    for agent in [
        "",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 13; SM-A515F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 \
         Chrome/115.0.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/119.0 Chrome/113.0.0.0 \
         Mobile Safari/537.36",
        &format!("{IPHONE} Version/16.6 Mobile/15E148 Safari/604.1"),
        &format!("{IPHONE} CriOS/119.0.6045.109 Mobile/15E148 Safari/604.1"),
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0 Safari/537.36",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 \
         Safari/605.1.15",
        "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0",
    ] {
        assert_eq!(in_app::recognise(agent), None, "{agent}");
    }
}

#[wasm_bindgen_test]
fn the_way_out_keeps_the_whole_address() {
    let address = "https://example.gov.vn/phuluc/?a=1#/lai-chau-2023";
    let out = |system, address| in_app::way_out(system, address);
    assert_eq!(
        out(System::Android, address).as_deref(),
        Some("intent://example.gov.vn/phuluc/?a=1#/lai-chau-2023#Intent;scheme=https;end")
    );
    assert_eq!(
        out(System::Apple, address).as_deref(),
        Some("x-safari-https://example.gov.vn/phuluc/?a=1#/lai-chau-2023")
    );
    let plain = out(System::Android, "http://10.0.0.1/#/");
    assert_eq!(plain.as_deref(), Some("intent://10.0.0.1/#/#Intent;scheme=http;end"));
    assert_eq!(out(System::Apple, "file:///sdcard/index.html"), None);
    assert_eq!(out(System::Android, ""), None);
}

#[wasm_bindgen_test]
fn going_on_inside_is_remembered_for_the_visit() {
    assert!(!in_app::stays());
    in_app::stay();
    assert!(in_app::stays());
}
