//! Files that leave and come, by way of the worker. It must not draw, nor know what a file looks like inside.

use crate::browser::drafts::Drafts;
use crate::browser::photos::Photos;
use crate::browser::{clock, text, worker_door};
use crate::domain::report::{Photo, Report};
use crate::domain::template::Template;
use crate::domain::template::problem::{Problem, ProblemKind};
use crate::formats::copy_note::How;
use crate::formats::job::{FileKind, Job, Outcome, Picture, Refusal};
use crate::formats::{draft, last_year, template_file};
use crate::ui::app::App;
use crate::ui::file_intake::{self, bytes_of};
use crate::ui::file_reading::{Read, read};
use crate::ui::import_question::{Came, Question};
use crate::ui::incoming::{self, Arrived, InHand};
use crate::ui::programs::{not_answered, program_of};
use crate::ui::route::Route;
use crate::ui::wording::{files as words, storage, template_problems, text as text_words};

/// A report was opened from a file and is now in hand.
pub(super) struct Opened {
    /// Where to go.
    pub(super) to: Route,
    /// What to say there, line by line.
    pub(super) words: Vec<String>,
}

/// A file that was made.
pub(super) struct Made {
    /// Its name.
    pub(super) name: String,
    /// Its media type.
    pub(super) media_type: String,
    /// Subject and, below it, words of the letter that takes it along; empty for a file that is not to be sent.
    pub(super) letter: String,
    /// What is in it.
    pub(super) bytes: Vec<u8>,
    /// How many pictures it should hold and does not, because they are not on this device.
    pub(super) missing: usize,
}

/// Makes a file. An error is a sentence to be shown.
pub(super) async fn make(mut job: Job, photos: &Photos) -> Result<Made, String> {
    let (bytes, missing) = bytes_of_pictures(&mut job, photos).await;
    let program = program_of(&job);
    match worker_door::run(program, &job, bytes).await {
        Ok((Outcome::Exported { name, media_type, letter }, bytes)) => {
            Ok(Made { name, media_type, letter, bytes, missing })
        }
        Ok((Outcome::Refused(why), _)) => Err(words::refusal(&why)),
        answer => Err(not_answered(program, answer)),
    }
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

/// Opens a report from a file and puts it in hand, or asks first. An error is a sentence to be shown; nothing was changed
/// then.
pub(super) async fn import(file: &web_sys::File, app: App) -> Result<Came, String> {
    let drafts = &app.drafts();
    let bytes = bytes_of(file, file_intake::LARGEST_BACKUP).await?;
    if let Some(form) = form_in(&bytes) {
        return open_form(form, drafts).await.map(Came::Opened);
    }
    let code = file_intake::code_of(&bytes);
    match read(bytes, false, Some(drafts)).await.map_err(|why| file_intake::not_opened(&why, code))? {
        Read::One(imported, pictures) => consider(Arrived { imported: *imported, pictures, in_part: false }, app).await,
        Read::Backup(restored, pictures) => Ok(Came::Asked(Question::of_backup(*restored, pictures, drafts).await)),
    }
}

/// Opens what came, unless a person has to be asked first.
pub(super) async fn consider(arrived: Arrived, app: App) -> Result<Came, String> {
    match Question::of_report(arrived, &app.drafts()).await {
        Ok(question) => Ok(Came::Asked(question)),
        Err(arrived) => take(&arrived, app).await.map(Came::Opened),
    }
}

/// What was pasted could not be opened; nothing was changed.
#[derive(Clone)]
pub(super) struct NotOpened {
    /// Why.
    pub(super) words: String,
    /// Whether a part of it could be opened.
    pub(super) has_part: bool,
}

/// Opens a report from words and puts it in hand, or asks first; `in_part` although some are missing.
pub(super) async fn import_text(text: &str, in_part: bool, app: App) -> Result<Came, NotOpened> {
    let whole = |words| NotOpened { words, has_part: false };
    let bytes = text::nfc(text).into_bytes();
    let read = read(bytes, in_part, Some(&app.drafts()))
        .await
        .map_err(|why| NotOpened { words: why.of_pasted(), has_part: why.has_part() });
    let Read::One(imported, pictures) = read? else { return Err(whole(words::pasted(&Refusal::NotAReport))) };
    consider(Arrived { imported: *imported, pictures, in_part }, app).await.map_err(whole)
}

/// Keeps what was read and puts it in hand.
pub(super) async fn take(arrived: &Arrived, app: App) -> Result<Opened, String> {
    let Arrived { imported, pictures, in_part } = arrived;
    let drafts = &app.drafts();
    let PicturesKept { absent, not_kept, .. } = keep_pictures(&imported.pictures, pictures, &drafts.photos()).await;
    let pictures = words::pictures_missing(absent, not_kept);
    if !app.give_way().await {
        return Err(words::NOT_SAVED_BEFORE.to_owned());
    }
    // Looked at anew: keys were typed since a person was asked.
    let plan = incoming::plan(imported, drafts).await;
    let carried = incoming::carry_out(plan, imported, How::Received, drafts).await;
    let InHand { form, besides } = carried.inspect_err(|_| app.stay())?;
    // Nothing is chosen for the person, so that is where to go.
    let to = if besides == words::KEPT_BOTH { Route::Compare(form) } else { Route::Form(form) };
    let unit = incoming::unit_of(imported);
    let is_older = besides == words::KEPT_NEWER;
    let mut words = if is_older { Vec::new() } else { vec![words::imported(unit.trim(), imported.filled)] };
    let more = [
        besides,
        if imported.totals_differ { words::TOTALS_DIFFER } else { "" },
        if imported.check_differs { words::CHECK_DIFFERS } else { "" },
        if imported.other_edition { words::OTHER_EDITION } else { "" },
        words::carries(imported.carries),
        &pictures,
        if *in_part { text_words::IN_PART } else { "" },
    ];
    words.extend(more.into_iter().filter(|line| !line.is_empty()).map(str::to_owned));
    Ok(Opened { to, words })
}

/// The figures of last year's report, as they are to be kept. An error is a sentence to be shown.
pub(super) async fn last_year(file: &web_sys::File) -> Result<String, String> {
    let read = read(bytes_of(file, file_intake::LARGEST_FILE).await?, false, None).await.map_err(|why| why.words())?;
    let Read::One(imported, _) = read else { return Err(words::refusal(&Refusal::NotAReport)) };
    let (template, report) =
        draft::decode_on(&imported.template, &imported.draft).ok_or_else(|| words::refusal(&Refusal::NotAReport))?;
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
    Ok(Opened { words: vec![words::form_opened(&template.name)], to: Route::Form(template.id) })
}

/// What became of the pictures of a file. The counts add up to all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PicturesKept {
    /// The device did not have them.
    pub(super) new: usize,
    /// The device had them.
    pub(super) known: usize,
    /// Neither the file nor the device has them.
    pub(super) absent: usize,
    /// The device did not take them.
    pub(super) not_kept: usize,
}

/// Keeps the pictures of a file that are not here yet.
pub(super) async fn keep_pictures(pictures: &[Picture], bytes: &[u8], photos: &Photos) -> PicturesKept {
    let mut kept = PicturesKept::default();
    if pictures.is_empty() {
        return kept;
    }
    let here = photos.ids().await.unwrap_or_default();
    let mut rest = bytes;
    for Picture { id, length } in pictures {
        let Some((own, after)) = rest.split_at_checked(*length) else { break };
        rest = after;
        // Under one id lie the same bytes for ever.
        let count = if here.contains(id) {
            &mut kept.known
        } else if own.is_empty() {
            &mut kept.absent
        } else if photos.keep(id, own).await.is_ok() {
            &mut kept.new
        } else {
            &mut kept.not_kept
        };
        *count += 1;
    }
    kept
}
