//! The way through a report, stop by stop: what stands at each, and how long what is left may take.
//! It must not know how it is shown.

use super::issues::{Issue, IssueKind, Judge, Place};
use super::{Progress, SectionAnswer};
use crate::domain::template::{HeadField, Level, RowIndex, Template};

/// How long somebody who has the papers at hand takes to find and type one figure, in seconds.
const SECONDS_OF_A_FIGURE: usize = 12;
/// How long a long text takes.
const SECONDS_OF_A_TEXT: usize = 240;
/// From so many minutes on, what is said is rounded up to the next five: it is a guess.
const EXACT_UP_TO: usize = 5;

/// One stop on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The fields at the head.
    Head,
    /// A section.
    Section(RowIndex),
    /// The pictures.
    Photos,
    /// The look over everything.
    Review,
    /// The files that leave.
    Send,
}

/// How a stop stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing to be said of it.
    Open,
    /// Nothing was answered yet.
    Blank,
    /// So many of so many places are answered.
    Begun {
        /// Answered.
        filled: usize,
        /// In all.
        of: usize,
    },
    /// Everything is answered.
    Done,
    /// Answered as a whole: nothing took place.
    NoActivity,
    /// So many places look odd.
    Odd(usize),
}

/// The stops in their order.
pub fn stops(template: &Template, has_photos: bool) -> Vec<Stop> {
    let mut stops = vec![Stop::Head];
    // A heading that has nothing to be filled in below it, before the next section begins, is no stop.
    stops.extend(template.sections().filter(|section| is_asked(template, *section)).map(Stop::Section));
    stops.extend(has_photos.then_some(Stop::Photos));
    stops.extend([Stop::Review, Stop::Send]);
    stops
}

fn is_asked(template: &Template, section: RowIndex) -> bool {
    template.rows_of_section(section).any(|(row, content)| {
        content.narrative.is_some() || content.added.is_some() || template.cells_of(row).next().is_some()
    })
}

/// How a section stands; `odd` counts what looks odd in it.
pub fn of_section(progress: Progress, answer: Option<SectionAnswer>, odd: usize) -> State {
    let done = progress.filled + progress.answered;
    match (odd, answer) {
        (1.., _) => State::Odd(odd),
        (0, Some(SectionAnswer::NoActivity)) => State::NoActivity,
        _ if progress.of > 0 && done == progress.of => State::Done,
        _ if done == 0 => State::Blank,
        _ => State::Begun { filled: done, of: progress.of },
    }
}

/// How the head stands.
pub fn of_head(judge: Judge<'_>, odd: usize) -> State {
    let asked =
        || HeadField::ALL.into_iter().filter(|field| judge.template.asks_district || *field != HeadField::District);
    let filled = asked().filter(|field| !judge.report.head_field(*field).trim().is_empty()).count();
    let progress = Progress { filled, of: asked().count(), ..Progress::default() };
    of_section(progress, None, odd)
}

/// How many places of a section look odd, or of the head with `None`: see [`odd_in_all`].
pub fn odd_in(judge: Judge<'_>, issues: &[Issue], section: Option<RowIndex>) -> usize {
    let row = |issue: &Issue| issue.places.first().and_then(|place| place.row(judge.template));
    let is_here = |issue: &&Issue| row(issue).map(|row| judge.template.row(row).section) == section;
    issues.iter().filter(is_here).filter(|issue| is_odd(judge, issue)).count()
}

/// How many places look odd: what is merely blank or a hint is not counted, nor what was explained.
pub fn odd_in_all(judge: Judge<'_>, issues: &[Issue]) -> usize {
    issues.iter().filter(|issue| is_odd(judge, issue)).count()
}

fn is_odd(judge: Judge<'_>, issue: &Issue) -> bool {
    let is_explained = || !judge.report.explanation(&issue.key).trim().is_empty();
    match issue.level {
        _ if issue.kind == IssueKind::Blank => false,
        Level::Error => true,
        Level::Warning => !is_explained(),
        Level::Hint => false,
    }
}

/// How many minutes what is still blank may take: 12 seconds for a figure, four minutes for a long text; from five minutes on
/// rounded up to the next five. 0 where nothing is left.
pub const fn minutes(figures: usize, texts: usize) -> usize {
    let minutes = (figures * SECONDS_OF_A_FIGURE + texts * SECONDS_OF_A_TEXT).div_ceil(60);
    if minutes <= EXACT_UP_TO { minutes } else { minutes.div_ceil(5) * 5 }
}

/// How many figures and how many long texts are still blank.
pub fn left(judge: Judge<'_>) -> (usize, usize) {
    let places = super::issues::missing(judge);
    let texts = places.iter().filter(|place| matches!(place, Place::Narrative(_))).count();
    let heads = places.iter().filter(|place| matches!(place, Place::Head(_))).count();
    (places.len() - texts - heads, texts)
}
