//! Which program makes or opens a file. It must not know what a file says.

use crate::browser::worker_door::Program;
use crate::formats::job::Job;
use crate::ui::wording::files as words;

/// Who makes a file.
pub(super) const fn program_of(job: &Job) -> Program {
    match job {
        Job::Export { kind, .. } if kind.is_heavy() => Program::Office,
        Job::ReadCode { .. } => Program::Office,
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
