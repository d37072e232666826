//! What stands around the fields of an open report. It must not know the fields.

use std::sync::Arc;

use leptos::prelude::*;

use super::form::Notices;
use super::review::review;
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

/// Draws it, place by place; see [`crate::ui::second::Wanted::Around`].
pub(crate) fn around(app: App, state: FormState, notices: Notices) -> Vec<AnyView> {
    let Notices { may_go, edition, own_form: is_own, version, last_year, .. } = notices;
    let template = state.template();
    watch(app, state);
    let outside = Outside::of(state, may_go);
    let mut above = Vec::new();
    if may_go {
        let copy = copy_button(app, Subject::Open(state), Arc::new(move || outside.renew()));
        above.push(may_be_deleted(app, state.ids().map(|(report, _)| report).unwrap_or_default(), vec![copy]));
    }
    if let Some(side) = version {
        above.push(two_versions(&template.id, side, |_| ()));
    }
    if is_own {
        above.push(own_form(app, state));
    }
    if let Some(edition) = edition {
        above.push(other_edition(app, state, edition, moving::OTHER_EDITION));
    }
    above.push(left_over(state));
    vec![
        window_notice(app, state),
        several(above),
        about_form(&template.document, other_forms(app, state)),
        last_year_panel(app, state, last_year.as_deref()),
        photos_panel(state),
        several(vec![review(app, state), export_panel(app, state, outside), import_field(app)]),
    ]
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
