//! The stored ratios: what the built site came to beside the hand-written page when somebody last agreed with it.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};

use super::figures_taken::{MEASURES, Measure, Taken};
use super::options::Size;
use crate::site::assets::repository;

/// Bytes do not vary, times do: below this a worse ratio is noise.
const BYTES_MAY_GROW: f64 = 1.05;
const TIMES_MAY_GROW: f64 = 1.5;

/// One measure beside its stored ratio.
#[derive(Debug, Clone)]
pub struct Ratio {
    pub measure: &'static str,
    pub key: &'static str,
    pub handwritten: f64,
    pub built: f64,
    pub stored: Option<f64>,
}

impl Ratio {
    pub fn found(&self) -> f64 {
        self.built / self.handwritten
    }

    /// Whether the ratio is worse than the stored one by more than noise.
    pub fn is_worse(&self) -> bool {
        let may_grow = if self.key.starts_with("bytes") { BYTES_MAY_GROW } else { TIMES_MAY_GROW };
        self.stored.is_some_and(|stored| self.found() > stored * may_grow)
    }
}

/// The ratios of a form of that size.
pub fn ratios(size: Size, handwritten: &Taken, built: &Taken) -> Result<Vec<Ratio>> {
    let stored = read()?;
    let ratio = |(measure, key, take): &Measure| Ratio {
        measure,
        key,
        handwritten: take(handwritten),
        built: take(built),
        stored: stored.get(&size.key()).and_then(|ratios| ratios[*key].as_f64()),
    };
    Ok(MEASURES.iter().map(ratio).collect())
}

/// Stores the ratios as the ones agreed with.
pub fn store(size: Size, ratios: &[Ratio]) -> Result<()> {
    let mut stored = read()?;
    let found: Map<String, Value> =
        ratios.iter().map(|ratio| (ratio.key.to_owned(), json!((ratio.found() * 100.0).round() / 100.0))).collect();
    stored.insert(size.key(), Value::Object(found));
    let text = serde_json::to_string_pretty(&stored)? + "\n";
    std::fs::write(file(), text).context("storing the ratios")
}

fn read() -> Result<Map<String, Value>> {
    match std::fs::read(file()) {
        Ok(bytes) => serde_json::from_slice(&bytes).context("the stored ratios"),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Map::new()),
        Err(error) => Err(error).context("reading the stored ratios"),
    }
}

fn file() -> PathBuf {
    repository().join("tests/bench/ratios.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(key: &'static str, built: f64) -> Ratio {
        Ratio { measure: "", key, handwritten: 100.0, built, stored: Some(2.0) }
    }

    #[test]
    fn bytes_are_held_tightly_and_times_loosely() {
        assert!(!ratio("bytes_brotli", 205.0).is_worse());
        assert!(ratio("bytes_brotli", 215.0).is_worse());
        assert!(!ratio("ready", 290.0).is_worse());
        assert!(ratio("ready", 310.0).is_worse());
        assert!(!Ratio { stored: None, ..ratio("ready", 900.0) }.is_worse());
    }
}
