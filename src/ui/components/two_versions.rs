//! Says that a report lies on the device in two versions, with the way to their comparison. It must not compare them.

use leptos::prelude::*;

use super::element::el;
use super::parts::paragraph;
use crate::domain::report::differences::Side;
use crate::ui::route::Route;
use crate::ui::wording::comparing as words;

/// Draws the notice; the report at hand is the version of this side. `followed` is done before the person is led away.
pub(crate) fn two_versions(form: &str, side: Side, followed: impl Fn(web_sys::Event) + Send + 'static) -> AnyView {
    let address = Route::Compare(form.to_owned()).hash();
    let way = el("a", "button button--second").set("href", &address).on("click", followed).says(words::COMPARE);
    // No landmark: a page may list several reports of which there are two.
    el("div", "remark edition")
        .set("role", "group")
        .set("aria-label", words::TITLE)
        .set("data-two-versions", "")
        .holds(vec![paragraph("edition__words", words::two_versions(side).to_owned()), way])
}
