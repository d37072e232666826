//! What is said where the page stands inside another program. It must not find that out.

use super::words::in_app as words;
use crate::browser::in_app::{Name, System};

pub(crate) use super::words::in_app::*;

/// The program's name.
const fn name(app: Name) -> &'static str {
    match app {
        Name::Zalo => "Zalo",
        Name::Messenger => "Messenger",
        Name::Facebook => "Facebook",
        Name::Other => words::OTHER_APP,
    }
}

/// The browser outside.
const fn browser(system: System) -> &'static str {
    match system {
        System::Android => "Chrome",
        System::Apple => "Safari",
    }
}

/// The heading.
pub(crate) fn title(system: System) -> String {
    words::title(browser(system))
}

/// Why.
pub(crate) fn why(app: Name) -> String {
    words::why(name(app))
}

/// The button that leads out.
pub(crate) fn open(system: System) -> String {
    words::open(browser(system))
}

/// Where the button does nothing.
pub(crate) fn by_hand(system: System) -> String {
    words::by_hand(browser(system))
}

/// Above a report that is in hand there.
pub(crate) fn notice(app: Name) -> String {
    words::notice(name(app))
}

/// At the head of the export panel.
pub(crate) fn export(app: Name) -> String {
    words::export(name(app))
}
