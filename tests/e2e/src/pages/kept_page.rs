//! What a browser keeps of the page: whether it opens without a network, and which version stands ready.

use anyhow::{Context as _, Result};

use crate::browser::{Browser, named};
use crate::engine::Engine;
use crate::wait::{wait_for, wait_until};

#[derive(Debug, Clone, Copy)]
pub struct KeptPage<'browser> {
    browser: &'browser Browser,
}

impl<'browser> KeptPage<'browser> {
    pub fn in_(browser: &'browser Browser) -> Self {
        Self { browser }
    }

    /// `none`, `preparing`, `ready` or `new`; empty while nothing is known.
    pub async fn state(self) -> Result<String> {
        let state = self.browser.run("return document.documentElement.dataset.offline ?? ''", vec![]).await?;
        Ok(state.as_str().unwrap_or_default().to_owned())
    }

    pub async fn await_state(self, wanted: &str) -> Result<()> {
        let what = format!("the page to be {wanted:?} without a network; it is {:?}", self.state().await?);
        wait_for(&what, async || Ok(self.state().await? == wanted)).await
    }

    /// Waits until the page opens without a network, and the files of this page come from the device.
    pub async fn await_ready(self) -> Result<()> {
        self.await_state("ready").await?;
        wait_for("a service worker to serve this page", async || {
            let serves = self.browser.run("return Boolean(navigator.serviceWorker.controller)", vec![]).await?;
            Ok(serves == true)
        })
        .await
    }

    /// Fails where the files of a version are forgotten with the worker that fetched them: `WebKit` stores nothing on disk for
    /// its driver, and what lies in memory goes with the last that holds it (`CacheStorageManager::removeUnusedCache` there).
    pub fn assert_outlives_its_worker(self) -> Result<()> {
        match self.browser.engine() {
            Engine::WebKit => Err(Engine::WebKit.lacking("a disk for files that outlive the worker that fetched them")),
            Engine::Chromium | Engine::Firefox => Ok(()),
        }
    }

    /// What the build of the page is called that is open.
    pub async fn build(self) -> Result<String> {
        let script = "return JSON.parse(document.getElementById('phuluc-files').textContent).build";
        Ok(self.browser.run(script, vec![]).await?.as_str().context("a build")?.to_owned())
    }

    /// Looks for another version now, as the browser does by itself from time to time. Waits until it is there or the
    /// try has failed.
    pub async fn look_for_version(self) -> Result<()> {
        let look = "window.hasLooked = false; \
                    const done = () => { window.hasLooked = true }; \
                    const registration = () => navigator.serviceWorker.getRegistration(); \
                    registration().then(one => one.update()).catch(() => {}).then(registration).then(one => { \
                        const next = one && one.installing; \
                        if (!next) return done(); \
                        next.addEventListener('statechange', () => next.state === 'installing' || done()); \
                    })";
        self.browser.run(look, vec![]).await?;
        wait_for("the look for another version to end", async || {
            Ok(self.browser.run("return window.hasLooked", vec![]).await? == true)
        })
        .await
    }

    /// What is offered while another version stands ready.
    pub async fn await_offer(self) -> Result<String> {
        self.browser.wait_for(&named("update")).await?;
        self.browser.text(".toast").await
    }

    pub async fn is_offered(self) -> Result<bool> {
        self.browser.exists(&named("update")).await
    }

    /// Takes the other version, and waits until the page is of this build.
    pub async fn take(self, build: &str) -> Result<()> {
        self.browser.click(&named("update")).await?;
        wait_until(&format!("the page of build {build}"), async || {
            // Between two pages there is none to ask.
            Ok(self.build().await.ok().filter(|now| now == build))
        })
        .await
        .map(drop)
    }

    /// The names of the builds whose files are kept.
    pub async fn builds(self) -> Result<Vec<String>> {
        let script = "caches.keys().then(names => { window.cacheNames = names }); return window.cacheNames ?? []";
        let names: Vec<String> = serde_json::from_value(self.browser.run(script, vec![]).await?)?;
        let last = |name: &String| name.rsplit(' ').next().map(str::to_owned);
        Ok(names.iter().filter_map(last).filter(|name| name != "forms").collect())
    }

    /// Waits until just these are kept.
    pub async fn await_builds<const COUNT: usize>(self, mut wanted: [String; COUNT]) -> Result<()> {
        wanted.sort();
        wait_for(&format!("{wanted:?} to be kept; there is {:?}", self.builds().await?), async || {
            let mut builds = self.builds().await?;
            builds.sort();
            Ok(builds == wanted)
        })
        .await
    }
}
