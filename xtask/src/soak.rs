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
    ["test", "--profile", "soak", "--no-default-features", "--features", "phuluc/office", "--test", "native"];
/// Every file of the pure tests that draws cases; `soak::tests` holds it to them.
const PROPERTIES: [&str; 16] = [
    "differences",
    "formats::any_form",
    "formats::compact",
    "formats::kinship",
    "formats::messages",
    "formats::reminders",
    "formats::round_trip",
    "formats::slots",
    "formats::tables::any_report",
    "formats::versions",
    "formats::workbooks::any_report",
    "history",
    "in_words",
    "issues",
    "number_text",
    "totals",
];

/// A kind of file that is spoilt and opened.
struct Kind {
    name: &'static str,
    /// The tests, by parts of their names.
    tests: &'static [&'static str],
    /// Of how many files one is tried: 1 for all. What is packed anew for each file takes long.
    share: u32,
}

/// Every kind of file that the page opens, and the one that it must not take for a report.
const SPOILT: [Kind; 10] = [
    Kind { name: "spoilt form files", tests: &["template_problems::thousands"], share: 1 },
    Kind { name: "spoilt reports (JSON)", tests: &["no_altered_json"], share: 1 },
    Kind { name: "spoilt pages (HTML)", tests: &["no_altered_page"], share: 1 },
    Kind { name: "spoilt messages", tests: &["no_altered_message"], share: 1 },
    Kind { name: "spoilt tables (CSV)", tests: &["no_altered_table"], share: 1 },
    Kind { name: "spoilt backups", tests: &["no_altered_backup"], share: 1 },
    Kind { name: "spoilt codes, as text", tests: &["no_altered_code", "_bytes_say"], share: 1 },
    Kind { name: "spoilt pictures of codes", tests: &["no_spoilt_picture"], share: 5 },
    Kind { name: "spoilt workbooks", tests: &["no_altered_workbook"], share: 5 },
    Kind { name: "spoilt Word documents", tests: &["no_altered_document"], share: 5 },
];

/// One thing that is tried many times.
struct Trial {
    name: &'static str,
    count: u32,
    tests: Command,
    in_browser: bool,
}

/// What came of a trial.
struct Outcome {
    name: &'static str,
    count: u32,
    passed: u32,
    failed: u32,
    time: Duration,
    faults: Vec<Fault>,
}

/// What the tests of faults say of one: how often it was tried, how often something was lost.
#[derive(Debug, PartialEq, Eq)]
struct Fault {
    name: String,
    tried: u32,
    lost: u32,
    remark: String,
}

/// Runs everything whose count is not 0, and prints the table.
pub(crate) fn run(project: &Project, counts: Counts) -> Result<ExitCode> {
    let (mut outcomes, mut is_built) = (Vec::new(), false);
    for mut trial in trials(project, counts).into_iter().filter(|trial| trial.count > 0) {
        println!("\n── {}, {} times ──", trial.name, trial.count);
        if trial.in_browser && !is_built {
            site::build(project)?;
            is_built = true;
        }
        outcomes.push(try_out(&mut trial)?);
    }
    print!("{}{}", table(&outcomes), reliability(&outcomes));
    let went_well = outcomes.iter().all(|outcome| outcome.failed == 0);
    Ok(if went_well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn trials(project: &Project, counts: Counts) -> Vec<Trial> {
    let native = |name, count: u32, variable, tests: &[&str]| {
        let mut command = project.cargo(&NATIVE);
        command.arg("--").args(tests).env(variable, count.to_string());
        Trial { name, count, tests: command, in_browser: false }
    };
    let in_browser = |name, count: u32, variable, tests: &[&str]| {
        let mut command = project.cargo(&["test", "--package", "phuluc-e2e", "--test", "site", "--", "--nocapture"]);
        command.args(tests).env(variable, count.to_string());
        checks::give_site(&mut command, project);
        Trial { name, count, tests: command, in_browser: true }
    };
    // The kills have a count of their own.
    let faults = ["faults::", "--skip", "faults::kills"];
    let spoilt = SPOILT.iter().map(|kind| native(kind.name, counts.files / kind.share, "PHULUC_SOAK", kind.tests));
    let others = [
        native("cases of each property", counts.cases, "PROPTEST_CASES", &PROPERTIES),
        in_browser(
            "the browser killed after a save",
            counts.kills,
            "PHULUC_SOAK_KILLS",
            &["drafts::a_draft_survives_the_death"],
        ),
        in_browser("the browser killed at any moment", counts.kills, "PHULUC_SOAK_MOMENTS", &["faults::kills"]),
        in_browser(
            "figures that two windows type in turns",
            counts.turns,
            "PHULUC_SOAK_TURNS",
            &["two_windows::two_windows_type_in_turns"],
        ),
        in_browser("rounds of each fault", counts.faults, "PHULUC_SOAK_FAULTS", &faults),
    ];
    spoilt.chain(others).collect()
}

fn try_out(trial: &mut Trial) -> Result<Outcome> {
    let start = Instant::now();
    let (success, printed) = process::overhear(&mut trial.tests)?;
    let time = start.elapsed();
    let (passed, failed) = results(&printed);
    // A filter that matches nothing, or a program that fell, is a failure as well.
    let failed = if success && passed > 0 { failed } else { failed.max(1) };
    let faults = printed.lines().filter_map(fault).collect();
    Ok(Outcome { name: trial.name, count: trial.count, passed, failed, time, faults })
}

/// Reads a line such as `fault | the form gone from the host | 2 | 0 | a remark`, whatever stands before it.
fn fault(line: &str) -> Option<Fault> {
    let (_, told) = line.split_once("fault | ")?;
    let mut parts = told.split('|').map(str::trim);
    Some(Fault {
        name: parts.next()?.to_owned(),
        tried: parts.next()?.parse().ok()?,
        lost: parts.next()?.parse().ok()?,
        remark: parts.next().unwrap_or_default().to_owned(),
    })
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
    for Outcome { name, count, passed, failed, time, .. } in outcomes {
        let _ =
            writeln!(text, "  {name:<34} {count:>9} {:>6} {failed:>9} {:>7.0} s", passed + failed, time.as_secs_f64());
    }
    text
}

/// The table of README.md: each fault, how often it was tried, how often something that was called saved was lost.
fn reliability(outcomes: &[Outcome]) -> String {
    let mut faults: Vec<&Fault> = outcomes.iter().flat_map(|outcome| &outcome.faults).collect();
    if faults.is_empty() {
        return String::new();
    }
    faults.sort_by(|one, other| one.name.cmp(&other.name));
    let mut text = String::from("\n| fault | tried | lost | |\n|---|---|---|---|\n");
    for Fault { name, tried, lost, remark } in faults {
        let _ = writeln!(text, "| {name} | {tried} | {lost} | {remark} |");
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
                let is_soaked = PROPERTIES.iter().any(|filter| filter.split("::").any(|part| part == name));
                assert!(!text.contains("proptest! {") || is_soaked, "{} draws cases and is not soaked", path.display());
            }
        }
        Ok(())
    }

    #[test]
    fn every_kind_of_file_that_is_spoilt_is_soaked() -> Result<()> {
        let folder = crate::project::root()?.join("tests/native");
        let mut found = 0;
        for file in ["", "formats"].iter().flat_map(|inner| std::fs::read_dir(folder.join(inner))).flatten() {
            let text = std::fs::read_to_string(file?.path()).unwrap_or_default();
            let names = text.split("fn ").skip(1).filter_map(|rest| rest.split('(').next());
            for name in names.filter(|name| name.starts_with("no_altered_") || name.starts_with("no_spoilt_")) {
                let is_soaked = SPOILT.iter().any(|kind| kind.tests.iter().any(|test| name.contains(test)));
                assert!(is_soaked, "{name} spoils files and is not soaked");
                found += 1;
            }
        }
        assert!(found >= SPOILT.len() - 1, "{found} tests");
        Ok(())
    }

    #[test]
    fn the_table_has_a_line_for_each_trial() {
        let time = Duration::from_secs(65);
        let text = table(&[Outcome { name: "kills", count: 50, passed: 1, failed: 0, time, faults: Vec::new() }]);
        assert!(text.lines().last().is_some_and(|line| line.ends_with("50      1         0      65 s")), "{text}");
    }

    #[test]
    fn what_the_tests_of_faults_say_becomes_a_line_of_the_readme() {
        let printed = "test faults::host::gone ... fault | the form gone | 20 | 0 | \nok\nfault | nothing else";
        let faults: Vec<Fault> = printed.lines().filter_map(fault).collect();
        assert_eq!(faults.len(), 1);
        let outcome = Outcome { name: "faults", count: 10, passed: 1, failed: 0, time: Duration::from_secs(1), faults };
        let text = reliability(&[outcome]);
        assert!(text.ends_with("\n| the form gone | 20 | 0 |  |\n"), "{text}");
        assert_eq!(reliability(&[]), "");
    }
}
