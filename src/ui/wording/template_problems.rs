//! What is wrong with a form's file, in words a person in an office can act on. It must not find problems.

use super::words::template_problems as words;
use super::words::template_problems::{countable, kind};
use crate::domain::template::problem::{Countable, Expected, Problem, ProblemKind};

/// Where and what, in one line.
pub(crate) fn sentence(problem: &Problem) -> String {
    let place = &problem.place;
    let what = what(&problem.kind);
    match (place.path.is_empty(), place.label.is_empty()) {
        (true, _) => what,
        (false, true) => format!("{}: {what}", place.path),
        (false, false) => words::at_row(&place.path, &place.label, &what),
    }
}

fn what(kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::NotJson { line, column } => words::not_json(*line, *column),
        ProblemKind::NotATemplate => words::NOT_A_TEMPLATE.to_owned(),
        ProblemKind::TooNew(version) => words::too_new(*version),
        ProblemKind::TooLarge(limit) => words::too_large(limit / 1_000_000),
        ProblemKind::Missing(key) => words::missing(key),
        ProblemKind::Expected(expected) => words::expected(&expected_words(*expected)),
        ProblemKind::UnknownKey(key) => words::unknown_key(key),
        ProblemKind::BadId(id) => words::bad_id(id),
        ProblemKind::RepeatedId(id) => words::repeated_id(id),
        ProblemKind::RepeatedKey(key) => words::repeated_key(key),
        ProblemKind::RepeatedTerm(name) => words::repeated_term(name),
        ProblemKind::NoRows => words::NO_ROWS.to_owned(),
        ProblemKind::TooMany { what, limit } => words::too_many(countable_words(*what), *limit),
        ProblemKind::NoColumn(id) => words::no_column(id),
        ProblemKind::TwoColumns(id) => words::two_columns(id),
        ProblemKind::UnknownCell(name) => words::unknown_cell(name),
        ProblemKind::EmptyTotal => words::EMPTY_TOTAL.to_owned(),
        ProblemKind::Cycle(names) => words::cycle(&names.join(" → ")),
        ProblemKind::UnitClash { cell, unit, expected } => words::unit_clash(cell, unit, expected),
        ProblemKind::NotANumber(name) => words::not_a_number(name),
        ProblemKind::TooFewPlaces(name) => words::too_few_places(name),
        ProblemKind::NoAddedRows(row) => words::no_added_rows(row),
        ProblemKind::DaysReversed => words::DAYS_REVERSED.to_owned(),
        ProblemKind::UnknownField(name) => words::unknown_field(name),
        ProblemKind::NoFigure(name) => words::no_figure(name),
        ProblemKind::NoDay(name) => words::no_day(name),
        ProblemKind::UnitsDiffer { cell, unit, expected } => words::units_differ(cell, unit, expected),
        ProblemKind::NoWeek => words::NO_WEEK.to_owned(),
        ProblemKind::EmptyCheck => words::EMPTY_CHECK.to_owned(),
    }
}

fn expected_words(expected: Expected) -> String {
    match expected {
        Expected::Text => kind::TEXT.to_owned(),
        Expected::Count => kind::COUNT.to_owned(),
        Expected::List => kind::LIST.to_owned(),
        Expected::Object => kind::OBJECT.to_owned(),
        Expected::Date => kind::DATE.to_owned(),
        Expected::YesOrNo => kind::YES_OR_NO.to_owned(),
        Expected::Pair => kind::PAIR.to_owned(),
        Expected::Several => kind::SEVERAL.to_owned(),
        Expected::OneOf(words) => kind::one_of(&words.join(", ")),
    }
}

const fn countable_words(what: Countable) -> &'static str {
    match what {
        Countable::Rows => countable::ROWS,
        Countable::Columns => countable::COLUMNS,
        Countable::Tables => countable::TABLES,
        Countable::Levels => countable::LEVELS,
        Countable::Characters => countable::CHARACTERS,
        Countable::Problems => countable::PROBLEMS,
        Countable::Cells => countable::CELLS,
        Countable::Checks => countable::CHECKS,
    }
}
