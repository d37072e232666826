//! What a person sees first where the page stands inside another program: why that is a risk, and the way out. It must
//! not know forms.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, group, live_paragraph, paragraph, words};
use crate::browser::in_app::{self, InApp};
use crate::browser::{environment, files};
use crate::ui::dom;
use crate::ui::wording::{in_app as wording, text};

/// The name of the field that shows the address.
const ADDRESS: &str = "page-address";

/// Draws the way out; `stay` goes on here.
pub(crate) fn way_out(app: InApp, stay: Arc<dyn Fn() + Send + Sync>) -> AnyView {
    let address = environment::address();
    let copied = RwSignal::new("");
    let mut inside = vec![
        el("h1", "title__words").set("id", "in-app").says(&wording::title(app.system)),
        paragraph("in-app__why", wording::why(app.name)),
    ];
    if let Some(out) = in_app::way_out(app.system, &address) {
        let link = el("a", "button").set("name", "open-outside").set("href", &out).says(&wording::open(app.system));
        inside.push(group("finish__buttons", vec![link]));
    }
    let field = el("input", "head__input").set("id", ADDRESS).set("name", ADDRESS).set("type", "text");
    let copy = {
        let address = address.clone();
        Arc::new(move || copy(address.clone(), copied))
    };
    let go_on = Arc::new(move || {
        in_app::stay();
        stay();
    });
    inside.extend([
        paragraph("in-app__by-hand", wording::by_hand(app.system)),
        el("label", "head__label").set("for", ADDRESS).says(wording::ADDRESS),
        field.set("readonly", "").set("value", &address).empty(),
        group("finish__buttons", vec![quiet("button button--second", "copy-address", wording::COPY_ADDRESS, copy)]),
        el("div", "")
            .set("role", "status")
            .holds(vec![live_paragraph("finish__said", words(move || copied.get().to_owned()))]),
        group("finish__buttons", vec![quiet("button button--quiet", "stay-here", wording::STAY, go_on)]),
        paragraph("card__help", wording::STAY_HELP.to_owned()),
    ]);
    el("section", "card in-app").set("aria-labelledby", "in-app").set("data-in-app", "").holds(inside)
}

/// Draws a word above a report that is in hand here.
pub(crate) fn notice(app: InApp) -> AnyView {
    el("p", "remark").set("data-in-app-notice", "").says(&wording::notice(app.name))
}

fn quiet(class: &'static str, name: &'static str, words: &'static str, action: Arc<dyn Fn() + Send + Sync>) -> AnyView {
    button(Button { class, name, words, label: None, action })
}

fn copy(address: String, copied: RwSignal<&'static str>) {
    spawn_local(async move {
        let done = files::copy_text(&address).await;
        if done.is_err() {
            dom::select_all(ADDRESS);
        }
        let _ = copied.try_set(if done.is_ok() { wording::COPIED } else { text::NOT_COPIED });
    });
}
