//! The fields at the head of a report. It must not know what stands in them elsewhere.

use leptos::prelude::*;

use super::element::el;
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
    let text = state.text_of(Field::Head(field));
    let label = el("label", "head__label").set("for", &id).says(words::head_field(field));
    let mut said = el("p", "head__example");
    let mut input = el("input", "head__input").set("id", &id).set("type", kind).set("name", &name);
    if !example.is_empty() {
        let example_id = format!("{id}-example");
        said = said.set("id", &example_id);
        input = input.set("aria-describedby", &example_id);
    }
    let input = input.set("autocomplete", complete).set("enterkeyhint", "next").set("value", &text);
    group("head__field", vec![label, said.says(example), input.empty()])
}
