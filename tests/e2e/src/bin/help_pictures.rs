//! Takes the pictures of the page that stand on its own page of help, a phone's: `help-pictures OUTDIR`, which
//! `cargo xtask pictures` calls. Those of the page in English lie in a folder of their own there. How high each is stands in
//! `src/ui/wording/vi.rs` and `en.rs` as well.

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

fn main() -> ExitCode {
    let outcome = std::env::args_os().nth(1).map(PathBuf::from).context("help-pictures OUTDIR").and_then(|folder| {
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

async fn take_all(folder: &Path) -> Result<()> {
    let stage = Stage::set()?;
    let phone = stage.phone().await?;
    take(&stage, &phone, folder).await?;
    let in_english = stage.phone().await?;
    stage.open_start(&in_english).await?;
    in_english.click("[name=language]").await?;
    in_english.wait_for("html[lang=en] .forms__list").await?;
    take(&stage, &in_english, &folder.join("en")).await
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
        let element = self.browser.wait_for(css).await?;
        // What is always in view would stand in the middle of it; what is far away is laid out only when it comes near.
        let script = "for (const foot of document.querySelectorAll('.foot')) foot.style.display = 'none'; \
                      arguments[0].scrollIntoView(); const box = arguments[0].getBoundingClientRect(); \
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
        let clip = json!({ "x": 12.0, "y": top.round(), "width": WIDTH, "height": height, "scale": 1.0 });
        let parameters = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
        let taken = self.browser.chromium().send("Page.captureScreenshot", parameters).await?;
        let png = base64::engine::general_purpose::STANDARD.decode(taken["data"].as_str().context("a picture")?)?;
        let small = small_picture::of(&png)?;
        println!("{name}.png: {} bytes", small.len());
        std::fs::write(self.folder.join(format!("{name}.png")), small).context("writing a picture")
    }
}
