//! Another build of a site: the same page under other names, as a change of the program would give. It must not know
//! what the files do.

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use super::{Assets, Encoding};

/// How many hexadecimal digits stand in a name for the content.
const DIGITS: usize = 16;

impl Assets {
    /// The same site as it would be built from a changed program, with this version.
    pub fn next_build(&self, version: &str) -> Result<Self> {
        ensure!(self.encoding() == Encoding::Plain, "a site is built before it is compressed");
        let mut next = self.clone();
        let mut renamed = Vec::new();
        // Scripts name the programs that they start, so those come first.
        for ending in [".wasm", ".js"] {
            for old in self.named_by_content(ending) {
                let bytes = &self.get(&old).context("a file of the site")?.bytes;
                let bytes = match ending {
                    ".wasm" => [bytes, &section(version)?[..]].concat(),
                    _ => [with_names(bytes, &renamed)?.as_bytes(), b"\n// ", version.as_bytes()].concat(),
                };
                let stem = old.rsplit_once('-').context("a name with a digest")?.0;
                let new = format!("{stem}-{}{ending}", digest(&bytes));
                next.remove(&old);
                next.put(&new, bytes);
                renamed.push((old, new));
            }
        }
        let page = String::from_utf8(self.get("").context("the page")?.bytes.clone())?;
        let build = between(&page, "\"build\":\"", "\"").context("what the build is called")?;
        renamed.push((build.to_owned(), digest(version.as_bytes())));
        let before = between(&page, "\"version\":\"", "\"").context("the version")?;
        renamed.push((format!("\"version\":\"{before}\""), format!("\"version\":\"{version}\"")));
        for path in ["index.html", "sw.js"] {
            let file = self.get(path).with_context(|| format!("{path} in the site"))?;
            next.put(path, with_names(&file.bytes, &renamed)?.into_bytes());
        }
        Ok(next)
    }

    /// What the page says that this build is called.
    pub fn build(&self) -> Result<String> {
        let page = String::from_utf8(self.get("").context("the page")?.bytes.clone())?;
        between(&page, "\"build\":\"", "\"").map(str::to_owned).context("what the build is called")
    }

    /// The files with this ending whose names hold what is in them.
    pub fn named_by_content(&self, ending: &str) -> Vec<String> {
        let is_named = |path: &&str| {
            let stem = path.strip_suffix(ending).and_then(|name| name.rsplit_once('-'));
            stem.is_some_and(|(_, digits)| digits.len() == DIGITS && digits.bytes().all(|one| one.is_ascii_hexdigit()))
        };
        self.paths().filter(is_named).map(str::to_owned).collect()
    }
}

/// A section of wasm that means nothing: its kind, its length, the length of its name, its name.
fn section(name: &str) -> Result<Vec<u8>> {
    let length = u8::try_from(name.len()).ok().filter(|length| *length < 127).context("a short version")?;
    Ok([&[0, length + 1, length], name.as_bytes()].concat())
}

fn with_names(bytes: &[u8], renamed: &[(String, String)]) -> Result<String> {
    let text = std::str::from_utf8(bytes).context("a file of text")?;
    Ok(renamed.iter().fold(text.to_owned(), |text, (old, new)| text.replace(old, new)))
}

fn between<'text>(text: &'text str, before: &str, after: &str) -> Option<&'text str> {
    Some(text.split_once(before)?.1.split_once(after)?.0)
}

/// As the build writes it into names.
fn digest(content: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(content).iter().take(DIGITS / 2).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
