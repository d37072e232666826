//! The last copy outside this device of each report in a list. It must not know what else is listed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::drafts::Listed;
use crate::formats::draft::DraftSummary;
use crate::ui::app::App;
use crate::ui::components::parts::{changing, nothing, part};
use crate::ui::components::safety::{Subject, copy_button, last_copy, may_be_deleted};
use crate::ui::past::{self, LastCopy};

/// What is known of the copies, by the reports' ids. A handle.
#[derive(Clone, Copy)]
pub(super) struct ListedCopies(RwSignal<Vec<(String, LastCopy)>>);

impl ListedCopies {
    /// Nothing is known yet.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Looks at what is remembered of each copy: before the list is drawn, so that all of it is drawn at once.
    pub(super) async fn look(self, app: App, listed: &[Listed]) {
        let drafts = app.drafts();
        let mut copies = Vec::new();
        for draft in listed.iter().filter_map(summary) {
            copies.push((draft.report.clone(), past::last_copy(draft, &drafts).await));
        }
        let _ = self.0.try_set(copies);
    }

    /// Counts what has changed since: it may take its time, and the list stands by then.
    pub(super) async fn count(self, app: App, listed: &[Listed]) {
        let drafts = app.drafts();
        for draft in listed.iter().filter_map(summary) {
            let known = self.0.try_with_untracked(|copies| of(copies, &draft.report).cloned()).flatten();
            let Some(LastCopy { note: Some(note), changed: None }) = known else { continue };
            let changed = past::changed_since(draft, &note, &drafts).await;
            let _ = self.0.try_update(|copies| {
                if let Some((_, copy)) = copies.iter_mut().find(|(id, _)| *id == draft.report) {
                    copy.changed = changed;
                }
            });
        }
    }

    /// Draws the line about one report's copy.
    pub(super) fn line(self, report: &str) -> AnyView {
        let report = report.to_owned();
        changing(part(move || self.0.with(|copies| last_copy("report-card__state", of(copies, &report)))))
    }

    /// Says once for all reports that the browser may delete them, where one has no fresh copy. It stays as it was drawn,
    /// so that nothing moves under a thumb that takes one.
    pub(super) fn warning(self, app: App) -> AnyView {
        let is_any = self.0.with_untracked(|copies| copies.iter().any(|(_, copy)| is_missing(copy)));
        if is_any { may_be_deleted(app, "reports".to_owned(), Vec::new()) } else { nothing() }
    }

    /// The button that takes a copy of a report out, where the browser may delete it and there is no fresh one.
    pub(super) fn button(
        self,
        app: App,
        report: &str,
        unit: &str,
        taken: impl Fn() + Send + Sync + 'static,
    ) -> AnyView {
        if !self.0.with_untracked(|copies| of(copies, report).is_some_and(is_missing)) {
            return nothing();
        }
        copy_button(app, Subject::Stored(report.to_owned(), unit.to_owned()), Arc::new(taken))
    }
}

fn is_missing(copy: &LastCopy) -> bool {
    past::is_missing_here(copy.note.as_ref())
}

fn of<'a>(copies: &'a [(String, LastCopy)], report: &str) -> Option<&'a LastCopy> {
    copies.iter().find(|(id, _)| id == report).map(|(_, copy)| copy)
}

fn summary(listed: &Listed) -> Option<&DraftSummary> {
    match listed {
        Listed::Draft(draft) => Some(draft),
        Listed::Unreadable { .. } => None,
    }
}
