//! `cargo xtask gallery`: every screen of the finished site, taken, written down and held against what was written down
//! before; the taking itself belongs to the end-to-end crate.

use anyhow::Result;

use crate::arguments::Gallery;
use crate::project::Project;
use crate::{checks, process, site};

/// Builds the site, unless told not to, and takes the screens that were asked for.
pub(crate) fn run(project: &Project, gallery: &Gallery) -> Result<()> {
    if !gallery.as_built {
        site::build(project)?;
    }
    take(project, gallery)
}

/// Holds every screen of the finished site against what is stored, and runs axe-core on it.
pub(crate) fn check(project: &Project) -> Result<()> {
    take(project, &Gallery { check: true, as_built: true, filter: Vec::new() })
}

fn take(project: &Project, gallery: &Gallery) -> Result<()> {
    let mut take = project.cargo(&["run", "--quiet", "--package", "phuluc-e2e", "--bin", "gallery", "--"]);
    checks::give_site(&mut take, project);
    if gallery.check {
        take.arg("--check");
    }
    take.arg(project.target().join("gallery")).args(&gallery.filter);
    let purpose = if gallery.check {
        "holding the screens against those that are stored (where the change is wanted: `cargo xtask gallery` stores them)"
    } else {
        "taking the screens"
    };
    process::run(&mut take, purpose)
}
