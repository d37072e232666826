//! What the crates may be: their licences, where they come from, and what is known against them (`cargo-deny`).

use anyhow::{Result, bail};

use crate::process;
use crate::project::Project;

const RULES: &str = "xtask/deny.toml";
/// How `cargo-deny` says that it could not have the list of what is known against crates.
const NO_LIST: &str = "failed to fetch advisory database";

/// Fails when a crate breaks the rules. What is known against crates is looked up where the network allows it, and it is
/// said when it was not.
pub(crate) fn check(project: &Project) -> Result<()> {
    let mut offline = deny(project, &["--offline"], &["licenses", "bans", "sources"]);
    process::run(&mut offline, "cargo-deny")?;
    let heard = process::listen(&mut deny(project, &[], &["advisories"]))?;
    if heard.success {
        return Ok(());
    }
    if heard.complaints.contains(NO_LIST) {
        println!("SKIPPED: what is known against crates; the list of RustSec could not be fetched.");
        return Ok(());
    }
    bail!("something is known against a crate; the lines above say what")
}

fn deny(project: &Project, options: &[&str], which: &[&str]) -> std::process::Command {
    let common = ["deny", "--workspace", "--all-features", "--locked", "--log-level", "error", "--config", RULES];
    project.cargo(&[&common, options, &["check", "--hide-inclusion-graph"], which].concat())
}
