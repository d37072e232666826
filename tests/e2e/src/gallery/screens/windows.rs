//! One report in two windows. It must not know what else a window shows.

use super::storage::FULL;
use super::{FORM, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::{Around, Page};
use crate::gallery::steps::Step::{Await, Before, FirstWindow, NewWindow, Open, Put, Reload, Run, Saved, Tap, Until};

const NO_CHANNEL: &str = "delete window.BroadcastChannel;";
/// A window that sleeps neither saves nor hears of the others.
const CAN_SLEEP: &str = "const later = window.setTimeout, stop = event => window.asleep && event.stopImmediatePropagation(); \
    window.setTimeout = (call, time, ...more) => later(window.asleep && time === 400 ? () => {} : call, time, ...more); \
    for (const kind of ['visibilitychange', 'focus', 'storage']) window.addEventListener(kind, stop, true);";
const WAKE: &str = "window.asleep = false; document.dispatchEvent(new Event('visibilitychange'))";

pub(super) const WINDOWS: Scene = Scene {
    screens: &[
        screen(
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
        ),
        screen(
            "other-window-untold",
            Around("[data-window-notice]"),
            &[
                Before(NO_CHANNEL),
                Before(FULL),
                Reload(FORM),
                Await("[data-storage-state=room-once]"),
                Until("document.querySelector('[data-window-notice]')?.textContent.includes('khi bạn quay lại')"),
            ],
        ),
    ],
};

/// What one window could not store, because another one stored something else while it slept.
pub(super) const APART: Scene = Scene {
    screens: &[
        screen(
            "apart",
            Around("[data-window-notice]"),
            &[
                Before(CAN_SLEEP),
                Open("/lai-chau-2023", FORM),
                Put("training_it.count", "7"),
                Saved,
                Run("window.asleep = true"),
                Put("training_it.count", "444"),
                NewWindow,
                Open("/lai-chau-2023", FORM),
                Put("training_it.people", "30"),
                Saved,
                FirstWindow,
                Run(WAKE),
                Await("[data-window-notice] [name=keep-beside]"),
                Await(".save-line [name=keep-beside]"),
            ],
        ),
        screen("apart-kept", Page, &[Tap("[data-window-notice] [name=keep-beside]"), Await("[name=join]")]),
    ],
};
