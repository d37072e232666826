//! What concerns this device as a whole, folded away on the start page. It must not know reports one by one.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::bin_list::bin_list;
use super::element::el;
use super::parts::{Button, button, foldable, group, live, live_paragraph, maybe, paragraph, words};
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
fn device_part(id: &'static str, heading: &str, help: &str, inside: Vec<AnyView>) -> AnyView {
    let mut all = vec![el("h2", "device__heading").set("id", id).says(heading)];
    if !help.is_empty() {
        all.push(paragraph("card__help", help.to_owned()));
    }
    all.extend(inside);
    el("section", "device__part").set("aria-labelledby", id).holds(all)
}

/// What is said of a file that is being made, was made, or was not.
#[derive(Clone)]
enum Said {
    Nothing,
    Busy,
    Done(String),
    Problem(String),
}

/// The button that makes a backup, and what came of it.
pub(super) fn backup_parts(app: App) -> Vec<AnyView> {
    let said = RwSignal::new(Said::Nothing);
    let action = move || {
        if said.with_untracked(|said| matches!(said, Said::Busy)) {
            return;
        }
        said.set(Said::Busy);
        spawn_local(async move {
            let result = save(&app.drafts()).await;
            let _ = said.try_set(match result {
                Ok(words) => Said::Done(words),
                Err(words) => Said::Problem(words),
            });
        });
    };
    let class = maybe(move || {
        let is_problem = said.with(|said| matches!(said, Said::Problem(_)));
        Some(if is_problem { "device__said device__said--problem" } else { "device__said" }.to_owned())
    });
    let words_said = words(move || match said.get() {
        Said::Nothing => String::new(),
        Said::Busy => backup::SAVING.to_owned(),
        Said::Done(words) | Said::Problem(words) => words,
    });
    let button = button(Button {
        class: "button button--second",
        name: "backup",
        words: backup::SAVE,
        label: None,
        action: Arc::new(action),
    });
    let said = el("p", "").live("class", class).set("role", "status").set("data-backup-said", "");
    vec![group("report-card__buttons", vec![button]), said.holds(vec![live(words_said)])]
}
