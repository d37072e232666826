//! The page of a report's earlier versions.

use anyhow::{Context as _, Result};
use fantoccini::Locator;

use super::FormPage;
use crate::browser::Browser;
use crate::stage::Stage;
use crate::wait::wait_until;

const VERSION: &str = "[data-version]";

#[derive(Debug, Clone, Copy)]
pub struct HistoryPage<'browser> {
    browser: &'browser Browser,
}

impl<'browser> HistoryPage<'browser> {
    /// Opens the versions of the report in hand on a form.
    pub async fn open(stage: &Stage, browser: &'browser Browser, form: &str) -> Result<Self> {
        browser.open(&stage.at(&format!("/{form}/history"))?).await?;
        browser.wait_for(&format!("[data-history=\"{form}\"]")).await?;
        Ok(Self { browser })
    }

    /// Waits until so many versions are listed, and gives their texts.
    pub async fn await_versions(self, count: usize) -> Result<Vec<String>> {
        wait_until(&format!("{count} versions"), async || {
            let mut texts = Vec::new();
            for version in self.browser.find_all(VERSION).await? {
                texts.push(version.text().await?);
            }
            Ok((texts.len() == count).then_some(texts))
        })
        .await
    }

    /// Waits until it is said that there is none.
    pub async fn await_none(self) -> Result<()> {
        self.browser.wait_for(".history__none").await.map(drop)
    }

    /// The places in which a version differs, as they are shown.
    pub async fn differences(self, position: usize) -> Result<Vec<String>> {
        let version = self.browser.find_all(VERSION).await?.into_iter().nth(position).context("the version")?;
        version.find(Locator::Css("summary")).await?.click().await?;
        self.browser.wait_for(".history__difference").await?;
        let mut texts = Vec::new();
        for place in version.find_all(Locator::Css(".history__difference")).await? {
            texts.push(place.text().await?);
        }
        Ok(texts)
    }

    /// Has the report say again what a version said.
    pub async fn go_back(self, position: usize, form: &str) -> Result<FormPage<'browser>> {
        let version = self.browser.find_all(VERSION).await?.into_iter().nth(position).context("the version")?;
        let button = version.find(Locator::Css("[name=\"go-back\"]")).await?;
        self.browser.scroll_to(&button).await?;
        button.click().await.context("going back")?;
        FormPage::shown_in(self.browser, form).await
    }
}
