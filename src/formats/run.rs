//! The one door of the worker: a job and its bytes in, an outcome and its bytes out. It must not know a browser.

use super::job::{FileKind, Job, Outcome, Refusal};
use super::report_json::{self, Stamp};
use super::{draft, file_name, html, import, paper, template_file};
use crate::domain::report::{HeadField, Totals};

/// Does a job. `attachment` holds the bytes of the file to be opened, the bytes given back those of the file made.
pub fn run(job: &Job, attachment: &[u8]) -> (Outcome, Vec<u8>) {
    let done = match job {
        Job::Export { kind, template, draft, at, program } => {
            export(&Export { kind: *kind, template, draft, at, program })
        }
        Job::Import { template, at } => import::open(attachment, template.as_deref(), at)
            .map(|imported| (Outcome::Imported(Box::new(imported)), Vec::new())),
    };
    done.unwrap_or_else(|refusal| (Outcome::Refused(refusal), Vec::new()))
}

/// The parts of [`Job::Export`].
struct Export<'a> {
    kind: FileKind,
    template: &'a str,
    draft: &'a str,
    at: &'a str,
    program: &'a str,
}

fn export(job: &Export<'_>) -> Result<(Outcome, Vec<u8>), Refusal> {
    let loaded = template_file::load(job.template).and_then(|template| {
        let canonical = template_file::canonical(job.template)?;
        Ok((template, canonical))
    });
    let (template, canonical) = loaded.map_err(|problems| Refusal::BadTemplate { problems: problems.len() })?;
    let report = draft::decode(&template, job.draft).map_err(|_| Refusal::BadDraft)?;
    let totals = Totals::of(&template, &report);
    let stamp = Stamp { program: job.program, at: job.at, template: &canonical };
    let json = report_json::file(&template, &report, &totals, stamp);
    let (text, media_type) = match job.kind {
        FileKind::Json => (json, "application/json"),
        FileKind::Html => {
            let paper = paper::lay_out(&template, &report, &totals, job.at);
            (html::page(&paper, &json), "text/html")
        }
    };
    let name = file_name::of(&template.id, report.head_field(HeadField::Unit), job.at, job.kind);
    Ok((Outcome::Exported { name, media_type: media_type.to_owned() }, text.into_bytes()))
}
