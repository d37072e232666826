//! What has to hold before a change is kept: the steps of `test` and of `ci`, in the order in which they fail fastest.
//!
//! No step sets compiler flags for the whole workspace: a change of flags would compile everything anew.

mod deny;
mod end_to_end;
mod office;
mod pure_rings;
mod steps;
mod wasm_features;

use std::process::ExitCode;

use anyhow::Result;

pub(crate) use self::deny::check as deny;
pub(crate) use self::end_to_end::{alone as end_to_end_alone, give_site};
pub(crate) use self::office::check as office;
use self::steps::Step;
use crate::project::Project;
use crate::{arguments, gallery, process, setup, site};

const FORMATTING: Step = Step { name: "formatting", check: formatting };
const CRATES: Step = Step { name: "the crates of Cargo.lock", check: crates };
const RULES_FOR_CRATES: Step = Step { name: "licences and sources of the crates", check: rules_for_crates };
const PURE_RINGS: Step = Step { name: "no web crate in the pure rings", check: pure_rings::check };
const LINTS: Step = Step { name: "lints, whole workspace", check: lints };
const PURE_LINTS: Step = Step { name: "lints, pure rings alone", check: pure_lints };
const WASM_LINTS: Step = Step { name: "lints, as compiled for the browser", check: wasm_lints };
const COMMAND_TESTS: Step = Step { name: "tests of these commands", check: command_tests };
const PURE_TESTS: Step = Step { name: "pure tests", check: pure_tests };
const BROWSER_TESTS: Step = Step { name: "tests inside the browser", check: browser_tests };
const SITE: Step = Step { name: "the finished site", check: site::build };
const OLD_BROWSERS: Step = Step { name: "programs for the oldest browsers", check: wasm_features::check };
const END_TO_END: Step = Step { name: "end-to-end tests on the finished site", check: end_to_end::check };
const GALLERY: Step = Step { name: "every screen as it was, and axe-core", check: gallery::check };
const BUDGET: Step = Step { name: "size budget", check: site::hold_budget };

const OFFICE_CHECK: Step = Step { name: "files in office programs", check: office::check };

/// The feature that compiles what only the office program holds. Whatever links without it does not hold that.
const OFFICE: &str = "phuluc/office";

/// `cargo xtask test`.
pub(crate) fn test(project: &Project) -> ExitCode {
    steps::run(project, &[PURE_TESTS, BROWSER_TESTS, SITE, END_TO_END])
}

/// `cargo xtask ci`.
pub(crate) fn ci(project: &Project) -> ExitCode {
    let before_building = [FORMATTING, CRATES, RULES_FOR_CRATES, PURE_RINGS, PURE_LINTS, LINTS, WASM_LINTS];
    let tests = [COMMAND_TESTS, PURE_TESTS, BROWSER_TESTS, SITE, OLD_BROWSERS, END_TO_END, GALLERY, BUDGET];
    let office = office::can_run().then_some(OFFICE_CHECK);
    let all: Vec<Step> = before_building.into_iter().chain(tests).chain(office).collect();
    let code = steps::run(project, &all);
    if !office::can_run() {
        println!("left out: the office check, for LibreOffice is not here; `cargo xtask office-check` installs it");
    }
    code
}

fn formatting(project: &Project) -> Result<()> {
    let mut check = project.cargo(&["fmt", "--all", "--check"]);
    process::run(&mut check, "comparing with rustfmt (`cargo fmt --all` puts it right)")
}

fn crates(project: &Project) -> Result<()> {
    setup::fetch_crates(project, true)
}

/// A machine that cannot have the tool does without it, and it is said.
fn rules_for_crates(_: &Project) -> Result<()> {
    match setup::ensure(setup::needs_of(&arguments::Command::Deny)) {
        Ok(tools) => deny(&Project::with_tools(&tools)?),
        Err(reason) => {
            println!("SKIPPED: cargo-deny is not on this machine and could not be had: {reason:#}");
            Ok(())
        }
    }
}

fn lints(project: &Project) -> Result<()> {
    clippy(project, &["--workspace", "--all-targets", "--features", OFFICE])
}

fn pure_lints(project: &Project) -> Result<()> {
    clippy(project, &["--no-default-features", "--features", OFFICE, "--all-targets"])
}

fn wasm_lints(project: &Project) -> Result<()> {
    clippy(
        project,
        &["--target", "wasm32-unknown-unknown", "--features", OFFICE, "--lib", "--bins", "--test", "browser"],
    )?;
    // A sentence that one language has and the other lacks, or that nobody says.
    clippy(project, &["--target", "wasm32-unknown-unknown", "--features", "english", "--lib"])
}

/// Warnings are errors here and only here, and only for this project's own code.
fn clippy(project: &Project, of_what: &[&str]) -> Result<()> {
    let arguments = [&["clippy", "--quiet", "--locked"], of_what, &["--", "--deny", "warnings"]].concat();
    process::run(&mut project.cargo(&arguments), "clippy")
}

fn command_tests(project: &Project) -> Result<()> {
    process::run(&mut project.cargo(&["test", "--quiet", "--package", "xtask"]), "a test of xtask")
}

fn pure_tests(project: &Project) -> Result<()> {
    process::run(&mut project.cargo(&["test", "--no-default-features", "--features", OFFICE]), "a pure test")
}

/// The runner starts a driver on a free port and a browser without a window, and ends both.
fn browser_tests(project: &Project) -> Result<()> {
    let mut tests = project.cargo(&["test", "--target", "wasm32-unknown-unknown", "--test", "browser"]);
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    tests.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", project.root().join("xtask/webdriver.json"));
    // The tests that fill the storage take their time on a busy machine; the runner gives up after 20 s.
    tests.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    if std::env::var_os("CHROMEDRIVER").is_none() {
        tests.env("CHROMEDRIVER", "chromedriver");
    }
    process::run(&mut tests, "a test inside the browser")
}
