//! What the official document says: who asks, on what basis, by when, to which address. It must not know figures.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::element::el;
use super::parts::several;
use crate::browser::clock;
use crate::domain::template::{Document, is_overdue};
use crate::ui::route::Route;
use crate::ui::wording::{form::about, help, time};

/// Draws the document's lines, the way to the help for whoever comes from this form, and `more` behind them.
pub(crate) fn about_form(document: &Document, form: &str, more: AnyView) -> AnyView {
    several(vec![about_lines(document), help_link(form), more])
}

/// Draws what the document says, line by line. By when and to which address is said in any case.
pub(crate) fn about_lines(document: &Document) -> AnyView {
    let today = clock::now().date_naive();
    let week = document.week.map(|(first, last)| {
        let words = about::week(&time::day(first), last.map(time::day).as_deref());
        if last.unwrap_or(first) < today { about::over(&words) } else { words }
    });
    let deadline = document.deadline.map(deadline);
    let lines = [
        (about::DEADLINE, deadline.unwrap_or_else(|| about::NOT_SAID.to_owned())),
        (about::RECIPIENT, document.recipient.clone()),
        (about::CHANNEL, document.channel.clone()),
        (about::EMAIL, about::or_not_said(&document.email).to_owned()),
        (about::ATTACHMENTS, document.attachments.join("; ")),
        (about::WEEK, week.unwrap_or_default()),
        (about::THEME, document.theme.clone()),
        (about::REPORTERS, document.reporters.clone()),
        (about::ISSUER, document.issuer.clone()),
        (about::BASIS, document.basis.join("; ")),
        (about::REMARK, document.remark.clone()),
    ];
    let lines: Vec<AnyView> = lines
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(name, words)| el("div", "about__line").holds(vec![el("dt", "").says(name), said(name, &words)]))
        .collect();
    el("dl", "about__lines").holds(lines)
}

/// The day before which the report is due, and whether it is over.
pub(super) fn deadline(day: NaiveDate) -> String {
    let words = about::before(&time::day(day));
    if is_overdue(day, clock::now().date_naive()) { about::over(&words) } else { words }
}

/// The way to the page that tells how everything is done.
pub(super) fn help_link(form: &str) -> AnyView {
    el("a", "about__help").set("href", &Route::Help(form.to_owned()).hash()).says(help::LINK)
}

/// What the document says, but for the two lines that are made here of its days.
fn said(name: &str, words: &str) -> AnyView {
    let said = el("dd", "");
    let is_ours = [about::WEEK, about::DEADLINE].contains(&name);
    if is_ours { said.says(words) } else { said.in_vietnamese().says(words) }
}
