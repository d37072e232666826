//! A running total: the figure alone in its `output`, how complete it is beside it. It must not add anything up.

use leptos::prelude::*;

use super::element::el;
use super::parts::{group, live, maybe, words};
use crate::domain::report::Total;
use crate::domain::values::{number_text, unit};
use crate::ui::form_state::FormState;
use crate::ui::wording;

/// Draws a total; `what` is what it counts, as its caption on a narrow screen says it.
pub(crate) fn total_output(state: FormState, name: &str, label: &str, what: &str, total: RwSignal<Total>) -> AnyView {
    let caption = format!("{} {what}", wording::form::TOTAL);
    let figure = words(move || total.with(|total| total.value.map(number_text::grouped).unwrap_or_default()));
    let complete = words(move || total.with(wording::form::completeness));
    let missing = words(move || {
        let blocked = total.with(|total| total.blocked_by.clone());
        if blocked.is_empty() { String::new() } else { wording::form::missing_from_total(&state.labels_of(&blocked)) }
    });
    // A long list scrolls within itself, which keys can do only where they can go.
    let stop = maybe(move || total.with(|total| (!total.blocked_by.is_empty()).then(|| "0".to_owned())));
    let unit = what.rsplit(", ").next().unwrap_or_default().to_owned();
    let in_words = words(move || {
        let amount = total.with(|total| total.value.filter(|_| total.blocked_by.is_empty() && unit::is_money(&unit)));
        amount.map_or_else(String::new, |amount| wording::form::in_words(amount, &unit))
    });
    group(
        "total",
        vec![
            // Where a total stays in view, it is this line alone that does.
            group(
                "total__line",
                vec![
                    el("span", "total__caption").set("aria-hidden", "true").says(&caption),
                    el("output", "total__figure").set("name", name).set("aria-label", label).holds(vec![live(figure)]),
                ],
            ),
            group(
                "total__more",
                vec![
                    el("span", "total__complete").holds(vec![live(complete)]),
                    el("span", "total__in-words").holds(vec![live(in_words)]),
                    el("span", "total__missing").live("tabindex", stop).holds(vec![live(missing)]),
                ],
            ),
        ],
    )
}
