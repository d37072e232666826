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
    /// A save was begun and has not ended.
    saving: bool,
}

impl Autosave {
    /// The report changed.
    pub const fn changed(&mut self) -> Wish {
        self.unsaved = true;
        if self.waiting || self.saving {
            return Wish::Nothing;
        }
        self.waiting = true;
        Wish::SaveIn(DELAY_MS)
    }

    /// The time is up, or the page is about to be hidden: whether a save is to be made now.
    pub const fn begin(&mut self) -> bool {
        self.waiting = false;
        if !self.unsaved {
            return false;
        }
        self.unsaved = false;
        self.saving = true;
        true
    }

    /// A save ended. What failed is unsaved again, and tried again with the next change.
    pub const fn ended(&mut self, saved: bool) -> Wish {
        self.saving = false;
        if !saved {
            self.unsaved = true;
            return Wish::Nothing;
        }
        if self.unsaved && !self.waiting {
            self.waiting = true;
            return Wish::SaveIn(DELAY_MS);
        }
        Wish::Nothing
    }

    /// Whether everything typed is stored.
    pub const fn is_settled(self) -> bool {
        !self.unsaved && !self.saving
    }
}
