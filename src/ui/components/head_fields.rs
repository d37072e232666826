//! The fields at the head of a report. It must not know what stands in them elsewhere.

use leptos::prelude::*;

use super::parts::{folded, group};
use crate::domain::report::HeadField;
use crate::editor::Field;
use crate::ui::form_state::{FormState, is_blank};
use crate::ui::wording::form as words;

/// Draws the fields; folded in a report that was begun before and has the most telling one.
pub(crate) fn head_fields(state: FormState) -> AnyView {
    let asks_district = state.template().asks_district;
    let asked = HeadField::ALL.into_iter().filter(|field| asks_district || *field != HeadField::District);
    let fields = asked.map(|field| head_field(state, field)).collect();
    // A new report shows what is remembered from the last one, to be looked over.
    let open = state.with_report(|_, report| report.identity.revision == 0 || is_blank(report, HeadField::Unit));
    folded("card head", words::HEAD, open, vec![group("head__fields", fields)])
}

fn head_field(state: FormState, field: HeadField) -> AnyView {
    let key = field.key();
    let name = format!("head.{key}");
    let id = format!("head-{key}");
    let (kind, complete) = match field {
        HeadField::Phone => ("tel", "tel"),
        HeadField::Email => ("email", "email"),
        HeadField::Unit => ("text", "organization"),
        HeadField::Author => ("text", "name"),
        _ => ("text", "off"),
    };
    let example = words::head_example(field);
    let described_by = (!example.is_empty()).then(|| format!("{id}-example"));
    let example_id = described_by.clone();
    let text = state.text_of(Field::Head(field));
    view! {
        <div class="head__field">
            <label class="head__label" for=id.clone()>{words::head_field(field)}</label>
            <p class="head__example" id=example_id>{example}</p>
            <input
                class="head__input"
                id=id
                type=kind
                name=name
                autocomplete=complete
                enterkeyhint="next"
                aria-describedby=described_by
                value=text
            />
        </div>
    }
    .into_any()
}
