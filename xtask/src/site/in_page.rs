//! The page's program inside the page, as text: a program in a file of its own would be asked for only when the page has
//! begun to come, a whole journey to the host later. It must not know what the program does.
//!
//! The text is made for hosts and for compression. Every byte is one sign, so that what is alike stays alike: brotli makes
//! of it 1.3 % more than of the bytes (of base64 27 % more). None of the signs ends a block, and none is a control, which
//! copying from one system to another may change. It stands there in pieces, combed (`strands`), each with a call behind it
//! that reads it: most of it is read while the rest is on its way. Which sign is which byte's is said in the first.

use std::fs;

use anyhow::{Context as _, Result};

use super::finish::{MODULE_AT_ONCE, replace_once};
use super::{squeeze, strands};
use crate::project;

/// What reads the text again, one behind the other in one function.
const READERS: [&str; 2] = ["src/boot/weave.js", "src/boot/written.js"];
/// What stands in the first of them for how the pieces are woven.
const PLAN: &str = "PLAN";
/// The signs of the bytes that come most often take one byte each: all of ASCII that can be seen, but the one that begins
/// a tag.
const SHORT: std::ops::RangeInclusive<char> = ' '..='~';
const BEGINS_A_TAG: char = '<';
/// Those of the others take two; here such letters begin.
const LONG: char = '\u{100}';

/// The page with the program at its end, and before the script that starts it what reads it: the page comes in pieces, and
/// each script runs as soon as it is there.
pub(super) fn with_program(html: &str, program: &[u8]) -> Result<String> {
    let read = |file| fs::read_to_string(project::root()?.join(file)).with_context(|| format!("{file} is not there"));
    let [weave, reader] = READERS.map(read);
    let scripts = [replace_once(&weave?, PLAN, &strands::plan())?, reader?];
    let scripts =
        format!("<script>(() => {{\n{}\n}})();</script>\n", scripts.map(|text| squeeze::script(&text)).join("\n"));
    let html = replace_once(html, MODULE_AT_ONCE, &[&scripts, MODULE_AT_ONCE].concat())?;
    replace_once(&html, "</body>", &[&written(&strands::pieces(program)?), "</body>"].concat())
}

fn written(pieces: &[Vec<u8>]) -> String {
    let signs = signs(pieces);
    let mut text = block(&format!(" data-pieces=\"{}\"", pieces.len()), signs.iter());
    for piece in pieces {
        text.push_str(&block("", piece.iter().map(|byte| &signs[usize::from(*byte)])));
    }
    text
}

/// A piece, and the call that reads it.
fn block<'a>(attribute: &str, signs: impl Iterator<Item = &'a char>) -> String {
    let signs: String = signs.collect();
    format!("<script type=\"text/plain\"{attribute}>{signs}</script><script>phulucRead()</script>\n")
}

/// A sign for each of the 256 bytes; both kinds go up with the bytes.
fn signs(pieces: &[Vec<u8>]) -> [char; 256] {
    let mut times = [0_usize; 256];
    for byte in pieces.iter().flatten() {
        times[usize::from(*byte)] += 1;
    }
    let short: Vec<char> = SHORT.filter(|sign| *sign != BEGINS_A_TAG).collect();
    let mut by_times: Vec<usize> = (0..times.len()).collect();
    by_times.sort_by_key(|byte| std::cmp::Reverse(times[*byte]));
    let is_often = |byte: usize| by_times[..short.len()].contains(&byte);
    let (mut short, mut long) = (short.iter().copied(), LONG..);
    std::array::from_fn(|byte| if is_often(byte) { short.next() } else { long.next() }.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in each block of data.
    fn blocks(page: &str) -> Vec<&str> {
        let blocks = page.split("<script type=\"text/plain\"").skip(1);
        blocks.filter_map(|block| Some(block.split_once('>')?.1.split_once("</script>")?.0)).collect()
    }

    /// As `src/boot/written.js` does.
    fn read(page: &str) -> Vec<Vec<u8>> {
        let blocks = blocks(page);
        let Some((signs, pieces)) = blocks.split_first() else { return Vec::new() };
        let byte_of = |sign: char| signs.chars().position(|other| other == sign)?.try_into().ok();
        pieces.iter().map(|piece| piece.chars().filter_map(byte_of).collect()).collect()
    }

    #[test]
    fn every_piece_comes_back_and_no_tag_begins_in_it() {
        let all: Vec<u8> = (0..=255).collect();
        for pieces in
            [vec![], vec![vec![1]], vec![b"\0asm\r\n<script></script>".to_vec(), all], vec![vec![], vec![7; 900]]]
        {
            let page = written(&pieces);
            assert_eq!(read(&page), pieces);
            for block in blocks(&page) {
                assert!(!block.contains('<') && !block.contains(char::is_control), "{block}");
                assert!(block.chars().all(|sign| u32::from(sign) < 0x200), "written.js knows no more: {block}");
            }
        }
    }

    #[test]
    fn the_first_block_says_how_many_come_behind_it() {
        for pieces in [0, 1, 5] {
            let page = written(&vec![vec![0; 9]; pieces]);
            assert!(page.contains(&format!(" data-pieces=\"{pieces}\">")), "{page}");
            assert_eq!(blocks(&page).len(), 1 + pieces, "{page}");
            assert_eq!(page.matches("<script>phulucRead()</script>").count(), 1 + pieces, "{page}");
        }
    }

    #[test]
    fn what_comes_often_is_short() {
        let page = written(&[vec![0xff; 125], vec![0xff]]);
        assert_eq!(blocks(&page).iter().map(|block| block.len()).collect::<Vec<_>>(), [94 + 2 * 162, 125, 1]);
    }

    #[test]
    fn the_program_is_the_last_thing_in_the_page_and_what_reads_it_stands_before_what_starts_it() -> Result<()> {
        let page = with_program("<body><script type=\"module\" async>start()</script>\n</body>\n", b"\0asm\x01\0\0\0")?;
        let (before, after) = page.split_once("<script type=\"module\" async>start()</script>").unwrap_or_default();
        assert!(
            before.starts_with("<body><script>(() => {\nconst {") && before.contains("window.phulucWritten = "),
            "{page}"
        );
        assert!(after.starts_with("\n<script type=\"text/plain\" data-pieces="), "{page}");
        assert!(after.ends_with("<script>phulucRead()</script>\n</body>\n"), "{page}");
        assert!(with_program("</body>", b"").is_err() && with_program(MODULE_AT_ONCE, b"").is_err());
        Ok(())
    }
}
