//! The field that opens a report from words. It must not know words.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, card_title, changing, group, nothing, paragraph, part};
use crate::ui::app::App;
use crate::ui::dom;
use crate::ui::file_exchange::{self, NotOpened, Opened};
use crate::ui::file_intake;
use crate::ui::wording::text as wording;

/// The name of the field.
const NAME: &str = file_intake::PASTED;

/// What came of what was pasted.
#[derive(Clone)]
enum Said {
    Nothing,
    Busy,
    Problem(NotOpened),
}

/// Draws the field; what is opened is then in hand.
pub(crate) fn paste_field(app: App) -> AnyView {
    let said = RwSignal::new(Said::Nothing);
    let content = part(move || match said.get() {
        Said::Nothing => nothing(),
        Said::Busy => paragraph("import__busy", wording::OPENING.to_owned()),
        Said::Problem(NotOpened { words, has_part }) => {
            let mut inside = vec![el("p", "problem").set("data-paste-problem", "").says(&words)];
            if has_part {
                inside.push(open_button(app, said, true));
            }
            group("", inside)
        }
    });
    let field = el("textarea", "narrative__input")
        .set("id", NAME)
        .set("name", NAME)
        .set("rows", "3")
        .set("aria-labelledby", "paste")
        .set("aria-describedby", "paste-help")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .empty();
    el("section", "card import").set("aria-labelledby", "paste").holds(vec![
        card_title("paste", wording::PASTE),
        el("p", "card__help").set("id", "paste-help").says(wording::PASTE_HELP),
        field,
        group("finish__buttons", vec![open_button(app, said, false)]),
        el("div", "").set("role", "status").holds(vec![changing(content)]),
    ])
}

fn open_button(app: App, said: RwSignal<Said>, in_part: bool) -> AnyView {
    let (name, words) = if in_part { ("open-part", wording::OPEN_PART) } else { ("open-text", wording::OPEN) };
    let action = Arc::new(move || open(app, said, in_part));
    button(Button { class: "button button--second", name, words, label: None, action })
}

fn open(app: App, said: RwSignal<Said>, in_part: bool) {
    if said.with_untracked(|said| matches!(said, Said::Busy)) {
        return;
    }
    let text = dom::text_in(NAME);
    if text.trim().is_empty() {
        said.set(Said::Problem(NotOpened { words: wording::NOTHING.to_owned(), has_part: false }));
        return;
    }
    said.set(Said::Busy);
    spawn_local(async move {
        match file_exchange::import_text(&text, in_part, app).await {
            Ok(Opened { to, words }) => {
                let _ = said.try_set(Said::Nothing);
                app.tell_at(&to, words);
            }
            Err(why) => drop(said.try_set(Said::Problem(why))),
        }
    });
}
