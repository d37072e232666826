//! The links at the end of each part of a form, to the part before and behind. They are written into the page by hand, and in
//! turns, so that no key waits for them. It must not know what stands in a part.

use leptos::task::spawn_local;
use web_sys::{Document, Element};

use super::places;
use crate::browser::{clock, environment};
use crate::domain::report::way::Stop;
use crate::domain::template::Template;
use crate::ui::form_state::FormState;
use crate::ui::route::Route;
use crate::ui::wording::way as words;
use crate::ui::{anchor, dom};

/// So many parts get their links in one turn.
const IN_ONE_TURN: usize = 40;

/// Writes those of this panel, or of all parts that are none. What stands in the window's reach first is written at once, so
/// that nothing moves later.
pub(super) fn write(state: FormState, panel: Option<Stop>) {
    let stops = places::stops(state);
    let write_from = move |first: usize| {
        let template = state.template();
        anchor::keeping_place(|| {
            for at in (first..(first + IN_ONE_TURN).min(stops.len())).filter(|at| places::is_of(panel, stops[*at])) {
                write_one(&template, &stops, at);
            }
        });
        first + IN_ONE_TURN < stops.len()
    };
    let mut is_more = write_from(0);
    spawn_local(async move {
        for first in (IN_ONE_TURN..).step_by(IN_ONE_TURN) {
            if !is_more {
                return;
            }
            clock::pause(0).await;
            if !state.is_shown() {
                return;
            }
            is_more = write_from(first);
        }
    });
}

fn write_one(template: &Template, stops: &[Stop], at: usize) {
    let stop = stops[at];
    let Some((document, element)) = dom::document().zip(places::element(template, stop)) else { return };
    if stop == Stop::Send || element.query_selector(".ends").ok().flatten().is_some() {
        return;
    }
    let before = at.checked_sub(1).and_then(|at| stops.get(at)).map(|stop| link(&document, template, *stop, false));
    let behind = stops.get(at + 1).map(|stop| link(&document, template, *stop, true));
    let links: Vec<Element> = before.into_iter().chain(behind).flatten().collect();
    if let Some(line) = line(&document, &element, &links) {
        let _ = element.append_child(&line);
    }
}

fn link(document: &Document, template: &Template, stop: Stop, is_next: bool) -> Option<Element> {
    let name = places::name(template, stop).words;
    let address = Route::hash_within(&template.id, &places::within(template, stop), &environment::hash());
    let link = document.create_element("a").ok()?;
    link.set_attribute("href", &address).ok()?;
    if is_next {
        link.set_class_name("ends__link ends__link--next");
        link.set_text_content(Some(&words::next(&name)));
    } else {
        link.set_class_name("ends__link");
        link.set_text_content(Some(words::PREVIOUS));
        link.set_attribute("aria-label", &words::previous(&name)).ok()?;
    }
    Some(link)
}

/// In a table the links stand in a row of their own.
fn line(document: &Document, element: &Element, links: &[Element]) -> Option<Element> {
    let line = document.create_element("div").ok()?;
    line.set_class_name("ends");
    for link in links {
        line.append_child(link).ok()?;
    }
    if element.tag_name() != "TBODY" {
        return Some(line);
    }
    let (row, cell) = (document.create_element("tr").ok()?, document.create_element("td").ok()?);
    row.set_class_name("row row--ends");
    cell.set_attribute("colspan", "99").ok()?;
    cell.append_child(&line).ok()?;
    row.append_child(&cell).ok()?;
    Some(row)
}
