//! What becomes of a deleted report in the end: taken back, or removed for good. It must not know what a report says.
//!
//! Two windows may do both at once. Each does it in one transaction of the database, in which the other cannot change
//! anything: what was taken back is not removed, and what is removed was not taken back.

use js_sys::Date;

use super::{Drafts, SaveProblem, keys, local};
use crate::browser::{last_year, tabs};
use crate::formats::{draft, slot};

impl Drafts {
    /// Takes a deleted report back.
    ///
    /// # Errors
    /// Why it is still deleted.
    pub async fn undelete(&self, report: &str) -> Result<(), SaveProblem> {
        let unmark = || unless_refused(local::remove(&keys::deleted(report)));
        match self.0.indexed.unmark(report, &unmark).await {
            Err(SaveProblem::Refused) => unmark(),
            done => done,
        }
    }

    /// Removes a deleted report and all that stands beside it, also what could not be read of it. Its pictures are freed
    /// by a later look through all drafts. Gives whether it is gone: it is not where another window took it back or
    /// wrote it on, and is listed again then.
    ///
    /// # Errors
    /// Why some of it is still there; it is then still hidden.
    pub async fn remove_for_good(&self, report: &str) -> Result<bool, SaveProblem> {
        let is_deleted = |mark: Option<&str>, pair: &[Option<String>]| is_deleted(report, mark, pair);
        let is_marked = || is_deleted(None, &[]);
        let removed = match self.0.indexed.remove(report, &is_deleted, &|| remove_here(report, &|| true)).await {
            // What the browser refuses has nothing in it.
            Err(SaveProblem::Refused) => remove_here(report, &is_marked)?,
            removed => removed?,
        };
        if !removed {
            // A mark that is left in one store would hide what was written on.
            self.undelete(report).await?;
            return Ok(false);
        }
        // What is left behind here is a version of a report that nobody can open, and goes first where there is no room.
        let _ = self.versions().remove(report).await;
        // The mark goes last, so that a report is either whole and hidden, or gone.
        unless_refused(local::remove(&keys::deleted(report)))?;
        Ok(true)
    }
}

/// Whether a report is deleted, by what is noted in the database, where `pair` are its slots, and what is noted here.
fn is_deleted(report: &str, indexed: Option<&str>, pair: &[Option<String>]) -> bool {
    let local = local::get(&keys::deleted(report)).ok().flatten();
    match (local.as_deref(), indexed) {
        (None, None) => false,
        (Some(_), Some(_)) => true,
        // A page that writes on and is ended at once may have told one store only.
        (Some(at), None) | (None, Some(at)) => {
            let slots = local::pair(report).unwrap_or_default().into_iter().chain(pair.iter().cloned());
            !slots.flatten().any(|slot| was_written_after(&slot, at))
        }
    }
}

fn was_written_after(slot: &str, at: &str) -> bool {
    let summary = slot::decode(slot).ok().and_then(|slot| draft::peek(&slot.payload).ok());
    summary.is_some_and(|summary| Date::parse(&summary.saved_at) > Date::parse(at))
}

/// Removes from localStorage what lies under a report's name, all but the mark, as long as `is_deleted` says so before
/// each step. Gives whether all of it is gone.
fn remove_here(report: &str, is_deleted: &dyn Fn() -> bool) -> Result<bool, SaveProblem> {
    let slots = match local::entries(|key| keys::report_of(key) == Some(report)) {
        Err(SaveProblem::Refused) => return Ok(is_deleted()),
        slots => slots?,
    };
    let [open, ask] = tabs::keys(report);
    let besides = [last_year::key(report), open, ask, keys::copy(report)];
    for key in slots.into_iter().map(|(key, _)| key).chain(besides) {
        if !is_deleted() {
            return Ok(false);
        }
        unless_refused(local::remove(&key))?;
    }
    Ok(true)
}

/// A store that the browser refuses has nothing in it to remove.
fn unless_refused(removed: Result<(), SaveProblem>) -> Result<(), SaveProblem> {
    match removed {
        Err(SaveProblem::Refused) => Ok(()),
        removed => removed,
    }
}
