//! What a person does to a report: edits, undo, paste, and when to save. Pure: it must not know a browser, a file
//! format or a clock.

pub mod autosave;
pub mod edit;
pub mod field;
pub mod history;
pub mod paste;
pub mod paste_preview;
mod replace;
mod row_change;
pub mod step;

use std::rc::Rc;

pub use autosave::{Autosave, Wish};
pub use edit::{Changed, Edit};
pub use field::Field;
pub use row_change::{Became, RowChange};

use crate::domain::report::issues::{Issues, Judge, Question};
use crate::domain::report::{CellAddress, Identity, LastYear, Report, Totals};
use crate::domain::template::Template;
use crate::domain::values::{Reading, number_text};
use edit::Done;
use history::History;

/// A report being worked on. Invariant: the totals are those of the report, and once it is complete the issues too.
#[derive(Clone, Debug)]
pub struct Editor {
    template: Rc<Template>,
    report: Report,
    totals: Totals,
    issues: Issues,
    last_year: LastYear,
    history: History,
    rest: Option<Rest>,
}

/// What an editor does besides taking what is typed. Functions are named rather than called, so that a page which has
/// only the beginning of the program can type.
#[derive(Clone, Copy, Debug)]
struct Rest {
    perform: fn(&Edit, &Template, &mut Report, &mut Totals) -> Done,
    judge: fn(&mut Issues, Judge<'_>, &Changed) -> Vec<Question>,
}

impl Editor {
    /// Opens a report on its form.
    pub fn new(template: Rc<Template>, report: Report) -> Self {
        let mut editor = Self::for_fields(template, report);
        editor.complete();
        editor
    }

    /// The same to begin with: until [`Self::complete`] is called it takes what is typed and what is answered for sections,
    /// and takes that back; other edits do nothing, and nothing looks odd to it.
    pub fn for_fields(template: Rc<Template>, report: Report) -> Self {
        let totals = Totals::of(&template, &report);
        let (issues, last_year, history) = (Issues::default(), LastYear::default(), History::default());
        Self { template, report, totals, issues, last_year, history, rest: None }
    }

    /// From now on it does everything. Gives whether it did not before.
    pub fn complete(&mut self) -> bool {
        let is_new = self.rest.is_none();
        if is_new {
            let judge =
                |issues: &mut Issues, judge: Judge<'_>, changed: &Changed| issues.after(judge, &changed.touched());
            self.rest = Some(Rest { perform: edit::perform, judge });
            self.issues = Issues::of(self.judge());
        }
        is_new
    }

    /// The form.
    pub const fn template(&self) -> &Rc<Template> {
        &self.template
    }

    /// The report as it stands.
    pub const fn report(&self) -> &Report {
        &self.report
    }

    /// Its totals.
    pub const fn totals(&self) -> &Totals {
        &self.totals
    }

    /// What looks odd in it.
    pub const fn issues(&self) -> &Issues {
        &self.issues
    }

    /// The report with all that it is judged by.
    pub fn judge(&self) -> Judge<'_> {
        let Self { template, report, totals, last_year, .. } = self;
        Judge { template, report, totals, last_year }
    }

    /// Takes the figures of last year, beside which this year's are looked at from now on.
    pub fn set_last_year(&mut self, last_year: LastYear) {
        self.last_year = last_year;
        self.issues = Issues::of(self.judge());
    }

    /// Does what a person wants, and remembers how to undo it.
    pub fn apply(&mut self, edit: &Edit) -> Changed {
        let (changed, inverse) = self.perform(edit);
        if let Some(inverse) = inverse {
            self.history.remember(edit, inverse);
        }
        changed
    }

    /// Takes back the last thing done; `None` when there is nothing to take back.
    pub fn undo(&mut self) -> Option<Changed> {
        let step = self.history.step_back()?;
        let (changed, inverse) = self.perform(&step);
        if let Some(inverse) = inverse {
            self.history.taken_back(inverse);
        }
        Some(changed)
    }

    /// Does again what was taken back last; `None` when nothing was, or when something was done since.
    pub fn redo(&mut self) -> Option<Changed> {
        let step = self.history.step_forth()?;
        let (changed, inverse) = self.perform(&step);
        if let Some(inverse) = inverse {
            self.history.done_again(inverse);
        }
        Some(changed)
    }

    /// Becomes another revision of the report on the same form, with its identity: one that was made elsewhere. What was
    /// done here cannot be taken back any more. Gives what changed, so that the screen follows without being drawn anew.
    pub fn follow(&mut self, mut report: Report) -> Changed {
        self.complete();
        let identity = std::mem::take(&mut report.identity);
        let (changed, _) = self.perform(&Edit::Replace(Box::new(report)));
        self.report.identity = identity;
        self.history = History::default();
        changed
    }

    /// Whether there is something to take back, and something to do again.
    pub fn reach(&self) -> (bool, bool) {
        self.history.reach()
    }

    /// Writes a figure as the paper does, once the person has left its cell. Gives the new text, if it changed.
    /// This is no edit: the reading stays, and undo does not know of it.
    pub fn tidy(&mut self, address: CellAddress) -> Option<String> {
        let entry = self.report.entry(address)?;
        let Reading::Number(number) = entry.reading() else { return None };
        let tidy = number_text::grouped(*number);
        if tidy == entry.text() {
            return None;
        }
        self.report.set_entry(&self.template, address, &tidy);
        Some(tidy)
    }

    /// Begins the revision that is about to be saved: one more than the last, by this device, from `parent`.
    pub fn begin_revision(&mut self, writer: &str, parent: Option<String>) -> u64 {
        let identity: &mut Identity = &mut self.report.identity;
        identity.revision += 1;
        writer.clone_into(&mut identity.writer);
        identity.parent = parent;
        identity.revision
    }

    /// Notes that the revision as it stands leaves the device under this fingerprint, or came so.
    pub fn descend_from(&mut self, fingerprint: &str) {
        self.report.identity.descend_from(fingerprint);
    }

    fn perform(&mut self, edit: &Edit) -> Done {
        let perform = self.rest.map_or(edit::perform_in_fields as _, |rest| rest.perform);
        let (mut changed, inverse) = perform(edit, &self.template, &mut self.report, &mut self.totals);
        if let Some(rest) = self.rest {
            let Self { template, report, totals, last_year, .. } = self;
            let judge = Judge { template, report, totals, last_year };
            changed.questions = (rest.judge)(&mut self.issues, judge, &changed);
        }
        (changed, inverse)
    }
}
