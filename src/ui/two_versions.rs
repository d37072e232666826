//! Two versions of one report, and the one that is made of both. It must not draw, nor choose.

use std::rc::Rc;

use super::opening::{self, CannotOpen};
use super::past;
use crate::browser::drafts::{Drafts, Versions};
use crate::browser::{clock, text};
use crate::domain::report::differences::Side;
use crate::domain::report::{Difference, Report, differences};
use crate::domain::template::Template;
use crate::formats::versions::Why;
use crate::formats::{draft, moving};

/// Both versions on the form of the one that was here first, and where they differ.
pub(super) struct Pair {
    /// The form.
    pub(super) template: Rc<Template>,
    /// Who made which, and when.
    pub(super) versions: Versions,
    /// The report that was here first.
    pub(super) here: Report,
    /// The version that came beside it.
    pub(super) there: Report,
    /// Where they say something else.
    pub(super) differences: Vec<Difference>,
}

/// The versions of the report that is in hand on a form; `None` where there are not two.
pub(super) async fn load(form: &str, drafts: &Drafts) -> Result<Option<Pair>, CannotOpen> {
    let Some(report) = opening::in_hand(form, drafts).await else { return Ok(None) };
    let Some(versions) = Versions::of(&drafts.list().await, &report) else { return Ok(None) };
    let here = opening::open_draft(&versions.here.form, &versions.here.report, drafts).await?;
    let there = opening::open_draft(&versions.there.form, &versions.there.report, drafts).await?;
    let other = if there.template.fingerprint == here.template.fingerprint {
        there.report
    } else {
        let moved = moving::move_to(&there.template, &there.report, &here.template);
        moved.ok_or(CannotOpen::UnreadableReport)?.report
    };
    let differences = differences(&here.template, &here.report, &other);
    Ok(Some(Pair { template: here.template, versions, here: here.report, there: other, differences }))
}

impl Pair {
    /// Keeps the version that was here first as it is, before both are made one. Gives whether it is kept.
    pub(super) async fn keep_here(&self, drafts: &Drafts) -> bool {
        past::keep_as_it_is(&self.versions.here.report, Why::BeforeMerge, drafts).await
    }

    /// Stores one report made of both as the next revision of the one that was here first, and puts the other into the
    /// bin. `chosen` says for each difference whose words are kept. Gives whether it is stored; nothing is lost where not.
    pub(super) async fn join(&self, chosen: &[Side], drafts: &Drafts) -> bool {
        let Self { template, versions, .. } = self;
        let there = drafts.newest(&versions.there.report).await;
        if there
            .is_ok_and(|there| draft::fingerprint_of_revision(&there.payload) != versions.there.revision_fingerprint)
        {
            // Somebody went on writing it, and nobody has compared that.
            return false;
        }
        let mut joined = self.here.clone();
        for (difference, _) in self.differences.iter().zip(chosen).filter(|(_, side)| **side == Side::There) {
            difference.take(template, &mut joined, &self.there);
        }
        joined.keep_also(&self.there);
        let identity = &mut joined.identity;
        identity.revision = identity.revision.max(self.there.identity.revision) + 1;
        identity.writer = drafts.writer();
        identity.parent = Some(versions.here.revision_fingerprint.clone());
        identity.descend_from_all(&self.there.identity.ancestors);
        identity.descend_from(&versions.there.revision_fingerprint);
        identity.descend_from(&versions.here.revision_fingerprint);
        let payload = text::nfc(&draft::encode(template, &joined, &clock::now_text()));
        let saved = drafts.save(&versions.here.report, joined.identity.revision, &payload).await;
        if saved.newer().is_some() || !saved.is_stored() {
            return false;
        }
        opening::put_away(drafts, &versions.there.form, &versions.there.report);
        drafts.set_in_hand(&versions.here.form, &versions.here.report);
        // Where it cannot be put away it stays, and can be compared once more: nothing differs then that was not chosen.
        let _ = drafts.delete(&versions.there.report, &clock::now_text()).await;
        true
    }
}
