//! The report as words, ready to be copied out of any browser. It must not know how they are made.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, changing, foldable, group, live_paragraph, nothing, paragraph, part, words};
use super::toast::Toast;
use crate::browser::files;
use crate::domain::report::Identity;
use crate::formats::draft;
use crate::formats::job::FileKind;
use crate::ui::copy_out::Leaving;
use crate::ui::dom;
use crate::ui::form_state::FormState;
use crate::ui::past::Outside;
use crate::ui::wording::{files as files_words, text as wording};

/// The name of the field that shows the words.
const NAME: &str = "report-text";

/// Words that were made, and what the report said then.
struct Made {
    text: String,
    of: String,
    leaving: Leaving,
}

/// The words on the screen, and what is said about copying them. A handle.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    made: RwSignal<Option<Rc<Made>>, LocalStorage>,
    /// Whether the words are to be seen: where they could not be copied they are to be copied by hand.
    is_open: RwSignal<bool>,
    copied: RwSignal<&'static str>,
}

impl Shown {
    /// None yet.
    pub(crate) fn nothing() -> Self {
        Self { made: RwSignal::new_local(None), is_open: RwSignal::new(false), copied: RwSignal::new("") }
    }

    /// Makes the words of the report as it stands and puts them on the clipboard. Not every browser still takes the tap for
    /// one once the words are there: then they are shown, with a button that copies them. An error is a sentence to be shown.
    pub(crate) async fn copy_anew(self, state: FormState, outside: Outside) -> Result<(), String> {
        self.copied.set("");
        let made = Rc::new(make(state).await?);
        let is_copied = files::copy_text(&made.text).await.is_ok();
        if is_copied {
            made.leaving.has_left(outside.noted());
        }
        let _ = self.is_open.try_set(!is_copied);
        self.show(made, if is_copied { wording::COPIED } else { wording::READY });
        Ok(())
    }

    fn show(self, made: Rc<Made>, said: &'static str) {
        let _ = self.made.try_set(Some(made));
        let _ = self.copied.try_set(said);
    }
}

async fn make(state: FormState) -> Result<Made, String> {
    let of = said(state);
    let leaving = Leaving::of_open(state, FileKind::Text, false).await?;
    let text = std::str::from_utf8(&leaving.made.bytes).map_err(|_| files_words::NO_WORKER.to_owned())?.to_owned();
    Ok(Made { text, of, leaving })
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
        let Some(made) = shown.made.get() else { return nothing() };
        let field = el("textarea", "narrative__input finish__text")
            .set("id", NAME)
            .set("name", NAME)
            .set("rows", "8")
            .set("readonly", "")
            .set("autocomplete", "off")
            .says(&made.text);
        let copy = button(Button {
            class: "button",
            name: "copy-text",
            words: wording::COPY,
            label: None,
            action: Arc::new(move || copy(state, outside, shown)),
        });
        foldable(
            "finish__words",
            shown.is_open.get_untracked(),
            vec![
                el("summary", "help__asked").says(wording::SHOW),
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
    let Some(made) = shown.made.get_untracked() else { return };
    // What is said next is said anew, although it may be the same.
    shown.copied.set("");
    spawn_local(async move {
        if made.of != said(state) {
            match make(state).await {
                Ok(made) => shown.show(Rc::new(made), wording::MADE_ANEW),
                Err(why) => state.toast.set(Some(Toast::new(why))),
            }
            return;
        }
        let done = files::copy_text(&made.text).await;
        if done.is_err() {
            dom::select_all(NAME);
        } else {
            made.leaving.has_left(outside.noted());
        }
        let _ = shown.copied.try_set(if done.is_ok() { wording::COPIED } else { wording::NOT_COPIED });
    });
}
