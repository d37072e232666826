//! What kind of browser this is, where that decides how long it keeps what is stored. It must not know what is stored.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::Window;

/// After how many days of its use without a visit such a browser deletes what a page stored.
pub const DELETES_AFTER_DAYS: i64 = 7;

/// Whether this browser deletes by itself what pages stored that were not visited for some days of its use: every
/// browser of iPhones and iPads, and Safari, unless the page was put on the home screen.
pub fn deletes_by_itself() -> bool {
    web_sys::window().is_some_and(|window| {
        let navigator = window.navigator();
        let agent = navigator.user_agent().unwrap_or_default();
        is_of_apple(&agent, navigator.max_touch_points()) && !is_on_home_screen(&window)
    })
}

/// Whether only the person can put the page on the home screen, as on iPhones and iPads, and has not.
pub fn is_put_on_home_screen_by_hand() -> bool {
    web_sys::window().is_some_and(|window| {
        let navigator = window.navigator();
        // Safari on a Mac has no home screen, but its name says nothing of iPads either.
        navigator.max_touch_points() > 0
            && is_of_apple(&navigator.user_agent().unwrap_or_default(), navigator.max_touch_points())
            && !is_on_home_screen(&window)
    })
}

/// Whether a user agent is that of a browser that deletes by itself. An iPad that asks for pages made for computers says
/// that it is a Mac, but no Mac has a screen to touch.
pub fn is_of_apple(agent: &str, touch_points: i32) -> bool {
    let is_any = |words: &[&str]| words.iter().any(|word| agent.contains(word));
    if is_any(&["iPhone", "iPad", "iPod"]) {
        return true;
    }
    let is_safari = is_any(&["Version/"]) && is_any(&["Safari/"]) && !is_any(&["Chrome/", "Chromium/", "Edg/", "OPR/"]);
    is_any(&["Macintosh"]) && (touch_points > 1 || is_safari)
}

/// Asks the browser to keep what is stored when it tidies up. What it answers changes nothing here.
pub async fn ask_to_keep() {
    let Some(window) = web_sys::window() else { return };
    let storage = window.navigator().storage();
    // Over plain http, and in older browsers, there is none, whatever its type says.
    let can_persist = Reflect::get(&storage, &"persist".into()).is_ok_and(|persist| persist.is_function());
    if can_persist && let Ok(asked) = storage.persist() {
        let _ = JsFuture::from(asked).await;
    }
}

fn is_on_home_screen(window: &Window) -> bool {
    let says_so = Reflect::get(&window.navigator(), &"standalone".into()).is_ok_and(|value| value.is_truthy());
    says_so || window.match_media("(display-mode: standalone)").ok().flatten().is_some_and(|query| query.matches())
}
