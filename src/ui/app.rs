//! The page as a whole: where the person is, and what every page may use. It must not know what a page shows.

use std::cell::Cell;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::components::element::el;
use super::components::parts::{changing, nothing, part, several};
use super::components::save_line::save_line;
use super::components::toast::{ToastPlace, toast_line};
use super::components::wipe_panel::open_anew;
use super::dom;
use super::form_state::FormState;
use super::opening::Opened;
use super::pages::form::form_page;
use super::route::Route;
use super::second::{self, Wanted, later};
use super::update;
use super::wording::Phrase;
use crate::browser::drafts::{Binned, Drafts, Standing};
use crate::browser::offline::{self, Offline};
use crate::browser::{clock, environment, press, wipe};
use crate::domain::report::Report;

/// After how long a store is tried again that did not keep what it was given, in milliseconds.
const TRY_AGAIN: u32 = 20_000;

thread_local! {
    /// Whether the stores are about to be tried again: however often that is asked for, they are tried once.
    static IS_WAITING: Cell<bool> = const { Cell::new(false) };
}

/// What every page may use. A handle.
#[derive(Clone, Copy)]
pub(super) struct App {
    drafts: StoredValue<Drafts, LocalStorage>,
    /// The page that is drawn; never [`Route::Review`], which is the form's page.
    route: RwSignal<Route>,
    /// Whether the form's page shows the report for review.
    pub(super) is_review: RwSignal<bool>,
    /// What the address says behind the form's id: see [`Route::within`].
    pub(super) within: RwSignal<String>,
    /// The heading of the part of the form that is in view; empty until one was.
    pub(super) here: RwSignal<Phrase>,
    /// Grows when the form is to be opened anew although the address stays.
    pub(super) opening: RwSignal<u32>,
    /// The next form to be opened is to be begun anew, whatever report is in hand.
    anew: RwSignal<bool>,
    /// What was deleted and can be taken back, as the start page found it last.
    pub(super) binned: RwSignal<Vec<Binned>>,
    /// The ids of the pictures on this device, as the start page found them last; `None` where they are not known.
    pub(super) pictures: RwSignal<Option<Vec<String>>>,
    /// How the stores stand; `None` until they were tried.
    pub(super) standing: RwSignal<Option<Standing>>,
    /// What is kept for the page that is drawn next.
    next: StoredValue<Next, LocalStorage>,
    /// The report that is open in a form on the page.
    pub(super) open: RwSignal<Option<FormState>>,
    /// How the page stands without a network.
    pub(super) offline: RwSignal<Offline>,
    /// Whether another version of the page, which stands ready, was put off.
    pub(super) is_put_off: RwSignal<bool>,
    /// Whether the browser offers to put the page on the home screen.
    pub(super) can_install: RwSignal<bool>,
    /// Where short words are shown.
    pub(super) toast: ToastPlace,
}

/// What is kept for the page that is drawn next.
#[derive(Default)]
struct Next {
    /// What it says first, line by line.
    news: Vec<String>,
    /// What the next report to be opened is to say again.
    going_back: Option<GoingBack>,
}

/// A version that a report is to go back to.
pub(super) struct GoingBack {
    /// The version, with the report's id, on the form of this fingerprint.
    pub(super) report: Report,
    /// See `report`.
    pub(super) fingerprint: String,
    /// What to say then.
    pub(super) said: String,
}

impl App {
    /// The stored drafts.
    pub(super) fn drafts(self) -> Drafts {
        self.drafts.get_value()
    }

    /// Leads the person to a new report on a form. It takes the place of the one in hand once it is saved.
    pub(super) fn begin_anew(self, form: String) {
        self.anew.set(true);
        self.go(&Route::Form(form));
    }

    /// Whether the form that is being opened is to be begun anew. Asked once for each opening.
    pub(super) fn take_anew(self) -> bool {
        let anew = self.anew.get_untracked();
        self.anew.set(false);
        anew
    }

    /// Tries the stores, and again as long as one of them does not keep what it is given.
    pub(super) async fn try_stores(self) {
        let now = self.drafts().probe().await;
        let before = self.standing.get_untracked();
        // That one was cleared is said for the whole visit.
        let was_cleared = now.was_cleared || before.is_some_and(|before| before.was_cleared);
        let now = Standing { was_cleared, ..now };
        if before != Some(now) {
            self.standing.set(Some(now));
        }
        if let Some(state) = self.open_form() {
            state.save_again(now);
        }
        if !now.is_good() {
            self.try_stores_later();
        }
    }

    /// Tries the stores in a while, whatever was found when they were tried last.
    pub(super) fn try_stores_later(self) {
        if !IS_WAITING.replace(true) {
            let again = move || {
                IS_WAITING.set(false);
                spawn_local(self.try_stores());
            };
            clock::after(TRY_AGAIN, again).forget();
        }
    }

    /// Whether no store keeps what it is given, as far as they were tried. Follows it.
    pub(super) fn keeps_nothing(self) -> bool {
        self.standing.get().is_some_and(|standing| !standing.keeps_anything())
    }

    /// Tries the stores if nobody has; not before what is most wanted is on the screen.
    pub(super) async fn try_stores_once(self) {
        if self.standing.get_untracked().is_none()
            && let Some(second) = second::come().await
        {
            (second.try_stores)(self).await;
        }
    }

    /// Leads the person to a page, which says this first.
    pub(super) fn tell_at(self, to: &Route, lines: Vec<String>) {
        self.next.update_value(|next| next.news = lines);
        self.go(to);
    }

    /// What the page is to say first. Asked once.
    pub(super) fn take_news(self) -> Vec<String> {
        self.next.try_update_value(|next| std::mem::take(&mut next.news)).unwrap_or_default()
    }

    /// Something is about to take the place of what is open: that is stored, and takes no more keys. Gives whether nothing
    /// would be lost.
    pub(super) async fn give_way(self) -> bool {
        match self.open_form() {
            Some(state) => state.give_way().await,
            None => true,
        }
    }

    /// Nothing took its place.
    pub(super) fn stay(self) {
        if let Some(state) = self.open_form() {
            state.stay();
        }
    }

    fn open_form(self) -> Option<FormState> {
        self.open.get_untracked().filter(|state| state.is_shown())
    }

    /// Leads the person to the report in hand on a form, which then says again what a version of it said.
    pub(super) fn go_back(self, going: GoingBack, form: String) {
        self.next.update_value(|next| next.going_back = Some(going));
        self.go(&Route::Form(form));
    }

    /// What the report that is being opened is to say again, if anything. Asked once for each opening.
    pub(super) fn take_going_back(self, opened: &Opened) -> Option<GoingBack> {
        let going = self.next.try_update_value(|next| next.going_back.take()).flatten()?;
        let is_meant = going.report.identity.id == opened.report.identity.id;
        (is_meant && going.fingerprint == opened.template.fingerprint).then_some(going)
    }

    /// Leads the person to another page.
    pub(super) fn go(self, route: &Route) {
        if self.route.with_untracked(|here| here == route) {
            self.opening.update(|count| *count += 1);
        }
        environment::set_hash(&route.hash());
    }
}

/// Puts the page into the document, in place of what was painted before the program came.
pub fn start() {
    let Some(root) = dom::by_id("app").and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else { return };
    root.set_text_content(None);
    press::watch();
    leptos::mount::mount_to(root, page).forget();
}

/// Whoever was on something of the page before goes on from the top of this one: else the next Tab would lead to whatever
/// stands behind what is gone, the line at the foot.
fn begin_at_top() {
    let page = dom::by_id("app").and_then(|page| page.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(page) = page.filter(|_| dom::is_nowhere()) {
        let _ = page.focus();
    }
}

/// The address has changed. A page that stays is not drawn anew.
fn moved(route: RwSignal<Route>, is_review: RwSignal<bool>, within: RwSignal<String>) {
    let hash = environment::hash();
    let (page, review) = Route::from_hash(&hash).page();
    // Before the page changes: what is shown again asks where it is to begin.
    within.set(Route::within(&hash));
    if route.with_untracked(|here| *here != page) {
        is_review.set(review);
        route.set(page);
        dom::soon(begin_at_top);
    } else if is_review.get_untracked() != review {
        is_review.set(review);
    }
}

fn page() -> AnyView {
    let hash = environment::hash();
    let (page, is_review) = Route::from_hash(&hash).page();
    let (route, is_review) = (RwSignal::new(page), RwSignal::new(is_review));
    let within = RwSignal::new(Route::within(&hash));
    environment::on_hash_change(move || moved(route, is_review, within)).forget();
    wipe::on_wiped_elsewhere(open_anew).forget();
    let app = App {
        drafts: StoredValue::new_local(Drafts::open()),
        route,
        is_review,
        within,
        here: RwSignal::new(Phrase::default()),
        opening: RwSignal::new(0),
        anew: RwSignal::new(false),
        binned: RwSignal::new(Vec::new()),
        pictures: RwSignal::new(None),
        standing: RwSignal::new(None),
        next: StoredValue::new_local(Next::default()),
        open: RwSignal::new(None),
        offline: RwSignal::new(offline::standing()),
        is_put_off: RwSignal::new(false),
        can_install: RwSignal::new(offline::can_install()),
        toast: RwSignal::new(None),
    };
    update::follow(app);
    let content = part(move || {
        app.opening.track();
        match route.get() {
            Route::Start => later(Wanted::Start(app)),
            Route::Form(id) | Route::Review(id) => form_page(app, &id),
            Route::Paper(id) => later(Wanted::Paper(app, id)),
            Route::Compare(id) => later(Wanted::Compare(app, id)),
            Route::History(id) => later(Wanted::History(app, id)),
            Route::Guide(id) => later(Wanted::Guide(app, id)),
            Route::Help(id) => later(Wanted::Help(id)),
        }
    });
    // One above the other, so that what is said does not cover what is to be tapped.
    let line = part(move || app.open.get().map_or_else(nothing, |state| save_line(app, state)));
    several(vec![
        changing(content),
        el("footer", "foot").holds(vec![toast_line(app.toast, Arc::new(move || update::notice(app))), changing(line)]),
    ])
}
