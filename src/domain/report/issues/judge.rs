//! Answers one question about a report at a time. It must not know what was found before.

use super::{Issue, IssueKind, Place, Question};
use crate::domain::report::{CellAddress, Entry, LastYear, Report, SectionAnswer, Totals};
use crate::domain::template::{
    Asked, CellIndex, CellKind, CheckKind, Comparison, HeadField, Level, RowIndex, Template,
};
use crate::domain::values::{Number, Reading, Unreadable, date_text};

/// A report with all that it is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Judge<'a> {
    /// The form.
    pub template: &'a Template,
    /// The report.
    pub report: &'a Report,
    /// Its totals.
    pub totals: &'a Totals,
    /// The figures of last year.
    pub last_year: &'a LastYear,
}

/// What a cell holds, for a comparison.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    Blank,
    Figure(Number),
    /// Something that nobody can tell now: a text that cannot be read, a total that misses one.
    Unknown,
}

impl Judge<'_> {
    /// What is found on a question; `None` where nothing is odd.
    pub fn answer(self, question: Question) -> Option<Issue> {
        let found = |level, key: String, kind, places| Issue { level, key, kind, places, said: None, question };
        match question {
            Question::Readable(address) => {
                let Reading::Unreadable(why) = self.report.entry(address)?.reading() else { return None };
                let key = ["unreadable.", &address.name(self.template)].concat();
                Some(found(Level::Error, key, IssueKind::Unreadable(why.clone()), vec![Place::Cell(address)]))
            }
            Question::Amount(address) => self.small_amount(address),
            Question::NoActivity(section) => {
                let places = self.figures_without_activity(section);
                let key = ["no_activity.", &self.template.row(section).id].concat();
                let issue = found(Level::Error, key, IssueKind::FiguresWithoutActivity, places);
                (!issue.places.is_empty()).then_some(issue)
            }
            Question::UnitNamed => {
                let is_asked = self.template.checks().requires(HeadField::Unit);
                let is_missing = !is_asked && self.is_blank(Place::Head(HeadField::Unit));
                let places = vec![Place::Head(HeadField::Unit)];
                is_missing.then(|| found(Level::Hint, "unit_blank.head".to_owned(), IssueKind::Blank, places))
            }
            Question::Dated => {
                let why = no_day(self.report.head_field(HeadField::Date))?;
                let places = vec![Place::Head(HeadField::Date)];
                Some(found(Level::Error, "unreadable.head.date".to_owned(), IssueKind::Unreadable(why), places))
            }
            Question::Check(comparison) => self.compare(comparison),
        }
    }

    /// The open cells of a row, and of the rows added below it.
    pub(super) fn cells_of_row(self, row: RowIndex) -> Vec<CellAddress> {
        let mut cells = Vec::new();
        self.report.each_open_cell(self.template, row, &mut |address, _| cells.push(address));
        cells
    }

    pub(super) fn push_added_cells(self, row: RowIndex, cells: &mut Vec<CellAddress>) {
        let Some(form) = &self.template.row(row).added else { return };
        for index in 0..self.report.added(row).len() {
            for (cell, content) in form.cells.iter().enumerate() {
                if content.is_open() {
                    cells.push(CellAddress::Added { row, index, cell });
                }
            }
        }
    }

    fn figures_without_activity(self, section: RowIndex) -> Vec<Place> {
        if self.report.section_answer(section) != Some(SectionAnswer::NoActivity) {
            return Vec::new();
        }
        self.report.figures_in(self.template, section).into_iter().map(Place::Cell).collect()
    }

    fn compare(self, comparison: Comparison) -> Option<Issue> {
        let check = self.template.checks().check(comparison)?;
        let fields = self.template.checks().fields(comparison);
        let (kind, places) = match check.kind {
            CheckKind::Part => self.part(fields)?,
            CheckKind::Together => self.alone(fields)?,
            CheckKind::Required => (IssueKind::Blank, self.blanks(*fields.first()?)),
            CheckKind::Same => self.differ(fields)?,
            CheckKind::InWeek => (IssueKind::OutsideWeek, self.outside_week(*fields.first()?)),
            CheckKind::LikeLastYear { times } => self.many_times(fields, times)?,
        };
        if places.is_empty() {
            return None;
        }
        let said = (!check.say.is_empty()).then(|| check.say.clone());
        let key = comparison.key(self.template);
        Some(Issue { level: check.level, key, kind, places, said, question: Question::Check(comparison) })
    }

    fn part(self, fields: &[Asked]) -> Option<(IssueKind, Vec<Place>)> {
        let [part, whole] = pair(fields)?;
        let (Held::Figure(smaller), Held::Figure(larger)) = (self.held(part), self.held(whole)) else { return None };
        smaller
            .is_above(larger)
            .then(|| (IssueKind::PartAboveWhole(smaller, larger), vec![Place::Cell(part), Place::Cell(whole)]))
    }

    fn alone(self, fields: &[Asked]) -> Option<(IssueKind, Vec<Place>)> {
        let [first, second] = pair(fields)?;
        let (given, other) = match (self.held(first), self.held(second)) {
            (here, there) if is_some_figure(here) && is_nothing(there) => (first, second),
            (here, there) if is_some_figure(there) && is_nothing(here) => (second, first),
            _ => return None,
        };
        let Held::Figure(figure) = self.held(given) else { return None };
        Some((IssueKind::Alone(figure), vec![Place::Cell(given), Place::Cell(other)]))
    }

    fn differ(self, fields: &[Asked]) -> Option<(IssueKind, Vec<Place>)> {
        let cells = fields.iter().filter_map(|asked| fixed(*asked));
        let mut figures = cells.filter_map(|address| match self.held(address) {
            Held::Figure(figure) => Some((address, figure)),
            Held::Blank | Held::Unknown => None,
        });
        let (first, figure) = figures.next()?;
        let (other, differs) = figures.find(|(_, other)| *other != figure)?;
        Some((IssueKind::Differ(figure, differs), vec![Place::Cell(first), Place::Cell(other)]))
    }

    fn many_times(self, fields: &[Asked], times: u32) -> Option<(IssueKind, Vec<Place>)> {
        let cell = fixed(*fields.first()?)?;
        let CellAddress::Fixed(index) = cell else { return None };
        let last = self.last_year.figure(index).filter(|last| last.is_above(Number::ZERO))?;
        let Held::Figure(now) = self.held(cell) else { return None };
        now.is_at_least(times, last).then(|| (IssueKind::ManyTimesLastYear { last, times }, vec![Place::Cell(cell)]))
    }

    fn outside_week(self, asked: Asked) -> Vec<Place> {
        let Some((first, last)) = self.template.document.week else { return Vec::new() };
        let is_outside = |place: &Place| match *place {
            Place::Cell(address) => match self.report.entry(address).map(Entry::reading) {
                Some(Reading::Date(day)) => *day < first || last.is_some_and(|last| *day > last),
                _ => false,
            },
            _ => false,
        };
        self.places(asked).into_iter().filter(is_outside).collect()
    }

    fn blanks(self, asked: Asked) -> Vec<Place> {
        self.places(asked).into_iter().filter(|place| self.is_blank(*place)).collect()
    }

    /// Whether a field still waits for an answer. A section without activity waits for nothing, unless figures stand in it.
    pub(super) fn is_blank(self, place: Place) -> bool {
        let is_idle = |row: RowIndex| {
            let section = self.template.row(row).section;
            self.report.standing_answer(self.template, section) == Some(SectionAnswer::NoActivity)
        };
        if place.row(self.template).is_some_and(is_idle) {
            return false;
        }
        match place {
            Place::Head(field) => self.report.head_field(field).trim().is_empty(),
            Place::Narrative(row) => self.report.narrative(row).trim().is_empty(),
            Place::Cell(address) => self.held(address) == Held::Blank,
        }
    }

    fn places(self, asked: Asked) -> Vec<Place> {
        match asked {
            Asked::Cell(cell) => vec![Place::Cell(CellAddress::Fixed(cell))],
            Asked::Head(field) => vec![Place::Head(field)],
            Asked::Narrative(row) => vec![Place::Narrative(row)],
            Asked::AddedCells { row, cell } => {
                let rows = 0..self.report.added(row).len();
                rows.map(|index| Place::Cell(CellAddress::Added { row, index, cell })).collect()
            }
        }
    }

    fn held(self, address: CellAddress) -> Held {
        let total = match address {
            CellAddress::Fixed(cell) => self.totals.get(cell).cloned(),
            CellAddress::Added { .. } => Totals::of_added(self.template, self.report, address),
        };
        if let Some(total) = total {
            let is_unknown = total.too_large || !total.blocked_by.is_empty();
            return if is_unknown { Held::Unknown } else { total.value.map_or(Held::Blank, Held::Figure) };
        }
        match self.report.entry(address).map(Entry::reading) {
            Some(Reading::Number(number)) => Held::Figure(*number),
            Some(Reading::Blank) | None if self.counts_as_zero(address) => Held::Figure(Number::ZERO),
            Some(Reading::Blank) | None => Held::Blank,
            Some(Reading::Text | Reading::Date(_) | Reading::Unreadable(_)) => Held::Unknown,
        }
    }

    fn counts_as_zero(self, address: CellAddress) -> bool {
        let is_number = match address {
            CellAddress::Fixed(cell) => self.kind(cell).is_number(),
            CellAddress::Added { .. } => address.added_cell(self.template).is_some_and(|cell| cell.kind.is_number()),
        };
        is_number && self.report.section_answer(self.section(address)) == Some(SectionAnswer::BlankIsZero)
    }

    fn kind(self, cell: CellIndex) -> CellKind {
        self.template.cell(cell).kind
    }

    pub(super) fn section(self, address: CellAddress) -> RowIndex {
        self.template.row(address.row(self.template)).section
    }
}

fn fixed(asked: Asked) -> Option<CellAddress> {
    match asked {
        Asked::Cell(cell) => Some(CellAddress::Fixed(cell)),
        Asked::AddedCells { .. } | Asked::Head(_) | Asked::Narrative(_) => None,
    }
}

fn pair(fields: &[Asked]) -> Option<[CellAddress; 2]> {
    let [first, second] = fields else { return None };
    Some([fixed(*first)?, fixed(*second)?])
}

/// Why what looks like a day is none. A date in words stands on paper as it was typed.
fn no_day(date: &str) -> Option<Unreadable> {
    let is_of_figures = date.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'/' | b'-' | b'.' | b' '));
    match date_text::read(date) {
        Reading::Unreadable(why) if is_of_figures => Some(why),
        _ => None,
    }
}

fn is_some_figure(held: Held) -> bool {
    matches!(held, Held::Figure(figure) if figure.is_above(Number::ZERO))
}

fn is_nothing(held: Held) -> bool {
    held == Held::Blank || held == Held::Figure(Number::ZERO)
}
