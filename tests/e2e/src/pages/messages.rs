//! Reports as words: the panel that shows them, the field that takes them, and the page inside another program.

use anyhow::{Context as _, Result};

use super::FormPage;
use crate::browser::{Browser, named};
use crate::wait::{wait_for, wait_until};

const SAID: &str = "[data-copied]";
const PROBLEM: &str = "[data-paste-problem]";

/// The words of the report on the page of a form.
#[derive(Debug, Clone, Copy)]
pub struct MessagePanel<'browser> {
    browser: &'browser Browser,
}

impl<'browser> MessagePanel<'browser> {
    /// Has the words made, and waits until something is said of them; shows them, where they are folded because they were
    /// copied already.
    pub async fn made_in(browser: &'browser Browser) -> Result<Self> {
        let panel = Self { browser };
        panel.copy_at_once().await?;
        panel.unfold().await?;
        Ok(panel)
    }

    /// Has the words made and copied in one go; gives what is said about it.
    pub async fn copy_at_once(self) -> Result<String> {
        self.browser.click(&format!("button{}", named("export-text"))).await?;
        self.browser.wait_for(&named("report-text")).await?;
        self.said().await
    }

    /// The panel, whether or not it shows words.
    pub fn of(browser: &'browser Browser) -> Self {
        Self { browser }
    }

    /// Whether the words can be seen.
    pub async fn is_unfolded(self) -> Result<bool> {
        self.browser.exists(".finish__words[open]").await
    }

    async fn unfold(self) -> Result<()> {
        if !self.is_unfolded().await? {
            self.browser.click(".finish__words summary").await?;
        }
        Ok(())
    }

    async fn said(self) -> Result<String> {
        wait_until("a word about the copy", async || {
            Ok(Some(self.browser.text(SAID).await?).filter(|said| !said.trim().is_empty()))
        })
        .await
    }

    pub async fn text(self) -> Result<String> {
        self.browser.value("report-text").await
    }

    /// Copies what is shown, and waits for what is said about it.
    pub async fn copy(self) -> Result<String> {
        self.unfold().await?;
        self.browser.click(&format!("button{}", named("copy-text"))).await?;
        self.said().await
    }
}

/// The field for words on the start page.
#[derive(Debug, Clone, Copy)]
pub struct PasteField<'browser> {
    browser: &'browser Browser,
}

impl<'browser> PasteField<'browser> {
    /// Takes everything out of the field.
    pub async fn clear(self) -> Result<()> {
        let script = "const field = document.querySelector('[name=\"import-text\"]'); field.value = '';
            field.dispatchEvent(new Event('input', { bubbles: true }))";
        self.browser.run(script, Vec::new()).await.map(drop)
    }

    pub async fn shown_in(browser: &'browser Browser) -> Result<Self> {
        browser.wait_for(&named("import-text")).await?;
        Ok(Self { browser })
    }

    /// Pastes behind what stands there.
    pub async fn paste(self, text: &str) -> Result<()> {
        let field = self.browser.named("import-text").await?;
        let script = "const field = arguments[0]; field.scrollIntoView({ block: 'center' }); field.focus(); \
                      field.setSelectionRange(field.value.length, field.value.length)";
        self.browser.run(script, vec![serde_json::to_value(&field)?]).await?;
        self.browser.paste(text).await
    }

    pub async fn open(self, form: &str) -> Result<FormPage<'browser>> {
        self.press("open-text").await?;
        FormPage::shown_in(self.browser, form).await
    }

    /// Opens what is there although parts are missing.
    pub async fn open_part(self, form: &str) -> Result<FormPage<'browser>> {
        self.press("open-part").await?;
        FormPage::shown_in(self.browser, form).await
    }

    /// Tries to open, and waits for the sentence that says why that cannot be.
    pub async fn await_problem(self) -> Result<String> {
        self.press("open-text").await?;
        wait_until("a sentence about the words", async || {
            let problems = self.browser.find_all(PROBLEM).await?;
            let Some(problem) = problems.first() else { return Ok(None) };
            Ok(Some(problem.text().await?))
        })
        .await
    }

    async fn press(self, button: &str) -> Result<()> {
        self.browser.click(&format!("button{}", named(button))).await.context("the field for words")
    }
}

/// The page that stands before the form inside another program.
#[derive(Debug, Clone, Copy)]
pub struct InAppPage<'browser> {
    browser: &'browser Browser,
}

impl<'browser> InAppPage<'browser> {
    pub async fn shown_in(browser: &'browser Browser) -> Result<Self> {
        browser.wait_for("[data-in-app]").await?;
        browser.check_alive().await?;
        Ok(Self { browser })
    }

    /// Where the button out leads.
    pub async fn way_out(self) -> Result<String> {
        // As it is written: a browser that does not know the scheme would give nothing else.
        Ok(self.browser.attribute(&named("open-outside"), "href").await?.unwrap_or_default())
    }

    /// The address that can be copied.
    pub async fn address(self) -> Result<String> {
        self.browser.value("page-address").await
    }

    pub async fn text(self) -> Result<String> {
        self.browser.text("[data-in-app]").await
    }

    pub async fn stay(self, form: &str) -> Result<FormPage<'browser>> {
        self.browser.click(&format!("button{}", named("stay-here"))).await?;
        let page = FormPage::shown_in(self.browser, form).await?;
        wait_for("the way out to go", async || Ok(!self.browser.exists("[data-in-app]").await?)).await?;
        Ok(page)
    }
}
