//! The smallest parts, each of one type: the compiler makes the code of a view once for each type that is drawn, and
//! few types keep the program small. They must not know what they show.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::element::el;

/// Words that follow what they are made of.
pub(crate) type Words = Arc<dyn Fn() -> String + Send + Sync>;

/// A part of the page that is drawn anew when what it is made of changes.
pub(crate) type Part = Arc<Mutex<dyn FnMut() -> AnyView + Send>>;

/// An attribute that is there only sometimes.
pub(crate) type MaybeWords = Arc<dyn Fn() -> Option<String> + Send + Sync>;

/// See [`Words`].
pub(crate) fn words(make: impl Fn() -> String + Send + Sync + 'static) -> Words {
    Arc::new(make)
}

/// See [`Part`].
pub(crate) fn part(make: impl FnMut() -> AnyView + Send + 'static) -> Part {
    Arc::new(Mutex::new(make))
}

/// See [`MaybeWords`].
pub(crate) fn maybe(make: impl Fn() -> Option<String> + Send + Sync + 'static) -> MaybeWords {
    Arc::new(make)
}

/// Nothing.
pub(crate) fn nothing() -> AnyView {
    ().into_any()
}

/// Words as they stand.
pub(crate) fn plain(words: String) -> AnyView {
    words.into_any()
}

/// A paragraph.
#[allow(clippy::needless_pass_by_value, reason = "most callers make their words for this alone")]
pub(crate) fn paragraph(class: &'static str, words: String) -> AnyView {
    el("p", class).says(&words)
}

/// A paragraph that follows.
pub(crate) fn live_paragraph(class: &'static str, words: Words) -> AnyView {
    el("p", class).holds(vec![live(words)])
}

/// A run of words.
#[allow(clippy::needless_pass_by_value, reason = "most callers make their words for this alone")]
pub(crate) fn span(class: &'static str, words: String) -> AnyView {
    el("span", class).says(&words)
}

/// Words that follow, inside another part.
pub(crate) fn live(words: Words) -> AnyView {
    words.into_any()
}

/// A part that is drawn anew, inside another part.
pub(crate) fn changing(part: Part) -> AnyView {
    part.into_any()
}

/// Parts side by side, with nothing around them.
pub(crate) fn several(parts: Vec<AnyView>) -> AnyView {
    parts.into_any()
}

/// Parts held together.
pub(crate) fn group(class: &'static str, inside: Vec<AnyView>) -> AnyView {
    el("div", class).holds(inside)
}

/// A cell of a table.
pub(crate) fn td(class: &'static str, inside: Vec<AnyView>) -> AnyView {
    el("td", class).holds(inside)
}

/// The heading of a row of a table.
pub(crate) fn row_heading(class: &'static str, inside: Vec<AnyView>) -> AnyView {
    el("th", class).set("scope", "row").holds(inside)
}

/// A row of a table.
pub(crate) fn tr(class: &'static str, cells: Vec<AnyView>) -> AnyView {
    el("tr", class).holds(cells)
}

/// The heading of a card, by whose id the card is named where it has one.
pub(crate) fn card_title(id: &str, words: &str) -> AnyView {
    let title = el("h2", "card__title");
    if id.is_empty() { title.says(words) } else { title.set("id", id).says(words) }
}

/// A part that can be folded, under its summary.
pub(crate) fn foldable(class: &'static str, open: bool, inside: Vec<AnyView>) -> AnyView {
    let details = el("details", class);
    if open { details.set("open", "").holds(inside) } else { details.holds(inside) }
}

/// A card that can be folded.
pub(crate) fn folded(class: &'static str, title: &'static str, open: bool, inside: Vec<AnyView>) -> AnyView {
    let mut all = vec![el("summary", "card__title").says(title)];
    all.extend(inside);
    foldable(class, open, all)
}

/// One item of a list that grows and shrinks.
pub(crate) struct Item {
    /// What tells it from the others: an item is drawn once for each key.
    pub(crate) key: String,
    /// Draws it.
    pub(crate) draw: Arc<dyn Fn() -> AnyView + Send + Sync>,
}

/// Items that follow; those that stay are left alone.
pub(crate) fn live_list(items: Arc<dyn Fn() -> Vec<Item> + Send + Sync>) -> AnyView {
    view! { <For each=move || items() key=|item| item.key.clone() let:item>{(item.draw)()}</For> }.into_any()
}

/// What a button is.
pub(crate) struct Button {
    /// Its class.
    pub(crate) class: &'static str,
    /// Its name, for scripts and tests; empty for none.
    pub(crate) name: &'static str,
    /// Its words.
    pub(crate) words: &'static str,
    /// What a screen reader calls it, where the words alone do not say enough.
    pub(crate) label: Option<String>,
    /// What it does.
    pub(crate) action: Arc<dyn Fn() + Send + Sync>,
}

/// A button.
pub(crate) fn button(button: Button) -> AnyView {
    let Button { class, name, words, label, action } = button;
    let mut element = el("button", class).set("type", "button").on("click", move |_| action());
    if !name.is_empty() {
        element = element.set("name", name);
    }
    if let Some(label) = label {
        element = element.set("aria-label", &label);
    }
    element.says(words)
}
