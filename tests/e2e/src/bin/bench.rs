//! The command of the bench: measures, prints, compares with the stored ratios; all the work is in the library.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

use std::process::ExitCode;

use anyhow::{Context as _, Result};
use phuluc_e2e::bench::options::Options;
use phuluc_e2e::bench::{ratios, run, table};

fn main() -> ExitCode {
    match bench() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn bench() -> Result<ExitCode> {
    let options = Options::read(std::env::args().skip(1))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let taken = runtime.block_on(run(&options))?;
    let [(_, handwritten), _, (_, built), ..] = taken.as_slice() else { anyhow::bail!("three pages at least") };
    let ratios = ratios::ratios(options.size, handwritten, built).context("the ratios")?;

    println!(
        "{}; {} loads each, {} keys, CPU {} times slower, 150 ms and 1.6 Mbit/s, medians",
        options.size, options.runs, options.keys, options.slower
    );
    print!("{}", table::table(&taken, &ratios));
    println!("brotli bytes of phuluc's files to the first key:\n{}", table::files(built).trim_end());
    let warnings = table::warnings(&ratios);
    for warning in &warnings {
        println!("{warning}");
    }
    if options.store {
        ratios::store(options.size, &ratios)?;
    }
    Ok(if options.check && !warnings.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
