//! The field that opens a report or a form from a file. It must not know files.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::file_field::{FileField, file_field};
use super::import_question::import_question;
use super::parts::{card_title, changing, nothing, part};
use crate::ui::app::App;
use crate::ui::dom;
use crate::ui::file_exchange::{self, Opened};
use crate::ui::import_question::{Answer, Came, Question};
use crate::ui::wording::start as wording;

/// Draws the field; what is opened is then in hand.
pub(crate) fn import_field(app: App) -> AnyView {
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let asked = RwSignal::new(None::<Question>);
    let show = move |result: Result<Option<Came>, String>| {
        let _ = busy.try_set(false);
        match result {
            Ok(Some(Came::Opened(Opened { to, words }))) => app.tell_at(&to, words),
            Ok(Some(Came::Asked(question))) => {
                let _ = asked.try_set(Some(question));
                dom::soon(|| dom::focus_on_id(QUESTION));
            }
            Ok(None) => dom::focus_first(FIELD),
            Err(words) => drop(problem.try_set(Some(words))),
        }
    };
    let chosen = move |file: web_sys::File| {
        busy.set(true);
        asked.set(None);
        spawn_local(async move { show(file_exchange::import(&file, app).await.map(Some)) });
    };
    let take = move |answer: Answer| {
        // Taken, not copied: with a backup it holds all of it.
        let Some(question) = asked.try_update(Option::take).flatten() else { return };
        busy.set(true);
        spawn_local(async move { show(question.take(answer, app).await) });
    };
    let question = part(move || {
        asked.with(|asked| asked.as_ref().map_or_else(nothing, |asked| import_question(QUESTION, asked, take)))
    });
    let field = file_field(FileField {
        name: "import",
        label: wording::OPEN_FILE,
        words: wording::CHOOSE_FILE,
        described_by: "import-help",
        problem,
        busy,
        chosen: Arc::new(chosen),
    });
    el("section", "card import").set("aria-labelledby", "open-file").holds(vec![
        card_title("open-file", wording::OPEN_FILE),
        el("p", "card__help").set("id", "import-help").says(wording::OPEN_FILE_HELP),
        field,
        el("div", "").set("role", "status").holds(vec![changing(question)]),
    ])
}

/// The field, which has the focus again after nothing was opened.
const FIELD: &str = "[name=import]";

/// The id of what is asked.
const QUESTION: &str = "import-question";
