//! The printed report on the screen, as it will lie on paper, and the way to print it. It must not lay it out.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::share;
use crate::formats::html;
use crate::formats::job::FileKind;
use crate::ui::app::App;
use crate::ui::components::element::el;
use crate::ui::components::parts::{Button, button, changing, group, paragraph, part};
use crate::ui::dom;
use crate::ui::file_exchange;
use crate::ui::opening;
use crate::ui::route::Route;
use crate::ui::wording::{files as file_words, send as words};

/// The id of the heading, which takes the focus.
const HEADING: &str = "paper-title";
/// The id of the element that the paper is put into.
const PLACE: &str = "paper-view";

#[derive(Clone)]
enum Stage {
    LayingOut,
    Shown,
    Problem(String),
}

/// Draws the page; the paper is that of the file, put in when it has been made.
pub(crate) fn paper_page(app: App, form: &str) -> AnyView {
    let stage = RwSignal::new(Stage::LayingOut);
    dom::set_title(words::PAPER_TITLE);
    let id = form.to_owned();
    spawn_local(async move {
        let next = match drawn(app, &id).await {
            Ok(page) if dom::show_paper(PLACE, html::paper_in(&page)) => Stage::Shown,
            Ok(_) => Stage::Problem(file_words::NO_WORKER.to_owned()),
            Err(why) => Stage::Problem(why),
        };
        let _ = stage.try_set(next);
        dom::focus_on_id(HEADING);
    });
    let below = part(move || match stage.get() {
        Stage::LayingOut => paragraph("loading", words::LAYING_OUT.to_owned()),
        Stage::Problem(why) => el("p", "problem").set("role", "alert").says(&why),
        Stage::Shown => group(
            "paper-page__buttons",
            vec![button(Button {
                class: "button",
                name: "print",
                words: words::PRINT,
                label: None,
                action: Arc::new(share::print),
            })],
        ),
    });
    let back =
        el("a", "").set("href", &Route::Form(form.to_owned()).hash()).says(&["‹ ", words::BACK_TO_FORM].concat());
    let heading = el("h1", "title__words").set("id", HEADING).set("tabindex", "-1").says(words::PAPER_TITLE);
    let above = vec![
        el("nav", "page__back").holds(vec![back]),
        heading,
        paragraph("card__help", words::PAPER_HELP.to_owned()),
        changing(below),
    ];
    let view = el("div", "paper-page__sheet").holds(vec![el("div", "paper-page__view").set("id", PLACE).empty()]);
    el("main", "page paper-page").set("data-paper", form).holds(vec![group("paper-page__above", above), view])
}

/// The file of the report in hand. An error is a sentence to be shown.
async fn drawn(app: App, form: &str) -> Result<String, String> {
    let drafts = app.drafts();
    let opened = opening::open(form, false, &drafts).await.map_err(|_| file_words::NO_WORKER.to_owned())?;
    let job = file_exchange::job(&opened.template, &opened.template_json, &opened.report, FileKind::Html, true);
    let made = file_exchange::make(job, &drafts.photos()).await?;
    String::from_utf8(made.bytes).map_err(|_| file_words::NO_WORKER.to_owned())
}
