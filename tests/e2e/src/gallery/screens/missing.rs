//! What is said where something does not come, or breaks down: the program, a part of it, a form, the host. It must not know
//! what would have been there.

use super::{FIGURE, FORM, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::{Around, End, Page};
use crate::gallery::steps::Step::{Await, Before, Fill, Focus, HostGoesAway, Lose, Open, Put, Run, Saved, Tap};
use crate::stage::NO_LONG_WAIT;

/// The page's program goes wrong before it has begun, as in a browser that cannot read it.
const TOO_OLD: &str = "delete window.WebAssembly;";
/// The program neither comes nor fails.
const STALLED: &str = "WebAssembly.instantiateStreaming = () => new Promise(() => {});";
/// Its second part does not come.
const HALF: &str = "const ask = window.fetch; window.fetch = (...all) => \
    /second-/.test(all[0]) ? Promise.reject(new TypeError('as the gallery wants it')) : ask(...all);";
/// A program of one function, at which it breaks down as soon as it starts.
const CAN_BREAK_DOWN: &str = "window.breakDown = () => setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module( \
    new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 8, 1, 0, 10, 5, 1, 3, 0, 0, 11]))));";

pub(super) const NO_PROGRAM: Scene =
    Scene { screens: &[screen("too-old", Page, &[Before(TOO_OLD), Open("/", "#boot-problem:not([hidden])")])] };

pub(super) const SLOW: Scene = Scene {
    screens: &[
        screen("slow", Page, &[Before(STALLED), Before(NO_LONG_WAIT), Open("/", ".slow:not([hidden])")]),
        // As a preview shows it, which runs no script.
        screen("preview", Page, &[Run("document.documentElement.className = ''")]),
    ],
};

pub(super) const HALF_OF_IT: Scene = Scene {
    screens: &[screen(
        "second-part-missing",
        Around("[name=try-again]"),
        &[Before(HALF), Open("/lai-chau-2023", "[name=try-again]")],
    )],
};

pub(super) const STOPPED: Scene = Scene {
    screens: &[screen(
        "stopped",
        FIGURE,
        &[
            Before(CAN_BREAK_DOWN),
            Open("/lai-chau-2023", FORM),
            Put("training_it.count", "12"),
            Saved,
            Run("breakDown()"),
            Await("#stopped:not([hidden])"),
        ],
    )],
};

pub(super) const NO_FORM: Scene = Scene {
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
