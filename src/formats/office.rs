//! The one door of the office program: a job and its bytes in, an outcome and its bytes out. It must not know a browser.

use super::job::{FileKind, Job, Outcome, Picture, Refusal};
use super::{docx, draft, file_name, paper, pictures, scan, template_file};
use crate::domain::report::{HeadField, Totals};

/// Does a job of the heavy formats; `attachment` as in [`super::run::run`].
pub fn run(job: &Job, attachment: &[u8]) -> (Outcome, Vec<u8>) {
    let done = match job {
        Job::Export { kind: FileKind::Docx, template, draft, at, pictures, .. } => {
            word(template, draft, at, pictures, attachment)
        }
        Job::Export { .. } => Err(Refusal::BadDraft),
        Job::Import { .. } if attachment.is_empty() => Err(Refusal::Empty),
        Job::Import { .. } => Err(Refusal::NotAReport),
        Job::ReadCode { width, height } => scan::code_in(*width, *height, attachment)
            .map(|text| (Outcome::Code, text.into_bytes()))
            .ok_or(Refusal::NoCode),
    };
    done.unwrap_or_else(|refusal| (Outcome::Refused(refusal), Vec::new()))
}

fn word(
    template: &str,
    draft: &str,
    at: &str,
    listed: &[Picture],
    bytes: &[u8],
) -> Result<(Outcome, Vec<u8>), Refusal> {
    let template = template_file::load(template);
    let template = template.map_err(|problems| Refusal::BadTemplate { problems: problems.len() })?;
    let report = draft::decode(&template, draft).map_err(|_| Refusal::BadDraft)?;
    let pictures = pictures::parted(listed, bytes).ok_or(Refusal::BadDraft)?;
    let paper = paper::lay_out(&template, &report, &Totals::of(&template, &report), at);
    let file = docx::file(&paper, &pictures).map_err(|_| Refusal::BadDraft)?;
    let name = file_name::of(&template.id, report.head_field(HeadField::Unit), at, FileKind::Docx);
    Ok((Outcome::Exported { name, media_type: docx::MEDIA_TYPE.to_owned() }, file))
}
