//! A person who has keys alone: what they press, counted, and what they see of where they are. It must not know a page.

use std::cell::Cell;

use anyhow::{Context as _, Result, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde::Deserialize;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::wait::wait_until;

/// What has the focus, as a person sees it. `null` for nothing.
const STOP: &str = "const one = document.activeElement; if (!one || one === document.body) return null; \
    const box = one.getBoundingClientRect(); \
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2); \
    const drawn = element => { const style = getComputedStyle(element); \
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 }; \
    const bearers = [one, one.closest('label'), one.parentElement].filter(Boolean); \
    return { what: one.outerHTML.slice(0, 160), name: one.getAttribute('name') ?? '', tag: one.localName, \
        href: one.getAttribute('href') ?? '', words: (one.innerText ?? '').trim(), \
        is_outlined: bearers.some(drawn), has_window: document.hasFocus(), \
        is_inside: (box.top >= 0 && box.bottom <= innerHeight) || (box.height > innerHeight && middle !== null), \
        is_covered: !(middle && (one.contains(middle) || one.closest('label')?.contains(middle))), \
        row: [...document.querySelectorAll('tr')].indexOf(one.closest('tr')), \
        cell: one.closest('td, th')?.cellIndex ?? -1, \
        is_at_the_foot: one.closest('.foot') !== null, \
        left: box.left, top: box.top + scrollY, bottom: box.bottom + scrollY }";

/// Where the focus is.
#[allow(clippy::struct_excessive_bools, reason = "each is one answer of the browser")]
#[derive(Debug, Clone, Deserialize)]
pub struct Stop {
    pub what: String,
    pub name: String,
    pub tag: String,
    pub href: String,
    pub words: String,
    is_outlined: bool,
    /// Whether its window has the focus, without which no browser draws an outline.
    has_window: bool,
    is_inside: bool,
    is_covered: bool,
    /// The row of a table among all rows, and the cell within it; -1 for none.
    row: i64,
    cell: i64,
    is_at_the_foot: bool,
    left: f64,
    top: f64,
    bottom: f64,
}

impl Stop {
    /// A person sees where they are: an outline is drawn around it, in the window, and nothing lies over it.
    pub fn check_seen(&self) -> Result<()> {
        ensure!(self.is_outlined || !self.has_window, "no outline is drawn around {}", self.what);
        ensure!(self.is_inside, "out of the window: {}", self.what);
        ensure!(!self.is_covered, "something lies over {}", self.what);
        Ok(())
    }

    /// It stands behind the one before as people read: further down, or in the same line further to the right.
    pub fn check_behind(&self, before: &Self) -> Result<()> {
        if self.is_at_the_foot || before.is_at_the_foot {
            // The line at the window's foot stands over whatever is scrolled beneath it.
            return Ok(());
        }
        if self.row >= 0 && self.row == before.row && self.cell != before.cell {
            // Whatever stands above what in two cells of one row.
            ensure!(self.cell > before.cell, "{} is reached after {}", self.what, before.what);
            return Ok(());
        }
        let in_one_line = self.top < before.bottom - 1.0 && before.top < self.bottom - 1.0;
        let is_behind = if in_one_line { self.left >= before.left - 1.0 } else { self.top >= before.bottom - 1.0 };
        ensure!(is_behind, "{} stands before {}, and is reached after it", self.what, before.what);
        Ok(())
    }
}

/// A browser's keyboard.
pub struct Keyboard<'browser> {
    browser: &'browser Browser,
    pressed: Cell<usize>,
}

impl<'browser> Keyboard<'browser> {
    pub fn of(browser: &'browser Browser) -> Self {
        Self { browser, pressed: Cell::new(0) }
    }

    /// How many keys were pressed so far.
    pub fn pressed(&self) -> usize {
        self.pressed.get()
    }

    /// Presses a key, wherever the focus is.
    pub async fn press(&self, key: Key) -> Result<()> {
        self.strike(&[char::from(key)]).await
    }

    /// Types, wherever the focus is.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        self.strike(&text.chars().collect::<Vec<_>>()).await
    }

    /// Presses a letter's key while Control is held down.
    pub async fn with_control(&self, letter: char) -> Result<()> {
        let (control, down) = (char::from(Key::Control), |value| KeyAction::Down { value });
        let up = |value| KeyAction::Up { value };
        self.pressed.set(self.pressed.get() + 1);
        self.perform([down(control), down(letter), up(letter), up(control)]).await
    }

    async fn strike(&self, keys: &[char]) -> Result<()> {
        self.pressed.set(self.pressed.get() + keys.len());
        self.perform(keys.iter().flat_map(|key| [KeyAction::Down { value: *key }, KeyAction::Up { value: *key }])).await
    }

    async fn perform(&self, strokes: impl IntoIterator<Item = KeyAction>) -> Result<()> {
        let strokes = strokes.into_iter().fold(KeyActions::new("keys".to_owned()), InputSource::then);
        self.browser.client().perform_actions(strokes).await.context("striking keys")
    }

    /// Where the focus is; `None` where nothing has it.
    pub async fn stop(&self) -> Result<Option<Stop>> {
        serde_json::from_value(self.browser.run(STOP, vec![]).await?).context("where the focus is")
    }

    /// The same once a person sees it: not every browser brings it into the window at once.
    pub async fn stop_seen(&self) -> Result<Option<Stop>> {
        let mut last = None;
        let seen = wait_until("what has the focus to be seen", async || {
            last = self.stop().await?;
            Ok(last.as_ref().is_none_or(|stop| stop.check_seen().is_ok()).then_some(()))
        });
        if let Err(reason) = seen.await {
            last.as_ref().map_or(Ok(()), Stop::check_seen)?;
            return Err(reason);
        }
        if last.as_ref().is_some_and(|stop: &Stop| !stop.has_window) {
            ensure!(self.browser.engine() == Engine::WebKit, "the window has lost the focus");
            self.browser.engine().leave_out("a window that has the focus after it was made narrow");
        }
        Ok(last)
    }
}
