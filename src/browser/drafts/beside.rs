//! Two versions of one report on the device, until a person has chosen. It must not know what they say.
//!
//! That a report is named by another one as its original is noted under `phuluc/beside/ORIGINAL`, in each store before or
//! with the first slot that names it, so that opening a report looks at no other. A store whose slots were written before
//! there was such a note is looked through once; a note too many costs a look and changes nothing.

use super::{Drafts, Listed, SaveProblem, Shelves, keys, local};
use crate::domain::report::differences::Side;
use crate::formats::draft::DraftSummary;

/// What stands under a key whose being there says all.
pub(super) const NOTED: &str = "1";

/// A report and the version of it that was made apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// The report that was here first.
    pub here: DraftSummary,
    /// The version that came beside it.
    pub there: DraftSummary,
}

impl Drafts {
    /// The two versions that a report is one of; `None` where the device holds only one.
    pub async fn two_versions(&self, report: &str, beside: Option<&str>) -> Option<Versions> {
        // Most reports lie alone; to find that out no other draft needs to be read.
        if beside.is_none() && !self.is_named(report).await {
            return None;
        }
        Versions::of(&self.list().await, report)
    }

    /// Whether any draft names this report as the one that it lies beside.
    async fn is_named(&self, report: &str) -> bool {
        let wanted = [keys::beside(report), keys::besides()];
        let local = wanted.each_ref().map(|key| local::get(key).ok().flatten().is_some());
        let indexed = self.0.indexed.texts_beside(&wanted).await.unwrap_or_default();
        let indexed = [0, 1].map(|index| indexed.get(index).is_some_and(Option::is_some));
        if local[0] || indexed[0] {
            return true;
        }
        let in_local = !local[1] && note_all_in_local().unwrap_or_default().contains(&wanted[0]);
        let in_indexed = !indexed[1] && self.note_all_in_indexed().await.unwrap_or_default().contains(&wanted[0]);
        in_local || in_indexed
    }

    /// Notes every original that a slot of the database names, and that all are noted. Gives the notes.
    async fn note_all_in_indexed(&self) -> Result<Vec<String>, SaveProblem> {
        let notes = notes_of(&self.0.indexed.entries().await?);
        let besides = keys::besides();
        for note in notes.iter().chain([&besides]) {
            self.0.indexed.mark(note, Some(NOTED)).await?;
        }
        Ok(notes)
    }

    /// Sees to it that what names an original is noted: a page of an older program may have stored it.
    pub(super) async fn note_besides(&self, shelves: &Shelves) {
        let binned = shelves.binned.iter().map(|binned| &binned.listed);
        for listed in shelves.listed.iter().chain(binned) {
            let Listed::Draft(DraftSummary { beside: Some(original), .. }) = listed else { continue };
            let key = keys::beside(original);
            // Where it cannot be noted, the list of reports says it all the same.
            let _ = local::set(&key, NOTED);
            if let Ok(None) = self.0.indexed.text(key.clone()).await {
                let _ = self.0.indexed.mark(&key, Some(NOTED)).await;
            }
        }
    }
}

/// Where it is noted that a draft names an original; `None` for a draft that lies beside no other.
pub(super) fn note_in(draft: &str) -> Option<String> {
    original_between(draft, "\"beside\":\"", "\"")
}

/// The same for a slot, which holds its draft as a text inside a text.
fn note_in_slot(slot: &str) -> Option<String> {
    original_between(slot, "\\\"beside\\\":\\\"", "\\\"")
}

fn original_between(text: &str, before: &str, after: &str) -> Option<String> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(original, _)| keys::beside(original))
}

/// See [`Drafts::note_all_in_indexed`].
fn note_all_in_local() -> Result<Vec<String>, SaveProblem> {
    let notes = notes_of(&local::entries(|key| keys::report_of(key).is_some())?);
    let besides = keys::besides();
    // One that finds no room is looked for again the next time.
    let _ = notes.iter().chain([&besides]).try_for_each(|note| local::set(note, NOTED));
    Ok(notes)
}

fn notes_of(entries: &[(String, String)]) -> Vec<String> {
    entries.iter().filter_map(|(_, slot)| note_in_slot(slot)).collect()
}

impl Versions {
    /// Which of the two a report is.
    pub fn side_of(&self, report: &str) -> Side {
        if self.there.report == report { Side::There } else { Side::Here }
    }

    /// The two versions that a report is one of, among what is listed.
    pub fn of(listed: &[Listed], report: &str) -> Option<Self> {
        let drafts = || {
            listed.iter().filter_map(|listed| match listed {
                Listed::Draft(draft) => Some(draft),
                Listed::Unreadable { .. } => None,
            })
        };
        let pair = |there: &DraftSummary| {
            let here = drafts().find(|draft| Some(&draft.report) == there.beside.as_ref())?;
            Some(Self { here: here.clone(), there: there.clone() })
        };
        let own = drafts().find(|draft| draft.report == report);
        own.and_then(pair).or_else(|| drafts().filter(|draft| draft.beside.as_deref() == Some(report)).find_map(pair))
    }
}
