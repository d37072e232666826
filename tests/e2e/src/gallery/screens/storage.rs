//! What the page says where a browser does not keep what is typed, or not in both places. It must not know why.

use super::{FORM, START, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::Page;
use crate::gallery::steps::Step::{Await, Before, Open};

const REFUSE_STORAGE: &str = "for (const store of ['localStorage', 'sessionStorage', 'indexedDB']) \
    Object.defineProperty(window, store, { get() { throw new DOMException('refused', 'SecurityError') } });";
const FULL: &str = "{ const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) { \
    if (String(value).length > 5000) throw new DOMException('full', 'QuotaExceededError'); \
    return set.call(this, key, value) } }";

pub(super) const REFUSED: Scene = Scene {
    screens: &[
        screen(
            "storage-refused-start",
            Page,
            &[Before(REFUSE_STORAGE), Open("/", START), Await("[data-storage-state=refused]")],
        ),
        screen("storage-refused", Page, &[Open("/lai-chau-2023", FORM), Await("[data-storage-state=refused]")]),
    ],
};

pub(super) const NEARLY_FULL: Scene = Scene {
    screens: &[screen(
        "storage-full",
        Page,
        &[Before(FULL), Open("/lai-chau-2023", FORM), Await("[data-storage-state=room-once]")],
    )],
};
