//! The earlier versions of the report in hand: when and why each was kept, where it differs, and the way back to it.
//! It must not know where versions lie, nor change the report itself.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::report::{Progress, Report, differences};
use crate::formats::versions::{Version, Why};
use crate::ui::app::{App, GoingBack};
use crate::ui::components;
use crate::ui::components::element::el;
use crate::ui::components::parts::{Button, button, changing, nothing, paragraph, part, several, span};
use crate::ui::dom;
use crate::ui::opening::{self, Opened};
use crate::ui::pages::form::{problem, sentences};
use crate::ui::past;
use crate::ui::route::Route;
use crate::ui::wording::{differences as places, form as form_words, time, versions as words};

/// What the page has come to.
#[derive(Clone)]
enum Stage {
    Loading,
    Known(Rc<Opened>, Vec<Past>),
    Problem(Vec<String>),
}

/// A version beside the report as it is now.
#[derive(Clone)]
struct Past {
    version: Version,
    /// How far it is, and in how many places it differs; `None` where it cannot be read.
    compared: Option<(Progress, usize)>,
}

/// Draws the page of one form's report in hand.
pub(crate) fn history_page(app: App, form: &str) -> AnyView {
    dom::set_title(words::TITLE);
    let shown = RwSignal::new_local(Stage::Loading);
    let id = form.to_owned();
    spawn_local(async move {
        let stage = match opening::look_at(&id, &app.drafts()).await {
            Ok(opened) => {
                let pasts = pasts(&opened, app).await;
                Stage::Known(Rc::new(opened), pasts)
            }
            Err(why) => Stage::Problem(sentences(why)),
        };
        let _ = shown.try_set(stage);
    });
    let content = part(move || match shown.get() {
        Stage::Loading => paragraph("loading", form_words::LOADING.to_owned()),
        Stage::Known(opened, pasts) => list(app, &opened, pasts),
        Stage::Problem(lines) => problem(lines),
    });
    let address = Route::Form(form.to_owned()).hash();
    let back = el("a", "").set("href", &address).says(&["‹ ", words::BACK].concat());
    el("main", "page history").set("data-history", form).holds(vec![
        el("nav", "page__back").holds(vec![back]),
        el("h1", "title__words").says(words::TITLE),
        paragraph("card__help", words::HELP.to_owned()),
        changing(content),
    ])
}

async fn pasts(opened: &Opened, app: App) -> Vec<Past> {
    let Opened { template, report, .. } = opened;
    let drafts = app.drafts();
    let mut pasts = Vec::new();
    for version in drafts.versions().list(&report.identity.id).await {
        let compared = past::report_of(&version, template, &drafts)
            .await
            .map(|then| (Progress::of_report(template, &then), differences(template, report, &then).len()));
        // What says the same as the report is worth a line only where it left the device.
        if !(version.why != Why::Sent && compared.is_some_and(|(_, count)| count == 0)) {
            pasts.push(Past { version, compared });
        }
    }
    pasts
}

fn list(app: App, opened: &Rc<Opened>, pasts: Vec<Past>) -> AnyView {
    let Opened { template, report, saved_at, .. } = &**opened;
    let progress = form_words::progress(Progress::of_report(template, report));
    let mut inside = vec![paragraph("history__now", words::current(&time::stored(saved_at), &progress))];
    if pasts.is_empty() {
        return paragraph("history__none", words::NONE.to_owned());
    }
    let items: Vec<AnyView> = pasts.into_iter().map(|past| item(app, opened, past)).collect();
    inside.push(el("ul", "history__list").holds(items));
    several(inside)
}

fn item(app: App, opened: &Rc<Opened>, past: Past) -> AnyView {
    let Past { version, compared } = past;
    let when = time::stored(&version.at.to_rfc3339());
    let mut inside =
        vec![el("h2", "history__when").says(&when), paragraph("history__why", words::why(version.why).to_owned())];
    let Some((progress, count)) = compared else {
        inside.push(paragraph("history__state", words::UNREADABLE.to_owned()));
        return el("li", "card history__item").holds(inside);
    };
    let state = [form_words::progress(progress), words::differs(count)];
    let state = state.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ");
    inside.push(paragraph("history__state", state));
    let word = version.why.word();
    if count > 0 {
        inside.push(places_of(app, opened, version.clone(), &when));
        inside.push(way_back(app, opened, version, &when));
    }
    el("li", "card history__item").set("data-version", word).holds(inside)
}

/// The places in which a version differs, read and drawn only for a person who asks.
fn places_of(app: App, opened: &Rc<Opened>, version: Version, when: &str) -> AnyView {
    let then = RwSignal::new_local(None::<Rc<Report>>);
    let read = read(app, opened, version, move |report| drop(then.try_set(Some(Rc::new(report)))));
    let opened = StoredValue::new_local(Rc::clone(opened));
    let lines = part(move || {
        let Some(then) = then.get() else { return nothing() };
        opened.with_value(|opened| lines(opened, &then))
    });
    let summary = el("summary", "history__fold").set("aria-label", &words::show_of(when)).says(words::SHOW);
    el("details", "").on("toggle", move |_| read()).holds(vec![summary, changing(lines)])
}

fn lines(opened: &Opened, then: &Report) -> AnyView {
    let Opened { template, report, .. } = opened;
    let line = |difference: &_| {
        let side = |name: &'static str, report: &Report| {
            let said = places::said(report, difference);
            let said = el("span", "history__said").says_phrase(&said);
            el("p", "history__side").holds(vec![span("history__name", [name, ": "].concat()), said])
        };
        let place = places::name(template, report, difference);
        let place = el("p", "history__place").says_phrase(&place);
        let inside = vec![place, side(words::THEN, then), side(words::NOW, report)];
        el("li", "history__difference").holds(inside)
    };
    el("ul", "history__differences").holds(differences(template, report, then).iter().map(line).collect())
}

/// The button that goes back. Before anything takes its place the report is kept as it is; where it cannot be, a person
/// decides.
fn way_back(app: App, opened: &Rc<Opened>, version: Version, when: &str) -> AnyView {
    let (said, form) = (words::gone_back(when), opened.template.id.clone());
    let fingerprint = opened.template.fingerprint.clone();
    let unkept = RwSignal::new_local(None::<Report>);
    let go = move |report: Report| {
        let going = GoingBack { report, fingerprint: fingerprint.clone(), said: said.clone() };
        app.go_back(going, form.clone());
    };
    let go_at_once = go.clone();
    let back = move |report: Report| {
        let go = go_at_once.clone();
        spawn_local(async move {
            if past::keep_as_it_is(&report.identity.id, Why::BeforeReturn, &app.drafts()).await {
                go(report);
            } else {
                let _ = unkept.try_set(Some(report));
            }
        });
    };
    let asked = part(move || match unkept.get() {
        None => nothing(),
        Some(report) => {
            let go = go.clone();
            let id = report.identity.id.clone();
            components::unkept::unkept(app, id, move || unkept.get_untracked().into_iter().for_each(&go))
        }
    });
    let button = button(Button {
        class: "button button--second",
        name: "go-back",
        words: words::GO_BACK,
        label: Some(words::go_back_to(when)),
        action: read(app, opened, version, back),
    });
    several(vec![button, changing(asked)])
}

/// What reads a version on the report's form and then does something with it.
fn read(
    app: App,
    opened: &Rc<Opened>,
    version: Version,
    then: impl Fn(Report) + Clone + Send + Sync + 'static,
) -> Arc<dyn Fn() + Send + Sync> {
    let template = StoredValue::new_local(Rc::clone(&opened.template));
    let id = opened.report.identity.id.clone();
    Arc::new(move || {
        let (version, then, id) = (version.clone(), then.clone(), id.clone());
        let Some(template) = template.try_get_value() else { return };
        spawn_local(async move {
            if let Some(mut report) = past::report_of(&version, &template, &app.drafts()).await {
                report.identity.id = id;
                then(report);
            }
        });
    })
}
