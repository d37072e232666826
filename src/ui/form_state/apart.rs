//! Words of this window that are not stored, while another window stored others: nothing of either is dropped by itself.
//! It must not draw, nor choose.

use leptos::prelude::*;

use super::FormState;
use super::saving::SaveStatus;
use crate::browser::drafts::{SaveProblem, Saved};
use crate::browser::{clock, text};
use crate::formats::kinship::{self, Beside};

impl FormState {
    /// Whether there are such words.
    pub(crate) fn is_apart(self) -> bool {
        self.save.with(|save| matches!(save, SaveStatus::Failed(SaveProblem::Newer { .. })))
    }

    /// Stores what stands here as a version beside the one that the other window stored. Gives whether it is stored; the
    /// report is to be opened anew then.
    pub(crate) async fn keep_beside(self) -> bool {
        let made = self.core.try_with_value(|core| {
            let (template, report) = (core.editor.template(), core.editor.report().clone());
            let beside = kinship::version_beside(template, report, &clock::now_text());
            (core.drafts.clone(), template.fingerprint.clone(), core.template_json.clone(), beside)
        });
        let Some((drafts, fingerprint, json, Beside { report, draft })) = made else { return false };
        // Without it the version still opens on the page's own form.
        let _ = drafts.keep_template(&fingerprint, &json).await;
        let Saved { local, indexed } = drafts.save(&report, 1, &text::nfc(&draft)).await;
        let is_kept = local.is_ok() || indexed.is_ok();
        if is_kept {
            self.core.try_update_value(|core| core.autosave.close());
        }
        is_kept
    }
}
