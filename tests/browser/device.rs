//! Which browsers delete by themselves what a page stored, told by what they say of themselves.

use phuluc::browser::device;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Replaced, js};

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
const CHROME_ON_IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.54 Mobile/15E148 Safari/604.1";
const ZALO_ON_IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/485";
const SAFARI_ON_MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15";
const CHROME_ON_MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";
const CHROME_ON_IPAD_AS_MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126 Version/11.1.1 Safari/605.1.15";
const FIREFOX_ON_MAC: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0";
const ANDROID: &str = "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36";
const ANDROID_BROWSER: &str =
    "Mozilla/5.0 (Linux; U; Android 9; vi-vn) AppleWebKit/533.1 (KHTML, like Gecko) Version/4.0 Mobile Safari/533.1";
const WINDOWS: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0";

#[wasm_bindgen_test]
fn every_browser_of_an_iphone_or_ipad_and_safari_delete_by_themselves() {
    for (agent, touch_points) in
        [(IPHONE, 5), (CHROME_ON_IPHONE, 5), (ZALO_ON_IPHONE, 5), (SAFARI_ON_MAC, 0), (CHROME_ON_IPAD_AS_MAC, 5)]
    {
        assert!(device::is_of_apple(agent, touch_points), "{agent}");
    }
    for (agent, touch_points) in
        [(CHROME_ON_MAC, 0), (FIREFOX_ON_MAC, 0), (ANDROID, 5), (ANDROID_BROWSER, 5), (WINDOWS, 10), ("", 0)]
    {
        assert!(!device::is_of_apple(agent, touch_points), "{agent}");
    }
}

fn navigator(name: &str, value: &str) -> Replaced {
    Replaced::new("navigator", name, &format!("{{ configurable: true, get: () => {value} }}"))
}

#[wasm_bindgen_test]
fn a_page_on_the_home_screen_has_a_counter_of_its_own() {
    assert!(!device::deletes_by_itself(), "this browser is no Safari");
    let agent = navigator("userAgent", &crate::support::quoted(IPHONE));
    assert!(device::deletes_by_itself());
    let standalone = navigator("standalone", "true");
    assert!(!device::deletes_by_itself());
    drop(standalone);
    let installed = Replaced::new(
        "window",
        "matchMedia",
        "{ configurable: true, writable: true, value: query => ({ matches: query.includes('standalone') }) }",
    );
    assert!(!device::deletes_by_itself());
    drop(installed);
    assert!(device::deletes_by_itself());
    drop(agent);
}

#[wasm_bindgen_test]
async fn it_is_asked_to_keep_what_is_stored_where_it_can_be_asked() {
    js("window.asked = 0");
    for answer in ["Promise.resolve(false)", "Promise.reject('no')", "{ throw new TypeError() }"] {
        let value = format!("{{ configurable: true, writable: true, value() {{ asked += 1; return {answer} }} }}");
        let value = value.replace("return { throw new TypeError() }", "throw new TypeError()");
        let persist = Replaced::new("StorageManager.prototype", "persist", &value);
        device::ask_to_keep().await;
        drop(persist);
    }
    assert_eq!(js("asked").as_f64(), Some(3.0));
    for (name, value) in [("storage", "undefined"), ("storage", "({})")] {
        let storage = navigator(name, value);
        device::ask_to_keep().await;
        drop(storage);
    }
}
