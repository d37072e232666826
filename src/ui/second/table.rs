//! What the second part of the program does for the first. Only the door may name it.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use web_sys::ClipboardEvent;

use crate::browser::clock;
use crate::browser::drafts::Drafts;
use crate::browser::environment::Listener;
use crate::browser::in_app::{InApp, asks};
use crate::domain::report::issues::Question;
use crate::domain::template::RowIndex;
use crate::editor::{Changed, Field};
use crate::formats::last_year::Figures;
use crate::formats::versions::Why;
use crate::ui::app::App;
use crate::ui::app::GoingBack;
use crate::ui::components::added_rows::{added_items, added_rows};
use crate::ui::components::in_app;
use crate::ui::components::parts::nothing;
use crate::ui::components::storage_notice::storage_notice;
use crate::ui::components::term_help::meaning;
use crate::ui::components::window_notice::{keep_button, take_over_button};
use crate::ui::form_state::FormState;
use crate::ui::pages::around::{Panel, around};
use crate::ui::pages::compare::compare_page;
use crate::ui::pages::form::{self, Asked, Stage};
use crate::ui::pages::guide::guide_page;
use crate::ui::pages::help::help_page;
use crate::ui::pages::history::history_page;
use crate::ui::pages::open_form::pasted;
use crate::ui::pages::paper::paper_page;
use crate::ui::pages::start::start_page;
use crate::ui::route::Route;
use crate::ui::{folding, step_taken, steps, way};

use super::styles::STYLES;

/// Work that is waited for.
pub(crate) type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

/// What the second part draws.
pub(crate) enum Wanted {
    /// The start page.
    Start(App),
    /// The paper of the report in hand on a form.
    Paper(App, String),
    /// Two versions of it side by side.
    Compare(App, String),
    /// Its earlier states.
    History(App, String),
    /// The sheet that tells how a form is filled in.
    Guide(App, String),
    /// How the page is used, for somebody who comes from a form or from none.
    Help(String),
    /// A panel that stands around the fields of an open report.
    Around(App, FormState, Panel),
    /// The rows that a person added below a row of a table.
    AddedRows(FormState, RowIndex),
    /// The same below a row of running text.
    AddedItems(FormState, RowIndex),
    /// The button that keeps both of two versions.
    KeepBeside(App, FormState),
    /// The button that edits in this window.
    TakeOver(FormState),
    /// How far the stores keep what is typed.
    Storage(App),
    /// What is counted in the cells of a table (`false`) or of a field (`true`).
    Meaning(bool),
    /// A word that the page stands inside another program, if it does.
    InApp,
    /// The list of sections, and where in the form the person is.
    Way(App, FormState),
    /// The way out of that program; the last goes on in it.
    WayOut(InApp, Arc<dyn Fn() + Send + Sync>),
}

/// What the second part does.
pub(crate) struct Second {
    /// What it draws is dressed in these.
    pub(super) styles: &'static str,
    /// Draws.
    pub(crate) draw: fn(Wanted) -> AnyView,
    /// Opens the report in hand on a form, or begins one.
    pub(crate) open: fn(App, String, Asked, Option<Owner>) -> Coming<Stage>,
    /// Has an opened report say again what a version of it said, and stand beside last year's figures.
    pub(crate) take_up: fn(FormState, Option<GoingBack>, Option<Rc<Figures>>),
    /// Tries the stores.
    pub(crate) try_stores: fn(App) -> Coming<()>,
    /// Joins an open report: makes up for what was done without it, and listens to the other windows.
    pub(crate) join: fn(App, FormState) -> [Listener; 4],
    /// A save is about to be made: looks who edits, and holds what nobody holds.
    pub(crate) before_save: fn(FormState),
    /// The form is left: what is not stored is kept, and the report is let go of.
    pub(crate) leave: fn(FormState),
    /// A save ended well.
    pub(crate) was_stored: fn(FormState),
    /// Keeps a version.
    pub(crate) keep: fn(Drafts, String, Why) -> Coming<()>,
    /// See [`FormState::judged`].
    pub(crate) judged: fn(FormState, &[Question]),
    /// See [`FormState::remark_left`].
    pub(crate) remark_left: fn(FormState, Option<Field>),
    /// See [`FormState::remark_all`].
    pub(crate) remark_all: fn(FormState),
    /// A step back or forth was taken.
    pub(crate) step_taken: fn(FormState, &Changed),
    /// Something in the form is tapped.
    pub(crate) tap: fn(FormState, &web_sys::Event),
    /// Something is pasted into a field.
    pub(crate) paste: fn(FormState, &ClipboardEvent),
}

/// All of it.
pub(super) static SECOND: Second = Second {
    styles: STYLES,
    draw,
    open: |app, form, asked, owner| Box::pin(form::open_stored(app, form, asked, owner)),
    take_up: |state, going_back, last_year| {
        if let Some(GoingBack { report, said, .. }) = going_back {
            state.go_back_to(report, said);
        }
        if let Some(figures) = last_year {
            state.set_last_year(&figures);
        }
    },
    try_stores: |app| Box::pin(app.try_stores()),
    join: |app, state| {
        // To judge a whole form is work enough for a turn of its own.
        clock::after(0, move || {
            if state.is_shown() {
                state.second_came();
            }
        })
        .forget();
        state.listen_to_windows(move |form| app.go(&Route::Form(form.to_owned())))
    },
    before_save: |state| {
        state.look();
        state.hold_if_free();
    },
    leave: |state| {
        state.keep_what_is_left();
        state.let_go();
    },
    was_stored: FormState::was_stored,
    keep: |drafts, payload, why| {
        Box::pin(async move {
            drafts.versions().keep(&payload, why).await;
        })
    },
    judged: FormState::judged,
    remark_left: FormState::remark_left,
    remark_all: |state| state.remark_all(false),
    step_taken: step_taken::show,
    tap: |state, event| {
        steps::pressed(state, event);
        folding::pressed(event);
    },
    paste: pasted,
};

fn draw(wanted: Wanted) -> AnyView {
    match wanted {
        Wanted::Around(app, state, panel) => around(app, state, panel),
        Wanted::Start(app) => start_page(app),
        Wanted::Paper(app, id) => paper_page(app, &id),
        Wanted::Compare(app, id) => compare_page(app, &id),
        Wanted::History(app, id) => history_page(app, &id),
        Wanted::Guide(app, id) => guide_page(app, &id),
        Wanted::Help(id) => help_page(&id),
        Wanted::AddedRows(state, row) => added_rows(state, &state.template(), row),
        Wanted::AddedItems(state, row) => added_items(state, &state.template(), row),
        Wanted::KeepBeside(app, state) => keep_button(app, state),
        Wanted::TakeOver(state) => take_over_button(state),
        Wanted::Storage(app) => storage_notice(app, true),
        Wanted::Meaning(of_field) => meaning(of_field),
        Wanted::InApp => asks().map_or_else(nothing, in_app::notice),
        Wanted::Way(app, state) => way::way(app, state),
        Wanted::WayOut(found, go_on) => in_app::way_out(found, go_on),
    }
}
