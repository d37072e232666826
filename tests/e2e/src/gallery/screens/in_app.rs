//! The page inside another program. It must not know what a browser of its own shows.

use super::screen;
use crate::gallery::screen::Scene;
use crate::gallery::screen::Shows::Page;
use crate::gallery::steps::Step::{Before, Open};

const ZALO: &str = "Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (Linux; Android 13; SM-A515F; wv) \
    AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/119.0.6045.163 Mobile Safari/537.36 Zalo android/12100702' });";

pub(super) const IN_APP: Scene =
    Scene { screens: &[screen("in-app", Page, &[Before(ZALO), Open("/lai-chau-2023", "[data-in-app]")])] };
