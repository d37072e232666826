//! A report from its first look to the file: what folds, opens, asks and is looked over. It must not know how it began.

use super::{FORM, kept, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::{Around, Page};
use crate::gallery::steps::Step::{
    Await, Fill, Give, GiveOwn, Keep, Open, Paste, Put, Reload, Saved, Spoil, Tap, Until,
};

/// One report and the pages around it.
pub(super) const REPORT: Scene = Scene {
    screens: &[
        screen("about", Around(".about summary"), &[Open("/lai-chau-2023", FORM), Tap(".about summary")]),
        screen(
            "last-year",
            Around(".last-year summary"),
            &[
                Tap(".about summary"),
                Fill("lai-chau-2023", 100),
                Saved,
                Keep("export-json", "nam-truoc.json"),
                Tap(".last-year summary"),
            ],
        ),
        screen("last-year-beside", Around(".cell__last"), &[Give("last-year", "nam-truoc.json"), Await(".cell__last")]),
        kept("review-done", Page, &[Open("/lai-chau-2023/review", "#review")]),
        screen("history-none", Page, &[Open("/lai-chau-2023/history", ".history__none, [data-version]")]),
        screen(
            "history",
            Page,
            &[
                Open("/lai-chau-2023", FORM),
                Reload(FORM),
                Put("news.count", "99"),
                Saved,
                Open("/lai-chau-2023/history", "[data-version]"),
                Tap("[data-version] summary"),
                Await(".history__difference"),
            ],
        ),
        screen(
            "review-open",
            Page,
            &[Open("/lai-chau-2023", FORM), Spoil("lai-chau-2023"), Saved, Open("/lai-chau-2023/review", "#review")],
        ),
        screen("send-ways", Around("[name=send-way]"), &[Tap("[name=send]"), Await("[name=send-way]")]),
        screen(
            "paper",
            Page,
            &[
                Open("/lai-chau-2023/paper", "[data-paper] .paper-page__view"),
                Until(
                    "document.querySelector('.paper-page__view').shadowRoot ?? document.querySelector('.paper-page__view *')",
                ),
            ],
        ),
        screen(
            "added-row",
            Around("[name=\"other.0.label\"]"),
            &[Open("/lai-chau-2023", FORM), Tap("[data-adds=\"other\"] button"), Await("[name=\"other.0.label\"]")],
        ),
        screen(
            "toast",
            Around("[data-adds]"),
            &[Put("other.0.label", "Trao học bổng"), Tap("[name=\"remove-row\"]"), Await(".toast [name=\"undo\"]")],
        ),
        screen("list", Page, &[Tap("[name=list]"), Await("dialog[open] [data-state]")]),
        screen(
            "list-found",
            Page,
            &[
                Put("look-for", "xoa mu chu"),
                Until("document.querySelector('dialog[open]').textContent.includes('1.11')"),
            ],
        ),
        screen(
            "amount",
            Around("[name=\"funds_state.count\"]"),
            &[Open("/lai-chau-2023", FORM), Put("funds_state.count", "12500000"), Saved, Await(".cell__amount")],
        ),
        screen("section", Page, &[Open("/lai-chau-2023/section/contests", FORM)]),
        screen(
            "message",
            Around("[name=export-text]"),
            &[Tap("[name=export-text]"), Await(".finish__text"), Tap(".finish__words summary")],
        ),
        screen("other-files", Around(".finish__more"), &[Tap(".finish__more")]),
        screen("review-blank", Page, &[Open("/dong-trieu-2023/review", "#review")]),
    ],
};

/// What comes over a form, and what goes out of sight in it.
pub(super) const FOLDED_AND_SHOWN: Scene = Scene {
    screens: &[
        screen(
            "idle-folded",
            Around("#section\\.contests"),
            &[Open("/lai-chau-2023", FORM), Tap("[name=\"section.contests.none\"]"), Saved, Await("[data-shows]")],
        ),
        screen("pasting", Page, &[Paste("training_it.count", "12\t340\r\n5\t12o\r\n"), Await("dialog.pasting[open]")]),
        screen(
            "photos",
            Around(".photos__list"),
            &[
                Tap("dialog.pasting[open] [name=paste]"),
                Saved,
                GiveOwn("photos", "public/screenshots/narrow.png"),
                Until("document.querySelector('.photos__list img')?.naturalWidth"),
                Saved,
            ],
        ),
        screen(
            "list-nothing",
            Page,
            &[
                Tap("[name=list]"),
                Await("dialog[open] [data-state]"),
                Put("look-for", "tau vu tru"),
                Until("!document.querySelector('dialog[open] .way__link')"),
            ],
        ),
    ],
};
