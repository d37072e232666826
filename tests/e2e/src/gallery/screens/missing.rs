//! What is said where something does not come: the program, a form, the host. It must not know what would have been there.

use super::{FORM, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::{Around, End, Page};
use crate::gallery::steps::Step::{Await, Before, Fill, Focus, HostGoesAway, Lose, Open, Saved, Tap};

/// The page's program goes wrong before it has begun, as in a browser that cannot read it.
const TOO_OLD: &str = "delete window.WebAssembly;";

pub(super) const NO_PROGRAM: Scene =
    Scene { screens: &[screen("too-old", Page, &[Before(TOO_OLD), Open("/", "#boot-problem:not([hidden])")])] };

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
