//! The report looked over before it leaves: what is open, each with a way to its field, and what was answered.
//! It must not find what is open, and keeps nobody from sending.

use leptos::prelude::*;

use super::open_form::typed;
use crate::browser::place;
use crate::domain::report::CellAddress;
use crate::domain::report::issues::{Issue, IssueKind, Place, missing};
use crate::domain::template::{Level, RowIndex, Template};
use crate::domain::values::number_text;
use crate::ui::app::App;
use crate::ui::components::parts::{group, nothing, paragraph, part};
use crate::ui::dom;
use crate::ui::form_state::{FormState, field_of};
use crate::ui::route::Route;
use crate::ui::wording::{form as form_words, issues as issue_words, review as words};

/// So many blank fields of one section are named one by one; more are counted, and named on demand.
const MOST_NAMED: usize = 4;

/// The id of the heading, which takes the focus.
const HEADING: &str = "review";

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
            state.save_at_once();
            state.remark_all(true);
            soon(|| dom::focus_on_id(HEADING));
            return page(state, target);
        }
        if before {
            dom::set_title(&state.template().name);
            let chosen = target.get_untracked().or_else(|| place::last(&state.template().id));
            target.set(None);
            soon(move || {
                if let Some(name) = &chosen {
                    dom::focus(name);
                }
            });
        }
        nothing()
    });
    view! { {content} }.into_any()
}

/// Does something once the page has been drawn.
fn soon(action: impl Fn() + 'static) {
    leptos::task::spawn_local(async move {
        leptos::task::tick().await;
        action();
    });
}

/// What is open in one section, or in the head.
struct Group {
    section: Option<RowIndex>,
    issues: Vec<Issue>,
    blanks: Vec<Place>,
}

/// Who draws a link and where it leads.
#[derive(Clone, Copy)]
struct Ways {
    state: FormState,
    target: RwSignal<Option<String>>,
}

fn page(state: FormState, target: RwSignal<Option<String>>) -> AnyView {
    let template = state.template();
    let ways = Ways { state, target };
    let (groups, hints) = state.with_judge(|judge, issues| groups(&template, issues, missing(judge)));
    dom::set_title(&[words::TITLE, " – ", &template.name].concat());
    let open = if groups.is_empty() {
        paragraph("review__done", words::NOTHING_OPEN.to_owned())
    } else {
        let mut inside = vec![heading(words::OPEN), paragraph("card__help", words::OPEN_HELP.to_owned())];
        inside.extend(groups.into_iter().map(|open| draw_group(ways, &template, open)));
        group("card review__open", inside)
    };
    let hints: Vec<AnyView> = hints.iter().map(|issue| draw_issue(ways, &template, issue)).collect();
    let hints = if hints.is_empty() { nothing() } else { folded_list("card", words::HINTS.to_owned(), hints) };
    let form = Route::Form(template.id.clone()).hash();
    view! {
        <form
            class="review"
            autocomplete="off"
            on:submit=|event| event.prevent_default()
            on:input=move |event| typed(state, &event)
        >
            <h1 class="title__words" id=HEADING tabindex="-1">{words::TITLE}</h1>
            {open}
            {hints}
            {at_a_glance(ways, &template)}
            <p class="review__back">
                <a class="button button--second" href=form>{words::BACK}</a>
            </p>
        </form>
    }
    .into_any()
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

fn draw_group(ways: Ways, template: &Template, open: Group) -> AnyView {
    let title = open.section.map_or_else(|| form_words::HEAD.to_owned(), |row| issue_words::heading(template, row));
    let mut lines: Vec<AnyView> = open.issues.iter().map(|issue| draw_issue(ways, template, issue)).collect();
    if open.blanks.len() <= MOST_NAMED {
        lines.extend(open.blanks.iter().map(|place| {
            let name = issue_words::name(template, *place);
            item(link(ways, template, Some(*place), name, words::STILL_BLANK.to_owned()), nothing())
        }));
    } else {
        lines.push(item(folded_blanks(ways, open.blanks), nothing()));
    }
    view! {
        <h3 class="review__section">{title}</h3>
        <ul class="review__list">{lines}</ul>
    }
    .into_any()
}

/// A wall of blank fields is one line, drawn whole only for a person who asks.
fn folded_blanks(ways: Ways, blanks: Vec<Place>) -> AnyView {
    let title = words::blanks(blanks.len());
    let is_open = RwSignal::new(false);
    let list = part(move || {
        if !is_open.get() {
            return nothing();
        }
        let template = ways.state.template();
        let lines: Vec<AnyView> = blanks
            .iter()
            .map(|place| {
                let name = issue_words::name(&template, *place);
                item(link(ways, &template, Some(*place), name, String::new()), nothing())
            })
            .collect();
        view! { <ul class="review__list">{lines}</ul> }.into_any()
    });
    view! {
        <details on:toggle=move |_| is_open.set(true)>
            <summary class="review__fold">{title}</summary>
            {list}
        </details>
    }
    .into_any()
}

fn draw_issue(ways: Ways, template: &Template, issue: &Issue) -> AnyView {
    let open = issue.places.iter().copied().find(|place| match place {
        Place::Cell(address) => address.is_open(template),
        Place::Head(_) | Place::Narrative(_) => true,
    });
    let place = open.or_else(|| issue.places.first().copied());
    let name = place.map_or_else(String::new, |place| issue_words::name(template, place));
    let led = link(ways, template, place, name, issue_words::sentence(template, issue));
    let explanation = if issue.level == Level::Warning { explanation(ways.state, issue) } else { nothing() };
    item(led, explanation)
}

/// A word to what may be right.
fn explanation(state: FormState, issue: &Issue) -> AnyView {
    let name = ["explain.", &issue.key].concat();
    let text = state.field_named(&name).map(|field| state.text_of(field)).unwrap_or_default();
    view! {
        <label class="review__explain">
            <span class="head__label">{words::EXPLAIN}</span>
            <textarea class="narrative__input review__words" name=name rows="2" autocomplete="off">{text}</textarea>
        </label>
    }
    .into_any()
}

fn item(led: AnyView, more: AnyView) -> AnyView {
    view! { <li class="review__item">{led}{more}</li> }.into_any()
}

/// A way to a field: its name, and what is to be said of it.
fn link(ways: Ways, template: &Template, place: Option<Place>, name: String, said: String) -> AnyView {
    let target = ways.target;
    let route = Route::Form(template.id.clone());
    let field = place.map(|place| field_of(place).name(template));
    let leads_to = field.clone();
    view! {
        <a class="review__link" href=route.hash() data-field=leads_to on:click=move |_| target.set(field.clone())>{name}</a>
        <span class="review__said">{said}</span>
    }
    .into_any()
}

fn heading(words: &'static str) -> AnyView {
    view! { <h2 class="card__title">{words}</h2> }.into_any()
}

fn folded_list(class: &'static str, title: String, lines: Vec<AnyView>) -> AnyView {
    view! {
        <details class=class>
            <summary class="card__title">{title}</summary>
            <ul class="review__list">{lines}</ul>
        </details>
    }
    .into_any()
}

/// Each section with how far it is and what it comes to.
fn at_a_glance(ways: Ways, template: &Template) -> AnyView {
    let lines = template.sections().map(|section| {
        let progress = ways.state.section(section).map(|signals| signals.progress.get_untracked()).unwrap_or_default();
        let totals = template.cells_of(section).filter_map(|(cell, content)| {
            let total = ways.state.total(cell)?.with_untracked(|total| total.value);
            let figure = total.map_or_else(|| words::NO_FIGURE.to_owned(), number_text::grouped);
            Some([figure.as_str(), " ", &content.unit].concat())
        });
        let totals: Vec<String> = totals.collect();
        let mut said = form_words::progress(progress);
        if !totals.is_empty() {
            said = [totals.join(", ").as_str(), " · ", &said].concat();
        }
        let first = first_field(template, section);
        item(link(ways, template, first, issue_words::heading(template, section), said), nothing())
    });
    let lines: Vec<AnyView> = lines.collect();
    let list = view! { <ul class="review__list">{lines}</ul> }.into_any();
    group("card review__answers", vec![heading(words::ANSWERS), list])
}

/// Where a section is typed into first.
fn first_field(template: &Template, section: RowIndex) -> Option<Place> {
    template.rows_of_section(section).find_map(|(row, content)| {
        if content.narrative.is_some() {
            return Some(Place::Narrative(row));
        }
        let mut cells = template.cells_of(row);
        let open = cells.find(|(_, cell)| cell.is_open()).map(|(cell, _)| cell);
        open.map(|cell| Place::Cell(CellAddress::Fixed(cell)))
    })
}
