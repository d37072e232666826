//! What is stored and cannot be opened, as an entry of the list of reports. It must not touch it.

use std::sync::Arc;

use leptos::prelude::*;

use super::element::el;
use super::parts::{Button, button, group, paragraph};
use crate::browser::{environment, files};
use crate::formats::draft::{self, Glimpse};
use crate::ui::wording::{start as wording, time};

/// Something that nobody can open; it can be had as a file.
pub(crate) fn unreadable(number: usize, key: &str, raw: String) -> AnyView {
    let inside = vec![paragraph("report-card__words", wording::unreadable_draft(number)), save_unreadable(number, raw)];
    el("li", "card report-card report-card--unreadable").set("data-broken-draft", key).holds(inside)
}

/// A draft that is whole and that only a newer program can open; this page may be an old copy of it.
pub(crate) fn of_newer_program(number: usize, key: &str, raw: String) -> AnyView {
    let Glimpse { name, unit, saved_at, .. } = draft::glimpse(&raw);
    let reload = button(Button {
        class: "button",
        name: "reload",
        words: wording::RELOAD,
        label: None,
        action: Arc::new(environment::reload),
    });
    let inside = vec![
        paragraph("report-card__unit", wording::unit_or_none(&unit).to_owned()),
        paragraph("report-card__form", name),
        paragraph("report-card__state", wording::changed_at(&time::stored(&saved_at))),
        paragraph("report-card__words", wording::NEWER_DRAFT.to_owned()),
        group("report-card__buttons", vec![reload, save_unreadable(number, raw)]),
    ];
    el("li", "card report-card report-card--unreadable").set("data-newer-draft", key).holds(inside)
}

fn save_unreadable(number: usize, raw: String) -> AnyView {
    let save = move || {
        // What cannot be given to the person stays where it is.
        let _ = files::download(&format!("ban-nhap-khong-doc-duoc-{number}.txt"), "text/plain", raw.as_bytes());
    };
    button(Button {
        class: "button button--second",
        name: "save-unreadable",
        words: wording::SAVE_UNREADABLE,
        label: None,
        action: Arc::new(save),
    })
}
