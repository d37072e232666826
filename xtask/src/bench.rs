//! `cargo xtask bench`: measures the site as it would be published; the measuring itself belongs to the end-to-end crate.

use anyhow::Result;

use crate::project::Project;
use crate::{checks, process, site};

/// Builds the site and hands it to the bench with the options a person gave. The bench itself is compiled as its tests
/// are: what is timed runs in the browser, and the release profile, made for small wasm, would take minutes to link it.
pub(crate) fn run(project: &Project, arguments: &[String]) -> Result<()> {
    site::build(project)?;
    let mut bench = project.cargo(&["run", "--quiet", "--package", "phuluc-e2e", "--bin", "bench", "--"]);
    checks::give_site(&mut bench, project);
    process::run(bench.args(arguments), "the bench")
}
