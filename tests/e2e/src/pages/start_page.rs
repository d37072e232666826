//! The start page: forms to choose, drafts in hand, a file to read in.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use fantoccini::Locator;
use serde_json::json;

use super::{FormPage, answered};
use crate::browser::{Browser, named};
use crate::wait::{wait_for, wait_until};

const DRAFT: &str = "[data-draft]";
const BROKEN_DRAFT: &str = "[data-broken-draft]";
const IMPORT_PROBLEM: &str = "[data-import-problem]";

#[derive(Debug, Clone, Copy)]
pub struct StartPage<'browser> {
    browser: &'browser Browser,
}

impl<'browser> StartPage<'browser> {
    /// Waits until the start page stands in the browser's window.
    pub async fn shown_in(browser: &'browser Browser) -> Result<Self> {
        browser.wait_for(&named("import")).await?;
        browser.wait_for("a[href*=\"#/\"]").await?;
        browser.check_alive().await?;
        Ok(Self { browser })
    }

    /// Follows the link of a form.
    pub async fn choose(self, form: &str) -> Result<FormPage<'browser>> {
        self.browser.click(&link(form)).await.context("choosing the form")?;
        FormPage::shown_in(self.browser, form).await
    }

    /// Begins one more report of a form, beside those in hand.
    pub async fn begin_another(self, form: &str) -> Result<FormPage<'browser>> {
        self.browser.click(&named("new-report")).await.context("one more report")?;
        FormPage::shown_in(self.browser, form).await
    }

    /// The texts of the drafts in hand, as listed.
    pub async fn drafts(self) -> Result<Vec<String>> {
        texts(self.browser, DRAFT).await
    }

    pub async fn await_drafts(self, count: usize) -> Result<Vec<String>> {
        let what = format!("{count} drafts; listed are {:?}", self.drafts().await?);
        wait_until(&what, async || {
            let drafts = self.drafts().await?;
            Ok((drafts.len() == count).then_some(drafts))
        })
        .await
    }

    /// Opens the draft whose entry holds this text.
    pub async fn open_draft(self, text: &str, form: &str) -> Result<FormPage<'browser>> {
        self.click_in_draft(text, "a, button:not([name=\"delete-draft\"])").await?;
        FormPage::shown_in(self.browser, form).await
    }

    pub async fn delete_draft(self, text: &str) -> Result<()> {
        self.click_in_draft(text, "button[name=\"delete-draft\"]").await
    }

    pub async fn undo(self) -> Result<()> {
        self.browser.wait_for(&named("undo")).await?.click().await.context("undo")
    }

    /// The texts of stored drafts that cannot be read.
    pub async fn await_broken_drafts(self) -> Result<Vec<String>> {
        self.browser.wait_for(BROKEN_DRAFT).await?;
        texts(self.browser, BROKEN_DRAFT).await
    }

    /// Takes the first broken draft out as a file.
    pub async fn save_broken_draft(self) -> Result<PathBuf> {
        let before = self.browser.profile().downloaded_names()?;
        self.browser.click(&format!("{BROKEN_DRAFT} button")).await.context("saving a broken draft")?;
        self.browser.profile().downloaded_besides(&before, "").await
    }

    /// Gives the page a file to read in.
    pub async fn import(self, file: &Path) -> Result<()> {
        self.browser.upload("import", file).await
    }

    /// Opens a backup and takes all of it; gives what was said before anything was changed.
    pub async fn restore(self, backup: &Path) -> Result<String> {
        self.import(backup).await?;
        answered(self.browser, "restore").await
    }

    /// The sentence about a file that could not be read in.
    pub async fn await_import_problem(self) -> Result<String> {
        wait_until("a sentence about the file", async || {
            let problems = texts(self.browser, IMPORT_PROBLEM).await?;
            Ok(problems.into_iter().map(|text| text.trim().to_owned()).find(|text| !text.is_empty()))
        })
        .await
    }

    pub async fn await_no_import_problem(self) -> Result<()> {
        wait_for("the sentence about the last file to go", async || Ok(!self.browser.exists(IMPORT_PROBLEM).await?))
            .await
    }

    /// Clicks what matches within the entry of a draft that holds this text. The list may be drawn anew at any time:
    /// an entry that is gone by the time of the click is looked for again.
    async fn click_in_draft(self, text: &str, css: &str) -> Result<()> {
        wait_for(&format!("a draft with {text}, and {css} in it"), async || {
            for draft in self.browser.find_all(DRAFT).await? {
                if draft.text().await.is_ok_and(|found| found.contains(text))
                    && let Ok(button) = draft.find(Locator::Css(css)).await
                {
                    return Ok(self.browser.scroll_to(&button).await.is_ok() && button.click().await.is_ok());
                }
            }
            Ok(false)
        })
        .await
    }
}

fn link(form: &str) -> String {
    format!("a[href$=\"#/{form}\"]")
}

/// The texts of all that match, read in one go: the page may draw them anew at any moment.
pub(super) async fn texts(browser: &Browser, css: &str) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll(arguments[0])].map(element => element.innerText)";
    Ok(serde_json::from_value(browser.run(script, vec![json!(css)]).await?)?)
}
