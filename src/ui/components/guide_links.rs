//! The ways to the sheets that an office pins up, one for each form of the site. It must not know what stands on them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{changing, part};
use crate::browser::templates;
use crate::ui::route::Route;
use crate::ui::wording::guide as words;

/// Draws the way to the sheet of this form; those of all forms of the site where none is named. Where their list does
/// not come there is none.
pub(crate) fn guide_links(form: &str) -> AnyView {
    if !form.is_empty() {
        return list(&[(form.to_owned(), String::new())]);
    }
    let forms = RwSignal::new(Vec::new());
    spawn_local(async move {
        let known = templates::list().await.unwrap_or_default();
        let _ = forms.try_set(known.into_iter().map(|form| (form.id, form.name)).collect());
    });
    changing(part(move || forms.with(|forms| list(forms))))
}

fn list(forms: &[(String, String)]) -> AnyView {
    let item = |(id, name): &(String, String)| {
        let link =
            el("a", "guide-links__link").set("href", &Route::Guide(id.clone()).hash()).says(&words::to_sheet_of(name));
        el("li", "").holds(vec![link])
    };
    el("ul", "guide-links").holds(forms.iter().map(item).collect())
}
