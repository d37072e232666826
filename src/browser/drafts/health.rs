//! What can go wrong between a draft and its stores. It must not know how it is said.

/// What came of saving a revision in both stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a draft that was not saved has to be shown as such"]
pub struct Saved {
    /// localStorage took it, and gave it back.
    pub local: Result<(), SaveProblem>,
    /// `IndexedDB` has said `complete`, and gave it back where it was the first of the visit.
    pub indexed: Result<(), SaveProblem>,
}

impl Saved {
    /// Whether at least one store has it.
    pub const fn is_stored(&self) -> bool {
        self.local.is_ok() || self.indexed.is_ok()
    }

    /// The revision of another tab that one of the stores holds instead.
    pub const fn newer(&self) -> Option<u64> {
        match (self.indexed, self.local) {
            (Err(SaveProblem::Newer { revision }), _) | (_, Err(SaveProblem::Newer { revision })) => Some(revision),
            _ => None,
        }
    }
}

/// Why a store does not hold a revision. What it held before, it still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveProblem {
    /// The browser allows no storage here: a private window, a setting, an app's inner browser.
    Refused,
    /// No room left.
    Full,
    /// The store says that it was written and gives back something else.
    ReadBackDiffers,
    /// Another tab has stored a revision that this page has not seen; it was left alone. A page that goes on has to
    /// load the report anew.
    Newer {
        /// That revision.
        revision: u64,
    },
    /// A newer program has stored this report in a shape that this one does not know; it was left alone.
    TooNew,
    /// The store failed in another way, or did not answer; a later try may succeed.
    Other,
}

/// Why a report cannot be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadProblem {
    /// Both stores were asked, and neither knows it.
    NotFound,
    /// It is there, and none of its slots can be read; they are listed.
    Unreadable,
    /// A newer program stored it.
    TooNew,
    /// A store could not be asked, and the other does not know it.
    Refused,
}

/// What each store allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    /// localStorage.
    pub local: Store,
    /// `IndexedDB`.
    pub indexed: Store,
}

/// What one store allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// It was written to or asked, and answered.
    Works,
    /// It keeps nothing.
    Refused,
    /// It keeps what it has, and takes nothing more.
    Full,
    /// It was not yet asked, or failed in a way that says nothing about the next time.
    Unknown,
}

impl Store {
    /// What is known after a further request.
    pub(super) const fn after(self, outcome: Result<(), SaveProblem>) -> Self {
        match outcome {
            Ok(()) => Self::Works,
            Err(SaveProblem::Refused | SaveProblem::ReadBackDiffers) => Self::Refused,
            Err(SaveProblem::Full) => Self::Full,
            Err(SaveProblem::Other) => Self::Unknown,
            // The store did its part.
            Err(SaveProblem::Newer { .. } | SaveProblem::TooNew) => self,
        }
    }
}
