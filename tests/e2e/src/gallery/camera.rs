//! Takes what a window shows, in each size and in both lights: the lines of its boxes and a picture. It must not know how
//! the screen was reached.

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use serde_json::{Value, json};

use super::screen::Shows;
use super::steps::COMING;
use crate::browser::Browser;
use crate::wait::wait_until;

const LOOK: &str = include_str!("look.js");

/// Nothing moves by itself, no caret blinks, and what is far from the window is laid out as well: sheets made by a script
/// are no matter of the page's policy.
const STILL: &str = "(() => { if (window.isStill) return; window.isStill = true; const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('*, *::before, *::after { caret-color: transparent !important; transition: none !important; \
    animation: none !important; scroll-behavior: auto !important; content-visibility: visible !important }'); \
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet] })()";

const TWO_FRAMES: &str = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

/// A window's size in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

impl Size {
    pub const PHONE: Self = Self { width: 360, height: 740 };
    pub const TABLET: Self = Self { width: 768, height: 1024 };
    pub const DESK: Self = Self { width: 1440, height: 900 };
    pub const ALL: [Self; 3] = [Self::PHONE, Self::TABLET, Self::DESK];
}

/// What one window showed.
pub struct Taken {
    pub size: Size,
    pub is_dark: bool,
    pub lines: String,
    /// A `WebP`.
    pub picture: Vec<u8>,
}

/// A camera before one browser's window.
#[derive(Debug, Clone, Copy)]
pub struct Camera<'browser> {
    pub browser: &'browser Browser,
}

impl Camera<'_> {
    pub async fn set(self, size: Size) -> Result<()> {
        let Size { width, height } = size;
        let is_mobile = size != Size::DESK;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_mobile });
        let chromium = self.browser.chromium();
        chromium.send("Emulation.setDeviceMetricsOverride", metrics).await?;
        let mut touch = json!({ "enabled": is_mobile });
        if is_mobile {
            touch["maxTouchPoints"] = json!(5);
        }
        chromium.send("Emulation.setTouchEmulationEnabled", touch).await?;
        // They come and go by themselves.
        chromium.send("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await.map(drop)
    }

    pub async fn light(self, is_dark: bool) -> Result<()> {
        let scheme = if is_dark { "dark" } else { "light" };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme }, { "name": "prefers-reduced-motion", "value": "reduce" }
        ] });
        self.browser.chromium().send("Emulation.setEmulatedMedia", features).await.map(drop)
    }

    /// Brings into view what a screen shows, and waits until nothing moves any more.
    pub async fn point_at(self, shows: Shows) -> Result<()> {
        self.evaluate(STILL).await?;
        let scroll = match shows {
            Shows::Page => "scrollTo(0, 0)".to_owned(),
            Shows::End => "scrollTo(0, document.documentElement.scrollHeight)".to_owned(),
            Shows::Around(css) => {
                let css = json!(css);
                // What is asked for may be folded away or not be there: that is a mistake in the list.
                format!(
                    "(() => {{ const one = [...document.querySelectorAll({css})].find(one => one.checkVisibility()); \
                     if (!one) throw new Error('nothing to show: ' + {css}); one.scrollIntoView({{ block: 'center' }}) }})()"
                )
            }
        };
        self.evaluate(&scroll).await?;
        let mut before = String::new();
        wait_until("a page at rest", async || {
            self.evaluate(TWO_FRAMES).await?;
            self.evaluate(&scroll).await?;
            let now = self.lines(shows).await?;
            let is_coming = self.evaluate(COMING).await?;
            let is_still = now == before && is_coming == json!(false);
            before = now;
            Ok(is_still.then_some(()))
        })
        .await
    }

    /// The lines and the picture of what is there now.
    pub async fn take(self, shows: Shows, size: Size, is_dark: bool) -> Result<Taken> {
        Ok(Taken { size, is_dark, lines: self.lines(shows).await?, picture: self.picture().await? })
    }

    async fn lines(self, shows: Shows) -> Result<String> {
        let lines = self.evaluate(&format!("({})({})", LOOK.trim(), shows == Shows::Page)).await?;
        Ok(lines.as_str().context("the lines of a screen")?.to_owned())
    }

    async fn picture(self) -> Result<Vec<u8>> {
        let parameters = json!({ "format": "webp", "quality": 80, "optimizeForSpeed": false });
        let answer = self.browser.chromium().send("Page.captureScreenshot", parameters).await?;
        let data = answer["data"].as_str().context("a picture")?;
        base64::engine::general_purpose::STANDARD.decode(data).context("a picture's base64")
    }

    /// How many of ten thousand points of two pictures are not of the same colour; they are of one size.
    pub async fn difference(self, one: &[u8], other: &[u8]) -> Result<u64> {
        let [one, other] = [one, other].map(|picture| base64::engine::general_purpose::STANDARD.encode(picture));
        let compare = format!(
            "(async () => {{ const dots = async data => {{ \
                const bytes = Uint8Array.from(atob(data), sign => sign.charCodeAt(0)); \
                const picture = await createImageBitmap(new Blob([bytes])); \
                const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d'); \
                canvas.drawImage(picture, 0, 0); return canvas.getImageData(0, 0, picture.width, picture.height); }}; \
             const [one, other] = [await dots('{one}'), await dots('{other}')]; \
             if (one.width !== other.width || one.height !== other.height) return 10000; \
             let count = 0; for (let at = 0; at < one.data.length; at += 4) \
                if ([0, 1, 2].some(part => Math.abs(one.data[at + part] - other.data[at + part]) > 32)) count++; \
             return Math.ceil(count * 40000 / one.data.length); }})()"
        );
        self.evaluate(&compare).await?.as_u64().context("a share")
    }

    /// The font in which the page's first words are drawn.
    pub async fn font(self) -> Result<String> {
        let chromium = self.browser.chromium();
        for domain in ["DOM.enable", "CSS.enable"] {
            chromium.send(domain, json!({})).await?;
        }
        let document = chromium.send("DOM.getDocument", json!({})).await?;
        let query = json!({ "nodeId": document["root"]["nodeId"], "selector": "h1" });
        let heading = chromium.send("DOM.querySelector", query).await?;
        let fonts = chromium.send("CSS.getPlatformFontsForNode", json!({ "nodeId": heading["nodeId"] })).await?;
        let first = &fonts["fonts"][0];
        let name = first["postScriptName"].as_str().or_else(|| first["familyName"].as_str());
        Ok(name.context("the font of the heading")?.to_owned())
    }

    pub async fn version(self) -> Result<String> {
        let answer = self.browser.chromium().send("Browser.getVersion", json!({})).await?;
        Ok(answer["product"].as_str().unwrap_or_default().to_owned())
    }

    async fn evaluate(self, script: &str) -> Result<Value> {
        match self.browser.chromium().evaluate(script).await {
            Ok(value) => Ok(value),
            Err(reason) => bail!(
                "{}",
                format!("{reason:#}").chars().rev().take(600).collect::<Vec<_>>().iter().rev().collect::<String>()
            ),
        }
    }
}
