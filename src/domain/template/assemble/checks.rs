//! Resolves what an office wrote as checks into cells and rows of the form. It must not know the file's syntax.

use super::Work;
use crate::domain::template::checks::{self, MOST_CHECKS, MOST_COMPARISONS};
use crate::domain::template::problem::{Countable, Expected};
use crate::domain::template::source::{CheckSource, RuleSource};
use crate::domain::template::{
    Asked, CellIndex, CellKind, Check, CheckKind, Checks, HeadField, Level, ProblemKind, RowIndex, Term,
};

/// What a cell must be for a check to look at it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Figure,
    Day,
    Anything,
}

impl Work {
    /// Gives every check the cells that it names.
    pub(super) fn resolve_checks(&mut self, sources: Vec<CheckSource>, has_week: bool) -> Checks {
        let mut all: Vec<Check> = Vec::new();
        let mut count = 0;
        for (position, source) in sources.into_iter().enumerate() {
            let path = format!("checks[{position}]");
            if position >= MOST_CHECKS {
                self.report("checks", "", ProblemKind::TooMany { what: Countable::Checks, limit: MOST_CHECKS });
                break;
            }
            if !checks::is_check_id(&source.id) {
                self.report(&path, "", ProblemKind::BadId(source.id.clone()));
            }
            if all.iter().any(|check| check.id == source.id) {
                self.report(&path, "", ProblemKind::RepeatedId(source.id.clone()));
            }
            let before = self.problems.len();
            let check = self.resolve_check(source, &path, has_week);
            if check.comparisons.is_empty() && self.problems.len() == before {
                self.report(&path, "", ProblemKind::EmptyCheck);
            }
            count += check.comparisons.len();
            all.push(check);
            if count > MOST_COMPARISONS {
                self.report("checks", "", ProblemKind::TooMany { what: Countable::Checks, limit: MOST_COMPARISONS });
                break;
            }
        }
        Checks::new(all, self.cells.len())
    }

    fn resolve_check(&mut self, source: CheckSource, path: &str, has_week: bool) -> Check {
        let each = |fields: Vec<Asked>| fields.into_iter().map(|field| vec![field]).collect();
        let (kind, level, comparisons) = match source.rule {
            RuleSource::Part { part, whole } => {
                let cells = self.figures(&[("part", part), ("whole", whole)], path);
                self.check_units(&cells, path);
                (CheckKind::Part, Level::Error, whole_list(cells, 2))
            }
            RuleSource::TogetherInRows { columns, except } => {
                (CheckKind::Together, Level::Warning, self.rows_with_both(&columns, &except, path))
            }
            RuleSource::Together(names) => {
                let cells = self.figures_listed(&names, &format!("{path}.cells"));
                self.check_count(names.len() == 2, Expected::Pair, &format!("{path}.cells"));
                (CheckKind::Together, Level::Warning, whole_list(cells, 2))
            }
            RuleSource::Required(names) => {
                (CheckKind::Required, Level::Error, each(self.fields_listed(&names, &format!("{path}.fields"))))
            }
            RuleSource::Same(names) => {
                let cells = self.figures_listed(&names, &format!("{path}.cells"));
                self.check_count(names.len() >= 2, Expected::Several, &format!("{path}.cells"));
                self.check_units(&cells, path);
                (CheckKind::Same, Level::Error, whole_list(cells, 2))
            }
            RuleSource::InWeek(names) => {
                if !has_week {
                    self.report(path, "", ProblemKind::NoWeek);
                }
                let days = self.cells_listed(&names, Wanted::Day, &format!("{path}.cells"));
                (CheckKind::InWeek, Level::Warning, each(days))
            }
            RuleSource::LikeLastYear { times } => {
                (CheckKind::LikeLastYear { times }, Level::Warning, each(self.open_figures()))
            }
        };
        Check { id: source.id, level: source.level.unwrap_or(level), say: source.say, kind, comparisons }
    }

    fn check_count(&mut self, holds: bool, expected: Expected, path: &str) {
        if !holds {
            self.report(path, "", ProblemKind::Expected(expected));
        }
    }

    /// Fixed cells for figures under keys of their own.
    fn figures(&mut self, named: &[(&str, String)], path: &str) -> Vec<Asked> {
        let given = named.iter().filter(|(_, name)| !name.is_empty());
        given.filter_map(|(key, name)| self.fixed_figure(name, &format!("{path}.{key}"))).collect()
    }

    /// Fixed cells for figures out of a list.
    fn figures_listed(&mut self, names: &[String], path: &str) -> Vec<Asked> {
        let all = names.iter().enumerate();
        all.filter_map(|(position, name)| self.fixed_figure(name, &format!("{path}[{position}]"))).collect()
    }

    /// A single figure: of rows that a person adds there may be many.
    fn fixed_figure(&mut self, name: &str, path: &str) -> Option<Asked> {
        let asked = self.cell_asked(name, Wanted::Figure, path)?;
        if matches!(asked, Asked::Cell(_)) {
            return Some(asked);
        }
        self.report(path, "", ProblemKind::UnknownField(name.to_owned()));
        None
    }

    fn cells_listed(&mut self, names: &[String], wanted: Wanted, path: &str) -> Vec<Asked> {
        let all = names.iter().enumerate();
        all.filter_map(|(position, name)| self.cell_asked(name, wanted, &format!("{path}[{position}]"))).collect()
    }

    fn cell_asked(&mut self, name: &str, wanted: Wanted, path: &str) -> Option<Asked> {
        let (asked, kind) = match self.term_named(name) {
            Some(Term::Cell(cell)) => (Asked::Cell(cell), self.cells[cell.at()].kind),
            Some(Term::AddedCells { row, cell }) => {
                let added = self.rows[row.at()].added.as_ref()?;
                (Asked::AddedCells { row, cell }, added.cells.get(cell)?.kind)
            }
            Some(Term::AddedRows(_)) | None => {
                self.report(path, "", ProblemKind::UnknownField(name.to_owned()));
                return None;
            }
        };
        let (holds, problem): (bool, fn(String) -> ProblemKind) = match wanted {
            Wanted::Figure => (kind.is_number(), ProblemKind::NoFigure),
            Wanted::Day => (kind == CellKind::Date, ProblemKind::NoDay),
            Wanted::Anything => (true, ProblemKind::UnknownField),
        };
        if !holds {
            self.report(path, "", problem(name.to_owned()));
        }
        holds.then_some(asked)
    }

    /// Cells, fields of the head, and rows of a long text.
    fn fields_listed(&mut self, names: &[String], path: &str) -> Vec<Asked> {
        let all = names.iter().enumerate();
        all.filter_map(|(position, name)| self.field_asked(name, &format!("{path}[{position}]"))).collect()
    }

    fn field_asked(&mut self, name: &str, path: &str) -> Option<Asked> {
        let narrative = |row: &RowIndex| self.rows[row.at()].narrative.is_some();
        let found = match name.strip_prefix("head.") {
            Some(key) => HeadField::from_key(key).map(Asked::Head),
            None if name.contains('.') => return self.cell_asked(name, Wanted::Anything, path),
            None => self.rows_by_id.get(name).copied().filter(narrative).map(Asked::Narrative),
        };
        if found.is_none() {
            self.report(path, "", ProblemKind::UnknownField(name.to_owned()));
        }
        found
    }

    /// The pair in every row that has both cells open.
    fn rows_with_both(&mut self, ids: &[String], except: &[String], path: &str) -> Vec<Vec<Asked>> {
        let place = format!("{path}.columns");
        let [first, second] = ids else {
            self.check_count(false, Expected::Pair, &place);
            return Vec::new();
        };
        for (position, id) in ids.iter().enumerate() {
            match self.cells.iter().find(|cell| cell.id == *id).map(|cell| cell.kind) {
                None => self.report(&format!("{place}[{position}]"), "", ProblemKind::UnknownField(id.clone())),
                Some(kind) if !kind.is_number() => {
                    self.report(&format!("{place}[{position}]"), "", ProblemKind::NoFigure(id.clone()));
                }
                Some(_) => {}
            }
        }
        for (position, id) in except.iter().enumerate() {
            if !self.rows_by_id.contains_key(id) {
                self.report(&format!("{path}.except[{position}]"), "", ProblemKind::UnknownField(id.clone()));
            }
        }
        let open = |row, id: &str| {
            self.cell_of(row, id).filter(|cell: &CellIndex| self.cells[cell.at()].is_open()).map(Asked::Cell)
        };
        let rows = self.rows.iter().filter(|row| !except.contains(&row.id));
        rows.filter_map(|row| Some(vec![open(row, first)?, open(row, second)?])).collect()
    }

    fn open_figures(&self) -> Vec<Asked> {
        let cells = (0..).map(CellIndex).zip(&self.cells);
        cells.filter(|(_, cell)| cell.is_open() && cell.kind.is_number()).map(|(index, _)| Asked::Cell(index)).collect()
    }

    /// Only figures of one unit can be compared.
    fn check_units(&mut self, cells: &[Asked], path: &str) {
        let mut expected: Option<String> = None;
        for asked in cells {
            let Asked::Cell(cell) = *asked else { continue };
            let (name, unit) = (self.cell_name(cell), self.cells[cell.at()].unit.clone());
            match &expected {
                None => expected = Some(unit),
                Some(first) if *first != unit => {
                    let expected = first.clone();
                    self.report(path, "", ProblemKind::UnitsDiffer { cell: name, unit, expected });
                }
                Some(_) => {}
            }
        }
    }
}

/// One comparison over all cells, once at least so many of them were found.
fn whole_list(cells: Vec<Asked>, least: usize) -> Vec<Vec<Asked>> {
    if cells.len() < least { Vec::new() } else { vec![cells] }
}
