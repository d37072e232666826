//! The way through a form: the list of sections, the links from one to the next, and where the person is. All of it follows
//! the address, so that back, forward and a link that was sent lead where they say. It must not know fields.
//!
//! | address | what happens |
//! |---|---|
//! | becomes `…/list` | the list opens; it closes with a step back, and what is chosen there takes its place |
//! | becomes a place | the person is led there, and the address is marked |
//! | becomes a place that is marked | the person has been there: the browser shows what they saw, nobody is led |

mod ends;
mod finds;
mod list;
mod places;

use leptos::prelude::*;

use super::app::App;
use super::components::element::el;
use super::components::parts::{changing, nothing, part, several};
use super::components::paste_preview::paste_preview;
use super::form_state::FormState;
use super::route::Route;
use crate::browser::{clock, environment, in_view};
use crate::domain::report::way::Stop;
use crate::ui::wording::{Phrase, review};
use crate::ui::{dialog, dom, folding, steps, uncover};

/// The address of a form with the list open.
pub(super) const LIST: &str = "list";

/// The id of the list.
const DIALOG: &str = "way";

/// Whether an address leads to a place in the form that the person has not been led to yet.
pub(super) fn leads(within: &str) -> bool {
    let is_place = matches!(within.split('/').next(), Some("head" | "section" | "row" | "photos" | "send"));
    is_place && !environment::is_visited()
}

/// Draws the list, shut, and follows the address.
pub(super) fn way(app: App, state: FormState) -> AnyView {
    let is_open = RwSignal::new(false);
    let is_a_step = StoredValue::new(false);
    app.here.set(Phrase::default());
    // Each panel says by itself when it comes. Before anybody is led anywhere: not every browser keeps what a person looks at
    // where it is while something comes above it.
    look_soon(app, state, None);
    let following = RenderEffect::new(move |before: Option<String>| {
        let now = app.within.get();
        if now == LIST {
            is_a_step.set_value(before.is_some());
            is_open.set(true);
            dom::soon(|| dialog::show(DIALOG));
        } else if before.as_deref() == Some(LIST) {
            dialog::close(DIALOG);
            is_open.set(false);
        }
        lead(state, &now, before.as_deref());
        now
    });
    let on_review = RenderEffect::new(move |_: Option<()>| {
        if app.is_review.get() {
            app.here.set(Phrase::ours(review::TITLE));
        }
    });
    // Kept as long as the page is shown.
    StoredValue::new_local((following, on_review, uncover::follow()));
    let folds = StoredValue::new_local(Vec::new());
    dom::soon(move || {
        if state.is_shown() {
            folds.set_value(folding::follow(state));
            steps::write(state);
        }
    });
    let leave = move || leave(app, state, is_a_step.get_value());
    let content = part(move || if is_open.get() { list::list(app, state, leave) } else { nothing() });
    let list = el("dialog", "way")
        .set("id", DIALOG)
        .set("aria-modal", "true")
        .set("aria-labelledby", list::TITLE)
        .on("close", move |_| leave())
        .on("click", move |event| {
            // What lies around the list is the dialog itself.
            if dom::id_of(event.target()) == DIALOG {
                leave();
            }
        })
        .holds(vec![changing(content)]);
    several(vec![list, paste_preview(state)])
}

/// Leads the person to the place that the address has come to, unless they have been there.
fn lead(state: FormState, within: &str, before: Option<&str>) {
    if leads(within) {
        environment::mark_visited();
        let within = within.to_owned();
        // In the turn behind the one of `look_soon`, where both are to come.
        clock::after(0, move || {
            if state.is_shown() {
                places::lead(state, &within);
            }
        })
        .forget();
    } else if before.is_some_and(|before| before != LIST && before != within) && within != LIST {
        // The browser shows where the person was; they go on from there with the keyboard too.
        dom::soon(places::stay);
    }
}

/// Shuts the list, if the address says that it is open.
fn leave(app: App, state: FormState, is_a_step: bool) {
    if app.within.with_untracked(|within| within != LIST) {
        return;
    }
    if is_a_step {
        environment::go_back();
    } else {
        // The page was opened with it: there is nothing of this page to go back to.
        environment::exchange_hash(&Route::hash_within(&state.template().id, "", &environment::hash()));
    }
}

/// A panel of the form is being drawn: see [`look_soon`].
pub(super) fn panel(app: App, state: FormState, stop: Stop) {
    look_soon(app, state, Some(stop));
}

/// Once this panel of the form is drawn, or all parts that are none, writes their links from part to part, and begins to look
/// which of them is in view.
fn look_soon(app: App, state: FormState, panel: Option<Stop>) {
    let watching = StoredValue::new_local(None);
    // Work enough for a turn of its own.
    clock::after(0, move || {
        if !state.is_shown() {
            return;
        }
        let (elements, names): (Vec<_>, Vec<_>) = places::drawn(state, panel).into_iter().unzip();
        ends::write(state, panel);
        let came = move |at: usize| {
            if let Some(name) = names.get(at)
                && !app.is_review.get_untracked()
                && app.here.with_untracked(|here| here != name)
            {
                app.here.set(name.clone());
            }
        };
        let _ = watching.try_set_value(in_view::watch(elements, came));
    })
    .forget();
}
