//! Whether the page stands inside another program, as a link tapped in Zalo or Messenger does, and the way out of it. It
//! must not know what is said about it.
//!
//! Such a browser keeps its own storage, saves no files and does not print. Programs are known by what they write into
//! the browser's name; a name that is not known costs nobody anything.

use std::cell::Cell;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Storage;

const STAYS: &str = "phuluc/in-app";

/// A program that the page stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InApp {
    /// Which.
    pub name: Name,
    /// On what it runs.
    pub system: System,
}

/// Programs that open links themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// Zalo.
    Zalo,
    /// Messenger.
    Messenger,
    /// Facebook.
    Facebook,
    /// Any other.
    Other,
}

/// What a program runs on, by which the way out differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Android, with Chrome outside.
    Android,
    /// iPhone and iPad, with Safari outside.
    Apple,
}

/// The program, where a new report is to wait for the person's choice.
pub fn asks() -> Option<InApp> {
    here().filter(|_| !stays())
}

thread_local! {
    static HAS_CHOSEN: Cell<bool> = const { Cell::new(false) };
}

/// The program by the browser's name; `None` for a browser of its own.
pub fn recognise(agent: &str) -> Option<InApp> {
    let says = |word| agent.contains(word);
    let system = if says("Android") {
        System::Android
    } else if says("iPhone") || says("iPad") || says("iPod") {
        System::Apple
    } else {
        return None;
    };
    let name = if says("Zalo android/") || says("Zalo iOS/") {
        Name::Zalo
    } else if says("FB_IAB/Orca") || says("FB_IAB/MESSENGER") || says("FBAN/Messenger") {
        Name::Messenger
    } else if says("FBAN/") || says("FBAV/") || says("FB_IAB/") {
        Name::Facebook
    } else if says("; wv)") || (system == System::Apple && !says("Safari/")) {
        Name::Other
    } else {
        return None;
    };
    Some(InApp { name, system })
}

/// The program that this page stands in.
pub fn here() -> Option<InApp> {
    let agent = web_sys::window()?.navigator().user_agent().ok()?;
    // From the home screen of an iPhone the page runs by itself, under a name that says as little.
    recognise(&agent).filter(|found| found.name != Name::Other || !is_on_home_screen())
}

/// The address that leads out to the system's own browser; `None` for a page that lies on no host.
pub fn way_out(system: System, address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://").filter(|(scheme, _)| matches!(*scheme, "http" | "https"))?;
    Some(match system {
        // Android takes what stands behind the last `#`; the page's own stays with the address.
        System::Android => ["intent://", rest, "#Intent;scheme=", scheme, ";end"].concat(),
        System::Apple => ["x-safari-", scheme, "://", rest].concat(),
    })
}

/// The person goes on here, for this visit.
pub fn stay() {
    HAS_CHOSEN.set(true);
    if let Some(storage) = session() {
        // Where it cannot be kept, the next reload asks again.
        let _ = storage.set_item(STAYS, "1");
    }
}

/// Whether the person has chosen to go on here.
pub fn stays() -> bool {
    HAS_CHOSEN.get() || session().and_then(|storage| storage.get_item(STAYS).ok()?).is_some()
}

fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn is_on_home_screen() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let standalone = Reflect::get(&window.navigator(), &JsValue::from_str("standalone"));
    standalone.is_ok_and(|standalone| standalone.is_truthy())
}
