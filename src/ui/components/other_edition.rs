//! What is said when the page carries another edition of the form than the report, and what a report holds that its form
//! has no place for. It must not move anything by itself.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parts::{Button, button, nothing, paragraph, span};
use super::toast::Toast;
use crate::formats::moving::{self, Moved};
use crate::ui::app::App;
use crate::ui::form_state::FormState;
use crate::ui::opening::Edition;
use crate::ui::route::Route;
use crate::ui::wording::moving as wording;

/// Draws what would move, with the button that moves it.
pub(crate) fn other_edition(app: App, state: FormState, edition: Rc<Edition>) -> AnyView {
    let moved = state.with_report(|template, report| moving::move_to(template, report, &edition.template));
    let Some(moved) = moved else { return nothing() };
    let Moved { new_fields, gone_fields, other_units, left_over, .. } = &moved;
    let mut lines = vec![
        paragraph("edition__words", wording::OTHER_EDITION.to_owned()),
        paragraph("edition__counts", wording::what_moves(*new_fields, *gone_fields, *left_over)),
    ];
    if !other_units.is_empty() {
        lines.push(paragraph("edition__counts", wording::other_units(other_units.len())));
    }
    // Views may be sent between threads; this one never is.
    let edition = StoredValue::new_local(edition);
    let action = move || {
        let edition = edition.get_value();
        spawn_local(async move {
            if state.move_to(&edition).await {
                app.go(&Route::Form(edition.template.id.clone()));
            } else {
                app.toast.set(Some(Toast::new(wording::NOT_MOVED)));
            }
        });
    };
    let button = button(Button {
        class: "button button--second",
        name: "move-form",
        words: wording::MOVE,
        label: None,
        action: Arc::new(action),
    });
    view! {
        <section class="remark edition" aria-label=wording::TITLE data-other-edition="">
            {lines}
            {button}
        </section>
    }
    .into_any()
}

/// Says that the form came from elsewhere, with the way back to the page's own.
pub(crate) fn own_form(app: App, state: FormState) -> AnyView {
    let action = move || {
        let form = state.template().id.clone();
        app.drafts().forget_form(&form);
        app.go(&Route::Start);
    };
    let button = button(Button {
        class: "button button--quiet",
        name: "forget-form",
        words: wording::FORGET_FORM,
        label: None,
        action: Arc::new(action),
    });
    let words = paragraph("edition__words", wording::OWN_FORM.to_owned());
    view! { <section class="remark edition" aria-label=wording::TITLE data-own-form="">{words}{button}</section> }
        .into_any()
}

/// Lists what the report holds that its form has no place for; nothing where there is none.
pub(crate) fn left_over(state: FormState) -> AnyView {
    let found = state.with_report(moving::left_over);
    if found.is_empty() {
        return nothing();
    }
    let items = found.into_iter().map(|one| {
        let inside = vec![span("left-over__place", one.place), span("left-over__text", one.text)];
        view! { <li class="left-over__item">{inside}</li> }.into_any()
    });
    let items: Vec<AnyView> = items.collect();
    view! {
        <section class="card left-over" aria-labelledby="left-over">
            <h2 class="card__title" id="left-over">{wording::LEFT_OVER}</h2>
            <p class="card__help">{wording::LEFT_OVER_HELP}</p>
            <ul class="left-over__list">{items}</ul>
        </section>
    }
    .into_any()
}
