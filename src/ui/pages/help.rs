//! How everything is done: steps with pictures of the page itself, questions, words. It must not know a report.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::browser::assets;
use crate::ui::components::element::el;
use crate::ui::components::guide_links::guide_links;
use crate::ui::components::parts::{foldable, nothing, paragraph, several};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::wording::help::{self as words, Picture, Step};
use crate::ui::wording::{form as form_words, guide as guide_words, send};

/// How wide every picture is, in CSS pixels: a phone's page without its margins.
const WIDTH: &str = "336";

/// The id of the heading, which takes the focus.
const HEADING: &str = "help";

/// Draws the page, for somebody who comes from this form, or from none.
pub(crate) fn help_page(form: &str) -> AnyView {
    dom::set_title(words::TITLE);
    dom::soon(|| dom::focus_on_id(HEADING));
    let (route, back) = match form {
        "" => (Route::Start, form_words::BACK),
        form => (Route::Form(form.to_owned()), send::BACK_TO_FORM),
    };
    let back = el("a", "").set("href", &route.hash()).says(&["‹ ", back].concat());
    let mut inside = vec![
        el("nav", "page__back").holds(vec![back]),
        el("h1", "title__words").set("id", HEADING).set("tabindex", "-1").says(words::TITLE),
        paragraph("title__privacy", words::INTRODUCTION.to_owned()),
        el("ol", "help__steps").holds(words::STEPS.iter().map(step).collect()),
        heading(words::QUESTIONS_HEADING),
    ];
    inside.extend(words::QUESTIONS.iter().map(|(asked, answer)| question(asked, answer)));
    let terms = words::TERMS.iter().map(|(term, meaning)| {
        el("div", "about__line").holds(vec![el("dt", "help__term").says(term), el("dd", "").says(meaning)])
    });
    inside.push(heading(words::TERMS_HEADING));
    inside.push(several(vec![
        el("dl", "card help__terms").holds(terms.collect()),
        paragraph("card__help", words::TERMS_HELP.to_owned()),
        heading(guide_words::HEADING),
        paragraph("card__help", guide_words::HELP.to_owned()),
        guide_links(form),
    ]));
    el("main", "page start help").set("data-help", form).holds(inside)
}

fn heading(words: &str) -> AnyView {
    el("h2", "start__heading").says(words)
}

fn step(step: &Step) -> AnyView {
    let mut inside = vec![el("h2", "card__title").says(step.title)];
    inside.extend(step.lines.iter().map(|line| paragraph("help__line", (*line).to_owned())));
    inside.push(picture(&step.picture));
    el("li", "card help__step").holds(inside)
}

/// The words stand alone where the picture does not come.
fn picture(picture: &Picture) -> AnyView {
    let Some(source) = assets::picture(&["help/", picture.name, ".png"].concat()) else { return nothing() };
    let missing = |event: web_sys::Event| {
        if let Some(element) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) {
            let _ = element.set_attribute("hidden", "");
        }
    };
    let image = el("img", "help__picture").set("alt", picture.seen).set("width", WIDTH).set("height", picture.height);
    image.set("loading", "lazy").set("decoding", "async").on("error", missing).set("src", &source).empty()
}

fn question(asked: &str, answer: &str) -> AnyView {
    let inside = vec![el("summary", "help__asked").says(asked), paragraph("help__line", answer.to_owned())];
    foldable("card help__question", false, inside)
}
