//! Brings what a person has come to out from under what stays at the top and at the foot of the window. Browsers do that by
//! themselves (`scroll-padding` in `style/base.css`), but for `WebKit`, which takes for seen what lies in the window. What is
//! not covered does not move. It must not know what a person came to.

use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use web_sys::{DomRect, Element, HtmlElement};

use super::dom;
use crate::browser::environment::{self, Listener};
use crate::browser::{clock, press};

/// What stays in the window. Which of the first two is a box there is said by the style sheet.
const STAYS: [&str; 3] = [".total__line", ".row--section", ".foot"];

/// The room around a field in which it shows that a person is in it, in CSS pixels.
const AROUND: f64 = 8.0;

/// Looks after whatever a person comes to, as long as what is given back is kept.
pub(super) fn follow() -> Listener {
    environment::on_entered(|event| {
        let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else { return };
        // Not in the key's own turn, nor beneath a finger, and once what is said of the field that was left is drawn.
        press::after(move || {
            spawn_local(async move {
                // `WebKit` brings what is outside the window there with one of two frames, and may put it under what stays.
                for _ in 0..2 {
                    clock::drawn().await;
                    look(&element);
                }
            });
        });
    })
}

/// What keys do not reach, a heading, was put where it is.
fn look(element: &HtmlElement) {
    if dom::is_active(element)
        && element.tab_index() >= 0
        && let Some((by, window)) = covered(element).zip(web_sys::window())
    {
        window.scroll_by_with_x_and_y(0.0, by);
    }
}

/// How far the page has to go up for an element to be seen whole; `None` where nothing lies over it.
fn covered(element: &Element) -> Option<f64> {
    let place = element.get_bounding_client_rect();
    let height = f64::from(dom::document()?.document_element()?.client_height());
    let (first, last) = (place.top().max(0.0) + 1.0, place.bottom().min(height) - 1.0);
    // What is outside the window every browser brings there, and in a text too long for it follows what is typed.
    if first > last || place.height() > height / 2.0 {
        return None;
    }
    let middle = place.left() + place.width() / 2.0;
    let stays = [last, first].into_iter().find_map(|y| over(element, middle, y))?;
    let is_at_top = stays.top() < 1.0;
    Some(if is_at_top { place.top() - stays.bottom() - AROUND } else { place.bottom() - stays.top() + AROUND })
}

/// What stays and lies over a point of an element.
#[allow(clippy::cast_possible_truncation, reason = "a window is not that large")]
fn over(element: &Element, x: f64, y: f64) -> Option<DomRect> {
    let top = dom::document()?.element_from_point(x as f32, y as f32)?;
    let is_box = |stays: &Element| stays.client_height() > 0;
    let stays = STAYS.iter().find_map(|stays| top.closest(stays).ok()?.filter(is_box))?;
    (!stays.contains(Some(element))).then(|| stays.get_bounding_client_rect())
}
