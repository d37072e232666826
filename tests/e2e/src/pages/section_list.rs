//! The list of sections over an open form, and the line at the foot that says where one is.

use anyhow::Result;
use serde_json::json;

use crate::browser::{Browser, named};
use crate::wait::wait_for;

const OPEN: &str = "dialog.way[open]";

#[derive(Debug, Clone, Copy)]
pub struct SectionList<'browser> {
    browser: &'browser Browser,
}

impl<'browser> SectionList<'browser> {
    /// Opens it from the foot of the form.
    pub async fn open_in(browser: &'browser Browser) -> Result<Self> {
        browser.find(&format!("button{}", named("list"))).await?.click().await?;
        Self::shown_in(browser).await
    }

    /// Waits until it is open.
    pub async fn shown_in(browser: &'browser Browser) -> Result<Self> {
        browser.wait_for(&format!("{OPEN} .way__list")).await?;
        Ok(Self { browser })
    }

    /// Each line: its name and how it stands.
    pub async fn lines(self) -> Result<Vec<(String, String)>> {
        let script = "return [...document.querySelectorAll(arguments[0] + ' .way__link')].map(line => \
                      [line.querySelector('.way__name').textContent, \
                       line.querySelector('.way__said, .way__figures')?.textContent ?? ''])";
        let lines = self.browser.run(script, vec![json!(OPEN)]).await?;
        Ok(serde_json::from_value(lines)?)
    }

    /// The line whose name begins so.
    pub async fn state_of(self, name: &str) -> Result<Option<String>> {
        Ok(self.lines().await?.into_iter().find(|(own, _)| own.starts_with(name)).map(|(_, said)| said))
    }

    /// The line above the list.
    pub async fn left(self) -> Result<String> {
        self.browser.text(&format!("{OPEN} .way__left")).await
    }

    /// Looks for words.
    pub async fn look_for(self, words: &str) -> Result<()> {
        self.browser.type_into("look-for", words).await
    }

    /// Taps the line that leads to this place of the form, and waits until the list is gone.
    pub async fn choose(self, within: &str) -> Result<()> {
        self.browser.click(&format!("{OPEN} a[href$=\"/{within}\"]")).await?;
        Self::await_shut(self.browser).await
    }

    /// Waits until it is shut.
    pub async fn await_shut(browser: &Browser) -> Result<()> {
        wait_for("the list to be shut", async || Ok(!browser.exists(OPEN).await?)).await
    }

    /// What the foot calls the part in view.
    pub async fn here(browser: &Browser) -> Result<String> {
        browser.text(".save-line__here").await
    }
}
