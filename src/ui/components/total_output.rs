//! A running total: the figure alone in its `output`, how complete it is beside it. It must not add anything up.

use leptos::prelude::*;

use super::parts::words;
use crate::domain::report::Total;
use crate::domain::values::number_text;
use crate::ui::form_state::FormState;
use crate::ui::wording;

/// Draws a total; `what` is what it counts, as its caption on a narrow screen says it.
pub(crate) fn total_output(
    state: FormState,
    name: String,
    label: String,
    what: &str,
    total: RwSignal<Total>,
) -> AnyView {
    let caption = format!("{} {what}", wording::form::TOTAL);
    let figure = words(move || total.with(|total| total.value.map(number_text::grouped).unwrap_or_default()));
    let complete = words(move || total.with(wording::form::completeness));
    let missing = words(move || {
        let blocked = total.with(|total| total.blocked_by.clone());
        if blocked.is_empty() { String::new() } else { wording::form::missing_from_total(&state.labels_of(&blocked)) }
    });
    view! {
        <div class="total">
            <span class="total__caption" aria-hidden="true">{caption}</span>
            <output class="total__figure" name=name aria-label=label>{figure}</output>
            <span class="total__complete">{complete}</span>
            <span class="total__missing">{missing}</span>
        </div>
    }
    .into_any()
}
