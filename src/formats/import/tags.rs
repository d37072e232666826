//! The tags of an HTML file, whatever a mail program made of them. It must not know what a tag is for.
//!
//! They are read as browsers do as far as that matters here: text, comments, attribute values and the inside of other
//! scripts cannot pass for a tag.

use std::ops::Range;

/// Elements whose inside is no markup.
const RAW: [&str; 9] = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"];

/// An opening tag.
pub(super) struct Tag<'a> {
    /// In small letters.
    pub(super) name: String,
    /// Where the inside of an element stands whose inside is no markup; empty for all others.
    pub(super) inside: Range<usize>,
    attributes: &'a str,
    is_whole: bool,
}

impl<'a> Tag<'a> {
    /// Its attributes: names as they stand, values without quotes and white space around them. A tag that breaks off
    /// has none.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let mut rest = if self.is_whole { self.attributes } else { "" };
        std::iter::from_fn(move || {
            rest = &rest[blanks(rest)..];
            if rest.is_empty() {
                return None;
            }
            let (name, value, length) = attribute(rest);
            rest = &rest[length..];
            Some((name, value.trim()))
        })
    }
}

/// The opening tags of a file, one after the other.
pub(super) fn all(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(found) = html[at..].find('<') {
            let open = at + found;
            let rest = &html[open..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                at = open + 4 + comment.find("-->")? + 3;
                continue;
            }
            let name_length = rest[1..].bytes().take_while(u8::is_ascii_alphanumeric).count();
            if name_length == 0 {
                at = open + 1;
                continue;
            }
            let name = rest[1..=name_length].to_ascii_lowercase();
            let attributes_at = open + 1 + name_length;
            let (length, is_whole) = reach(&html[attributes_at..]);
            let inside = (attributes_at + length + usize::from(is_whole)).min(html.len());
            at = inside + if RAW.contains(&name.as_str()) { raw_length(&html[inside..], &name) } else { 0 };
            let attributes = &html[attributes_at..attributes_at + length];
            return Some(Tag { name, inside: inside..at, attributes, is_whole });
        }
        None
    })
}

/// How far the attributes reach, and whether a `>` ends them.
fn reach(text: &str) -> (usize, bool) {
    let mut at = 0;
    loop {
        at += blanks(&text[at..]);
        match text.as_bytes().get(at) {
            None => return (text.len(), false),
            Some(b'>') => return (at, true),
            Some(_) => at += attribute(&text[at..]).2,
        }
    }
}

/// One attribute: its name, its value without quotes, and how long both are. At least one byte is taken.
fn attribute(text: &str) -> (&str, &str, usize) {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let ends_name = |c: char| c == '=' || c == '>' || c == '/' || c.is_ascii_whitespace();
    let name_end = text[first..].find(ends_name).map_or(text.len(), |end| first + end);
    let (name, rest) = text.split_at(name_end);
    let Some(after) = rest[blanks_only(rest)..].strip_prefix('=') else { return (name, "", name_end) };
    let value_at = text.len() - after.len() + blanks_only(after);
    let value = &text[value_at..];
    let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
        let end = value.find(|c: char| c == '>' || c.is_ascii_whitespace()).unwrap_or(value.len());
        return (name, &value[..end], value_at + end);
    };
    let quoted = &value[1..];
    let end = quoted.find(quote).unwrap_or(quoted.len());
    (name, &quoted[..end], (value_at + 1 + end + 1).min(text.len()))
}

/// White space and lone strokes, which part attributes.
fn blanks(text: &str) -> usize {
    text.bytes().take_while(|byte| byte.is_ascii_whitespace() || *byte == b'/').count()
}

fn blanks_only(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_whitespace).count()
}

/// How far the inside of a raw element reaches.
fn raw_length(text: &str, name: &str) -> usize {
    let mut at = 0;
    while let Some(found) = text[at..].find("</") {
        let end = at + found;
        let after = &text.as_bytes()[end + 2..];
        let closes = after.get(..name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes()))
            && !after.get(name.len()).is_some_and(u8::is_ascii_alphanumeric);
        if closes {
            return end;
        }
        at = end + 2;
    }
    text.len()
}
