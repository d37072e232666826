//! What one test needs: the site on a port of its own, browsers, and a place among the tests that run at once.

use std::sync::{Condvar, Mutex, PoisonError};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::json;

use crate::browser::{Browser, Purpose};
use crate::engine::Engine;
use crate::pages::{FormPage, StartPage};
use crate::profile::Profile;
use crate::site::{Assets, Site, dist};

/// Browsers are heavy: this many tests at a time, however many threads the test runner has.
const AT_ONCE: usize = 2;

/// What keeps the page on a device.
const SERVICE_WORKER: &str = "sw.js";

static TAKEN: Mutex<usize> = Mutex::new(0);
static LET_GO: Condvar = Condvar::new();

/// A script before the page's own: whoever waits for twenty seconds, to say that something comes slowly, has waited as soon
/// as the page is read.
pub const NO_LONG_WAIT: &str = "const later = window.setTimeout; window.setTimeout = (call, time, ...more) => \
    time !== 20000 ? later(call, time, ...more) \
    : document.readyState === 'loading' ? addEventListener('DOMContentLoaded', call) : later(call, 0, ...more);";

/// What is said of a test that is of a host where there is none.
const NO_HOST: &str = "the page that is one file has no host";

/// Names where the page stands in tests that do not choose for themselves: `host` (where nothing is named), `old-host`,
/// `file`.
const CHOICE: &str = "PHULUC_STANDS";

/// Where the page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// On an ordinary static host.
    OnHost,
    /// On the worst one.
    OnOldHost,
    /// In one file on the device.
    InFile,
}

impl Stands {
    fn chosen() -> Result<Self> {
        Ok(match std::env::var(CHOICE).unwrap_or_default().as_str() {
            "" | "host" => Self::OnHost,
            "old-host" => Self::OnOldHost,
            "file" => Self::InFile,
            other => bail!("{CHOICE} is `host`, `old-host` or `file`, not `{other}`"),
        })
    }
}

/// The stage of one test.
pub struct Stage {
    site: Site,
    stands: Stands,
    _place: Place,
}

impl Stage {
    /// Serves the built site; waits for a free place first. Nothing of it is kept on a device: each test begins anew
    /// whenever it opens the page, and what the host does is seen.
    pub fn set() -> Result<Self> {
        Self::with(Assets::built()?)
    }

    /// The same with these files.
    pub fn with(assets: Assets) -> Result<Self> {
        Self::where_it(Stands::chosen()?, assets)
    }

    /// The same for a page that stands here.
    pub fn where_it(stands: Stands, mut assets: Assets) -> Result<Self> {
        ensure!(stands != Stands::InFile || assets == Assets::built()?, "{NO_HOST} with other files");
        assets.remove(SERVICE_WORKER);
        Self::serving(stands, assets)
    }

    /// Serves these files with the service worker, as every host does.
    pub fn keeping(assets: Assets) -> Result<Self> {
        Self::serving(Stands::OnHost, assets)
    }

    /// The same on the worst host, which calls it something else than a script.
    pub fn keeping_badly(assets: Assets) -> Result<Self> {
        Self::serving(Stands::OnOldHost, assets)
    }

    fn serving(stands: Stands, assets: Assets) -> Result<Self> {
        let place = Place::take();
        let site = if stands == Stands::OnOldHost { Site::serve_badly(assets)? } else { Site::serve(assets)? };
        if stands == Stands::InFile {
            site.go_away();
        }
        Ok(Self { site, stands, _place: place })
    }

    /// The page's address with this `#…` part.
    pub fn at(&self, fragment: &str) -> Result<String> {
        if self.stands != Stands::InFile {
            return Ok(self.site.at(fragment));
        }
        let file = url::Url::from_file_path(dist().join("phuluc.html"));
        Ok(format!("{}#{fragment}", file.ok().context("the file's address")?))
    }

    /// The host that the page stands on; a test that needs one fails where the page is one file.
    pub fn site(&self) -> &Site {
        assert!(self.stands != Stands::InFile, "{NO_HOST}");
        &self.site
    }

    /// Runs a script in every page that this browser opens from now on, before any script of the page. Where its driver
    /// cannot, the host puts it into the page, whoever asks for it.
    pub async fn before_each_page(&self, browser: &Browser, script: &str) -> Result<()> {
        if browser.engine() == Engine::Chromium {
            return browser.chromium().before_each_page(script).await;
        }
        self.site.put_too_into_each_page(script);
        Ok(())
    }

    /// Bears another browser's name in every page that this browser opens from now on.
    pub async fn call_itself(&self, browser: &Browser, agent: &str) -> Result<()> {
        if browser.call_itself(agent).await? {
            return Ok(());
        }
        let told = format!(
            "Object.defineProperty(navigator, 'userAgent', {{ configurable: true, get: () => {} }})",
            json!(agent)
        );
        self.before_each_page(browser, &told).await
    }

    /// A phone with a clean profile.
    pub async fn phone(&self) -> Result<Browser> {
        let browser = Browser::start().await?;
        browser.be_a_phone().await?;
        Ok(browser)
    }

    /// A phone whose letters are twice as large.
    pub async fn phone_with_large_letters(&self) -> Result<Browser> {
        self.phone_for(Purpose { large_letters: true, ..Purpose::default() }).await
    }

    /// A phone on which something reads the screen aloud.
    pub async fn phone_with_screen_reader(&self) -> Result<Browser> {
        self.phone_for(Purpose { is_heard: true, ..Purpose::default() }).await
    }

    /// A phone with a clean profile whose requests are watched.
    pub async fn watched_phone(&self) -> Result<Browser> {
        self.phone_for(Purpose { watch_network: true, ..Purpose::default() }).await
    }

    async fn phone_for(&self, purpose: Purpose) -> Result<Browser> {
        let browser = Browser::start_on(Profile::new()?.into(), purpose).await?;
        browser.be_a_phone().await?;
        Ok(browser)
    }

    /// The same phone after its browser was killed.
    pub async fn phone_again(&self, mut killed: Browser) -> Result<Browser> {
        let profile = killed.kill()?;
        drop(killed);
        let browser = Browser::start_on(profile, Purpose::default()).await?;
        browser.be_a_phone().await?;
        Ok(browser)
    }

    /// A wide screen with a clean profile.
    pub async fn desktop(&self) -> Result<Browser> {
        let browser = Browser::start().await?;
        browser.be_a_desktop(1440, 900).await?;
        Ok(browser)
    }

    pub async fn open_start<'browser>(&self, browser: &'browser Browser) -> Result<StartPage<'browser>> {
        browser.open(&self.at("/")?).await?;
        StartPage::shown_in(browser).await
    }

    pub async fn open_form<'browser>(&self, browser: &'browser Browser, form: &str) -> Result<FormPage<'browser>> {
        browser.open(&self.at(&format!("/{form}"))?).await?;
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
