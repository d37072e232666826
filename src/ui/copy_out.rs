//! A copy of a report taken out of this device, and remembered. It must not draw, nor know what a file looks like inside.

use std::rc::Rc;

use leptos::task::spawn_local;

use crate::browser::drafts::Drafts;
use crate::formats::copy_note::How;
use crate::formats::draft;
use crate::formats::job::{FileKind, Job};
use crate::ui::file_exchange;

/// What is to be done once a copy is remembered.
pub(super) type Noted = Rc<dyn Fn()>;

/// Makes a file, gives it to the person and remembers that it left. Both results are sentences to be shown; nobody waits
/// for what is remembered, since a store may be slow, or never answer.
pub(super) async fn copy_out(job: Job, drafts: &Drafts, noted: Noted) -> Result<String, String> {
    let how = how(&job);
    let left = draft_in(&job);
    let said = file_exchange::export(job, &drafts.photos()).await?;
    if let Some(draft) = left {
        remember(drafts, draft, how, noted);
    }
    Ok(said)
}

/// Remembers that a copy of what this draft says has left.
pub(super) fn remember(drafts: &Drafts, draft: String, how: How, noted: Noted) {
    let drafts = drafts.clone();
    spawn_local(async move {
        drafts.note_copy(&draft, how).await;
        noted();
    });
}

const fn how(job: &Job) -> How {
    let Job::Export { kind, .. } = job else { return How::Other };
    match kind {
        FileKind::Html => How::Html,
        FileKind::Json => How::Json,
        FileKind::Text => How::Text,
        FileKind::Csv => How::Csv,
        FileKind::Xlsx => How::Xlsx,
        FileKind::Docx => How::Docx,
    }
}

/// The report as it stands in the file that a job makes.
pub(super) fn draft_in(job: &Job) -> Option<String> {
    match job {
        Job::Export { draft, .. } => Some(draft.clone()),
        Job::Import { .. } | Job::Backup { .. } | Job::OneFile { .. } | Job::Guide { .. } | Job::ReadCode { .. } => {
            None
        }
    }
}

/// The job that makes the printable file of a report as it is stored; `None` where it cannot be read.
pub(super) async fn job_of(report: &str, drafts: &Drafts) -> Option<Job> {
    let payload = drafts.newest(report).await.ok()?.payload;
    let template = drafts.template(&draft::peek(&payload).ok()?.fingerprint).await?;
    let (form, report) = draft::decode_on(&template, &payload)?;
    Some(file_exchange::job(&form, &template, &report, FileKind::Html, true))
}
