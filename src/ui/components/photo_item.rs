//! One picture in the list: small, with its caption and what can be done with it. It must not know its bytes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, changing, group, paragraph, part, span};
use super::sheet_row::note_input;
use super::toast::Toast;
use crate::browser::photos::Photos;
use crate::editor::Field;
use crate::ui::dom;
use crate::ui::form_state::FormState;
use crate::ui::wording::photos as wording;

/// The address of a picture: not known yet, known, or empty where the picture is not on this device.
type Address = ArcRwSignal<Option<String>>;

/// The addresses of the pictures that were shown, for as long as the panel stands: a picture that moves is not read
/// again. A handle.
#[derive(Clone, Copy)]
pub(crate) struct Thumbs {
    state: FormState,
    known: StoredValue<Vec<(String, Address)>>,
}

impl Thumbs {
    /// To be called within the owner of the panel.
    pub(crate) fn new(state: FormState) -> Self {
        let known = StoredValue::new(Vec::<(String, Address)>::new());
        on_cleanup(move || {
            known.try_with_value(|known| {
                for (_, address) in known {
                    if let Some(address) = address.get_untracked() {
                        Photos::forget(&address);
                    }
                }
            });
        });
        Self { state, known }
    }

    fn address(self, id: &str) -> Address {
        let known =
            self.known.with_value(|known| known.iter().find(|(own, _)| own == id).map(|(_, found)| found.clone()));
        known.unwrap_or_else(|| {
            let address = Address::new(None);
            self.known.update_value(|known| known.push((id.to_owned(), address.clone())));
            let (store, id, found) = (self.state.photo_store(), id.to_owned(), address.clone());
            let known = self.known;
            spawn_local(async move {
                let address = store.address(&id).await.unwrap_or_default();
                if known.is_disposed() {
                    Photos::forget(&address);
                } else {
                    found.set(Some(address));
                }
            });
            address
        })
    }
}

/// Draws the picture at this position from 0.
pub(crate) fn photo_item(state: FormState, thumbs: Thumbs, index: usize, id: &str) -> AnyView {
    let called = wording::photo(index + 1);
    let caption = state.text_of(Field::Caption(index));
    let name = Field::Caption(index).name(&state.template());
    let buttons = vec![
        move_button(state, id, &called, false),
        move_button(state, id, &called, true),
        remove_button(state, id, index),
    ];
    let alt = if caption.is_empty() { called.clone() } else { caption.clone() };
    let picture = picture(thumbs.address(id), state.size_of_photo(index), alt);
    let beside = vec![
        span("photos__caption", wording::caption_of(&called)),
        note_input(&name, &wording::caption_of(&called), &caption),
        group("photos__buttons", buttons),
    ];
    el("li", "photos__item").set("data-photo", id).holds(vec![picture, group("photos__beside", beside)])
}

/// The place of the picture has its shape before it comes, so that nothing moves under a thumb.
fn picture(address: Address, size: (u32, u32), alt: String) -> AnyView {
    let (width, height) = (size.0.to_string(), size.1.to_string());
    let content = part(move || match address.get() {
        Some(address) if address.is_empty() => paragraph("photos__missing", wording::MISSING.to_owned()),
        address => {
            let picture = el("img", "photos__thumb").set("decoding", "async");
            let picture = match address {
                Some(address) => picture.set("src", &address),
                None => picture,
            };
            picture.set("width", &width).set("height", &height).set("alt", &alt).empty()
        }
    });
    group("photos__frame", vec![changing(content)])
}

fn move_button(state: FormState, id: &str, called: &str, down: bool) -> AnyView {
    let (name, words) = if down { ("photo-down", wording::DOWN) } else { ("photo-up", wording::UP) };
    let id = id.to_owned();
    let action = move || {
        let Some((place, count)) = state.move_photo(&id, down) else { return };
        // The picture is drawn anew in the next turn; the person stays on its button, or on the other one at an end.
        let name = if place == 0 || (down && place + 1 < count) { "photo-down" } else { "photo-up" };
        let selector = format!("[data-photo=\"{id}\"] [name={name}]");
        dom::soon(move || dom::focus_first(&selector));
    };
    let label = Some(format!("{words}: {called}"));
    button(Button { class: "button button--quiet", name, words, label, action: Arc::new(action) })
}

fn remove_button(state: FormState, id: &str, index: usize) -> AnyView {
    let id = id.to_owned();
    let removed = wording::removed(index + 1);
    let action = move || {
        state.remove_photo(&id);
        dom::focus_first("[name=photos]");
        state.toast.set(Some(Toast::with_undo(removed.clone(), move || state.show_step(&state.undo()))));
    };
    button(Button {
        class: "button button--quiet",
        name: "photo-remove",
        words: wording::REMOVE,
        label: Some(format!("{}: {}", wording::REMOVE, wording::photo(index + 1))),
        action: Arc::new(action),
    })
}
