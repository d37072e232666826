//! The page of one form: opens the report in hand, or says why it cannot. It must not know fields.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::open_form::open_form;
use crate::browser::drafts::Store;
use crate::browser::in_app::asks;
use crate::domain::report::differences::Side;
use crate::formats::last_year::Figures;
use crate::ui::app::App;
use crate::ui::components::element::el;
use crate::ui::components::news::news;
use crate::ui::components::parts::{MaybeWords, changing, maybe, nothing, paragraph, part, several};
use crate::ui::form_state::FormState;
use crate::ui::opening::{self, CannotOpen, Edition, Opened};
use crate::ui::past;
use crate::ui::second::{self, Wanted, coming, later, quietly_later};
use crate::ui::wording::{form as wording, storage, template_problems};

/// What is to be said above the report.
#[derive(Clone)]
pub(crate) struct Notices {
    /// Plain remarks.
    pub(crate) remarks: Vec<&'static str>,
    /// Whether the browser may delete the report by itself, of which there is no fresh copy.
    pub(crate) may_go: bool,
    /// The page's edition of the form, where it is another.
    pub(crate) edition: Option<Rc<Edition>>,
    /// Whether the form came from a file or another folder.
    pub(crate) own_form: bool,
    /// Which version this is, where two lie on the device.
    pub(crate) version: Option<Side>,
    /// Last year's figures, where some are kept.
    pub(crate) last_year: Option<Rc<Figures>>,
    /// Whether the person has something to read first, above the report.
    pub(crate) has_news: bool,
}

/// What the page has come to.
#[derive(Clone)]
pub(crate) enum Stage {
    /// It is being opened.
    Opening,
    /// It is open.
    Open(FormState, Notices),
    /// A new report that waits: the page stands inside another program.
    Aside(FormState, Notices),
    /// It cannot be opened, and why.
    Problem(Vec<String>),
}

/// Draws the page of one form.
pub(crate) fn form_page(app: App, id: &str) -> AnyView {
    let shown = RwSignal::new_local(Stage::Opening);
    let owner = Owner::current();
    let form = id.to_owned();
    let anew = app.take_anew();
    let lines = app.take_news();
    let has_news = !lines.is_empty();
    spawn_local(async move {
        let begun = if anew { Err(None) } else { opening::begin_on_empty_device(&form, &app.drafts()).await };
        let next = match begun {
            Ok(begun) => aside(open(begun, (false, has_news), app, owner)),
            Err(json) => match second::come().await {
                Some(second) => (second.open)(app, form, Asked { anew, has_news, json }, owner).await,
                None => Stage::Problem(vec![storage::FORM_UNREACHABLE.to_owned()]),
            },
        };
        let _ = shown.try_set(next);
        app.try_stores_once().await;
    });
    let go_on = move || {
        shown.update(|stage| {
            if let Stage::Aside(state, notices) = stage {
                *stage = Stage::Open(*state, notices.clone());
            }
        });
    };
    let content = part(move || match shown.get() {
        Stage::Opening => coming(wording::LOADING),
        Stage::Open(state, notices) => several(vec![quietly_later(Wanted::InApp), open_form(app, state, notices)]),
        Stage::Aside(..) => asks().map_or_else(nothing, |found| later(Wanted::WayOut(found, Arc::new(go_on)))),
        Stage::Problem(lines) => several(vec![el("h1", "title__words").says(wording::CANNOT_OPEN), problem(lines)]),
    });
    let back = el("a", "").set("href", "#/").says(&["‹ ", wording::BACK].concat());
    el("main", "page").set("data-form", id).holds(vec![
        // The review has its own way back, which is one into the form.
        el("nav", "page__back").live("hidden", under_review(app)).holds(vec![back]),
        news(lines),
        quietly_later(Wanted::Storage(app)),
        changing(content),
    ])
}

/// For what is there but under review.
pub(super) fn under_review(app: App) -> MaybeWords {
    maybe(move || app.is_review.get().then(String::new))
}

/// How a form is to be opened.
pub(crate) struct Asked {
    /// A report is begun, whatever is in hand.
    pub(crate) anew: bool,
    /// Whether the person has something to read first.
    pub(crate) has_news: bool,
    /// The form's text on this page, if it has just come.
    pub(crate) json: Option<String>,
}

/// Opens the report in hand on a form, or begins one.
pub(crate) async fn open_stored(app: App, form: String, asked: Asked, owner: Option<Owner>) -> Stage {
    let Asked { anew, has_news, json } = asked;
    if app.drafts().health().local != Store::Works {
        // It has to be said before anything is typed whether anything will be kept.
        app.try_stores_once().await;
    }
    match opening::open(&form, anew, json, &app.drafts()).await {
        Ok(opened) => {
            let may_go = past::may_go(&opened.report, &app.drafts()).await;
            aside(open(opened, (may_go, has_news), app, owner))
        }
        Err(why) => Stage::Problem(sentences(why)),
    }
}

/// Before anything is typed inside another program, the person hears what that means.
fn aside(stage: Stage) -> Stage {
    match stage {
        Stage::Open(opened, notices) if asks().is_some() && is_new(opened) => Stage::Aside(opened, notices),
        stage => stage,
    }
}

fn is_new(state: FormState) -> bool {
    state.with_report(|_, report| report.identity.revision == 0)
}

fn open(opened: Opened, (may_go, has_news): (bool, bool), app: App, owner: Option<Owner>) -> Stage {
    let mut remarks = Vec::new();
    if opened.fell_back {
        remarks.push(storage::FELL_BACK);
    }
    let mut opened = opened;
    let edition = opened.other_edition.take().map(Rc::new);
    let own_form = opened.own_form;
    let version = opened.version;
    let last_year = opened.last_year.take().map(Rc::new);
    let figures = last_year.clone();
    let going_back = app.take_going_back(&opened);
    let make = move || {
        let state = FormState::new(opened, app.drafts(), app.toast);
        if let Some(second) = second::there() {
            (second.take_up)(state, going_back, figures);
        }
        state
    };
    // Signals belong to the page, although it has long been drawn.
    let state = match owner {
        Some(owner) => owner.with(make),
        None => make(),
    };
    Stage::Open(state, Notices { remarks, may_go, edition, own_form, version, last_year, has_news })
}

pub(super) fn problem(lines: Vec<String>) -> AnyView {
    let lines: Vec<_> = lines.into_iter().map(|line| paragraph("problem__line", line)).collect();
    el("div", "problem").set("role", "alert").set("data-form-problem", "").holds(lines)
}

pub(super) fn sentences(why: CannotOpen) -> Vec<String> {
    match why {
        CannotOpen::NoForm => vec![storage::NO_FORM.to_owned()],
        CannotOpen::FormLost => vec![storage::FORM_LOST.to_owned()],
        CannotOpen::FormRefused => vec![storage::FORM_REFUSED.to_owned()],
        CannotOpen::Unreachable => vec![storage::FORM_UNREACHABLE.to_owned()],
        CannotOpen::UnreadableReport => vec![storage::UNREADABLE_REPORT.to_owned()],
        CannotOpen::Refused => vec![storage::UNREACHABLE_REPORT.to_owned()],
        CannotOpen::TooNew => vec![storage::TOO_NEW_REPORT.to_owned()],
        CannotOpen::BadForm(problems) => std::iter::once(storage::form_broken(problems.len()))
            .chain(problems.iter().map(template_problems::sentence))
            .collect(),
    }
}
