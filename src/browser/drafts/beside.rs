//! Two versions of one report on the device, until a person has chosen. It must not know what they say.

use super::{Drafts, Listed, keys, local};
use crate::domain::report::differences::Side;
use crate::formats::draft::DraftSummary;

/// A report and the version of it that was made apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// The report that was here first.
    pub here: DraftSummary,
    /// The version that came beside it.
    pub there: DraftSummary,
}

impl Drafts {
    /// The two versions that a report is one of; `None` where the device holds only one.
    pub async fn two_versions(&self, report: &str, beside: Option<&str>) -> Option<Versions> {
        // Most reports lie alone; to find that out the drafts need not be understood.
        if beside.is_none() && !self.is_named(report).await {
            return None;
        }
        Versions::of(&self.list().await, report)
    }

    /// Whether any draft names this report as the one that it lies beside.
    async fn is_named(&self, report: &str) -> bool {
        // A slot holds its draft as a text inside a text.
        let name = ["\\\"beside\\\":\\\"", report, "\\\""].concat();
        let is_naming = |entries: &[(String, String)]| entries.iter().any(|(_, text)| text.contains(&name));
        let local = local::entries(|key| keys::report_of(key).is_some()).unwrap_or_default();
        is_naming(&local) || is_naming(&self.0.indexed.entries().await.unwrap_or_default())
    }
}

impl Versions {
    /// Which of the two a report is.
    pub fn side_of(&self, report: &str) -> Side {
        if self.there.report == report { Side::There } else { Side::Here }
    }

    /// The two versions that a report is one of, among what is listed.
    pub fn of(listed: &[Listed], report: &str) -> Option<Self> {
        let drafts = || {
            listed.iter().filter_map(|listed| match listed {
                Listed::Draft(draft) => Some(draft),
                Listed::Unreadable { .. } => None,
            })
        };
        let pair = |there: &DraftSummary| {
            let here = drafts().find(|draft| Some(&draft.report) == there.beside.as_ref())?;
            Some(Self { here: here.clone(), there: there.clone() })
        };
        let own = drafts().find(|draft| draft.report == report);
        own.and_then(pair).or_else(|| drafts().filter(|draft| draft.beside.as_deref() == Some(report)).find_map(pair))
    }
}
