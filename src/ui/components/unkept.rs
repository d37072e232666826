//! What is said where a report could not be kept as it is before something else takes its place: its copy is offered
//! first, the way on second. It must not know what takes its place.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, group, paragraph};
use super::toast::Toast;
use crate::ui::app::App;
use crate::ui::copy_out::Leaving;
use crate::ui::wording::versions as words;

/// Draws it; `go_on` does what the person wanted, without anything kept.
pub(crate) fn unkept(app: App, report: String, go_on: impl Fn() + Send + Sync + 'static) -> AnyView {
    let take_out = move || {
        let report = report.clone();
        spawn_local(async move {
            let drafts = app.drafts();
            let made = Leaving::of_stored(&report, &drafts).await;
            let made = made.unwrap_or_else(|| Err(words::NOT_TAKEN_OUT.to_owned()));
            let said = made.and_then(|leaving| leaving.download(Rc::new(|| ())));
            app.toast.set(Some(Toast::new(said.unwrap_or_else(|why| why))));
        });
    };
    let take_out = button(Button {
        class: "button",
        name: "take-out",
        words: words::TAKE_OUT,
        label: None,
        action: Arc::new(take_out),
    });
    let go_on = button(Button {
        class: "button button--quiet",
        name: "go-on",
        words: words::GO_ON,
        label: None,
        action: Arc::new(go_on),
    });
    let said = paragraph("unkept__words", words::NOT_KEPT.to_owned());
    let inside = vec![said, group("report-card__buttons", vec![take_out, go_on])];
    el("div", "unkept").set("role", "alert").set("data-unkept", "").holds(inside)
}
