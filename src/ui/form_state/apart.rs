//! Words of this window that are not stored, while another window stored others: nothing of either is dropped by itself.
//! It must not draw, nor choose.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::saving::SaveStatus;
use super::{FormState, Hold};
use crate::browser::drafts::{Drafts, SaveProblem};
use crate::browser::{clock, text};
use crate::formats::kinship::{self, Beside};

/// Such words on their way to a place of their own.
struct Apart {
    drafts: Drafts,
    /// The form's fingerprint.
    fingerprint: String,
    /// The form's JSON text.
    json: String,
    beside: Beside,
}

impl Apart {
    async fn store(&self) -> bool {
        // Without it the version still opens on the page's own form.
        let _ = self.drafts.keep_template(&self.fingerprint, &self.json).await;
        let Beside { report, revision, draft } = &self.beside;
        self.drafts.save(report, *revision, draft).await.is_stored()
    }
}

impl FormState {
    /// Whether there are such words.
    pub(crate) fn is_apart(self) -> bool {
        self.save.with(|save| matches!(save, SaveStatus::Failed(SaveProblem::Newer { .. })))
    }

    /// Stores what stands here as a version beside the one that the other window stored. Gives whether it is stored; the
    /// report is to be opened anew then.
    pub(crate) async fn keep_beside(self) -> bool {
        // Nothing is typed from here on that would be in neither version.
        let hold = self.hold.get_untracked();
        self.hold.set(Hold::Leaving);
        let is_kept = match self.begin_beside() {
            Some(apart) => apart.store().await,
            None => false,
        };
        if !is_kept {
            self.core.try_update_value(|core| core.autosave.reopen());
            let _ = self.hold.try_set(hold);
        }
        is_kept
    }

    /// The form is left while such words stand in it: they are kept beside by themselves, at once in the store that
    /// takes them at once.
    pub(crate) fn keep_what_is_left(self) {
        if self.core.try_with_value(|core| core.autosave.is_closed()) != Some(false) || !untrack(|| self.is_apart()) {
            return;
        }
        if let Some(apart) = self.begin_beside() {
            // What comes of it is told by the list of reports.
            let _ = apart.drafts.save_now(&apart.beside.report, apart.beside.revision, &apart.beside.draft);
            spawn_local(async move {
                apart.store().await;
            });
        }
    }

    /// A person does not want them.
    pub(crate) fn drop_words(self) {
        self.core.try_update_value(|core| core.autosave.close());
    }

    fn begin_beside(self) -> Option<Apart> {
        self.core.try_update_value(|core| {
            core.autosave.close();
            let (template, report) = (core.editor.template(), core.editor.report().clone());
            let mut beside = kinship::version_beside(template, report, &clock::now_text());
            beside.draft = text::nfc(&beside.draft);
            let (fingerprint, json) = (template.fingerprint.clone(), core.template_json.clone());
            Apart { drafts: core.drafts.clone(), fingerprint, json, beside }
        })
    }
}
