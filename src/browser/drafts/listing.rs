//! What lies in the stores, as a person can be shown it. It must not know a store.

use js_sys::Date;

use super::keys;
use crate::formats::draft::{self, DraftError, DraftSummary};
use crate::formats::slot::{self, SlotError};

/// One thing that is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "a device holds few reports, nearly all of them of the large kind")]
pub enum Listed {
    /// A report that can be opened.
    Draft(DraftSummary),
    /// Something that cannot be opened. It is kept as it is, and can be offered as a file.
    Unreadable {
        /// Where it lies.
        key: String,
        /// What lies there.
        raw: String,
        /// What is wrong with it.
        why: Unreadable,
    },
}

/// Why something stored cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The slot is torn, or of a newer program.
    Slot(SlotError),
    /// The slot is whole; what is in it is no draft that this program knows.
    Draft(DraftError),
    /// It was kept aside as unreadable by a program that could not read it; this one can.
    KeptAside,
}

impl Unreadable {
    /// Whether a newer program stored it: nothing is wrong with it, this page is out of date.
    pub fn is_of_newer_program(&self) -> bool {
        matches!(self, Self::Slot(SlotError::TooNew { .. }) | Self::Draft(DraftError::TooNew { .. }))
    }
}

/// Lists what was found in the stores: drafts by their last change, the newest first; then what cannot be read.
///
/// Of two slots with the same revision that of the first store counts.
pub(super) fn listing(stores: [Vec<(String, String)>; 2]) -> Vec<Listed> {
    let mut reports: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for (key, text) in stores.into_iter().flatten() {
        let Some(report) = keys::report_of(&key) else { continue };
        match reports.iter_mut().find(|(known, _)| known == report) {
            // Both stores mostly hold the same; looking at it once is enough.
            Some((_, found)) if found.iter().any(|(_, known)| *known == text) => {}
            Some((_, found)) => found.push((key, text)),
            None => reports.push((report.to_owned(), vec![(key, text)])),
        }
    }
    let (mut drafts, mut unreadable) = (Vec::new(), Vec::new());
    for (_, found) in reports {
        list_report(found, &mut drafts, &mut unreadable);
    }
    drafts.into_iter().map(Listed::Draft).chain(unreadable).collect()
}

/// Lists all that lies under one report's keys.
fn list_report(found: Vec<(String, String)>, drafts: &mut Vec<DraftSummary>, unreadable: &mut Vec<Listed>) {
    let mut newest: Option<(u64, String, String)> = None;
    let mut of_this = Vec::new();
    for (key, raw) in found {
        let why = match slot::decode(&raw) {
            Err(error) => Unreadable::Slot(error),
            Ok(_) if keys::is_aside(&key) => Unreadable::KeptAside,
            Ok(slot) => {
                if newest.as_ref().is_none_or(|(revision, ..)| *revision < slot.revision) {
                    newest = Some((slot.revision, key, slot.payload));
                }
                continue;
            }
        };
        of_this.push(Listed::Unreadable { key, raw, why });
    }
    if leave_newest_of_newer_program(&mut of_this) {
        // What this program could still open of it is out of date, and must not be written on.
        unreadable.append(&mut of_this);
        return;
    }
    unreadable.append(&mut of_this);
    let Some((_, key, raw)) = newest else { return };
    match draft::peek(&raw) {
        Ok(summary) => {
            // Put where it belongs, because a sort of its own would be a large part of this program.
            let changed = Date::parse(&summary.saved_at);
            let place = drafts.iter().position(|known| Date::parse(&known.saved_at) < changed);
            drafts.insert(place.unwrap_or(drafts.len()), summary);
        }
        Err(error) => unreadable.push(Listed::Unreadable { key, raw, why: Unreadable::Draft(error) }),
    }
}

/// Of several slots of a newer program only the one with the highest revision is left. Gives whether there is one.
fn leave_newest_of_newer_program(found: &mut Vec<Listed>) -> bool {
    let revision = |listed: &Listed| match listed {
        Listed::Unreadable { raw, why, .. } if why.is_of_newer_program() => Some(draft::glimpse(raw).revision),
        _ => None,
    };
    let mut newest = None;
    for (place, one) in found.iter().enumerate() {
        if let Some(one) = revision(one)
            && newest.is_none_or(|(_, newest)| newest < one)
        {
            newest = Some((place, one));
        }
    }
    let Some((newest, _)) = newest else { return false };
    let mut place = 0..;
    found.retain(|one| place.next() == Some(newest) || revision(one).is_none());
    true
}
