//! What has become another since a report was begun: its form on the host, the form that a person wants for it, the page.
//! It must not know how a host changes.

use super::{FIGURE, FORM, NOT_KEPT, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::Around;
use crate::gallery::steps::Step::{Await, Before, Fill, HostChanges, Open, Reload, Run, Saved, Tap, Until};

const NO_ROOM_FOR_VERSIONS: &str = "const put = IDBObjectStore.prototype.put; \
    IDBObjectStore.prototype.put = function (...all) { \
    if (this.name === 'versions') throw new DOMException('full', 'QuotaExceededError'); return put.apply(this, all) };";
/// As the page is told by what keeps it on a device.
const NEW_BUILD: &str =
    "document.documentElement.dataset.offline = 'new'; window.dispatchEvent(new Event('phuluc-offline'))";

/// The host has the form anew, and a row of the report is not in it. The device has no room for the report as it is.
pub(super) const OTHER_EDITION: Scene = Scene {
    screens: &[
        screen(
            "other-edition",
            Around("[data-other-edition]"),
            &[
                Open("/lai-chau-2023", FORM),
                Fill("lai-chau-2023", 100),
                Saved,
                HostChanges("templates/lai-chau-2023.json", "\"id\": \"sports\"", "\"id\": \"sports_day\""),
                Before(NO_ROOM_FOR_VERSIONS),
                Reload(FORM),
                Await("[data-other-edition]"),
            ],
        ),
        screen("not-kept", Around("[data-unkept]"), &[Tap("[name=move-form]"), Await("[data-unkept]")]),
        screen(
            "other-edition-moved",
            Around(".left-over"),
            &[Tap("[data-unkept] [name=go-on]"), Await(".left-over"), Await("[name=\"sports_day.count\"]")],
        ),
    ],
};

pub(super) const OTHER_FORM: Scene = Scene {
    screens: &[
        screen(
            "other-forms",
            Around("[name=other-form]"),
            &[
                Open("/lai-chau-2023", FORM),
                Fill("lai-chau-2023", 50),
                Saved,
                Tap(".about summary"),
                Tap("[name=choose-other-form]"),
                Await("[name=other-form]"),
            ],
        ),
        screen(
            "other-form",
            Around("[data-other-edition]"),
            &[Tap("[name=other-form]"), Await("[data-other-edition] .edition__counts")],
        ),
    ],
};

/// A new version of the page stands ready.
pub(super) const UPDATE: Scene = Scene {
    screens: &[
        screen(
            "update",
            FIGURE,
            &[
                Open("/lai-chau-2023", FORM),
                Fill("lai-chau-2023", 50),
                Saved,
                Until(NOT_KEPT),
                Run(NEW_BUILD),
                Await("[name=update]"),
            ],
        ),
        screen(
            "update-later",
            Around(".page-foot__new"),
            &[
                // Not every driver's taps on the foot arrive.
                Run("document.querySelector('[name=later]').click()"),
                Open("/", "[data-draft]"),
                Await(".page-foot__new"),
            ],
        ),
    ],
};
