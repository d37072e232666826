//! How an open report is saved, and what is said about it. It must not know how a draft looks on disk.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Core, FormState};
use crate::browser::drafts::{SaveProblem, Saved};
use crate::browser::{clock, text};
use crate::editor::Wish;
use crate::formats::draft;
use crate::formats::job::{FileKind, Job};
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

/// One revision on its way to the storage.
struct Revision {
    report: String,
    number: u64,
    payload: String,
}

impl FormState {
    /// Something changed: see that it is saved in time.
    pub(super) fn changed(self) {
        if !matches!(self.save.get_untracked(), SaveStatus::Saving | SaveStatus::Failed(_)) {
            self.save.set(SaveStatus::Saving);
        }
        let wish = self.core.try_update_value(|core| core.autosave.changed());
        self.follow(wish.unwrap_or(Wish::Nothing));
    }

    /// The page is about to be hidden or closed: what can be done at once is done at once.
    pub(crate) fn save_at_once(self) {
        let Some(revision) = self.begin() else { return };
        let drafts = self.core.with_value(|core| core.drafts.clone());
        // The whole save follows and says what came of it; a page that is closed now has at least this one.
        let _ = drafts.save_now(&revision.report, revision.number, &revision.payload);
        spawn_local(self.store(revision));
    }

    /// The job that makes a file of the report as it stands.
    pub(crate) fn export_job(self, kind: FileKind) -> Job {
        self.core.with_value(|core| {
            let at = clock::now_text();
            let draft = draft::encode(core.editor.template(), core.editor.report(), &at);
            Job::Export {
                kind,
                template: core.template_json.clone(),
                draft: text::nfc(&draft),
                at,
                program: env!("CARGO_PKG_VERSION").to_owned(),
            }
        })
    }

    fn follow(self, wish: Wish) {
        let Wish::SaveIn(milliseconds) = wish else { return };
        let timer = clock::after(milliseconds, move || {
            if let Some(revision) = self.begin() {
                spawn_local(self.store(revision));
            }
        });
        self.core.try_update_value(|core| core.timer = Some(timer));
    }

    fn begin(self) -> Option<Revision> {
        self.core.try_update_value(Core::begin).flatten()
    }

    async fn store(self, revision: Revision) {
        let Some((drafts, template)) = self.core.try_update_value(|core| {
            let keep = !std::mem::replace(&mut core.template_kept, true);
            let template = keep.then(|| (core.editor.template().fingerprint.clone(), core.template_json.clone()));
            (core.drafts.clone(), template)
        }) else {
            return;
        };
        if let Some((fingerprint, json)) = template {
            // From its first save on, the form's address leads to this report.
            drafts.set_in_hand(&self.template().id, &revision.report);
            // Without it the draft still opens on the form of this page; the draft itself says whether it is safe.
            let _ = drafts.keep_template(&fingerprint, &json).await;
        }
        let saved = drafts.save(&revision.report, revision.number, &revision.payload).await;
        self.ended(&saved);
    }

    fn ended(self, saved: &Saved) {
        let status = match (&saved.indexed, &saved.local) {
            (Err(SaveProblem::Newer { revision }), _) | (_, Err(SaveProblem::Newer { revision })) => {
                SaveStatus::Failed(SaveProblem::Newer { revision: *revision })
            }
            (Err(_), Err(problem)) => SaveStatus::Failed(*problem),
            (indexed, local) => SaveStatus::Saved {
                at: time::time_of_day(&clock::now()),
                only_once: indexed.is_err() || local.is_err(),
            },
        };
        let stored = matches!(status, SaveStatus::Saved { .. });
        let wish = self.core.try_update_value(|core| core.autosave.ended(stored));
        let settled = self.core.try_with_value(|core| core.autosave.is_settled()).unwrap_or(true);
        // What was typed while the save ran is not stored yet: the next save will say so.
        if settled || !stored {
            let _ = self.save.try_set(status);
        }
        self.follow(wish.unwrap_or(Wish::Nothing));
    }
}

impl Core {
    fn begin(&mut self) -> Option<Revision> {
        self.timer = None;
        if !self.autosave.begin() {
            return None;
        }
        let writer = self.drafts.writer();
        let number = self.editor.begin_revision(&writer, self.parent.take());
        let report = self.editor.report();
        let payload = text::nfc(&draft::encode(self.editor.template(), report, &clock::now_text()));
        self.parent = Some(draft::fingerprint_of_revision(&payload));
        Some(Revision { report: report.identity.id.clone(), number, payload })
    }
}
