//! How safe a report is: its last copy outside this device, and what to do where the browser deletes by itself.
//! It must not know how a copy is made or where it is noted.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, group, paragraph};
use super::toast::Toast;
use crate::formats::job::FileKind;
use crate::ui::app::App;
use crate::ui::copy_out::Leaving;
use crate::ui::form_state::FormState;
use crate::ui::past::{self, LastCopy};
use crate::ui::wording::{form, safety as wording, start, time};

/// Draws the line about the last copy outside; it keeps its place until what is remembered is known.
pub(crate) fn last_copy(class: &'static str, copy: Option<&LastCopy>) -> AnyView {
    let words = match copy.map(|copy| (&copy.note, copy.changed)) {
        None => "\u{a0}".to_owned(),
        Some((None, _)) => wording::NO_COPY.to_owned(),
        Some((Some(note), changed)) => wording::copy(note.how, &time::stored(&note.at), changed),
    };
    el("p", class).set("data-last-copy", "").says(&words)
}

/// A report that is to leave.
#[derive(Clone)]
pub(crate) enum Subject {
    /// The one that is open.
    Open(FormState),
    /// One that is stored, by its id, with its unit.
    Stored(String, String),
}

/// A button that takes a copy out; `taken` is called when it is remembered.
pub(crate) fn copy_button(app: App, subject: Subject, taken: Arc<dyn Fn() + Send + Sync>) -> AnyView {
    let label = match &subject {
        Subject::Open(_) => None,
        Subject::Stored(_, unit) => Some([wording::KEEP_COPY, ": ", start::unit_or_none(unit)].concat()),
    };
    let action = move || {
        app.toast.set(Some(Toast::new(form::exporting(false))));
        let (subject, taken) = (subject.clone(), Arc::clone(&taken));
        spawn_local(async move {
            let made = match subject {
                Subject::Open(state) => Some(Leaving::of_open(state, FileKind::Html, true).await),
                Subject::Stored(report, _) => Leaving::of_stored(&report, &app.drafts()).await,
            };
            let made = made.unwrap_or_else(|| Err(wording::NO_COPY_MADE.to_owned()));
            let said = made.and_then(|leaving| leaving.download(Rc::new(move || taken())));
            app.toast.set(Some(Toast::new(said.unwrap_or_else(|problem| problem))));
        });
    };
    let class = "button button--second";
    button(Button { class, name: "keep-copy", words: wording::KEEP_COPY, label, action: Arc::new(action) })
}

/// Draws the remark that the browser may delete reports by itself, with the ways to keep them.
pub(crate) fn may_be_deleted(app: App, id: String, mut ways: Vec<AnyView>) -> AnyView {
    let action = Arc::new(move || app.toast.set(Some(Toast::new(past::remind(&id)))));
    let class = "button button--quiet";
    ways.push(button(Button { class, name: "remind", words: wording::REMIND, label: None, action }));
    el("section", "remark keep").set("aria-label", wording::HOW_TO_KEEP).set("data-may-be-deleted", "").holds(vec![
        paragraph("keep__words", wording::may_be_deleted(&past::last_safe_day())),
        group("keep__ways", ways),
    ])
}
