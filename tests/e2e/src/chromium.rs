//! What only Chromium can do, by its `DevTools` protocol; kept in one place so that the rest of the tests runs in any
//! browser.

use std::path::Path;

use anyhow::{Context as _, Result};
use fantoccini::Client;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use serde_json::{Value, json};

use crate::browser::Purpose;
use crate::engine::Engine;
use crate::profile::Profile;

const SWITCHES: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--accept-lang=vi-VN",
    "--window-size=1440,900",
    // A test never leaves this machine, even if the page should try to.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// What Chromium notes of a script, style, request or text that a page's policy has refused.
pub(crate) const SIGNS_OF_REFUSAL: [&str; 3] = ["Content Security Policy", "requires 'Trusted", "requires a Trusted"];

/// The commands of the `DevTools` protocol, over the driver's own connection.
#[derive(Debug, Clone, Copy)]
pub struct Chromium<'browser> {
    client: &'browser Client,
    engine: Engine,
}

/// A slow link: latency in milliseconds, throughput in bytes per second.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    pub latency: u32,
    pub down: u32,
    pub up: u32,
}

impl Link {
    /// 150 ms, 1.6 Mbit/s down, 750 kbit/s up.
    pub const SLOW_4G: Self = Self { latency: 150, down: 200_000, up: 93_750 };
}

impl<'browser> Chromium<'browser> {
    pub(crate) fn of(client: &'browser Client, engine: Engine) -> Self {
        Self { client, engine }
    }

    /// Sends one command of the `DevTools` protocol.
    pub async fn send(self, method: &str, parameters: Value) -> Result<Value> {
        if self.engine != Engine::Chromium {
            return Err(self.engine.lacking(method));
        }
        let body = json!({ "cmd": method, "params": parameters });
        self.client
            .issue_cmd(Extension::post("goog/cdp/execute", body))
            .await
            .with_context(|| format!("DevTools command {method}"))
    }

    /// A phone's window of this width: touch, mobile viewport.
    pub(crate) async fn phone(self, width: u32) -> Result<()> {
        let metrics = json!({ "width": width, "height": 740, "deviceScaleFactor": 2, "mobile": true });
        self.send("Emulation.setDeviceMetricsOverride", metrics).await?;
        let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
        self.send("Emulation.setTouchEmulationEnabled", touch).await.map(drop)
    }

    /// A wide screen of this size.
    pub(crate) async fn desktop(self, width: u32, height: u32) -> Result<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.send("Emulation.setDeviceMetricsOverride", metrics).await?;
        self.send("Emulation.setTouchEmulationEnabled", json!({ "enabled": false })).await.map(drop)
    }

    /// Answers a media feature so in every page, as a setting of the device does; of several the last one counts.
    pub async fn prefer(self, feature: &str, value: &str) -> Result<()> {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.send("Emulation.setEmulatedMedia", features).await.map(drop)
    }

    pub async fn dark(self, dark: bool) -> Result<()> {
        let scheme = if dark { "dark" } else { "light" };
        self.prefer("prefers-color-scheme", scheme).await
    }

    pub(crate) async fn offline(self, offline: bool) -> Result<()> {
        self.send("Network.enable", json!({})).await?;
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.send("Network.emulateNetworkConditions", conditions).await.map(drop)
    }

    pub async fn throttle(self, processor: u32, link: Link) -> Result<()> {
        self.send("Network.enable", json!({})).await?;
        let conditions = json!({
            "offline": false, "latency": link.latency, "downloadThroughput": link.down, "uploadThroughput": link.up
        });
        self.send("Network.emulateNetworkConditions", conditions).await?;
        self.send("Emulation.setCPUThrottlingRate", json!({ "rate": processor })).await.map(drop)
    }

    /// Other browsers were told when they were started.
    pub async fn save_downloads_in(self, folder: &Path) -> Result<()> {
        if self.engine != Engine::Chromium {
            return Ok(());
        }
        let parameters = json!({ "behavior": "allow", "downloadPath": folder });
        self.send("Browser.setDownloadBehavior", parameters).await.map(drop)
    }

    /// Bears another browser's name in every page opened from now on.
    pub(crate) async fn call_itself(self, agent: &str) -> Result<()> {
        self.send("Emulation.setUserAgentOverride", json!({ "userAgent": agent })).await.map(drop)
    }

    /// Runs a script in every page opened from now on, before any script of the page.
    pub(crate) async fn before_each_page(self, script: &str) -> Result<()> {
        self.send("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await.map(drop)
    }

    /// Runs no script in pages opened from now on, as a preview does.
    pub(crate) async fn run_no_scripts(self) -> Result<()> {
        self.send("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await.map(drop)
    }

    /// Prints the page as the browser's own print dialog would, in the page's own paper size; a PDF in base64.
    pub(crate) async fn print_to_pdf(self) -> Result<String> {
        let parameters = json!({ "preferCSSPageSize": true, "printBackground": false, "displayHeaderFooter": false });
        let answer = self.send("Page.printToPDF", parameters).await?;
        Ok(answer["data"].as_str().context("the PDF's data")?.to_owned())
    }

    /// An input method shows `text` as not yet decided, with the caret at its end.
    pub async fn compose(self, text: &str) -> Result<()> {
        let caret = text.encode_utf16().count();
        let parameters = json!({ "text": text, "selectionStart": caret, "selectionEnd": caret });
        self.send("Input.imeSetComposition", parameters).await.map(drop)
    }

    /// An input method hands over its text; it replaces what was being composed.
    pub async fn commit(self, text: &str) -> Result<()> {
        self.send("Input.insertText", json!({ "text": text })).await.map(drop)
    }

    /// One trusted key, down and up.
    pub async fn key(self, key: Key) -> Result<()> {
        self.send("Input.dispatchKeyEvent", key.down()).await?;
        self.send("Input.dispatchKeyEvent", key.up()).await.map(drop)
    }

    /// Puts text on the clipboard and pastes it where the focus is, with the event a real paste has.
    pub(crate) async fn paste(self, text: &str) -> Result<()> {
        let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.send("Browser.grantPermissions", permissions).await?;
        let write = format!("navigator.clipboard.writeText({})", json!(text));
        self.evaluate(&write).await?;
        let mut paste = Key::Named { key: "v", code: "KeyV", number: 86 }.down();
        paste["commands"] = json!(["paste"]);
        paste["modifiers"] = json!(2);
        self.send("Input.dispatchKeyEvent", paste).await.map(drop)
    }

    /// Evaluates an expression, waits if it is a promise, and returns its value.
    pub async fn evaluate(self, expression: &str) -> Result<Value> {
        let parameters = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true
        });
        let answer = self.send("Runtime.evaluate", parameters).await?;
        anyhow::ensure!(answer["exceptionDetails"].is_null(), "{expression}: {}", answer["exceptionDetails"]);
        Ok(answer["result"]["value"].clone())
    }

    /// Crashes the process of the tab. The driver answers with an error that the tab is gone, as it should.
    pub async fn crash_tab(self) -> Result<()> {
        if self.engine != Engine::Chromium {
            return Err(self.engine.lacking("the crash of a tab"));
        }
        let answer = self.client.goto("chrome://crash").await;
        anyhow::ensure!(answer.is_err(), "the tab is still there");
        Ok(())
    }

    /// What the page complained of on the browser's console since the last call; other drivers do not tell.
    pub async fn complaints(self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let entries = self.client.issue_cmd(Extension::post("se/log", json!({ "type": "browser" }))).await?;
        let severe = entries.as_array().into_iter().flatten().filter(|entry| entry["level"] == "SEVERE");
        Ok(severe.filter_map(|entry| entry["message"].as_str().map(str::to_owned)).collect())
    }

    /// Allows the page this many bytes of `IndexedDB`; `None` lifts the limit.
    pub async fn limit_storage(self, origin: &str, bytes: Option<u64>) -> Result<()> {
        let mut parameters = json!({ "origin": origin });
        if let Some(bytes) = bytes {
            parameters["quotaSize"] = json!(bytes);
        }
        self.send("Storage.overrideQuotaForOrigin", parameters).await.map(drop)
    }
}

/// One key of the keyboard.
#[derive(Debug, Clone, Copy)]
pub enum Key {
    Digit(u8),
    Named { key: &'static str, code: &'static str, number: u32 },
}

impl Key {
    pub const BACKSPACE: Self = Self::Named { key: "Backspace", code: "Backspace", number: 8 };

    fn down(self) -> Value {
        match self {
            Self::Digit(digit) => {
                let text = digit.to_string();
                json!({
                    "type": "keyDown", "key": text, "code": format!("Digit{digit}"), "text": text,
                    "unmodifiedText": text, "windowsVirtualKeyCode": 48 + u32::from(digit)
                })
            }
            Self::Named { key, code, number } => {
                json!({ "type": "rawKeyDown", "key": key, "code": code, "windowsVirtualKeyCode": number })
            }
        }
    }

    fn up(self) -> Value {
        let mut up = self.down();
        up["type"] = json!("keyUp");
        if let Some(fields) = up.as_object_mut() {
            fields.remove("text");
            fields.remove("unmodifiedText");
        }
        up
    }
}

/// Every address that pages and workers of `origin` asked for, in order; the browser on this profile was started to
/// watch the network, and is closed.
pub fn requests_made_by(origin: &str, profile: &Profile) -> Result<Vec<String>> {
    let log = std::fs::read_to_string(profile.network_log()).context("the network log")?;
    let events = log.lines().filter(|line| line.contains("\"initiator\""));
    let events = events.filter_map(|line| serde_json::from_str::<Value>(line.trim_end_matches(',')).ok());
    let requests = events.filter(|event| event["params"]["initiator"] == origin);
    Ok(requests.filter_map(|event| event["params"]["url"].as_str().map(str::to_owned)).collect())
}

/// What to ask the driver for.
pub(crate) fn capabilities(profile: &Profile, purpose: Purpose) -> Capabilities {
    let mut switches: Vec<String> = SWITCHES.map(str::to_owned).to_vec();
    switches.push(format!("--user-data-dir={}", profile.user_data().display()));
    if purpose.watch_network {
        switches.push(format!("--log-net-log={}", profile.network_log().display()));
    }
    if purpose.is_heard {
        switches.push("--force-renderer-accessibility".to_owned());
    }
    let mut options = json!({
        "args": switches,
        // Two files in a row are two downloads, not a question.
        "prefs": { "profile.default_content_setting_values.automatic_downloads": 1 },
    });
    if purpose.large_letters {
        options["prefs"]["webkit.webprefs.default_font_size"] = json!(32);
    }
    if let Some(binary) = std::env::var("CHROMIUM").ok().filter(|path| !path.is_empty()) {
        options["binary"] = json!(binary);
    }
    let mut capabilities = Capabilities::new();
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
    if purpose.return_at_once {
        capabilities.insert("pageLoadStrategy".to_owned(), json!("none"));
    }
    capabilities
}

/// A command below the session's address, of the few that the client library does not know.
#[derive(Debug)]
pub(crate) struct Extension {
    path: String,
    body: Option<Value>,
}

impl Extension {
    pub(crate) fn get(path: String) -> Self {
        Self { path, body: None }
    }

    pub(crate) fn post(path: &str, body: Value) -> Self {
        Self { path: path.to_owned(), body: Some(body) }
    }
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        match &self.body {
            Some(body) => (http::Method::POST, Some(body.to_string())),
            None => (http::Method::GET, None),
        }
    }
}
