//! The field that opens a report from words. It must not know words.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::import_question::import_question;
use super::parts::{Button, button, card_title, changing, group, nothing, paragraph, part};
use crate::ui::app::App;
use crate::ui::dom;
use crate::ui::file_exchange::{self, NotOpened, Opened};
use crate::ui::file_intake;
use crate::ui::import_question::{Answer, Came, Question};
use crate::ui::wording::text as wording;

/// The name of the field.
const NAME: &str = file_intake::PASTED;
/// The id of what is asked.
const QUESTION: &str = "paste-question";

/// What came of what was pasted.
#[derive(Clone)]
enum Said {
    Nothing,
    Busy,
    Problem(NotOpened),
    Asked(Question),
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
        Said::Asked(question) => import_question(QUESTION, &question, move |answer| take(app, said, answer)),
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
    spawn_local(async move { show(app, said, file_exchange::import_text(&text, in_part, app).await.map(Some)) });
}

fn take(app: App, said: RwSignal<Said>, answer: Answer) {
    let Said::Asked(question) = said.get_untracked() else { return };
    said.set(Said::Busy);
    let problem = |words| NotOpened { words, has_part: false };
    spawn_local(async move { show(app, said, question.take(answer, app).await.map_err(problem)) });
}

fn show(app: App, said: RwSignal<Said>, came: Result<Option<Came>, NotOpened>) {
    let next = match came {
        Ok(Some(Came::Asked(question))) => {
            dom::soon(|| dom::focus_on_id(QUESTION));
            Said::Asked(question)
        }
        Ok(Some(Came::Opened(Opened { to, words }))) => {
            app.tell_at(&to, words);
            Said::Nothing
        }
        Ok(None) => {
            dom::focus_on_id(NAME);
            Said::Nothing
        }
        Err(why) => Said::Problem(why),
    };
    let _ = said.try_set(next);
}
