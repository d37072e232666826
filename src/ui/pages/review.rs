//! The report looked over before it leaves: what is open, each with a way to its field, and what was answered.
//! It must not find what is open, and keeps nobody from sending.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::open_form::typed;
use crate::browser::{environment, place};
use crate::domain::report::CellAddress;
use crate::domain::report::issues::{Blanks, Issue, IssueKind, Open, Place, missing};
use crate::domain::template::{Level, RowIndex, Template};
use crate::domain::values::number_text;
use crate::ui::app::App;
use crate::ui::components::element::el;
use crate::ui::components::parts::{card_title, changing, group, nothing, paragraph, part, plain, span};
use crate::ui::dom;
use crate::ui::form_state::{FormState, field_of};
use crate::ui::route::Route;
use crate::ui::way;
use crate::ui::wording::{Phrase, form as form_words, issues as issue_words, review as words};

/// So many blank fields are named one by one; more are counted section by section, and named on demand.
const MOST_NAMED: usize = 4;

/// The id of the heading, which takes the focus.
const HEADING: &str = "review";

/// The class of a way to a field.
const LINK: &str = "review__link";

/// What a visit to the review leaves for the next one. A handle.
#[derive(Clone, Copy)]
struct Visit {
    /// The field that the link leads to which was followed.
    target: StoredValue<Option<String>>,
    /// That link, and where to go on where it is gone: what the links behind it and before it are found by.
    followed: StoredValue<Vec<String>>,
    /// The sections whose blank fields were unfolded.
    unfolded: StoredValue<Vec<Option<RowIndex>>>,
}

/// Draws the review while the address asks for it, and leads back into the form afterwards.
pub(super) fn review(app: App, state: FormState) -> AnyView {
    let visit = Visit {
        target: StoredValue::new(None),
        followed: StoredValue::new(Vec::new()),
        unfolded: StoredValue::new(Vec::new()),
    };
    let was_review = StoredValue::new(false);
    let content = part(move || {
        let is_review = app.is_review.get();
        let before = was_review.get_value();
        was_review.set_value(is_review);
        if is_review {
            // A step back or forth may change every line; typing changes none but its own.
            state.steps.track();
            state.save_at_once();
            state.remark_all(true);
            if !before {
                visit.begin();
            }
            state.lock_soon();
            return page(state, visit);
        }
        if before {
            dom::set_title(&state.template().name);
            let to_last = || place::last(&state.template().id).filter(|_| !way::leads(&app.within.get_untracked()));
            let chosen = visit.target.get_value().or_else(to_last);
            visit.target.set_value(None);
            dom::soon(move || {
                if let Some(name) = &chosen {
                    dom::focus(name);
                }
            });
        }
        nothing()
    });
    changing(content)
}

impl Visit {
    /// Begins at the top; whoever comes back by the browser's own button goes on where they went away.
    fn begin(self) {
        let links = if environment::is_visited() { self.followed.get_value() } else { Vec::new() };
        environment::mark_visited();
        dom::soon(move || {
            if !links.iter().any(|link| dom::lead_to(link)) {
                dom::focus_on_id(HEADING);
            }
        });
    }

    /// Notes the field that a link leads to, before the address changes, and where the link is.
    fn follow(self, event: &web_sys::Event) {
        let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = element.and_then(|element| element.closest("a[data-field]").ok().flatten());
        let field = link.as_ref().and_then(|link| link.get_attribute("data-field"));
        if let Some((link, around)) = link.and_then(|link| Some((link.clone(), link.closest("[data-links]").ok()??))) {
            self.followed.set_value(links_from(&link, &around));
        }
        self.target.set_value(field);
    }

    fn unfold(self, section: Option<RowIndex>) {
        self.unfolded.update_value(|unfolded| unfolded.push(section));
    }
}

/// What the links of a list are found by: first this one, then those behind it, then those before it, the nearest first.
fn links_from(link: &web_sys::Element, around: &web_sys::Element) -> Vec<String> {
    let list = around.get_attribute("data-links").unwrap_or_default();
    let Ok(all) = around.query_selector_all("a[data-field]") else { return Vec::new() };
    let all = (0..all.length()).filter_map(|at| all.item(at)?.dyn_into::<web_sys::Element>().ok());
    let (mut before, mut from) = (Vec::new(), Vec::new());
    for other in all {
        let field = other.get_attribute("data-field").unwrap_or_default();
        let found_by = ["[data-links=\"", &list, "\"] [data-field=\"", &field, "\"]"].concat();
        if from.is_empty() && other != *link { before.push(found_by) } else { from.push(found_by) }
    }
    from.extend(before.into_iter().rev());
    from
}

fn page(state: FormState, visit: Visit) -> AnyView {
    let template = state.template();
    let open = state.with_judge(|judge, issues| Open::of(&template, issues, &missing(judge)));
    dom::set_title(&[words::TITLE, " – ", &template.name].concat());
    let back = |class: &'static str, words: &str| link(&template, class, None, &Phrase::ours(words));
    let above = el("nav", "page__back").holds(vec![back("", &["‹ ", words::BACK].concat())]);
    let heading = el("h1", "title__words").set("id", HEADING).set("tabindex", "-1").says(words::TITLE);
    let open = if open.is_empty() {
        paragraph("review__done", words::NOTHING_OPEN.to_owned())
    } else {
        let mut inside = vec![paragraph("review__help", words::OPEN_HELP.to_owned())];
        inside.extend(kinds(state, &template, open, visit));
        el("div", "review__open").set("data-links", "open").holds(inside)
    };
    let below = el("p", "review__back").holds(vec![back("button button--second", words::BACK)]);
    el("div", "review")
        .set("data-edits", "")
        .on("input", move |event| typed(state, &event))
        .on("click", move |event| visit.follow(&event))
        .holds(vec![above, heading, open, at_a_glance(state, &template), below])
}

/// What is open, a card for each kind, the one that is most worth a person's time first.
fn kinds(state: FormState, template: &Template, open: Open, visit: Visit) -> Vec<AnyView> {
    let Open { wrong, required, doubtful, hints, blanks } = open;
    let found = [
        ("card review__kind review__kind--wrong", words::WRONG_TITLE, wrong),
        ("card review__kind review__kind--asked", words::REQUIRED_TITLE, required),
        ("card review__kind review__kind--asked", words::DOUBTFUL_TITLE, doubtful),
        ("card review__kind", words::HINTS_TITLE, hints),
    ];
    let mut cards = Vec::new();
    for (class, title, issues) in found {
        if !issues.is_empty() {
            let lines = issues.iter().map(|issue| draw_issue(state, template, issue)).collect();
            cards.push(card(class, &words::places(title, issues.len()), lines));
        }
    }
    let count = blanks.iter().map(|blanks| blanks.places.len()).sum();
    if count > 0 {
        let lines = blanks.into_iter().flat_map(|blanks| draw_blanks(state, template, blanks, count, visit)).collect();
        cards.push(card("card review__kind", &words::fields(words::BLANK_TITLE, count), lines));
    }
    cards
}

fn card(class: &'static str, title: &str, lines: Vec<AnyView>) -> AnyView {
    group(class, vec![card_title("", title), list(lines)])
}

/// The blank fields of a section: each where there are few in all, else one line.
fn draw_blanks(state: FormState, template: &Template, blanks: Blanks, in_all: usize, visit: Visit) -> Vec<AnyView> {
    if in_all <= MOST_NAMED || blanks.places.len() == 1 {
        return blanks.places.iter().map(|place| blank(template, *place)).collect();
    }
    let heading = |row| Phrase::quoted(issue_words::heading(template, row));
    let title = blanks.section.map_or_else(|| Phrase::ours(form_words::HEAD), heading);
    vec![item(vec![folded_blanks(state, &title, blanks, visit)])]
}

/// A wall of blank fields is one line, drawn whole only for a person who asks.
fn folded_blanks(state: FormState, title: &Phrase, blanks: Blanks, visit: Visit) -> AnyView {
    let Blanks { section, places } = blanks;
    let count = words::blanks(places.len());
    let was_open = visit.unfolded.with_value(|unfolded| unfolded.contains(&section));
    let is_open = RwSignal::new(was_open);
    let lines = part(move || {
        if !is_open.get() {
            return nothing();
        }
        let template = state.template();
        list(places.iter().map(|place| blank(&template, *place)).collect())
    });
    let title = el("span", "").says_phrase(title);
    let summary = el("summary", "review__fold").holds(vec![title, plain(" ".to_owned()), said(count)]);
    let unfold = move |_| {
        if !is_open.get_untracked() {
            visit.unfold(section);
            is_open.set(true);
        }
    };
    let details = el("details", "").on("toggle", unfold);
    let details = if was_open { details.set("open", "") } else { details };
    details.holds(vec![summary, changing(lines)])
}

fn blank(template: &Template, place: Place) -> AnyView {
    let name = issue_words::name(template, place);
    item(vec![link(template, LINK, Some(place), &name), said(words::STILL_BLANK.to_owned())])
}

fn draw_issue(state: FormState, template: &Template, issue: &Issue) -> AnyView {
    let is_open = |place: &&Place| !matches!(place, Place::Cell(address) if !address.is_open(template));
    // Of a pair the half that is missing is where to go.
    let is_alone = matches!(issue.kind, IssueKind::Alone(_));
    let place = issue.places.iter().skip(usize::from(is_alone)).find(is_open).or(issue.places.first()).copied();
    let name = place.map_or_else(Phrase::default, |place| issue_words::name(template, place));
    let sentence = Phrase { words: issue_words::sentence(template, issue), is_quoted: issue.said.is_some() };
    let sentence = el("span", "review__said").says_phrase(&sentence);
    let mut inside = vec![link(template, LINK, place, &name), sentence];
    if issue.level == Level::Warning {
        inside.push(explanation(state, issue));
    }
    item(inside)
}

/// A word to what may be right.
fn explanation(state: FormState, issue: &Issue) -> AnyView {
    let name = ["explain.", &issue.key].concat();
    let text = state.field_named(&name).map(|field| state.text_of(field)).unwrap_or_default();
    let field = el("textarea", "narrative__input review__words").in_vietnamese().set("name", &name);
    let field = field.set("rows", "2").set("autocomplete", "off").says(&text);
    el("label", "review__explain").holds(vec![span("head__label", words::EXPLAIN.to_owned()), field])
}

fn list(lines: Vec<AnyView>) -> AnyView {
    el("ul", "review__list").holds(lines)
}

fn item(inside: Vec<AnyView>) -> AnyView {
    el("li", "review__item").holds(inside)
}

fn said(words: String) -> AnyView {
    span("review__said", words)
}

/// A way into the form, to a field of it where one is meant.
fn link(template: &Template, class: &'static str, place: Option<Place>, name: &Phrase) -> AnyView {
    let link = el("a", class).set("href", &Route::Form(template.id.clone()).hash());
    match place {
        Some(place) => link.set("data-field", &field_of(place).name(template)),
        None => link,
    }
    .says_phrase(name)
}

/// Each section with how far it is and what it comes to.
fn at_a_glance(state: FormState, template: &Template) -> AnyView {
    let mut lines = Vec::new();
    for section in template.sections() {
        let mut totals = Vec::new();
        for (cell, content) in template.cells_of(section) {
            if let Some(total) = state.total(cell) {
                let figure = total.with_untracked(|total| total.value).map(number_text::grouped);
                let figure = figure.unwrap_or_else(|| words::NO_FIGURE.to_owned());
                totals.push([figure.as_str(), " ", &content.unit].concat());
            }
        }
        let progress = state.section(section).map(|signals| signals.progress.get_untracked()).unwrap_or_default();
        let between = if totals.is_empty() { "" } else { " · " };
        let progress = plain([between, &form_words::progress(progress)].concat());
        let totals = el("span", "").in_vietnamese().says(&totals.join(" · "));
        let name = Phrase::quoted(issue_words::heading(template, section));
        lines.push(item(vec![
            link(template, LINK, first_field(template, section), &name),
            el("span", "review__said").holds(vec![totals, progress]),
        ]));
    }
    let inside = vec![card_title("", words::ANSWERS), list(lines)];
    el("div", "card review__answers").set("data-links", "answers").holds(inside)
}

/// Where a section is typed into first.
fn first_field(template: &Template, section: RowIndex) -> Option<Place> {
    for (row, content) in template.rows_of_section(section) {
        if content.narrative.is_some() {
            return Some(Place::Narrative(row));
        }
        for (cell, content) in template.cells_of(row) {
            if content.is_open() {
                return Some(Place::Cell(CellAddress::Fixed(cell)));
            }
        }
    }
    None
}
