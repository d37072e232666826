//! The field that opens a report or a form from a file. It must not know files.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::file_field::{FileField, file_field};
use super::parts::{Button, button, card_title, changing, group, nothing, part, span};
use crate::ui::app::App;
use crate::ui::dom;
use crate::ui::file_exchange::{self, Opened};
use crate::ui::sheet_choice::{Came, Choice};
use crate::ui::wording::{files as wording_of_files, start as wording};

/// Draws the field; what is opened is then in hand.
pub(crate) fn import_field(app: App) -> AnyView {
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let choice = RwSignal::new(None::<Choice>);
    let show = move |result: Result<Opened, String>| {
        let _ = busy.try_set(false);
        match result {
            Ok(Opened { to, words }) => app.tell_at(&to, words),
            Err(words) => {
                let _ = problem.try_set(Some(words));
            }
        }
    };
    let chosen = move |file: web_sys::File| {
        busy.set(true);
        choice.set(None);
        spawn_local(async move {
            match file_exchange::import(&file, app).await {
                Ok(Came::Opened(opened)) => show(Ok(opened)),
                Ok(Came::Choice(asked)) => {
                    let _ = busy.try_set(false);
                    let _ = choice.try_set(Some(*asked));
                    dom::soon(|| dom::focus_on_id(QUESTION));
                }
                Err(words) => show(Err(words)),
            }
        });
    };
    let take = move |official: bool| {
        let Some(chosen) = choice.get_untracked() else { return };
        choice.set(None);
        busy.set(true);
        spawn_local(async move { show(chosen.open(official, app).await) });
    };
    let question = part(move || choice.with(|choice| choice.as_ref().map_or_else(nothing, |asked| which(asked, take))));
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

/// The id of that question, which takes the focus.
const QUESTION: &str = "sheets-differ";

/// Asks which of a workbook's two sheets is right; nothing is chosen for the person.
fn which(asked: &Choice, take: impl Fn(bool) + Clone + Send + Sync + 'static) -> AnyView {
    let answer = |name, words, official: bool| {
        let take = take.clone();
        let class = "button button--second";
        button(Button { class, name, words, label: None, action: Arc::new(move || take(official)) })
    };
    let buttons = vec![
        answer("take-official", wording_of_files::TAKE_OFFICIAL, true),
        answer("take-data", wording_of_files::TAKE_DATA, false),
    ];
    let place = |(name, said)| el("li", "").holds(vec![span("import__name", name), span("import__sheets", said)]);
    let places = asked.places().into_iter().map(place).collect();
    let words = el("p", "import__question").set("id", QUESTION).set("tabindex", "-1").says(&asked.question());
    let question = vec![words, el("ul", "import__places").holds(places)];
    group("import__choice", vec![group("remark", question), group("finish__buttons", buttons)])
}
