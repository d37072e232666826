//! Earlier states of a report and its last copy outside this device, beside the report as it is now. It must not draw,
//! nor decide what is kept.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::copy_out::Noted;
use super::form_state::FormState;
use super::wording::safety as words;
use super::wording::time;
use crate::browser::drafts::{Drafts, LoadProblem};
use crate::browser::{clock, device, environment, files};
use crate::domain::report::{Report, differences};
use crate::domain::template::Template;
use crate::formats::copy_note::CopyNote;
use crate::formats::draft::{self, DraftError, DraftSummary};
use crate::formats::reminder::{self, Reminder};
use crate::formats::versions::{Version, Why};
use crate::formats::{moving, template_file};

/// After so many days a copy outside is too old to be relied on where the browser deletes by itself.
const OLD_AFTER_DAYS: i64 = 2;

/// The last copy of a report outside this device, and how many of its fields have changed since; `None`: it cannot be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LastCopy {
    /// The copy; `None` where there was none.
    pub(super) note: Option<CopyNote>,
    /// Fields changed since.
    pub(super) changed: Option<usize>,
}

/// Whether the browser may delete a report while there is no copy outside that is worth something.
pub(super) fn is_missing_here(note: Option<&CopyNote>) -> bool {
    let is_fresh = |note: &CopyNote| {
        let at = chrono::DateTime::parse_from_rfc3339(&note.at);
        at.is_ok_and(|at| (clock::now() - at).num_days() < OLD_AFTER_DAYS)
    };
    device::deletes_by_itself() && !note.is_some_and(is_fresh)
}

/// The same of a report that is being opened; one that was never saved cannot be deleted.
pub(super) async fn may_go(report: &Report, drafts: &Drafts) -> bool {
    report.identity.revision > 0
        && device::deletes_by_itself()
        && is_missing_here(drafts.last_copy(&report.identity.id).await.as_ref())
}

/// Keeps a report as it is stored as a version, before something else takes its place. Gives whether it is kept; a
/// report that is not stored has nothing to be kept.
pub(super) async fn keep_as_it_is(report: &str, why: Why, drafts: &Drafts) -> bool {
    match drafts.newest(report).await {
        Ok(loaded) => drafts.versions().keep(&loaded.payload, why).await,
        Err(LoadProblem::NotFound) => true,
        Err(_) => false,
    }
}

/// A version of a report on the form that the report has now; `None` where it cannot be read.
pub(super) async fn report_of(version: &Version, template: &Template, drafts: &Drafts) -> Option<Report> {
    let payload = drafts.versions().payload(version).await?;
    match draft::decode(template, &payload) {
        Ok(report) => Some(report),
        // It is of another edition, or of another form: what has no place here stays in it unseen.
        Err(DraftError::OtherForm { fingerprint }) => {
            let former = template_file::load(&drafts.template(&fingerprint).await?).ok()?;
            let report = draft::decode(&former, &payload).ok()?;
            moving::move_to(&former, &report, template).map(|moved| moved.report)
        }
        Err(_) => None,
    }
}

/// The report as it left the device.
async fn as_it_left(report: &str, note: &CopyNote, template: &Template, drafts: &Drafts) -> Option<Report> {
    let versions = drafts.versions().list(report).await;
    let version = versions.into_iter().find(|version| version.fingerprint == note.fingerprint)?;
    report_of(&version, template, drafts).await
}

/// The last copy of a stored report, without counting what has changed since where that takes more than a look.
pub(super) async fn last_copy(draft: &DraftSummary, drafts: &Drafts) -> LastCopy {
    let note = drafts.last_copy(&draft.report).await;
    let is_same = note.as_ref().is_some_and(|note| note.fingerprint == draft.revision_fingerprint);
    LastCopy { changed: is_same.then_some(0), note }
}

/// How many fields of a stored report have changed since it last left.
pub(super) async fn changed_since(draft: &DraftSummary, note: &CopyNote, drafts: &Drafts) -> Option<usize> {
    let template = template_file::load(&drafts.template(&draft.fingerprint).await?).ok()?;
    let sent = as_it_left(&draft.report, note, &template, drafts).await?;
    let now = draft::decode(&template, &drafts.newest(&draft.report).await.ok()?.payload).ok()?;
    Some(differences(&template, &now, &sent).len())
}

/// The last copy of an open report. A handle.
#[derive(Clone, Copy)]
pub(super) struct Outside {
    state: FormState,
    /// Whether it is said above the report that the browser may delete it.
    is_said: bool,
    /// What is remembered of the copy; `None` until that is known.
    copy: RwSignal<Option<LastCopy>>,
    /// The report as it left.
    sent: StoredValue<Option<Report>, LocalStorage>,
}

impl Outside {
    /// The one that all panels of a page share; what is remembered comes in a moment.
    pub(super) fn of_page(state: FormState, is_said: bool) -> Self {
        use_context().unwrap_or_else(|| {
            let outside = Self { state, is_said, copy: RwSignal::new(None), sent: StoredValue::new_local(None) };
            provide_context(outside);
            outside.renew();
            outside
        })
    }

    /// Looks anew at what is remembered: something has left.
    pub(super) fn renew(self) {
        spawn_local(async move {
            let Some((report, _)) = self.state.ids() else { return };
            let (template, drafts) = (self.state.template(), self.state.drafts());
            let note = drafts.last_copy(&report).await;
            let sent = match &note {
                Some(note) => as_it_left(&report, note, &template, &drafts).await,
                None => None,
            };
            let _ = self.sent.try_set_value(sent);
            let _ = self.copy.try_set(Some(LastCopy { note, changed: None }));
        });
    }

    /// What is to be done once a copy of it is remembered.
    pub(super) fn noted(self) -> Noted {
        Rc::new(move || self.renew())
    }

    /// The last copy, against the report as it stands; `None` until it is known. Follows each save.
    pub(super) fn last_copy(self) -> Option<LastCopy> {
        self.state.saves.track();
        let note = self.copy.get()?.note;
        let changed = self.sent.with_value(|sent| {
            let sent = sent.as_ref()?;
            Some(self.state.with_report(|template, report| differences(template, report, sent).len()))
        });
        Some(LastCopy { note, changed })
    }

    /// Whether it is to be said, and not said yet, that the browser may delete the report. Follows each save.
    pub(super) fn is_missing_here(self) -> bool {
        self.state.saves.track();
        let is_stored = self.state.with_report(|_, report| report.identity.revision > 0);
        let is_missing =
            |copy: &Option<LastCopy>| copy.as_ref().is_some_and(|copy| is_missing_here(copy.note.as_ref()));
        is_stored && !self.is_said && self.copy.with(is_missing)
    }
}

/// The last day on which what lies here is safe although nobody comes.
pub(super) fn last_safe_day() -> String {
    time::day(in_days(device::DELETES_AFTER_DAYS))
}

/// Hands the person a reminder for their calendar: a day before the browser may delete. Gives what to say.
pub(super) fn remind(report: &str) -> &'static str {
    let made = clock::now();
    let file = reminder::file(&Reminder {
        id: &[report, "@phuluc"].concat(),
        made,
        day: in_days(device::DELETES_AFTER_DAYS - 1),
        title: words::REMINDER_TITLE,
        words: &words::reminder(&last_safe_day()),
        address: &environment::address(),
    });
    match files::download(words::REMINDER_FILE, "text/calendar", file.as_bytes()) {
        Ok(()) => words::REMINDER_MADE,
        Err(_) => super::wording::files::NO_DOWNLOAD,
    }
}

fn in_days(days: i64) -> chrono::NaiveDate {
    (clock::now() + chrono::TimeDelta::days(days)).date_naive()
}
