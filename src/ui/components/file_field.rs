//! A field that takes a file, under a label that looks like a button. It must not know what is in the file.
//!
//! The browser's own button would speak the browser's language, so the field stands unseen beneath the label.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::element::el;
use super::parts::{changing, maybe, nothing, paragraph, part, plain, several};
use crate::ui::wording::files as wording;

/// What the field needs.
pub(crate) struct FileField {
    /// Its name.
    pub(crate) name: &'static str,
    /// What a screen reader calls it.
    pub(crate) label: &'static str,
    /// The words on the button.
    pub(crate) words: &'static str,
    /// The element that says more, if there is one.
    pub(crate) described_by: &'static str,
    /// What could not be opened, and why.
    pub(crate) problem: RwSignal<Option<String>>,
    /// Whether a file is being opened.
    pub(crate) busy: RwSignal<bool>,
    /// Takes the file. The same one can be chosen again afterwards, once it was mended.
    pub(crate) chosen: Arc<dyn Fn(web_sys::File) + Send + Sync>,
}

/// Draws the field, with the sentence of what could not be opened.
pub(crate) fn file_field(field: FileField) -> AnyView {
    let FileField { name, label, words, described_by, problem, busy, chosen } = field;
    let id = format!("{name}-problem");
    let problem_id = id.clone();
    let said = part(move || match (busy.get(), problem.get()) {
        (true, _) => paragraph("import__busy", wording::OPENING_FILE.to_owned()),
        (false, None) => nothing(),
        (false, Some(words)) => el("p", "problem").set("id", &id).set("data-import-problem", "").says(&words),
    });
    let described_by = maybe(move || {
        let is_wrong = problem.with(Option::is_some);
        let describes = if is_wrong { problem_id.clone() } else { described_by.to_owned() };
        (!describes.is_empty()).then_some(describes)
    });
    let take = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let file = input.files().and_then(|files| files.item(0));
        if let Some(file) = file {
            problem.set(None);
            chosen(file);
            // The file is in hand by now.
            input.set_value("");
        }
    };
    let field = el("input", "import__input")
        .set("type", "file")
        .set("name", name)
        .set("accept", ".html,.htm,.json,.xlsx,.csv,.txt,text/html,application/json,text/csv,text/plain,image/*")
        .set("aria-label", label)
        .live("aria-describedby", described_by)
        .on("change", take)
        .empty();
    several(vec![
        el("label", "import__button button button--second").holds(vec![field, plain(words.to_owned())]),
        el("div", "").set("role", "status").holds(vec![changing(said)]),
    ])
}
