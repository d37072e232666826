//! Several windows with the same report: one edits it, the others look on. They leave each other notes in localStorage,
//! which works on plain http and in old browsers too. It must not know what is edited, nor what a screen shows of it.
//!
//! `phuluc/open/REPORT` says which window edits. A window that finds another's mark asks by `phuluc/ask/REPORT`; a living
//! one answers at once by writing its mark anew, or hands it over. One that does not answer is gone: nobody is locked out
//! by a browser that was killed. Where localStorage refuses, every window edits, and the drafts' own rule protects what
//! is stored: nothing is written over what a window has not seen.
//!
//! What localStorage took, it tells the other windows by itself. What only the database took is told by a channel, where
//! the browser has channels.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::EventTarget;

use super::environment::{self, Listener};
use super::settle::settle;
use super::{clock, drafts, local_storage, random};
use crate::formats::window_note::{Ask, Mark};

/// How long a window that asks waits for an answer, in milliseconds.
const PATIENCE: i32 = 500;

/// The same where nobody waits for the outcome: a living window on a busy phone is not taken for a dead one.
const LONG_PATIENCE: i32 = 3000;

/// The channel's name. What is said there is the id of a report.
const CHANNEL: &str = "phuluc";

/// This window. Clones are the same window.
#[derive(Clone)]
pub struct Tabs(Rc<Window>);

struct Window {
    id: String,
    /// Opened when it is first needed; a browser may have none.
    channel: OnceCell<Option<EventTarget>>,
}

/// Which window edits a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// None, as far as anybody has noted.
    Nobody,
    /// This one.
    Here,
    /// Another one, which may be gone.
    Elsewhere,
}

/// What another window did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It asks; to be answered by the window that edits.
    Asked(Ask),
    /// It began to edit, or no longer does: [`Tabs::holder`] knows.
    Holder,
    /// It stored the report.
    Stored,
    /// It began a report on the same form, or chose another one.
    InHand,
}

impl Default for Tabs {
    /// A window with an id of its own, until its page is left.
    fn default() -> Self {
        Self(Rc::new(Window { id: random::id(), channel: OnceCell::new() }))
    }
}

impl Tabs {
    /// Which window edits a report, by what is noted.
    pub fn holder(&self, report: &str) -> Holder {
        match get(&mark_key(report)).map(|text| Mark::decode(&text)) {
            None => Holder::Nobody,
            Some(Some(mark)) if mark.tab == self.0.id => Holder::Here,
            // What cannot be read may be a newer program's.
            Some(_) => Holder::Elsewhere,
        }
    }

    /// Notes that this window edits a report.
    pub fn hold(&self, report: &str) {
        mark(report, &self.0.id, "");
    }

    /// Notes that this window no longer edits a report. The mark of another stays.
    pub fn let_go(&self, report: &str) {
        if self.holder(report) == Holder::Here {
            remove(&mark_key(report));
        }
    }

    /// Answers that this window edits the report.
    pub fn answer(&self, report: &str, ask: &Ask) {
        mark(report, &self.0.id, &ask.nonce);
    }

    /// Hands the report over to the window that asks.
    pub fn hand_over(&self, report: &str, ask: &Ask) {
        mark(report, &ask.tab, &ask.nonce);
    }

    /// Makes this window the one that edits a report, unless another one answers that it does. With `take` the other is
    /// asked to save at once and hand it over. Gives whether this window edits from now on.
    pub async fn ask(&self, report: &str, take: bool) -> bool {
        self.ask_for(report, take, PATIENCE).await
    }

    /// The same without haste, where this window looks on and the other one may have died.
    pub async fn look_after(&self, report: &str) -> bool {
        self.ask_for(report, false, LONG_PATIENCE).await
    }

    async fn ask_for(&self, report: &str, take: bool, patience: i32) -> bool {
        let key = mark_key(report);
        let before = get(&key);
        if self.holder(report) == Holder::Elsewhere {
            let ask = Ask { tab: self.0.id.clone(), nonce: random::id(), take };
            // Where there is no room for a question, nobody can be waited for.
            if set(&ask_key(report), &ask.encode()) {
                change_of(&key, before.clone(), patience).await;
                remove(&ask_key(report));
                // Any change shows that somebody is there: another window may have been quicker.
                if self.holder(report) == Holder::Elsewhere && get(&key) != before {
                    return false;
                }
            }
        }
        if self.holder(report) != Holder::Here {
            self.hold(report);
        }
        true
    }

    /// Calls `heard` with what other windows do about a report and its form.
    pub fn listen(&self, report: &str, form: &str, heard: impl Fn(Heard) + 'static) -> Listener {
        let (this, report, form) = (self.clone(), report.to_owned(), form.to_owned());
        let heard = Rc::new(heard);
        let (by_channel, own) = (Rc::clone(&heard), report.clone());
        let listener = environment::on_stored_elsewhere(move |key| {
            let Some(key) = key else { return heard(Heard::Holder) };
            if key == mark_key(&report) {
                heard(Heard::Holder);
            } else if key == ask_key(&report) {
                let ask = get(&key).and_then(|text| Ask::decode(&text)).filter(|ask| ask.tab != this.0.id);
                if let Some(ask) = ask {
                    heard(Heard::Asked(ask));
                }
            } else if drafts::is_slot_of(&report, &key) {
                heard(Heard::Stored);
            } else if drafts::is_in_hand_of(&form, &key) {
                heard(Heard::InHand);
            }
        });
        listener.and_messages(self.channel(), move |said| {
            if said.as_string().as_deref() == Some(&own) {
                by_channel(Heard::Stored);
            }
        })
    }

    /// Tells the other windows that a report was stored where they do not hear of it by themselves.
    pub(super) fn tell_stored(&self, report: &str) {
        if let Some(channel) = self.channel() {
            let post = Reflect::get(&channel, &"postMessage".into()).and_then(JsValue::dyn_into::<Function>);
            // Where it cannot be told, the others look for themselves when they come to the front.
            let _ = post.and_then(|post| post.call1(&channel, &report.into()));
        }
    }

    /// Whether windows hear of each other although localStorage takes nothing.
    pub fn has_channel(&self) -> bool {
        self.channel().is_some()
    }

    fn channel(&self) -> Option<EventTarget> {
        self.0.channel.get_or_init(open_channel).clone()
    }
}

/// Old Safari has none; some browsers refuse it together with all storage.
fn open_channel() -> Option<EventTarget> {
    let class = Reflect::get(&web_sys::window()?.into(), &"BroadcastChannel".into()).ok()?;
    let class = class.dyn_into::<Function>().ok()?;
    Some(Reflect::construct(&class, &Array::of1(&CHANNEL.into())).ok()?.unchecked_into())
}

/// Where the notes about a report lie.
pub(super) fn keys(report: &str) -> [String; 2] {
    [mark_key(report), ask_key(report)]
}

/// Waits until something else than `before` lies under a key, for so many milliseconds at most.
async fn change_of(key: &str, before: Option<String>, patience: i32) {
    let listener = RefCell::new(Listener::default());
    let waited = settle(patience, |changed, _| {
        let (key, before, changed) = (key.to_owned(), before.clone(), changed.clone());
        *listener.borrow_mut() = environment::on_stored_elsewhere(move |_| {
            if get(&key) != before {
                // It settles a promise, which cannot fail.
                let _ = changed.call0(&JsValue::NULL);
            }
        });
    });
    // Either way the storage says what came of it.
    let _ = waited.await;
}

fn mark(report: &str, tab: &str, answers: &str) {
    let mark = Mark { tab: tab.to_owned(), at: clock::now_text(), answers: answers.to_owned() };
    let key = mark_key(report);
    if !set(&key, &mark.encode()) {
        // Better none than a wrong one.
        remove(&key);
    }
}

fn mark_key(report: &str) -> String {
    ["phuluc/open/", report].concat()
}

fn ask_key(report: &str) -> String {
    ["phuluc/ask/", report].concat()
}

fn get(key: &str) -> Option<String> {
    local_storage::area()?.get_item(key).ok()?
}

fn set(key: &str, value: &str) -> bool {
    local_storage::area().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

fn remove(key: &str) {
    if let Some(storage) = local_storage::area() {
        // A mark that stays is taken for a dead window's.
        let _ = storage.remove_item(key);
    }
}
