//! Two versions of a report side by side: only where they differ, each place with a tap to choose.
//! It must not choose for anybody; whoever leaves keeps both.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::problem;
use crate::domain::report::HeadField;
use crate::domain::report::differences::Side;
use crate::ui::app::App;
use crate::ui::components;
use crate::ui::components::element::el;
use crate::ui::components::news::news;
use crate::ui::components::parts::{
    Button, button, changing, group, live, maybe, nothing, paragraph, part, several, span, words,
};
use crate::ui::components::toast::Toast;
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::two_versions::{self, Pair};
use crate::ui::wording::{Phrase, comparing as wording, differences as said_where, form as form_words, start, time};

/// A text of more characters stands above the other rather than beside it.
const LONG: usize = 60;

/// What the page has come to.
#[derive(Clone)]
enum Stage {
    Opening,
    Open(Rc<Pair>),
    Problem(Vec<String>),
}

/// What a person has chosen, place by place.
type Choices = StoredValue<Vec<RwSignal<Option<Side>>>>;

/// Draws the page.
pub(crate) fn compare_page(app: App, form: &str) -> AnyView {
    dom::set_title(wording::TITLE);
    let shown = RwSignal::new_local(Stage::Opening);
    let id = form.to_owned();
    spawn_local(async move {
        let next = match two_versions::load(&id, &app.drafts()).await {
            Ok(Some(pair)) => Stage::Open(Rc::new(pair)),
            Ok(None) => Stage::Problem(vec![wording::ONLY_ONE.to_owned()]),
            Err(why) => Stage::Problem(super::form::sentences(why)),
        };
        let _ = shown.try_set(next);
    });
    let content = part(move || match shown.get() {
        Stage::Opening => paragraph("loading", form_words::LOADING.to_owned()),
        Stage::Open(pair) => compare(app, &pair),
        Stage::Problem(lines) => problem(lines),
    });
    let back = el("a", "").set("href", "#/").says(&["‹ ", form_words::BACK].concat());
    el("main", "page compare").set("data-compare", form).holds(vec![
        el("nav", "page__back").holds(vec![back]),
        news(app.take_news()),
        el("h1", "title__words").says(wording::TITLE),
        changing(content),
    ])
}

fn compare(app: App, pair: &Rc<Pair>) -> AnyView {
    let count = pair.differences.len();
    let signals = (0..count).map(|_| RwSignal::new(None)).collect();
    let choices: Choices = StoredValue::new(signals);
    let versions = vec![version(pair, Side::Here), version(pair, Side::There)];
    let mut inside = vec![
        paragraph("compare__help", wording::HELP.to_owned()),
        group("compare__versions", versions),
        paragraph("compare__count", if count == 0 { wording::ALL_SAME.to_owned() } else { wording::count(count) }),
    ];
    if count > 0 {
        let all = [Side::Here, Side::There].map(|side| take_all(choices, side));
        inside.push(group("compare__all", all.into()));
    }
    inside.extend(groups(pair, choices));
    inside.push(finish(app, pair, choices));
    several(inside)
}

/// Who made a version, and when.
fn version(pair: &Pair, side: Side) -> AnyView {
    let (report, summary) = match side {
        Side::Here => (&pair.here, &pair.versions.here),
        Side::There => (&pair.there, &pair.versions.there),
    };
    let lines = [
        (wording::UNIT, start::unit_or_none(report.head_field(HeadField::Unit)).to_owned()),
        (wording::AUTHOR, report.head_field(HeadField::Author).to_owned()),
        (wording::SAVED, time::stored(&summary.saved_at)),
    ];
    let lines = lines.into_iter().filter(|(_, said)| !said.trim().is_empty());
    let lines = lines
        .map(|(name, said)| el("div", "about__line").holds(vec![el("dt", "").says(name), el("dd", "").says(&said)]));
    let title = el("h2", "card__title").says(wording::version(side));
    group("card compare__version", vec![title, el("dl", "about__lines").holds(lines.collect())])
}

fn take_all(choices: Choices, side: Side) -> AnyView {
    button(Button {
        class: "button button--second",
        name: if side == Side::Here { "take-all-here" } else { "take-all-there" },
        words: wording::take_all(side),
        label: None,
        action: Arc::new(move || choices.with_value(|all| all.iter().for_each(|choice| choice.set(Some(side))))),
    })
}

/// The differences under the headings of their sections.
fn groups(pair: &Pair, choices: Choices) -> Vec<AnyView> {
    let mut groups: Vec<(Phrase, Vec<AnyView>)> = Vec::new();
    for index in 0..pair.differences.len() {
        let title = wording::group(&pair.template, &pair.differences[index]);
        let item = difference(pair, index, choices);
        match groups.last_mut() {
            Some((last, items)) if *last == title => items.push(item),
            _ => groups.push((title, vec![item])),
        }
    }
    let draw = |(title, items): (Phrase, Vec<AnyView>)| {
        let mut inside = vec![el("h2", "card__title").says_phrase(&title)];
        inside.extend(items);
        el("section", "card").holds(inside)
    };
    groups.into_iter().map(draw).collect()
}

fn difference(pair: &Pair, index: usize, choices: Choices) -> AnyView {
    let Pair { template, here, there, differences, .. } = pair;
    let [own, other] = [here, there].map(|report| said_where::said(report, &differences[index]));
    let is_long = own.words.chars().count().max(other.words.chars().count()) > LONG;
    let name = el("legend", "compare__name").says_phrase(&said_where::name(template, here, &differences[index]));
    let class = if is_long { "compare__pair compare__pair--long" } else { "compare__pair" };
    let sides = vec![choice(choices, index, Side::Here, &own), choice(choices, index, Side::There, &other)];
    el("fieldset", "compare__item").set("data-difference", &index.to_string()).holds(vec![name, group(class, sides)])
}

fn choice(choices: Choices, index: usize, side: Side, text: &Phrase) -> AnyView {
    let Some(choice) = choices.with_value(|all| all.get(index).copied()) else { return nothing() };
    let pressed = maybe(move || Some((choice.get() == Some(side)).to_string()));
    el("button", "compare__choice")
        .set("type", "button")
        .set("name", if side == Side::Here { "choose-here" } else { "choose-there" })
        .live("aria-pressed", pressed)
        .on("click", move |_| choice.set(Some(side)))
        .holds(vec![
            span("compare__side", wording::version_short(side).to_owned()),
            // A space that a screen reader hears between the two.
            " ".into_any(),
            el("span", "compare__text").says_phrase(text),
        ])
}

fn finish(app: App, pair: &Rc<Pair>, choices: Choices) -> AnyView {
    let form = Route::Form(pair.versions.here.form.clone());
    let later = el("a", "button button--quiet").set("href", &form.hash()).says(wording::LATER);
    // Views may be sent between threads; this one never is.
    let pair = StoredValue::new_local(Rc::clone(pair));
    let was_tried = RwSignal::new(false);
    let unkept = RwSignal::new(None::<Vec<Side>>);
    let said = words(move || {
        let chosen = choices.with_value(|all| all.iter().filter(|choice| choice.get().is_some()).count());
        let of = choices.with_value(Vec::len);
        match of {
            0 => String::new(),
            _ if was_tried.get() && chosen < of => wording::missing(of - chosen),
            _ => wording::chosen(chosen, of),
        }
    });
    let action = move || {
        let chosen: Vec<Option<Side>> = choices.with_value(|all| all.iter().map(RwSignal::get_untracked).collect());
        if let Some(first) = chosen.iter().position(Option::is_none) {
            was_tried.set(true);
            return dom::focus_first(&format!("[data-difference=\"{first}\"] button"));
        }
        spawn_local(async move {
            let pair = pair.get_value();
            let chosen: Vec<Side> = chosen.into_iter().flatten().collect();
            if pair.keep_here(&app.drafts()).await {
                join(app, &pair, &chosen).await;
            } else {
                let _ = unkept.try_set(Some(chosen));
            }
        });
    };
    let asked = part(move || match unkept.get() {
        None => nothing(),
        Some(chosen) => {
            let report = pair.with_value(|pair| pair.versions.here.report.clone());
            components::unkept::unkept(app, report, move || {
                let chosen = chosen.clone();
                spawn_local(async move { join(app, &pair.get_value(), &chosen).await });
            })
        }
    });
    let to_join = Button { class: "button", name: "join", words: wording::JOIN, label: None, action: Arc::new(action) };
    el("section", "card compare__finish").holds(vec![
        el("p", "compare__said").set("role", "status").holds(vec![live(said)]),
        paragraph("card__help", wording::JOIN_HELP.to_owned()),
        group("compare__buttons", vec![button(to_join), later]),
        changing(asked),
    ])
}

async fn join(app: App, pair: &Pair, chosen: &[Side]) {
    let is_joined = pair.join(chosen, &app.drafts()).await;
    app.toast.set(Some(Toast::new(if is_joined { wording::JOINED } else { wording::NOT_JOINED })));
    if is_joined {
        app.go(&Route::Form(pair.versions.here.form.clone()));
    }
}
