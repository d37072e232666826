//! Which program makes or opens a file. It must not know what a file says.

use crate::browser::worker_door::{DoorError, Program};
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

/// Why a program did not do a job, and what to do.
pub(super) fn not_done(program: Program, why: DoorError) -> String {
    let words = match (why, program) {
        (DoorError::NoWorker, Program::Worker) => words::NO_WORKER,
        (DoorError::NoWorker, Program::Office) => words::NO_OFFICE,
        (DoorError::Crashed, _) => words::STOPPED,
        (DoorError::NoAnswer, _) => words::NO_ANSWER,
        (DoorError::Protocol, _) => words::OTHER_VERSION,
    };
    words.to_owned()
}

/// The same of an answer that is none to what was asked.
pub(super) fn not_answered<T>(program: Program, answer: Result<T, DoorError>) -> String {
    not_done(program, answer.err().unwrap_or(DoorError::Protocol))
}

/// Who opens a file, by how it begins: a workbook is a ZIP archive.
pub(super) fn program_for(bytes: &[u8]) -> Program {
    if bytes.starts_with(b"PK") { Program::Office } else { Program::Worker }
}
