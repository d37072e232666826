//! Which of a report's two slots takes the next revision, and whether any may. It must not know a store.

use std::cell::RefCell;

use crate::formats::slot::{self, SlotError};

/// A revision on its way into the stores.
#[derive(Clone, Copy)]
pub(super) struct Revision<'a> {
    /// The report's id.
    pub(super) report: &'a str,
    /// Grows by one with each save.
    pub(super) number: u64,
    /// The report as text.
    pub(super) payload: &'a str,
    /// The slot with this payload, as it is stored.
    pub(super) slot: &'a str,
}

/// What is to be done with a revision in one store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Nothing: it lies there, or a later one of this same page does.
    Done,
    /// Nothing: a revision lies there that this page has not seen.
    Newer {
        /// That revision.
        revision: u64,
    },
    /// Nothing: a newer program wrote there, in a shape that this one does not know.
    TooNew,
    /// Write it into this slot of the two.
    Write {
        /// 0 or 1.
        side: usize,
        /// Whether something lies there that cannot be read, and has to be kept elsewhere first.
        holds_unreadable: bool,
    },
}

/// The highest revision of each report that this page has loaded, or has given to one store without being refused.
/// What lies above it came from elsewhere, and a higher number alone gives nobody the right to write over it.
#[derive(Default)]
pub(super) struct Seen(RefCell<Vec<(String, u64)>>);

impl Seen {
    /// Notes that a revision was seen.
    pub(super) fn note(&self, report: &str, revision: u64) {
        let mut seen = self.0.borrow_mut();
        match seen.iter_mut().find(|(known, _)| known == report) {
            Some((_, highest)) => *highest = revision.max(*highest),
            None => seen.push((report.to_owned(), revision)),
        }
    }

    /// The highest revision of a report that was seen; 0 for none.
    pub(super) fn highest(&self, report: &str) -> u64 {
        self.0.borrow().iter().find(|(known, _)| known == report).map_or(0, |(_, highest)| *highest)
    }

    /// A revision that was noted was refused for certain: what bears its number now is another's. `before` was the
    /// highest then; a later one that was noted meanwhile stays.
    pub(super) fn take_back(&self, report: &str, revision: u64, before: u64) {
        let mut seen = self.0.borrow_mut();
        if let Some((_, highest)) = seen.iter_mut().find(|(known, highest)| known == report && *highest == revision) {
            *highest = before;
        }
    }

    /// Decides by what lies in both slots of the store.
    pub(super) fn turn(&self, pair: &[Option<String>], next: Revision) -> Turn {
        turn(pair, next, self.highest(next.report))
    }
}

fn turn(pair: &[Option<String>], next: Revision, seen: u64) -> Turn {
    let newest = slot::newest(pair);
    if newest.faults.iter().any(|(_, fault)| matches!(fault, SlotError::TooNew { .. })) {
        return Turn::TooNew;
    }
    let write = |side| {
        let holds_unreadable = newest.faults.iter().any(|(index, _)| *index == side);
        Turn::Write { side, holds_unreadable }
    };
    let Some((side, stored)) = newest.best else {
        return write(usize::from(pair[0].is_some()));
    };
    let is_there = stored.revision == next.number && stored.payload == next.payload;
    let is_superseded = stored.revision > next.number && stored.revision <= seen;
    if is_there || is_superseded {
        Turn::Done
    } else if stored.revision > seen {
        Turn::Newer { revision: stored.revision }
    } else if stored.revision == next.number {
        // The same number with another payload: the page has not heard of its own save, and this one takes its place.
        write(side)
    } else {
        write(1 - side)
    }
}
