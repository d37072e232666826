//! Which program makes or opens a file, and what it is given besides. It must not know what a file says.

use crate::browser::drafts::Drafts;
use crate::browser::templates;
use crate::browser::worker_door::Program;
use crate::formats::job::Job;
use crate::ui::wording::files as words;

/// Who makes a file.
pub(super) fn program_of(job: &Job) -> Program {
    match job {
        Job::Export { kind, .. } if kind.is_heavy() => Program::Office,
        _ => Program::Worker,
    }
}

/// A program did not come, or died.
pub(super) fn not_loaded(program: Program) -> String {
    match program {
        Program::Worker => words::NO_WORKER.to_owned(),
        Program::Office => words::NO_OFFICE.to_owned(),
    }
}

/// Who opens a file, by how it begins: a workbook is a ZIP archive.
pub(super) fn program_for(bytes: &[u8]) -> Program {
    if bytes.starts_with(b"PK") { Program::Office } else { Program::Worker }
}

/// The form of this id that is used here: one that a person opened from elsewhere, or the page's own.
pub(super) async fn form_on_page(form: &str) -> Option<String> {
    match Drafts::open().own_form(form).await {
        Some(own) => Some(own),
        None => templates::fetch(form).await.ok(),
    }
}
