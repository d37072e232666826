//! Resolves what an office wrote as checks into cells and rows of the form. It must not know the file's syntax.

use super::Work;
use crate::domain::template::checks::{self, MOST_CHECKS, MOST_COMPARISONS};
use crate::domain::template::problem::{Countable, Expected};
use crate::domain::template::source::{CheckSource, RuleSource};
use crate::domain::template::{
    Asked, CellIndex, CellKind, Check, CheckKind, Checks, HeadField, ProblemKind, Row, Term,
};

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
        let CheckSource { id, level, say, kind, rule } = source;
        if kind == CheckKind::InWeek && !has_week {
            self.report(path, "", ProblemKind::NoWeek);
        }
        let comparisons = match rule {
            RuleSource::Fields(names) => self.compared(kind, &names, path),
            RuleSource::InRows { columns, except } => self.rows_with_both(&columns, &except, path),
            RuleSource::AllFigures => self.open_figures(),
        };
        Check { id, level: level.unwrap_or(kind.level()), say, kind, comparisons }
    }

    /// One comparison over all fields, or one over each, as the kind has it.
    fn compared(&mut self, kind: CheckKind, names: &[String], path: &str) -> Vec<Vec<Asked>> {
        let mut fields = Vec::new();
        for (position, name) in names.iter().enumerate() {
            match self.field_asked(kind, name) {
                Ok(field) => fields.push(field),
                Err(problem) => self.report(&place(kind, path, position), "", problem),
            }
        }
        let (least, expected) = match kind {
            CheckKind::Part | CheckKind::Together => (2, Expected::Pair),
            CheckKind::Same => (2, Expected::Several),
            _ => return fields.into_iter().map(|field| vec![field]).collect(),
        };
        if names.len() < least || (names.len() > least && expected == Expected::Pair) {
            self.report(&[path, ".cells"].concat(), "", ProblemKind::Expected(expected));
        }
        if kind != CheckKind::Together {
            self.check_units(&fields, path);
        }
        // What was not found has been told.
        if fields.len() < least { Vec::new() } else { vec![fields] }
    }

    fn field_asked(&self, kind: CheckKind, name: &str) -> Result<Asked, ProblemKind> {
        let unknown = || ProblemKind::UnknownField(name.to_owned());
        if kind == CheckKind::Required
            && let Some(asked) = self.head_or_narrative(name)
        {
            return Ok(asked);
        }
        let (asked, cell_kind) = match self.term_named(name) {
            Some(Term::Cell(cell)) => (Asked::Cell(cell), self.cells[cell.at()].kind),
            Some(Term::AddedCells { row, cell }) => {
                let added = self.rows[row.at()].added.as_ref().and_then(|added| added.cells.get(cell));
                (Asked::AddedCells { row, cell }, added.ok_or_else(unknown)?.kind)
            }
            Some(Term::AddedRows(_)) | None => return Err(unknown()),
        };
        match kind {
            CheckKind::Required => Ok(asked),
            CheckKind::InWeek if cell_kind == CellKind::Date => Ok(asked),
            CheckKind::InWeek => Err(ProblemKind::NoDay(name.to_owned())),
            _ if !cell_kind.is_number() => Err(ProblemKind::NoFigure(name.to_owned())),
            // A single figure is compared; of rows that a person adds there may be many.
            _ if matches!(asked, Asked::Cell(_)) => Ok(asked),
            _ => Err(unknown()),
        }
    }

    fn head_or_narrative(&self, name: &str) -> Option<Asked> {
        if let Some(key) = name.strip_prefix("head.") {
            return HeadField::from_key(key).map(Asked::Head);
        }
        let row = *self.rows_by_id.get(name)?;
        self.rows[row.at()].narrative.is_some().then_some(Asked::Narrative(row))
    }

    /// The pair in every row that has both cells open.
    fn rows_with_both(&mut self, ids: &[String], except: &[String], path: &str) -> Vec<Vec<Asked>> {
        let [first, second] = ids else {
            self.report(&[path, ".columns"].concat(), "", ProblemKind::Expected(Expected::Pair));
            return Vec::new();
        };
        for (position, id) in ids.iter().enumerate() {
            let problem = match self.cells.iter().find(|cell| cell.id == *id).map(|cell| cell.kind) {
                None => ProblemKind::UnknownField(id.clone()),
                Some(kind) if !kind.is_number() => ProblemKind::NoFigure(id.clone()),
                Some(_) => continue,
            };
            self.report(&format!("{path}.columns[{position}]"), "", problem);
        }
        for (position, id) in except.iter().enumerate() {
            if !self.rows_by_id.contains(id) {
                self.report(&format!("{path}.except[{position}]"), "", ProblemKind::UnknownField(id.clone()));
            }
        }
        let mut pairs = Vec::new();
        for row in self.rows.iter().filter(|row| !except.contains(&row.id)) {
            if let (Some(first), Some(second)) = (self.open_cell(row, first), self.open_cell(row, second)) {
                pairs.push(vec![first, second]);
            }
        }
        pairs
    }

    fn open_cell(&self, row: &Row, id: &str) -> Option<Asked> {
        let cell = self.cell_of(row, id)?;
        self.cells[cell.at()].is_open().then_some(Asked::Cell(cell))
    }

    fn open_figures(&self) -> Vec<Vec<Asked>> {
        let mut figures = Vec::new();
        for (index, cell) in (0..).map(CellIndex).zip(&self.cells) {
            if cell.is_open() && cell.kind.is_number() {
                figures.push(vec![Asked::Cell(index)]);
            }
        }
        figures
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

/// Where a field is named.
fn place(kind: CheckKind, path: &str, position: usize) -> String {
    match kind {
        CheckKind::Part => [path, if position == 0 { ".part" } else { ".whole" }].concat(),
        CheckKind::Required => format!("{path}.fields[{position}]"),
        _ => format!("{path}.cells[{position}]"),
    }
}
