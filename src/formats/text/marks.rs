//! Finds the marks of a report among all the words of a message. It must not know forms.

use std::collections::BTreeMap;

use super::escape::{self, unescaped_at};
use super::{BEGIN, END, IDS};
use crate::domain::report::{HeadField, check_code, identity};

/// The marks that a message holds.
#[derive(Debug, Default)]
pub(in crate::formats) struct Message {
    /// What the first mark says.
    pub(in crate::formats) head: Option<Head>,
    /// How many marks there should be, by the first or the last of them.
    pub(in crate::formats) count: Option<usize>,
    /// The code of the figures, by the last mark.
    pub(in crate::formats) check: Option<String>,
    /// Whether the last mark is there.
    pub(in crate::formats) is_ended: bool,
    /// Whether parts of different reports stand together.
    pub(in crate::formats) is_mixed: bool,
    /// All other marks, by their keys.
    pub(super) marks: BTreeMap<String, String>,
}

/// Which report it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::formats) struct Head {
    /// The form's id.
    pub(in crate::formats) form: String,
    /// The form's version.
    pub(in crate::formats) version: u32,
    /// The form's fingerprint.
    pub(in crate::formats) fingerprint: String,
    /// The report's id.
    pub(in crate::formats) report: String,
    /// The report's revision.
    pub(in crate::formats) revision: u64,
    /// Who wrote it.
    pub(in crate::formats) writer: String,
    /// What it came from; empty for nothing.
    pub(in crate::formats) parent: String,
    /// What it descends from, as far as the message says.
    pub(in crate::formats) ancestors: Vec<String>,
}

impl Message {
    /// The marks of a text; `None` where it holds no report.
    pub(in crate::formats) fn find(text: &str) -> Option<Self> {
        let text = plain(text);
        let mut message = Self::default();
        let mut is_report = false;
        for (key, content) in marks(&text) {
            is_report |= HeadField::from_key(key).is_none();
            match key {
                BEGIN => message.take_head(content),
                END => message.take_end(content),
                _ => message.take(key, content),
            }
        }
        is_report.then_some(message)
    }

    /// How many marks were found besides the first and the last.
    pub(in crate::formats) fn found(&self) -> usize {
        self.marks.len()
    }

    fn take_head(&mut self, content: &str) {
        let (head, count) = head(content);
        self.is_mixed |= self.head.as_ref().is_some_and(|known| *known != head);
        self.head = Some(head);
        self.take_count(count);
    }

    fn take_end(&mut self, content: &str) {
        let mut words = content.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
        self.take_count(words.clone().find_map(|word| word.parse().ok()));
        let code = words.rfind(|word| check_code::is_code(word)).map(str::to_owned);
        self.is_mixed |= self.check.is_some() && self.check != code;
        self.check = code;
        self.is_ended = true;
    }

    fn take_count(&mut self, count: Option<usize>) {
        self.is_mixed |= self.count.is_some_and(|known| count.is_some_and(|count| count != known));
        self.count = count.or(self.count);
    }

    fn take(&mut self, key: &str, content: &str) {
        let content = content.split_whitespace().collect::<Vec<_>>().join(" ");
        let before = self.marks.insert(key.to_owned(), content);
        self.is_mixed |= before.is_some_and(|before| Some(&before) != self.marks.get(key));
    }
}

/// The text without the signs before quoted lines, and without signs that have no shape.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for line in text.split('\n') {
        let mut line = line.trim_start();
        while let Some(quoted) = line.strip_prefix('>') {
            line = quoted.trim_start();
        }
        plain.extend(line.chars().filter(|c| !escape::is_lost(*c)));
        plain.push('\n');
    }
    plain
}

/// The marks one after the other, each with what stands in it. One that breaks off does not count.
fn marks(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while let Some(open) = rest.find('[') {
            rest = &rest[open + 1..];
            let Some((key, content)) = begun(rest) else { continue };
            let end = unescaped_at(content, |byte| matches!(byte, b'[' | b']'))?;
            rest = &content[end..];
            if rest.starts_with(']') {
                return Some((key, &content[..end]));
            }
        }
        None
    })
}

/// A mark's key, and what stands behind it.
fn begun(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))?;
    let (key, rest) = text.split_at(end);
    is_key(key).then_some(())?;
    Some((key, rest.trim_start().strip_prefix(':')?))
}

fn is_key(key: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.len() < 10 && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_place = || {
        let Some(place) = key.strip_prefix(['s', 'l', 'g', 'k', 'z', 'd', 'y']) else { return false };
        place.split_once('.').map_or_else(|| is_number(place), |(row, at)| is_number(row) && is_number(at))
    };
    [BEGIN, END, IDS].contains(&key) || HeadField::from_key(key).is_some() || is_place()
}

/// The first mark: the form's id, then words whose first letter says what they are; and how many marks there should be.
fn head(content: &str) -> (Head, Option<usize>) {
    let is_dash = |c| matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}');
    let content: String = content.chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
    let mut words = content.split_whitespace();
    let mut head = Head { form: words.next().unwrap_or_default().to_owned(), ..Head::default() };
    let mut count = None;
    for word in words {
        let Some(kind) = word.chars().next() else { continue };
        let rest = &word[kind.len_utf8()..];
        match kind {
            'v' => head.version = rest.parse().unwrap_or_default(),
            'k' => rest.clone_into(&mut head.fingerprint),
            'b' => rest.clone_into(&mut head.report),
            'r' => head.revision = rest.parse().unwrap_or_default(),
            'w' => rest.clone_into(&mut head.writer),
            'p' => rest.clone_into(&mut head.parent),
            'a' if head.ancestors.len() < identity::MOST_ANCESTORS => head.ancestors.push(rest.to_owned()),
            'n' => count = rest.parse().ok(),
            _ => {}
        }
    }
    (head, count)
}
