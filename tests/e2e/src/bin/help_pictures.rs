//! Takes the pictures of the page that belong to the site: `help-pictures PUBLIC`, which `cargo xtask pictures` calls.
//! In `help` are a phone's that stand on the page of help, those of the page in English in a folder of their own; how high
//! each is stands in `src/ui/wording/vi.rs` and `en.rs` as well. In `screenshots` are those that a browser shows to whoever
//! may install the page, each as large as `public/manifest.webmanifest` says.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use phuluc_e2e::browser::Browser;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::DevicePanel;
use phuluc_e2e::small_picture;
use phuluc_e2e::stage::Stage;
use phuluc_e2e::wait::wait_for;
use serde_json::json;

/// As wide as a phone's page is without its margins, in CSS pixels.
const WIDTH: f64 = 336.0;

/// Of each its name, its width and height in CSS pixels, and how many dots are one of these.
const SCREENSHOTS: [(&str, u32, u32, u32); 2] = [("narrow", 360, 740, 2), ("wide", 1280, 800, 1)];

/// What stands in the form on them: the number of a row, classes, people.
const FIRST_ROWS: [(&str, &str, &str); 5] =
    [("1.1", "3", "126"), ("1.2", "1", "34"), ("1.3", "2", "58"), ("1.4", "4", "1.120"), ("1.5", "2", "212")];

fn main() -> ExitCode {
    let outcome = std::env::args_os().nth(1).map(PathBuf::from).context("help-pictures PUBLIC").and_then(|folder| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(take_all(&folder))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("help-pictures: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn take_all(public: &Path) -> Result<()> {
    let stage = Stage::set()?;
    screenshots(&stage, &public.join("screenshots")).await?;
    let folder = &public.join("help");
    let phone = stage.phone().await?;
    take(&stage, &phone, folder).await?;
    let in_english = stage.phone().await?;
    stage.open_start(&in_english).await?;
    in_english.click("[name=language]").await?;
    in_english.wait_for("html[lang=en] .forms__list").await?;
    take(&stage, &in_english, &folder.join("en")).await
}

/// The form with the figures of its first rows, on a phone and on a wide screen.
async fn screenshots(stage: &Stage, folder: &Path) -> Result<()> {
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let album = Album { folder, browser: &phone };
    let page = stage.open_form(&phone, &form.id).await?;
    for (row, count, people) in FIRST_ROWS {
        page.type_into(&form.name(row, "count")?, count).await?;
        page.type_into(&form.name(row, "people")?, people).await?;
    }
    phone.leave_field().await?;
    page.await_saved().await?;
    phone.chromium().send("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
    for (name, width, height, scale) in SCREENSHOTS {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": width < height });
        phone.chromium().send("Emulation.setDeviceMetricsOverride", metrics).await?;
        let section = "tbody.section:has([name^=\"training_\"])";
        album.scroll_to(section).await?;
        // Without what stands above it.
        let by = "scrollBy(0, document.querySelector(arguments[0]).getBoundingClientRect().top - 8)";
        phone.run(by, vec![section.into()]).await?;
        album.keep(name, json!({ "format": "png" })).await?;
    }
    Ok(())
}

/// Takes all in the language that this phone's page speaks.
async fn take(stage: &Stage, phone: &Browser, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let form = Form::lai_chau()?;
    let album = Album { folder, browser: phone };

    stage.open_start(phone).await?;
    album.take("open", ".forms__list", 230.0).await?;
    let page = stage.open_form(phone, &form.id).await?;
    for (row, count, people) in [("1.1", "4", "1.250"), ("1.2", "2", "86"), ("1.3", "0", "0")] {
        page.type_into(&form.name(row, "count")?, count).await?;
        page.type_into(&form.name(row, "people")?, people).await?;
    }
    phone.click("[name$=\".zero\"]").await?;
    phone.leave_field().await?;
    page.await_saved().await?;
    album.take("fill", &format!("tr:has([name=\"{}\"])", form.name("1.2", "count")?), 236.0).await?;
    album.take("answers", "tbody.section:has([aria-pressed=true])", 285.0).await?;
    phone.click("[name=\"send\"]").await?;
    phone.wait_for("[name=\"keep\"]").await?;
    album.take("send", ".send", 310.0).await?;
    phone.open(&stage.at(&format!("/{}/review", form.id))?).await?;
    phone.wait_for(".review__open").await?;
    album.take("review", ".review__open", 260.0).await?;
    stage.open_start(phone).await?;
    DevicePanel::unfolded_in(phone).await?;
    album.take("keep", "#backup", 262.0).await?;
    println!("pictures are in {}", folder.display());
    Ok(())
}

struct Album<'a> {
    folder: &'a Path,
    browser: &'a Browser,
}

impl Album<'_> {
    /// The page from the upper edge of an element on, so many CSS pixels of it.
    async fn take(&self, name: &str, css: &str, height: f64) -> Result<()> {
        // What is always in view would stand in the middle of it.
        let hide = "for (const foot of document.querySelectorAll('.foot')) foot.style.display = 'none'";
        self.browser.run(hide, vec![]).await?;
        let top = self.scroll_to(css).await?;
        let clip = json!({ "x": 12.0, "y": top.round(), "width": WIDTH, "height": height, "scale": 1.0 });
        self.keep(name, json!({ "format": "png", "clip": clip, "captureBeyondViewport": true })).await
    }

    /// Brings an element to the top of the window; gives how far from the top of the page it is.
    async fn scroll_to(&self, css: &str) -> Result<f64> {
        let element = self.browser.wait_for(css).await?;
        // What is far away is laid out only when it comes near.
        let script = "arguments[0].scrollIntoView(); const box = arguments[0].getBoundingClientRect(); \
                      return [box.top + scrollY, document.activeElement === document.body || (document.activeElement.blur(), true)]";
        let place = async || -> Result<f64> {
            let found = self.browser.run(script, vec![serde_json::to_value(&element)?]).await?;
            found[0].as_f64().context("a place")
        };
        let mut top = place().await?;
        wait_for("the page to lie still", async || {
            let now = place().await?;
            let before = std::mem::replace(&mut top, now);
            Ok((before - now).abs() < 0.5)
        })
        .await?;
        Ok(top)
    }

    /// Writes what the browser shows in few bytes.
    async fn keep(&self, name: &str, parameters: serde_json::Value) -> Result<()> {
        let taken = self.browser.chromium().send("Page.captureScreenshot", parameters).await?;
        let png = base64::engine::general_purpose::STANDARD.decode(taken["data"].as_str().context("a picture")?)?;
        let small = small_picture::of(&png)?;
        println!("{name}.png: {} bytes", small.len());
        std::fs::write(self.folder.join(format!("{name}.png")), small).context("writing a picture")
    }
}
