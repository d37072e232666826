//! Drafts on the device, each in two stores and in each store twice, so that no single failure loses one.
//! It must not know a form or a screen.
//!
//! localStorage is written at once, even while the page is going away; `IndexedDB` lasts once it says `complete`. In each,
//! two slots take a report's revisions in turn, so that a torn write leaves the one before. The newest valid slot of the
//! four wins. What cannot be read is never written over: it is moved aside, listed, and can be offered as a file.

mod beside;
mod bin;
mod contents;
mod copies;
mod forms;
mod health;
mod indexed;
mod keys;
mod listing;
mod local;
mod removal;
mod standing;
mod turn;

use std::cell::RefCell;
use std::rc::Rc;

pub use beside::Versions;
pub use bin::{Binned, Shelves};
pub use health::{Health, LoadProblem, SaveProblem, Saved, Store};
pub use listing::{Listed, Unreadable};
pub use standing::Standing;

use super::database::Database;
use super::photos::Photos;
use super::random;
use super::tabs::Tabs;
use super::versions::Versions as Kept;
use crate::formats::fingerprint;
use crate::formats::slot::{self, Newest, SlotError};
use indexed::Indexed;
use local::Local;
use turn::Revision;

/// The drafts on this device. Clones are the same drafts.
#[derive(Clone)]
pub struct Drafts(Rc<Stores>);

struct Stores {
    local: Local,
    indexed: Indexed,
    database: Database,
    tabs: Tabs,
    /// What could not be written down about this visit: small things without which it can still go on.
    memory: RefCell<Vec<(String, String)>>,
}

/// What a key of localStorage is about, for a window that has a report open: its slots.
pub(super) fn is_slot_of(report: &str, key: &str) -> bool {
    keys::slots(report).iter().any(|slot| slot == key)
}

/// What a key of localStorage is about: which report of this form was open last.
pub(super) fn is_in_hand_of(form: &str, key: &str) -> bool {
    keys::in_hand(form) == key
}

/// A report as it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The report as text.
    pub payload: String,
    /// Its revision.
    pub revision: u64,
    /// Whether a later revision may have been lost: another of its slots cannot be read, and no store has what it held.
    pub fell_back: bool,
}

impl Drafts {
    /// Finds out whether localStorage works; the database is opened when it is first needed.
    pub fn open() -> Self {
        let database = Database::default();
        let indexed = Indexed::closed(database.clone());
        let (local, tabs) = (Local::open(), Tabs::default());
        let stores = Stores { local, indexed, database, tabs, memory: RefCell::default() };
        Self(Rc::new(stores))
    }

    /// Whether neither store holds anything, and none is known not to work: nobody has begun anything on this device.
    pub async fn holds_nothing(&self) -> bool {
        let is_ours = |key: &str| keys::is_ours(key) && key != keys::writer();
        self.0.local.health() == Store::Works
            && local::entries(is_ours).is_ok_and(|found| found.is_empty())
            && self.0.indexed.is_empty().await
    }

    /// The pictures that lie beside the drafts.
    pub fn photos(&self) -> Photos {
        Photos::beside(self.0.database.clone())
    }

    /// This window among the others that may have a draft open.
    pub fn tabs(&self) -> Tabs {
        self.0.tabs.clone()
    }

    /// The earlier states of reports that lie beside the drafts.
    pub fn versions(&self) -> Kept {
        Kept::beside(self.0.database.clone())
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
        if local.is_err() && indexed.is_ok() {
            self.0.tabs.tell_stored(report);
        }
        Saved { local, indexed }
    }

    /// The newest revision of a report that can be read. From here on the page may write over it.
    ///
    /// # Errors
    /// See [`LoadProblem`].
    pub async fn load(&self, report: &str) -> Result<Loaded, LoadProblem> {
        let loaded = self.newest(report).await?;
        self.has_taken(report, loaded.revision);
        Ok(loaded)
    }

    /// Notes that what the page holds now is made of this revision, which it got from [`Self::newest`].
    pub fn has_taken(&self, report: &str, revision: u64) {
        self.0.local.has_seen(report, revision);
        self.0.indexed.has_seen(report, revision);
    }

    /// The newest revision of a report that can be read, to look at: a page that goes on from what it had before does
    /// not write over it.
    ///
    /// # Errors
    /// See [`LoadProblem`].
    pub async fn newest(&self, report: &str) -> Result<Loaded, LoadProblem> {
        let indexed = self.0.indexed.pair(report).await;
        let local = local::pair(report);
        let one_refused = indexed.is_err() || local.is_err();
        // Of two slots with the same revision the first counts: the one that was shown as saved.
        let (mut slots, local) = (indexed.unwrap_or_default(), local.unwrap_or_default());
        let fell_back = slot::may_have_lost([&slots, &local]);
        slots.extend(local);
        let Newest { best, faults } = slot::newest(&slots);
        if faults.iter().any(|(_, fault)| matches!(fault, SlotError::TooNew { .. })) {
            return Err(LoadProblem::TooNew);
        }
        match best {
            Some((_, slot)) => Ok(Loaded { payload: slot.payload, revision: slot.revision, fell_back }),
            None if !faults.is_empty() => Err(LoadProblem::Unreadable),
            None if one_refused => Err(LoadProblem::Refused),
            None => Err(LoadProblem::NotFound),
        }
    }

    /// Everything that is stored, without what was deleted; removes for good what was deleted 30 days ago.
    pub async fn list(&self) -> Vec<Listed> {
        self.shelves().await.listed
    }

    /// All that lies in the slots of any report, readable or not, deleted or not, and in the versions of all; `None` where
    /// a store cannot be asked.
    pub async fn texts(&self) -> Option<Vec<String>> {
        let mut entries = self.0.indexed.entries().await.ok()?;
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
}
