//! The synchronous half of the store: localStorage, which still takes a draft while the page is going away.
//! It must not know the other half.

use std::cell::Cell;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::turn::{Revision, Seen, Turn};
use super::{SaveProblem, Store, beside, keys};
use crate::browser::dom_error::{is_full, name_of};
use crate::browser::local_storage;
use crate::formats::slot;

/// How many characters a trial has that tells whether there is room for a report.
pub(super) const SIZE_OF_TRIAL: usize = 30_000;

/// localStorage, as far as the browser allows it. Values are stored as they are, without quotes around them.
pub(super) struct Local {
    health: Cell<Store>,
    seen: Seen,
}

impl Local {
    /// Finds out by a trial what the browser allows.
    pub(super) fn open() -> Self {
        Self { health: Cell::new(probe(1)), seen: Seen::default() }
    }

    /// Finds out once more, by a trial as large as a report.
    pub(super) fn probe(&self) {
        let found = match probe(SIZE_OF_TRIAL) {
            // A word still fits, so it is no private window.
            Store::Refused if probe(1) == Store::Works => Store::Full,
            found => found,
        };
        self.health.set(found);
    }

    /// Notes that this page has seen a report's revision, here or elsewhere.
    pub(super) fn has_seen(&self, report: &str, revision: u64) {
        self.seen.note(report, revision);
    }

    /// What the last write of a draft found.
    pub(super) fn health(&self) -> Store {
        self.health.get()
    }

    /// Writes a revision in turn, and reads it back.
    pub(super) fn save(&self, next: Revision) -> Result<(), SaveProblem> {
        let saved = self.try_save(next);
        self.health.set(self.health.get().after(saved));
        saved
    }

    fn try_save(&self, next: Revision) -> Result<(), SaveProblem> {
        let pair = pair(next.report)?;
        let side = match self.seen.turn(&pair, next) {
            Turn::Done => return Ok(()),
            Turn::Newer { revision } => return Err(SaveProblem::Newer { revision }),
            Turn::TooNew => return Err(SaveProblem::TooNew),
            Turn::Write { side, holds_unreadable: false } => side,
            Turn::Write { side, holds_unreadable: true } => cleared(next.report, side, &pair)?,
        };
        note_beside(next.payload)?;
        let key = &keys::slots(next.report)[side];
        set(key, next.slot)?;
        if get(key)?.as_deref() != Some(next.slot) {
            return Err(SaveProblem::ReadBackDiffers);
        }
        self.seen.note(next.report, next.number);
        // Whoever still writes a report has not done with it, wherever it was deleted.
        remove(&keys::deleted(next.report))
    }
}

/// Notes the report that a draft lies beside, before the draft is written. Where there is no room for the note, whoever
/// wants to know is to look through all drafts again.
fn note_beside(draft: &str) -> Result<(), SaveProblem> {
    match beside::note_in(draft).map(|note| set(&note, beside::NOTED)) {
        Some(Err(_)) => remove(&keys::besides()),
        _ => Ok(()),
    }
}

/// What lies in both slots of a report.
pub(super) fn pair(report: &str) -> Result<[Option<String>; 2], SaveProblem> {
    let [a, b] = keys::slots(report);
    Ok([get(&a)?, get(&b)?])
}

/// Every entry whose key passes, in whatever order the browser has them.
pub(super) fn entries(passes: impl Fn(&str) -> bool) -> Result<Vec<(String, String)>, SaveProblem> {
    let storage = area()?;
    let mut entries = Vec::new();
    for index in 0..storage.length().map_err(|error| problem_of(&error))? {
        let key = storage.key(index).map_err(|error| problem_of(&error))?;
        let Some(key) = key.filter(|key| passes(key)) else { continue };
        if let Some(value) = get(&key)? {
            entries.push((key, value));
        }
    }
    Ok(entries)
}

/// The value of one key.
pub(super) fn get(key: &str) -> Result<Option<String>, SaveProblem> {
    area()?.get_item(key).map_err(|error| problem_of(&error))
}

/// Writes the value of one key.
pub(super) fn set(key: &str, value: &str) -> Result<(), SaveProblem> {
    area()?.set_item(key, value).map_err(|error| problem_of(&error))
}

/// Removes one key; one that is not there counts as removed.
pub(super) fn remove(key: &str) -> Result<(), SaveProblem> {
    area()?.remove_item(key).map_err(|error| problem_of(&error))
}

/// A slot that may be written: this one, once what lies there is kept aside; else the other one, unless that cannot
/// be read either.
fn cleared(report: &str, side: usize, pair: &[Option<String>; 2]) -> Result<usize, SaveProblem> {
    let other = 1 - side;
    let other_is_unreadable = pair[other].as_deref().is_some_and(|text| slot::decode(text).is_err());
    match keep_aside(report, &keys::slots(report)[side]) {
        Ok(()) => Ok(side),
        Err(_) if !other_is_unreadable => Ok(other),
        Err(problem) => Err(problem),
    }
}

/// Copies a value to the first free key for what could not be read. The browser's own string is handed on, because in
/// ours half a surrogate pair, such as a flipped bit makes, would be lost.
fn keep_aside(report: &str, key: &str) -> Result<(), SaveProblem> {
    let storage = area()?;
    let mut number = 0;
    while get(&keys::unreadable(report, number))?.is_some() {
        number += 1;
    }
    let copied = Reflect::get(&storage, &key.into())
        .and_then(|value| Reflect::set(&storage, &keys::unreadable(report, number).into(), &value))
        .map_err(|error| problem_of(&error))?;
    if copied { Ok(()) } else { Err(SaveProblem::Refused) }
}

fn area() -> Result<Storage, SaveProblem> {
    local_storage::area().ok_or(SaveProblem::Refused)
}

/// Writes, reads and removes a value of so many characters: private windows differ in which of these fails.
fn probe(size: usize) -> Store {
    let Ok(storage) = area() else { return Store::Refused };
    let (key, trial) = (keys::probe(), "-".repeat(size));
    let outcome = storage.set_item(&key, &trial).and_then(|()| storage.get_item(&key));
    let found = match outcome {
        Ok(Some(text)) if text == trial => Store::Works,
        // Older Safari in a private window: no room, though nothing is stored.
        Err(error) if is_full(&error) && storage.length().is_ok_and(|length| length > 0) => Store::Full,
        _ => Store::Refused,
    };
    // A trial that is left behind harms nobody; the next one takes its place.
    let _ = storage.remove_item(&key);
    found
}

fn problem_of(error: &JsValue) -> SaveProblem {
    match name_of(error).as_str() {
        _ if is_full(error) => SaveProblem::Full,
        "SecurityError" => SaveProblem::Refused,
        _ => SaveProblem::Other,
    }
}
