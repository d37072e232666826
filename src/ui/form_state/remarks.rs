//! Which findings stand at their fields: once the person has left the field, kept true from then on, gone when they
//! are settled. They are written into the page by hand, so that a row in which nothing is odd costs nothing.
//! It must not find anything, nor say it in words of its own.

use leptos::prelude::*;

use super::FormState;
use crate::domain::report::CellAddress;
use crate::domain::report::issues::{Issue, IssueKind, Place, Question};
use crate::domain::template::{Asked, HeadField, Level, Template};
use crate::editor::Field;
use crate::ui::remark::{self, Spot};
use crate::ui::wording::issues as words;

/// What is shown at fields, and what waits until its field is left.
#[derive(Default)]
pub(super) struct Remarks {
    shown: Vec<Question>,
    waiting: Vec<Question>,
}

/// What is open in a report, for the files that leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Cells that cannot be read.
    pub(crate) unreadable: usize,
    /// What must be answered and is not.
    pub(crate) missing: usize,
    /// What cannot be right besides.
    pub(crate) errors: usize,
    /// Warnings that nobody explained.
    pub(crate) unexplained: usize,
}

impl FormState {
    /// Says what is wrong with a field that was left.
    pub(crate) fn say_problem(self, field: Field) {
        if let Field::Cell(address) = field {
            self.with_problem_of(address, |_, now| now);
        }
    }

    /// Findings came or went or read otherwise than before, and a person may have explained one.
    pub(crate) fn judged(self, questions: &[Question]) {
        self.remark_changes(questions);
        self.renew_standing();
    }

    fn remark_changes(self, questions: &[Question]) {
        let mut spots: Vec<Spot> = Vec::new();
        self.core.try_update_value(|core| {
            let template = core.editor.template();
            for question in questions {
                let issue = core.editor.issues().get(*question, template).filter(|issue| is_said_at_field(issue));
                core.remarks.waiting.retain(|waiting| waiting != question);
                match issue {
                    Some(_) if core.remarks.shown.contains(question) => spots.extend(spots_asked(template, *question)),
                    Some(_) => core.remarks.waiting.push(*question),
                    None if core.remarks.shown.contains(question) => {
                        core.remarks.shown.retain(|shown| shown != question);
                        spots.extend(spots_asked(template, *question));
                    }
                    None => {}
                }
            }
        });
        self.write_remarks(spots);
    }

    /// What was found so far waits until a field is left, unless it is said already; blank fields are not named.
    pub(super) fn remark_when_left(self) {
        self.core.try_update_value(|core| {
            let found = core.editor.issues().all().filter(|issue| is_said_at_field(issue));
            for issue in found.filter(|issue| issue.kind != IssueKind::Blank) {
                let Remarks { shown, waiting } = &mut core.remarks;
                if !shown.contains(&issue.question) && !waiting.contains(&issue.question) {
                    waiting.push(issue.question);
                }
            }
        });
    }

    /// The person has left a field and is now in another, or in none: what waited is said, unless the other field
    /// belongs to it and may settle it.
    pub(crate) fn remark_left(self, toward: Option<Field>) {
        let mut spots: Vec<Spot> = Vec::new();
        self.core.try_update_value(|core| {
            let template = core.editor.template();
            let waiting = std::mem::take(&mut core.remarks.waiting);
            for question in waiting {
                let Some(issue) = core.editor.issues().get(question, template) else { continue };
                let is_inside = issue.places.iter().any(|place| Some(field_of(*place)) == toward);
                if is_inside {
                    core.remarks.waiting.push(question);
                } else {
                    spots.extend(spots_asked(template, question));
                    core.remarks.shown.push(question);
                }
            }
        });
        self.write_remarks(spots);
    }

    /// Says everything that was found, as when a report is opened again. Blank fields are named only to a person who
    /// has `seen` the review page.
    pub(crate) fn remark_all(self, seen: bool) {
        self.complete();
        let mut spots: Vec<Spot> = Vec::new();
        self.core.try_update_value(|core| {
            let template = core.editor.template();
            for issue in core.editor.issues().all().filter(|issue| is_said_at_field(issue)) {
                if (seen || issue.kind != IssueKind::Blank) && !core.remarks.shown.contains(&issue.question) {
                    core.remarks.shown.push(issue.question);
                    spots.extend(spots_asked(template, issue.question));
                }
            }
            core.remarks.waiting.clear();
        });
        self.write_remarks(spots);
    }

    /// Counts anew what is open.
    pub(super) fn renew_standing(self) {
        let standing = self.take_standing();
        if self.standing.get_untracked() != standing {
            self.standing.set(standing);
        }
    }

    fn take_standing(self) -> Standing {
        self.core.with_value(|core| {
            let mut standing = Standing::default();
            for issue in core.editor.issues().all() {
                let is_explained = || !core.editor.report().explanation(&issue.key).trim().is_empty();
                match (&issue.kind, issue.level) {
                    (IssueKind::Unreadable(_), _) => standing.unreadable += 1,
                    (IssueKind::Blank, Level::Error) => standing.missing += 1,
                    (_, Level::Error) => standing.errors += 1,
                    (_, Level::Warning) if !is_explained() => standing.unexplained += 1,
                    (_, Level::Warning | Level::Hint) => {}
                }
            }
            standing
        })
    }

    /// Writes what is said at these places, each once.
    fn write_remarks(self, mut spots: Vec<Spot>) {
        while let Some(spot) = spots.pop() {
            if !spots.iter().any(|other| other.owner == spot.owner) {
                self.write_remark(&spot);
            }
        }
    }

    fn write_remark(self, spot: &Spot) {
        let lines: Vec<(bool, String)> = self.core.with_value(|core| {
            let template = core.editor.template();
            let shown = core.editor.issues().all().filter(|issue| core.remarks.shown.contains(&issue.question));
            let here = shown
                .filter(|issue| spots_asked(template, issue.question).iter().any(|other| other.owner == spot.owner));
            here.map(|issue| (issue.level == Level::Error, words::sentence(template, issue))).collect()
        });
        remark::write(spot, &lines);
    }
}

/// What cannot be read is said at its cell already; of the hints only the question that settles itself there.
fn is_said_at_field(issue: &Issue) -> bool {
    let is_hint = issue.level == Level::Hint && !matches!(issue.question, Question::Amount(_));
    !is_hint && !matches!(issue.question, Question::Readable(_))
}

/// The field that a place is.
pub(crate) fn field_of(place: Place) -> Field {
    match place {
        Place::Head(field) => Field::Head(field),
        Place::Narrative(row) => Field::Narrative(row),
        Place::Cell(address) => Field::Cell(address),
    }
}

/// Where a question's finding is said: once for each row of the form that it asks about.
fn spots_asked(template: &Template, question: Question) -> Vec<Spot> {
    let comparison = match question {
        Question::Check(comparison) => comparison,
        Question::NoActivity(section) => return vec![Spot::of_section(&template.row(section).id)],
        Question::Readable(_) | Question::UnitNamed => return Vec::new(),
        Question::Amount(address) => {
            let field = matches!(address, CellAddress::Fixed(_)).then(|| address.name(template));
            return vec![Spot { owner: template.row(address.row(template)).id.clone(), field }];
        }
        Question::Dated => {
            let name = Field::Head(HeadField::Date).name(template);
            return vec![Spot { owner: name.clone(), field: Some(name) }];
        }
    };
    let mut spots: Vec<Spot> = Vec::new();
    for asked in template.checks().fields(comparison) {
        let name = asked.name(template);
        let owner = asked.row(template).map_or_else(|| name.clone(), |row| template.row(row).id.clone());
        let field = (!matches!(asked, Asked::AddedCells { .. })).then_some(name);
        if !spots.iter().any(|spot| spot.owner == owner) {
            spots.push(Spot { owner, field });
        }
    }
    spots
}
