//! Versions: the one `Cargo.lock` asks for, and the one a tool says it has.

use anyhow::{Context as _, Result};
use toml::{Table, Value};

/// A version in numbers, without what may follow them (`-beta.1`).
pub(super) type Version = [u64; 3];

/// The trunk this project was tried with; a later one of the same series is taken too.
pub(super) const TRUNK: &str = "0.21.14";
/// The `cargo-deny` that is installed where there is none; any will do.
pub(super) const DENY: &str = "0.20.2";

/// The Binaryen that is installed: an npm package is named by its first number alone.
pub(super) const BINARYEN: u64 = 132;

/// The first Binaryen that reads what today's compiler writes; Debian 12's own, 108, does not.
pub(super) const OLDEST_BINARYEN: u64 = 116;

/// The version of a package in the text of a `Cargo.lock`.
pub(super) fn locked(lock: &str, package: &str) -> Result<String> {
    let table: Table = lock.parse().context("Cargo.lock is not readable as TOML")?;
    let packages = table.get("package").and_then(Value::as_array);
    let found = packages.into_iter().flatten().find(|entry| text_of(entry, "name") == Some(package));
    let version = found.and_then(|entry| text_of(entry, "version"));
    version.map(str::to_owned).with_context(|| format!("Cargo.lock names no version of `{package}`"))
}

fn text_of<'entry>(entry: &'entry Value, key: &str) -> Option<&'entry str> {
    entry.get(key).and_then(Value::as_str)
}

/// The first word of a tool's `--version` that begins with a digit, in numbers: `wasm-opt version 132 (…)` is 132.0.0.
pub(super) fn said(line: &str) -> Option<Version> {
    let word = line.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))?;
    let mut parts = word.split(|sign: char| !sign.is_ascii_digit()).map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    Some([next(), next(), next()])
}

/// Whether `found` is `wanted` or a later one of the same series, which by custom changes nothing that is in use.
pub(super) fn serves_for(found: Version, wanted: Version) -> bool {
    let series = if wanted[0] == 0 { 2 } else { 1 };
    found[..series] == wanted[..series] && found >= wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"
dependencies = ["wasm-bindgen"]

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
"#;

    #[test]
    fn the_lock_is_asked_for_a_package_by_its_whole_name() -> Result<()> {
        assert_eq!(locked(LOCK, "wasm-bindgen")?, "0.2.130");
        assert_eq!(locked(LOCK, "wasm-bindgen-futures")?, "0.4.80");
        assert!(locked(LOCK, "wasm").is_err());
        assert!(locked("<<<<<<< ours", "wasm-bindgen").is_err());
        Ok(())
    }

    #[test]
    fn each_tool_says_its_version_in_its_own_way() {
        for (line, version) in [
            ("trunk 0.21.14", Some([0, 21, 14])),
            ("wasm-bindgen 0.2.130 (a1b2c3d4e)", Some([0, 2, 130])),
            ("wasm-opt version 132 (version_132)", Some([132, 0, 0])),
            ("132.0.0-nightly.20260101", Some([132, 0, 0])),
            ("trunk 0.22.0-beta.1", Some([0, 22, 0])),
            ("no version at all", None),
            ("", None),
        ] {
            assert_eq!(said(line), version, "{line}");
        }
    }

    #[test]
    fn a_later_tool_of_the_same_series_serves_and_another_series_does_not() {
        for (found, serves) in [([0, 21, 14], true), ([0, 21, 20], true), ([0, 21, 13], false), ([0, 22, 0], false)] {
            assert_eq!(serves_for(found, [0, 21, 14]), serves, "{found:?}");
        }
        assert!(serves_for([1, 9, 0], [1, 2, 3]));
        assert!(!serves_for([2, 0, 0], [1, 2, 3]));
    }
}
