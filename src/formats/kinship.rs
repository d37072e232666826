//! How a report out of a file stands to the one of its id that the device holds, and what it is stored as where both
//! are kept. It must not know the storage, nor decide for a person.

use super::draft::{self, DraftSummary};
use super::job::Imported;
use super::template_file;
use crate::domain::report::{Identity, Report};
use crate::domain::template::Template;

/// How a report out of a file stands to the stored one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kinship {
    /// Both say the same.
    Same,
    /// The file was made from what is stored.
    Newer,
    /// What is stored was made from the file.
    Older,
    /// Neither was made from the other: both stay.
    Apart,
}

/// How the imported report stands to the stored one of the same id. A revision descends from another when it names it
/// among its ancestors, or as its parent.
pub fn kinship(imported: &Imported, stored: &str) -> Kinship {
    let (Ok(from_file), Ok(here)) = (draft::peek(&imported.draft), draft::peek(stored)) else {
        return Kinship::Apart;
    };
    if says_the_same(imported, stored) {
        Kinship::Same
    } else if descends(&from_file, &here) && from_file.revision > here.revision {
        Kinship::Newer
    } else if descends(&here, &from_file) {
        Kinship::Older
    } else {
        Kinship::Apart
    }
}

/// A report out of a file that is to be stored beside another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Its id.
    pub report: String,
    /// Its revision: the one it had, so that what is made of it is later than all that it was made of.
    pub revision: u64,
    /// The draft.
    pub draft: String,
}

/// The imported report under an id of its own, which is made of what it says, so that the same file makes one copy
/// only. It names the report that it lies beside. `at` is RFC 3339, for a file that does not say when it was made.
pub fn beside(imported: &Imported, at: &str) -> Option<Beside> {
    let (template, mut report) = draft::decode_on(&imported.template, &imported.draft)?;
    report.identity.id.clone_from(&imported.report);
    let at = if imported.made_at.is_empty() { at } else { &imported.made_at };
    Some(version_beside(&template, report, at))
}

/// What a report says, under an id of its own that is made of it, beside the report whose id it bore. `at` is RFC 3339.
pub fn version_beside(template: &Template, mut report: Report, at: &str) -> Beside {
    let Identity { id: original, revision, writer, ancestors, .. } = report.identity;
    let revision = revision.max(1);
    report.identity =
        Identity { id: original.clone(), revision, writer, parent: None, ancestors, beside: Some(original) };
    // As short for a copy of a copy: files take ids of at most 64 characters.
    report.identity.id = draft::fingerprint(template, &report);
    Beside { draft: draft::encode(template, &report, at), revision, report: report.identity.id }
}

fn descends(young: &DraftSummary, old: &DraftSummary) -> bool {
    let fingerprint = &old.revision_fingerprint;
    young.parent.as_ref() == Some(fingerprint) || young.ancestors.contains(fingerprint)
}

/// Whether the stored report reads the same as the imported one: then there is nothing to store.
fn says_the_same(imported: &Imported, stored: &str) -> bool {
    let Ok(template) = template_file::load(&imported.template) else { return false };
    let as_read = |payload: &str| {
        let mut report = draft::decode(&template, payload).ok()?;
        // The same stand-in for both.
        report.identity = Identity::default();
        Some(draft::fingerprint(&template, &report))
    };
    let from_file = as_read(&imported.draft);
    from_file.is_some() && from_file == as_read(stored)
}
