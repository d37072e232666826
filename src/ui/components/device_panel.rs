//! What concerns this device as a whole, folded away on the start page. It must not know reports one by one.

use std::sync::Arc;

use leptos::prelude::*;

use super::bin_list::bin_list;
use super::element::el;
use super::parts::{foldable, live, paragraph, words};
use crate::ui::app::App;
use crate::ui::wording::device as wording;

/// Draws the panel; `renew` looks through the stores again.
pub(crate) fn device_panel(app: App, renew: Arc<dyn Fn() + Send + Sync>) -> AnyView {
    let title = words(move || wording::title(app.binned.with(Vec::len)));
    let inside = vec![
        el("summary", "card__title").holds(vec![live(title)]),
        device_part("bin", wording::BIN, wording::BIN_HELP, vec![bin_list(app, renew)]),
    ];
    el("section", "").set("data-device", "").holds(vec![foldable("card device", false, inside)])
}

/// One part of the panel, named by its heading.
fn device_part(id: &'static str, heading: &str, help: &str, inside: Vec<AnyView>) -> AnyView {
    let mut all =
        vec![el("h2", "device__heading").set("id", id).says(heading), paragraph("card__help", help.to_owned())];
    all.extend(inside);
    el("section", "device__part").set("aria-labelledby", id).holds(all)
}
