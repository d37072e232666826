//! The field that opens last year's report, and what stands beside this year's because of it. It must not compare.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::file_field::{FileField, file_field};
use super::parts::{Button, button, paragraph, several};
use crate::browser::last_year;
use crate::domain::report::HeadField;
use crate::formats::last_year::Figures;
use crate::ui::app::App;
use crate::ui::file_exchange;
use crate::ui::form_state::FormState;
use crate::ui::route::Route;
use crate::ui::wording::last_year as wording;

/// Draws the field; with `figures`, also whose they are and the way to be rid of them.
pub(crate) fn last_year_panel(app: App, state: FormState, figures: Option<&Figures>) -> AnyView {
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let mut inside = vec![paragraph("card__help", wording::HELP.to_owned())];
    if let Some(figures) = figures {
        inside.extend(said_of(state, figures));
        inside.push(forget_button(app, state));
    }
    let chosen = move |file: web_sys::File| {
        busy.set(true);
        spawn_local(async move {
            let result = file_exchange::last_year(&file).await;
            let _ = busy.try_set(false);
            let kept = result.and_then(|text| {
                // A report that was never saved gets another id at each opening.
                state.make_lasting();
                let is_kept = state.ids().is_some_and(|(report, form)| last_year::keep(&report, &form, &text));
                if is_kept { Ok(()) } else { Err(wording::NOT_KEPT.to_owned()) }
            });
            match kept {
                Ok(()) => reopen(app, state),
                Err(words) => {
                    let _ = problem.try_set(Some(words));
                }
            }
        });
    };
    inside.push(file_field(FileField {
        name: "last-year",
        label: wording::TITLE,
        words: wording::CHOOSE,
        described_by: "",
        problem,
        busy,
        chosen: Arc::new(chosen),
    }));
    several(inside)
}

fn said_of(state: FormState, figures: &Figures) -> Vec<AnyView> {
    let (count, unit) = state.with_report(|template, report| {
        (figures.on(template).count(), report.head_field(HeadField::Unit).trim().to_owned())
    });
    let mut lines = vec![paragraph("last-year__words", wording::beside(&figures.form, &figures.unit, count))];
    let other = figures.unit.trim();
    if !unit.is_empty() && !other.is_empty() && unit != other {
        lines.push(paragraph("last-year__doubt", wording::OTHER_UNIT.to_owned()));
    }
    lines
}

fn forget_button(app: App, state: FormState) -> AnyView {
    let action = move || {
        if let Some((report, form)) = state.ids() {
            last_year::forget(&report, &form);
        }
        reopen(app, state);
    };
    button(Button {
        class: "button button--quiet",
        name: "forget-last-year",
        words: wording::FORGET,
        label: None,
        action: Arc::new(action),
    })
}

/// The form is drawn anew, with or without the figures; what was typed is saved first.
fn reopen(app: App, state: FormState) {
    if let Some((_, form)) = state.ids() {
        state.save_at_once();
        app.go(&Route::Form(form));
    }
}
