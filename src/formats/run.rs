//! The one door of the worker: a job and its bytes in, an outcome and its bytes out. It must not know a browser.

use super::backup::Contents;
use super::job::{FileKind, Job, Outcome, Refusal};
use super::report_json::{self, Stamp};
use super::tidy::{self, Line};
use super::{
    backup, csv, draft, file_name, guide, html, import, letter, one_file, paper, pictures, template_file, text,
};
use crate::domain::report::{HeadField, Report, Totals};
use crate::domain::template::Template;

/// Does a job. `attachment` holds the bytes of the file to be opened, or of the pictures that go into a file; the bytes
/// given back are those of the file made, or of the pictures that came out of one.
pub fn run(job: &Job, attachment: &[u8]) -> (Outcome, Vec<u8>) {
    let done = match job {
        Job::Export { kind, template, draft, at, program, pictures } => pictures::parted(pictures, attachment)
            .ok_or(Refusal::BadDraft)
            .and_then(|pictures| export(&Export { kind: *kind, template, draft, at, program, pictures: &pictures })),
        Job::Backup { contents, at, program } => back_up(contents, at, program, attachment),
        Job::OneFile { forms } => one_file::with_forms(attachment, forms).ok_or(Refusal::NotAReport).map(|page| {
            let media_type = FileKind::Html.media_type().to_owned();
            let name = one_file::NAME.to_owned();
            (Outcome::Exported { name, media_type, letter: String::new() }, page.into_bytes())
        }),
        Job::Guide { template, address } => sheet(template, address),
        Job::Import { at, .. } if backup::is_one(attachment) => {
            backup::open(attachment, at).map(|(restored, pictures)| (Outcome::Restored(Box::new(restored)), pictures))
        }
        Job::Import { template, at, in_part } => import::open(attachment, template.as_deref(), *in_part, at)
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

/// What every kind of file is made of.
pub(super) struct Leaving<'a> {
    pub(super) template: Template,
    pub(super) report: Report,
    pub(super) totals: Totals,
    canonical: String,
    pub(super) at: &'a str,
    pub(super) program: &'a str,
}

impl<'a> Leaving<'a> {
    /// Reads what the page sends.
    pub(super) fn read(template: &str, draft: &str, at: &'a str, program: &'a str) -> Result<Self, Refusal> {
        let loaded = template_file::load(template).and_then(|loaded| {
            let canonical = template_file::canonical(template)?;
            Ok((loaded, canonical))
        });
        let (template, canonical) = loaded.map_err(|problems| Refusal::BadTemplate { problems: problems.len() })?;
        let mut report = draft::decode(&template, draft).map_err(|_| Refusal::BadDraft)?;
        // What is made of the file descends from it, whatever program makes it.
        let revision = draft::fingerprint(&template, &report);
        report.identity.descend_from(&revision);
        let totals = Totals::of(&template, &report);
        Ok(Self { template, report, totals, canonical, at, program })
    }

    fn json(&self, pictures: &[(&str, String)]) -> String {
        let stamp = Stamp { program: self.program, at: self.at, template: &self.canonical, pictures };
        report_json::file(&self.template, &self.report, &self.totals, stamp)
    }

    /// One line a value.
    pub(super) fn lines(&self) -> Result<Vec<Line>, Refusal> {
        let json = serde_json::from_str(&self.json(&[])).map_err(|_| Refusal::BadDraft)?;
        let mut lines = tidy::lines(&self.template, &json);
        let revision = draft::fingerprint(&self.template, &self.report);
        lines.insert(0, Line::of_revision(revision));
        Ok(lines)
    }

    /// The letter that takes the file along.
    fn letter(&self, file: &str) -> String {
        let paper = paper::lay_out(&self.template, &self.report, &self.totals, self.at);
        let title = paper.letter.title.get(1).map_or(self.template.name.as_str(), String::as_str);
        letter::of(&self.template, &self.report, &self.totals, title, file)
    }

    /// The outcome that goes with the bytes of a file.
    pub(super) fn outcome(&self, kind: FileKind) -> Outcome {
        let name = file_name::of(&self.template.id, self.report.head_field(HeadField::Unit), self.at, kind);
        let letter = match kind {
            FileKind::Html => self.letter(&name),
            _ => String::new(),
        };
        Outcome::Exported { name, media_type: kind.media_type().to_owned(), letter }
    }
}

fn export(job: &Export<'_>) -> Result<(Outcome, Vec<u8>), Refusal> {
    let leaving = Leaving::read(job.template, job.draft, job.at, job.program)?;
    let bytes = match job.kind {
        FileKind::Json => {
            let encoded: Vec<_> = job
                .pictures
                .iter()
                .filter(|(_, bytes)| !bytes.is_empty())
                .map(|(id, bytes)| (*id, pictures::encoded(bytes)))
                .collect();
            leaving.json(&encoded).into_bytes()
        }
        FileKind::Html => {
            let paper = paper::lay_out(&leaving.template, &leaving.report, &leaving.totals, job.at);
            // The pictures stand in the page for everybody to see, so its data need not hold them once more.
            html::page(&paper, &leaving.json(&[]), job.pictures).into_bytes()
        }
        FileKind::Text => text::message(&leaving.template, &leaving.report, &leaving.totals).into_bytes(),
        FileKind::Csv => csv::file(&leaving.lines()?),
        // The office program makes them.
        FileKind::Xlsx | FileKind::Docx => return Err(Refusal::BadDraft),
    };
    Ok((leaving.outcome(job.kind), bytes))
}

fn sheet(template: &str, address: &str) -> Result<(Outcome, Vec<u8>), Refusal> {
    let loaded = template_file::load(template);
    let template = loaded.map_err(|problems| Refusal::BadTemplate { problems: problems.len() })?;
    let (name, media_type) = (guide::file_name(&template), FileKind::Html.media_type().to_owned());
    let page = guide::page(&guide::lay_out(&template, address));
    Ok((Outcome::Exported { name, media_type, letter: String::new() }, page.into_bytes()))
}

fn back_up(contents: &Contents, at: &str, program: &str, attachment: &[u8]) -> Result<(Outcome, Vec<u8>), Refusal> {
    let pictures = pictures::parted(&contents.pictures, attachment).ok_or(Refusal::BadDraft)?;
    let bytes = backup::file(contents, &pictures, at, program).into_bytes();
    if bytes.len() > backup::LARGEST {
        return Err(Refusal::TooLarge { limit: backup::LARGEST });
    }
    let (name, media_type) = (file_name::of_backup(at), FileKind::Json.media_type().to_owned());
    Ok((Outcome::Exported { name, media_type, letter: String::new() }, bytes))
}
