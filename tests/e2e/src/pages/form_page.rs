//! The page of one form: cells, totals, notes, head, save status, exports.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use fantoccini::elements::Element;
use fantoccini::key::Key;

use crate::browser::{Browser, named};
use crate::keyboard::Keyboard;
use crate::wait::{wait_for, wait_until};

/// The head fields in the order of the page.
pub const HEAD: [&str; 9] = ["unit", "parent", "place", "number", "date", "author", "phone", "email", "leader"];

const SAVE_STATUS: &str = "[data-save-status]";

/// What the page says about the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// `saved`, `saving`, `failed` or `idle`.
    pub state: String,
    pub sentence: String,
}

#[derive(Debug, Clone, Copy)]
pub struct FormPage<'browser> {
    browser: &'browser Browser,
}

impl<'browser> FormPage<'browser> {
    /// Waits until the form stands in the browser's window.
    pub async fn shown_in(browser: &'browser Browser, form: &str) -> Result<Self> {
        browser.wait_for(&format!("[data-form=\"{form}\"] input")).await?;
        browser.check_alive().await?;
        Ok(Self { browser })
    }

    /// Waits for the links from one section to the next: they come after the fields, and not every browser keeps what one
    /// looks at where it is while they come above it.
    pub async fn await_links(self) -> Result<()> {
        self.browser.wait_for(".ends__link--next").await.map(drop)
    }

    pub async fn value(self, name: &str) -> Result<String> {
        self.browser.value(name).await
    }

    /// The text of a total.
    pub async fn total(self, name: &str) -> Result<String> {
        self.browser.content(&format!("output{}", named(name))).await
    }

    /// Waits until a total shows this figure.
    pub async fn await_total(self, name: &str, figure: &str) -> Result<()> {
        let what = format!("{figure} in {name}, which shows {}", self.total(name).await?);
        wait_for(&what, async || Ok(self.total(name).await? == figure)).await
    }

    /// Puts the caret into a field and types behind what stands there; the focus stays.
    pub async fn type_into(self, name: &str, keys: &str) -> Result<()> {
        self.reveal(name).await?;
        self.browser.type_into(name, keys).await
    }

    /// Takes everything out of a field, key by key, and types.
    pub async fn retype(self, name: &str, keys: &str) -> Result<()> {
        self.focus(name).await?;
        Keyboard::of(self.browser).with_control('a').await?;
        self.browser.press(&char::from(Key::Backspace).to_string()).await?;
        self.browser.press(keys).await
    }

    /// Puts the focus into a field and the caret at the end of its text.
    pub async fn focus(self, name: &str) -> Result<Element> {
        self.reveal(name).await?;
        let field = self.browser.named(name).await?;
        let script = "const field = arguments[0]; field.focus(); \
                      if (field.selectionEnd !== null) field.setSelectionRange(field.value.length, field.value.length)";
        self.browser.run(script, vec![serde_json::to_value(&field)?]).await?;
        Ok(field)
    }

    /// Opens whatever a field is folded away in, as a tap on its summary does, and waits until the field is seen: the form
    /// may be drawn anew at any moment.
    pub async fn reveal(self, name: &str) -> Result<()> {
        let script = "const field = document.querySelector(arguments[0]), all = []; \
                      for (let at = field?.parentElement?.closest('details:not([open])'); at; \
                           at = at.parentElement?.closest('details:not([open])')) all.unshift(at); \
                      for (const details of all) details.querySelector('summary').click(); \
                      field?.closest('[data-folded]')?.querySelector('[data-shows]').click(); \
                      return Boolean(field?.getClientRects().length)";
        let field = named(name);
        wait_for(&format!("{name} to be shown"), async || {
            Ok(self.browser.run(script, vec![field.as_str().into()]).await?.as_bool() == Some(true))
        })
        .await
    }

    /// Scrolls until something named stands in the middle of the window.
    pub async fn show(self, name: &str) -> Result<()> {
        let element = self.browser.named(name).await?;
        self.browser.scroll_to(&element).await
    }

    /// Whether the middle of a field is in the window with nothing on top of it.
    pub async fn is_in_view(self, name: &str) -> Result<bool> {
        let field = self.browser.named(name).await?;
        self.browser.is_in_view(&field).await
    }

    /// The sentence that stands with an invalid field, found through `aria-describedby`; `None` for a valid one.
    pub async fn problem(self, name: &str) -> Result<Option<String>> {
        let field = self.browser.named(name).await?;
        if field.attr("aria-invalid").await?.as_deref() != Some("true") {
            return Ok(None);
        }
        let script = "return (arguments[0].getAttribute('aria-describedby') ?? '').split(/\\s+/) \
                      .map(id => document.getElementById(id)?.innerText ?? '').join(' ').trim()";
        let sentence = self.browser.run(script, vec![serde_json::to_value(&field)?]).await?;
        Ok(Some(sentence.as_str().unwrap_or_default().to_owned()))
    }

    /// Adds a row of one's own below `row`.
    pub async fn add_row(self, row: &str) -> Result<()> {
        let before = self.added_rows(row).await?;
        self.browser.click(".row--add button").await?;
        wait_for("one more row", async || Ok(self.added_rows(row).await? > before)).await
    }

    /// How many rows a person added below `row`.
    pub async fn added_rows(self, row: &str) -> Result<usize> {
        let names = self.browser.all_named().await?;
        Ok(names.iter().filter(|(name, _)| is_label_of_added_row(name, row)).count())
    }

    pub async fn saved(self) -> Result<Saved> {
        // Both in one go: the page may draw it anew at any moment.
        let script = "const line = document.querySelector(arguments[0]); \
                      return line && [line.dataset.saveStatus, line.textContent.trim()]";
        wait_until("the line about saving", async || {
            let said = self.browser.run(script, vec![SAVE_STATUS.into()]).await?;
            let said: Option<(String, String)> = serde_json::from_value(said)?;
            Ok(said.map(|(state, sentence)| Saved { state, sentence }))
        })
        .await
    }

    /// Waits until everything typed so far is on the device. Leaving the state `saved` comes first: it is the change
    /// itself that starts the saving, in the same turn as the key.
    pub async fn await_saved(self) -> Result<Saved> {
        self.await_save_state("saved").await
    }

    pub async fn await_save_state(self, state: &str) -> Result<Saved> {
        self.browser.check_alive().await?;
        let what = format!("the draft to be {state}; the page says {:?}", self.saved().await?);
        wait_until(&what, async || {
            let saved = self.saved().await?;
            Ok((saved.state == state).then_some(saved))
        })
        .await
    }

    pub async fn export_json(self) -> Result<PathBuf> {
        self.export("export-json", ".json").await
    }

    pub async fn export_html(self) -> Result<PathBuf> {
        self.export("export-html", ".html").await
    }

    /// Makes one of the files that are folded away: a Word document, a workbook, a table of data.
    pub async fn export_folded(self, button: &str, ending: &str) -> Result<PathBuf> {
        self.unfold_others().await?;
        self.export(button, ending).await
    }

    /// Shows the buttons of the files that are folded away.
    pub async fn unfold_others(self) -> Result<()> {
        if !self.browser.exists(".finish__others[open]").await? {
            self.browser.click(".finish__more").await.context("unfolding the other files")?;
        }
        Ok(())
    }

    async fn export(self, button: &str, ending: &str) -> Result<PathBuf> {
        let before = self.browser.profile().downloaded_names()?;
        self.browser.click(&format!("button{}", named(button))).await.context("an export")?;
        self.browser.profile().downloaded_besides(&before, ending).await
    }

    /// Gives the page a file to read in.
    pub async fn import(self, file: &std::path::Path) -> Result<()> {
        self.browser.upload("import", file).await
    }
}

fn is_label_of_added_row(name: &str, row: &str) -> bool {
    name.strip_prefix(row).is_some_and(|rest| rest.starts_with('.') && rest.ends_with(".label"))
}
