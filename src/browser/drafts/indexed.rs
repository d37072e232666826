//! The lasting half of the store: `IndexedDB`, whose `complete` outlives a killed browser. It must not know the other half.

use std::cell::Cell;

use js_sys::{Array, JSON};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbObjectStore;

use super::local::SIZE_OF_TRIAL;
use super::turn::{Revision, Seen, Turn};
use super::{SaveProblem, Store, beside, keys};
use crate::browser::database::{Access, Database, Fault, Table, fault_of, result};

/// Says whether a report is deleted, by the mark in the database and the report's slots there.
pub(super) type IsDeleted<'a> = dyn Fn(Option<&str>, &[Option<String>]) -> bool + 'a;

/// The database, as far as the browser allows it.
pub(super) struct Indexed {
    database: Database,
    health: Cell<Store>,
    seen: Seen,
    was_read_back: Cell<bool>,
}

impl Indexed {
    /// Nothing is opened yet, so that the first key can be typed before.
    pub(super) fn closed(database: Database) -> Self {
        Self { database, health: Cell::new(Store::Unknown), seen: Seen::default(), was_read_back: Cell::new(false) }
    }

    /// Notes that this page has seen a report's revision, here or elsewhere.
    pub(super) fn has_seen(&self, report: &str, revision: u64) {
        self.seen.note(report, revision);
    }

    /// What the last request found.
    pub(super) fn health(&self) -> Store {
        self.health.get()
    }

    /// Finds out by a trial as large as a report what the browser allows.
    pub(super) async fn probe(&self) {
        let (key, trial) = (keys::probe(), "-".repeat(SIZE_OF_TRIAL));
        let outcome = match self.mark(&key, Some(&trial)).await {
            Ok(()) => match self.text(key.clone()).await {
                Ok(found) if found.as_ref() != Some(&trial) => Err(SaveProblem::ReadBackDiffers),
                found => found.map(drop),
            },
            problem => problem,
        };
        // A trial that is left behind harms nobody; the next one takes its place.
        let _ = self.mark(&key, None).await;
        self.health.set(Store::Unknown.after(outcome));
    }

    /// Writes a revision in turn; comes back after `complete`. The first revision of a visit is read back.
    pub(super) async fn save(&self, next: Revision<'_>) -> Result<(), SaveProblem> {
        let before = self.seen.highest(next.report);
        let work = async |table: &IdbObjectStore| write_in_turn(table, next, &self.seen).await;
        match self.transact(Table::Slots, Access::Write, work).await {
            Ok(Turn::Done | Turn::Write { .. }) => self.read_back(next).await,
            Ok(Turn::Newer { revision }) => Err(SaveProblem::Newer { revision }),
            Ok(Turn::TooNew) => Err(SaveProblem::TooNew),
            Err(problem) => {
                if problem == SaveProblem::Full {
                    // Undone for certain; after anything else it may be complete all the same.
                    self.seen.take_back(next.report, next.number, before);
                }
                Err(problem)
            }
        }
    }

    /// What lies in both slots of a report.
    pub(super) async fn pair(&self, report: &str) -> Result<Vec<Option<String>>, SaveProblem> {
        self.texts(Table::Slots, &keys::slots(report)).await
    }

    /// Every slot of every report, in its place or kept aside, and every mark of one that was deleted, with its key.
    pub(super) async fn entries(&self) -> Result<Vec<(String, String)>, SaveProblem> {
        let mut entries = self.all(Table::Slots).await?;
        entries.retain(|(key, _)| keys::report_of(key).or(keys::deleted_report(key)).is_some());
        Ok(entries)
    }

    /// Every form that is kept, with its key.
    pub(super) async fn templates(&self) -> Result<Vec<(String, String)>, SaveProblem> {
        self.all(Table::Templates).await
    }

    async fn all(&self, table: Table) -> Result<Vec<(String, String)>, SaveProblem> {
        self.transact(table, Access::Read, async |table| {
            // Both are asked for before either is waited for, so that they are of one state.
            let (keys, values) = (table.get_all_keys(), table.get_all());
            let keys: Array = result(keys).await?.unchecked_into();
            let values: Array = result(values).await?.unchecked_into();
            let entries =
                keys.iter().zip(values.iter()).filter_map(|(key, value)| Some((key.as_string()?, text_of(&value)?)));
            Ok(entries.collect())
        })
        .await
    }

    /// Whether it holds nothing of any report, and works, as far as that is known without making it.
    pub(super) async fn is_empty(&self) -> bool {
        if self.database.is_missing().await {
            return true;
        }
        let keys = self.transact(Table::Slots, Access::Read, async |table| result(table.get_all_keys()).await).await;
        keys.is_ok_and(|keys| keys.unchecked_into::<Array>().length() == 0)
    }

    /// Takes away that a report was deleted, and calls `also` while no other window changes anything here.
    pub(super) async fn unmark(
        &self,
        report: &str,
        also: &dyn Fn() -> Result<(), SaveProblem>,
    ) -> Result<(), SaveProblem> {
        let key = keys::deleted(report);
        let work = async |table: &IdbObjectStore| {
            // Waited for, so that the transaction has begun and every other window is shut out.
            result(table.delete(&key.as_str().into())).await?;
            also().map_err(|_| Fault::Other)
        };
        self.transact(Table::Slots, Access::Write, work).await
    }

    /// Removes all that lies under a report's name, also what was kept aside and that it was deleted, as long as
    /// `is_deleted` says so of what is noted here and of its slots; `also` is called then. No other window changes
    /// anything here between the look and the removal. Gives whether it is removed.
    pub(super) async fn remove(
        &self,
        report: &str,
        is_deleted: &IsDeleted<'_>,
        also: &dyn Fn() -> Result<bool, SaveProblem>,
    ) -> Result<bool, SaveProblem> {
        let (mark, copy) = (keys::deleted(report), keys::copy(report));
        let is_its = |key: &str| keys::report_of(key) == Some(report) || key == mark || key == copy;
        let work = async |table: &IdbObjectStore| {
            let keys: Array = result(table.get_all_keys()).await?.unchecked_into();
            let pair = texts(table, &keys::slots(report)).await?;
            let noted = texts(table, std::slice::from_ref(&mark)).await?.pop().flatten();
            if !is_deleted(noted.as_deref(), &pair) {
                return Ok(false);
            }
            for key in keys.iter().filter(|key| key.as_string().is_some_and(|key| is_its(&key))) {
                table.delete(&key).map_err(|error| fault_of(&error))?;
            }
            // What fails here undoes what was begun.
            if also().map_err(|_| Fault::Other)? { Ok(true) } else { Err(Fault::Other) }
        };
        self.transact(Table::Slots, Access::Write, work).await
    }

    /// Puts a small text beside the slots, or removes it.
    pub(super) async fn mark(&self, key: &str, text: Option<&str>) -> Result<(), SaveProblem> {
        self.change(Table::Slots, &[(key, text)]).await
    }

    /// A small text beside the slots.
    pub(super) async fn text(&self, key: String) -> Result<Option<String>, SaveProblem> {
        Ok(self.texts(Table::Slots, &[key]).await?.pop().flatten())
    }

    /// Several of them.
    pub(super) async fn texts_beside(&self, keys: &[String]) -> Result<Vec<Option<String>>, SaveProblem> {
        self.texts(Table::Slots, keys).await
    }

    /// A form that drafts were written on.
    pub(super) async fn template(&self, key: String) -> Result<Option<String>, SaveProblem> {
        Ok(self.texts(Table::Templates, &[key]).await?.pop().flatten())
    }

    /// Keeps a form that drafts were written on.
    pub(super) async fn keep_template(&self, key: &str, json: &str) -> Result<(), SaveProblem> {
        self.change(Table::Templates, &[(key, Some(json))]).await
    }

    /// Once a visit: whether what was complete is there, or a later revision of this page in its place.
    async fn read_back(&self, next: Revision<'_>) -> Result<(), SaveProblem> {
        if self.was_read_back.get() {
            return Ok(());
        }
        if self.seen.turn(&self.pair(next.report).await?, next) != Turn::Done {
            return Err(SaveProblem::ReadBackDiffers);
        }
        self.was_read_back.set(true);
        Ok(())
    }

    /// What lies under each key.
    async fn texts(&self, table: Table, keys: &[String]) -> Result<Vec<Option<String>>, SaveProblem> {
        self.transact(table, Access::Read, async |table| texts(table, keys).await).await
    }

    /// Puts a text under each key, or removes what lies there.
    async fn change(&self, table: Table, changes: &[(&str, Option<&str>)]) -> Result<(), SaveProblem> {
        self.transact(table, Access::Write, async |table| {
            for (key, text) in changes {
                match text {
                    Some(text) => put(table, key, &(*text).into())?,
                    None => drop(table.delete(&(*key).into()).map_err(|error| fault_of(&error))?),
                }
            }
            Ok(())
        })
        .await
    }

    async fn transact<T>(
        &self,
        table: Table,
        access: Access,
        work: impl AsyncFn(&IdbObjectStore) -> Result<T, Fault>,
    ) -> Result<T, SaveProblem> {
        let outcome = self.database.transact(table, access, work).await.map_err(problem_of);
        let health = self.health.get();
        // That it can be read does not mean that there is room again.
        if !(access == Access::Read && health == Store::Full && outcome.is_ok()) {
            self.health.set(health.after(outcome.as_ref().map(drop).map_err(|problem| *problem)));
        }
        outcome
    }
}

async fn write_in_turn(table: &IdbObjectStore, next: Revision<'_>, seen: &Seen) -> Result<Turn, Fault> {
    let turn = seen.turn(&texts(table, &keys::slots(next.report)).await?, next);
    if let Turn::Write { side, holds_unreadable } = turn {
        let key = &keys::slots(next.report)[side];
        if holds_unreadable {
            keep_aside(table, next.report, key).await?;
        }
        // Noted before it is complete: a page that does not hear of its own save must still know it for its own.
        seen.note(next.report, next.number);
        put(table, key, &next.slot.into())?;
        if let Some(note) = beside::note_in(next.payload) {
            put(table, &note, &beside::NOTED.into())?;
        }
        // Whoever still writes a report has not done with it, wherever it was deleted.
        table.delete(&keys::deleted(next.report).into()).map_err(|error| fault_of(&error))?;
    }
    Ok(turn)
}

/// Copies a value to the first free key for what could not be read, in the same transaction as the write over it.
async fn keep_aside(table: &IdbObjectStore, report: &str, key: &str) -> Result<(), Fault> {
    let value = result(table.get(&key.into())).await?;
    let mut number = 0;
    while !result(table.get(&keys::unreadable(report, number).into())).await?.is_undefined() {
        number += 1;
    }
    put(table, &keys::unreadable(report, number), &value)
}

async fn texts(table: &IdbObjectStore, keys: &[String]) -> Result<Vec<Option<String>>, Fault> {
    let mut texts = Vec::new();
    for key in keys {
        texts.push(text_of(&result(table.get(&key.into())).await?));
    }
    Ok(texts)
}

/// A failed request fails the whole transaction, so nobody waits for it alone.
fn put(table: &IdbObjectStore, key: &str, value: &JsValue) -> Result<(), Fault> {
    table.put_with_key(value, &key.into()).map(drop).map_err(|error| fault_of(&error))
}

/// `None` where there is nothing. What is no text was not written by us; it is shown as far as it can be.
fn text_of(value: &JsValue) -> Option<String> {
    if value.is_undefined() {
        return None;
    }
    let shown = || JSON::stringify(value).map(String::from).unwrap_or_default();
    Some(value.as_string().unwrap_or_else(shown))
}

fn problem_of(fault: Fault) -> SaveProblem {
    match fault {
        Fault::Refused => SaveProblem::Refused,
        Fault::Full => SaveProblem::Full,
        Fault::Dropped | Fault::Other => SaveProblem::Other,
    }
}
