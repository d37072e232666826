//! The page inside another program. It must not know what a browser of its own shows.

use super::{FORM, screen};
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::{Around, Page};
use crate::gallery::steps::Step::{Await, Before, Open, Put, Reload, Run, Saved, Tap};

const ZALO: &str = "Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (Linux; Android 13; SM-A515F; wv) \
    AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/119.0.6045.163 Mobile Safari/537.36 Zalo android/12100702' });";
const MESSENGER: &str = "Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like \
    Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21B74 [FBAN/MessengerForiOS;FBAV/433.0.0.34.112;]' });";

pub(super) const IN_APP: Scene = Scene {
    screens: &[
        screen("in-app", Page, &[Before(ZALO), Open("/lai-chau-2023", "[data-in-app]")]),
        screen(
            "in-app-send",
            Around("[data-in-app-export]"),
            &[
                Tap("[name=stay-here]"),
                Await(FORM),
                Put("training_it.count", "12"),
                Saved,
                Await("[data-in-app-export]"),
            ],
        ),
        // Another visit, with a report in hand.
        screen(
            "in-app-in-hand",
            Around("[data-in-app-notice]"),
            &[Run("sessionStorage.removeItem('phuluc/in-app')"), Reload(FORM), Await("[data-in-app-notice]")],
        ),
    ],
};

pub(super) const IN_APP_OF_APPLE: Scene =
    Scene { screens: &[screen("in-app-apple", Page, &[Before(MESSENGER), Open("/lai-chau-2023", "[data-in-app]")])] };
