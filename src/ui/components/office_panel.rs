//! What is for the office that publishes the page, folded away on the start page. It must not know a report.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::device_panel::device_part;
use super::element::el;
use super::guide_links::guide_links;
use super::maker::maker;
use super::parts::{Button, changing, live_paragraph, nothing, part, words};
use crate::browser::templates;
use crate::ui::one_file;
use crate::ui::wording::{guide, one_file as wording};

/// Draws the panel. Whether the host refuses forms is asked when somebody opens it.
pub(crate) fn office_panel() -> AnyView {
    let (is_asked, are_refused) = (RwSignal::new(false), RwSignal::new(false));
    let asks = move |_: web_sys::Event| {
        if !is_asked.get_untracked() {
            is_asked.set(true);
            spawn_local(async move {
                let _ = are_refused.try_set(templates::are_refused().await);
            });
        }
    };
    let refused = words(move || if are_refused.get() { wording::REFUSED.to_owned() } else { String::new() });
    let button = Button {
        class: "button button--second",
        name: "one-file",
        words: wording::MAKE,
        label: None,
        action: Arc::new(|| {}),
    };
    let mut parts = maker(button, "data-one-file-said", wording::MAKING, Arc::new(|| Box::pin(one_file::save())));
    parts.push(live_paragraph("device__refused", refused));
    let guides = part(move || if is_asked.get() { guide_links("") } else { nothing() });
    let inside = vec![
        el("summary", "card__title").says(wording::OFFICE),
        device_part("guides", guide::HEADING, guide::HELP, vec![changing(guides)]),
        device_part("one-file", wording::HEADING, wording::HELP, parts),
    ];
    let fold = el("details", "card device").on("toggle", asks).holds(inside);
    el("section", "").set("data-office", "").holds(vec![fold])
}
