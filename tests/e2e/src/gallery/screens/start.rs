//! The start page with all that lies on a device, the pages of help, and the page in English. It must not know what is in a
//! report.

use super::{FORM, NOT_KEPT, PANEL, START, kept, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::{Around, Page};
use crate::gallery::steps::Step::{Await, Fill, Open, Reload, Run, Saved, Tap, Until};

/// As the page is told by what keeps it on a device, which the gallery's host has not.
const KEPT: &str =
    "document.documentElement.dataset.offline = 'ready'; window.dispatchEvent(new Event('phuluc-offline'))";

pub(super) const START_PAGE: Scene = Scene {
    screens: &[
        kept("start", Page, &[Open("/", START)]),
        screen("device", Around("[data-device] summary"), &[Until(NOT_KEPT), Run(KEPT), Tap("[data-device] summary")]),
        screen("publisher", Around("[data-office] summary"), &[Tap("[data-office] summary")]),
        kept(
            "start-drafts",
            Page,
            &[
                Open("/lai-chau-2023", FORM),
                Fill("lai-chau-2023", 50),
                Saved,
                Open("/ha-noi-2022", FORM),
                // What was changed last comes first.
                Run("minuteLater()"),
                Fill("ha-noi-2022", 100),
                Saved,
                Open("/", "[data-draft] + [data-draft]"),
            ],
        ),
        screen(
            "deleted",
            Around("[data-draft]"),
            &[Tap("[data-draft] [name=delete-draft]"), Await(".toast [name=undo]")],
        ),
        screen(
            "bin",
            Around("[data-binned]"),
            &[Reload("[data-draft]"), Until(NOT_KEPT), Run(KEPT), Tap("[data-device] summary"), Await("[data-binned]")],
        ),
        screen(
            "bin-remove",
            Around("[data-binned]"),
            &[Tap("[name=remove-for-good]"), Await("[data-binned] [role=alert]")],
        ),
        screen(
            "wipe",
            Around("[name=wipe-sure]"),
            &[Tap("[name=remove-not]"), Tap("[name=wipe]"), Await("[name=wipe-sure]")],
        ),
        screen(
            "unreadable-draft",
            Around("[data-broken-draft]"),
            &[
                Run("localStorage.setItem('phuluc/draft/0000aaaabbbbccccddddeeeeffff0000/a', '{\"revision\":7,')"),
                Reload("[data-broken-draft]"),
            ],
        ),
    ],
};

/// How everything is done, and the sheet for the wall.
pub(super) const HELP: Scene = Scene {
    screens: &[
        screen("help", Page, &[Open("/help", "[data-help]")]),
        screen(
            "guide",
            Page,
            &[
                Open("/lai-chau-2023/guide", "[data-guide] .paper-page__view"),
                Until(
                    "document.querySelector('.paper-page__view').shadowRoot ?? document.querySelector('.paper-page__view *')",
                ),
            ],
        ),
    ],
};

/// The page's own words in English, around forms as the offices wrote them.
pub(super) const ENGLISH: Scene = Scene {
    screens: &[
        screen(
            "english-start",
            Page,
            &[Open("/", START), Run("localStorage.setItem('phuluc/language', 'en')"), Reload("html[lang=en] #forms")],
        ),
        screen("english-form", Page, &[Open("/lai-chau-2023", FORM), Fill("lai-chau-2023", 50), Saved]),
        screen("english-review", Page, &[Open("/lai-chau-2023/review", "#review")]),
        screen("english-send", PANEL, &[Open("/lai-chau-2023", FORM)]),
        screen("english-list", Page, &[Tap("[name=list]"), Await("dialog[open] [data-state]")]),
        screen("english-help", Page, &[Open("/help", "[data-help]")]),
    ],
};
