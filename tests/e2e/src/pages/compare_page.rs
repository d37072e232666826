//! The page on which two versions of a report are compared.

use anyhow::{Context as _, Result};
use fantoccini::Locator;

use crate::browser::{Browser, named};
use crate::pages::FormPage;
use crate::wait::wait_until;

const DIFFERENCE: &str = "[data-difference]";

/// One of the two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    Here,
    There,
}

#[derive(Debug, Clone, Copy)]
pub struct ComparePage<'browser> {
    browser: &'browser Browser,
}

impl<'browser> ComparePage<'browser> {
    /// Waits until both versions stand in the browser's window.
    pub async fn shown_in(browser: &'browser Browser) -> Result<Self> {
        browser.wait_for(&named("join")).await?;
        browser.check_alive().await?;
        Ok(Self { browser })
    }

    /// Every difference as its lines: the name, then each version with what it says. Not every driver gives lines.
    pub async fn differences(self) -> Result<Vec<Vec<String>>> {
        let script = "return Array.from(document.querySelectorAll(arguments[0]), found => found.innerText)";
        let texts: Vec<String> = serde_json::from_value(self.browser.run(script, vec![DIFFERENCE.into()]).await?)?;
        let lines = |text: &String| {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(str::to_owned).collect()
        };
        Ok(texts.iter().map(lines).collect())
    }

    /// Chooses a version where the name holds this text.
    pub async fn choose(self, name: &str, version: Version) -> Result<()> {
        let button = match version {
            Version::Here => "choose-here",
            Version::There => "choose-there",
        };
        for difference in self.browser.find_all(DIFFERENCE).await? {
            if difference.find(Locator::Css("legend")).await?.text().await?.contains(name) {
                let button = difference.find(Locator::Css(&named(button))).await?;
                self.browser.scroll_to(&button).await?;
                return button.click().await.with_context(|| format!("choosing {name}"));
            }
        }
        anyhow::bail!("nothing differs in {name}")
    }

    /// Takes one version everywhere.
    pub async fn choose_all(self, version: Version) -> Result<()> {
        let name = if version == Version::Here { "take-all-here" } else { "take-all-there" };
        self.browser.click(&named(name)).await
    }

    /// Tries to join both; gives what the page says about what is still to be chosen.
    pub async fn join_too_early(self) -> Result<String> {
        self.browser.click(&named("join")).await?;
        wait_until("words about what is not chosen", async || {
            let said = self.browser.text(".compare__said").await?;
            Ok(said.contains("chưa chọn").then_some(said))
        })
        .await
    }

    /// Makes one of both.
    pub async fn join(self, form: &str) -> Result<FormPage<'browser>> {
        self.browser.click(&named("join")).await?;
        FormPage::shown_in(self.browser, form).await
    }
}
