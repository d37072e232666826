//! A section without activity shows no empty boxes: its rows are folded, and one tap shows them. The button is written into the
//! page by hand, where it is needed. It must not know why a section is answered so, and never folds what holds something.

use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::dom;
use super::form_state::{FormState, SectionSignals};
use super::wording::form as words;
use crate::domain::report::SectionAnswer;
use crate::domain::template::RowIndex;

/// On a section whose rows are folded.
const FOLDED: &str = "data-folded";
/// The button that shows them, and what it belongs to in words.
const SHOWS: &str = "data-shows";

/// Folds the sections that are answered so, and follows their answers as long as what is given back is kept.
pub(super) fn follow(state: FormState) -> Vec<RenderEffect<Option<SectionAnswer>>> {
    let template = state.template();
    let mut following = Vec::new();
    for section in template.sections() {
        let id = ["section.", &template.row(section).id].concat();
        let element = dom::by_id(&id).filter(|element| element.query_selector(".answers").ok().flatten().is_some());
        if let Some((element, signals)) = element.zip(state.section(section)) {
            following.push(follow_one(state, section, element, signals));
        }
    }
    following
}

fn follow_one(
    state: FormState,
    section: RowIndex,
    element: Element,
    signals: SectionSignals,
) -> RenderEffect<Option<SectionAnswer>> {
    RenderEffect::new(move |before: Option<Option<SectionAnswer>>| {
        let answer = signals.answer.get();
        signals.progress.track();
        let is_blank = state.with_report(|template, report| report.is_blank_in(template, section));
        if answer == Some(SectionAnswer::NoActivity) && is_blank {
            let _ = button(&element, &state.template().row(section).label);
            // Whoever takes the last figure out of a section that is open stays where they are.
            if before != Some(answer) {
                turn(&element, true);
            }
        } else {
            turn(&element, false);
            if let Some(button) = button_in(&element) {
                button.remove();
            }
        }
        answer
    })
}

/// A tap in the form: on such a button, it shows the rows or folds them again.
pub(super) fn pressed(event: &web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let button = target.and_then(|target| target.closest(&["[", SHOWS, "]"].concat()).ok().flatten());
    if let Some(section) = button.and_then(|button| button.closest(".section").ok().flatten()) {
        turn(&section, !section.has_attribute(FOLDED));
    }
}

fn turn(section: &Element, is_folded: bool) {
    let _ = if is_folded { section.set_attribute(FOLDED, "") } else { section.remove_attribute(FOLDED) };
    if let Some(button) = button_in(section) {
        let said = if is_folded { words::SHOW_CELLS } else { words::HIDE_CELLS };
        let label = button.get_attribute(SHOWS).unwrap_or_default();
        button.set_text_content(Some(said));
        let _ = button.set_attribute("aria-label", &[said, ": ", &label].concat());
    }
}

fn button_in(section: &Element) -> Option<Element> {
    section.query_selector(&["[", SHOWS, "]"].concat()).ok()?
}

fn button(section: &Element, label: &str) -> Option<()> {
    if button_in(section).is_some() {
        return None;
    }
    let button = dom::document()?.create_element("button").ok()?;
    button.set_class_name("answers__toggle answers__show");
    for (attribute, value) in [("type", "button"), (SHOWS, label)] {
        button.set_attribute(attribute, value).ok()?;
    }
    section.query_selector(".answers").ok()??.append_child(&button).ok().map(drop)?;
    turn(section, section.has_attribute(FOLDED));
    Some(())
}
