//! What the stores allow, found by a real write and read before anybody relies on it, and whether the browser has cleared
//! one of them. It must not know how that is said.
//!
//! Once both work and there is a report, both bear a mark. A mark that is missing while the other store remembers reports tells that the
//! browser has cleared one; what is left is then copied over, so that it lies in two places again.

use super::{Binned, Drafts, Health, Listed, Shelves, Store, keys, local};

/// How the stores stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What each allows.
    pub health: Health,
    /// Whether one of them was cleared by the browser since the last visit, with reports in it.
    pub was_cleared: bool,
}

impl Standing {
    /// Both stores keep what they are given.
    pub fn is_good(self) -> bool {
        self.health == Health { local: Store::Works, indexed: Store::Works }
    }

    /// At least one of them does.
    pub fn keeps_anything(self) -> bool {
        self.health.local == Store::Works || self.health.indexed == Store::Works
    }
}

impl Drafts {
    /// Writes into both stores and reads it back. Where one was cleared, fills it from the other.
    pub async fn probe(&self) -> Standing {
        self.0.local.probe();
        self.0.indexed.probe().await;
        let mut standing = Standing { health: self.health(), was_cleared: false };
        if standing.is_good() {
            standing.was_cleared = self.look_at_marks().await;
        }
        standing
    }

    async fn look_at_marks(&self) -> bool {
        let Ok(local) = local::get(&keys::device()) else { return false };
        let Ok(indexed) = self.0.indexed.text(keys::device()).await else { return false };
        if local.is_some() && indexed.is_some() {
            return false;
        }
        let Shelves { listed, binned } = self.shelves().await;
        let is_empty = listed.is_empty() && binned.is_empty();
        let is_marked = local.is_some() || indexed.is_some();
        if is_empty && !is_marked {
            // A device without reports is left without a mark, as after everything was wiped.
            return false;
        }
        if is_marked {
            self.fill_again(listed, binned).await;
        }
        if let Some(writer) = indexed.filter(|_| local.is_none()) {
            // The device stays the same one.
            self.remember(keys::writer(), &writer);
        }
        let mark = self.writer();
        let _ = self.0.indexed.mark(&keys::device(), Some(&mark)).await;
        // What cannot be marked now is marked on the next visit.
        let _ = local::set(&keys::device(), &mark);
        is_marked && !is_empty
    }

    /// Copies every report and its form to where it is missing.
    async fn fill_again(&self, listed: Vec<Listed>, binned: Vec<Binned>) {
        for listed in listed {
            self.copy(&listed).await;
        }
        for Binned { report, at, listed, .. } in binned {
            self.copy(&listed).await;
            // To write a report takes it out of the bin. Where it cannot be put back it is listed, which loses nothing.
            let _ = self.delete(&report, &at).await;
        }
    }

    async fn copy(&self, listed: &Listed) {
        let Listed::Draft(summary) = listed else { return };
        // Only looked at: a form that is open on this page is not made of it, and must not write over it.
        if let Ok(loaded) = self.newest(&summary.report).await {
            // A store that has it leaves it as it is; one that fails now is tried at the next save.
            let _ = self.save(&summary.report, loaded.revision, &loaded.payload).await;
        }
        if let Some(json) = self.template(&summary.fingerprint).await {
            let _ = self.keep_template(&summary.fingerprint, &json).await;
        }
    }
}
