//! What was deleted: hidden for 30 days, and what lies there meanwhile. It must not know what a report says.
//!
//! A mark lies in both stores, and either suffices: a report that was deleted does not come back because the browser
//! cleared one of them.

use js_sys::Date;

use super::{Drafts, Listed, SaveProblem, keys, listing, local};

/// One day, in milliseconds.
const DAY: f64 = 24.0 * 60.0 * 60.0 * 1000.0;
/// How many days a deleted report can be taken back.
const DAYS: u32 = 30;

/// A report that was deleted and can still be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binned {
    /// The report's id.
    pub report: String,
    /// When it was deleted: RFC 3339.
    pub at: String,
    /// How many days are left to take it back, today counted.
    pub days_left: u32,
    /// What lies there.
    pub listed: Listed,
}

/// Everything that is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelves {
    /// What was not deleted: drafts by their last change, the newest first; then what cannot be read.
    pub listed: Vec<Listed>,
    /// What was deleted and is still there.
    pub binned: Vec<Binned>,
}

/// That a report was deleted, and when.
struct Mark {
    report: String,
    at: String,
}

impl Drafts {
    /// Everything that is stored; removes for good what was deleted 30 days ago.
    pub async fn shelves(&self) -> Shelves {
        // A store that refuses has nothing to list, and [`Self::health`] says that it refused.
        let mut stores: [Vec<(String, String)>; 2] = [
            self.0.indexed.entries().await.unwrap_or_default(),
            local::entries(|key| keys::report_of(key).or(keys::deleted_report(key)).is_some()).unwrap_or_default(),
        ];
        let marks = marks(&stores);
        let is_marked = |key: &str| marks.iter().any(|mark| keys::report_of(key) == Some(&mark.report));
        let hidden: [Vec<(String, String)>; 2] =
            stores.each_mut().map(|entries| entries.extract_if(.., |(key, _)| is_marked(key)).collect());
        let mut shelves =
            Shelves { listed: listing::listing(stores), binned: binned(listing::listing(hidden), &marks) };
        for Mark { report, at } in marks.iter().filter(|mark| milliseconds_left(&mark.at) <= 0.0) {
            let is_it = |binned: &Binned| binned.report == *report;
            let was_written_since = shelves.binned.iter().any(|binned| is_it(binned) && was_written_after(binned, at));
            let done = if was_written_since {
                self.undelete(report).await.is_ok()
            } else {
                self.remove_for_good(report).await.is_ok()
            };
            if done {
                shelves.binned.retain(|binned| !is_it(binned));
            }
        }
        self.note_besides(&shelves).await;
        shelves
    }

    /// Hides a report from the list; it can be taken back for 30 days. `at`: RFC 3339.
    ///
    /// # Errors
    /// Why it is still listed: no store took the mark.
    pub async fn delete(&self, report: &str, at: &str) -> Result<(), SaveProblem> {
        let local = local::set(&keys::deleted(report), at);
        let indexed = self.0.indexed.mark(&keys::deleted(report), Some(at)).await;
        local.or(indexed)
    }

    /// Whether a report is deleted and still there.
    pub async fn is_deleted(&self, report: &str) -> bool {
        let key = keys::deleted(report);
        matches!(local::get(&key), Ok(Some(_))) || matches!(self.0.indexed.text(key).await, Ok(Some(_)))
    }
}

/// The marks of both stores, one for each report.
fn marks(stores: &[Vec<(String, String)>; 2]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (key, at) in stores.iter().flatten() {
        let Some(report) = keys::deleted_report(key) else { continue };
        if !marks.iter().any(|mark| mark.report == report) {
            marks.push(Mark { report: report.to_owned(), at: at.clone() });
        }
    }
    marks
}

/// How long a report that was deleted then can still be taken back. A time that cannot be read, or is still to come,
/// is never long ago.
fn milliseconds_left(at: &str) -> f64 {
    let whole = DAY * f64::from(DAYS);
    let left = whole - (Date::now() - Date::parse(at));
    if left.is_nan() { whole } else { left }
}

/// Whether somebody wrote on after the report was deleted: a page that was ended at once may have told one store only.
fn was_written_after(binned: &Binned, at: &str) -> bool {
    matches!(&binned.listed, Listed::Draft(summary) if Date::parse(&summary.saved_at) > Date::parse(at))
}

/// One entry for each report: the draft, where one can be read.
fn binned(listed: Vec<Listed>, marks: &[Mark]) -> Vec<Binned> {
    let mut binned: Vec<Binned> = Vec::new();
    for listed in listed {
        let report = match &listed {
            Listed::Draft(summary) => Some(summary.report.as_str()),
            Listed::Unreadable { key, .. } => keys::report_of(key),
        };
        let Some(mark) = marks.iter().find(|mark| Some(mark.report.as_str()) == report) else { continue };
        if binned.iter().any(|binned| binned.report == mark.report) {
            continue;
        }
        let Mark { report, at } = mark;
        let days_left = days(milliseconds_left(at));
        binned.push(Binned { report: report.clone(), at: at.clone(), days_left, listed });
    }
    binned
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 30")]
fn days(milliseconds: f64) -> u32 {
    (milliseconds / DAY).ceil().clamp(1.0, f64::from(DAYS)) as u32
}
