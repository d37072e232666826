//! Running checks one after another: each is named, timed, and stops the run where it fails.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::project::Project;

/// One check.
pub(super) struct Step {
    /// What is checked, as the summary calls it.
    pub(super) name: &'static str,
    /// The check; its error is the sentence that is shown.
    pub(super) check: fn(&Project) -> Result<()>,
}

/// Runs the steps up to the first that fails. The last line counts them, whatever happened: `12 passed, 0 failed`.
pub(super) fn run(project: &Project, steps: &[Step]) -> ExitCode {
    let mut passed = Vec::with_capacity(steps.len());
    for step in steps {
        println!("\n── {} ──", step.name);
        let start = Instant::now();
        let outcome = (step.check)(project);
        let time = start.elapsed();
        match outcome {
            Ok(()) => {
                println!("── {}: passed in {} ──", step.name, seconds(time));
                passed.push((step.name, time));
            }
            Err(reason) => {
                eprintln!("\nxtask: {}: {reason:#}", step.name);
                print!("{}", summary(&passed, Some((step.name, time))));
                return ExitCode::FAILURE;
            }
        }
    }
    print!("{}", summary(&passed, None));
    ExitCode::SUCCESS
}

fn summary(passed: &[(&str, Duration)], failed: Option<(&str, Duration)>) -> String {
    let line = |word: &str, (name, time): (&str, Duration)| format!("  {word}  {name:<44} {:>9}\n", seconds(time));
    let mut text = String::from("\n");
    text.extend(passed.iter().map(|step| line("passed", *step)));
    text.extend(failed.map(|step| line("FAILED", step)));
    text + &format!("\n{} passed, {} failed\n", passed.len(), usize::from(failed.is_some()))
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSED: [(&str, Duration); 2] =
        [("formatting", Duration::from_millis(840)), ("lints", Duration::from_secs(75))];

    #[test]
    fn the_last_line_counts_the_steps() {
        let text = summary(&PASSED, None);
        assert_eq!(text.lines().last(), Some("2 passed, 0 failed"));
        assert!(text.contains("formatting") && text.contains("0.8 s") && text.contains("75.0 s"));
    }

    #[test]
    fn a_failure_is_counted_and_named() {
        let text = summary(&PASSED, Some(("budget", Duration::from_secs(1))));
        assert_eq!(text.lines().last(), Some("2 passed, 1 failed"));
        assert!(text.contains("FAILED  budget"));
    }
}
