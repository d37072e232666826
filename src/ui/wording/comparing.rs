//! The words of the page on which two versions of a report are compared. They must not choose.

use super::words::comparing as words;
use super::{Phrase, differences, form, issues, photos};
use crate::domain::report::Difference;
use crate::domain::report::differences::Side;
use crate::domain::template::Template;

pub(crate) use super::words::comparing::*;

/// What a version is called.
pub(crate) const fn version(side: Side) -> &'static str {
    match side {
        Side::Here => words::HERE,
        Side::There => words::THERE,
    }
}

/// The same beside what it says.
pub(crate) const fn version_short(side: Side) -> &'static str {
    match side {
        Side::Here => words::HERE_SHORT,
        Side::There => words::THERE_SHORT,
    }
}

/// That there are two versions, and which one this is.
pub(crate) const fn two_versions(side: Side) -> &'static str {
    match side {
        Side::Here => words::TWO_HERE,
        Side::There => words::TWO_THERE,
    }
}

/// Takes one version everywhere.
pub(crate) const fn take_all(side: Side) -> &'static str {
    match side {
        Side::Here => words::TAKE_HERE,
        Side::There => words::TAKE_THERE,
    }
}

/// The heading above a difference: its section, or what it belongs to.
pub(crate) fn group(template: &Template, difference: &Difference) -> Phrase {
    match difference {
        Difference::Head(_) => Phrase::ours(form::HEAD),
        Difference::Photo { .. } | Difference::Caption(_) | Difference::PhotoOrder => Phrase::ours(photos::HEADING),
        Difference::Explanation(_) => Phrase::ours(differences::EXPLANATION),
        _ => difference
            .row(template)
            .map_or_else(Phrase::default, |row| Phrase::quoted(issues::heading(template, template.row(row).section))),
    }
}
