//! How an open report is saved, and what is said about it. It must not know how a draft looks on disk.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::cells::Core;
use super::{FormState, Hold};
use crate::browser::drafts::{Drafts, SaveProblem, Saved};
use crate::browser::{clock, head_memory, text};
use crate::domain::report::Identity;
use crate::editor::Wish;
use crate::formats::job::{FileKind, Job};
use crate::formats::versions::Why;
use crate::formats::{draft, moving};
use crate::ui::file_exchange;
use crate::ui::opening::Edition;
use crate::ui::second;
use crate::ui::wording::time;

/// What is known about saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SaveStatus {
    /// Nothing was changed since the report was opened.
    Idle,
    /// Changed, and not stored yet.
    Saving,
    /// Stored at this time of day.
    Saved { at: String, only_once: bool },
    /// Not stored, and why.
    Failed(SaveProblem),
}

/// One revision on its way to the storage, with all that is needed to get there: the page may be gone by then.
pub(super) struct Revision {
    drafts: Drafts,
    form: String,
    report: String,
    pub(super) number: u64,
    payload: String,
    /// The form itself with its fingerprint, at the first save of a visit.
    template: Option<(String, String)>,
    /// What is to be kept beside it as a version, and why.
    version: Option<(Why, String)>,
}

/// A report as it is to be stored, with what it is stored under.
struct Identified {
    id: String,
    revision: u64,
    payload: String,
}

impl Revision {
    /// Gives also whether the form need not be kept any more.
    async fn store(&self, local: Result<(), SaveProblem>) -> (Saved, bool) {
        if self.template.is_some() {
            // From its first save on, the form's address leads to this report.
            self.drafts.set_in_hand(&self.form, &self.report);
            if local.is_ok() {
                // It lasts already; beginning the database is a second long piece of work, and somebody types.
                clock::pause(0).await;
            }
        }
        let saved = self.drafts.save_on(&self.report, self.number, &self.payload, local).await;
        let Some((fingerprint, json)) = &self.template else { return (saved, true) };
        // Until it is kept the draft opens on the form of this page alone.
        (saved, self.drafts.keep_template(fingerprint, json).await.is_stored())
    }

    /// Into localStorage alone, before anything has to be waited for: a database may take its time, or never answer.
    /// What came of it is told with the whole save that follows.
    pub(super) fn store_at_once(&self) -> Result<(), SaveProblem> {
        self.drafts.save_now(&self.report, self.number, &self.payload)
    }
}

impl FormState {
    /// Something changed: see that it is saved in time.
    pub(super) fn changed(self) {
        if self.core.try_with_value(|core| core.follows) != Some(false) {
            return;
        }
        if !matches!(self.save.get_untracked(), SaveStatus::Saving | SaveStatus::Failed(_)) {
            self.save.set(SaveStatus::Saving);
        }
        let wish = self.core.try_update_value(|core| core.autosave.changed());
        self.follow(wish.unwrap_or(Wish::Nothing));
    }

    /// The time is up, or the page is about to be hidden or closed: what can be done at once is done at once.
    pub(crate) fn save_at_once(self) {
        if let Some(second) = second::there() {
            (second.before_save)(self);
        }
        self.store_now();
    }

    /// The same without a look at who edits.
    pub(super) fn store_now(self) {
        let Some(revision) = self.begin() else { return };
        let local = revision.store_at_once();
        spawn_local(self.store(revision, local));
    }

    /// The job that makes a file of the report as it stands. Its pictures are named, their bytes still to be found.
    /// What leaves is stored as a revision of its own, so that whatever is made of the file is known to descend from it.
    pub(crate) fn export_job(self, kind: FileKind, with_photos: bool) -> Job {
        // A window that follows stores nothing.
        if self.may_edit()
            && let Some(revision) = self.core.try_update_value(Core::leave).flatten()
        {
            let local = revision.store_at_once();
            spawn_local(self.store(revision, local));
        }
        self.core.with_value(|core| {
            let (template, report) = (core.editor.template(), core.editor.report());
            file_exchange::job(template, &core.template_json, report, kind, with_photos)
        })
    }

    /// Keeps the report as it stands as a version, before it moves to another form. Gives whether it is kept.
    pub(crate) async fn keep_before_move(self) -> bool {
        let now = self.core.try_with_value(|core| {
            let is_stored = core.editor.report().identity.revision > 0;
            (core.drafts.clone(), is_stored.then(|| core.payload()))
        });
        match now {
            Some((drafts, Some(payload))) => drafts.versions().keep(&payload, Why::BeforeMove).await,
            // What was never stored has nothing but what moves along.
            Some((_, None)) | None => true,
        }
    }

    /// Stores the report as a next revision on another form. Gives whether it was stored; the screen is to be drawn
    /// anew then.
    pub(crate) async fn move_to(self, edition: &Edition) -> bool {
        let Some(drafts) = self.core.try_with_value(|core| core.drafts.clone()).filter(|_| self.may_edit()) else {
            return false;
        };
        let _ = drafts.keep_template(&edition.template.fingerprint, &edition.json).await;
        // From here to the first store nothing is waited for, and nothing is saved on the old form afterwards, so that
        // no key gets in between.
        self.save_at_once();
        let moved = self.core.try_update_value(|core| {
            let moved = core.moved_to(edition)?;
            core.autosave.close();
            Some((moved, core.payload()))
        });
        let Some((Identified { id, revision, payload }, before)) = moved.flatten() else { return false };
        // Nothing is typed from here on: the form is about to be drawn anew.
        self.hold.set(Hold::Leaving);
        let local = drafts.save_now(&id, revision, &payload);
        let is_stored = drafts.save_on(&id, revision, &payload, local).await.is_stored();
        if is_stored {
            // Kept before; once more for what was typed since.
            drafts.versions().keep(&before, Why::BeforeMove).await;
        } else if let Some(wish) = self.core.try_update_value(|core| core.autosave.reopen()) {
            self.hold.set(Hold::Here);
            self.follow(wish);
        }
        is_stored
    }

    /// Sees to it that the report lasts although nobody has typed yet, so that something can be kept beside it.
    pub(crate) fn make_lasting(self) {
        if self.core.try_with_value(|core| core.editor.report().identity.revision == 0) == Some(true) {
            self.changed();
        }
        self.save_at_once();
    }

    fn follow(self, wish: Wish) {
        let Wish::SaveIn(milliseconds) = wish else { return };
        let timer = clock::after(milliseconds, move || {
            self.save_at_once();
        });
        self.core.try_update_value(|core| core.timer = Some(timer));
    }

    pub(super) fn begin(self) -> Option<Revision> {
        self.core.try_update_value(Core::begin).flatten()
    }

    pub(super) async fn store(self, revision: Revision, local: Result<(), SaveProblem>) {
        let (mut saved, template_kept) = revision.store(local).await;
        let handed_over = self.core.try_update_value(|core| {
            core.template_kept &= template_kept;
            core.handed_over
        });
        let is_newer = matches!(saved.indexed, Err(SaveProblem::Newer { .. }));
        if saved.local.is_ok() && Some(revision.number) <= handed_over && is_newer {
            // The window that it was handed to made its next revision of it, and was quicker.
            saved.indexed = Ok(());
        }
        self.ended(&saved);
        if let Some((why, payload)) = &revision.version {
            // Nothing is said where it cannot be kept: it is a kindness, and the draft is safe.
            if let Some(second) = second::come().await {
                (second.keep)(revision.drafts.clone(), payload.clone(), *why).await;
            }
        }
    }

    fn ended(self, saved: &Saved) {
        let status = match (saved.newer(), saved.indexed, saved.local) {
            (Some(revision), ..) => SaveStatus::Failed(SaveProblem::Newer { revision }),
            (None, Err(_), Err(problem)) => SaveStatus::Failed(problem),
            (None, indexed, local) => SaveStatus::Saved {
                at: time::time_of_day(&clock::now()),
                only_once: indexed.is_err() || local.is_err(),
            },
        };
        let stored = matches!(status, SaveStatus::Saved { .. });
        let settled = self.core.try_update_value(|core| {
            core.autosave.ended(stored);
            core.autosave.is_settled()
        });
        let Some(settled) = settled else { return };
        self.saves.update(|saves| *saves += 1);
        if stored && let Some(second) = second::there() {
            (second.was_stored)(self);
        }
        // What was typed while the save ran is not stored yet: the next save will say so.
        if settled || !stored {
            self.save.set(status);
        }
    }
}

impl Core {
    /// The report as it stands, as it is stored.
    fn payload(&self) -> String {
        text::nfc(&draft::encode(self.editor.template(), self.editor.report(), &clock::now_text()))
    }

    fn moved_to(&self, edition: &Edition) -> Option<Identified> {
        let (template, report) = (self.editor.template(), self.editor.report());
        let mut moved = moving::move_to(template, report, &edition.template)?.report;
        moved.identity.revision += 1;
        moved.identity.writer = self.drafts.writer();
        moved.identity.parent.clone_from(&self.parent);
        let payload = text::nfc(&draft::encode(&edition.template, &moved, &clock::now_text()));
        Some(Identified { id: moved.identity.id, revision: moved.identity.revision, payload })
    }

    fn begin(&mut self) -> Option<Revision> {
        self.timer = None;
        self.autosave.begin().then(|| {
            let number = self.editor.begin_revision(&self.drafts.writer(), self.parent.take());
            self.revision(number)
        })
    }

    /// The revision that leaves, if it is another than the one that left before.
    fn leave(&mut self) -> Option<Revision> {
        let Identity { revision, ancestors, .. } = &self.editor.report().identity;
        let is_settled = self.autosave.is_settled();
        if is_settled && ancestors.last().is_some_and(|last| Some(last) == self.parent.as_ref()) {
            return None;
        }
        // A form in which nobody has typed is not worth keeping for having been printed.
        if is_settled && *revision == 0 {
            let own = self.as_stored().1;
            self.editor.descend_from(&own);
            return None;
        }
        self.autosave.begin_anyway().then(|| {
            let number = self.editor.begin_revision(&self.drafts.writer(), self.parent.take());
            let own = self.as_stored().1;
            self.editor.descend_from(&own);
            self.revision(number)
        })
    }

    /// The report's text as it is stored, and its fingerprint: that of the letters as they are stored, from which
    /// another device takes it.
    fn as_stored(&self) -> (String, String) {
        let (template, report, at) = (self.editor.template(), self.editor.report(), clock::now_text());
        draft::encode_revision(template, report, &at, text::nfc)
    }

    pub(super) fn revision(&mut self, number: u64) -> Revision {
        self.timer = None;
        let (payload, fingerprint) = self.as_stored();
        self.parent = Some(fingerprint);
        let (template, report) = (self.editor.template(), self.editor.report());
        head_memory::remember(report);
        let version = self.keeper.version(&payload, clock::now());
        let is_first = !std::mem::replace(&mut self.template_kept, true);
        Revision {
            drafts: self.drafts.clone(),
            form: template.id.clone(),
            report: report.identity.id.clone(),
            number,
            payload,
            template: is_first.then(|| (template.fingerprint.clone(), self.template_json.clone())),
            version,
        }
    }
}
