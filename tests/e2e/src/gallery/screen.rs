//! What a screen of the gallery is. It must not know which screens there are.

use super::steps::Step;

/// Screens on one way, from a device that holds nothing.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    pub screens: &'static [Screen],
}

/// One screen in one state.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    pub name: &'static str,
    /// From the screen before it in its scene.
    pub way: &'static [Step],
    pub shows: Shows,
    /// Whether its pictures are stored for comparing, too.
    pub is_kept: bool,
}

/// What is in view, and how much of it is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// The top of the page; all of it is written down.
    Page,
    /// What matches, in the middle of the window; only what is in the window is written down.
    Around(&'static str),
    /// The end of the page.
    End,
}
