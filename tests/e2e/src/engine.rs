//! Which browser the tests run in, and what its driver lacks. It must not know a page.
//!
//! A test that asks a driver for what it lacks ends there with [`lacking`]; `cargo xtask engines` counts it as left out,
//! with the reason, and not as failed.

use std::io::Write as _;

use anyhow::{Error, Result, anyhow, bail};
use fantoccini::wd::Capabilities;
use serde_json::json;

use crate::browser::Purpose;
use crate::profile::Profile;

/// Names the engine: `chromium` (where nothing is named), `firefox`, `webkit`.
const CHOICE: &str = "PHULUC_ENGINE";
/// The file to which a line is added for each test that was left out.
const LEFT_OUT: &str = "PHULUC_LEFT_OUT";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// The engine that the environment names.
    pub fn chosen() -> Result<Self> {
        Ok(match std::env::var(CHOICE).unwrap_or_default().as_str() {
            "" | "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::WebKit,
            other => bail!("{CHOICE} is `chromium`, `firefox` or `webkit`, not `{other}`"),
        })
    }

    /// That a test cannot go on because the driver of this engine has no way to do something.
    pub fn lacking(self, what: &str) -> Error {
        self.leave_out(what);
        anyhow!("the driver of {self:?} lacks {what}")
    }

    /// Notes that a test goes on without something that the driver of this engine has no way to do.
    pub fn leave_out(self, what: &str) {
        let test = std::thread::current().name().unwrap_or("a test").to_owned();
        if let Ok(file) = std::env::var(LEFT_OUT)
            && let Ok(mut file) = std::fs::OpenOptions::new().create(true).append(true).open(file)
        {
            // Where it cannot be noted, the test counts as failed, which somebody will look at.
            let _ = writeln!(file, "{test}\t{what}");
        }
    }

    /// The process of the browser just started, where the driver tells it.
    pub(crate) fn process_id(self, capabilities: &Capabilities) -> Option<i32> {
        let key = match self {
            Self::Chromium => "goog:processID",
            Self::Firefox => "moz:processID",
            Self::WebKit => return None,
        };
        capabilities.get(key)?.as_i64()?.try_into().ok()
    }
}

/// What to ask Firefox's driver for.
pub(crate) fn firefox(profile: &Profile, purpose: Purpose) -> Capabilities {
    // Nothing but this machine can be reached, even if the page should try to.
    let nowhere = "127.0.0.1";
    let mut options = json!({
        "args": ["-headless", "-profile", profile.user_data()],
        "prefs": {
            "browser.download.folderList": 2,
            "browser.download.dir": profile.downloads(),
            "browser.download.alwaysOpenPanel": false,
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.helperApps.neverAsk.saveToDisk": "text/html,application/json,text/plain,text/calendar",
            "intl.accept_languages": "vi-VN",
            // As on a phone: bars that scroll lie over the page.
            "ui.useOverlayScrollbars": 1,
            // Without a network this machine's own hosts cannot be reached either.
            "network.disable-localhost-when-offline": true,
            "network.proxy.type": 1, "network.proxy.http": nowhere, "network.proxy.http_port": 9,
            "network.proxy.ssl": nowhere, "network.proxy.ssl_port": 9,
        },
    });
    if purpose.large_letters {
        for script in ["x-western", "x-unicode"] {
            options["prefs"][format!("font.size.variable.{script}")] = json!(32);
        }
    }
    let mut capabilities = Capabilities::new();
    capabilities.insert("moz:firefoxOptions".to_owned(), options);
    capabilities
}
