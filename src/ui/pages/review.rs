//! The report looked over before it leaves: what is open, each with a way to its field, and what was answered.
//! It must not find what is open, and keeps nobody from sending.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::open_form::typed;
use crate::browser::place;
use crate::domain::report::CellAddress;
use crate::domain::report::issues::{Issue, IssueKind, Place, missing};
use crate::domain::template::{Level, RowIndex, Template};
use crate::domain::values::number_text;
use crate::ui::app::App;
use crate::ui::components::element::el;
use crate::ui::components::parts::{card_title, changing, folded, group, nothing, paragraph, part, span};
use crate::ui::dom;
use crate::ui::form_state::{FormState, field_of};
use crate::ui::route::Route;
use crate::ui::way;
use crate::ui::wording::{form as form_words, issues as issue_words, review as words};

/// So many blank fields of one section are named one by one; more are counted, and named on demand.
const MOST_NAMED: usize = 4;

/// The id of the heading, which takes the focus.
const HEADING: &str = "review";

/// The class of a way to a field.
const LINK: &str = "review__link";

/// Draws the review while the address asks for it, and leads back into the form afterwards.
pub(super) fn review(app: App, state: FormState) -> AnyView {
    // The field that a link leads to.
    let target = RwSignal::new(None::<String>);
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
                dom::soon(|| dom::focus_on_id(HEADING));
            }
            state.lock_soon();
            return page(state, target);
        }
        if before {
            dom::set_title(&state.template().name);
            let to_last = || place::last(&state.template().id).filter(|_| !way::leads(&app.within.get_untracked()));
            let chosen = target.get_untracked().or_else(to_last);
            target.set(None);
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

/// What is open in one section, or in the head.
struct Group {
    section: Option<RowIndex>,
    issues: Vec<Issue>,
    blanks: Vec<Place>,
}

fn page(state: FormState, target: RwSignal<Option<String>>) -> AnyView {
    let template = state.template();
    let (groups, hints) = state.with_judge(|judge, issues| groups(&template, issues, missing(judge)));
    dom::set_title(&[words::TITLE, " – ", &template.name].concat());
    let open = if groups.is_empty() {
        paragraph("review__done", words::NOTHING_OPEN.to_owned())
    } else {
        let mut inside = vec![card_title("", words::OPEN), paragraph("card__help", words::OPEN_HELP.to_owned())];
        inside.extend(groups.into_iter().map(|open| draw_group(state, &template, open)));
        group("card review__open", inside)
    };
    let hints: Vec<AnyView> = hints.iter().map(|issue| draw_issue(state, &template, issue)).collect();
    let hints = if hints.is_empty() { nothing() } else { folded("card", words::HINTS, false, vec![list(hints)]) };
    let back = link(&template, "button button--second", None, words::BACK);
    let heading = el("h1", "title__words").set("id", HEADING).set("tabindex", "-1").says(words::TITLE);
    let back = el("p", "review__back").holds(vec![back]);
    el("div", "review")
        .set("data-edits", "")
        .on("input", move |event| typed(state, &event))
        .on("click", move |event| followed(target, &event))
        .holds(vec![heading, open, hints, at_a_glance(state, &template), back])
}

/// Notes the field that a link leads to, before the address changes.
fn followed(target: RwSignal<Option<String>>, event: &web_sys::Event) {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = element.and_then(|element| element.closest("a[data-field]").ok().flatten());
    target.set(link.and_then(|link| link.get_attribute("data-field")).filter(|field| !field.is_empty()));
}

/// What is open by section, in the form's order, and the hints apart.
fn groups(template: &Template, issues: &[Issue], missing: Vec<Place>) -> (Vec<Group>, Vec<Issue>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut hints = Vec::new();
    let mut asked: Vec<Place> = Vec::new();
    for issue in issues {
        if issue.level == Level::Hint {
            hints.push(issue.clone());
            continue;
        }
        if issue.kind == IssueKind::Blank {
            asked.extend(&issue.places);
        }
        group_of(&mut groups, template, issue.places.first().copied()).issues.push(issue.clone());
    }
    for place in missing {
        if !asked.contains(&place) {
            group_of(&mut groups, template, Some(place)).blanks.push(place);
        }
    }
    (groups, hints)
}

fn group_of<'a>(groups: &'a mut Vec<Group>, template: &Template, place: Option<Place>) -> &'a mut Group {
    let section = place.and_then(|place| place.row(template)).map(|row| template.row(row).section);
    let at = groups.iter().position(|group| group.section >= section).unwrap_or(groups.len());
    if groups.get(at).is_none_or(|group| group.section != section) {
        groups.insert(at, Group { section, issues: Vec::new(), blanks: Vec::new() });
    }
    &mut groups[at]
}

fn draw_group(state: FormState, template: &Template, open: Group) -> AnyView {
    let title = open.section.map_or_else(|| form_words::HEAD.to_owned(), |row| issue_words::heading(template, row));
    let mut lines: Vec<AnyView> = open.issues.iter().map(|issue| draw_issue(state, template, issue)).collect();
    if open.blanks.len() <= MOST_NAMED {
        lines.extend(open.blanks.iter().map(|place| blank(template, *place)));
    } else {
        lines.push(item(vec![folded_blanks(state, open.blanks)]));
    }
    group("review__group", vec![el("h3", "review__section").says(&title), list(lines)])
}

/// A wall of blank fields is one line, drawn whole only for a person who asks.
fn folded_blanks(state: FormState, blanks: Vec<Place>) -> AnyView {
    let title = words::blanks(blanks.len());
    let is_open = RwSignal::new(false);
    let lines = part(move || {
        if !is_open.get() {
            return nothing();
        }
        let template = state.template();
        list(blanks.iter().map(|place| blank(&template, *place)).collect())
    });
    let summary = el("summary", "review__fold").says(&title);
    el("details", "").on("toggle", move |_| is_open.set(true)).holds(vec![summary, changing(lines)])
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
    let name = place.map_or_else(String::new, |place| issue_words::name(template, place));
    let mut inside = vec![link(template, LINK, place, &name), said(issue_words::sentence(template, issue))];
    if issue.level == Level::Warning {
        inside.push(explanation(state, issue));
    }
    item(inside)
}

/// A word to what may be right.
fn explanation(state: FormState, issue: &Issue) -> AnyView {
    let name = ["explain.", &issue.key].concat();
    let text = state.field_named(&name).map(|field| state.text_of(field)).unwrap_or_default();
    let field = el("textarea", "narrative__input review__words").set("name", &name).set("rows", "2");
    let field = field.set("autocomplete", "off").says(&text);
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
fn link(template: &Template, class: &'static str, place: Option<Place>, name: &str) -> AnyView {
    let form = Route::Form(template.id.clone()).hash();
    let field = place.map(|place| field_of(place).name(template)).unwrap_or_default();
    el("a", class).set("href", &form).set("data-field", &field).says(name)
}

/// Each section with how far it is and what it comes to.
fn at_a_glance(state: FormState, template: &Template) -> AnyView {
    let mut lines = Vec::new();
    for section in template.sections() {
        let mut words_said = Vec::new();
        for (cell, content) in template.cells_of(section) {
            if let Some(total) = state.total(cell) {
                let figure = total.with_untracked(|total| total.value).map(number_text::grouped);
                let figure = figure.unwrap_or_else(|| words::NO_FIGURE.to_owned());
                words_said.push([figure.as_str(), " ", &content.unit].concat());
            }
        }
        let progress = state.section(section).map(|signals| signals.progress.get_untracked()).unwrap_or_default();
        words_said.push(form_words::progress(progress));
        let name = issue_words::heading(template, section);
        lines.push(item(vec![
            link(template, LINK, first_field(template, section), &name),
            said(words_said.join(" · ")),
        ]));
    }
    group("card review__answers", vec![card_title("", words::ANSWERS), list(lines)])
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
