//! The crates of `Cargo.lock`: fetched before trunk begins, because trunk is told to stay off the network.

use anyhow::Result;

use super::failure;
use super::found::builds_standard_library;
use crate::process;
use crate::project::Project;

const WAY_OUT: &str = "see that Cargo.lock goes with Cargo.toml (`cargo check` brings them together)";

/// Fetches the crates that are not on this machine yet; `exactly` refuses a `Cargo.lock` that would have to change.
pub(crate) fn fetch(project: &Project, exactly: bool) -> Result<()> {
    let locked: &[&str] = if exactly { &["--locked"] } else { &[] };
    fetch_with(project, locked)?;
    if builds_standard_library() {
        fetch_with(project, &["--target", "wasm32-unknown-unknown"])?;
    }
    Ok(())
}

fn fetch_with(project: &Project, options: &[&str]) -> Result<()> {
    let heard = process::listen(project.cargo(&["fetch", "--quiet"]).args(options))?;
    failure::explain(&heard, "the crates of Cargo.lock could not be fetched", WAY_OUT)
}
