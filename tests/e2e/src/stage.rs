//! What one test needs: the site on a port of its own, browsers, and a place among the tests that run at once.

use std::sync::{Condvar, Mutex, PoisonError};

use anyhow::Result;

use crate::browser::{Browser, Purpose};
use crate::pages::{FormPage, StartPage};
use crate::profile::Profile;
use crate::site::{Assets, Site};

/// Browsers are heavy: this many tests at a time, however many threads the test runner has.
const AT_ONCE: usize = 2;

/// What keeps the page on a device.
const SERVICE_WORKER: &str = "sw.js";

static TAKEN: Mutex<usize> = Mutex::new(0);
static LET_GO: Condvar = Condvar::new();

/// The stage of one test.
pub struct Stage {
    site: Site,
    _place: Place,
}

impl Stage {
    /// Serves the built site; waits for a free place first. Nothing of it is kept on a device: each test begins anew
    /// whenever it opens the page, and what the host does is seen.
    pub fn set() -> Result<Self> {
        Self::with(Assets::built()?)
    }

    /// The same with these files.
    pub fn with(mut assets: Assets) -> Result<Self> {
        assets.remove(SERVICE_WORKER);
        Self::keeping(assets)
    }

    /// Serves these files with the service worker, as every host does.
    pub fn keeping(assets: Assets) -> Result<Self> {
        let place = Place::take();
        Ok(Self { site: Site::serve(assets)?, _place: place })
    }

    pub fn site(&self) -> &Site {
        &self.site
    }

    /// A phone with a clean profile.
    pub async fn phone(&self) -> Result<Browser> {
        let browser = Browser::start().await?;
        browser.chromium().phone().await?;
        Ok(browser)
    }

    /// A phone with a clean profile whose requests are watched.
    pub async fn watched_phone(&self) -> Result<Browser> {
        let purpose = Purpose { watch_network: true, ..Purpose::default() };
        let browser = Browser::start_on(Profile::new()?.into(), purpose).await?;
        browser.chromium().phone().await?;
        Ok(browser)
    }

    /// The same phone after its browser was killed.
    pub async fn phone_again(&self, mut killed: Browser) -> Result<Browser> {
        let profile = killed.kill()?;
        drop(killed);
        let browser = Browser::start_on(profile, Purpose::default()).await?;
        browser.chromium().phone().await?;
        Ok(browser)
    }

    /// A wide screen with a clean profile.
    pub async fn desktop(&self) -> Result<Browser> {
        let browser = Browser::start().await?;
        browser.chromium().desktop(1440, 900).await?;
        Ok(browser)
    }

    pub async fn open_start<'browser>(&self, browser: &'browser Browser) -> Result<StartPage<'browser>> {
        browser.open(&self.site.at("/")).await?;
        StartPage::shown_in(browser).await
    }

    pub async fn open_form<'browser>(&self, browser: &'browser Browser, form: &str) -> Result<FormPage<'browser>> {
        browser.open(&self.site.at(&format!("/{form}"))).await?;
        FormPage::shown_in(browser, form).await
    }
}

/// A place among the tests that run at once, given back on drop.
#[derive(Debug)]
struct Place;

impl Place {
    fn take() -> Self {
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        while *taken >= AT_ONCE {
            taken = LET_GO.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += 1;
        Self
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        *TAKEN.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        LET_GO.notify_one();
    }
}
