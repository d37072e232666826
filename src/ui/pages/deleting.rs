//! A report of the list goes into the bin, and comes back. It must not know what else is on the page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::drafts::Listed;
use crate::browser::{clock, environment};
use crate::ui::app::App;
use crate::ui::components::toast::Toast;
use crate::ui::opening;
use crate::ui::wording::start as wording;

/// Where a person goes on when this report is gone from the list: at the next one, else at the one before, else at the
/// forms.
pub(super) fn place_after(report: &str, listed: &[Listed]) -> String {
    let mut drafts = listed.iter().filter_map(|one| match one {
        Listed::Draft(draft) => Some(draft.report.as_str()),
        Listed::Unreadable { .. } => None,
    });
    let before = drafts.by_ref().take_while(|one| *one != report).last();
    drafts.next().or(before).map_or_else(|| "#forms".to_owned(), place_of)
}

fn place_of(report: &str) -> String {
    ["[data-draft=\"", report, "\"] .button"].concat()
}

/// Puts a report into the bin, with the way back; `renew` looks through the stores again, and puts the person there.
pub(super) fn delete(
    app: App,
    [form, report, said]: [&str; 3],
    after: String,
    renew: impl Fn(String) + Copy + Send + Sync + 'static,
) {
    opening::put_away(&app.drafts(), form, report);
    let here = environment::hash();
    let (report, said) = (report.to_owned(), said.to_owned());
    spawn_local(async move {
        let deleted = app.drafts().delete(&report, &clock::now_text()).await;
        renew(if deleted.is_ok() { after } else { place_of(&report) });
        let undo = move || undelete(app, report.clone(), renew);
        app.toast.set(Some(match deleted {
            // Whoever has gone on meanwhile finds it in the bin.
            Ok(()) if environment::hash() != here => return,
            Ok(()) => Toast::with_undo(said, undo),
            Err(_) => Toast::new(wording::NOT_DELETED),
        }));
    });
}

fn undelete(app: App, report: String, renew: impl Fn(String) + Copy + Send + Sync + 'static) {
    spawn_local(async move {
        if app.drafts().undelete(&report).await.is_err() {
            app.toast.set(Some(Toast::new(wording::NOT_UNDELETED)));
        }
        renew(place_of(&report));
    });
}
