//! The report as words, ready to be copied out of any browser. It must not know how they are made.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, changing, group, live_paragraph, nothing, paragraph, part, words};
use super::toast::Toast;
use crate::browser::files;
use crate::domain::report::Identity;
use crate::formats::copy_note::How;
use crate::formats::draft;
use crate::formats::job::FileKind;
use crate::ui::form_state::FormState;
use crate::ui::past::Outside;
use crate::ui::wording::{files as files_words, text as wording};
use crate::ui::{copy_out, dom, file_exchange};

/// The name of the field that shows the words.
const NAME: &str = "report-text";

/// Words that were made, and what the report said then.
#[derive(Clone, PartialEq, Eq)]
struct Made {
    text: String,
    of: String,
    /// The report as it stands in the words.
    draft: Option<String>,
}

/// The words on the screen, and what is said about copying them.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    made: RwSignal<Option<Made>>,
    copied: RwSignal<&'static str>,
}

impl Shown {
    /// None yet.
    pub(crate) fn nothing() -> Self {
        Self { made: RwSignal::new(None), copied: RwSignal::new("") }
    }

    /// Makes the words of the report as it stands. An error is a sentence to be shown.
    pub(crate) async fn make(self, state: FormState, copied: &'static str) -> Result<(), String> {
        let made = make(state).await?;
        let _ = self.made.try_set(Some(made));
        let _ = self.copied.try_set(copied);
        Ok(())
    }
}

async fn make(state: FormState) -> Result<Made, String> {
    let of = said(state);
    let job = state.export_job(FileKind::Text, false);
    let draft = copy_out::draft_in(&job);
    let file = file_exchange::make(job, &state.photo_store()).await?;
    let text = String::from_utf8(file.bytes).map_err(|_| files_words::NO_WORKER.to_owned())?;
    Ok(Made { text, of, draft })
}

/// What the report says, whatever revision it is.
fn said(state: FormState) -> String {
    state.with_report(|template, report| {
        let mut report = report.clone();
        report.identity = Identity::default();
        draft::encode(template, &report, "")
    })
}

/// Draws the words, where some were made.
pub(crate) fn export_text(state: FormState, outside: Outside, shown: Shown) -> AnyView {
    let content = part(move || {
        let Some(Made { text, .. }) = shown.made.get() else { return nothing() };
        let field = el("textarea", "narrative__input finish__text")
            .set("id", NAME)
            .set("name", NAME)
            .set("rows", "8")
            .set("readonly", "")
            .set("autocomplete", "off")
            .says(&text);
        let copy = button(Button {
            class: "button",
            name: "copy-text",
            words: wording::COPY,
            label: None,
            action: Arc::new(move || copy(state, outside, shown)),
        });
        group(
            "finish__words",
            vec![
                el("label", "head__label").set("for", NAME).says(wording::TEXT),
                field,
                group("finish__buttons", vec![copy]),
                paragraph("card__help", wording::TEXT_HELP.to_owned()),
            ],
        )
    });
    let said = live_paragraph("finish__said", words(move || shown.copied.get().to_owned()));
    let said = el("div", "").set("role", "status").set("data-copied", "").holds(vec![said]);
    group("", vec![changing(content), said])
}

fn copy(state: FormState, outside: Outside, shown: Shown) {
    let Some(Made { text, of, draft }) = shown.made.get_untracked() else { return };
    spawn_local(async move {
        if of != said(state) {
            if let Err(why) = shown.make(state, wording::MADE_ANEW).await {
                state.toast.set(Some(Toast::new(why)));
            }
            return;
        }
        let done = files::copy_text(&text).await;
        if done.is_err() {
            dom::select_all(NAME);
        } else if let Some(draft) = draft.filter(|_| state.is_shown()) {
            copy_out::remember(&state.drafts(), draft, How::Text, Rc::new(move || outside.renew()));
        }
        let _ = shown.copied.try_set(if done.is_ok() { wording::COPIED } else { wording::NOT_COPIED });
    });
}
