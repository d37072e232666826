//! A form that the build has judged and put together, written down beside its file: the page takes it up again without
//! reading the file's JSON, for which the code would have to come first. It must not know what a form says.
//!
//! It is a text of three lines: the fingerprint of all else and of the form's file, numbers, words. A word of the form is
//! a length and a place in the form's file, or in the third line behind it; places are counted from the end of the word
//! before. What was made for another file, or by a program that writes forms down in another way, is not taken.

use super::fingerprint;
use crate::domain::template::Template;
use crate::domain::template::carry::Carrier;

/// Another one as soon as anything of how forms are written down is another.
const WAY: u64 = mark_of(&[include_bytes!("ready_form.rs"), include_bytes!("../domain/template/carry.rs")]);

/// FNV-1a.
const fn mark_of(texts: &[&[u8]]) -> u64 {
    let mut mark = 0xcbf2_9ce4_8422_2325_u64;
    let mut text = 0;
    while text < texts.len() {
        let mut at = 0;
        while at < texts[text].len() {
            mark = (mark ^ texts[text][at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
            at += 1;
        }
        text += 1;
    }
    mark
}

/// Writes down a form beside its file. What blanks stand around the file does not matter.
pub fn write(file: &str, form: Template) -> String {
    let file = file.trim();
    let mut writer = Writer { words: file.to_owned(), end: 0, numbers: Vec::new() };
    form.give(&mut writer);
    let rest = [&writer.numbers.join(" "), "\n", &writer.words[file.len()..]].concat();
    [&seal(file, &rest), "\n", &rest].concat()
}

/// Takes up a form that was written down beside its file; `None` where that is not so.
pub fn read(file: &str, text: &str) -> Option<Template> {
    let file = file.trim();
    let (found, rest) = text.split_once('\n')?;
    if found != seal(file, rest) {
        return None;
    }
    let (numbers, words) = rest.split_once('\n')?;
    let mut reader = Reader { file, words, end: 0, numbers: numbers.split(' ') };
    Template::take(&mut reader)
}

fn seal(file: &str, rest: &str) -> String {
    fingerprint::of(&[&WAY.to_string(), "\n", file, "\n", rest].concat())
}

struct Writer {
    /// The form's file, and the words that do not stand in it.
    words: String,
    /// Where the last word ended.
    end: usize,
    numbers: Vec<String>,
}

impl Writer {
    /// Where a word stands: as a text of the file, the next one if possible, else anywhere, else behind all.
    fn find(&mut self, word: &str) -> usize {
        let quoted = ["\"", word, "\""].concat();
        let next = self.words.get(self.end..).and_then(|rest| rest.find(&quoted)).map(|at| self.end + at);
        let found = next.or_else(|| self.words.find(&quoted)).map(|at| at + 1).or_else(|| self.words.find(word));
        found.unwrap_or_else(|| {
            self.words.push_str(word);
            self.words.len() - word.len()
        })
    }
}

impl Carrier for Writer {
    fn number(&mut self, number: &mut u32) {
        self.numbers.push(number.to_string());
    }

    fn text(&mut self, text: &mut String) {
        self.numbers.push(text.len().to_string());
        if text.is_empty() {
            return;
        }
        let start = self.find(text);
        // Forth 0, 2, 4, …; back 1, 3, 5, …
        let way = if start >= self.end { (start - self.end) * 2 } else { (self.end - start) * 2 - 1 };
        self.numbers.push(way.to_string());
        self.end = start + text.len();
    }
}

struct Reader<'a> {
    file: &'a str,
    words: &'a str,
    end: usize,
    numbers: std::str::Split<'a, char>,
}

impl Reader<'_> {
    fn next(&mut self) -> u32 {
        self.numbers.next().and_then(|number| number.parse().ok()).unwrap_or_default()
    }
}

impl Carrier for Reader<'_> {
    fn number(&mut self, number: &mut u32) {
        *number = self.next();
    }

    fn text(&mut self, text: &mut String) {
        let length = self.next() as usize;
        if length == 0 {
            return;
        }
        let way = self.next() as usize;
        let start = if way.is_multiple_of(2) { self.end + way / 2 } else { self.end.saturating_sub(way.div_ceil(2)) };
        self.end = start + length;
        let found = match start.checked_sub(self.file.len()) {
            Some(behind) => self.words.get(behind..behind + length),
            None => self.file.get(start..self.end),
        };
        found.unwrap_or_default().clone_into(text);
    }
}
