//! The field that opens a report or a form from a file. It must not know files.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::element::el;
use super::file_field::{FileField, file_field};
use super::parts::card_title;
use crate::ui::app::App;
use crate::ui::components::toast::Toast;
use crate::ui::file_exchange::{self, Opened};
use crate::ui::wording::start as wording;

/// Draws the field; what is opened is then in hand.
pub(crate) fn import_field(app: App) -> AnyView {
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let chosen = move |file: web_sys::File| {
        busy.set(true);
        spawn_local(async move {
            let result = file_exchange::import(&file, &app.drafts()).await;
            let _ = busy.try_set(false);
            match result {
                Ok(Opened { of_backup, .. }) if !of_backup.is_empty() => app.tell_at_start(of_backup),
                Ok(Opened { to, words, .. }) => {
                    app.toast.set(Some(Toast::new(words)));
                    app.go(&to);
                }
                Err(words) => {
                    let _ = problem.try_set(Some(words));
                }
            }
        });
    };
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
    ])
}
