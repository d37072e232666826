//! Takes pictures of the built site for a person to look at: `pictures OUTDIR`. It judges nothing.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use phuluc_e2e::browser::Browser;
use phuluc_e2e::figures::figures;
use phuluc_e2e::form::Form;
use phuluc_e2e::pages::FormPage;
use phuluc_e2e::paper::Paper;
use phuluc_e2e::stage::Stage;

const HEAD: [(&str, &str); 4] = [
    ("unit", "Trung tâm học tập cộng đồng xã Mường So"),
    ("parent", "Ủy ban nhân dân xã Mường So"),
    ("place", "Lai Châu"),
    ("leader", "Nguyễn Đức Thắng"),
];

fn main() -> ExitCode {
    let outcome = std::env::args_os().nth(1).map(PathBuf::from).context("pictures OUTDIR").and_then(|folder| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(take_all(&folder))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pictures: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn take_all(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let stage = Stage::set()?;
    let form = Form::lai_chau()?;
    let phone = stage.phone().await?;
    let album = Album { folder, browser: &phone };

    stage.open_start(&phone).await?;
    album.both("phone-start-empty").await?;
    let page = stage.open_form(&phone, &form.id).await?;
    album.both("phone-form-empty").await?;
    fill_in(page, &form).await?;
    phone.leave_field().await?;
    page.show("head.unit").await?;
    album.both("phone-form-head").await?;
    page.show(&form.name("1.2", "people")?).await?;
    album.both("phone-form").await?;
    page.retype(&form.name("1.3", "count")?, "12o").await?;
    phone.leave_field().await?;
    page.show(&form.name("1.3", "count")?).await?;
    album.both("phone-error").await?;
    page.retype(&form.name("1.3", "count")?, "12").await?;
    page.await_saved().await?;
    page.show("export-html").await?;
    album.both("phone-finish").await?;

    phone.chromium().desktop(1440, 900).await?;
    page.show(&form.name("1.3", "count")?).await?;
    album.both("wide").await?;
    page.show(&form.name("7.1", "count")?).await?;
    album.both("wide-end").await?;
    let html = page.export_html().await?;
    stage.open_start(&phone).await?;
    album.both("wide-start").await?;
    phone.chromium().phone().await?;
    album.both("phone-start").await?;

    Paper::print(&phone, &html).await?.pictures(&folder.join("paper"))?;
    println!("pictures are in {}", folder.display());
    Ok(())
}

async fn fill_in(page: FormPage<'_>, form: &Form) -> Result<()> {
    for (field, text) in HEAD {
        page.type_into(&format!("head.{field}"), text).await?;
    }
    for figure in figures(form).iter().filter(|figure| !figure.text.is_empty()) {
        page.type_into(&figure.name, &figure.text).await?;
    }
    page.type_into(&form.name("1.2", "note")?, "Tiếng Anh, tiếng Thái; học buổi tối").await
}

struct Album<'a> {
    folder: &'a Path,
    browser: &'a Browser,
}

impl Album<'_> {
    /// The window as it is, in daylight and in the dark.
    async fn both(&self, name: &str) -> Result<()> {
        self.browser.screenshot(&self.folder.join(format!("{name}.png"))).await?;
        self.browser.chromium().dark(true).await?;
        self.browser.screenshot(&self.folder.join(format!("{name}-dark.png"))).await?;
        self.browser.chromium().dark(false).await
    }
}
