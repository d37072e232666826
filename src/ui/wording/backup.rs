//! The words about a backup of all reports. They must not decide what is shown.

use super::start::unit_or_none;
use super::words::backup as words;
use crate::ui::backup::{Beside, Counts, Outlook, Tally};
use crate::ui::file_exchange::PicturesKept;

pub(crate) use super::words::backup::*;

/// After the file was made: `unreadable` texts are in it as they lie there, `missing` pictures are not.
pub(crate) fn saved(name: &str, reports: usize, unreadable: usize, missing: usize) -> String {
    let mut said = words::saved(name, reports);
    if unreadable > 0 {
        said = words::and_unreadable(&said, unreadable);
    }
    said.push('.');
    if missing > 0 {
        said = words::without_pictures(&said, missing);
    }
    words::where_it_is(&said)
}

/// What a backup would do.
pub(crate) fn would_restore(outlook: &Outlook) -> String {
    let Outlook { reports: Counts { new, updated, known, beside }, failed, pictures } = *outlook;
    let kinds = [
        (new, words::WOULD_ADD),
        (updated, words::WOULD_UPDATE),
        (known, words::WOULD_LEAVE),
        (beside, words::WOULD_STAND_BESIDE),
        (failed, words::NOT_OPENED),
    ];
    let reports = counted(words::REPORTS, &kinds);
    let reports = if reports.is_empty() { words::NO_REPORTS.to_owned() } else { reports };
    let pictures = if pictures > 0 { words::with_pictures(pictures) } else { String::new() };
    [&reports, &pictures, words::NOTHING_DELETED].concat()
}

/// What became of the reports of a backup; the counts add up.
pub(crate) fn restored(tally: &Tally) -> String {
    let Counts { new, updated, known, beside } = tally.reports;
    let failed = tally.failed.len();
    words::restored(new + updated + known + beside + failed, new, updated, known, beside, failed)
}

/// What became of forms of one's own; empty where there are none.
pub(crate) fn forms([new, known, failed]: Beside) -> String {
    counted(words::FORMS, &[(new, words::NEW), (known, words::KNOWN), (failed, words::NOT_KEPT)])
}

/// What became of last year's figures; empty where there are none.
pub(crate) fn figures([new, known, failed]: Beside) -> String {
    counted(words::FIGURES, &[(new, words::NEW), (known, words::KNOWN), (failed, words::NOT_TAKEN)])
}

/// What became of the pictures; empty where there are none.
pub(crate) fn pictures(pictures: &PicturesKept) -> String {
    let PicturesKept { new, known, absent, not_kept } = *pictures;
    counted(
        words::PICTURES,
        &[
            (new, words::NEW),
            (known, words::KNOWN),
            (absent, words::PICTURE_ABSENT),
            (not_kept, words::PICTURE_NOT_KEPT),
        ],
    )
}

/// How many there are in all, and of which kinds.
fn counted(what: &str, counts: &[(usize, &str)]) -> String {
    let all: usize = counts.iter().map(|(count, _)| count).sum();
    if all == 0 {
        return String::new();
    }
    let said = counts.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{count} {kind}"));
    words::counted(what, all, &said.collect::<Vec<_>>().join("; "))
}

/// One report of a backup that could not be opened or stored.
pub(crate) fn failed(unit: &str, why: &str) -> String {
    format!("{}: {why}", unit_or_none(unit))
}
