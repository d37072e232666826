//! Every screen and state that is looked at: its name, the way to it, and what is to be in view. To add one, add a line to
//! a scene, or a scene. It must not know how anything is done or seen.

use super::screen::{Scene, Screen, Shows};
use super::steps::{Alteration, Step};
use Step::{
    Alter, Await, Before, Fill, Focus, Give, GiveOwn, HostGoesAway, Keep, Lose, NewWindow, Open, Paste, Put, Reload,
    Run, Saved, Spoil, Tap, Until, Write,
};

const fn screen(name: &'static str, shows: Shows, way: &'static [Step]) -> Screen {
    Screen { name, way, shows, is_kept: false }
}

const fn kept(name: &'static str, shows: Shows, way: &'static [Step]) -> Screen {
    Screen { name, way, shows, is_kept: true }
}

use Shows::{Around, End, Page};

/// What stands on the start page, and on the page of any form.
const START: &str = "[name=import]";
const FORM: &str = "[data-form] input";
const UNREADABLE: Shows = Around("[aria-invalid=true]");
const PANEL: Shows = Around("[name=send]");

const REFUSE_STORAGE: &str = "for (const store of ['localStorage', 'sessionStorage', 'indexedDB']) \
    Object.defineProperty(window, store, { get() { throw new DOMException('refused', 'SecurityError') } });";
const FULL: &str = "{ const set = Storage.prototype.setItem; Storage.prototype.setItem = function (key, value) { \
    if (String(value).length > 5000) throw new DOMException('full', 'QuotaExceededError'); \
    return set.call(this, key, value) } }";
const ZALO: &str = "Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (Linux; Android 13; SM-A515F; wv) \
    AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/119.0.6045.163 Mobile Safari/537.36 Zalo android/12100702' });";
const BROKEN_FORM: &str = r#"{ "format": "phuluc.template", "format_version": 1, "id": "mau-hong", "version": 1,
    "columns": [{ "kind": "label" }], "rows": [{ "id": "A b", "label": "" }] }"#;
/// The page's program goes wrong before it has begun, as in a browser that cannot read it.
const TOO_OLD: &str = "delete window.WebAssembly;";

macro_rules! form {
    ($id:literal, $empty:ident) => {
        Scene {
            screens: &[
                $empty(concat!($id, "-empty"), Page, &[Open(concat!("/", $id), FORM)]),
                screen(concat!($id, "-half"), Around("[data-form] form input[inputmode]"), &[Fill($id, 50), Saved]),
                screen(concat!($id, "-unreadable"), UNREADABLE, &[Spoil($id), Saved]),
                screen(concat!($id, "-foot"), PANEL, &[]),
                screen(concat!($id, "-full"), Around("[data-form] form input[inputmode]"), &[Fill($id, 100), Saved]),
            ],
        }
    };
}

/// The scenes; those that take longest come first, because two are on at a time.
pub const SCENES: &[Scene] = &[
    form!("dong-trieu-2023", screen),
    form!("lai-chau-2023", kept),
    form!("dak-lak-2022", screen),
    REPORT,
    START_PAGE,
    FILES,
    form!("ha-noi-2022", screen),
    form!("binh-phuoc-2020", screen),
    WINDOWS,
    WORKBOOK,
    FOLDED_AND_SHOWN,
    REFUSED,
    NEARLY_FULL,
    IN_APP,
    HELP,
    ENGLISH,
    NO_PROGRAM,
    NO_FORM,
];

/// One report and the pages around it.
const REPORT: Scene = Scene {
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

const START_PAGE: Scene = Scene {
    screens: &[
        kept("start", Page, &[Open("/", START)]),
        screen("device", Around("[data-device] summary"), &[Tap("[data-device] summary")]),
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
            &[Reload("[data-draft]"), Tap("[data-device] summary"), Await("[data-binned]")],
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

/// Files that come.
const FILES: Scene = Scene {
    screens: &[
        screen(
            "import-broken-form",
            Around("[data-import-problem]"),
            &[
                Open("/", START),
                Write("mau-hong.json", BROKEN_FORM),
                Give("import", "mau-hong.json"),
                Await("[data-import-problem]"),
            ],
        ),
        screen(
            "import-result",
            Page,
            &[
                Open("/lai-chau-2023", FORM),
                Fill("lai-chau-2023", 100),
                Saved,
                Keep("export-json", "bao-cao.json"),
                Alter("bao-cao.json", "khac.json", Alteration::Report),
                Open("/", "[data-draft]"),
                Give("import", "bao-cao.json"),
                Await("#news"),
                Await(FORM),
            ],
        ),
        kept("compare", Page, &[Open("/", "[data-draft]"), Give("import", "khac.json"), Await("[name=join]")]),
        screen(
            "compare-too-early",
            Around(".compare__said"),
            &[Tap("[name=join]"), Until("document.querySelector('.compare__said').textContent.includes('chưa chọn')")],
        ),
        screen("two-versions", Page, &[Open("/", "[data-two-versions]")]),
    ],
};

const WORKBOOK: Scene = Scene {
    screens: &[screen(
        "import-question",
        Around(".import__choice"),
        &[
            Open("/lai-chau-2023", FORM),
            Put("training_it.count", "1250"),
            Put("training_it.people", "12o"),
            Put("head.unit", "Xã Mường So"),
            Saved,
            Tap(".finish__more"),
            Keep("export-xlsx", "bang.xlsx"),
            Alter("bang.xlsx", "bang-sua.xlsx", Alteration::Workbook),
            Open("/", START),
            Give("import", "bang-sua.xlsx"),
            Await(".import__choice"),
        ],
    )],
};

/// What comes over a form, and what goes out of sight in it.
const FOLDED_AND_SHOWN: Scene = Scene {
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
                GiveOwn("photos", "tests/pictures/phone-form.png"),
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

const WINDOWS: Scene = Scene {
    screens: &[screen(
        "other-window",
        Page,
        &[
            Open("/lai-chau-2023", FORM),
            Put("training_it.count", "7"),
            Saved,
            NewWindow,
            Open("/lai-chau-2023", FORM),
            Await("[data-window-notice] [name=take-over]"),
            Until("document.querySelector('[name=\"training.count\"]').textContent === '7'"),
        ],
    )],
};

const REFUSED: Scene = Scene {
    screens: &[
        screen(
            "storage-refused-start",
            Page,
            &[Before(REFUSE_STORAGE), Open("/", START), Await("[data-storage-state=refused]")],
        ),
        screen("storage-refused", Page, &[Open("/lai-chau-2023", FORM), Await("[data-storage-state=refused]")]),
    ],
};

const NEARLY_FULL: Scene = Scene {
    screens: &[screen(
        "storage-full",
        Page,
        &[Before(FULL), Open("/lai-chau-2023", FORM), Await("[data-storage-state=room-once]")],
    )],
};

/// How everything is done, and the sheet for the wall.
const HELP: Scene = Scene {
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
const ENGLISH: Scene = Scene {
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

const IN_APP: Scene =
    Scene { screens: &[screen("in-app", Page, &[Before(ZALO), Open("/lai-chau-2023", "[data-in-app]")])] };

const NO_PROGRAM: Scene =
    Scene { screens: &[screen("too-old", Page, &[Before(TOO_OLD), Open("/", "#boot-problem:not([hidden])")])] };

const NO_FORM: Scene = Scene {
    screens: &[
        screen(
            "form-not-there",
            Page,
            &[Lose("templates/dak-lak-2022.json"), Open("/dak-lak-2022", "[data-form-problem]")],
        ),
        screen(
            "offline",
            Around("[name=send]"),
            &[
                Open("/ha-noi-2022", FORM),
                Fill("ha-noi-2022", 50),
                Saved,
                HostGoesAway,
                Focus("export-html"),
                Tap(".finish__more"),
                Tap("[name=export-xlsx]"),
                Await(".finish__said--problem"),
            ],
        ),
        screen("form-offline", End, &[Open("/binh-phuoc-2020", "[data-form-problem]")]),
    ],
};
