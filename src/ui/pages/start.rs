//! The start: reports in hand, forms to choose, files to open. It must not know forms.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::deleting::{delete, place_after};
use super::form_choices::{self, Forms, choices};
use super::listed_copies::ListedCopies;
use crate::browser::drafts::{Listed, Shelves, Versions};
use crate::browser::{clock, environment};
use crate::domain::report::Progress;
use crate::domain::report::differences::Side;
use crate::formats::draft::DraftSummary;
use crate::ui::app::App;
use crate::ui::components::device_panel::device_panel;
use crate::ui::components::element::el;
use crate::ui::components::import_field::import_field;
use crate::ui::components::news::news;
use crate::ui::components::office_panel::office_panel;
use crate::ui::components::page_foot::page_foot;
use crate::ui::components::parts::{
    Button, button, changing, group, live_paragraph, nothing, paragraph, part, several, words,
};
use crate::ui::components::paste_field::paste_field;
use crate::ui::components::storage_notice::storage_notice;
use crate::ui::components::toast;
use crate::ui::components::two_versions::two_versions;
use crate::ui::components::unreadable_card::{of_newer_program, unreadable};
use crate::ui::components::wipe_panel::was_wiped;
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::wording::{
    device, form as form_wording, help, one_file, start as wording, time, versions as version_words,
};

/// After how long the page draws what it knows, although it waits for more, in milliseconds: a store or a host may never
/// answer.
const MOST_WAITED_FOR: u32 = 1500;

/// Draws the start page.
pub(crate) fn start_page(app: App) -> AnyView {
    dom::set_title(wording::TITLE);
    // What was deleted comes back from the bin as well.
    on_cleanup(move || toast::leave(app.toast));
    let listed = RwSignal::new(Vec::<Listed>::new());
    let forms = RwSignal::new(Forms::Loading);
    let copies = ListedCopies::new();
    // The reports, and the forms.
    let awaited = RwSignal::new(2_u8);
    spawn_local(look(app, listed, copies, move || one_came(awaited)));
    // Reads the drafts as well, so it waits until they are listed.
    spawn_local(async move {
        app.try_stores_once().await;
        app.drafts().photos().sweep(&app.drafts()).await;
    });
    spawn_local(async move {
        let _ = forms.try_set(form_choices::look(&app.drafts()).await);
        one_came(awaited);
    });
    clock::after(MOST_WAITED_FOR, move || {
        if awaited.try_get_untracked().is_some_and(|left| left > 0) {
            awaited.set(0);
        }
    })
    .forget();
    let title = vec![
        el("h1", "title__words").says(wording::TITLE),
        paragraph("title__privacy", wording::PRIVACY.to_owned()),
        el("a", "title__help").set("href", &Route::Help(String::new()).hash()).says(help::LINK),
    ];
    let rest = part(move || match awaited.get() {
        0 => rest(app, listed, copies, forms),
        _ => paragraph("loading", wording::LOADING.to_owned()),
    });
    el("main", "page start").holds(vec![
        el("header", "title").holds(title),
        if environment::is_from_file() { paragraph("remark", one_file::FROM_FILE.to_owned()) } else { nothing() },
        storage_notice(app, false),
        first_words(app),
        changing(rest),
    ])
}

/// What stands below the heading, drawn as soon as it is known what is in it: nothing moves under a thumb.
fn rest(app: App, listed: RwSignal<Vec<Listed>>, copies: ListedCopies, forms: RwSignal<Forms>) -> AnyView {
    let reports = part(move || reports(app, listed, copies, forms));
    let choices = part(move || forms.with(|forms| listed.with(|listed| choices(app, forms, listed))));
    several(vec![
        changing(reports),
        section("forms", wording::FORMS, changing(choices)),
        import_field(app),
        paste_field(app),
        device_panel(app, listed, Arc::new(move || renew(app, listed, copies, String::new()))),
        office_panel(),
        page_foot(app),
    ])
}

/// One of what the page waits for has come.
fn one_came(awaited: RwSignal<u8>) {
    let _ = awaited.try_update(|left| *left = left.saturating_sub(1));
}

/// What led the person here.
fn first_words(app: App) -> AnyView {
    let mut lines = app.take_news();
    if was_wiped() {
        lines.push(device::WIPED.to_owned());
    }
    news(lines)
}

/// A section of the page, whose class is the id of its heading too.
fn section(name: &'static str, heading: &str, inside: AnyView) -> AnyView {
    let heading = el("h2", "start__heading").set("id", name).says(heading);
    el("section", name).set("aria-labelledby", name).holds(vec![heading, inside])
}

/// Looks through the stores again. Then `lead_to` is where the person is put; nowhere if it is empty.
fn renew(app: App, listed: RwSignal<Vec<Listed>>, copies: ListedCopies, lead_to: String) {
    let listed_now = move || {
        if !lead_to.is_empty() {
            dom::soon(move || {
                dom::lead_to(&lead_to);
            });
        }
    };
    spawn_local(look(app, listed, copies, listed_now));
}

/// Looks through the stores; `listed_now` is called when the list is there.
async fn look(app: App, listed: RwSignal<Vec<Listed>>, copies: ListedCopies, listed_now: impl FnOnce()) {
    let Shelves { listed: now, binned } = app.drafts().shelves().await;
    copies.look(app, &now).await;
    // A list that says the same stays as it is, so that nothing moves under a thumb.
    if listed.try_with_untracked(|old| *old != now) == Some(true) {
        let _ = listed.try_set(now.clone());
    }
    listed_now();
    if app.binned.with_untracked(|old| *old != binned) {
        app.binned.set(binned);
    }
    let pictures = app.drafts().photos().ids().await;
    if app.pictures.with_untracked(|old| *old != pictures) {
        app.pictures.set(pictures);
    }
    copies.count(app, &now).await;
}

fn reports(app: App, listed: RwSignal<Vec<Listed>>, copies: ListedCopies, forms: RwSignal<Forms>) -> AnyView {
    let now = listed.get();
    if now.is_empty() {
        return nothing();
    }
    let versions: Vec<Option<Side>> = now.iter().map(|one| version(&now, one)).collect();
    let items = now.into_iter().enumerate().map(|(index, one)| match one {
        Listed::Draft(draft) => report(app, listed, (copies, forms), draft, versions[index]),
        Listed::Unreadable { key, raw, why } if why.is_of_newer_program() => of_newer_program(index + 1, &key, raw),
        Listed::Unreadable { key, raw, .. } => unreadable(index + 1, &key, raw),
    });
    let items: Vec<AnyView> = items.collect();
    section("reports", wording::REPORTS, several(vec![copies.warning(app), el("ul", "reports__list").holds(items)]))
}

/// Which version a report is, where two are listed.
fn version(listed: &[Listed], one: &Listed) -> Option<Side> {
    let Listed::Draft(draft) = one else { return None };
    Some(Versions::of(listed, &draft.report)?.side_of(&draft.report))
}

fn report(
    app: App,
    listed: RwSignal<Vec<Listed>>,
    (copies, forms): (ListedCopies, RwSignal<Forms>),
    draft: DraftSummary,
    version: Option<Side>,
) -> AnyView {
    let DraftSummary { report, form, name, unit, filled, unreadable, answered, of, saved_at, photos, .. } = draft;
    let address = Route::Form(form.clone()).hash();
    let choose = {
        let (form, report) = (form.clone(), report.clone());
        move |_: web_sys::Event| app.drafts().set_in_hand(&form, &report)
    };
    let versions = version.map_or_else(nothing, |side| two_versions(&form, side, choose.clone()));
    let (form_of_history, form_of_due) = (form.clone(), form.clone());
    let delete = button(Button {
        class: "button button--quiet",
        name: "delete-draft",
        words: wording::DELETE,
        label: Some(wording::delete_which(&unit, &name)),
        action: {
            let (report, said) = (report.clone(), wording::deleted(&unit));
            Arc::new(move || {
                let after = place_after(&report, &listed.get_untracked());
                delete(app, [&form, &report, &said], after, move |place| renew(app, listed, copies, place));
            })
        },
    });
    let history = el("a", "button button--quiet").set("href", &Route::History(form_of_history).hash());
    let history = history
        .set("aria-label", &version_words::of_report(&unit))
        .on("click", choose.clone())
        .says(version_words::SHORT);
    let copy = copies.button(app, &report, &unit, move || renew(app, listed, copies, String::new()));
    let go_on = el("a", "button").set("href", &address).on("click", choose).says(wording::CONTINUE);
    let inside = vec![
        paragraph("report-card__unit", wording::unit_or_none(&unit).to_owned()),
        el("p", "report-card__form").in_vietnamese().says(&name),
        live_paragraph("report-card__due", words(move || forms.with(|forms| forms.due(&form_of_due)))),
        meter(filled + answered, of),
        paragraph("report-card__state", form_wording::progress(Progress { filled, unreadable, answered, of })),
        paragraph("report-card__state", wording::changed_at(&time::stored(&saved_at))),
        versions,
        missing_photos(app, photos),
        copies.line(&report),
        group("report-card__buttons", vec![go_on, copy, history, delete]),
    ];
    el("li", "card report-card").set("data-draft", &report).holds(inside)
}

/// How far a report is, for the eye: the words beneath say it.
fn meter(done: usize, of: usize) -> AnyView {
    let meter = el("progress", "report-card__meter").set("aria-hidden", "true");
    meter.set("max", &of.max(1).to_string()).set("value", &done.to_string()).empty()
}

/// How many pictures of a report are not on this device.
fn missing_photos(app: App, photos: Vec<String>) -> AnyView {
    let said = words(move || {
        let missing = app
            .pictures
            .with(|here| here.as_ref().map_or(0, |here| photos.iter().filter(|photo| !here.contains(photo)).count()));
        if missing == 0 { String::new() } else { wording::photos_missing(missing) }
    });
    live_paragraph("report-card__missing", said)
}
