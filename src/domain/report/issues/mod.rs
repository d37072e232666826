//! What looks odd or impossible in a report, found by one pure function for screen and paper, and kept true cell by
//! cell. It must not know how a finding is said.

mod amount;
mod by_worth;
mod judge;
mod missing;
mod touched;

pub use by_worth::{Blanks, Open};
pub use judge::Judge;
pub use missing::missing;

use super::{CellAddress, LastYear, Report, Totals};
use crate::domain::template::{Asked, Comparison, HeadField, Level, RowIndex, Template};
use crate::domain::values::{Number, Unreadable};

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// How much weight it has.
    pub level: Level,
    /// Its name in reports and files, made of ids.
    pub key: String,
    /// What was found.
    pub kind: IssueKind,
    /// The fields that it concerns; the first is where to begin.
    pub places: Vec<Place>,
    /// The form's own sentence for it.
    pub said: Option<String>,
    /// What was asked.
    pub question: Question,
}

/// What was found. Figures are those of [`Issue::places`], in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssueKind {
    /// A text that is not what the cell asks for.
    Unreadable(Unreadable),
    /// A section answered "Không có hoạt động" holds figures above 0.
    FiguresWithoutActivity,
    /// The first cell holds more than the second, of which it is a part.
    PartAboveWhole(Number, Number),
    /// The first cell counts something, the second is blank or 0.
    Alone(Number),
    /// A field that must be answered is not.
    Blank,
    /// Two cells that ask for the same differ.
    Differ(Number, Number),
    /// A day outside the Week.
    OutsideWeek,
    /// Many times the figure of last year.
    ManyTimesLastYear {
        /// That figure.
        last: Number,
        /// How many times it is at least.
        times: u32,
    },
    /// An amount of money too small to be one, and the same in millions, which is perhaps what is meant.
    SmallAmount(Number, Number),
}

/// A field, or a section as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A field of the head.
    Head(HeadField),
    /// A cell.
    Cell(CellAddress),
    /// A row's long text.
    Narrative(RowIndex),
}

/// Something that is asked of every report on a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether a cell's text can be read.
    Readable(CellAddress),
    /// Whether a cell for money holds an amount that can be one.
    Amount(CellAddress),
    /// Whether a section without activity holds no figures.
    NoActivity(RowIndex),
    /// Whether the unit is named.
    UnitNamed,
    /// Whether the report's date, where it is written in figures, is a day.
    Dated,
    /// A comparison of the form's own checks.
    Check(Comparison),
}

/// What changed in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    /// A field of the head.
    Head(HeadField),
    /// A cell, open or computed.
    Cell(CellAddress),
    /// A long text.
    Narrative(RowIndex),
    /// The list of rows added below a row.
    Added(RowIndex),
    /// The answer for a section as a whole.
    Answer(RowIndex),
}

/// All findings in the form's order. Invariant: they are those of the report as it stood at the last call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issues {
    found: Vec<(Order, Issue)>,
}

/// Where a finding stands: the row from 1 (0 is the head), the place in the row, and of two at one place the check.
type Order = [usize; 6];

/// Every finding of a report, in the form's order.
pub fn issues(template: &Template, report: &Report, totals: &Totals, last_year: &LastYear) -> Vec<Issue> {
    let issues = Issues::of(Judge { template, report, totals, last_year });
    issues.found.into_iter().map(|(_, issue)| issue).collect()
}

impl Issues {
    /// Asks everything.
    pub fn of(judge: Judge<'_>) -> Self {
        let mut issues = Self::default();
        let mut ask = |question| {
            issues.put(judge.template, question, judge.answer(question));
        };
        ask(Question::UnitNamed);
        ask(Question::Dated);
        for (row, content) in judge.template.rows() {
            if content.section == row {
                ask(Question::NoActivity(row));
            }
            for address in judge.cells_of_row(row) {
                ask(Question::Readable(address));
                ask(Question::Amount(address));
            }
        }
        for comparison in judge.template.checks().comparisons() {
            ask(Question::Check(comparison));
        }
        issues
    }

    /// The findings in the form's order.
    pub fn all(&self) -> impl Iterator<Item = &Issue> {
        self.found.iter().map(|(_, issue)| issue)
    }

    /// What was found on a question.
    pub fn get(&self, question: Question, template: &Template) -> Option<&Issue> {
        let order = order(question, template);
        let place = self.found.binary_search_by_key(&order, |(order, _)| *order).ok()?;
        self.found.get(place).map(|(_, issue)| issue)
    }

    /// Asks anew only what mentions the changed places, and gives back the questions whose finding changed.
    pub fn after(&mut self, judge: Judge<'_>, touched: &[Touched]) -> Vec<Question> {
        let mut changed = Vec::new();
        let mut questions = Vec::new();
        for touched in touched {
            if let Touched::Added(row) = touched {
                changed.extend(self.forget_added(*row));
            }
            judge.questions_on(*touched, &mut |question| {
                if !questions.contains(&question) {
                    questions.push(question);
                }
            });
        }
        for question in questions {
            if self.put(judge.template, question, judge.answer(question)) && !changed.contains(&question) {
                changed.push(question);
            }
        }
        changed
    }

    /// Puts what was found on a question in the place of what was found before. Tells whether that differs.
    fn put(&mut self, template: &Template, question: Question, issue: Option<Issue>) -> bool {
        let order = order(question, template);
        match (self.found.binary_search_by_key(&order, |(order, _)| *order), issue) {
            (Ok(place), Some(issue)) => {
                let differs = self.found[place].1 != issue;
                self.found[place].1 = issue;
                differs
            }
            (Ok(place), None) => {
                self.found.remove(place);
                true
            }
            (Err(place), Some(issue)) => {
                self.found.insert(place, (order, issue));
                true
            }
            (Err(_), None) => false,
        }
    }

    /// Rows that were added may have moved or gone, and what was found in them with them.
    fn forget_added(&mut self, row: RowIndex) -> Vec<Question> {
        let mut forgotten = Vec::new();
        self.found.retain(|(_, issue)| {
            let is_there = matches!(
                issue.question,
                Question::Readable(CellAddress::Added { row: own, .. }) | Question::Amount(CellAddress::Added { row: own, .. })
                    if own == row
            );
            if is_there {
                forgotten.push(issue.question);
            }
            !is_there
        });
        forgotten
    }
}

impl Place {
    /// The row it stands in or below; `None` for the head.
    pub fn row(self, template: &Template) -> Option<RowIndex> {
        match self {
            Self::Head(_) => None,
            Self::Narrative(row) => Some(row),
            Self::Cell(address) => Some(address.row(template)),
        }
    }

    fn order(self, template: &Template) -> [usize; 4] {
        let below = |row: RowIndex| row.at() + 1;
        match self {
            Self::Head(field) => [0, field as usize, 0, 0],
            Self::Narrative(row) => [below(row), 1, 0, 0],
            Self::Cell(CellAddress::Fixed(cell)) => [below(template.cell(cell).row), 2, cell.at(), 0],
            Self::Cell(CellAddress::Added { row, index, cell }) => [below(row), 3, index, cell],
        }
    }
}

/// Where a question stands does not depend on what is found.
fn order(question: Question, template: &Template) -> Order {
    let ([row, kind, first, second], check, at) = match question {
        Question::UnitNamed => (Place::Head(HeadField::Unit).order(template), 0, 0),
        Question::Dated => (Place::Head(HeadField::Date).order(template), 0, 0),
        Question::NoActivity(section) => ([section.at() + 1, 0, 0, 0], 0, 0),
        Question::Readable(address) => (Place::Cell(address).order(template), 0, 0),
        Question::Amount(address) => (Place::Cell(address).order(template), 0, 1),
        Question::Check(comparison) => {
            let place = match template.checks().fields(comparison).first() {
                None => [0; 4],
                Some(Asked::Head(field)) => Place::Head(*field).order(template),
                Some(Asked::Narrative(row)) => Place::Narrative(*row).order(template),
                Some(Asked::Cell(cell)) => Place::Cell(CellAddress::Fixed(*cell)).order(template),
                Some(&Asked::AddedCells { row, cell }) => [row.at() + 1, 3, 0, cell],
            };
            (place, comparison.check + 1, comparison.at)
        }
    };
    [row, kind, first, second, check, at]
}
