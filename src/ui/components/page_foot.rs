//! The foot of the start page: the other language, the home screen, and which version of the page this is. It must not
//! know reports.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::parts::{Button, button, changing, group, nothing, paragraph, part, several};
use super::toast::Toast;
use crate::browser::offline::{self, Offline};
use crate::browser::{device, language};
use crate::ui::app::App;
use crate::ui::update;
use crate::ui::wording::{language as words, offline as wording};

/// Whether this is the program in English.
const IS_ENGLISH: bool = cfg!(feature = "english");

/// Draws the foot. What comes later stands below what is there.
pub(crate) fn page_foot(app: App) -> AnyView {
    let changes = part(move || several(vec![new_version(app), home_screen(app)]));
    let version = paragraph("page-foot__version", wording::version(&offline::version()));
    el("footer", "page-foot").set("data-foot", "").holds(vec![other_language(app), version, changing(changes)])
}

/// The way to the page in the other language, in that language.
fn other_language(app: App) -> AnyView {
    if !language::can_change(IS_ENGLISH) {
        return nothing();
    }
    let change = move |_| {
        spawn_local(async move {
            let is_stored = app.give_way().await;
            if !(is_stored && language::change(!IS_ENGLISH)) {
                app.stay();
                app.toast.set(Some(Toast::new(words::NOT_CHANGED)));
            }
        });
    };
    let button = el("button", "button button--quiet").set("type", "button").set("name", "language");
    button.set("lang", words::OTHER_CODE).on("click", change).says(words::OTHER)
}

fn new_version(app: App) -> AnyView {
    if app.offline.get() != Offline::OtherVersion {
        return nothing();
    }
    group("page-foot__new", vec![paragraph("", wording::NEW_LONG.to_owned()), update::take_button(app)])
}

fn home_screen(app: App) -> AnyView {
    if app.can_install.get() {
        let action = Arc::new(move || {
            offline::install();
            app.can_install.set(false);
        });
        let (class, words) = ("button button--second", wording::INSTALL);
        let install = button(Button { class, name: "install", words, label: None, action });
        return group("page-foot__install", vec![paragraph("card__help", wording::INSTALL_HELP.to_owned()), install]);
    }
    if device::is_put_on_home_screen_by_hand() {
        return paragraph("page-foot__install card__help", wording::INSTALL_BY_HAND.to_owned());
    }
    nothing()
}
