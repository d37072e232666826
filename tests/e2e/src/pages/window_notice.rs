//! What a window says while another one has the report, and the ways out.

use anyhow::{Context as _, Result};
use serde_json::json;

use crate::browser::{Browser, named};
use crate::wait::{wait_for, wait_until};

const NOTICE: &str = "[data-window-notice]";

#[derive(Debug, Clone, Copy)]
pub struct WindowNotice<'browser> {
    browser: &'browser Browser,
}

impl<'browser> WindowNotice<'browser> {
    pub fn of(browser: &'browser Browser) -> Self {
        Self { browser }
    }

    pub async fn is_shown(self) -> Result<bool> {
        self.browser.exists(NOTICE).await
    }

    /// Waits until another window has the report. Gives what is said.
    pub async fn await_shown(self) -> Result<String> {
        self.await_with("take-over").await
    }

    /// Waits until words of this window are not stored while others are. Gives what is said.
    pub async fn await_reload_offered(self) -> Result<String> {
        self.await_with("reload").await
    }

    async fn await_with(self, button: &str) -> Result<String> {
        self.browser.wait_for(&format!("{NOTICE} button{}", named(button))).await?;
        self.browser.text(NOTICE).await
    }

    pub async fn await_gone(self) -> Result<()> {
        wait_for("this window to edit", async || Ok(!self.is_shown().await?)).await
    }

    /// Edits here, and waits until it is so. Where the other window is gone, this one may need no asking.
    pub async fn take_over(self) -> Result<()> {
        wait_for("this window to edit", async || {
            let button = self.browser.find_all(&format!("{NOTICE} button{}", named("take-over"))).await?;
            if let Some(button) = button.first() {
                // It may go in the very moment.
                let _ = button.click().await;
            }
            // Notice and form go together; the form comes back to be edited.
            Ok(!self.is_shown().await? && self.browser.exists("[data-form] input").await?)
        })
        .await
    }

    /// Keeps the words of this window beside those that were stored, which leads to both.
    pub async fn keep_beside(self) -> Result<()> {
        self.browser.click(&format!("{NOTICE} button{}", named("keep-beside"))).await.context("keeping both")?;
        wait_for("both versions", async || Ok(self.browser.address().await?.ends_with("/compare"))).await
    }

    /// Loads the page anew, and waits until it is so.
    pub async fn reload(self) -> Result<()> {
        self.browser.run("window.before = true", vec![]).await?;
        self.browser.click(&format!("{NOTICE} button{}", named("reload"))).await.context("loading anew")?;
        wait_until("the page to be loaded anew", async || {
            // Between two pages a script may find neither.
            let before = self.browser.run("return window.before ?? false", vec![]).await;
            Ok(before.is_ok_and(|before| before == json!(false)).then_some(()))
        })
        .await
    }

    /// Whether no field takes a key, and no button changes anything.
    pub async fn locks_everything(self) -> Result<bool> {
        let script = "return [...document.querySelectorAll('.report input, .report textarea, .report button')] \
                      .every(one => one.matches('[type=file], button') ? one.disabled : one.readOnly)";
        Ok(self.browser.run(script, vec![]).await? == json!(true))
    }
}
