//! The words of the page that tells how everything is done, and what its steps are made of. They must not decide what is
//! shown.

pub(crate) use super::words::help::*;

/// One step.
pub(crate) struct Step {
    /// What it is called.
    pub(crate) title: &'static str,
    /// What is done, a paragraph each.
    pub(crate) lines: &'static [&'static str],
    /// Its picture.
    pub(crate) picture: Picture,
}

/// A picture of the page itself; `cargo xtask pictures` makes all of them anew.
pub(crate) struct Picture {
    /// Its file in `public/help/`, without the ending; in English that of the page in English, in a folder of its own there.
    pub(crate) name: &'static str,
    /// Its height where it is 336 pixels wide.
    pub(crate) height: &'static str,
    /// What is seen on it.
    pub(crate) seen: &'static str,
}
