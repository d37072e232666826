//! What concerns this device as a whole, folded away on the start page. It must not know reports one by one.

use std::sync::Arc;

use leptos::prelude::*;

use super::bin_list::bin_list;
use super::element::el;
use super::maker::maker;
use super::parts::{Button, foldable, live, live_paragraph, paragraph, words};
use super::wipe_panel::wipe_panel;
use crate::browser::drafts::Listed;
use crate::ui::app::App;
use crate::ui::backup::save;
use crate::ui::wording::{backup, device as wording, offline};

/// Draws the panel; `renew` looks through the stores again.
pub(crate) fn device_panel(app: App, listed: RwSignal<Vec<Listed>>, renew: Arc<dyn Fn() + Send + Sync>) -> AnyView {
    let would_go = words(move || wording::wipe_asked(listed.with(Vec::len), app.binned.with(Vec::len)));
    let title = words(move || wording::title(app.binned.with(Vec::len)));
    let stands = words(move || offline::standing(app.offline.get()).to_owned());
    let inside = vec![
        el("summary", "card__title").holds(vec![live(title)]),
        device_part("backup", backup::HEADING, backup::HELP, backup_parts(app)),
        device_part("bin", wording::BIN, wording::BIN_HELP, vec![bin_list(app, renew)]),
        device_part("offline", offline::HEADING, "", vec![live_paragraph("card__help", stands)]),
        device_part("wipe", wording::WIPE_HEADING, wording::WIPE_HELP, vec![wipe_panel(app, would_go)]),
    ];
    el("section", "").set("data-device", "").holds(vec![foldable("card device", false, inside)])
}

/// One part of the panel, named by its heading.
pub(super) fn device_part(id: &'static str, heading: &str, help: &str, inside: Vec<AnyView>) -> AnyView {
    let mut all = vec![el("h2", "device__heading").set("id", id).says(heading)];
    if !help.is_empty() {
        all.push(paragraph("card__help", help.to_owned()));
    }
    all.extend(inside);
    el("section", "device__part").set("aria-labelledby", id).holds(all)
}

/// The button that makes a backup, and what came of it.
pub(super) fn backup_parts(app: App) -> Vec<AnyView> {
    let button = Button {
        class: "button button--second",
        name: "backup",
        words: backup::SAVE,
        label: None,
        action: Arc::new(|| {}),
    };
    maker(
        button,
        "data-backup-said",
        backup::SAVING,
        Arc::new(move || Box::pin(async move { save(&app.drafts()).await })),
    )
}
