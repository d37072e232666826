//! One report in two windows. It must not know what else a window shows.

use super::{FORM, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::Page;
use crate::gallery::steps::Step::{Await, NewWindow, Open, Put, Saved, Until};

pub(super) const WINDOWS: Scene = Scene {
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
