//! The smallest parts, each of one type: the compiler makes the code of a view once for each type that is drawn, and
//! few types keep the program small. They must not know what they show.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;

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
pub(crate) fn paragraph(class: &'static str, words: String) -> AnyView {
    view! { <p class=class>{words}</p> }.into_any()
}

/// A paragraph that follows.
pub(crate) fn live_paragraph(class: &'static str, words: Words) -> AnyView {
    view! { <p class=class>{words}</p> }.into_any()
}

/// A run of words.
pub(crate) fn span(class: &'static str, words: String) -> AnyView {
    view! { <span class=class>{words}</span> }.into_any()
}

/// Parts held together.
pub(crate) fn group(class: &'static str, inside: Vec<AnyView>) -> AnyView {
    view! { <div class=class>{inside}</div> }.into_any()
}

/// Any element with its class: one type for all of them, for pages on which nothing changes by itself.
pub(crate) fn element(tag: &'static str, class: &'static str, inside: Vec<AnyView>) -> AnyView {
    leptos::html::custom(tag).class(class).child(inside).into_any()
}

/// A cell of a table.
pub(crate) fn td(class: &'static str, inside: Vec<AnyView>) -> AnyView {
    view! { <td class=class>{inside}</td> }.into_any()
}

/// The heading of a row of a table.
pub(crate) fn row_heading(class: &'static str, inside: Vec<AnyView>) -> AnyView {
    view! { <th scope="row" class=class>{inside}</th> }.into_any()
}

/// A row of a table.
pub(crate) fn tr(class: &'static str, cells: Vec<AnyView>) -> AnyView {
    view! { <tr class=class>{cells}</tr> }.into_any()
}

/// A part that can be folded.
pub(crate) fn folded(class: &'static str, title: &'static str, open: bool, inside: Vec<AnyView>) -> AnyView {
    view! {
        <details class=class open=open>
            <summary class="card__title">{title}</summary>
            {inside}
        </details>
    }
    .into_any()
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
    let name = (!name.is_empty()).then_some(name);
    view! {
        <button type="button" class=class name=name aria-label=label on:click=move |_| action()>{words}</button>
    }
    .into_any()
}
