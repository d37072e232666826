//! Has the worker read what comes in, and finds the form where it did not travel along. It must not store anything, nor
//! draw.

use crate::browser::drafts::Drafts;
use crate::browser::worker_door::{self, DoorError, Program};
use crate::browser::{clock, templates};
use crate::formats::backup::Restored;
use crate::formats::job::{Imported, Job, Outcome, Refusal};
use crate::formats::template_file;
use crate::ui::programs::{not_done, program_for};
use crate::ui::wording::files as words;

/// Why nothing could be read.
pub(super) enum NotRead {
    /// The program refused it.
    Refused(Refusal),
    /// The program could not be asked.
    NotDone(Program, DoorError),
}

impl NotRead {
    /// In words to be shown, of what was pasted.
    pub(super) fn of_pasted(&self) -> String {
        match self {
            Self::Refused(why) => words::pasted(why),
            Self::NotDone(..) => self.words(),
        }
    }

    /// In words to be shown.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Refused(why) => words::refusal(why),
            Self::NotDone(program, why) => not_done(*program, *why),
        }
    }

    /// Whether parts of a message are missing and the others can be opened.
    pub(super) const fn has_part(&self) -> bool {
        matches!(self, Self::Refused(Refusal::Partial { has_beginning: true, found: 1.., .. }))
    }
}

/// What was read, with the bytes of its pictures.
pub(super) enum Read {
    /// A report.
    One(Box<Imported>, Vec<u8>),
    /// All that lay on a device.
    Backup(Box<Restored>, Vec<u8>),
}

/// Has the worker read a file or a message. `in_part`: a message of which parts are missing too. A form that does not
/// travel along is looked for on this page and, where `drafts` are given, among the forms of the device.
///
/// # Errors
/// See [`NotRead`]; nothing was changed.
pub(super) async fn read(bytes: Vec<u8>, in_part: bool, drafts: Option<&Drafts>) -> Result<Read, NotRead> {
    let at = clock::now_text();
    let program = program_for(&bytes);
    let mut template = None;
    // What comes without its form asks for it; the page is asked once.
    for _ in 0..2 {
        let job = Job::Import { template: template.clone(), at: at.clone(), in_part };
        let (outcome, pictures) =
            worker_door::run(program, &job, bytes.clone()).await.map_err(|why| NotRead::NotDone(program, why))?;
        match outcome {
            Outcome::Imported(imported) => return Ok(Read::One(imported, pictures)),
            Outcome::Restored(restored) => return Ok(Read::Backup(restored, pictures)),
            Outcome::Refused(Refusal::NeedsTemplate { form }) if template.is_none() => {
                let found = form_here(&form, drafts).await;
                template = Some(found.ok_or(NotRead::Refused(Refusal::NeedsTemplate { form }))?);
            }
            Outcome::Refused(Refusal::NeedsEdition { form, version, fingerprint }) if template.is_none() => {
                let found = match edition(&form, &fingerprint, drafts).await {
                    Some(edition) => Some(edition),
                    // A table opens on another edition too, and says so; a message does not.
                    None => form_here(&form, drafts).await,
                };
                template = Some(found.ok_or(NotRead::Refused(Refusal::NeedsEdition { form, version, fingerprint }))?);
            }
            Outcome::Refused(why) => return Err(NotRead::Refused(why)),
            Outcome::Exported { .. } | Outcome::Code => break,
        }
    }
    Err(NotRead::NotDone(program, DoorError::Protocol))
}

/// The form of this id that is used here: one that a person opened from elsewhere, or the page's own.
async fn form_here(form: &str, drafts: Option<&Drafts>) -> Option<String> {
    let own = match drafts {
        Some(drafts) => drafts.own_form(form).await,
        None => None,
    };
    match own {
        Some(own) => Some(own),
        None => templates::fetch(form).await.ok(),
    }
}

/// The form in this very edition: kept with a draft, opened from a file, or the page's own.
async fn edition(form: &str, fingerprint: &str, drafts: Option<&Drafts>) -> Option<String> {
    if let Some(drafts) = drafts {
        let kept = drafts.template(fingerprint).await;
        if kept.is_some() {
            return kept;
        }
        let own = drafts.own_form(form).await;
        if own.as_ref().is_some_and(|json| is_edition(json, fingerprint)) {
            return own;
        }
    }
    templates::fetch(form).await.ok().filter(|json| is_edition(json, fingerprint))
}

fn is_edition(json: &str, fingerprint: &str) -> bool {
    template_file::load(json).is_ok_and(|template| template.fingerprint == fingerprint)
}
