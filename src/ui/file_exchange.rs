//! Files that leave and come, by way of the worker. It must not draw, nor know what a file looks like inside.

use crate::browser::drafts::{Drafts, Saved};
use crate::browser::{clock, files, random, templates, worker_door};
use crate::formats::job::{Imported, Job, Outcome, Refusal};
use crate::formats::{draft, template_file};
use crate::ui::wording::files as words;

/// The largest file that is read, in bytes: what a mail takes.
const LARGEST_FILE: usize = 20_000_000;

/// A report was opened from a file and is now in hand.
pub(super) struct Opened {
    /// Its form.
    pub(super) form: String,
    /// What to say.
    pub(super) words: String,
}

/// Makes a file and gives it to the person. Both results are sentences to be shown.
pub(super) async fn export(job: Job) -> Result<String, String> {
    match worker_door::run(&job, Vec::new()).await {
        Ok((Outcome::Exported { name, media_type }, bytes)) => {
            files::download(&name, &media_type, &bytes).map_err(|_| words::NO_DOWNLOAD.to_owned())?;
            Ok(words::exported(&name))
        }
        Ok((Outcome::Refused(why), _)) => Err(words::refusal(&why)),
        Ok((Outcome::Imported(_), _)) | Err(_) => Err(words::NO_WORKER.to_owned()),
    }
}

/// Opens a report from a file and puts it in hand. An error is a sentence to be shown; nothing was changed then.
pub(super) async fn import(file: &web_sys::File, drafts: &Drafts) -> Result<Opened, String> {
    let bytes = files::read(file, LARGEST_FILE).await.map_err(|why| match why {
        files::FileError::TooLarge => words::refusal(&Refusal::TooLarge { limit: LARGEST_FILE }),
        _ => words::UNREADABLE_FILE.to_owned(),
    })?;
    let imported = read(bytes).await?;
    let mut said = words::imported(imported.filled);
    if imported.totals_differ {
        said = format!("{said} {}", words::TOTALS_DIFFER);
    }
    if store(&imported, drafts).await? == Stored::BesideAnother {
        said = format!("{said} {}", words::KEPT_BOTH);
    }
    Ok(Opened { form: imported.form, words: said })
}

async fn read(bytes: Vec<u8>) -> Result<Imported, String> {
    let at = clock::now_text();
    let mut template = None;
    // A file without its form asks for it; the page is asked once.
    for _ in 0..2 {
        let job = Job::Import { template: template.clone(), at: at.clone() };
        let (outcome, _) = worker_door::run(&job, bytes.clone()).await.map_err(|_| words::NO_WORKER.to_owned())?;
        match outcome {
            Outcome::Imported(imported) => return Ok(*imported),
            Outcome::Refused(Refusal::NeedsTemplate { form }) if template.is_none() => {
                let on_page = templates::fetch(&form).await;
                template = Some(on_page.map_err(|_| words::refusal(&Refusal::NeedsTemplate { form }))?);
            }
            Outcome::Refused(why) => return Err(words::refusal(&why)),
            Outcome::Exported { .. } => break,
        }
    }
    Err(words::NO_WORKER.to_owned())
}

#[derive(PartialEq, Eq)]
enum Stored {
    /// As the only one, or it was here already.
    Alone,
    /// The device holds another report of the same id; both stay.
    BesideAnother,
}

async fn store(imported: &Imported, drafts: &Drafts) -> Result<Stored, String> {
    let (payload, id, revision, stored) = match drafts.load(&imported.report).await {
        Ok(loaded) if says_the_same(imported, &loaded.payload) => {
            drafts.undelete(&imported.report).map_err(|_| words::NOT_STORED.to_owned())?;
            drafts.set_in_hand(&imported.form, &imported.report);
            return Ok(Stored::Alone);
        }
        Ok(_) => {
            let (payload, id) = as_another(imported).ok_or_else(|| words::NOT_STORED.to_owned())?;
            (payload, id, 1, Stored::BesideAnother)
        }
        Err(_) => (imported.draft.clone(), imported.report.clone(), imported.revision, Stored::Alone),
    };
    // Without it the report still opens on this page's own form.
    let _ = drafts.keep_template(&imported.fingerprint, &imported.template).await;
    let Saved { local, indexed } = drafts.save(&id, revision, &payload).await;
    if local.is_err() && indexed.is_err() {
        return Err(words::NOT_STORED.to_owned());
    }
    drafts.undelete(&id).map_err(|_| words::NOT_STORED.to_owned())?;
    drafts.set_in_hand(&imported.form, &id);
    Ok(stored)
}

/// Whether the stored report reads the same as the imported one: then there is nothing to store.
fn says_the_same(imported: &Imported, stored: &str) -> bool {
    let Ok(template) = template_file::load(&imported.template) else { return false };
    match (draft::decode(&template, &imported.draft), draft::decode(&template, stored)) {
        (Ok(mut imported), Ok(stored)) => {
            imported.identity = stored.identity.clone();
            imported == stored
        }
        _ => false,
    }
}

/// The imported report under an id of its own.
fn as_another(imported: &Imported) -> Option<(String, String)> {
    let template = template_file::load(&imported.template).ok()?;
    let mut report = draft::decode(&template, &imported.draft).ok()?;
    report.identity.id = random::id();
    report.identity.revision = 1;
    Some((draft::encode(&template, &report, &clock::now_text()), report.identity.id))
}
