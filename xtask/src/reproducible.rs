//! `cargo xtask reproducible`: the site built twice from clean clones in two folders, byte by byte the same. It must not
//! know what a file holds.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::process;
use crate::project::Project;
use crate::site::files_below;

/// The folders, whose names differ in length too.
const CLONES: [&str; 2] = ["reproducible/one", "reproducible/the-other-one"];

/// Fails when the two sites differ, and names the files.
pub(crate) fn run(project: &Project) -> Result<()> {
    let mut sites = Vec::new();
    for name in CLONES {
        let folder = project.target().join(name);
        println!("\n── {} ──", folder.display());
        build(project, &folder)?;
        sites.push(contents(&folder.join("dist"))?);
    }
    ensure!(!sites[0].is_empty(), "the site has no files");
    let names: Vec<&String> = sites[0].keys().chain(sites[1].keys()).collect();
    let mut differing: Vec<&String> =
        names.into_iter().filter(|name| sites[0].get(*name) != sites[1].get(*name)).collect();
    differing.dedup();
    ensure!(differing.is_empty(), "not the same in both: {differing:?}");
    println!("\n{} files, the same in both.", sites[0].len());
    Ok(())
}

/// Clones what was committed last and builds it there from nothing.
fn build(project: &Project, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} could not be emptied", folder.display()))?;
    }
    let mut clone = project.program("git");
    clone.args(["clone", "--quiet", "--no-hardlinks"]).arg(project.root()).arg(folder);
    process::run(&mut clone, "cloning the project")?;
    let mut build = project.cargo(&["xtask", "build"]);
    build.current_dir(folder).env_remove("CARGO_TARGET_DIR");
    process::run(&mut build, "building the clone")
}

/// Every file of a site by its path there.
fn contents(site: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for path in files_below(site, "")? {
        let content = fs::read(site.join(&path)).with_context(|| format!("{path} could not be read"))?;
        files.insert(path, content);
    }
    Ok(files)
}
