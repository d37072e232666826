//! What a paste would do, field by field, before it is done. It must not do it.

use super::paste::Laid;
use super::{Edit, Field};
use crate::domain::report::{Entry, Report};
use crate::domain::template::Template;
use crate::domain::values::{Reading, Unreadable};

/// One field that would be written into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Which.
    pub field: Field,
    /// What stands there now; empty for nothing.
    pub before: String,
    /// What would stand there.
    pub text: String,
    /// Why that could not be read.
    pub problem: Option<Unreadable>,
}

impl Written {
    /// Whether something else stands there now, which would be gone.
    pub fn replaces(&self) -> bool {
        !self.before.trim().is_empty() && self.before != self.text
    }
}

/// Everything that a block would write, in its order, read as the fields would read it.
pub fn written(laid: &Laid, template: &Template, report: &Report) -> Vec<Written> {
    let Edit::Together(edits) = &laid.edit else { return Vec::new() };
    // Read where it would stand: which unit and how many places a field takes, it knows itself.
    let mut trial = report.clone();
    let mut all = Vec::new();
    for edit in edits {
        let Edit::Type { field, text } = edit else { continue };
        let (before, problem) = match *field {
            Field::Cell(address) => {
                let before = trial.set_entry(template, address, text).unwrap_or_default();
                let problem = match trial.entry(address).map(Entry::reading) {
                    Some(Reading::Unreadable(why)) => Some(why.clone()),
                    _ => None,
                };
                (before, problem)
            }
            Field::Note(row) => (report.note(row).to_owned(), None),
            Field::AddedNote { row, index } => {
                (report.added(row).get(index).map_or_else(String::new, |added| added.note.clone()), None)
            }
            Field::Narrative(_) | Field::Head(_) | Field::Explanation(_) | Field::Caption(_) => continue,
        };
        all.push(Written { field: *field, before, text: text.clone(), problem });
    }
    all
}
