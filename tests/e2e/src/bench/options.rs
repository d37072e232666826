//! What the bench is asked for on its command line.

use anyhow::{Context as _, Result, bail};

#[derive(Debug, Clone)]
pub struct Options {
    /// Loads of each page.
    pub runs: usize,
    /// Which form.
    pub size: Size,
    /// Keys typed in each load.
    pub keys: usize,
    /// How many times slower than this machine the phone is.
    pub slower: u32,
    /// Weigh what each page holds after 100 and after 1,000 keys.
    pub growth: bool,
    /// Fail where a ratio is worse than the stored one.
    pub check: bool,
    /// Store the ratios that were found.
    pub store: bool,
}

/// The form under measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// The real one, repeated to so many input rows; 0 leaves it as it is.
    Rows(usize),
    /// A table of so many columns of figures.
    Columns(usize),
}

impl Size {
    /// The key under which its ratios are stored.
    pub fn key(self) -> String {
        match self {
            Self::Rows(rows) => rows.to_string(),
            Self::Columns(columns) => format!("columns-{columns}"),
        }
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, text: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Rows(0) => write!(text, "the real form"),
            Self::Rows(rows) => write!(text, "{rows} input rows"),
            Self::Columns(columns) => write!(text, "{columns} columns of figures"),
        }
    }
}

pub const USAGE: &str =
    "bench [--runs 5] [--rows 0 | --columns 60] [--keys 50] [--slower 4] [--growth] [--check] [--store]";

impl Options {
    pub fn read(arguments: impl IntoIterator<Item = String>) -> Result<Self> {
        let mut options =
            Self { runs: 5, size: Size::Rows(0), keys: 50, slower: 4, growth: false, check: false, store: false };
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--runs" => options.runs = count(&argument, arguments.next())?.max(1),
                "--rows" => options.size = Size::Rows(count(&argument, arguments.next())?),
                "--columns" => options.size = Size::Columns(count(&argument, arguments.next())?.max(1)),
                "--slower" => options.slower = u32::try_from(count(&argument, arguments.next())?)?.max(1),
                "--keys" => options.keys = count(&argument, arguments.next())?.max(1),
                "--growth" => options.growth = true,
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
