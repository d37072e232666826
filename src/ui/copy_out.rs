//! A copy of a report taken out of this device, and remembered. It must not draw, nor know what a file looks like inside.

use std::rc::Rc;

use leptos::task::spawn_local;

use super::form_state::FormState;
use super::wording::files as words;
use crate::browser::drafts::Drafts;
use crate::browser::files;
use crate::formats::copy_note::How;
use crate::formats::draft;
use crate::formats::job::{FileKind, Job};
use crate::ui::file_exchange::{self, Made};

/// What is to be done once a copy is remembered.
pub(super) type Noted = Rc<dyn Fn()>;

/// A file of a report that is ready to leave.
pub(super) struct Leaving {
    /// The file.
    pub(super) made: Made,
    /// The report as it stands in it.
    draft: Option<String>,
    how: How,
    drafts: Drafts,
}

impl Leaving {
    /// Makes a file of the open report. What leaves is a revision that is stored, so that it can be told later what was
    /// changed since. An error is a sentence to be shown.
    pub(super) async fn of_open(state: FormState, kind: FileKind, with_photos: bool) -> Result<Self, String> {
        state.save_at_once();
        Self::of(state.export_job(kind, with_photos), &state.drafts()).await
    }

    /// Makes the printable file of a report as it is stored; `None` where that cannot be read.
    pub(super) async fn of_stored(report: &str, drafts: &Drafts) -> Option<Result<Self, String>> {
        let payload = drafts.newest(report).await.ok()?.payload;
        let template = drafts.template(&draft::peek(&payload).ok()?.fingerprint).await?;
        let (form, report) = draft::decode_on(&template, &payload)?;
        let job = file_exchange::job(&form, &template, &report, FileKind::Html, true);
        Some(Self::of(job, drafts).await)
    }

    async fn of(job: Job, drafts: &Drafts) -> Result<Self, String> {
        let (draft, how) = match &job {
            Job::Export { kind, draft, .. } => (Some(draft.clone()), how(*kind)),
            _ => (None, How::Other),
        };
        let made = file_exchange::make(job, &drafts.photos()).await?;
        Ok(Self { made, draft, how, drafts: drafts.clone() })
    }

    /// Gives the file to the person and remembers that it left. Both results are sentences to be shown.
    pub(super) fn download(&self, noted: Noted) -> Result<String, String> {
        let Made { name, media_type, bytes, missing, .. } = &self.made;
        files::download(name, media_type, bytes).map_err(|_| words::NO_DOWNLOAD.to_owned())?;
        self.has_left(noted);
        Ok(words::exported(name, *missing))
    }

    /// Remembers that it left as what it is.
    pub(super) fn has_left(&self, noted: Noted) {
        self.has_left_by(self.how, noted);
    }

    /// Remembers that it left in this way. Nobody waits for what is remembered, since a store may be slow, or never answer.
    pub(super) fn has_left_by(&self, how: How, noted: Noted) {
        let Some(draft) = self.draft.clone() else { return };
        let drafts = self.drafts.clone();
        spawn_local(async move {
            drafts.note_copy(&draft, how).await;
            noted();
        });
    }
}

const fn how(kind: FileKind) -> How {
    match kind {
        FileKind::Html => How::Html,
        FileKind::Json => How::Json,
        FileKind::Text => How::Text,
        FileKind::Csv => How::Csv,
        FileKind::Xlsx => How::Xlsx,
        FileKind::Docx => How::Docx,
    }
}
