//! The check that every program of the finished site runs in the oldest browsers that are served: it uses no more of
//! WebAssembly than they know. The list of what they know stands in `index.html`, where the programs are made.

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};

use crate::process;
use crate::project::Project;
use crate::site::files_below;

/// What stands before the name of a feature.
const FEATURE: &str = "--enable-";

/// Fails when a wasm file of the site needs a feature that is not on the list.
pub(super) fn check(project: &Project) -> Result<()> {
    let page = std::fs::read_to_string(project.root().join("index.html")).context("index.html could not be read")?;
    let features = features_in(&page);
    ensure!(!features.is_empty(), "index.html allows the programs no feature at all");
    let programs = programs(project)?;
    ensure!(!programs.is_empty(), "the finished site has no program");
    for program in programs {
        let mut validate = project.program("wasm-opt");
        validate.arg("--mvp-features").args(&features).arg(&program).args(["--quiet", "--output", "/dev/null"]);
        let name = program.file_name().unwrap_or_default().to_string_lossy().into_owned();
        process::run(&mut validate, &format!("holding {name} to what the oldest browsers know"))?;
    }
    println!("All programs keep to {}.", features.join(" ").replace(FEATURE, ""));
    Ok(())
}

/// The features that the page allows its programs, each once.
fn features_in(page: &str) -> Vec<&str> {
    let words = page.split([' ', '"', '\n']).filter(|word| word.starts_with(FEATURE));
    let mut features: Vec<&str> = words.collect();
    features.sort_unstable();
    features.dedup();
    features
}

fn programs(project: &Project) -> Result<Vec<PathBuf>> {
    let site = project.site();
    let all = files_below(&site, "")?.into_iter().map(|path| site.join(path));
    Ok(all.filter(|path| path.extension().is_some_and(|kind| kind == "wasm")).collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_features_are_those_that_the_page_names() {
        let page = "<link data-wasm-opt-params=\"--enable-sign-ext --low-memory-unused\">\n\
                    <link data-wasm-opt-params=\"--enable-bulk-memory --enable-sign-ext\">";
        assert_eq!(super::features_in(page), ["--enable-bulk-memory", "--enable-sign-ext"]);
    }
}
