//! The panel of pictures on the page of a form.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::json;

use crate::browser::{Browser, named};
use crate::wait::wait_until;

/// A picture as it stands in the list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ShownPhoto {
    /// What stands in its caption's field.
    pub caption: String,
    /// Its width and height as the browser decoded it; 0 where none is shown.
    pub width: u32,
    pub height: u32,
    /// What stands in the place of one that is not on this device.
    pub missing: String,
}

#[derive(Debug, Clone, Copy)]
pub struct PhotosPanel<'browser> {
    browser: &'browser Browser,
}

impl<'browser> PhotosPanel<'browser> {
    pub fn of(browser: &'browser Browser) -> Self {
        Self { browser }
    }

    /// Chooses several files at once.
    pub async fn add(self, files: &[PathBuf]) -> Result<()> {
        let paths: Option<Vec<&str>> = files.iter().map(|file| file.to_str()).collect();
        let paths = paths.context("paths in UTF-8")?.join("\n");
        self.browser.upload("photos", Path::new(&paths)).await
    }

    /// Waits until there are so many pictures, each shown or said to be missing.
    pub async fn await_shown(self, count: usize) -> Result<Vec<ShownPhoto>> {
        let what = format!("{count} pictures; shown are {:?}, said is {:?}", self.shown().await?, self.said().await?);
        wait_until(&what, async || {
            let shown = self.shown().await?;
            let settled = shown.iter().all(|photo| photo.width > 0 || !photo.missing.is_empty());
            Ok((shown.len() == count && settled).then_some(shown))
        })
        .await
    }

    async fn shown(self) -> Result<Vec<ShownPhoto>> {
        let script = "return [...document.querySelectorAll('[data-photo]')].map(item => { \
                      const image = item.querySelector('img'); \
                      return { caption: item.querySelector('input').value, \
                               width: image?.complete ? image.naturalWidth : 0, \
                               height: image?.complete ? image.naturalHeight : 0, \
                               missing: item.querySelector('.photos__missing')?.innerText ?? '' } })";
        Ok(serde_json::from_value(self.browser.run(script, vec![]).await?)?)
    }

    /// Moves the picture at this place, or removes it: `photo-up`, `photo-down`, `photo-remove`.
    pub async fn press(self, index: usize, button: &str) -> Result<()> {
        self.browser.click(&format!("[data-photo]:nth-child({}) button{}", index + 1, named(button))).await
    }

    pub async fn undo(self) -> Result<()> {
        self.browser.wait_for(&named("undo")).await?.click().await.context("undo")
    }

    /// How many pictures, and what they weigh.
    pub async fn total(self) -> Result<String> {
        self.browser.text(".photos__total").await
    }

    /// The sentences about what could not be taken; empty where there are none.
    pub async fn said(self) -> Result<String> {
        let said = self.browser.find_all(".photos__problem").await?;
        Ok(match said.first() {
            Some(said) => said.text().await?,
            None => String::new(),
        })
    }

    pub async fn await_said(self) -> Result<String> {
        wait_until("a sentence about pictures", async || Ok(Some(self.said().await?).filter(|said| !said.is_empty())))
            .await
    }

    /// Whether the person's finger or key is on a button of the picture at this place.
    pub async fn is_on(self, index: usize) -> Result<bool> {
        let script = "return document.querySelectorAll('[data-photo]')[arguments[0]]?.contains(document.activeElement)";
        Ok(self.browser.run(script, vec![json!(index)]).await? == json!(true))
    }
}
