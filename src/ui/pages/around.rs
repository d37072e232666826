//! The panels around the fields of an open report. They must not know the fields.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::form::Notices;
use super::review::review;
use crate::browser::environment;
use crate::domain::report::way::Stop;
use crate::formats::last_year::Figures;
use crate::ui::app::App;
use crate::ui::components::about_form::about_form;
use crate::ui::components::export_panel::export_panel;
use crate::ui::components::import_field::import_field;
use crate::ui::components::last_year_panel::last_year_panel;
use crate::ui::components::other_edition::{left_over, other_edition, other_forms, own_form};
use crate::ui::components::parts::several;
use crate::ui::components::photos_panel::photos_panel;
use crate::ui::components::safety::{Subject, copy_button, may_be_deleted};
use crate::ui::components::two_versions::two_versions;
use crate::ui::components::window_notice::window_notice;
use crate::ui::form_state::{FormState, SaveStatus};
use crate::ui::past::Outside;
use crate::ui::wording::moving;
use crate::ui::{dom, way};

/// One of them. Each is drawn by itself, so that no key waits for all.
pub(crate) enum Panel {
    /// Above the page: another window that has the report.
    Windows,
    /// Above the fields: what is to be known of the report before anything is typed.
    Above(Notices),
    /// Inside the card that tells what the form is.
    About,
    /// Inside the card of last year's figures.
    LastYear(Option<Rc<Figures>>),
    /// Below the fields.
    Photos,
    /// Below the form: the report looked over.
    Review,
    /// The files that leave. Whether the browser may delete the report is said above already.
    Finish(bool),
    /// The files that come.
    Import,
}

/// Draws a panel.
pub(crate) fn around(app: App, state: FormState, panel: Panel) -> AnyView {
    match panel {
        Panel::Windows => {
            watch(app, state);
            words_in_cells(state);
            window_notice(app, state)
        }
        Panel::Above(notices) => above(app, state, notices),
        Panel::About => {
            let template = state.template();
            about_form(&template.document, &template.id, other_forms(app, state))
        }
        Panel::LastYear(figures) => last_year_panel(app, state, figures.as_deref()),
        Panel::Photos => {
            way::panel(app, state, Stop::Photos);
            photos_panel(state)
        }
        Panel::Review => review(app, state),
        Panel::Finish(may_go) => {
            way::panel(app, state, Stop::Send);
            export_panel(app, state, Outside::of_page(state, may_go))
        }
        Panel::Import => import_field(app),
    }
}

fn above(app: App, state: FormState, notices: Notices) -> AnyView {
    let Notices { may_go, edition, own_form: is_own, version, .. } = notices;
    let mut above = Vec::new();
    if may_go {
        let outside = Outside::of_page(state, may_go);
        let copy = copy_button(app, Subject::Open(state), Arc::new(move || outside.renew()));
        above.push(may_be_deleted(app, state.ids().map(|(report, _)| report).unwrap_or_default(), vec![copy]));
    }
    if let Some(side) = version {
        above.push(two_versions(&state.template().id, side, |_| ()));
    }
    if is_own {
        above.push(own_form(app, state));
    }
    if let Some(edition) = edition {
        above.push(other_edition(app, state, edition, moving::OTHER_EDITION));
    }
    above.push(left_over(state));
    several(above)
}

/// What stands in a cell for words is one line on paper, and is seen as a whole here.
fn words_in_cells(state: FormState) {
    let cell_of = |event: &web_sys::Event| {
        let field = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        field.filter(|field| field.matches("textarea.cell__input").unwrap_or_default())
    };
    let on_one_line = environment::on_line_break(move |event| {
        if cell_of(&event).is_some() {
            event.prevent_default();
        }
    });
    let growing = environment::on_input(move |event| {
        if let Some(cell) = cell_of(&event) {
            dom::grow_with_words(&cell);
        }
    });
    // What was taken back, or came from another window, is in no event.
    let following = RenderEffect::new(move |_: Option<()>| {
        state.steps.track();
        state.saves.track();
        dom::soon(dom::grow_all_with_words);
    });
    // Kept as long as the page is shown.
    StoredValue::new_local((on_one_line, growing, following));
}

/// A store that fails while somebody works is tried again, although it was well when the page was opened.
fn watch(app: App, state: FormState) {
    let watching = RenderEffect::new(move |_: Option<()>| {
        if state.save.with(SaveStatus::may_do_better) {
            app.try_stores_later();
        }
    });
    // Kept as long as the page is shown.
    StoredValue::new_local(watching);
}
