//! Finds the data block of an HTML file, whatever a mail program made of its attributes. It must not know JSON.
//!
//! It reads tags as browsers do as far as that matters here: text, comments, attribute values and the inside of other
//! scripts cannot pass for a data block.

use std::ops::Range;

use crate::formats::html::DATA_ID;

/// Elements whose inside is no markup.
const RAW: [&str; 9] = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"];

/// Where the JSON of `<script type="application/json" id="phuluc">` stands.
pub(super) fn find(html: &str) -> Option<Range<usize>> {
    let mut at = 0;
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
        let tag = Tag::read(&html[open + 1 + name_length..]);
        let inside = open + 1 + name_length + tag.length;
        at = inside;
        if RAW.contains(&name.as_str()) {
            let end = inside + raw_length(&html[inside..], &name);
            if name == "script" && tag.is_data_block {
                return Some(inside..end);
            }
            at = end;
        }
    }
    None
}

/// What follows a tag's name.
struct Tag {
    /// Up to and with the `>`.
    length: usize,
    is_data_block: bool,
}

impl Tag {
    fn read(text: &str) -> Self {
        let (mut is_ours, mut is_json, mut at) = (false, false, 0);
        loop {
            at += blanks(&text[at..]);
            match text.as_bytes().get(at) {
                None => return Self { length: text.len(), is_data_block: false },
                Some(b'>') => return Self { length: at + 1, is_data_block: is_ours && is_json },
                Some(_) => {}
            }
            let (name, value, length) = attribute(&text[at..]);
            at += length;
            is_ours |= name.eq_ignore_ascii_case("id") && value.trim() == DATA_ID;
            is_json |= name.eq_ignore_ascii_case("type") && value.trim().eq_ignore_ascii_case("application/json");
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

#[cfg(test)]
mod tests {
    use super::*;

    fn data(html: &str) -> Option<&str> {
        find(html).map(|range| &html[range])
    }

    #[test]
    fn the_block_is_found_whatever_its_attributes_look_like() {
        for tag in [
            r#"<script type="application/json" id="phuluc">"#,
            r"<SCRIPT ID=phuluc TYPE=application/json>",
            "<script\n id = 'phuluc'\tdata-x='>' type='Application/JSON' />",
            r#"<script async id="phuluc" type="application/json"nonce="">"#,
        ] {
            assert_eq!(data(&format!("<p>a < b</p>{tag}{{}}</script >")), Some("{}"), "{tag}");
        }
    }

    #[test]
    fn what_only_looks_like_the_block_is_passed_over() {
        let block = r#"<script type="application/json" id="phuluc">{"false":1}</script>"#;
        let real = r#"<script type="application/json" id="phuluc">{}</script>"#;
        for before in [
            format!("<!-- {block} -->"),
            format!("<textarea>{block}</textarea>"),
            format!("<title>{block}</title>"),
            r#"<style type="application/json" id="phuluc">{"false":1}</style>"#.to_owned(),
            format!("<img alt='{block}'>"),
            r#"<script>var a = '<script type="application/json" id="phuluc">'</script>"#.to_owned(),
            r#"<script type="text/javascript" id="phuluc">1</script>"#.to_owned(),
        ] {
            assert_eq!(data(&[&before, real].concat()), Some("{}"), "{before}");
            assert_eq!(data(&before), None);
        }
    }

    #[test]
    fn a_torn_file_gives_what_is_left_or_nothing() {
        let whole = r#"<p class="đ">ô</p><script type="application/json" id="phuluc">{"a":"ô"}</script>"#;
        for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            let found = data(&whole[..end]);
            assert!(found.is_none_or(|json| r#"{"a":"ô"}</script"#.starts_with(json)), "{found:?}");
        }
    }
}
