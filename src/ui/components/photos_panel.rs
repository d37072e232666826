//! The panel of a report's pictures: the field that takes them, what is said about it, the list, what they weigh.
//! It must not know how a picture is made smaller or kept.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::element::el;
use super::parts::{Item, card_title, changing, live_list, maybe, nothing, paragraph, part, plain, several};
use super::photo_item::{Thumbs, photo_item};
use crate::ui::form_state::{AddedLine, FormState};
use crate::ui::photo_intake;
use crate::ui::wording::photos as wording;

/// Draws the panel, where the form asks for pictures or the report has some.
pub(crate) fn photos_panel(state: FormState) -> AnyView {
    let asked = state.template().photos.clone();
    if asked.is_none() && state.photos.with_untracked(Vec::is_empty) {
        return nothing();
    }
    let asked = asked.unwrap_or_default();
    let label = if asked.label.is_empty() { wording::HEADING.to_owned() } else { asked.label };
    let hint = if asked.hint.is_empty() { nothing() } else { el("p", "").in_vietnamese().says(&asked.hint) };
    let thumbs = Thumbs::new(state);
    let items = move || state.photos.get().into_iter().enumerate().map(|one| item(state, thumbs, one)).collect();
    let total = part(move || {
        let weight = state.weight_of_photos();
        let total = wording::total(state.photos.with_untracked(Vec::len), weight);
        let too_heavy = wording::too_heavy(weight).unwrap_or_default();
        several(vec![paragraph("photos__total", total), paragraph("photos__too-heavy", too_heavy)])
    });
    el("section", "card photos").set("aria-labelledby", "photos-title").holds(vec![
        card_title("photos-title", &label),
        el("div", "card__help").set("id", "photos-help").holds(vec![hint, paragraph("", wording::HELP.to_owned())]),
        field(state),
        el("ol", "photos__list").holds(vec![live_list(Arc::new(items))]),
        changing(total),
    ])
}

fn item(state: FormState, thumbs: Thumbs, (index, photo): (usize, AddedLine)) -> Item {
    // A picture whose place changes is drawn anew, under its new names.
    let key = format!("{index}.{}", photo.id);
    Item { key, draw: Arc::new(move || photo_item(state, thumbs, index, &photo.id)) }
}

/// The field, with the sentence of what is being done and of what could not be. The browser's own button would speak the
/// browser's language, so the field stands unseen beneath a label that looks like a button.
fn field(state: FormState) -> AnyView {
    let problem = RwSignal::new(None::<String>);
    let progress = RwSignal::new(None::<String>);
    let said = part(move || match (progress.get(), problem.get()) {
        (Some(words), _) => paragraph("photos__progress", words),
        (None, Some(words)) => paragraph("problem photos__problem", words),
        (None, None) => nothing(),
    });
    let busy = maybe(move || progress.with(Option::is_some).then(String::new));
    let field = el("input", "import__input")
        .set("type", "file")
        .set("name", "photos")
        .set("accept", "image/*")
        .set("multiple", "")
        .live("disabled", busy)
        .set("aria-label", wording::ADD_LONG)
        .set("aria-describedby", "photos-help")
        .on("change", move |event| chosen(&event, state, progress, problem))
        .empty();
    several(vec![
        el("label", "import__button button button--second").holds(vec![field, plain(wording::ADD.to_owned())]),
        el("div", "").set("role", "status").holds(vec![changing(said)]),
    ])
}

fn chosen(
    event: &leptos::ev::Event,
    state: FormState,
    progress: RwSignal<Option<String>>,
    problem: RwSignal<Option<String>>,
) {
    let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some((input, list)) = input.and_then(|input| input.files().map(|list| (input, list))) else { return };
    let files: Vec<web_sys::File> = (0..list.length()).filter_map(|index| list.item(index)).collect();
    problem.set(None);
    spawn_local(async move {
        let count = files.len();
        let tell = move |number| {
            let _ = progress.try_set(Some(wording::shrinking(number, count)));
        };
        let problems = photo_intake::take_in(state, &files, tell).await;
        // The same picture can be chosen again.
        input.set_value("");
        let _ = progress.try_set(None);
        if !problems.is_empty() {
            let _ = problem.try_set(Some(problems.join("\n")));
        }
    });
}
