//! A report that came, beside the one of its id on this device: what opening it would do, and doing it. It must not draw,
//! nor ask.

use super::past;
use super::wording::files as words;
use crate::browser::clock;
use crate::browser::drafts::{Drafts, LoadProblem, Loaded};
use crate::formats::copy_note::How as CopyHow;
use crate::formats::draft;
use crate::formats::job::Imported;
use crate::formats::kinship::{self, Kinship};
use crate::formats::versions::Why;

/// A report that was read, and nothing more.
#[derive(Clone)]
pub(super) struct Arrived {
    /// The report.
    pub(super) imported: Imported,
    /// The bytes of its pictures, one behind the other.
    pub(super) pictures: Vec<u8>,
    /// Whether parts of the message it came in are missing.
    pub(super) in_part: bool,
}

/// What opening a report that came does to this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// The device has no such report.
    New,
    /// It was made of the one on the device, and takes its place.
    Updates,
    /// The device has the same, which is opened.
    Same,
    /// The one on the device is later, and is opened instead.
    Older,
    /// It stands beside the one on the device: neither was made of the other.
    Beside,
}

/// What is to be done, found before anything is.
pub(super) struct Plan {
    /// What it comes to.
    pub(super) how: How,
    /// The report of the same id on this device.
    pub(super) newest: Result<Loaded, LoadProblem>,
    /// The form that leads to it.
    form: String,
}

/// Looks what opening a report would do. Changes nothing.
pub(super) async fn plan(imported: &Imported, drafts: &Drafts) -> Plan {
    // Only looked at: an open form that goes on from what it had before must not write over it.
    let newest = drafts.newest(&imported.report).await;
    let stored = match &newest {
        Ok(loaded) => Some(loaded.payload.as_str()),
        Err(LoadProblem::NotFound) => None,
        // What cannot be read now is never written over.
        Err(_) => Some(""),
    };
    // The stored report may since have moved to another form.
    let form = stored.and_then(|stored| draft::peek(stored).ok()).map(|summary| summary.form);
    let how = match stored.map(|stored| kinship::kinship(imported, stored)) {
        None => How::New,
        Some(Kinship::Newer) => How::Updates,
        Some(Kinship::Same) => How::Same,
        Some(Kinship::Older) => How::Older,
        Some(Kinship::Apart) if left_from_here(imported, drafts).await => How::Older,
        Some(Kinship::Apart) => How::Beside,
    };
    Plan { how, form: form.unwrap_or_else(|| imported.form.clone()), newest }
}

/// A report that was put in hand.
pub(super) struct InHand {
    /// Its form.
    pub(super) form: String,
    /// What is to be said besides.
    pub(super) besides: &'static str,
}

/// Whose report it is, as its head says; empty where it does not.
pub(super) fn unit_of(imported: &Imported) -> String {
    draft::peek(&imported.draft).map(|summary| summary.unit).unwrap_or_default()
}

/// Stores the report as planned and puts it in hand; `outside` is where it stands besides this device. An error is a sentence
/// to be shown; nothing was changed then.
pub(super) async fn carry_out(
    plan: Plan,
    imported: &Imported,
    outside: CopyHow,
    drafts: &Drafts,
) -> Result<InHand, String> {
    let Plan { how, newest, form } = plan;
    let (id, revision, payload, besides) = match how {
        How::Same => return put_in_hand(&form, &imported.report, drafts, "").await,
        How::Older => return put_in_hand(&form, &imported.report, drafts, words::KEPT_NEWER).await,
        How::New => (imported.report.clone(), imported.revision, imported.draft.clone(), ""),
        How::Updates => {
            // Whoever was asked knows whether it can be kept.
            let _ = keep(imported, drafts).await;
            (imported.report.clone(), imported.revision, imported.draft.clone(), "")
        }
        How::Beside => {
            let beside = kinship::beside(imported, &clock::now_text()).ok_or_else(|| words::NOT_STORED.to_owned())?;
            if drafts.newest(&beside.report).await.is_ok() {
                // The same file was opened before.
                return put_in_hand(&imported.form, &beside.report, drafts, words::KEPT_BOTH).await;
            }
            (beside.report, beside.revision, beside.draft, words::KEPT_BOTH)
        }
    };
    // Without it the report still opens on this page's own form.
    let _ = drafts.keep_template(&imported.fingerprint, &imported.template).await;
    if let Ok(loaded) = &newest
        && id == imported.report
    {
        // The file takes the place of this very revision, of no later one.
        drafts.has_taken(&id, loaded.revision);
    }
    if !drafts.save(&id, revision, &payload).await.is_stored() {
        return Err(words::NOT_STORED.to_owned());
    }
    drafts.note_copy(&payload, outside).await;
    put_in_hand(&imported.form, &id, drafts, besides).await
}

/// Keeps what is stored as a version before the report that came takes its place. Gives whether it is kept.
pub(super) async fn keep(imported: &Imported, drafts: &Drafts) -> bool {
    past::keep_as_it_is(&imported.report, Why::BeforeMerge, drafts).await
}

/// Whether the file was made of a revision that this device has kept a version of: what is stored then came later.
async fn left_from_here(imported: &Imported, drafts: &Drafts) -> bool {
    let Ok(file) = draft::peek(&imported.draft) else { return false };
    let kept = drafts.versions().list(&imported.report).await;
    kept.iter().any(|version| version.fingerprint == file.revision_fingerprint)
}

async fn put_in_hand(form: &str, report: &str, drafts: &Drafts, besides: &'static str) -> Result<InHand, String> {
    drafts.undelete(report).await.map_err(|_| words::NOT_STORED.to_owned())?;
    drafts.set_in_hand(form, report);
    Ok(InHand { form: form.to_owned(), besides })
}
