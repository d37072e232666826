//! The site: put together by trunk, finished and weighed here.
//!
//! In reading order: [`trunk`] (building and serving), [`finish`] (names by content, preload links, the list of files),
//! [`squeeze`] (comments and indentation out), [`sizes`] (what it weighs), [`budget`] (what it may weigh).

mod budget;
mod finish;
mod names;
mod sizes;
mod squeeze;
mod trunk;

use anyhow::{Context as _, Result, bail};

use self::budget::Budget;
pub(crate) use self::trunk::{build, serve};
use crate::project::{self, Project};

/// Finishes the folder that trunk names to its hooks.
pub(crate) fn finish_staged() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .context("`finish` is called by trunk in the middle of a build; what you want is `cargo xtask build`")?;
    let is_release = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    finish::finish(folder.as_ref(), if is_release { finish::Texts::Squeezed } else { finish::Texts::AsWritten })?;
    if let Ok(address) = std::env::var(trunk::ADDRESS_VARIABLE) {
        println!("\n  The page is at {address} — Ctrl+C stops it.\n");
    }
    Ok(())
}

/// Prints the bytes of the finished site beside what they may be.
pub(crate) fn print_sizes(project: &Project) -> Result<()> {
    let weighed = sizes::weigh(&project.site())?;
    println!("{}", sizes::table(&weighed, &budget()?));
    Ok(())
}

/// Prints the bytes and fails when they are more than the budget allows.
pub(crate) fn hold_budget(project: &Project) -> Result<()> {
    let budget = budget()?;
    let weighed = sizes::weigh(&project.site())?;
    println!("{}", sizes::table(&weighed, &budget));
    let overruns = budget.overruns(&weighed);
    if overruns.is_empty() {
        return Ok(());
    }
    let sentences: Vec<String> = overruns.iter().map(ToString::to_string).collect();
    bail!("{}; make it smaller, or say in xtask/budget.toml why it may be larger", sentences.join("; "))
}

fn budget() -> Result<Budget> {
    let file = project::root()?.join("xtask/budget.toml");
    let text = std::fs::read_to_string(&file).context("xtask/budget.toml could not be read")?;
    Budget::read(&text)
}
