//! What the bench is asked for on its command line.

use anyhow::{Context as _, Result, bail};

#[derive(Debug, Clone)]
pub struct Options {
    /// Loads of each page.
    pub runs: usize,
    /// Input rows; 0 is the real form.
    pub rows: usize,
    /// Keys typed in each load.
    pub keys: usize,
    /// Fail where a ratio is worse than the stored one.
    pub check: bool,
    /// Store the ratios that were found.
    pub store: bool,
}

pub const USAGE: &str = "bench [--runs 5] [--rows 0] [--keys 50] [--check] [--store]";

impl Options {
    pub fn read(arguments: impl IntoIterator<Item = String>) -> Result<Self> {
        let mut options = Self { runs: 5, rows: 0, keys: 50, check: false, store: false };
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--runs" => options.runs = count(&argument, arguments.next())?.max(1),
                "--rows" => options.rows = count(&argument, arguments.next())?,
                "--keys" => options.keys = count(&argument, arguments.next())?.max(1),
                "--check" => options.check = true,
                "--store" => options.store = true,
                other => bail!("unknown option {other}; {USAGE}"),
            }
        }
        Ok(options)
    }
}

fn count(option: &str, value: Option<String>) -> Result<usize> {
    value.and_then(|value| value.parse().ok()).with_context(|| format!("{option} takes a number; {USAGE}"))
}
