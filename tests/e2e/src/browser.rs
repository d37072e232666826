//! One browser as W3C `WebDriver` knows it: open, find, type, read, wait; it knows no name of the page.

use std::cell::Cell;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::{Capabilities, WindowHandle};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::chromium::{self, Chromium, Extension};
use crate::driver::Driver;
use crate::engine::{self, Engine};
use crate::keyboard::Keyboard;
use crate::profile::Profile;
use crate::site;
use crate::wait::{wait_for, wait_until};

/// A running browser with its driver and its profile; dropping it ends both and, with the last holder, the profile.
#[derive(Debug)]
pub struct Browser {
    client: Client,
    driver: Driver,
    profile: Arc<Profile>,
    engine: Engine,
    /// Whether a test looks itself at what a policy has refused.
    is_watched: Cell<bool>,
    /// The width of the frame in which pages stand, where no window can be as narrow; else 0.
    frame: Cell<u32>,
}

/// No test may do what a page's policy has to refuse: a script or a style that came in, a request to another host.
impl Drop for Browser {
    fn drop(&mut self) {
        let refused = if self.is_watched.get() { Vec::new() } else { self.refused() };
        assert!(refused.is_empty() || std::thread::panicking(), "refused by a page's policy: {refused:#?}");
    }
}

/// What a browser is started for.
#[derive(Debug, Default, Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
pub struct Purpose {
    /// Keep a log of the network for [`chromium::requests_made_by`].
    pub watch_network: bool,
    /// Return from `open` at once instead of after `load`, so that a bench can watch the loading.
    pub return_at_once: bool,
    /// Draw letters twice as large, as a person sets it in the browser.
    pub large_letters: bool,
    /// Keep the tree that a screen reader reads from, as while one runs.
    pub is_heard: bool,
}

impl Browser {
    /// Starts a browser on a clean profile.
    pub async fn start() -> Result<Self> {
        Self::start_on(Arc::new(Profile::new()?), Purpose::default()).await
    }

    /// Starts a browser on a profile that may have been used before.
    pub async fn start_on(profile: Arc<Profile>, purpose: Purpose) -> Result<Self> {
        let engine = Engine::chosen()?;
        if purpose.watch_network && engine != Engine::Chromium {
            return Err(engine.lacking("a log of the network"));
        }
        if purpose.large_letters && engine == Engine::WebKit {
            return Err(engine.lacking("a setting for larger letters"));
        }
        let mut driver = Driver::start(engine, &profile)?;
        let capabilities = match engine {
            Engine::Chromium => chromium::capabilities(&profile, purpose),
            Engine::Firefox => engine::firefox(&profile, purpose),
            Engine::WebKit => Capabilities::new(),
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await
            .context("starting the browser (set CHROMIUM to its path)")?;
        let process = client.capabilities().and_then(|capabilities| engine.process_id(capabilities));
        driver.adopt(process);
        let browser = Self { client, driver, profile, engine, is_watched: Cell::new(false), frame: Cell::new(0) };
        browser.chromium().save_downloads_in(&browser.profile.downloads()).await?;
        Ok(browser)
    }

    pub fn client(&self) -> &Client {
        &self.client
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub fn profile(&self) -> &Arc<Profile> {
        &self.profile
    }

    /// What only Chromium can do.
    pub fn chromium(&self) -> Chromium<'_> {
        Chromium::of(&self.client, self.engine)
    }

    /// Ends the browser as a crash does, and hands back the profile to start another one on.
    pub fn kill(&mut self) -> Result<Arc<Profile>> {
        if self.engine == Engine::WebKit {
            return Err(self.engine.lacking("a browser that keeps anything beyond its end"));
        }
        self.driver.kill_browser()?;
        Ok(Arc::clone(&self.profile))
    }

    /// Closes the browser as a person does, and hands back what it left on the disk.
    pub async fn close(self) -> Result<Arc<Profile>> {
        self.client.clone().close().await.context("closing the browser")?;
        Ok(Arc::clone(&self.profile))
    }

    /// Shows every page of a host that is opened from now on in a frame of this width.
    pub(crate) fn frame_pages(&self, width: u32) {
        self.frame.set(width);
    }

    pub async fn open(&self, address: &str) -> Result<()> {
        let framed = site::framed(address, self.frame.get());
        let top = framed.as_deref().unwrap_or(address);
        self.client.goto(top).await.with_context(|| format!("opening {address}"))?;
        self.enter_frame(framed.is_some()).await
    }

    /// What stands in the frame is what is looked at and typed into.
    async fn enter_frame(&self, is_framed: bool) -> Result<()> {
        if is_framed {
            self.client.enter_frame(0).await.context("the frame of a phone")?;
        }
        Ok(())
    }

    fn is_framed(&self) -> bool {
        self.frame.get() > 0
    }

    /// Loads the page anew as its own button does. Firefox's driver would pass the service worker by, and any driver would
    /// load what is around a frame.
    pub async fn reload(&self) -> Result<()> {
        if self.engine != Engine::Firefox && !self.is_framed() {
            return self.client.refresh().await.context("reloading");
        }
        self.run("window.isLeft = true; location.reload()", vec![]).await?;
        let is_there = "return !window.isLeft && document.readyState === 'complete'";
        // Between two pages there is none to be asked.
        wait_for("the page to be loaded anew", async || {
            Ok(self.run(is_there, vec![]).await.is_ok_and(|answer| answer == json!(true)))
        })
        .await
    }

    pub async fn back(&self) -> Result<()> {
        if self.is_framed() {
            return self.run("history.back()", vec![]).await.map(drop);
        }
        self.client.back().await.context("going back")
    }

    pub async fn address(&self) -> Result<String> {
        let address = self.run("return location.href", vec![]).await?;
        Ok(address.as_str().unwrap_or_default().to_owned())
    }

    /// What the policies of pages and workers have refused since this profile was new; the test looks at it itself. Only
    /// Chromium tells.
    pub fn look_at_refused(&self) -> Vec<String> {
        self.is_watched.set(true);
        self.refused()
    }

    fn refused(&self) -> Vec<String> {
        let log = self.profile.complaints().unwrap_or_default();
        let is_refusal = |line: &&str| chromium::SIGNS_OF_REFUSAL.iter().any(|sign| line.contains(sign));
        log.lines().filter(is_refusal).map(str::to_owned).collect()
    }

    /// Fails if the program has died in the page, with what the browser had to say.
    pub async fn check_alive(&self) -> Result<()> {
        if self.exists("#stopped:not([hidden])").await? {
            bail!("the program died: {:?}", self.chromium().complaints().await?);
        }
        Ok(())
    }

    pub async fn find(&self, css: &str) -> Result<Element> {
        self.client.find(Locator::Css(css)).await.with_context(|| format!("looking for {css}"))
    }

    pub async fn find_all(&self, css: &str) -> Result<Vec<Element>> {
        Ok(self.client.find_all(Locator::Css(css)).await?)
    }

    /// The element of this name, once it is there.
    pub async fn named(&self, name: &str) -> Result<Element> {
        self.wait_for(&named(name)).await
    }

    pub async fn exists(&self, css: &str) -> Result<bool> {
        Ok(!self.find_all(css).await?.is_empty())
    }

    /// Waits until something matches.
    pub async fn wait_for(&self, css: &str) -> Result<Element> {
        if let Err(reason) = wait_for(&format!("{css} on the page"), async || self.exists(css).await).await {
            return Err(reason.context(self.appearance().await));
        }
        self.find(css).await
    }

    /// What a person would report of a page that does not do what it should.
    async fn appearance(&self) -> String {
        let script = "return [location.href, document.readyState, document.body?.innerText ?? 'no body']";
        let page = self.run(script, vec![]).await;
        format!("the page: {page:?}; its complaints: {:?}", self.chromium().complaints().await)
    }

    /// What an expression says of the first element that matches, `found`, once that is there. Found and read in one go: the
    /// page may draw it anew at any moment.
    async fn read(&self, css: &str, expression: &str) -> Result<String> {
        let script = format!("const found = document.querySelector(arguments[0]); return found && {expression}");
        wait_until(&format!("{css} on the page"), async || {
            Ok(self.run(&script, vec![css.into()]).await?.as_str().map(str::to_owned))
        })
        .await
    }

    /// The text as a person sees it, once it is there.
    pub async fn text(&self, css: &str) -> Result<String> {
        Ok(self.read(css, "found.innerText").await?.trim().to_owned())
    }

    /// All text inside, shown or not, once it is there.
    pub async fn content(&self, css: &str) -> Result<String> {
        Ok(self.read(css, "found.textContent").await?.trim().to_owned())
    }

    pub async fn attribute(&self, css: &str, attribute: &str) -> Result<Option<String>> {
        Ok(self.find(css).await?.attr(attribute).await?)
    }

    /// What stands in a field.
    pub async fn value(&self, name: &str) -> Result<String> {
        self.read(&named(name), "(found.value ?? '')").await
    }

    /// Types at the end of a field's text, as the keyboard does; the field keeps the focus.
    pub async fn type_into(&self, name: &str, keys: &str) -> Result<()> {
        let field = self.named(name).await?;
        // Not every driver has a key for the letter that ends a line.
        let keys = keys.replace('\n', &char::from(Key::Enter).to_string());
        field.send_keys(&keys).await.with_context(|| format!("typing into {name}"))
    }

    /// Types where the focus is, whatever has it.
    pub async fn press(&self, keys: &str) -> Result<()> {
        if self.engine == Engine::WebKit {
            // Its driver loses the element that has the focus.
            return Keyboard::of(self).type_text(keys).await;
        }
        self.client.active_element().await?.send_keys(keys).await.context("pressing keys")
    }

    /// Clicks something once it is there, scrolled to the middle of the window first, as a person does who looks for it.
    pub async fn click(&self, css: &str) -> Result<()> {
        let element = self.wait_for(css).await?;
        self.scroll_to(&element).await?;
        element.click().await.with_context(|| format!("clicking {css}"))
    }

    pub async fn scroll_to(&self, element: &Element) -> Result<()> {
        let script = "arguments[0].scrollIntoView({ block: 'center' })";
        self.run(script, vec![serde_json::to_value(element)?]).await.map(drop)
    }

    /// Chooses a file in an `input[type=file]`, shown or not.
    pub async fn upload(&self, name: &str, file: &Path) -> Result<()> {
        let path = file.to_str().context("a path in UTF-8")?;
        self.named(name).await?.send_keys(path).await.with_context(|| format!("choosing {path}"))
    }

    /// The name of the element that has the focus, empty if it has none.
    pub async fn focused_name(&self) -> Result<String> {
        let name = self.run("return document.activeElement?.getAttribute('name') ?? ''", vec![]).await?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }

    /// Whether the middle of what has the focus is in the window with nothing on top of it.
    pub async fn focus_is_in_view(&self) -> Result<bool> {
        let element = self.client.active_element().await?;
        self.is_in_view(&element).await
    }

    /// Whether the middle of an element is in the window with nothing on top of it. `WebKit` brings what has just got the
    /// focus into view with one of the next two frames, and the page what then lies under its foot two frames later; other
    /// browsers do so at once. A window behind another has no frames.
    pub async fn is_in_view(&self, element: &Element) -> Result<bool> {
        if self.engine == Engine::WebKit {
            let frames = "const done = arguments[0]; \
                          const wait = left => left && !document.hidden ? requestAnimationFrame(() => wait(left - 1)) : done(); \
                          wait(5)";
            self.client.execute_async(frames, vec![]).await.context("five frames")?;
        }
        let script = "const box = arguments[0].getBoundingClientRect(); \
                      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2); \
                      return arguments[0].contains(top)";
        Ok(self.run(script, vec![serde_json::to_value(element)?]).await? == json!(true))
    }

    /// Gives up the focus, as a tap beside the fields does.
    pub async fn leave_field(&self) -> Result<()> {
        self.run("document.activeElement?.blur()", vec![]).await.map(drop)
    }

    /// Runs a script in the page; only for what the protocol has no command for.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.client.execute(script, arguments).await.context("a script in the page")
    }

    /// The name assistive technology reads out for a field (`computedlabel`).
    pub async fn accessible_name(&self, name: &str) -> Result<String> {
        let element = self.named(name).await?.element_id();
        let command = Extension::get(format!("element/{}/computedlabel", &*element));
        let label = self.client.issue_cmd(command).await?;
        Ok(label.as_str().unwrap_or_default().to_owned())
    }

    /// Opens an empty tab and goes on in it; the one left behind can be gone back to.
    pub async fn new_tab(&self) -> Result<WindowHandle> {
        let left_behind = self.client.window().await?;
        let tab = self.client.new_window(true).await?.handle;
        self.go_to_tab(tab).await?;
        Ok(left_behind)
    }

    pub async fn go_to_tab(&self, tab: WindowHandle) -> Result<()> {
        self.client.switch_to_window(tab).await.context("going to another tab")?;
        let is_framed = self.is_framed() && self.exists("iframe[name=phone]").await?;
        self.enter_frame(is_framed).await
    }

    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        let picture = self.client.screenshot().await?;
        ensure!(!picture.is_empty(), "an empty screenshot");
        std::fs::write(file, picture).with_context(|| format!("writing {}", file.display()))
    }

    /// Reads many named fields and outputs in one go: name and value, or text for an `output`.
    pub async fn all_named(&self) -> Result<Vec<(String, String)>> {
        let script = "return [...document.body.querySelectorAll('[name]')].map(element => [element.getAttribute('name'), \
                      element.tagName === 'OUTPUT' ? element.textContent : String(element.value ?? '')])";
        let pairs = self.run(script, vec![]).await?;
        serde_json::from_value(pairs).context("pairs of name and value")
    }

    /// Puts an entry into the page's localStorage, as an older version or another program might have.
    pub async fn store(&self, key: &str, value: &str) -> Result<()> {
        self.run("localStorage.setItem(arguments[0], arguments[1])", vec![json!(key), json!(value)]).await.map(drop)
    }

    /// Reads an entry of the page's localStorage.
    pub async fn stored(&self, key: &str) -> Result<Option<String>> {
        let value = self.run("return localStorage.getItem(arguments[0])", vec![json!(key)]).await?;
        Ok(value.as_str().map(str::to_owned))
    }
}

/// The selector of a named element.
pub fn named(name: &str) -> String {
    format!("[name=\"{name}\"]")
}
