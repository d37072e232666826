//! The door to the second part of the program: what is not needed to type the first figure and to see its total. It comes
//! while a person begins to type and is drawn when they rest, or first of all where it is needed first. It must not know what
//! it lets through.
//!
//! The build cuts the program in two at [`load`]: whatever can be reached only from there is in the second part. Where
//! it is not cut, as in the tests, both parts are one.

mod styles;
mod table;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::components::parts::{Button, button, changing, group, live_paragraph, nothing, paragraph, part};
use super::wording::form as words;
use crate::browser::{clock, typing};
pub(super) use table::{Second, Wanted};

/// After how long it is said that something comes slowly, in milliseconds; `src/boot/first.js` waits as long.
const SLOW_AFTER_MS: u32 = 20_000;

thread_local! {
    static THERE: Cell<Option<&'static Second>> = const { Cell::new(None) };
    /// The places that were told that it did not come.
    static LEFT: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
}

/// The second part, if it is there.
pub(super) fn there() -> Option<&'static Second> {
    THERE.get()
}

/// Waits for the second part; `None` where it does not come. Asking again tries again.
pub(super) async fn come() -> Option<&'static Second> {
    if let Some(second) = there() {
        return Some(second);
    }
    let second = load().await.ok()?;
    if there().is_none() {
        styles::bring(second.styles);
        THERE.set(Some(second));
    }
    // Many places wait. Each goes on in a turn of its own, so that a key waits for one of them at the most.
    clock::pause(0).await;
    Some(second)
}

#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(second, fallible)]
fn load() -> Result<&'static Second, wasm_split_helpers::SplitLoaderError> {
    Ok(&table::SECOND)
}

#[cfg(not(feature = "split"))]
fn load() -> std::future::Ready<Result<&'static Second, std::convert::Infallible>> {
    std::future::ready(Ok(&table::SECOND))
}

/// How far the second part is, for a place that waits for it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Coming,
    Here,
    Missing,
}

/// Something to be drawn that waits.
#[derive(Clone, Copy)]
struct Waiting {
    stage: RwSignal<Stage>,
    wanted: StoredValue<Option<Wanted>, LocalStorage>,
    drawn: StoredValue<Option<AnyView>, LocalStorage>,
    owner: StoredValue<Owner>,
    /// Whether it keeps quiet as long as nothing is there: what is mostly empty takes no room that it gives back.
    is_quiet: bool,
}

/// Draws what the second part draws, at once if it is there. Until then its place says that something is coming, or that it
/// did not come.
pub(super) fn later(wanted: Wanted) -> AnyView {
    waiting_for(wanted, false)
}

/// The same for what is mostly empty, or beside something that says so: nothing is said in its place, so that nothing moves.
pub(super) fn quietly_later(wanted: Wanted) -> AnyView {
    waiting_for(wanted, true)
}

/// Says that something is on its way, and after a while what to do: what has stopped to come need not fail.
pub(super) fn coming(said: &'static str) -> AnyView {
    let is_slow = RwSignal::new(false);
    let tell = move || {
        let _ = is_slow.try_set(true);
    };
    clock::after(SLOW_AFTER_MS, tell).forget();
    let line = move || if is_slow.get() { [said, " ", words::LOADING_SLOWLY].concat() } else { said.to_owned() };
    live_paragraph("loading", Arc::new(line))
}

fn waiting_for(wanted: Wanted, is_quiet: bool) -> AnyView {
    if let Some(second) = there() {
        return (second.draw)(wanted);
    }
    let waiting = Waiting {
        stage: RwSignal::new(Stage::Coming),
        wanted: StoredValue::new_local(Some(wanted)),
        drawn: StoredValue::new_local(None),
        owner: StoredValue::new(Owner::current().unwrap_or_default()),
        is_quiet,
    };
    waiting.ask();
    changing(part(move || waiting.show()))
}

impl Waiting {
    fn ask(self) {
        spawn_local(async move {
            let second = come().await;
            if second.is_some() {
                // What is drawn is laid out and painted: not between two keys.
                typing::rest().await;
            }
            let Some(wanted) = self.wanted.try_update_value(Option::take).flatten() else { return };
            if let Some(second) = second {
                self.drawn.set_value(Some(self.owner.get_value().with(|| (second.draw)(wanted))));
                self.stage.set(Stage::Here);
                for other in LEFT.take() {
                    // Each in a turn of its own here too.
                    clock::after(0, move || other.ask()).forget();
                }
            } else {
                self.wanted.set_value(Some(wanted));
                self.stage.set(Stage::Missing);
                LEFT.with_borrow_mut(|left| left.push(self));
            }
        });
    }

    fn show(self) -> AnyView {
        match self.stage.get() {
            Stage::Here => self.drawn.try_update_value(Option::take).flatten().unwrap_or_else(nothing),
            Stage::Coming | Stage::Missing if self.is_quiet => nothing(),
            Stage::Coming => coming(words::LOADING_MORE),
            Stage::Missing => self.missing(),
        }
    }

    fn missing(self) -> AnyView {
        let again = move || {
            self.stage.set(Stage::Coming);
            self.ask();
        };
        let button = button(Button {
            class: "button",
            name: "try-again",
            words: words::TRY_AGAIN,
            label: None,
            action: Arc::new(again),
        });
        group("problem", vec![paragraph("problem__line", words::MORE_MISSING.to_owned()), button])
    }
}
