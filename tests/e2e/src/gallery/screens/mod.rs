//! Every screen and state that is looked at: its name, the way to it, and what is to be in view. To add one, add a line to
//! a scene, or a scene, and name that in [`SCENES`]. It must not know how anything is done or seen.

mod editions;
mod files;
mod forms;
mod in_app;
mod missing;
mod reports;
mod start;
mod storage;
mod windows;

use super::screen::Shows::{self, Around};
use super::screen::{Scene, Screen};
use super::steps::Step;

/// The scenes; those that take longest come first, because two are on at a time.
pub const SCENES: &[Scene] = &[
    forms::DONG_TRIEU,
    forms::LAI_CHAU,
    forms::DAK_LAK,
    reports::REPORT,
    start::START_PAGE,
    files::FILES,
    forms::HA_NOI,
    forms::BINH_PHUOC,
    storage::SEVEN_DAYS,
    windows::WINDOWS,
    windows::APART,
    editions::OTHER_EDITION,
    files::WORKBOOK,
    reports::FOLDED_AND_SHOWN,
    storage::REFUSED,
    storage::ONE_STORE,
    editions::OTHER_FORM,
    editions::UPDATE,
    in_app::IN_APP,
    storage::NEARLY_FULL,
    storage::QUITE_FULL,
    storage::CLEARED,
    start::HELP,
    start::ENGLISH,
    files::FORM_OF_ONES_OWN,
    in_app::IN_APP_OF_APPLE,
    missing::NO_PROGRAM,
    missing::SLOW,
    missing::HALF_OF_IT,
    missing::STOPPED,
    missing::NO_FORM,
];

/// What is known of a host without a service worker, once that was looked for.
const NOT_KEPT: &str = "document.documentElement.dataset.offline === 'none'";

const fn screen(name: &'static str, shows: Shows, way: &'static [Step]) -> Screen {
    Screen { name, way, shows, is_kept: false }
}

const fn kept(name: &'static str, shows: Shows, way: &'static [Step]) -> Screen {
    Screen { name, way, shows, is_kept: true }
}

/// What stands on the start page, and on the page of any form.
const START: &str = "[name=import]";
const FORM: &str = "[data-form] input";
const FIGURE: Shows = Around("[data-form] form input[inputmode]");
const UNREADABLE: Shows = Around("[aria-invalid=true]");
const PANEL: Shows = Around("[name=send]");
