//! The list of sections: how far the report is, a field to look for rows, and each part with how it stands. It is drawn when it
//! is opened, and not before. It must not find rows, nor know how a part stands.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::MouseEvent;

use super::{finds, places};
use crate::browser::environment;
use crate::domain::report::Progress;
use crate::domain::report::issues::{Issue, Judge};
use crate::domain::report::way::{self, State, Stop};
use crate::ui::app::App;
use crate::ui::components::about_form::about_lines;
use crate::ui::components::element::el;
use crate::ui::components::parts::{Button, button, changing, foldable, group, paragraph, part, several, span};
use crate::ui::dom;
use crate::ui::form_state::FormState;
use crate::ui::route::Route;
use crate::ui::wording::{Phrase, form, time, way as words};

/// The id of the heading, which takes the focus.
pub(super) const TITLE: &str = "way-title";

/// Draws it; `leave` shuts it.
pub(super) fn list(app: App, state: FormState, leave: impl Fn() + Send + Sync + 'static) -> AnyView {
    let asked = RwSignal::new(String::new());
    let content = part(move || {
        asked.with(|asked| if asked.trim().is_empty() { tasks(app, state) } else { finds::finds(state, asked) })
    });
    let close = button(Button {
        class: "button button--quiet way__close",
        name: "close-list",
        words: words::CLOSE,
        label: None,
        action: Arc::new(leave),
    });
    let search = el("input", "way__search")
        .set("type", "search")
        .set("name", "look-for")
        .set("aria-label", words::SEARCH)
        .set("placeholder", words::SEARCH_HELP)
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .set("spellcheck", "false")
        .set("enterkeyhint", "search")
        .on("input", move |event| asked.set(dom::typed_in(event.target())))
        .empty();
    let heading = el("h2", "way__title").set("id", TITLE).set("tabindex", "-1").set("autofocus", "").says(words::LIST);
    group(
        "way__inside",
        vec![
            group("way__head", vec![heading, close]),
            paragraph("way__left", state.with_judge(|judge, _| left(judge))),
            search,
            el("div", "way__content").on("click", |event| followed(&event)).holds(vec![changing(content)]),
        ],
    )
}

/// What is chosen takes the place of the list in the browser's history: back leads to where the person was before.
fn followed(event: &web_sys::Event) {
    let Some(link) = dom::link_of(event.target()) else { return };
    let is_plain =
        event.dyn_ref::<MouseEvent>().is_none_or(|event| !(event.ctrl_key() || event.meta_key() || event.shift_key()));
    if is_plain {
        event.prevent_default();
        environment::exchange_hash(&link);
    }
}

fn left(judge: Judge<'_>) -> String {
    let Progress { filled, answered, of, .. } = Progress::of_report(judge.template, judge.report);
    let (figures, texts) = way::left(judge);
    if figures + texts == 0 {
        return words::NOTHING_LEFT.to_owned();
    }
    words::left(filled + answered, of, figures + texts, way::minutes(figures, texts))
}

fn tasks(app: App, state: FormState) -> AnyView {
    let template = state.template();
    let here = app.here.get_untracked();
    let tasks = state.with_judge(|judge, issues| {
        let stops = places::stops(state).into_iter();
        stops.map(|stop| (stop, state_of(judge, issues, stop))).collect::<Vec<_>>()
    });
    let hash = environment::hash();
    let photos = state.photos.with_untracked(Vec::len);
    let lines = tasks.into_iter().map(|(stop, how)| {
        let name = places::name(&template, stop);
        let said = match (stop, how) {
            (Stop::Photos, _) if photos == 0 => words::NO_PHOTOS.to_owned(),
            (Stop::Photos, _) => words::photos(photos),
            (Stop::Send, _) => {
                template.document.deadline.map_or_else(String::new, |day| form::about::before(&time::day(day)))
            }
            _ => said(how),
        };
        let address = Route::hash_within(&template.id, &places::within(&template, stop), &hash);
        line(&address, &name, (how, &said), name == here)
    });
    let summary = el("summary", "way__summary").says(form::ABOUT);
    let about = foldable("way__about", false, vec![summary, about_lines(&template.document)]);
    several(vec![el("ol", "way__list").holds(lines.collect()), about])
}

fn line(address: &str, name: &Phrase, (how, said): (State, &str), is_here: bool) -> AnyView {
    let (mark, sign) = marks_of(how);
    let mut link = el("a", "way__link").set("href", address).set("data-state", mark);
    let mut inside = vec![el("span", "way__name").says_phrase(name)];
    if is_here {
        link = link.set("aria-current", "location");
        inside.push(span("way__here", words::HERE.to_owned()));
    }
    inside.push(state_words(sign, said));
    el("li", "way__item").holds(vec![link.holds(inside)])
}

/// How a part stands, as a sign and in words: never by its colour alone.
fn state_words(sign: &'static str, said: &str) -> AnyView {
    let sign = el("span", "way__sign").set("aria-hidden", "true").says(sign);
    el("span", "way__state").holds(vec![sign, span("way__said", said.to_owned())])
}

fn state_of(judge: Judge<'_>, issues: &[Issue], stop: Stop) -> State {
    let Judge { template, report, .. } = judge;
    match stop {
        Stop::Head => way::of_head(judge, way::odd_in(judge, issues, None)),
        Stop::Section(row) => {
            let odd = way::odd_in(judge, issues, Some(row));
            way::of_section(Progress::of_section(template, report, row), report.section_answer(row), odd)
        }
        Stop::Review => match way::odd_in_all(judge, issues) {
            0 => State::Open,
            odd => State::Odd(odd),
        },
        Stop::Photos | Stop::Send => State::Open,
    }
}

fn said(how: State) -> String {
    match how {
        State::Open => String::new(),
        State::Blank => words::BLANK.to_owned(),
        State::Begun { filled, of } => words::begun(filled, of),
        State::Done => words::DONE.to_owned(),
        State::NoActivity => words::NO_ACTIVITY.to_owned(),
        State::Odd(count) => words::odd(count),
    }
}

/// How a state is marked: for styles and tests, and as a sign to be seen; the style sheet draws those for which not every phone
/// has a letter.
const fn marks_of(how: State) -> (&'static str, &'static str) {
    match how {
        State::Open => ("open", ""),
        State::Blank => ("blank", ""),
        State::Begun { .. } => ("begun", ""),
        State::Done => ("done", ""),
        State::NoActivity => ("none", "–"),
        State::Odd(_) => ("odd", "!"),
    }
}
