//! The page with all its files inside, for hosts that refuse them and for no host at all: a memory stick, a mail. It must
//! not know what the files are for.
//!
//! Whatever the block of names names stands in it packed (`src/boot/unpack.js`), the forms as text: they are what an
//! office changes.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use super::finish::{Files, replace_once, with_policy};
use super::{sizes, squeeze};
use crate::project;

/// The file's name, beside the page.
pub(crate) const NAME: &str = "phuluc.html";

/// Where the blocks come: the page keeps itself without them, so that it can make such a file again.
const MARKER: &str = "<!-- phuluc:blocks -->";
const UNPACK: &str = "src/boot/unpack.js";
const FORMS: &str = "templates/";
const READY: &str = "ready/";
/// The pictures of the page that tells how everything is done, as the page puts them behind `data:` itself.
const PICTURES: &str = "help/";
/// The same in English, which this file does not speak.
const IN_ENGLISH: &str = "help/en/";
const ICON: &str = "icon.svg";
/// What only a page on a host can have.
const HOSTED: [&str; 2] = ["<link rel=\"manifest\"", "<link rel=\"apple-touch-icon\""];

/// The page's own program, which lies in no file any more.
#[derive(Clone, Copy)]
pub(super) struct Program<'a> {
    /// How the block of names calls it.
    pub(super) name: &'a str,
    pub(super) content: &'a [u8],
}

/// Writes the file. `html` is the finished page but for its policy and its program.
pub(super) fn write(
    folder: &Path,
    html: &str,
    program: Program<'_>,
    files: &Files,
    more_styles: &[&str],
) -> Result<()> {
    let page = with_policy(&prepared(html, folder)?, more_styles)?;
    let mut blocks = vec![block(NAME, page.as_bytes())?, block(program.name, program.content)?];
    for (_, name) in files {
        let content = fs::read(folder.join(name)).with_context(|| format!("{name} could not be read"))?;
        blocks.push(block(name, &content)?);
    }
    for path in sizes::files_below(folder, FORMS)? {
        let json = fs::read_to_string(folder.join(&path)).with_context(|| format!("{path} could not be read"))?;
        blocks.push(form_block(&path, &json));
    }
    for path in sizes::files_below(folder, READY)? {
        let text = fs::read_to_string(folder.join(&path)).with_context(|| format!("{path} could not be read"))?;
        blocks.extend(ready_block(&path, &text));
    }
    for path in sizes::files_below(folder, PICTURES)?.iter().filter(|path| !path.starts_with(IN_ENGLISH)) {
        let picture = fs::read(folder.join(path)).with_context(|| format!("{path} could not be read"))?;
        blocks.push(format!("<script type=\"image/png\" data-asset=\"{path}\">{}</script>", BASE64.encode(&picture)));
    }
    let whole = replace_once(&page, MARKER, &blocks.join("\n"))?;
    fs::write(folder.join(NAME), whole).with_context(|| format!("{NAME} could not be written"))
}

/// The page without what it asks its host for, and with the place for the blocks and the script that unpacks them.
fn prepared(html: &str, folder: &Path) -> Result<String> {
    let unpack = fs::read_to_string(project::root()?.join(UNPACK)).context("the script that unpacks is not there")?;
    let icon = fs::read(folder.join(ICON)).context("the site has no icon")?;
    let html =
        html.lines().filter(|line| !HOSTED.iter().any(|kind| line.contains(kind))).collect::<Vec<_>>().join("\n");
    let html = replace_once(&html, "<html lang=\"vi\">", "<html lang=\"vi\" data-one-file>")?;
    let icon = format!("href=\"data:image/svg+xml;base64,{}\"", BASE64.encode(&icon));
    let html = replace_once(&html, &format!("href=\"{ICON}\""), &icon)?;
    let unpack = format!("{MARKER}\n<script>{}</script>\n", squeeze::script(&unpack));
    let place = html.find("</div>\n").context("the page has no place for the program")? + "</div>\n".len();
    let (before, after) = html.split_at(place);
    Ok([before, &unpack, after].concat())
}

fn block(name: &str, content: &[u8]) -> Result<String> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    packer.write_all(content)?;
    let text = BASE64.encode(&packer.finish()?);
    Ok(format!("<script type=\"application/octet-stream\" data-asset=\"{name}\">{text}</script>"))
}

/// The programs in the file, by their names.
pub(crate) fn programs(html: &str) -> Result<Vec<(String, Vec<u8>)>> {
    let blocks = html.split(" data-asset=\"").skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once("\">")?;
        Some((name, rest.split_once("</script>")?.0))
    });
    let programs = blocks.filter(|(name, _)| is_program(name));
    programs
        .map(|(name, text)| Ok((name.to_owned(), unpacked(text).with_context(|| format!("{name} is broken"))?)))
        .collect()
}

/// Whether a file of this name is a program.
pub(crate) fn is_program(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|kind| kind == "wasm")
}

fn unpacked(text: &str) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    DeflateDecoder::new(BASE64.decode(text)?.as_slice()).read_to_end(&mut content)?;
    Ok(content)
}

/// No tag can begin in the JSON: the sign stands in strings only, where JSON reads it the same when it is written so.
fn form_block(path: &str, json: &str) -> String {
    let json = json.trim().replace('<', "\\u003c");
    format!("<script type=\"application/json\" data-asset=\"{path}\">{json}</script>")
}

/// What the build has written down of a form; none where a tag might begin in it, for it is taken as it was written.
fn ready_block(path: &str, text: &str) -> Option<String> {
    (!text.contains('<')).then(|| format!("<script type=\"text/plain\" data-asset=\"{path}\">{text}</script>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_programs_come_out_of_it_as_they_went_in() -> Result<()> {
        let all: Vec<u8> = (0..=255).collect();
        let blocks = [
            block(NAME, b"page")?,
            block("a-1.wasm", &all)?,
            form_block("templates/a.json", "{}"),
            block("b-2.wasm", b"")?,
        ];
        let page = ["<html>\n", &blocks.join("\n"), "</html>"].concat();
        assert_eq!(programs(&page)?, [("a-1.wasm".to_owned(), all), ("b-2.wasm".to_owned(), Vec::new())]);
        assert!(programs("<script data-asset=\"a.wasm\">A</script>").is_err());
        assert!(programs("<html></html>")?.is_empty());
        Ok(())
    }
}
