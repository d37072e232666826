//! The project's commands: `cargo xtask serve`, `build`, `test`, `e2e`, `ci`, `office-check`, `pictures`, `bench`, `gallery`,
//! `soak`, `engines`, `deny` and `reproducible`; this file only chooses one.

#![allow(
    clippy::print_stdout,
    reason = "what a command has to say is its product; nobody calls this crate as a library"
)]

mod arguments;
mod bench;
mod checks;
mod engines;
mod gallery;
mod libtest;
mod process;
mod project;
mod reproducible;
mod setup;
mod site;
mod soak;

use std::process::ExitCode;

use anyhow::Result;

use crate::arguments::{Command, USAGE};
use crate::project::Project;

fn main() -> ExitCode {
    let outcome = Command::parse(std::env::args().skip(1)).and_then(|command| run(&command));
    match outcome {
        Ok(code) => code,
        Err(reason) => {
            eprintln!("\nxtask: {reason:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<ExitCode> {
    match command {
        Command::Help => println!("{USAGE}"),
        Command::Finish => site::finish_staged()?,
        _ => return run_with_tools(command),
    }
    Ok(ExitCode::SUCCESS)
}

fn run_with_tools(command: &Command) -> Result<ExitCode> {
    let project = Project::with_tools(&setup::ensure(setup::needs_of(command))?)?;
    match command {
        Command::Help | Command::Finish => {}
        Command::Serve { port } => site::serve(&project, *port)?,
        Command::Build => {
            site::build(&project)?;
            site::print_sizes(&project)?;
        }
        Command::Test => return Ok(checks::test(&project)),
        Command::EndToEnd { build, arguments } => checks::end_to_end_alone(&project, *build, arguments)?,
        Command::Ci { .. } => return Ok(checks::ci(&project)),
        Command::OfficeCheck => checks::office(&project)?,
        Command::Pictures { build } => help_pictures(&project, *build)?,
        Command::Bench { arguments } => bench::run(&project, arguments)?,
        Command::Gallery(gallery) => gallery::run(&project, gallery)?,
        Command::Soak(counts) => return soak::run(&project, *counts),
        Command::Deny => checks::deny(&project)?,
        Command::Reproducible => reproducible::run(&project)?,
        Command::Engines(engines) => return engines::run(&project, engines),
    }
    Ok(ExitCode::SUCCESS)
}

/// The harness takes the pictures; they lie among the files that are copied into the site as they are.
fn help_pictures(project: &Project, build: bool) -> Result<()> {
    if build {
        site::build(project)?;
    }
    let mut taking = project.cargo(&["run", "--quiet", "--package", "phuluc-e2e", "--bin", "help-pictures", "--"]);
    checks::give_site(&mut taking, project);
    process::run(taking.arg(project.root().join("public")), "the pictures of the page")
}
