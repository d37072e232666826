//! What the page says where a browser does not keep what is typed, keeps it in one place only, lost some of it or will. It
//! must not know how the stores are tried.

use super::{FIGURE, FORM, START, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::{Around, Page};
use crate::gallery::steps::Step::{Await, Before, Keep, Open, Put, Reload, Run, Saved, Until};

const REFUSE_STORAGE: &str = "for (const store of ['localStorage', 'sessionStorage', 'indexedDB']) \
    Object.defineProperty(window, store, { get() { throw new DOMException('refused', 'SecurityError') } });";
const NO_DATABASE: &str =
    "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('refused', 'SecurityError') } });";
pub(super) const FULL: &str = "{ const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) { \
    if (String(value).length > 5000) throw new DOMException('full', 'QuotaExceededError'); \
    return set.call(this, key, value) } }";
/// Neither store takes anything as large as a report.
const BOTH_FULL: &str = "const full = () => new DOMException('full', 'QuotaExceededError'); \
    const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) { \
    if (String(value).length > 300) throw full(); return set.call(this, key, value) }; \
    const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (...all) { \
    if (String(all[0]).length > 300) throw full(); return put.apply(this, all) };";
const IPHONE: &str = "Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like \
    Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1' });";

/// Takes the end off the revision that was stored last.
const CUT_NEWEST: &str = "const keys = Object.keys(localStorage).filter(key => key.startsWith('phuluc/draft/')).sort(); \
    const revision = key => JSON.parse(localStorage.getItem(key)).revision; \
    const newest = revision(keys[0]) > revision(keys[1]) ? keys[0] : keys[1]; \
    localStorage.setItem(newest, localStorage.getItem(newest).slice(0, -40))";
const CLEAR_DATABASE: &str = "const request = indexedDB.deleteDatabase('phuluc'); return new Promise((done, fail) => { \
    request.onsuccess = () => done(true); request.onerror = () => fail(request.error) })";

pub(super) const REFUSED: Scene = Scene {
    screens: &[
        screen(
            "storage-refused-start",
            Page,
            &[Before(REFUSE_STORAGE), Open("/", START), Await("[data-storage-state=refused]")],
        ),
        screen("storage-refused", Page, &[Open("/lai-chau-2023", FORM), Await("[data-storage-state=refused]")]),
        screen("storage-refused-typed", FIGURE, &[Put("training_it.count", "12"), Await("[data-save-status=failed]")]),
    ],
};

pub(super) const NEARLY_FULL: Scene = Scene {
    screens: &[screen(
        "storage-full",
        Page,
        &[Before(FULL), Open("/lai-chau-2023", FORM), Await("[data-storage-state=room-once]")],
    )],
};

pub(super) const QUITE_FULL: Scene = Scene {
    screens: &[screen(
        "storage-none",
        Around("[data-storage-state]"),
        &[
            Before(BOTH_FULL),
            Open("/lai-chau-2023", FORM),
            Put("training_it.count", "12"),
            Await("[data-save-status=failed]"),
            Await("[data-storage-state=full]"),
        ],
    )],
};

/// One store alone; then what it took last cannot be read.
pub(super) const ONE_STORE: Scene = Scene {
    screens: &[
        screen(
            "storage-once",
            Around("[data-storage-state]"),
            &[
                Before(NO_DATABASE),
                Open("/lai-chau-2023", FORM),
                Await("[data-storage-state=once]"),
                Put("training_it.count", "12"),
                Saved,
            ],
        ),
        screen(
            "fell-back",
            Around("[data-edits] > p.remark"),
            &[
                Put("training_it.people", "340"),
                Saved,
                // From the start page, so that nothing is saved on leaving.
                Open("/", "[data-draft]"),
                Run(CUT_NEWEST),
                Open("/lai-chau-2023", FORM),
                Until(
                    "document.querySelector('[data-edits] > p.remark')?.textContent.includes('Lần lưu cuối bị hỏng')",
                ),
            ],
        ),
    ],
};

/// The browser has cleared one store, and the other remembers a report.
pub(super) const CLEARED: Scene = Scene {
    screens: &[screen(
        "storage-cleared",
        Page,
        &[
            Open("/lai-chau-2023", FORM),
            Put("training_it.count", "12"),
            Saved,
            Open("/", "[data-draft]"),
            // The stores are marked on the first visit that finds a report.
            Reload("[data-draft]"),
            Until("localStorage.getItem('phuluc/device') !== null"),
            Run(CLEAR_DATABASE),
            Reload("[data-storage-state=cleared]"),
            Await("[data-draft]"),
        ],
    )],
};

/// A browser that deletes by itself what was not looked at for seven days.
pub(super) const SEVEN_DAYS: Scene = Scene {
    screens: &[
        screen(
            "seven-days-said",
            FIGURE,
            &[
                Before(IPHONE),
                Open("/lai-chau-2023", FORM),
                Put("training_it.count", "12"),
                Saved,
                Await(".toast [name=way]"),
            ],
        ),
        screen(
            "seven-days-ways",
            Around("[data-may-be-deleted]"),
            // Not every driver's taps on the foot arrive.
            &[Run("document.querySelector('.toast [name=way]').click()"), Await("[data-may-be-deleted]")],
        ),
        screen("seven-days", Around("[data-may-be-deleted]"), &[Reload(FORM), Await("[data-may-be-deleted]")]),
        screen(
            "seven-days-reminder",
            Around("[data-may-be-deleted]"),
            &[Keep("remind", "nhac.ics"), Await(".toast [name=close]")],
        ),
        screen("seven-days-start", Page, &[Open("/", "[data-draft]"), Reload("[data-may-be-deleted]")]),
    ],
};
