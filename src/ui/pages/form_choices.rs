//! The forms that the start page offers: those of the site, and those that were opened from elsewhere. It must not know
//! what a form asks.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::drafts::{Drafts, Listed};
use crate::browser::{clock, templates};
use crate::domain::template::is_overdue;
use crate::formats::template_file::{self, IndexEntry};
use crate::ui::app::App;
use crate::ui::components::element::el;
use crate::ui::components::parts::{Button, button, paragraph};
use crate::ui::route::Route;
use crate::ui::wording::{start as wording, time, way};

/// What is known of the forms.
#[derive(Clone)]
pub(super) enum Forms {
    Loading,
    Known(Vec<IndexEntry>),
    Missing,
    Broken,
}

/// Looks for the forms.
pub(super) async fn look(drafts: &Drafts) -> Forms {
    let own = own_forms(drafts).await;
    match templates::list().await {
        Ok(mut known) => {
            // A form from elsewhere takes the place of the page's own of that id.
            known.retain(|form| !own.iter().any(|own| own.id == form.id));
            known.extend(own);
            Forms::Known(known)
        }
        Err(_) if !own.is_empty() => Forms::Known(own),
        Err(templates::ListError::Asset(_)) => Forms::Missing,
        Err(templates::ListError::Broken(_)) => Forms::Broken,
    }
}

/// The forms that were opened from a file or another folder, as a list shows them.
async fn own_forms(drafts: &Drafts) -> Vec<IndexEntry> {
    let mut found = Vec::new();
    for id in drafts.own_forms() {
        let json = drafts.own_form(&id).await;
        if let Some(Ok(form)) = json.map(|json| template_file::load(&json)) {
            found.push(IndexEntry {
                id,
                name: wording::own_form(&form.name),
                title: form.title_block.title.join(" "),
                place: String::new(),
                week: form.document.week,
                deadline: form.document.deadline,
            });
        }
    }
    found
}

/// Draws them.
pub(super) fn choices(app: App, forms: &Forms, listed: &[Listed]) -> AnyView {
    match forms {
        Forms::Loading => paragraph("loading", wording::LOADING.to_owned()),
        Forms::Missing => paragraph("problem", wording::FORMS_MISSING.to_owned()),
        Forms::Broken => paragraph("problem", wording::FORMS_BROKEN.to_owned()),
        Forms::Known(known) => {
            let items: Vec<AnyView> = known.iter().map(|form| choice(app, form, has_report(form, listed))).collect();
            el("ul", "forms__list").holds(items)
        }
    }
}

impl Forms {
    /// When the report on a form is due; empty where that is not known.
    pub(super) fn due(&self, form: &str) -> String {
        let Self::Known(known) = self else { return String::new() };
        known.iter().find(|known| known.id == form).and_then(due).unwrap_or_default()
    }
}

fn has_report(form: &IndexEntry, listed: &[Listed]) -> bool {
    listed.iter().any(|listed| matches!(listed, Listed::Draft(draft) if draft.form == form.id))
}

/// When the report is due; of a Week that is over, only that it is.
fn due(form: &IndexEntry) -> Option<String> {
    let today = clock::now().date_naive();
    let last = form.week.map(|(first, last)| last.unwrap_or(first));
    match (form.deadline, last) {
        (Some(day), _) if !is_overdue(day, today) => Some(way::due_in(&time::day(day), (day - today).num_days())),
        (_, Some(last)) if last < today => Some(wording::WEEK_OVER.to_owned()),
        (Some(day), _) => Some(wording::deadline_over(&time::day(day))),
        (None, _) => None,
    }
}

/// One form. Its link goes on with the report in hand; beside one, a further report can be begun.
fn choice(app: App, form: &IndexEntry, has_report: bool) -> AnyView {
    let route = Route::Form(form.id.clone());
    let address = route.hash();
    let mut inside = vec![
        el("a", "form-card__link").in_vietnamese().set("href", &address).says(&form.name),
        el("p", "form-card__title").in_vietnamese().says(&form.title),
        paragraph("form-card__due", due(form).unwrap_or_default()),
    ];
    // A report in hand that cannot be read is in no list, and must not lock its form.
    if has_report || app.drafts().in_hand(&form.id).is_some() {
        let id = form.id.clone();
        inside.push(button(Button {
            class: "button button--second",
            name: "new-report",
            words: wording::NEW_REPORT,
            label: Some(wording::new_report_on(&form.name)),
            action: Arc::new(move || {
                app.begin_anew(id.clone());
            }),
        }));
    }
    el("li", "card form-card").holds(inside)
}
