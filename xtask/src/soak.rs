//! `cargo xtask soak`: the tests that chance decides, as often as a run of all tests has no time for. A failure does
//! not stop what comes after it; the table at the end counts all.

use std::fmt::Write as _;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::arguments::Counts;
use crate::project::Project;
use crate::{checks, process, site};

/// The pure tests, optimised, with arithmetic checked all the same.
const NATIVE: [&str; 8] =
    ["test", "--profile", "soak", "--no-default-features", "--features", "office", "--test", "native"];
/// Every file of the pure tests that draws cases; `soak::tests` holds it to them.
const PROPERTIES: [&str; 9] = [
    "formats::any_form",
    "formats::compact",
    "formats::round_trip",
    "formats::slots",
    "history",
    "in_words",
    "issues",
    "number_text",
    "totals",
];

/// One thing that is tried many times.
struct Trial {
    name: &'static str,
    count: u32,
    tests: Command,
}

/// What came of a trial.
struct Outcome {
    name: &'static str,
    count: u32,
    passed: u32,
    failed: u32,
    time: Duration,
}

/// Runs everything whose count is not 0, and prints the table.
pub(crate) fn run(project: &Project, counts: Counts) -> Result<ExitCode> {
    let mut outcomes = Vec::new();
    for mut trial in trials(project, counts).into_iter().filter(|trial| trial.count > 0) {
        println!("\n── {}, {} times ──", trial.name, trial.count);
        if trial.name == KILLS {
            site::build(project)?;
        }
        outcomes.push(try_out(&mut trial)?);
    }
    print!("{}", table(&outcomes));
    let went_well = outcomes.iter().all(|outcome| outcome.failed == 0);
    Ok(if went_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

const KILLS: &str = "the browser killed after a save";

fn trials(project: &Project, counts: Counts) -> Vec<Trial> {
    let native = |name, count: u32, variable, tests: &[&str]| {
        let mut command = project.cargo(&NATIVE);
        command.arg("--").args(tests).env(variable, count.to_string());
        Trial { name, count, tests: command }
    };
    let mut kills = project.cargo(&["test", "--package", "phuluc-e2e", "--test", "site", "--"]);
    kills.arg("drafts::a_draft_survives_the_death").env("PHULUC_SOAK_KILLS", counts.kills.to_string());
    checks::give_site(&mut kills, project);
    vec![
        native("spoilt form files", counts.files, "PHULUC_SOAK", &["template_problems::thousands"]),
        native("spoilt report files of each kind", counts.files, "PHULUC_SOAK", &["formats::mutations"]),
        native(
            "spoilt codes and pictures of them",
            counts.files,
            "PHULUC_SOAK",
            &["no_altered_code", "_bytes_say", "no_spoilt_picture"],
        ),
        native("cases of each property", counts.cases, "PROPTEST_CASES", &PROPERTIES),
        Trial { name: KILLS, count: counts.kills, tests: kills },
    ]
}

fn try_out(trial: &mut Trial) -> Result<Outcome> {
    let start = Instant::now();
    let (success, printed) = process::overhear(&mut trial.tests)?;
    let time = start.elapsed();
    let (passed, failed) = results(&printed);
    // A filter that matches nothing, or a program that fell, is a failure as well.
    let failed = if success && passed > 0 { failed } else { failed.max(1) };
    Ok(Outcome { name: trial.name, count: trial.count, passed, failed, time })
}

/// How many tests passed and failed, by the lines `test result: ok. 5 passed; 0 failed; …`.
fn results(printed: &str) -> (u32, u32) {
    let mut sums = (0, 0);
    for line in printed.lines().filter(|line| line.starts_with("test result:")) {
        let count = |word: &str| {
            let before = line.split(word).next().unwrap_or_default();
            before.trim_end().rsplit(' ').next().and_then(|count| count.parse::<u32>().ok()).unwrap_or_default()
        };
        sums = (sums.0 + count("passed"), sums.1 + count("failed"));
    }
    sums
}

fn table(outcomes: &[Outcome]) -> String {
    let mut text = format!("\n  {:<34} {:>9} {:>6} {:>9} {:>9}\n", "", "times", "tests", "failures", "time");
    for Outcome { name, count, passed, failed, time } in outcomes {
        let _ =
            writeln!(text, "  {name:<34} {count:>9} {:>6} {failed:>9} {:>7.0} s", passed + failed, time.as_secs_f64());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passed_and_failed_tests_are_added_up() {
        let printed = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\
                       test result: FAILED. 3 passed; 1 failed; 0 ignored; finished in 4.01s\n";
        assert_eq!(results(printed), (5, 1));
        assert_eq!(results("error: could not compile"), (0, 0));
    }

    #[test]
    fn every_file_that_draws_cases_is_soaked() -> Result<()> {
        let folder = crate::project::root()?.join("tests/native");
        for file in ["", "formats", "shipped_templates"].iter().flat_map(|inner| std::fs::read_dir(folder.join(inner)))
        {
            for entry in file {
                let path = entry?.path();
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                let is_soaked = PROPERTIES.iter().any(|filter| filter.rsplit("::").next() == Some(&name));
                assert!(!text.contains("proptest! {") || is_soaked, "{} draws cases and is not soaked", path.display());
            }
        }
        Ok(())
    }

    #[test]
    fn the_table_has_a_line_for_each_trial() {
        let time = Duration::from_secs(65);
        let text = table(&[Outcome { name: "kills", count: 50, passed: 1, failed: 0, time }]);
        assert!(text.lines().last().is_some_and(|line| line.ends_with("50      1         0      65 s")), "{text}");
    }
}
