//! Another version of the page that stands ready: it is offered, and taken when everything is stored. It must not know
//! how versions are kept.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::App;
use super::components::parts::{Button, button, group, nothing, span};
use super::components::toast::{Toast, toast_button};
use super::wording::offline as wording;
use crate::browser::environment;
use crate::browser::offline::{self, Offline};

/// Follows how the page stands without a network, for as long as it is open.
pub(super) fn follow(app: App) {
    offline::on_change(move || {
        let now = offline::standing();
        if app.offline.get_untracked() != now {
            app.offline.set(now);
        }
        app.can_install.set(offline::can_install());
    })
    .forget();
}

/// The offer at the foot of the screen. It takes nobody out of a field, and waits until it is taken or put off.
pub(super) fn notice(app: App) -> AnyView {
    if app.offline.get() != Offline::OtherVersion || app.is_put_off.get() {
        return nothing();
    }
    let inside = vec![
        span("toast__words toast__words--short", wording::NEW.to_owned()),
        toast_button("update", wording::RELOAD, Arc::new(move || take(app))),
        toast_button("later", wording::LATER, Arc::new(move || app.is_put_off.set(true))),
    ];
    group("toast", inside)
}

/// The same among other things, where it stays also after it was put off.
pub(super) fn take_button(app: App) -> AnyView {
    let action = Arc::new(move || take(app));
    button(Button { class: "button button--quiet", name: "update-now", words: wording::RELOAD, label: None, action })
}

fn take(app: App) {
    spawn_local(async move {
        if app.give_way().await {
            environment::reload();
        } else {
            app.toast.set(Some(Toast::new(wording::NOT_RELOADED)));
        }
    });
}
