//! All of the device out in one file, and in again, by way of the worker. It must not draw, nor decide which of two
//! reports is newer.

use crate::browser::drafts::Drafts;
use crate::browser::last_year::Restored as Came;
use crate::browser::photos::Photos;
use crate::browser::worker_door::{self, Program};
use crate::browser::{clock, files, head_memory, last_year, templates};
use crate::formats::backup::{Contents, Form, Restored};
use crate::formats::copy_note::How as CopyHow;
use crate::formats::draft;
use crate::formats::job::{Imported, Job, Outcome, Picture};
use crate::ui::file_exchange;
use crate::ui::incoming::{self, How, InHand};
use crate::ui::programs::not_answered;
use crate::ui::wording::{backup as words, files as file_words};

/// How many reports of a backup come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// The device does not have them.
    pub(super) new: usize,
    /// They take the place of what they were made of.
    pub(super) updated: usize,
    /// The device has them, or has them later.
    pub(super) known: usize,
    /// They stand beside a revision that neither descends from nor leads to them.
    pub(super) beside: usize,
}

impl Counts {
    const fn add(&mut self, how: How) {
        *match how {
            How::New => &mut self.new,
            How::Updates => &mut self.updated,
            How::Same | How::Older => &mut self.known,
            How::Beside => &mut self.beside,
        } += 1;
    }
}

/// What became of the reports of a backup. The counts and what failed add up to all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Those that were taken.
    pub(super) reports: Counts,
    /// What could not be opened or stored: a sentence for each.
    pub(super) failed: Vec<String>,
}

/// What a backup would do, found before anything is done.
pub(super) struct Outlook {
    /// The reports that can be opened.
    pub(super) reports: Counts,
    /// Reports that cannot be opened.
    pub(super) failed: usize,
    /// Pictures in the file.
    pub(super) pictures: usize,
}

impl Outlook {
    /// Looks at each report. Changes nothing.
    pub(super) async fn of(restored: &Restored, drafts: &Drafts) -> Self {
        let pictures = restored.pictures.iter().filter(|picture| picture.length > 0).count();
        let failed = restored.refused.len();
        let mut reports = Counts::default();
        for report in &restored.reports {
            reports.add(incoming::plan(report, drafts).await.how);
        }
        Self { reports, failed, pictures }
    }
}

/// Gives each report of a backup its form, which stands there once for all.
pub(super) fn put_on_forms(restored: &mut Restored) {
    let Restored { reports, templates, .. } = restored;
    for report in reports {
        if let Some((_, json)) = templates.iter().find(|(fingerprint, _)| *fingerprint == report.fingerprint) {
            report.template.clone_from(json);
        }
    }
}

/// What became of things that lie beside the reports: new here, here before, not taken.
pub(super) type Beside = [usize; 3];

/// Makes the file and gives it to the person. Both results are sentences to be shown.
pub(super) async fn save(drafts: &Drafts) -> Result<String, String> {
    let Some(mut contents) = drafts.contents().await else {
        // What lies in a store that does not answer now would be missing without a word.
        return Err(words::NOT_READ.to_owned());
    };
    add_forms_of_page(&mut contents).await;
    let (bytes, missing) = pictures(&mut contents, &drafts.photos()).await;
    let (count, unreadable) = (contents.drafts.len(), contents.unreadable.len());
    let saved = contents.drafts.clone();
    let job = Job::Backup { contents, at: clock::now_text(), program: env!("CARGO_PKG_VERSION").to_owned() };
    match worker_door::run(Program::Worker, &job, bytes).await {
        Ok((Outcome::Exported { name, media_type, .. }, bytes)) => {
            files::download(&name, &media_type, &bytes).map_err(|_| file_words::NO_DOWNLOAD.to_owned())?;
            for draft in &saved {
                drafts.note_copy(draft, CopyHow::Backup).await;
            }
            Ok(words::saved(&name, count, unreadable, missing))
        }
        Ok((Outcome::Refused(_), _)) => Err(words::TOO_LARGE.to_owned()),
        answer => Err(not_answered(Program::Worker, answer)),
    }
}

/// Adds every picture that is named anywhere. Gives the bytes, and how many that a report names are not here.
async fn pictures(contents: &mut Contents, photos: &Photos) -> (Vec<u8>, usize) {
    let mut bytes = Vec::new();
    let is_named = |id: &String| {
        let has_it = |text: &String| text.contains(id.as_str());
        contents.drafts.iter().any(has_it) || contents.unreadable.iter().any(|(_, text)| has_it(text))
    };
    for id in photos.ids().await.unwrap_or_default().into_iter().filter(is_named).collect::<Vec<_>>() {
        let own = photos.bytes(&id).await.unwrap_or_default();
        contents.pictures.push(Picture { id, length: own.len() });
        bytes.extend(own);
    }
    let mut missing: Vec<String> = Vec::new();
    for draft in &contents.drafts {
        for id in draft::peek(draft).map(|summary| summary.photos).unwrap_or_default() {
            let is_here = contents.pictures.iter().any(|picture| picture.id == id && picture.length > 0);
            if !is_here && !missing.contains(&id) {
                missing.push(id);
            }
        }
    }
    (bytes, missing.len())
}

/// A draft whose form could not be kept was made on the form of this page.
async fn add_forms_of_page(contents: &mut Contents) {
    for text in &contents.drafts {
        let Ok(summary) = draft::peek(text) else { continue };
        let is_there = contents.templates.iter().any(|(fingerprint, _)| *fingerprint == summary.fingerprint);
        if !is_there && let Ok(json) = templates::fetch(&summary.form).await {
            contents.templates.push((summary.fingerprint, json));
        }
    }
}

/// Takes every report of a backup, which has its form already, each as if its file had been opened by itself. What is in hand stays in hand.
pub(super) async fn restore(restored: Restored, bytes: &[u8], drafts: &Drafts) -> Vec<String> {
    let Restored { reports, own_forms, deleted, refused, last_year, head, pictures, .. } = restored;
    let pictures = file_exchange::keep_pictures(&pictures, bytes, &drafts.photos()).await;
    let forms = keep_forms(own_forms, drafts).await;
    let mut tally = Tally::default();
    for report in reports {
        let deleted_at = deleted.iter().find(|(id, _)| *id == report.report).map(|(_, at)| at.as_str());
        match take(&report, deleted_at, drafts).await {
            Ok(how) => tally.reports.add(how),
            Err(why) => {
                tally.failed.push(words::failed(&incoming::unit_of(&report), &why));
            }
        }
    }
    tally.failed.extend(refused.iter().map(|(name, why)| words::failed(name, &file_words::refusal(why))));
    if let Some(head) = head {
        head_memory::restore(&head);
    }
    let mut lines = vec![words::restored(&tally)];
    let besides = [words::forms(forms), words::figures(keep_figures(&last_year)), words::pictures(&pictures)];
    lines.extend(besides.into_iter().filter(|words| !words.is_empty()));
    lines.append(&mut tally.failed);
    lines
}

/// A form of one's own that the device has under the same id stays in use.
async fn keep_forms(forms: Vec<Form>, drafts: &Drafts) -> Beside {
    let own = drafts.own_forms();
    let [mut new, mut known, mut failed] = Beside::default();
    for Form { id, fingerprint, json } in forms {
        // Reports made on it carry it along; without room it is only not offered for new ones.
        let count = if own.contains(&id) {
            &mut known
        } else if drafts.use_form(&id, &fingerprint, &json).await.is_ok() {
            &mut new
        } else {
            &mut failed
        };
        *count += 1;
    }
    [new, known, failed]
}

/// Figures of last year that the device has beside the same report or form stay.
fn keep_figures(figures: &[(String, String)]) -> Beside {
    let [mut new, mut known, mut failed] = Beside::default();
    for (id, text) in figures {
        let count = match last_year::restore(id, text) {
            Came::New => &mut new,
            Came::Known => &mut known,
            Came::Failed => &mut failed,
        };
        *count += 1;
    }
    [new, known, failed]
}

async fn take(report: &Imported, deleted_at: Option<&str>, drafts: &Drafts) -> Result<How, String> {
    let was_deleted = drafts.is_deleted(&report.report).await;
    let in_hand = drafts.in_hand(&report.form);
    let plan = incoming::plan(report, drafts).await;
    let how = plan.how;
    let InHand { form, .. } = incoming::carry_out(plan, report, CopyHow::Backup, drafts).await?;
    match &in_hand {
        Some(other) => drafts.set_in_hand(&form, other),
        None => drafts.clear_in_hand(&form),
    }
    if deleted_at.is_some() && (was_deleted || how == How::New) {
        // Where it cannot be marked it is listed, which loses nothing.
        // From today on, so that there is time to take it back.
        let _ = drafts.delete(&report.report, &clock::now_text()).await;
    }
    Ok(how)
}
