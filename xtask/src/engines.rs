//! `cargo xtask engines`: the end-to-end tests in Firefox and in `WebKit`, and the rules of axe-core on every screen there.
//! What a driver lacks is left out, with its reason and counted; it must not know what a test does.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

use crate::arguments::Engines;
use crate::project::Project;
use crate::{checks, libtest, process, site};

/// What came of the tests in one engine.
#[derive(Default)]
struct Outcome {
    engine: &'static str,
    passed: u32,
    /// The names of the tests that failed for a reason of the page's own.
    failed: Vec<String>,
    /// What a driver lacks, and the tests that were left out for it.
    left_out: BTreeMap<String, Vec<String>>,
    /// The same for tests that went on without it.
    in_part: BTreeMap<String, Vec<String>>,
    /// Whether axe-core objects to nothing; it is not asked where only some tests were wanted.
    keeps_rules: bool,
    time: Duration,
}

/// Builds the site, unless told not to, and runs the tests in each engine that was asked for.
pub(crate) fn run(project: &Project, engines: &Engines) -> Result<ExitCode> {
    if !engines.as_built {
        site::build(project)?;
    }
    let mut outcomes = Vec::new();
    if engines.firefox {
        outcomes.push(try_out(project, "firefox", engines, None)?);
    }
    if engines.webkit {
        let screen = Screen::start(project)?;
        outcomes.push(try_out(project, "webkit", engines, Some(&screen.display))?);
    }
    print!("{}", table(&outcomes));
    let went_well =
        outcomes.iter().all(|outcome| outcome.failed.is_empty() && outcome.passed > 0 && outcome.keeps_rules);
    Ok(if went_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn try_out(project: &Project, engine: &'static str, wanted: &Engines, display: Option<&str>) -> Result<Outcome> {
    println!("\n── {engine} ──");
    let noted = project.target().join(format!("left-out-in-{engine}.txt"));
    // Nothing is there at the first run.
    let _ = std::fs::remove_file(&noted);
    let mut tests = tests_in(project, engine, &noted);
    tests.args(&wanted.filter);
    tests.envs(display.map(|display| ("DISPLAY", display)));
    let start = Instant::now();
    let (success, printed) = process::overhear(&mut tests)?;
    let noted = std::fs::read_to_string(noted).unwrap_or_default();
    let left_out: Vec<(&str, &str)> = noted.lines().filter_map(|line| line.split_once('\t')).collect();
    let (passed, failed) = libtest::results(&printed);
    let is_left_out = |test: &str| left_out.iter().any(|(name, _)| *name == test);
    let mut outcome = Outcome { engine, passed, time: start.elapsed(), ..Outcome::default() };
    outcome.failed = failed.iter().filter(|test| !is_left_out(test)).map(|test| (*test).to_owned()).collect();
    if !success && failed.is_empty() {
        outcome.failed.push("the tests did not run to their end".to_owned());
    }
    for (test, what) in &left_out {
        let lacking = if failed.contains(test) { &mut outcome.left_out } else { &mut outcome.in_part };
        let tests = lacking.entry((*what).to_owned()).or_default();
        if !tests.iter().any(|known| known == test) {
            tests.push((*test).to_owned());
        }
    }
    let mut rules = project.cargo(&["run", "--quiet", "--package", "phuluc-e2e", "--bin", "rules"]);
    rules.env("PHULUC_ENGINE", engine).envs(display.map(|display| ("DISPLAY", display)));
    checks::give_site(&mut rules, project);
    outcome.keeps_rules = !wanted.filter.is_empty() || process::overhear(&mut rules)?.0;
    Ok(outcome)
}

fn tests_in(project: &Project, engine: &str, noted: &Path) -> Command {
    let mut tests = project.cargo(&["test", "--package", "phuluc-e2e", "--test", "site", "--"]);
    tests.env("PHULUC_ENGINE", engine).env("PHULUC_LEFT_OUT", noted).env("RUST_BACKTRACE", "0");
    checks::give_site(&mut tests, project);
    tests
}

fn table(outcomes: &[Outcome]) -> String {
    let mut text = String::from("\n| engine | passed | failed | left out | time |\n|---|---|---|---|---|\n");
    for Outcome { engine, passed, failed, left_out, time, .. } in outcomes {
        let left_out: usize = left_out.values().map(Vec::len).sum();
        let (failed, seconds) = (failed.len(), time.as_secs());
        let _ = writeln!(text, "| {engine} | {passed} | {failed} | {left_out} | {seconds} s |");
    }
    for Outcome { engine, failed, left_out, in_part, keeps_rules, .. } in outcomes {
        if !keeps_rules {
            let _ = writeln!(text, "{engine}: FAILED axe-core, or a screen that was not reached");
        }
        for test in failed {
            let _ = writeln!(text, "{engine}: FAILED {test}");
        }
        for (what, tests) in left_out {
            let _ = writeln!(text, "{engine}: left out, for the driver lacks {what}: {}", tests.join(", "));
        }
        for (what, tests) in in_part {
            let _ = writeln!(text, "{engine}: passed without {what}, which the driver lacks: {}", tests.join(", "));
        }
    }
    text
}

/// A screen for a browser that cannot do without one; ended when dropped.
struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    /// The server chooses a free number for itself and says it on its output.
    fn start(project: &Project) -> Result<Self> {
        let mut command = project.program("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
        let mut server = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().context("starting Xvfb")?;
        let said = server.stdout.take().context("what Xvfb says")?;
        let mut screen = Self { server, display: String::new() };
        let mut number = String::new();
        BufReader::new(said).read_line(&mut number).context("the number of Xvfb's display")?;
        screen.display = format!(":{}", number.trim());
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_says_what_was_left_out_and_why() {
        let left_out = BTreeMap::from([("Page.printToPDF".to_owned(), vec!["paper::one".to_owned()])]);
        let time = Duration::from_secs(61);
        let in_part = BTreeMap::from([("printing".to_owned(), vec!["main_job::all".to_owned()])]);
        let failed = vec!["drafts::two".to_owned()];
        let outcome = Outcome { engine: "webkit", passed: 5, failed, left_out, in_part, keeps_rules: false, time };
        let text = table(&[outcome]);
        for line in [
            "| webkit | 5 | 1 | 1 | 61 s |",
            "webkit: FAILED axe-core, or a screen that was not reached",
            "webkit: FAILED drafts::two",
            "webkit: left out, for the driver lacks Page.printToPDF: paper::one",
            "webkit: passed without printing, which the driver lacks: main_job::all",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} in {text}");
        }
    }
}
