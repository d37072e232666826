//! What is open in a report, in the order in which it is worth a person's time. It must not know how it is said, nor that
//! anything keeps a report from being sent: nothing does.

use super::{Issue, IssueKind, Place};
use crate::domain::template::{Level, RowIndex, Template};

/// What is open, each kind in the form's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// What cannot be right: it does not read, or contradicts something.
    pub wrong: Vec<Issue>,
    /// What must be answered and is not.
    pub required: Vec<Issue>,
    /// What may be right, with a word of explanation.
    pub doubtful: Vec<Issue>,
    /// What may be looked at once more.
    pub hints: Vec<Issue>,
    /// What is blank besides, section by section.
    pub blanks: Vec<Blanks>,
}

/// The blank fields of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blanks {
    /// The section; `None` for the head.
    pub section: Option<RowIndex>,
    /// They, in the form's order; never none.
    pub places: Vec<Place>,
}

impl Open {
    /// Sorts what was found and what is `missing`. A blank field that was found is not named again among the blank ones.
    pub fn of(template: &Template, issues: &[Issue], missing: &[Place]) -> Self {
        let mut open = Self::default();
        let mut named: Vec<Place> = Vec::new();
        for issue in issues {
            let kind = match (issue.level, &issue.kind) {
                (Level::Error, IssueKind::Blank) => &mut open.required,
                (Level::Error, _) => &mut open.wrong,
                (Level::Warning, _) => &mut open.doubtful,
                (Level::Hint, _) => &mut open.hints,
            };
            kind.push(issue.clone());
            if issue.kind == IssueKind::Blank {
                named.extend(&issue.places);
            }
        }
        for place in missing.iter().filter(|place| !named.contains(place)) {
            open.add_blank(*place, place.row(template).map(|row| template.row(row).section));
        }
        open
    }

    fn add_blank(&mut self, place: Place, section: Option<RowIndex>) {
        match self.blanks.last_mut().filter(|last| last.section == section) {
            Some(last) => last.places.push(place),
            None => self.blanks.push(Blanks { section, places: vec![place] }),
        }
    }

    /// Whether nothing is open.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
