//! What the finished site weighs: as it is, and as a host would send it.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::budget::Budget;
use super::{host, names, one_file};

/// The form whose first key is waited for.
const FIRST_FORM: &str = "lai-chau-2023";

/// Bytes of one file, or of several together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bytes {
    /// As it lies in the folder.
    pub(super) raw: u64,
    /// With gzip at its best.
    pub(super) gzip: u64,
    /// With brotli at its best.
    pub(super) brotli: u64,
}

/// One file of the site.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// Its path below the site, without what stands in it for the content.
    pub(super) name: String,
    pub(super) bytes: Bytes,
}

/// Every file of the site, parted by whether the first key waits for it.
#[derive(Clone, Debug, Default)]
pub(super) struct Weighed {
    /// What has to arrive before a figure can be typed into a form that was opened by its address.
    pub(super) first_key: Vec<File>,
    /// Everything else.
    pub(super) later: Vec<File>,
}

impl Weighed {
    /// All that the first key waits for.
    pub(super) fn first_key_total(&self) -> Bytes {
        sum(&self.first_key)
    }
}

/// Weighs every file of a finished site.
pub(super) fn weigh(site: &Path) -> Result<Weighed> {
    let mut weighed = Weighed::default();
    let (form, ready) = (format!("templates/{FIRST_FORM}.json"), format!("ready/{FIRST_FORM}.txt"));
    let wanted = ["index.html", &form, &ready];
    // What is only another's copy, or made of the others, is asked for instead of them.
    let is_own = |path: &String| !host::is_copy(path) && path != one_file::NAME;
    for path in files_below(site, "")?.into_iter().filter(is_own) {
        let content = fs::read(site.join(&path)).with_context(|| format!("{path} could not be read"))?;
        let file = File { name: names::without_content(&path), bytes: measure(&content)? };
        if wanted.contains(&file.name.as_str()) {
            weighed.first_key.push(file);
        } else {
            weighed.later.push(file);
        }
    }
    Ok(weighed)
}

/// The table that `build` prints and `ci` keeps in its log.
pub(super) fn table(weighed: &Weighed, budget: &Budget) -> String {
    let mut text = String::new();
    let title = format!("Before the first key at #/{FIRST_FORM}");
    write_row(&mut text, &title, ["raw", "gzip 9", "brotli 11", "allowed"].map(str::to_owned));
    for file in &weighed.first_key {
        write_file(&mut text, &file.name, file.bytes, budget.file(&file.name));
    }
    let total = weighed.first_key_total();
    write_file(&mut text, "in all", total, Some(budget.total()));
    text.push('\n');
    write_row(&mut text, "Everything else", std::array::from_fn(|_| String::new()));
    for file in &weighed.later {
        write_file(&mut text, &file.name, file.bytes, budget.file(&file.name));
    }
    write_file(&mut text, "in all", sum(&weighed.later), None);
    text
}

fn write_file(text: &mut String, name: &str, bytes: Bytes, allowed: Option<u64>) {
    let allowed = allowed.map(grouped).unwrap_or_default();
    write_row(text, &format!("  {name}"), [grouped(bytes.raw), grouped(bytes.gzip), grouped(bytes.brotli), allowed]);
}

fn write_row(text: &mut String, name: &str, [raw, gzip, brotli, allowed]: [String; 4]) {
    let row = format!("{name:<42}{raw:>11}{gzip:>11}{brotli:>11}{allowed:>11}");
    // Writing to a `String` cannot fail.
    let _ = writeln!(text, "{}", row.trim_end());
}

/// `120000` as `120,000`.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn sum(files: &[File]) -> Bytes {
    files.iter().fold(Bytes::default(), |total, file| Bytes {
        raw: total.raw + file.bytes.raw,
        gzip: total.gzip + file.bytes.gzip,
        brotli: total.brotli + file.bytes.brotli,
    })
}

fn measure(content: &[u8]) -> Result<Bytes> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    let settings = BrotliEncoderParams { quality: 11, size_hint: content.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut packed, &settings)?;
    Ok(Bytes { raw: length(content)?, gzip: length(&gzip.finish()?)?, brotli: length(&packed)? })
}

fn length(content: &[u8]) -> Result<u64> {
    u64::try_from(content.len()).context("a file larger than any this program could have read")
}

/// Paths below the site, with `/` between folders, in the order of their names.
pub(crate) fn files_below(site: &Path, prefix: &str) -> Result<Vec<String>> {
    let folder = site.join(prefix);
    let context = || format!("{} could not be read; `cargo xtask build` writes it", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(&folder).with_context(context)? {
        let entry = entry.with_context(context)?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().with_context(context)?.is_dir() {
            paths.extend(files_below(site, &format!("{path}/"))?);
        } else {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_grouped_in_threes() {
        for (number, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (120_000, "120,000"), (1_234_567, "1,234,567")]
        {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn only_what_the_first_key_waits_for_is_counted_in_its_total() -> Result<()> {
        let site = std::env::temp_dir().join(format!("xtask-sizes-{}", std::process::id()));
        fs::create_dir_all(site.join("templates"))?;
        for (name, length) in [
            ("index.html", 1_000),
            ("second-0123456789abcdef.wasm", 4_000),
            ("second-0123456789abcdef.wasm.txt", 4_000),
            ("templates/lai-chau-2023.json", 8_000),
            ("templates/index.json", 16_000),
            ("worker-0123456789abcdef.wasm", 32_000),
        ] {
            fs::write(site.join(name), vec![b'a'; length])?;
        }
        let weighed = weigh(&site);
        fs::remove_dir_all(&site)?;
        let weighed = weighed?;
        let total = weighed.first_key_total();
        assert_eq!(total.raw, 9_000);
        assert!(total.brotli < total.raw && total.gzip < total.raw);
        let later: Vec<&str> = weighed.later.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(later, ["second.wasm", "templates/index.json", "worker.wasm"]);
        Ok(())
    }
}
