//! Paper on the screen, as it will lie on paper, and the way to print it: the report in hand, or another sheet. It must
//! not lay it out.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{environment, files, share};
use crate::formats::html;
use crate::formats::job::FileKind;
use crate::ui::app::App;
use crate::ui::components::element::el;
use crate::ui::components::parts::{
    Button, button, changing, group, live_paragraph, paragraph, part, several, words as live_words,
};
use crate::ui::dom;
use crate::ui::file_exchange::{self, Made};
use crate::ui::opening;
use crate::ui::route::Route;
use crate::ui::wording::{files as file_words, send as words};

/// The id of the heading, which takes the focus.
const HEADING: &str = "paper-title";
/// The id of the element that the paper is put into.
const PLACE: &str = "paper-view";
/// How wide a sheet without its margins is on the screen, in CSS pixels: 180 mm, and what is left around it.
const PAPER_WIDTH: i32 = 712;

/// What the page of a sheet says.
pub(super) struct Sheet {
    /// The attribute that tests know the page by.
    pub(super) mark: &'static str,
    /// Its heading.
    pub(super) title: &'static str,
    /// What it is.
    pub(super) help: &'static str,
    /// While it is laid out.
    pub(super) laying_out: &'static str,
    /// The words on the button that prints it.
    pub(super) print: &'static str,
    /// Those on the button that takes it along as a file; empty for none.
    pub(super) keep: &'static str,
    /// Where it leads back to.
    pub(super) back: (Route, &'static str),
}

/// The file that holds the sheet, on its way. An error is a sentence to be shown.
pub(super) type Coming = Pin<Box<dyn Future<Output = Result<Made, String>>>>;

#[derive(Clone)]
enum Stage {
    LayingOut,
    Shown(Rc<Made>),
    Problem(String),
}

/// Draws the page of the report in hand on a form.
pub(crate) fn paper_page(app: App, form: &str) -> AnyView {
    let sheet = Sheet {
        mark: "data-paper",
        title: words::PAPER_TITLE,
        help: words::PAPER_HELP,
        laying_out: words::LAYING_OUT,
        print: words::PRINT,
        keep: "",
        back: (Route::Form(form.to_owned()), words::BACK_TO_FORM),
    };
    let id = form.to_owned();
    sheet_page(&sheet, form, Box::pin(async move { report(app, &id).await }))
}

/// Draws the page of a sheet that belongs to a form; the paper is that of the file, put in when it has been made.
pub(super) fn sheet_page(sheet: &Sheet, form: &str, coming: Coming) -> AnyView {
    let stage = RwSignal::new_local(Stage::LayingOut);
    dom::set_title(sheet.title);
    spawn_local(async move {
        let next = coming.await.map_or_else(Stage::Problem, |made| {
            let paper = std::str::from_utf8(&made.bytes).ok().and_then(html::paper_in);
            if show(paper) { Stage::Shown(Rc::new(made)) } else { Stage::Problem(file_words::NO_WORKER.to_owned()) }
        });
        let _ = stage.try_set(next);
        dom::focus_on_id(HEADING);
    });
    // Kept as long as the page is shown.
    StoredValue::new_local(environment::on_resize(fit));
    let Sheet { laying_out, print, keep, .. } = *sheet;
    let below = part(move || match stage.get() {
        Stage::LayingOut => paragraph("loading", laying_out.to_owned()),
        Stage::Problem(why) => el("p", "problem").set("role", "alert").says(&why),
        Stage::Shown(made) => buttons(print, keep, made),
    });
    let (route, back) = &sheet.back;
    let back = el("a", "").set("href", &route.hash()).says(&["‹ ", back].concat());
    let heading = el("h1", "title__words").set("id", HEADING).set("tabindex", "-1").says(sheet.title);
    let above = vec![
        el("nav", "page__back").holds(vec![back]),
        heading,
        paragraph("card__help", sheet.help.to_owned()),
        changing(below),
    ];
    let view = el("div", "paper-page__sheet")
        .in_vietnamese()
        .holds(vec![el("div", "paper-page__view").set("id", PLACE).empty()]);
    el("main", "page paper-page").set(sheet.mark, form).holds(vec![group("paper-page__above", above), view])
}

/// The ways to paper, and to a file where that is wanted.
fn buttons(print: &'static str, keep: &'static str, made: Rc<Made>) -> AnyView {
    let action = Arc::new(share::print);
    let print = button(Button { class: "button", name: "print", words: print, label: None, action });
    if keep.is_empty() {
        return group("paper-page__buttons", vec![print]);
    }
    let (said, made) = (RwSignal::new(String::new()), StoredValue::new_local(made));
    let action = Arc::new(move || {
        let made = made.get_value();
        let kept = files::download(&made.name, &made.media_type, &made.bytes);
        said.set(kept.map_or(file_words::NO_DOWNLOAD.to_owned(), |()| file_words::exported(&made.name, 0)));
    });
    let keep = button(Button { class: "button button--second", name: "keep", words: keep, label: None, action });
    let words_said = live_paragraph("card__help", live_words(move || said.get()));
    several(vec![
        group("finish__buttons", vec![print, keep]),
        el("div", "").set("role", "status").holds(vec![words_said]),
    ])
}

/// The file of the report in hand.
async fn report(app: App, form: &str) -> Result<Made, String> {
    let drafts = app.drafts();
    let opened = opening::look_at(form, &drafts).await.map_err(|_| file_words::NO_WORKER.to_owned())?;
    let job = file_exchange::job(&opened.template, &opened.template_json, &opened.report, FileKind::Html, true);
    file_exchange::make(job, &drafts.photos()).await
}

/// Puts the paper, its styles and what stands on it, where it is to be seen, as wide as there is room. The text comes from this
/// program's own worker, which has escaped everything that a person wrote. Whether it could be put there.
fn show(paper: Option<(&str, &str)>) -> bool {
    let (Some(place), Some((style, body))) = (dom::by_id(PLACE), paper) else { return false };
    place.set_inner_html(&["<style>", style, "</style><div class=\"paper\">", body, "</div>"].concat());
    fit();
    true
}

/// Has the paper take the room that there is now, where that is less than a sheet's width.
fn fit() {
    let Some(place) = dom::by_id(PLACE) else { return };
    let room = place.parent_element().map_or(0, |around| around.client_width());
    let is_narrow = room > 0 && room < PAPER_WIDTH;
    let scale = if is_narrow { f64::from(room) / f64::from(PAPER_WIDTH) } else { 1.0 };
    // A browser without it shows the paper in its size, to be scrolled.
    dom::set_attribute(&place, "style", &format!("zoom: {scale:.3}"));
}
