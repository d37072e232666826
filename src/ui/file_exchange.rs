//! Files that leave and come, by way of the worker. It must not draw, nor know what a file looks like inside.

use crate::browser::drafts::{Drafts, LoadProblem, Saved};
use crate::browser::photos::Photos;
use crate::browser::worker_door::{self, Program};
use crate::browser::{clock, files, templates, text};
use crate::domain::report::{Identity, Photo, Report};
use crate::domain::template::Template;
use crate::domain::template::problem::{Problem, ProblemKind};
use crate::formats::job::{FileKind, Imported, Job, Outcome, Picture, Refusal};
use crate::formats::{draft, last_year, template_file};
use crate::ui::file_intake::bytes_of;
use crate::ui::wording::{files as words, storage, template_problems};

/// A report was opened from a file and is now in hand.
pub(super) struct Opened {
    /// Its form.
    pub(super) form: String,
    /// What to say.
    pub(super) words: String,
}

/// A file that was made.
pub(super) struct Made {
    /// Its name.
    pub(super) name: String,
    /// Its media type.
    pub(super) media_type: String,
    /// What is in it.
    pub(super) bytes: Vec<u8>,
    /// How many pictures it should hold and does not, because they are not on this device.
    pub(super) missing: usize,
}

/// Makes a file. An error is a sentence to be shown.
pub(super) async fn make(mut job: Job, photos: &Photos) -> Result<Made, String> {
    let (bytes, missing) = bytes_of_pictures(&mut job, photos).await;
    let is_heavy = matches!(&job, Job::Export { kind, .. } if kind.is_heavy());
    let program = if is_heavy { Program::Office } else { Program::Worker };
    match worker_door::run(program, &job, bytes).await {
        Ok((Outcome::Exported { name, media_type }, bytes)) => Ok(Made { name, media_type, bytes, missing }),
        Ok((Outcome::Refused(why), _)) => Err(words::refusal(&why)),
        Ok(_) | Err(_) => Err(not_loaded(program)),
    }
}

/// A program did not come, or died.
pub(super) fn not_loaded(program: Program) -> String {
    match program {
        Program::Worker => words::NO_WORKER.to_owned(),
        Program::Office => words::NO_OFFICE.to_owned(),
    }
}

/// Makes a file and gives it to the person. Both results are sentences to be shown.
pub(super) async fn export(job: Job, photos: &Photos) -> Result<String, String> {
    let Made { name, media_type, bytes, missing } = make(job, photos).await?;
    files::download(&name, &media_type, &bytes).map_err(|_| words::NO_DOWNLOAD.to_owned())?;
    Ok(words::exported(&name, missing))
}

/// The job that makes a file of a report as it stands. Its pictures are named, their bytes still to be found.
pub(super) fn job(template: &Template, json: &str, report: &Report, kind: FileKind, with_photos: bool) -> Job {
    let at = clock::now_text();
    let named = |photo: &Photo| Picture { id: photo.id.clone(), length: 0 };
    Job::Export {
        kind,
        template: json.to_owned(),
        draft: text::nfc(&draft::encode(template, report, &at)),
        at,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        pictures: if with_photos { report.photos().iter().map(named).collect() } else { Vec::new() },
    }
}

/// The bytes of the pictures that a job names, one behind the other, and how many are not on this device.
async fn bytes_of_pictures(job: &mut Job, photos: &Photos) -> (Vec<u8>, usize) {
    let (mut bytes, mut missing) = (Vec::new(), 0);
    if let Job::Export { pictures, .. } = job {
        for picture in pictures {
            let own = photos.bytes(&picture.id).await.unwrap_or_default();
            picture.length = own.len();
            missing += usize::from(own.is_empty());
            bytes.extend(own);
        }
    }
    (bytes, missing)
}

/// Opens a report from a file and puts it in hand. An error is a sentence to be shown; nothing was changed then.
pub(super) async fn import(file: &web_sys::File, drafts: &Drafts) -> Result<Opened, String> {
    let bytes = bytes_of(file).await?;
    if let Some(form) = form_in(&bytes) {
        return open_form(form, drafts).await;
    }
    let (imported, bytes) = read(bytes).await?;
    let mut said = words::imported(imported.filled);
    if imported.totals_differ {
        said = format!("{said} {}", words::TOTALS_DIFFER);
    }
    if imported.check_differs {
        said = format!("{said} {}", words::CHECK_DIFFERS);
    }
    let lacks = words::carries(imported.carries);
    let pictures = keep_pictures(&imported.pictures, &bytes, &drafts.photos()).await;
    let InHand { form, besides } = store(&imported, drafts).await?;
    for more in [lacks, besides, pictures.as_str()] {
        if !more.is_empty() {
            said = format!("{said} {more}");
        }
    }
    Ok(Opened { form, words: said })
}

/// The figures of last year's report, as they are to be kept. An error is a sentence to be shown.
pub(super) async fn last_year(file: &web_sys::File) -> Result<String, String> {
    let (imported, _) = read(bytes_of(file).await?).await?;
    let template = template_file::load(&imported.template);
    let report = template.ok().and_then(|template| Some((draft::decode(&template, &imported.draft).ok()?, template)));
    let (report, template) = report.ok_or_else(|| words::refusal(&Refusal::NotAReport))?;
    Ok(last_year::take(&template, &report))
}

/// A form with its text, or its problems; `None` for a file that is something else.
fn form_in(bytes: &[u8]) -> Option<Result<(Template, String), Vec<Problem>>> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= template_file::MOST_BYTES)?;
    // A report carries its form inside and is no form itself.
    let is_form = |problems: &[Problem]| {
        let marks = |problem: &Problem| matches!(problem.kind, ProblemKind::NotATemplate | ProblemKind::NotJson { .. });
        !problems.iter().any(marks)
    };
    match template_file::load(text) {
        Ok(template) => Some(Ok((template, text.to_owned()))),
        Err(problems) if is_form(&problems) => Some(Err(problems)),
        Err(_) => None,
    }
}

/// Uses a form from a file. A report that is in hand on another edition of it says so when it is opened.
async fn open_form(form: Result<(Template, String), Vec<Problem>>, drafts: &Drafts) -> Result<Opened, String> {
    let (template, json) = form.map_err(|problems| {
        let lines = problems.iter().map(template_problems::sentence);
        std::iter::once(storage::form_broken(problems.len())).chain(lines).collect::<Vec<_>>().join("\n")
    })?;
    let json = template_file::canonical(&json).unwrap_or(json);
    let used = drafts.use_form(&template.id, &template.fingerprint, &json).await;
    used.map_err(|_| words::NOT_STORED.to_owned())?;
    Ok(Opened { words: words::form_opened(&template.name), form: template.id })
}

/// Keeps the pictures of a file that are not here yet. Gives what is to be said about those that are then missing.
async fn keep_pictures(pictures: &[Picture], bytes: &[u8], photos: &Photos) -> String {
    if pictures.is_empty() {
        return String::new();
    }
    let here = photos.ids().await.unwrap_or_default();
    let (mut rest, mut absent, mut not_kept) = (bytes, 0, 0);
    for Picture { id, length } in pictures {
        let Some((own, after)) = rest.split_at_checked(*length) else { break };
        rest = after;
        // Under one id lie the same bytes for ever.
        if here.contains(id) {
            continue;
        }
        if own.is_empty() {
            absent += 1;
        } else if photos.keep(id, own).await.is_err() {
            not_kept += 1;
        }
    }
    words::pictures_missing(absent, not_kept)
}

async fn read(bytes: Vec<u8>) -> Result<(Imported, Vec<u8>), String> {
    let at = clock::now_text();
    let mut template = None;
    // A file without its form asks for it; the page is asked once.
    for _ in 0..2 {
        let job = Job::Import { template: template.clone(), at: at.clone() };
        let done = worker_door::run(Program::Worker, &job, bytes.clone()).await;
        let (outcome, pictures) = done.map_err(|_| words::NO_WORKER.to_owned())?;
        match outcome {
            Outcome::Imported(imported) => return Ok((*imported, pictures)),
            Outcome::Refused(Refusal::NeedsTemplate { form }) if template.is_none() => {
                let on_page = templates::fetch(&form).await;
                template = Some(on_page.map_err(|_| words::refusal(&Refusal::NeedsTemplate { form }))?);
            }
            Outcome::Refused(why) => return Err(words::refusal(&why)),
            Outcome::Exported { .. } | Outcome::Code => break,
        }
    }
    Err(words::NO_WORKER.to_owned())
}

/// How an imported report stands to what the device holds.
enum Kinship {
    /// The device holds no report of its id.
    Unknown,
    /// Both say the same. The stored one may since have moved to this form.
    Same(String),
    /// The file was made from what the device holds.
    Newer,
    /// What the device holds was made from the file. It may since have moved to this form.
    Older(String),
    /// Neither was made from the other: both stay.
    Apart,
}

/// A report that was put in hand.
struct InHand {
    /// Its form.
    form: String,
    /// What is to be said besides.
    besides: &'static str,
}

/// Stores the imported report and puts it in hand.
async fn store(imported: &Imported, drafts: &Drafts) -> Result<InHand, String> {
    let (id, revision, payload, said) = match kinship(imported, drafts).await {
        Kinship::Same(form) => return put_in_hand(&form, &imported.report, drafts, ""),
        Kinship::Older(form) => return put_in_hand(&form, &imported.report, drafts, words::KEPT_NEWER),
        Kinship::Unknown | Kinship::Newer => (imported.report.clone(), imported.revision, imported.draft.clone(), ""),
        Kinship::Apart => {
            let (id, payload) = as_another(imported).ok_or_else(|| words::NOT_STORED.to_owned())?;
            if drafts.load(&id).await.is_ok() {
                // The same file was opened before.
                return put_in_hand(&imported.form, &id, drafts, words::KEPT_BOTH);
            }
            (id, 1, payload, words::KEPT_BOTH)
        }
    };
    // Without it the report still opens on this page's own form.
    let _ = drafts.keep_template(&imported.fingerprint, &imported.template).await;
    let Saved { local, indexed } = drafts.save(&id, revision, &payload).await;
    if local.is_err() && indexed.is_err() {
        return Err(words::NOT_STORED.to_owned());
    }
    put_in_hand(&imported.form, &id, drafts, said)
}

fn put_in_hand(form: &str, report: &str, drafts: &Drafts, besides: &'static str) -> Result<InHand, String> {
    drafts.undelete(report).map_err(|_| words::NOT_STORED.to_owned())?;
    drafts.set_in_hand(form, report);
    Ok(InHand { form: form.to_owned(), besides })
}

async fn kinship(imported: &Imported, drafts: &Drafts) -> Kinship {
    let loaded = match drafts.load(&imported.report).await {
        Ok(loaded) => loaded,
        Err(LoadProblem::NotFound) => return Kinship::Unknown,
        // What cannot be read now is never written over.
        Err(_) => return Kinship::Apart,
    };
    let (Ok(from_file), Ok(stored)) = (draft::peek(&imported.draft), draft::peek(&loaded.payload)) else {
        return Kinship::Apart;
    };
    if says_the_same(imported, &loaded.payload) {
        Kinship::Same(stored.form)
    } else if from_file.parent.as_ref() == Some(&stored.revision_fingerprint) {
        Kinship::Newer
    } else if stored.parent.as_ref() == Some(&from_file.revision_fingerprint) {
        Kinship::Older(stored.form)
    } else {
        Kinship::Apart
    }
}

/// Whether the stored report reads the same as the imported one: then there is nothing to store.
fn says_the_same(imported: &Imported, stored: &str) -> bool {
    let Ok(template) = template_file::load(&imported.template) else { return false };
    let as_read = |payload: &str| {
        let mut report = draft::decode(&template, payload).ok()?;
        // The same stand-in for both: a report without an id is none.
        report.identity = Identity { id: "one".to_owned(), ..Identity::default() };
        Some(draft::fingerprint_of_revision(&draft::encode(&template, &report, "")))
    };
    let from_file = as_read(&imported.draft);
    from_file.is_some() && from_file == as_read(stored)
}

/// The imported report under an id of its own, which is made of what it says, so that the same file makes one copy only.
/// Gives the id, and the draft to store.
fn as_another(imported: &Imported) -> Option<(String, String)> {
    let template = template_file::load(&imported.template).ok()?;
    let mut report = draft::decode(&template, &imported.draft).ok()?;
    let writer = report.identity.writer;
    report.identity = Identity { id: imported.report.clone(), revision: 1, writer, parent: None };
    // As short for a copy of a copy: files take ids of at most 64 characters.
    report.identity.id = draft::fingerprint_of_revision(&draft::encode(&template, &report, ""));
    let payload = draft::encode(&template, &report, &clock::now_text());
    Some((report.identity.id, payload))
}
