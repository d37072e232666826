//! Whether a page fits the phone: its width, and what a thumb has to hit. It must not know what is on the page.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::browser::Browser;
use crate::engine::Engine;

/// The width of a phone's window, and the least width and height of what a thumb has to hit, in CSS pixels.
const PHONE: u64 = 360;
const THUMB: f64 = 44.0;

impl Browser {
    /// Nothing on the page is wider than the phone. A phone shows a page that is too wide by making everything smaller:
    /// its window is then wider than 360. Other browsers' windows cannot be made as narrow; there the page is held
    /// against the window that there is.
    pub async fn assert_fits_the_phone(&self) -> Result<()> {
        let widths = self.run("return [innerWidth, document.documentElement.scrollWidth]", vec![]).await?;
        let width = |index: usize| widths[index].as_u64().context("a width");
        let (window, page) = (width(0)?, width(1)?);
        ensure!(page <= window, "the page is {page} wide, its window {window}");
        if self.engine() == Engine::Chromium {
            ensure!(window == PHONE, "the window is {window} wide");
        } else if window > PHONE {
            self.engine().leave_out("a window as narrow as a phone's");
        }
        Ok(())
    }

    /// Nothing on the page is wider than a window of this width: it is shown in its size, and not made smaller.
    pub async fn assert_is_no_wider_than(&self, width: u64) -> Result<()> {
        let widths = self.run("return [innerWidth, document.documentElement.scrollWidth]", vec![]).await?;
        ensure!(widths == json!([width, width]), "window and page are {widths} wide, not {width}");
        Ok(())
    }

    /// What is cut off, broken, or too small to be hit, as sentences.
    pub async fn misfits(&self) -> Result<Vec<String>> {
        let wrong = self.run(include_str!("misfits.js"), vec![]).await?;
        serde_json::from_value(wrong).context("what does not fit")
    }

    /// Every one of these elements is large enough for a thumb.
    pub async fn assert_fit_a_thumb(&self, css: &str) -> Result<()> {
        for element in self.find_all(css).await? {
            // WebKit knows no place of what is hidden, and nobody taps it.
            if !element.is_displayed().await? {
                continue;
            }
            let (_, _, width, height) = element.rectangle().await?;
            let is_large = width >= THUMB && height >= THUMB;
            ensure!(is_large, "{width} × {height}: {}", element.html(false).await?);
        }
        Ok(())
    }
}
