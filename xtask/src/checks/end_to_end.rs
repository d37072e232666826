//! The end-to-end tests on the finished site, in Chromium.

use std::process::Command;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::{libtest, process, site};

/// So many tests may fail beside others and pass alone; that is said. Where more fail, it is no chance.
const SECOND_TRIES: usize = 3;

/// All of them; what failed, once more alone, for a browser on a busy machine may lose its place.
pub(super) fn check(project: &Project) -> Result<()> {
    let (success, printed) = process::overhear(tests(project).arg("--no-fail-fast"))?;
    let (_, failed) = libtest::results(&printed);
    if success {
        return Ok(());
    }
    if !may_try_again(&failed) {
        bail!("an end-to-end test failed; the lines above say why");
    }
    println!("\nonce more, alone: {}", failed.join(", "));
    let mut again = tests(project);
    again.args(["--", "--exact", "--test-threads", "1"]).args(&failed);
    process::run(&mut again, "an end-to-end test that was tried twice")?;
    println!("UNSTEADY, passed only when tried again: {}", failed.join(", "));
    Ok(())
}

/// `cargo xtask e2e`: with what a person gave to choose among them.
pub(crate) fn alone(project: &Project, build: bool, arguments: &[String]) -> Result<()> {
    if build {
        site::build(project)?;
    }
    process::run(tests(project).arg("--").args(arguments), "the end-to-end tests")
}

/// Tells the end-to-end crate where the finished site is; it finds `chromedriver` on the search path by itself.
pub(crate) fn give_site(command: &mut Command, project: &Project) {
    command.env("PHULUC_DIST", project.site());
}

fn tests(project: &Project) -> Command {
    let mut tests = project.cargo(&["test", "--package", "phuluc-e2e"]);
    give_site(&mut tests, project);
    tests
}

const fn may_try_again(failed: &[&str]) -> bool {
    matches!(failed.len(), 1..=SECOND_TRIES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_are_tried_again_and_what_did_not_even_run_is_not() {
        assert!(may_try_again(&["one"]) && may_try_again(&["one", "two", "three"]));
        assert!(!may_try_again(&[]) && !may_try_again(&["one", "two", "three", "four"]));
    }
}
