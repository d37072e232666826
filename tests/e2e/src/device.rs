//! What a person or a network does to a browser from outside the page, by whatever way the driver of its engine has. It
//! must not know what is on the page.

use anyhow::{Context as _, Result};
use base64::Engine as _;
use serde_json::json;

use crate::browser::Browser;
use crate::chromium::Extension;
use crate::engine::Engine;
use crate::firefox::as_browser;
use crate::keyboard::Keyboard;

/// Puts a text where it can be copied from, in front of everything, and remembers what had the focus.
const LAY_OUT: &str = "const sheet = document.createElement('textarea'); sheet.id = 'sheet-of-a-test'; \
    window.focusBefore = document.activeElement; (document.querySelector('dialog[open]') ?? document.body).append(sheet); \
    sheet.value = arguments[0]; sheet.focus({ preventScroll: true }); sheet.select()";
const TAKE_AWAY: &str = "document.getElementById('sheet-of-a-test').remove(); \
    window.focusBefore.focus({ preventScroll: true }); delete window.focusBefore";

/// A window of Firefox is no narrower than its tool bars, unless they are told to be.
const MAY_BE_NARROW: &str = "document.documentElement.style.setProperty('min-width', '0', 'important'); \
    for (const box of document.querySelectorAll('#nav-bar, #navigator-toolbox, #TabsToolbar, #browser, #appcontent')) \
        box.style.setProperty('min-width', '0', 'important')";

impl Browser {
    /// A small phone: 360 × 740; in `WebKit`, whose window is never narrower than its tool bar, a window as near to it as
    /// there is. Elsewhere than in Chromium it has no touch screen.
    pub async fn be_a_phone(&self) -> Result<()> {
        match self.engine() {
            Engine::WebKit => self.window(360, 740).await,
            _ => self.be_a_phone_of(360).await,
        }
    }

    /// A phone of just this width; in `WebKit` a frame in the window.
    pub async fn be_a_phone_of(&self, width: u32) -> Result<()> {
        match self.engine() {
            Engine::Chromium => return self.chromium().phone(width).await,
            Engine::Firefox => drop(as_browser(self.client(), MAY_BE_NARROW, vec![]).await?),
            Engine::WebKit => self.frame_pages(width),
        }
        self.window(width, 740).await
    }

    /// A wide screen of this size.
    pub async fn be_a_desktop(&self, width: u32, height: u32) -> Result<()> {
        match self.engine() {
            Engine::Chromium => return self.chromium().desktop(width, height).await,
            Engine::Firefox => {}
            Engine::WebKit => self.frame_pages(0),
        }
        self.window(width, height).await
    }

    async fn window(&self, width: u32, height: u32) -> Result<()> {
        self.client().set_window_size(width, height).await.context("the size of the window")
    }

    /// Takes the network away, or gives it back.
    pub async fn offline(&self, offline: bool) -> Result<()> {
        match self.engine() {
            Engine::Chromium => self.chromium().offline(offline).await,
            Engine::Firefox => {
                as_browser(self.client(), "Services.io.offline = arguments[0]", vec![json!(offline)]).await.map(drop)
            }
            Engine::WebKit => Err(self.engine().lacking("a way to take the network away")),
        }
    }

    /// Runs no script in pages opened from now on, as a preview does.
    pub async fn run_no_scripts(&self) -> Result<()> {
        match self.engine() {
            Engine::Chromium => self.chromium().run_no_scripts().await,
            Engine::Firefox => {
                let script = "Services.prefs.setBoolPref('javascript.enabled', false)";
                as_browser(self.client(), script, vec![]).await.map(drop)
            }
            Engine::WebKit => Err(self.engine().lacking("a way to run no scripts")),
        }
    }

    /// Puts text on the clipboard and pastes it where the focus is, with the event a real paste has.
    pub async fn paste(&self, text: &str) -> Result<()> {
        if self.engine() == Engine::Chromium {
            return self.chromium().paste(text).await;
        }
        let keyboard = Keyboard::of(self);
        self.run(LAY_OUT, vec![json!(text)]).await?;
        keyboard.with_control('c').await?;
        self.run(TAKE_AWAY, vec![]).await?;
        keyboard.with_control('v').await
    }

    /// Fails where the driver leaves a window that is gone to behind the others: what it shows is then as it was.
    pub fn brings_windows_to_the_front(&self) -> Result<()> {
        match self.engine() {
            Engine::Chromium | Engine::Firefox => Ok(()),
            Engine::WebKit => Err(self.engine().lacking("a way to bring a window to the front")),
        }
    }

    /// Whether this engine's driver prints.
    pub fn can_print(&self) -> bool {
        self.engine() != Engine::WebKit
    }

    /// Prints the page as the browser's own print dialog would, in the page's own paper size.
    pub async fn print_to_pdf(&self) -> Result<Vec<u8>> {
        let data = match self.engine() {
            Engine::Chromium => self.chromium().print_to_pdf().await?,
            Engine::Firefox => {
                let answer = self.client().issue_cmd(Extension::post("print", json!({ "background": false }))).await?;
                answer.as_str().context("the PDF's data")?.to_owned()
            }
            Engine::WebKit => return Err(self.engine().lacking("printing")),
        };
        base64::engine::general_purpose::STANDARD.decode(data).context("the PDF's base64")
    }

    /// Bears another browser's name in every page opened from now on; `false` where only the page itself can be told so.
    pub(crate) async fn call_itself(&self, agent: &str) -> Result<bool> {
        match self.engine() {
            Engine::Chromium => self.chromium().call_itself(agent).await?,
            Engine::Firefox => {
                let script = "Services.prefs.setStringPref('general.useragent.override', arguments[0])";
                as_browser(self.client(), script, vec![json!(agent)]).await?;
            }
            Engine::WebKit => return Ok(false),
        }
        Ok(true)
    }

    /// Forgets every answer of a host that the browser keeps by itself, beside what the page keeps.
    pub async fn forget_answers(&self) -> Result<()> {
        match self.engine() {
            Engine::Chromium => self.chromium().send("Network.clearBrowserCache", json!({})).await.map(drop),
            Engine::Firefox => as_browser(self.client(), "Services.cache2.clear()", vec![]).await.map(drop),
            Engine::WebKit => Err(self.engine().lacking("a way to forget what hosts have answered")),
        }
    }
}
