//! What is said when the page carries another edition of the form than the report, and what a report holds that its form
//! has no place for. It must not move anything by itself.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, card_title, changing, group, nothing, paragraph, part, span};
use super::toast::Toast;
use crate::browser::templates;
use crate::formats::moving::{self, Moved};
use crate::ui::app::App;
use crate::ui::form_state::FormState;
use crate::ui::opening::{self, Edition};
use crate::ui::route::Route;
use crate::ui::wording::{moving as wording, storage};

/// Draws what would move, with the button that moves it. `words` say why it is offered.
pub(crate) fn other_edition(app: App, state: FormState, edition: Rc<Edition>, words: &'static str) -> AnyView {
    let compared = StoredValue::new_local(Rc::clone(&edition));
    // What is typed meanwhile may have a place there, or none.
    let lines = part(move || {
        state.progress.track();
        let moved = compared.with_value(|edition| {
            state.with_report(|template, report| moving::move_to(template, report, &edition.template))
        });
        moved.map_or_else(nothing, |moved| group("edition__lines", what_moves(&moved)))
    });
    // Views may be sent between threads; this one never is.
    let edition = StoredValue::new_local(edition);
    let unkept = RwSignal::new(None::<String>);
    let action = move || {
        spawn_local(async move {
            if state.keep_before_move().await {
                move_to(app, state, &edition.get_value()).await;
            } else {
                let _ = unkept.try_set(state.ids().map(|(report, _)| report));
            }
        });
    };
    let asked = part(move || match unkept.get() {
        None => nothing(),
        Some(report) => super::unkept::unkept(app, report, move || {
            spawn_local(async move { move_to(app, state, &edition.get_value()).await });
        }),
    });
    let button = button(Button {
        class: "button button--second",
        name: "move-form",
        words: wording::MOVE,
        label: None,
        action: Arc::new(action),
    });
    notice(
        "data-other-edition",
        vec![paragraph("edition__words", words.to_owned()), changing(lines), button, changing(asked)],
    )
}

async fn move_to(app: App, state: FormState, edition: &Edition) {
    let before = state.ids();
    if !state.move_to(edition).await {
        return app.toast.set(Some(Toast::new(wording::NOT_MOVED)));
    }
    let form = edition.template.id.clone();
    if let Some((report, former)) = before.filter(|(_, former)| *former != form) {
        opening::put_away(&app.drafts(), &former, &report);
        app.drafts().set_in_hand(&form, &report);
    }
    app.go(&Route::Form(form));
}

fn what_moves(moved: &Moved) -> Vec<AnyView> {
    let Moved { new_fields, gone_fields, other_units, left_over, grown_answers, .. } = moved;
    let mut lines = vec![paragraph("edition__counts", wording::what_moves(*new_fields, *gone_fields, *left_over))];
    if !other_units.is_empty() {
        lines.push(paragraph("edition__counts", wording::other_units(other_units.len())));
    }
    if *grown_answers > 0 {
        lines.push(paragraph("edition__counts", wording::grown_answers(*grown_answers)));
    }
    lines
}

/// Offers to move the report to one of the other forms that the page knows; what would move is said first.
pub(crate) fn other_forms(app: App, state: FormState) -> AnyView {
    let known = RwSignal::new(Vec::<(String, String)>::new());
    let chosen = RwSignal::new_local(None::<Rc<Edition>>);
    let choose = move |form: String| {
        spawn_local(async move {
            match opening::edition(&form, &app.drafts()).await {
                Some(edition) => drop(chosen.try_set(Some(Rc::new(edition)))),
                None => app.toast.set(Some(Toast::new(storage::FORM_UNREACHABLE))),
            }
        });
    };
    let list = move || {
        spawn_local(async move {
            let Ok(forms) = templates::list().await else {
                app.toast.set(Some(Toast::new(storage::FORM_UNREACHABLE)));
                return;
            };
            let here = state.ids().map(|(_, form)| form);
            let others = forms.into_iter().filter(|form| Some(&form.id) != here.as_ref());
            let _ = known.try_set(others.map(|form| (form.id, form.name)).collect());
        });
    };
    let content = part(move || {
        if let Some(edition) = chosen.get() {
            let back = Arc::new(move || chosen.set(None));
            let back = form_button("other-forms-back", wording::NOT_THIS_FORM, back);
            return group("other-forms", vec![other_edition(app, state, edition, wording::OTHER_FORM), back]);
        }
        let forms = known.get();
        if forms.is_empty() {
            return form_button("choose-other-form", wording::CHOOSE_FORM, Arc::new(list));
        }
        let buttons =
            forms.into_iter().map(|(id, name)| form_button("other-form", &name, Arc::new(move || choose(id.clone()))));
        group("other-forms", buttons.collect())
    });
    group("about__move", vec![changing(content)])
}

fn form_button(name: &'static str, words: &str, action: Arc<dyn Fn() + Send + Sync>) -> AnyView {
    let button = el("button", "button button--quiet").set("type", "button").set("name", name);
    button.on("click", move |_| action()).says(words)
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
    notice("data-own-form", vec![paragraph("edition__words", wording::OWN_FORM.to_owned()), button])
}

fn notice(mark: &'static str, inside: Vec<AnyView>) -> AnyView {
    el("section", "remark edition").set("aria-label", wording::TITLE).set(mark, "").holds(inside)
}

/// Lists what the report holds that its form has no place for; nothing where there is none.
pub(crate) fn left_over(state: FormState) -> AnyView {
    let found = state.with_report(moving::left_over);
    if found.is_empty() {
        return nothing();
    }
    let items = found.into_iter().map(|one| {
        let inside = vec![span("left-over__place", one.place), span("left-over__text", one.text)];
        el("li", "left-over__item").holds(inside)
    });
    let items: Vec<AnyView> = items.collect();
    el("section", "card left-over").set("aria-labelledby", "left-over").holds(vec![
        card_title("left-over", wording::LEFT_OVER),
        paragraph("card__help", wording::LEFT_OVER_HELP.to_owned()),
        el("ul", "left-over__list").holds(items),
    ])
}
