//! The buttons that make a file of the report. It must not know how a file is made.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{
    Button, button, card_title, changing, foldable, group, live, maybe, nothing, paragraph, part, words,
};
use super::send_panel::send_panel;
use crate::formats::job::FileKind;
use crate::ui::app::App;
use crate::ui::dom;
use crate::ui::file_exchange;
use crate::ui::form_state::FormState;
use crate::ui::route::Route;
use crate::ui::wording::{form as wording, photos, review, send};

/// What came of the last export.
#[derive(Clone)]
enum Said {
    Nothing,
    Busy(FileKind),
    Done(String),
    Problem(String),
}

/// Draws the panel.
pub(crate) fn export_panel(app: App, state: FormState) -> AnyView {
    let said = RwSignal::new(Said::Nothing);
    let words_said = words(move || match said.get() {
        Said::Nothing => String::new(),
        Said::Busy(kind) => wording::exporting(kind.is_heavy()).to_owned(),
        Said::Done(words) | Said::Problem(words) => words,
    });
    let class = maybe(move || {
        let is_problem = said.with(|said| matches!(said, Said::Problem(_)));
        let class = if is_problem { "finish__said finish__said--problem" } else { "finish__said" };
        Some(class.to_owned())
    });
    // It keeps nobody from sending; it says what the files will be marked with.
    let standing = words(move || review::standing(state.standing.get()));
    let to_review = part(move || if app.is_review.get() { nothing() } else { review_button(app, state) });
    let form = state.template().id.clone();
    let to_paper = Arc::new(move || app.go(&Route::Paper(form.clone())));
    let buttons = vec![
        button(Button {
            class: "button button--second",
            name: "paper",
            words: send::PAPER,
            label: None,
            action: to_paper,
        }),
        export_button(state, said, FileKind::Html, "button button--second", "export-html", wording::EXPORT_HTML),
        export_button(state, said, FileKind::Json, "button button--second", "export-json", wording::EXPORT_JSON),
    ];
    el("section", "card finish").set("aria-labelledby", "finish").holds(vec![
        card_title("finish", wording::FINISH),
        paragraph("card__help", wording::FINISH_HELP.to_owned()),
        el("p", "finish__standing").set("data-standing", "").holds(vec![live(standing)]),
        changing(to_review),
        send_panel(state),
        group("finish__buttons", buttons),
        choice(state),
        other_files(state, said),
        el("p", "")
            .live("class", class)
            .set("role", "status")
            .set("data-export-said", "")
            .holds(vec![live(words_said)]),
    ])
}

fn review_button(app: App, state: FormState) -> AnyView {
    let form = state.template().id.clone();
    let action = Arc::new(move || app.go(&Route::Review(form.clone())));
    let button = Button { class: "button button--second", name: "review", words: review::TITLE, label: None, action };
    group("finish__buttons", vec![super::parts::button(button)])
}

/// The files for those who go on with a report elsewhere.
fn other_files(state: FormState, said: RwSignal<Said>) -> AnyView {
    let class = "button button--second";
    let buttons = vec![export_button(state, said, FileKind::Docx, class, "export-docx", wording::EXPORT_DOCX)];
    let inside = vec![
        el("summary", "finish__more").says(wording::OTHER_FILES),
        paragraph("card__help", wording::OTHER_FILES_HELP.to_owned()),
        group("finish__buttons", buttons),
    ];
    foldable("finish__others", false, inside)
}

/// The name of the choice below.
const JSON_PHOTOS: &str = "json-photos";

/// Whether the data take the pictures along; not shown where there are none.
fn choice(state: FormState) -> AnyView {
    let hidden = maybe(move || (state.weight_of_photos() == 0).then(String::new));
    let label = words(move || wording::json_photos(&photos::in_file(state.weight_of_photos())));
    let check = el("input", "").set("type", "checkbox").set("name", JSON_PHOTOS).empty();
    el("label", "finish__choice").live("hidden", hidden).holds(vec![check, live(label)])
}

fn export_button(
    state: FormState,
    said: RwSignal<Said>,
    kind: FileKind,
    class: &'static str,
    name: &'static str,
    words: &'static str,
) -> AnyView {
    let action = move || {
        if said.with_untracked(|said| matches!(said, Said::Busy(_))) {
            return;
        }
        said.set(Said::Busy(kind));
        let with_photos = kind != FileKind::Json || dom::is_checked(JSON_PHOTOS);
        spawn_local(async move {
            let job = state.export_job(kind, with_photos);
            let result = file_exchange::export(job, &state.photo_store()).await;
            let _ = said.try_set(match result {
                Ok(words) => Said::Done(words),
                Err(words) => Said::Problem(words),
            });
        });
    };
    button(Button { class, name, words, label: None, action: Arc::new(action) })
}
