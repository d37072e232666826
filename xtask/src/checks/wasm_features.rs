//! The check that every program of the finished site runs in the oldest browsers that are served: it uses no more of
//! WebAssembly than they know. The list of what they know stands in `index.html`, where the programs are made.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};

use crate::process;
use crate::project::Project;
use crate::site::{ONE_FILE, files_below, is_program, programs_in};

/// How the name of the first program begins.
const FIRST: &str = "phuluc-";
/// What stands before the name of a feature.
const FEATURE: &str = "--enable-";

/// Fails when a wasm file of the site needs a feature that is not on the list.
pub(super) fn check(project: &Project) -> Result<()> {
    let page = std::fs::read_to_string(project.root().join("index.html")).context("index.html could not be read")?;
    let features = features_in(&page);
    ensure!(!features.is_empty(), "index.html allows the programs no feature at all");
    let programs = programs(project)?;
    let place = std::env::temp_dir().join(format!("phuluc-{}.wasm", std::process::id()));
    for (name, program) in &programs {
        std::fs::write(&place, program).with_context(|| format!("{} could not be written", place.display()))?;
        let mut validate = project.program("wasm-opt");
        validate.arg("--mvp-features").args(&features).arg(&place).args(["--quiet", "--output", "/dev/null"]);
        let kept = process::run(&mut validate, &format!("holding {name} to what the oldest browsers know"));
        std::fs::remove_file(&place).with_context(|| format!("{} could not be removed", place.display()))?;
        kept?;
    }
    let names: Vec<&str> = programs.keys().map(String::as_str).collect();
    println!("{} keep to {}.", names.join(", "), features.join(" ").replace(FEATURE, ""));
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

/// Every program of the site by its name: those in files of their own, and those in the page that is one file, among
/// which is the one that lies in no other file.
fn programs(project: &Project) -> Result<BTreeMap<String, Vec<u8>>> {
    let site = project.site();
    let read = |path: &str| std::fs::read(site.join(path)).with_context(|| format!("{path} could not be read"));
    let one_file = String::from_utf8(read(ONE_FILE)?).context("the page that is one file is no text")?;
    let mut programs: BTreeMap<_, _> = programs_in(&one_file)?.into_iter().collect();
    ensure!(programs.keys().any(|name| name.starts_with(FIRST)), "{ONE_FILE} has no first program");
    for path in files_below(&site, "")?.into_iter().filter(|path| is_program(path)) {
        let content = read(&path)?;
        programs.insert(path, content);
    }
    Ok(programs)
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
