//! What can be wrong with a described form, each with its place. It must not know how it is said.

/// The most problems that are listed of one form, so that a hostile file cannot fill the memory. A list breaks off one
/// behind them; the reader of files then says [`ProblemKind::TooMany`] of [`Countable::Problems`].
pub const MOST_PROBLEMS: usize = 1_000;

/// Where in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The keys and positions (from 0) that lead there, as `rows[2].cells.count`: what tools for JSON print. Empty
    /// for the file as a whole. A key that is missing or unknown is not part of it: that is in the kind.
    pub path: String,
    /// The row's printed number and label, where the place is in a row: what a person sees on paper.
    pub label: String,
}

/// One problem of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is not JSON.
    NotJson {
        /// From 1.
        line: usize,
        /// In characters, from 1.
        column: usize,
    },
    /// Not a template of this program.
    NotATemplate,
    /// Made for a newer program (its format version).
    TooNew(u64),
    /// Larger than the program takes (limit in bytes).
    TooLarge(usize),
    /// A key that must be there is not, or holds nothing.
    Missing(&'static str),
    /// A value of the wrong kind; what was expected.
    Expected(Expected),
    /// A key that the format does not know: mostly a slip of the pen.
    UnknownKey(String),
    /// A key that stands twice in one object, where JSON would silently keep the last.
    RepeatedKey(String),
    /// An id that is not `[a-z][a-z0-9_]*`, or one of the program's own words.
    BadId(String),
    /// Two rows, or two cells of one row, bear one id.
    RepeatedId(String),
    /// A form without a row.
    NoRows,
    /// More of something than the program takes.
    TooMany {
        /// Of what.
        what: Countable,
        /// How many it takes.
        limit: usize,
    },
    /// A cell whose id stands in no column.
    NoColumn(String),
    /// A cell printed in two columns.
    TwoColumns(String),
    /// A total names a cell that is not there.
    UnknownCell(String),
    /// A total over nothing.
    EmptyTotal,
    /// A total lists one cell twice.
    RepeatedTerm(String),
    /// A total depends on itself, by way of these cells.
    Cycle(Vec<String>),
    /// A total adds a cell of another unit.
    UnitClash {
        /// The added cell, as `row.cell`.
        cell: String,
        /// Its unit.
        unit: String,
        /// The total's unit.
        expected: String,
    },
    /// A total adds words or days.
    NotANumber(String),
    /// A total has fewer decimal places than what it adds.
    TooFewPlaces(String),
    /// A total names rows to be added where a person can add none.
    NoAddedRows(String),
    /// The last day comes before the first.
    DaysReversed,
    /// A check names a cell, a field or a row that is not there, or is not of that kind.
    UnknownField(String),
    /// A check compares words or days as figures.
    NoFigure(String),
    /// A check looks for a day where none is asked for.
    NoDay(String),
    /// A check compares cells of two units.
    UnitsDiffer {
        /// The other cell, as `row.cell`.
        cell: String,
        /// Its unit.
        unit: String,
        /// The unit of the first.
        expected: String,
    },
    /// A check of days in a form that does not name the Week's days.
    NoWeek,
    /// A check that compares nothing.
    EmptyCheck,
}

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number of at least 1.
    Count,
    /// A list.
    List,
    /// An object.
    Object,
    /// A day as `yyyy-mm-dd`.
    Date,
    /// `true` or `false`.
    YesOrNo,
    /// A list of exactly two.
    Pair,
    /// A list of two or more.
    Several,
    /// One of the format's words.
    OneOf(&'static [&'static str]),
}

/// What there can be too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countable {
    /// Rows.
    Rows,
    /// Columns.
    Columns,
    /// Tables.
    Tables,
    /// Levels of rows below rows.
    Levels,
    /// Cells of a row, or in all columns.
    Cells,
    /// Checks, or what they compare.
    Checks,
    /// Characters of one text.
    Characters,
    /// Problems of one form: there are more than are listed.
    Problems,
}
