//! The crates of `Cargo.lock`: fetched before trunk begins, because trunk is told to stay off the network.

use std::process::Command;

use anyhow::Result;

use super::failure;
use super::found::builds_standard_library;
use crate::process;
use crate::project::Project;

const FOR_THE_BROWSER: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const WAY_OUT: &str = "see that Cargo.lock goes with Cargo.toml (`cargo check` brings them together)";

/// Fetches the crates that are not on this machine yet; `exactly` refuses a `Cargo.lock` that would have to change.
pub(crate) fn fetch(project: &Project, exactly: bool) -> Result<()> {
    let locked: &[&str] = if exactly { &["--locked"] } else { &[] };
    fetch_with(project, locked)?;
    if builds_standard_library() {
        fetch_with(project, &FOR_THE_BROWSER)?;
    }
    Ok(())
}

/// Fetches the crates that the standard library is made of as well, for a build that compiles it.
pub(crate) fn fetch_standard(project: &Project, build: &[(&str, &str)]) -> Result<()> {
    hear(project.cargo(&["fetch", "--quiet"]).args(FOR_THE_BROWSER).envs(build.iter().copied()))
}

fn fetch_with(project: &Project, options: &[&str]) -> Result<()> {
    hear(project.cargo(&["fetch", "--quiet"]).args(options))
}

fn hear(fetch: &mut Command) -> Result<()> {
    let heard = process::listen(fetch)?;
    failure::explain(&heard, "the crates of Cargo.lock could not be fetched", WAY_OUT)
}
