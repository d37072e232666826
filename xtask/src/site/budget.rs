//! What the site may weigh: the figures in `xtask/budget.toml`, held against what it does weigh.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Context as _, Result, bail};
use toml::{Table, Value};

use super::sizes::{Weighed, grouped};

/// The allowed bytes, after brotli.
#[derive(Debug, Default)]
pub(super) struct Budget {
    total: u64,
    files: BTreeMap<String, u64>,
}

/// One way in which a site is too heavy, or not held to anything.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Overrun {
    /// What the first key waits for is too much in all.
    Total { weighs: u64, allowed: u64 },
    /// One file is too large.
    File { name: String, weighs: u64, allowed: u64 },
    /// The first key waits for a file that the budget does not know.
    Unlisted { name: String },
    /// The budget holds a file that is not in the site, so it holds nothing.
    Absent { name: String },
}

impl Budget {
    /// Reads the file's text.
    pub(super) fn read(text: &str) -> Result<Self> {
        let table: Table = text.parse().context("xtask/budget.toml is not readable as TOML")?;
        let mut budget = Self::default();
        for (key, value) in &table {
            match (key.as_str(), value) {
                ("total", value) => budget.total = bytes("total", value)?,
                ("files", Value::Table(files)) => {
                    for (name, value) in files {
                        budget.files.insert(name.clone(), bytes(name, value)?);
                    }
                }
                _ => bail!("xtask/budget.toml knows no `{key}`; it holds `total` and the table `files`"),
            }
        }
        Ok(budget)
    }

    /// What all files together may weigh that the first key waits for.
    pub(super) fn total(&self) -> u64 {
        self.total
    }

    /// What this file may weigh, if the budget knows it.
    pub(super) fn file(&self, name: &str) -> Option<u64> {
        self.files.get(name).copied()
    }

    /// Every way in which a site breaks this budget.
    pub(super) fn overruns(&self, weighed: &Weighed) -> Vec<Overrun> {
        let mut overruns = Vec::new();
        let total = weighed.first_key_total().brotli;
        if total > self.total {
            overruns.push(Overrun::Total { weighs: total, allowed: self.total });
        }
        for file in weighed.first_key.iter().chain(&weighed.later) {
            if let Some(allowed) = self.file(&file.name).filter(|allowed| file.bytes.brotli > *allowed) {
                overruns.push(Overrun::File { name: file.name.clone(), weighs: file.bytes.brotli, allowed });
            }
        }
        let names = |files: &[super::sizes::File]| files.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
        let (first, later) = (names(&weighed.first_key), names(&weighed.later));
        let unlisted = first.iter().filter(|name| self.file(name).is_none());
        overruns.extend(unlisted.map(|name| Overrun::Unlisted { name: name.clone() }));
        let absent = self.files.keys().filter(|name| !first.contains(name) && !later.contains(name));
        overruns.extend(absent.map(|name| Overrun::Absent { name: name.clone() }));
        overruns
    }
}

impl Overrun {
    /// Whether something is too heavy, rather than held to nothing.
    pub(super) fn is_of_size(&self) -> bool {
        matches!(self, Self::Total { .. } | Self::File { .. })
    }
}

impl fmt::Display for Overrun {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Total { weighs, allowed } => {
                let (weighs, allowed) = (grouped(*weighs), grouped(*allowed));
                write!(formatter, "the first key waits for {weighs} bytes and {allowed} are allowed")
            }
            Self::File { name, weighs, allowed } => {
                let (weighs, allowed) = (grouped(*weighs), grouped(*allowed));
                write!(formatter, "{name} weighs {weighs} bytes and {allowed} are allowed")
            }
            Self::Unlisted { name } => write!(formatter, "the first key waits for {name}, which has no budget"),
            Self::Absent { name } => write!(formatter, "the budget holds {name}, which is not in the site"),
        }
    }
}

fn bytes(name: &str, value: &Value) -> Result<u64> {
    let number = value.as_integer().and_then(|number| u64::try_from(number).ok());
    number.with_context(|| format!("`{name}` in xtask/budget.toml is no number of bytes"))
}

#[cfg(test)]
mod tests {
    use super::super::sizes::{Bytes, File};
    use super::*;

    fn file(name: &str, brotli: u64) -> File {
        File { name: name.to_owned(), bytes: Bytes { brotli, ..Bytes::default() } }
    }

    fn site() -> Weighed {
        Weighed {
            first_key: vec![file("index.html", 10), file("phuluc.wasm", 90)],
            later: vec![file("worker.wasm", 500), file("icon.png", 7)],
        }
    }

    fn sentences(budget: &str) -> Result<Vec<String>> {
        Ok(Budget::read(budget)?.overruns(&site()).iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_site_that_weighs_exactly_what_is_allowed_passes() -> Result<()> {
        let exact = "total = 100\n[files]\n\"index.html\" = 10\n\"phuluc.wasm\" = 90\n\"worker.wasm\" = 500\n";
        assert_eq!(sentences(exact)?, Vec::<String>::new());
        Ok(())
    }

    #[test]
    fn one_byte_too_many_is_said_in_a_sentence() -> Result<()> {
        let tight = "total = 99\n[files]\n\"index.html\" = 10\n\"phuluc.wasm\" = 89\n\"worker.wasm\" = 499\n";
        let expected = [
            "the first key waits for 100 bytes and 99 are allowed",
            "phuluc.wasm weighs 90 bytes and 89 are allowed",
            "worker.wasm weighs 500 bytes and 499 are allowed",
        ];
        assert_eq!(sentences(tight)?, expected);
        Ok(())
    }

    #[test]
    fn a_budget_that_holds_nothing_is_noticed() -> Result<()> {
        let stale = "total = 100\n[files]\n\"index.html\" = 10\n\"worker.js\" = 5\n";
        let expected = [
            "the first key waits for phuluc.wasm, which has no budget",
            "the budget holds worker.js, which is not in the site",
        ];
        assert_eq!(sentences(stale)?, expected);
        Ok(())
    }

    #[test]
    fn a_budget_with_a_slip_of_the_pen_is_refused() {
        for wrong in ["totl = 1", "total = \"1\"", "total = -1", "[files]\na = 1.5", "total ="] {
            assert!(Budget::read(wrong).is_err(), "{wrong}");
        }
    }
}
