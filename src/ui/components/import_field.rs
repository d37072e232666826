//! The field that opens a file. It must not know files.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::parts::{maybe, nothing, paragraph, part};
use crate::ui::app::App;
use crate::ui::components::toast::Toast;
use crate::ui::file_exchange::{self, Opened};
use crate::ui::route::Route;
use crate::ui::wording::start as wording;

/// Draws the field, with the sentence of what could not be opened. The browser's own button would speak the browser's
/// language, so the field stands unseen beneath a label that looks like a button.
pub(crate) fn import_field(app: App) -> AnyView {
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let said = part(move || match (busy.get(), problem.get()) {
        (true, _) => paragraph("import__busy", wording::OPENING_FILE.to_owned()),
        (false, None) => nothing(),
        (false, Some(words)) => {
            view! { <p class="problem" id="import-problem" data-import-problem="">{words}</p> }.into_any()
        }
    });
    let described_by =
        maybe(move || Some(if problem.with(Option::is_some) { "import-problem" } else { "import-help" }.to_owned()));
    view! {
        <section class="card import" aria-labelledby="open-file">
            <h2 class="card__title" id="open-file">{wording::OPEN_FILE}</h2>
            <p class="card__help" id="import-help">{wording::OPEN_FILE_HELP}</p>
            <label class="import__button button button--second">
                <input
                    class="import__input"
                    type="file"
                    name="import"
                    accept=".html,.htm,.json,text/html,application/json"
                    aria-label=wording::OPEN_FILE
                    aria-describedby=described_by
                    on:change=move |event| chosen(&event, app, problem, busy)
                />
                {wording::CHOOSE_FILE}
            </label>
            <div role="status">{said}</div>
        </section>
    }
    .into_any()
}

fn chosen(event: &leptos::ev::Event, app: App, problem: RwSignal<Option<String>>, busy: RwSignal<bool>) {
    let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let Some(file) = input.files().and_then(|files| files.item(0)) else { return };
    problem.set(None);
    busy.set(true);
    spawn_local(async move {
        let result = file_exchange::import(&file, &app.drafts()).await;
        // The same file can be chosen again, once it was mended.
        input.set_value("");
        let _ = busy.try_set(false);
        match result {
            Ok(Opened { form, words }) => {
                app.toast.set(Some(Toast::new(words)));
                app.go(&Route::Form(form));
            }
            Err(words) => {
                let _ = problem.try_set(Some(words));
            }
        }
    });
}
