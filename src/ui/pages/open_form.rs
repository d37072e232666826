//! An open report: head, table, files. Every field is heard here, once for all, by its name.
//! It must not know how a report is opened or saved.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;

use super::around::Panel;
use super::form::{Notices, under_review};
use crate::browser::{environment, files, place, press, typing};
use crate::domain::template::{Layout, Template};
use crate::editor::Field;
use crate::editor::paste::Block;
use crate::ui::app::App;
use crate::ui::components::element::el;
use crate::ui::components::head_fields::head_fields;
use crate::ui::components::outline::outline;
use crate::ui::components::parts::{folded, paragraph, several};
use crate::ui::components::sheet::{owners, sheet};
use crate::ui::components::toast;
use crate::ui::form_state::FormState;
use crate::ui::second::{self, Wanted, later, quietly_later};
use crate::ui::wording::{form as words, last_year};
use crate::ui::{dom, keys, way};

/// Draws the report.
pub(crate) fn open_form(app: App, state: FormState, notices: Notices) -> AnyView {
    let (has_last_year, has_news) = (notices.last_year.is_some(), notices.has_news);
    let remarks = notices.remarks.clone();
    let template = state.template();
    listen_to_page(app, state);
    dom::set_title(&template.name);
    // Before anybody is led anywhere: it adds a line to each section.
    let way = quietly_later(Wanted::Way(app, state));
    let is_led = way::leads(&app.within.get_untracked());
    if !has_news
        && !is_led
        && !app.is_review.get_untracked()
        && state.with_report(|_, report| report.identity.revision > 0)
    {
        return_to_place(&template.id);
    }
    remark_soon(state);
    let title = vec![
        paragraph("title__form", template.name.clone()),
        el("h1", "title__words title__words--form").says(&template.title_block.title.join(" ")),
    ];
    let mut inside = vec![el("header", "title").in_vietnamese().holds(title)];
    inside.extend(remarks.into_iter().map(|words| paragraph("remark", words.to_owned())));
    if !template.document.remark.is_empty() {
        inside.push(el("p", "remark").in_vietnamese().says(&template.document.remark));
    }
    let around = |panel| quietly_later(Wanted::Around(app, state, panel));
    let (may_go, figures) = (notices.may_go, notices.last_year.clone());
    inside.push(around(Panel::Above(notices)));
    inside.push(folded("card about", words::ABOUT, false, vec![around(Panel::About)]));
    inside.push(folded("card last-year", last_year::TITLE, has_last_year, vec![around(Panel::LastYear(figures))]));
    inside.push(fields(state, &template, around(Panel::Photos)));
    inside.push(owners(&template));
    // Under review the form stays as it is, unseen, so that the way back costs nothing.
    let edits = el("div", "").live("hidden", under_review(app)).set("data-edits", "").holds(inside);
    let mut page = vec![around(Panel::Windows), edits];
    page.extend([
        around(Panel::Review),
        around(Panel::Finish(may_go)),
        later(Wanted::Around(app, state, Panel::Import)),
        way,
    ]);
    several(page)
}

/// All fields of the report, and the one place where they are heard.
fn fields(state: FormState, template: &Template, photos: AnyView) -> AnyView {
    let mut inside = vec![head_fields(state)];
    inside.extend(template.parts().into_iter().map(|part| match part.layout {
        Layout::Outline => outline(state, template, part),
        Layout::Table(_) => sheet(state, template, part),
    }));
    inside.push(photos);
    el("form", "report")
        .set("autocomplete", "off")
        .on("submit", |event| event.prevent_default())
        .on("input", move |event| typed(state, &event))
        .on("focusin", move |event| entered(state, &event))
        .on("focusout", move |event| left(state, event.unchecked_ref()))
        .on("keydown", move |event| {
            if !undone(state, event.unchecked_ref()) {
                keys::pressed(event.unchecked_ref());
            }
        })
        .on("click", move |event| {
            if let Some(second) = second::there() {
                (second.tap)(state, &event);
            }
        })
        .on("paste", move |event| {
            if let Some(second) = second::there() {
                (second.paste)(state, event.unchecked_ref());
            }
        })
        .holds(inside)
}

/// Saves when the page is hidden; a page that comes back from the browser's cache reads what is stored; what other windows do
/// with the report is heard.
fn listen_to_page(app: App, state: FormState) {
    let hidden = environment::on_hidden(move || state.save_at_once());
    let shown = environment::on_pageshow_persisted(move || state.come_back());
    let listeners = StoredValue::new_local((hidden, shown, None));
    spawn_local(async move {
        // Behind what saves: the report is let go of last.
        if let Some(second) = second::come().await
            && state.is_shown()
        {
            listeners.update_value(|(.., windows)| *windows = Some((second.join)(app, state)));
        }
    });
    app.open.set(Some(state));
    on_cleanup(move || {
        app.open.set(None);
        state.save_at_once();
        if let Some(second) = second::there() {
            (second.leave)(state);
        }
        toast::leave(state.toast);
        listeners.dispose();
    });
}

/// Leads back to where the person was when the page went away.
fn return_to_place(form: &str) {
    if let Some(name) = place::last(form) {
        dom::soon(move || dom::focus(&name));
    }
}

/// Says what was found in a report that is opened again, once its fields are drawn.
fn remark_soon(state: FormState) {
    dom::soon(move || {
        if let Some(second) = second::there().filter(|_| state.is_shown()) {
            (second.remark_all)(state);
        }
    });
}

fn field_of(state: FormState, target: Option<web_sys::EventTarget>) -> Option<(web_sys::Element, Field)> {
    let (element, name) = dom::name_of(target)?;
    Some((element, state.is_shown().then(|| state.field_named(&name))??))
}

pub(super) fn typed(state: FormState, event: &ev::Event) {
    typing::heard();
    if let Some((element, field)) = field_of(state, event.target())
        && let Some(text) = dom::value_of(&element)
    {
        if matches!(field, Field::Narrative(_)) {
            narrative_typed(&element, &text);
        }
        dom::mark_length(&element, &text);
        state.typed(field, text);
    }
}

/// A long text's field grows with it, and its count follows.
fn narrative_typed(field: &web_sys::Element, text: &str) {
    let _ = field.set_attribute("rows", &words::lines_of_field(text).to_string());
    let limit = field.get_attribute("data-limit").and_then(|limit| limit.parse().ok());
    if let (Some(limit), Some(count)) = (limit, field.next_element_sibling()) {
        count.set_text_content(Some(&words::narrative_count(text.chars().count(), limit)));
    }
}

/// Ctrl + Z and Ctrl + Y (Shift + Ctrl + Z) are the report's own: the browser's would only know one field.
fn undone(state: FormState, event: &ev::KeyboardEvent) -> bool {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.is_composing() {
        return false;
    }
    let changed = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => state.undo(),
        ("z", true) | ("y", false) => state.redo(),
        _ => return false,
    };
    event.prevent_default();
    state.show_step(&changed);
    true
}

fn entered(state: FormState, event: &ev::Event) {
    // A window that follows leads nobody away from where they type.
    if let Some((element, _)) = field_of(state, event.target()).filter(|_| state.may_edit())
        && let Some(name) = element.get_attribute("name")
    {
        place::remember(&state.template().id, &name);
    }
}

fn left(state: FormState, event: &ev::FocusEvent) {
    if let Some((element, field)) = field_of(state, event.target())
        // When only the window was left, the person is still in the field.
        && !dom::is_active(&element)
    {
        if let Some(tidy) = state.left(field) {
            dom::write_into(&element, &tidy);
        }
        let toward = field_of(state, event.related_target()).map(|(_, field)| field);
        // What is said takes room: it waits until a tap on something below has arrived there.
        press::after(move || {
            if state.is_shown() {
                state.say_problem(field);
                state.was_left(toward);
            }
        });
    }
}

/// A block from a spreadsheet fills several fields, and is shown first; anything else is the field's own affair.
pub(crate) fn pasted(state: FormState, event: &ev::ClipboardEvent) {
    if !state.may_edit() {
        return;
    }
    let Some((_, Field::Cell(start))) = field_of(state, event.target()) else { return };
    let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
    let is_prose = !text.contains('\t') && state.with_report(|template, _| start.takes_words(template));
    let lines: Vec<&str> = text.split_whitespace().collect();
    if is_prose && text.trim_end().contains('\n') && files::insert(&lines.join(" ")) {
        return event.prevent_default();
    }
    let Some(block) = Block::read(&text).filter(|_| !is_prose) else { return };
    event.prevent_default();
    state.pasting.set(Some((block, start)));
}
