//! Whether this browser keeps the page, so that it opens without a network, which version stands ready, and the offer to
//! put it on the home screen. It must not know how files are kept: `src/boot/` does that, and tells it here.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::assets;
use super::environment::{self, Listener};

/// The event that says that something of this has changed.
const CHANGED: &str = "phuluc-offline";
/// Where `src/boot/start.mjs` leaves what the browser offers.
const OFFER: &str = "phulucOffer";

/// How the page stands without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// It will not open: the browser keeps no pages, or not those of this address.
    Never,
    /// It would not open yet.
    NotYet,
    /// It opens.
    Ready,
    /// It opens, and the next time as another version: what the host has now.
    OtherVersion,
}

/// How it stands now.
pub fn standing() -> Offline {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    let said = root.and_then(|root| root.get_attribute("data-offline")).unwrap_or_default();
    match said.as_str() {
        "none" => Offline::Never,
        "ready" => Offline::Ready,
        "new" => Offline::OtherVersion,
        // A page in one file is kept by whoever has the file.
        _ if environment::is_from_file() => Offline::Never,
        _ => Offline::NotYet,
    }
}

/// Calls `action` when it stands differently, or the offer has come or gone.
pub fn on_change(action: impl Fn() + 'static) -> Listener {
    environment::on_window(CHANGED, action)
}

/// The version of this page and what its build is called, in short: `0.1.0 · 3f2a91bc`.
pub fn version() -> String {
    let build = assets::said_by_build("build").unwrap_or_default();
    let version = assets::said_by_build("version").unwrap_or_default();
    if build.is_empty() { version } else { [&version, " · ", build.get(..8).unwrap_or(&build)].concat() }
}

/// Whether the browser offers to put the page on the home screen.
pub fn can_install() -> bool {
    offer().is_some()
}

/// Takes the offer up: the browser asks the person. An offer can be taken up once.
pub fn install() {
    if let (Some(window), Some(offer)) = (web_sys::window(), offer()) {
        let prompt = Reflect::get(&offer, &"prompt".into()).ok().and_then(|prompt| prompt.dyn_into::<Function>().ok());
        // Whether the person wanted to is known by where the page is opened next.
        let _ = prompt.map(|prompt| prompt.call0(&offer));
        let _ = Reflect::set(&window, &OFFER.into(), &JsValue::UNDEFINED);
    }
}

fn offer() -> Option<JsValue> {
    Reflect::get(&web_sys::window()?.into(), &OFFER.into()).ok().filter(JsValue::is_truthy)
}
