//! Gathers all that lies on the device for a backup. It must not read pictures, nor leave out what cannot be read.

use super::{Drafts, SaveProblem, keys, local};
use crate::browser::{head_memory, last_year};
use crate::formats::backup::Contents;
use crate::formats::{draft, fingerprint, slot};

/// Texts by the keys under which they lie.
type Entries = Vec<(String, String)>;

impl Drafts {
    /// Everything but the pictures; `None` where a store that may hold something does not answer.
    pub async fn contents(&self) -> Option<Contents> {
        let mut slots = told(self.0.indexed.entries().await)?;
        slots.extend(told(local::entries(|key| keys::report_of(key).or(keys::deleted_report(key)).is_some()))?);
        let mut forms = told(local::entries(|key| keys::template_of(key).is_some()))?;
        forms.extend(told(self.0.indexed.templates().await)?);
        let figures = told(local::entries(|key| last_year::id_of(key).is_some()))?;
        let mut contents = Contents { head: head_memory::text(), ..Contents::default() };
        for (key, text) in figures {
            contents.last_year.extend(last_year::id_of(&key).map(|id| (id.to_owned(), text)));
        }
        gather_reports(&mut contents, slots);
        gather_forms(&mut contents, forms);
        for form in self.own_forms() {
            let fingerprint = local::get(&keys::own_form(&form)).ok().flatten();
            contents.own_forms.extend(fingerprint.map(|fingerprint| (form, fingerprint)));
        }
        Some(contents)
    }
}

/// A store that the browser refuses has nothing in it.
fn told(entries: Result<Entries, SaveProblem>) -> Option<Entries> {
    match entries {
        Err(SaveProblem::Refused) => Some(Entries::new()),
        entries => entries.ok(),
    }
}

/// Of each report the newest revision that can be read, as a list of reports shows it, and all that cannot be read. Of
/// two slots with the same revision the first counts.
fn gather_reports(contents: &mut Contents, slots: Entries) {
    let mut newest: Vec<(String, u64)> = Vec::new();
    for (key, text) in slots {
        if let Some(report) = keys::deleted_report(&key) {
            if !contents.deleted.iter().any(|(known, _)| known == report) {
                contents.deleted.push((report.to_owned(), text));
            }
            continue;
        }
        let slot = slot::decode(&text).ok().filter(|slot| !keys::is_aside(&key) && draft::peek(&slot.payload).is_ok());
        let (Some(slot), Some(report)) = (slot, keys::report_of(&key)) else {
            // Both stores mostly hold the same.
            if !contents.unreadable.iter().any(|(_, known)| *known == text) {
                contents.unreadable.push((key, text));
            }
            continue;
        };
        match newest.iter().position(|(known, _)| known == report) {
            Some(place) if newest[place].1 < slot.revision => {
                newest[place].1 = slot.revision;
                contents.drafts[place] = slot.payload;
            }
            Some(_) => {}
            None => {
                newest.push((report.to_owned(), slot.revision));
                contents.drafts.push(slot.payload);
            }
        }
    }
}

/// Every form once; of two under one fingerprint the one that bears it.
fn gather_forms(contents: &mut Contents, forms: Entries) {
    for (key, json) in forms {
        let Some(fingerprint) = keys::template_of(&key) else { continue };
        match contents.templates.iter_mut().find(|(known, _)| known == fingerprint) {
            Some((_, known)) if fingerprint::of(known) != fingerprint && fingerprint::of(&json) == fingerprint => {
                *known = json;
            }
            Some(_) => {}
            None => contents.templates.push((fingerprint.to_owned(), json)),
        }
    }
}
