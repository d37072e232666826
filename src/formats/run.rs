//! The one door of the worker: a job and its bytes in, an outcome and its bytes out. It must not know a browser.

use super::job::{FileKind, Job, Outcome, Refusal};
use super::report_json::{self, Stamp};
use super::{draft, file_name, html, import, paper, pictures, template_file};
use crate::domain::report::{HeadField, Totals};

/// Does a job. `attachment` holds the bytes of the file to be opened, or of the pictures that go into a file; the bytes
/// given back are those of the file made, or of the pictures that came out of one.
pub fn run(job: &Job, attachment: &[u8]) -> (Outcome, Vec<u8>) {
    let done = match job {
        Job::Export { kind, template, draft, at, program, pictures } => pictures::parted(pictures, attachment)
            .ok_or(Refusal::BadDraft)
            .and_then(|pictures| export(&Export { kind: *kind, template, draft, at, program, pictures: &pictures })),
        Job::Import { template, at } => import::open(attachment, template.as_deref(), at)
            .map(|(imported, pictures)| (Outcome::Imported(Box::new(imported)), pictures)),
        Job::ReadCode { .. } => Err(Refusal::NoCode),
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
    pictures: &'a [(&'a str, &'a [u8])],
}

fn export(job: &Export<'_>) -> Result<(Outcome, Vec<u8>), Refusal> {
    let loaded = template_file::load(job.template).and_then(|template| {
        let canonical = template_file::canonical(job.template)?;
        Ok((template, canonical))
    });
    let (template, canonical) = loaded.map_err(|problems| Refusal::BadTemplate { problems: problems.len() })?;
    let report = draft::decode(&template, job.draft).map_err(|_| Refusal::BadDraft)?;
    let totals = Totals::of(&template, &report);
    let json = |pictures: &[(&str, String)]| {
        let stamp = Stamp { program: job.program, at: job.at, template: &canonical, pictures };
        report_json::file(&template, &report, &totals, stamp)
    };
    let (text, media_type) = match job.kind {
        FileKind::Json => {
            let encoded: Vec<_> = job
                .pictures
                .iter()
                .filter(|(_, bytes)| !bytes.is_empty())
                .map(|(id, bytes)| (*id, pictures::encoded(bytes)))
                .collect();
            (json(&encoded), "application/json")
        }
        FileKind::Html => {
            let paper = paper::lay_out(&template, &report, &totals, job.at);
            // The pictures stand in the page for everybody to see, so its data need not hold them once more.
            (html::page(&paper, &json(&[]), job.pictures), "text/html")
        }
        // The office program makes it.
        FileKind::Docx => return Err(Refusal::BadDraft),
    };
    let name = file_name::of(&template.id, report.head_field(HeadField::Unit), job.at, job.kind);
    Ok((Outcome::Exported { name, media_type: media_type.to_owned() }, text.into_bytes()))
}
