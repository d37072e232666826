//! Drafts on the device, each in two stores and in each store twice, so that no single failure loses one.
//! It must not know a form or a screen.
//!
//! localStorage is written at once, even while the page is going away; `IndexedDB` lasts once it says `complete`. In each,
//! two slots take a report's revisions in turn, so that a torn write leaves the one before. The newest valid slot of the
//! four wins. What cannot be read is never written over: it is moved aside, listed, and can be offered as a file.

mod copies;
mod forms;
mod health;
mod indexed;
mod keys;
mod listing;
mod local;
mod turn;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Date;

pub use health::{Health, LoadProblem, SaveProblem, Saved, Store};
pub use listing::{Listed, Unreadable};

use super::database::Database;
use super::photos::Photos;
use super::versions::Versions;
use super::{last_year, random};
use crate::formats::fingerprint;
use crate::formats::slot::{self, Newest, SlotError};
use indexed::Indexed;
use local::Local;
use turn::Revision;

/// How long a deleted report can be taken back, in milliseconds: 30 days.
const DELETED_FOR: f64 = 30.0 * 24.0 * 60.0 * 60.0 * 1000.0;

/// The drafts on this device. Clones are the same drafts.
#[derive(Clone)]
pub struct Drafts(Rc<Stores>);

struct Stores {
    local: Local,
    indexed: Indexed,
    database: Database,
    /// What could not be written down about this visit: small things without which it can still go on.
    memory: RefCell<Vec<(String, String)>>,
}

/// A report as it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The report as text.
    pub payload: String,
    /// Its revision.
    pub revision: u64,
    /// Whether another of its slots could not be read, so that a later revision may have been lost.
    pub fell_back: bool,
}

impl Drafts {
    /// Finds out whether localStorage works; the database is opened when it is first needed.
    pub fn open() -> Self {
        let database = Database::default();
        let indexed = Indexed::closed(database.clone());
        let stores = Stores { local: Local::open(), indexed, database, memory: RefCell::default() };
        Self(Rc::new(stores))
    }

    /// The pictures that lie beside the drafts.
    pub fn photos(&self) -> Photos {
        Photos::beside(self.0.database.clone())
    }

    /// The earlier states of reports that lie beside the drafts.
    pub fn versions(&self) -> Versions {
        Versions::beside(self.0.database.clone())
    }

    /// What the stores allowed when they were last asked.
    pub fn health(&self) -> Health {
        Health { local: self.0.local.health(), indexed: self.0.indexed.health() }
    }

    /// Saves a revision into localStorage alone: for a page that is going away.
    ///
    /// # Errors
    /// Why it is not saved there.
    pub fn save_now(&self, report: &str, revision: u64, payload: &str) -> Result<(), SaveProblem> {
        let slot = slot::encode(revision, payload);
        self.0.local.save(Revision { report, number: revision, payload, slot: &slot })
    }

    /// Saves a revision into both stores; comes back when `IndexedDB` says that it is complete.
    pub async fn save(&self, report: &str, revision: u64, payload: &str) -> Saved {
        let local = self.save_now(report, revision, payload);
        self.save_on(report, revision, payload, local).await
    }

    /// Saves a revision into `IndexedDB` as well, after [`Self::save_now`] came to `local`.
    pub async fn save_on(&self, report: &str, revision: u64, payload: &str, local: Result<(), SaveProblem>) -> Saved {
        // Nothing is written over what is newer, not even where it has not yet arrived.
        let indexed = if let Err(problem @ (SaveProblem::Newer { .. } | SaveProblem::TooNew)) = local {
            Err(problem)
        } else {
            let slot = slot::encode(revision, payload);
            self.0.indexed.save(Revision { report, number: revision, payload, slot: &slot }).await
        };
        Saved { local, indexed }
    }

    /// The newest revision of a report that can be read.
    ///
    /// # Errors
    /// See [`LoadProblem`].
    pub async fn load(&self, report: &str) -> Result<Loaded, LoadProblem> {
        let indexed = self.0.indexed.pair(report).await;
        let local = local::pair(report);
        let one_refused = indexed.is_err() || local.is_err();
        // Of two slots with the same revision the first counts: the one that was shown as saved.
        let mut slots = indexed.unwrap_or_default();
        slots.extend(local.unwrap_or_default());
        let Newest { best, faults } = slot::newest(&slots);
        if faults.iter().any(|(_, fault)| matches!(fault, SlotError::TooNew { .. })) {
            return Err(LoadProblem::TooNew);
        }
        match best {
            Some((_, slot)) => {
                self.0.local.has_seen(report, slot.revision);
                self.0.indexed.has_seen(report, slot.revision);
                Ok(Loaded { payload: slot.payload, revision: slot.revision, fell_back: !faults.is_empty() })
            }
            None if !faults.is_empty() => Err(LoadProblem::Unreadable),
            None if one_refused => Err(LoadProblem::Refused),
            None => Err(LoadProblem::NotFound),
        }
    }

    /// Everything that is stored, without what was deleted; removes for good what was deleted 30 days ago.
    pub async fn list(&self) -> Vec<Listed> {
        let deleted = self.purge().await;
        // A store that refuses has nothing to list, and [`Self::health`] says that it refused.
        let indexed = self.0.indexed.slots().await.unwrap_or_default();
        let local = local::entries(|key| keys::report_of(key).is_some()).unwrap_or_default();
        listing::listing([indexed, local], |report| deleted.iter().any(|deleted| deleted == report))
    }

    /// All that lies in the slots of any report, readable or not, deleted or not, and in the versions of all; `None` where
    /// a store cannot be asked.
    pub async fn texts(&self) -> Option<Vec<String>> {
        let mut entries = self.0.indexed.slots().await.ok()?;
        entries.extend(local::entries(|key| keys::report_of(key).is_some()).ok()?);
        let versions = self.versions().texts().await?;
        Some(entries.into_iter().map(|(_, text)| text).chain(versions).collect())
    }

    /// Keeps a form for the drafts that are written on it, once for all of them.
    pub async fn keep_template(&self, fingerprint: &str, json: &str) -> Saved {
        let key = keys::template(fingerprint);
        let local = local::set(&key, json);
        Saved { local, indexed: self.0.indexed.keep_template(&key, json).await }
    }

    /// A form that drafts were written on; the copy that bears its fingerprint where the two differ.
    pub async fn template(&self, fingerprint: &str) -> Option<String> {
        let key = keys::template(fingerprint);
        let local = local::get(&key).ok().flatten();
        if local.as_deref().is_some_and(|json| fingerprint::of(json) == fingerprint) {
            return local;
        }
        self.0.indexed.template(key).await.ok().flatten().or(local)
    }

    /// Hides a report from the list; it can be taken back for 30 days. `at`: RFC 3339.
    ///
    /// # Errors
    /// Why it is still listed.
    pub fn delete(&self, report: &str, at: &str) -> Result<(), SaveProblem> {
        local::set(&keys::deleted(report), at)
    }

    /// Takes a deleted report back.
    ///
    /// # Errors
    /// Why it is still deleted.
    pub fn undelete(&self, report: &str) -> Result<(), SaveProblem> {
        match local::remove(&keys::deleted(report)) {
            // Where nothing can be noted, nothing is deleted.
            Ok(()) | Err(SaveProblem::Refused) => Ok(()),
            Err(problem) => Err(problem),
        }
    }

    /// The report of a form that was open last, unless it was deleted.
    pub fn in_hand(&self, form: &str) -> Option<String> {
        let report = self.recall(&keys::in_hand(form))?;
        let is_deleted = matches!(local::get(&keys::deleted(&report)), Ok(Some(_)));
        (!is_deleted).then_some(report)
    }

    /// Notes which report of a form is open.
    pub fn set_in_hand(&self, form: &str, report: &str) {
        self.remember(keys::in_hand(form), report);
    }

    /// Notes that no report of a form is open: the next one is new.
    pub fn clear_in_hand(&self, form: &str) {
        let key = keys::in_hand(form);
        self.0.memory.borrow_mut().retain(|(known, _)| *known != key);
        // A store that refuses this gives nothing back either.
        let _ = local::remove(&key);
    }

    /// This device's own random id; a new one where there is none.
    pub fn writer(&self) -> String {
        let key = keys::writer();
        self.recall(&key).unwrap_or_else(|| {
            let writer = random::id();
            self.remember(key, &writer);
            writer
        })
    }

    fn remember(&self, key: String, value: &str) {
        let mut memory = self.0.memory.borrow_mut();
        memory.retain(|(known, _)| *known != key);
        if local::set(&key, value).is_err() {
            memory.push((key, value.to_owned()));
        }
    }

    fn recall(&self, key: &str) -> Option<String> {
        let remembered = self.0.memory.borrow().iter().find(|(known, _)| known == key).map(|(_, value)| value.clone());
        remembered.or_else(|| local::get(key).ok().flatten())
    }

    /// Removes what was deleted long ago; gives back what is deleted and still there.
    async fn purge(&self) -> Vec<String> {
        let marks = local::entries(|key| keys::deleted_report(key).is_some()).unwrap_or_default();
        let mut deleted = Vec::new();
        for (key, at) in marks {
            let Some(report) = keys::deleted_report(&key) else { continue };
            // A time that cannot be read is never long ago.
            let is_over = Date::now() - Date::parse(&at) > DELETED_FOR;
            if !is_over || self.remove(report).await.is_err() {
                deleted.push(report.to_owned());
            }
        }
        deleted
    }

    /// The mark goes last, so that a report is either whole and hidden, or gone.
    async fn remove(&self, report: &str) -> Result<(), SaveProblem> {
        match self.0.indexed.remove(report).await {
            // A browser without a database has nothing in it to remove.
            Ok(()) | Err(SaveProblem::Refused) => {}
            Err(problem) => return Err(problem),
        }
        // What is left behind here is a version of a report that nobody can open, and goes first where there is no room.
        let _ = self.versions().remove(report).await;
        let notes = [&last_year::key(report), &keys::copy(report), &keys::deleted(report)];
        for key in keys::slots(report).iter().chain(notes) {
            local::remove(key)?;
        }
        Ok(())
    }
}
