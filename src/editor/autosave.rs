//! When a report is to be saved. It must not know how, nor the time.

/// How long after the first unsaved change a save begins, in milliseconds. The contract allows one second until it is
/// done; the rest is for the phone's slow storage.
pub const DELAY_MS: u32 = 400;

/// What the page should do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Nothing.
    Nothing,
    /// Call [`Autosave::begin`] after so many milliseconds.
    SaveIn(u32),
}

/// The state of one report against its storage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Autosave {
    /// Changes not in any save that was begun.
    unsaved: bool,
    /// A timer runs.
    waiting: bool,
    /// Nothing is saved from here any more: the report is being stored in another way.
    closed: bool,
    /// Saves that were begun and have not ended. A slow one does not hold up the next.
    saving: u32,
}

impl Autosave {
    /// The report changed.
    pub const fn changed(&mut self) -> Wish {
        self.unsaved = true;
        if self.waiting || self.closed {
            return Wish::Nothing;
        }
        self.waiting = true;
        Wish::SaveIn(DELAY_MS)
    }

    /// The time is up, or the page is about to be hidden: whether a save is to be made now.
    pub const fn begin(&mut self) -> bool {
        self.waiting = false;
        if !self.unsaved || self.closed {
            return false;
        }
        self.unsaved = false;
        self.saving += 1;
        true
    }

    /// A save is wanted now, whether or not anything changed: whether it is to be made.
    pub const fn begin_anyway(&mut self) -> bool {
        self.unsaved |= !self.closed;
        self.begin()
    }

    /// A save ended. What failed is unsaved again, and tried again with the next change.
    pub const fn ended(&mut self, saved: bool) {
        self.saving = self.saving.saturating_sub(1);
        if !saved {
            self.unsaved = true;
        }
    }

    /// From now on nothing is saved from here: the report is about to be stored as something else.
    pub const fn close(&mut self) {
        self.closed = true;
    }

    /// It was not stored as something else after all: what was typed meanwhile is to be saved.
    pub const fn reopen(&mut self) -> Wish {
        self.closed = false;
        if self.unsaved { self.changed() } else { Wish::Nothing }
    }

    /// Whether nothing is saved from here any more.
    pub const fn is_closed(self) -> bool {
        self.closed
    }

    /// Whether there are changes that are in no save that was begun.
    pub const fn has_unsaved(self) -> bool {
        self.unsaved
    }

    /// Whether a save that was begun has not ended.
    pub const fn is_saving(self) -> bool {
        self.saving > 0
    }

    /// Whether everything typed is stored.
    pub const fn is_settled(self) -> bool {
        !self.unsaved && self.saving == 0
    }
}
