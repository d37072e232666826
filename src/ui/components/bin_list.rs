//! The reports that were deleted: each can be taken back, or removed at once with a second tap. It must not know how long
//! they are kept.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, changing, group, paragraph, part};
use super::toast::Toast;
use crate::browser::drafts::{Binned, Listed, LoadProblem};
use crate::ui::app::App;
use crate::ui::dom;
use crate::ui::wording::{device as wording, start, time};

/// Draws the list; `renew` looks through the stores again.
pub(crate) fn bin_list(app: App, renew: Arc<dyn Fn() + Send + Sync>) -> AnyView {
    let asked = RwSignal::new(None::<String>);
    let content = part(move || {
        let binned = app.binned.get();
        if binned.is_empty() {
            return paragraph("card__help", wording::BIN_EMPTY.to_owned());
        }
        let asked_now = asked.get();
        let items = binned.into_iter().map(|one| {
            let is_asked = asked_now.as_ref() == Some(&one.report);
            item(&Bin { app, asked, renew: Arc::clone(&renew) }, one, is_asked)
        });
        el("ul", "bin__list").holds(items.collect())
    });
    changing(content)
}

/// What an item needs.
#[derive(Clone)]
struct Bin {
    app: App,
    /// The report that a person wants to remove for good, not yet sure.
    asked: RwSignal<Option<String>>,
    renew: Arc<dyn Fn() + Send + Sync>,
}

fn item(bin: &Bin, one: Binned, is_asked: bool) -> AnyView {
    let Binned { report, at, days_left, listed } = one;
    let (unit, form) = match listed {
        Listed::Draft(summary) => (summary.unit, summary.name),
        Listed::Unreadable { .. } => (String::new(), start::UNREADABLE.to_owned()),
    };
    let mut inside = vec![
        paragraph("report-card__unit", start::unit_or_none(&unit).to_owned()),
        paragraph("report-card__form", form),
        paragraph("report-card__state", wording::deleted_at(&time::stored(&at), days_left)),
    ];
    // The sure tap stands where the way back stood, so that tapping twice removes nothing.
    let buttons = if is_asked {
        inside.push(el("p", "bin__asked").set("role", "alert").says(wording::REMOVE_ASKED));
        vec![removing(bin, &report, &unit), keeping(bin, &unit)]
    } else {
        vec![taking_back(bin, &report, &unit), asking(bin, &report, &unit)]
    };
    inside.push(group("report-card__buttons", buttons));
    el("li", "bin__item").set("data-binned", &report).holds(inside)
}

fn taking_back(bin: &Bin, report: &str, unit: &str) -> AnyView {
    let (bin, report) = (bin.clone(), report.to_owned());
    let said = wording::taken_back(unit);
    let action = move || {
        let (bin, report, said) = (bin.clone(), report.clone(), said.clone());
        spawn_local(async move {
            let drafts = bin.app.drafts();
            let words = match drafts.undelete(&report).await {
                // Another window was quicker.
                Ok(()) if drafts.newest(&report).await == Err(LoadProblem::NotFound) => wording::GONE.to_owned(),
                Ok(()) => said,
                Err(_) => start::NOT_UNDELETED.to_owned(),
            };
            ended(&bin, words);
        });
    };
    bin_button("button button--second", "take-back", wording::TAKE_BACK, unit, Arc::new(action))
}

fn asking(bin: &Bin, report: &str, unit: &str) -> AnyView {
    let (asked, report) = (bin.asked, report.to_owned());
    let action = move || asked.set(Some(report.clone()));
    bin_button("button button--quiet", "remove-for-good", wording::REMOVE, unit, Arc::new(action))
}

fn removing(bin: &Bin, report: &str, unit: &str) -> AnyView {
    let (bin, report) = (bin.clone(), report.to_owned());
    let said = wording::removed(unit);
    let action = move || {
        let (bin, report, said) = (bin.clone(), report.clone(), said.clone());
        spawn_local(async move {
            let words = match bin.app.drafts().remove_for_good(&report).await {
                Ok(true) => said,
                // It was taken back, or written on, in another window.
                Ok(false) => wording::IN_USE_AGAIN.to_owned(),
                Err(_) => wording::NOT_REMOVED.to_owned(),
            };
            ended(&bin, words);
        });
    };
    bin_button("button button--danger", "remove-sure", wording::REMOVE_SURE, unit, Arc::new(action))
}

fn keeping(bin: &Bin, unit: &str) -> AnyView {
    let asked = bin.asked;
    bin_button("button button--quiet", "remove-not", wording::KEEP, unit, Arc::new(move || asked.set(None)))
}

/// The item is gone, or has failed: the person stays at the panel, and the stores are looked through again.
fn ended(bin: &Bin, words: String) {
    let _ = bin.asked.try_set(None);
    bin.app.toast.set(Some(Toast::new(words)));
    dom::focus_first("[data-device] summary");
    (bin.renew)();
}

fn bin_button(
    class: &'static str,
    name: &'static str,
    words: &'static str,
    unit: &str,
    action: Arc<dyn Fn() + Send + Sync>,
) -> AnyView {
    button(Button { class, name, words, label: Some(wording::which(words, unit)), action })
}
