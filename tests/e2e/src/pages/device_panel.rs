//! The panel of the start page that concerns the device as a whole: bin, backup, wiping.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use super::StartPage;
use super::start_page::texts;
use crate::browser::{Browser, named};
use crate::wait::{wait_for, wait_until};

const BINNED: &str = "[data-binned]";

#[derive(Debug, Clone, Copy)]
pub struct DevicePanel<'browser> {
    browser: &'browser Browser,
}

impl<'browser> DevicePanel<'browser> {
    /// Opens the panel of the start page that is shown, if it is folded.
    pub async fn unfolded_in(browser: &'browser Browser) -> Result<Self> {
        browser.wait_for("[data-device] details").await?;
        if !browser.exists("[data-device] details[open]").await? {
            browser.click("[data-device] summary").await?;
        }
        Ok(Self { browser })
    }

    /// The texts of deleted reports.
    pub async fn await_binned(self, count: usize) -> Result<Vec<String>> {
        wait_until(&format!("{count} deleted reports"), async || {
            let texts = texts(self.browser, BINNED).await?;
            Ok((texts.len() == count).then_some(texts))
        })
        .await
    }

    /// Presses a button of the only deleted report, or of the panel.
    pub async fn press(self, name: &str) -> Result<()> {
        self.browser.wait_for(&named(name)).await?;
        self.browser.click(&named(name)).await.with_context(|| format!("pressing {name}"))
    }

    pub async fn offers(self, name: &str) -> Result<bool> {
        self.browser.exists(&named(name)).await
    }

    /// Makes a backup.
    pub async fn back_up(self) -> Result<PathBuf> {
        let before = self.browser.profile().downloaded_names()?;
        self.press("backup").await?;
        self.browser.profile().downloaded_besides(&before, ".json").await
    }

    /// What is said of the backup.
    pub async fn await_backup_said(self, words: &str) -> Result<()> {
        wait_for(&format!("{words} to be said of the backup"), async || {
            Ok(self.browser.text("[data-backup-said]").await?.contains(words))
        })
        .await
    }

    /// Removes everything from the device. The start page is opened anew.
    pub async fn wipe(self) -> Result<StartPage<'browser>> {
        self.press("wipe").await?;
        self.press("wipe-sure").await?;
        let browser = self.browser;
        wait_for("the page to be opened anew", async || Ok(browser.exists("#news").await.unwrap_or(false))).await?;
        StartPage::shown_in(browser).await
    }
}
