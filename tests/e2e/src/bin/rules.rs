//! Has axe-core look through every screen of the built site in one engine: `rules [NAME…]`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

use std::process::ExitCode;

use anyhow::Result;
use phuluc_e2e::engine::Engine;
use phuluc_e2e::gallery::screen::Scene;
use phuluc_e2e::gallery::{axe, scenes_with, tour};

fn main() -> ExitCode {
    match rules() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("rules: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn rules() -> Result<bool> {
    let names: Vec<String> = std::env::args().skip(1).collect();
    let scenes: Vec<Scene> = scenes_with(&names).copied().collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let found = runtime.block_on(tour::through(&scenes))?;
    for sentence in axe::sentences(&found.violations) {
        println!("{sentence}");
    }
    for reason in &found.lost {
        println!("not reached: {reason}");
    }
    let tour::Tour { screens, violations, lost } = &found;
    println!(
        "axe-core in {:?}: {screens} screens, {} violations; {} ways not gone to their end",
        Engine::chosen()?,
        violations.len(),
        lost.len()
    );
    Ok(violations.is_empty() && lost.is_empty() && *screens > 0)
}
