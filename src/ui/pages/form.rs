//! The page of one form: opens the report in hand, or says why it cannot. It must not know fields.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::open_form::{Notices, open_form};
use crate::ui::app::{App, GoingBack};
use crate::ui::components::element::el;
use crate::ui::components::parts::{changing, paragraph, part};
use crate::ui::form_state::FormState;
use crate::ui::opening::{self, CannotOpen, Opened};
use crate::ui::past;
use crate::ui::wording::{form as wording, storage, template_problems};

/// What the page has come to.
#[derive(Clone)]
enum Stage {
    Opening,
    Open(FormState, Notices),
    Problem(Vec<String>),
}

/// Draws the page of one form.
pub(crate) fn form_page(app: App, id: &str) -> AnyView {
    let shown = RwSignal::new_local(Stage::Opening);
    let owner = Owner::current();
    let form = id.to_owned();
    let anew = app.take_anew();
    spawn_local(async move {
        let next = match opening::open(&form, anew, &app.drafts()).await {
            Ok(opened) => {
                let may_go = past::may_go(&opened.report, &app.drafts()).await;
                open(opened, may_go, app, owner)
            }
            Err(why) => Stage::Problem(sentences(why)),
        };
        let _ = shown.try_set(next);
    });
    let content = part(move || match shown.get() {
        Stage::Opening => paragraph("loading", wording::LOADING.to_owned()),
        Stage::Open(state, notices) => open_form(app, state, notices),
        Stage::Problem(lines) => problem(lines),
    });
    let back = el("a", "").set("href", "#/").says(&["‹ ", wording::BACK].concat());
    el("main", "page").set("data-form", id).holds(vec![el("nav", "page__back").holds(vec![back]), changing(content)])
}

fn open(opened: Opened, may_go: bool, app: App, owner: Option<Owner>) -> Stage {
    let mut remarks = Vec::new();
    if opened.fell_back {
        remarks.push(storage::FELL_BACK);
    }
    let mut opened = opened;
    let edition = opened.other_edition.take().map(Rc::new);
    let own_form = opened.own_form;
    let last_year = opened.last_year.take().map(Rc::new);
    let figures = last_year.clone();
    let going_back = app.take_going_back(&opened);
    let make = move || {
        let state = FormState::new(opened, app.drafts(), app.toast);
        if let Some(GoingBack { report, said, .. }) = going_back {
            state.go_back_to(report, said);
        }
        if let Some(figures) = figures {
            state.set_last_year(&figures);
        }
        state
    };
    // Signals belong to the page, although it has long been drawn.
    let state = match owner {
        Some(owner) => owner.with(make),
        None => make(),
    };
    Stage::Open(state, Notices { remarks, may_go, edition, own_form, last_year })
}

pub(super) fn problem(lines: Vec<String>) -> AnyView {
    let lines: Vec<_> = lines.into_iter().map(|line| paragraph("problem__line", line)).collect();
    el("div", "problem").set("role", "alert").set("data-form-problem", "").holds(lines)
}

pub(super) fn sentences(why: CannotOpen) -> Vec<String> {
    match why {
        CannotOpen::NoForm => vec![storage::NO_FORM.to_owned()],
        CannotOpen::Unreachable => vec![storage::FORM_UNREACHABLE.to_owned()],
        CannotOpen::UnreadableReport => vec![storage::UNREADABLE_REPORT.to_owned()],
        CannotOpen::Refused => vec![storage::UNREACHABLE_REPORT.to_owned()],
        CannotOpen::TooNew => vec![storage::TOO_NEW_REPORT.to_owned()],
        CannotOpen::BadForm(problems) => std::iter::once(storage::form_broken(problems.len()))
            .chain(problems.iter().map(template_problems::sentence))
            .collect(),
    }
}
