//! A file's bytes as text, whatever a spreadsheet has saved them as, and where the table begins in it. It must not know
//! lines.

use std::borrow::Cow;

use crate::formats::tidy::COLUMNS;

/// How far into the file its table begins at the latest, in bytes: a text that was pasted has lines before it.
const FURTHEST: usize = 4_096;

/// The text of a file.
pub(super) struct Text<'b> {
    text: Cow<'b, str>,
    is_unicode: bool,
}

impl Text<'_> {
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether every letter could be read.
    pub(super) const fn is_unicode(&self) -> bool {
        self.is_unicode
    }
}

/// Reads UTF-8, with its mark or without, and UTF-16 with its mark, as Excel's "Unicode text" is.
pub(super) fn of(bytes: &[u8]) -> Text<'_> {
    let units = |pair: fn([u8; 2]) -> u16| -> Vec<u16> {
        bytes[2..].chunks_exact(2).map(|two| pair([two[0], two[1]])).collect()
    };
    let wide = match bytes {
        [0xff, 0xfe, ..] => units(u16::from_le_bytes),
        [0xfe, 0xff, ..] => units(u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            let is_unicode = std::str::from_utf8(bytes).is_ok();
            return Text { text: String::from_utf8_lossy(bytes), is_unicode };
        }
    };
    let text = String::from_utf16(&wide);
    let is_unicode = text.is_ok();
    Text { text: Cow::Owned(text.unwrap_or_else(|_| String::from_utf16_lossy(&wide))), is_unicode }
}

/// The separator, and the text from the line of column names on.
pub(super) fn begin_of_table(text: &str) -> Option<(u8, &str)> {
    let mut start = 0;
    for line in text.split_inclusive('\n').take_while(|line| !line.starts_with(['{', '<'])) {
        if start > FURTHEST {
            return None;
        }
        if let Some(separator) = separator_of(line) {
            return Some((separator, &text[start..]));
        }
        start += line.len();
    }
    None
}

fn separator_of(line: &str) -> Option<u8> {
    let line = line.trim_start_matches('\u{feff}').trim_end();
    let is_head = |separator: &char| {
        let names = line.split(*separator).map(|name| name.trim().trim_matches('"'));
        names.take(COLUMNS.len()).eq(COLUMNS)
    };
    [(',', b','), (';', b';'), ('\t', b'\t')].iter().find(|(separator, _)| is_head(separator)).map(|(_, byte)| *byte)
}
