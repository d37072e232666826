//! Texts between brackets: no sign in them may be lost on the way, none may be taken for a mark. It must not know what
//! they say.
//!
//! White space stands for one space, however much of it there is; `|` for the end of a line. Everything else that
//! messages change or take for something else is written behind a `\`, or as `\{a0}` by its number.

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Alone in its brackets.
    Alone,
    /// Among others, which are parted by `;`.
    Listed,
}

/// The text as it stands between brackets.
pub(super) fn escaped(text: &str, place: Place) -> String {
    let mut written = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let stands_apart = matches!(before, None | Some(' ' | '\n')) || matches!(rest.peek(), None | Some('\n'));
        match c {
            '\n' => written.push_str("\n| "),
            ' ' if !stands_apart => written.push(' '),
            '\\' | '[' | ']' | '|' => written.extend(['\\', c]),
            ';' if place == Place::Listed => written.push_str("\\;"),
            '(' if place == Place::Listed && before.is_none() => written.push_str("\\("),
            c if c.is_whitespace() || is_lost(c) => by_number(&mut written, c),
            c => written.push(c),
        }
        before = Some(c);
    }
    written
}

fn by_number(written: &mut String, c: char) {
    written.push_str("\\{");
    let digits = (0..6).rev().map(|place| (u32::from(c) >> (4 * place)) & 15);
    written.extend(digits.skip_while(|digit| *digit == 0).filter_map(|digit| char::from_digit(digit, 16)));
    // NUL has no digit of its own.
    if c == '\0' {
        written.push('0');
    }
    written.push('}');
}

/// Signs without a shape of their own, which messages add or take away.
pub(super) fn is_lost(c: char) -> bool {
    let is_formatting = matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffc}');
    is_formatting || (c.is_control() && !c.is_whitespace())
}

/// The text that was written so.
pub(super) fn unescaped(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    // White space before and behind a line does not count.
    let (mut begins, mut is_parted) = (true, false);
    let mut rest = written.chars();
    while let Some(c) = rest.next() {
        if c.is_whitespace() {
            is_parted = true;
            continue;
        }
        if c == '|' {
            text.push('\n');
            (begins, is_parted) = (true, false);
            continue;
        }
        if is_parted && !begins {
            text.push(' ');
        }
        (begins, is_parted) = (false, false);
        if c != '\\' {
            text.push(c);
        } else if let Some(number) = rest.as_str().strip_prefix('{').and_then(numbered) {
            let (c, length) = number;
            text.push(c);
            rest = rest.as_str()[length..].chars();
        } else {
            text.extend(rest.next());
        }
    }
    text
}

/// The sign of a number before `}`, and how long both are with the bracket before them.
fn numbered(after: &str) -> Option<(char, usize)> {
    let length = after.bytes().take(7).position(|byte| byte == b'}')?;
    let number = u32::from_str_radix(after.get(..length)?, 16).ok()?;
    Some((char::from_u32(number)?, length + 2))
}

/// The parts of a list.
pub(super) fn listed(written: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(written);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = unescaped_at(text, |byte| byte == b';');
        let (part, after) = end.map_or((text, None), |end| (&text[..end], Some(&text[end + 1..])));
        rest = after;
        Some(part.trim())
    })
}

/// Where the first such sign stands that is not written behind a `\`.
pub(super) fn unescaped_at(text: &str, is_meant: impl Fn(u8) -> bool) -> Option<usize> {
    let mut is_escaped = false;
    text.bytes().position(|byte| {
        let found = !is_escaped && is_meant(byte);
        is_escaped = !is_escaped && byte == b'\\';
        found
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back_as_it_was() {
        for text in [
            "",
            "a",
            " ",
            "   ",
            " a  b ",
            "a\n\n b \n",
            "\n",
            "\\",
            "\\\\n",
            "[x: y]",
            "a|b",
            "a;b",
            "(trống)",
            "\t\r\n",
            "\u{0}\u{a0}\u{feff}\u{2028}\u{10ffff}",
            "\\{a0}",
            "{}",
            "👩\u{200d}🏫",
            "a \\",
            "ghi; chú | [x]",
        ] {
            for place in [Place::Alone, Place::Listed] {
                let written = escaped(text, place);
                assert_eq!(unescaped(&written), text, "{written}");
                let joined = written.split_whitespace().collect::<Vec<_>>().join("\u{a0} ");
                assert_eq!(unescaped(&joined), text, "{joined}");
                assert_eq!(unescaped_at(&written, |byte| matches!(byte, b'[' | b']')), None, "{written}");
            }
            assert_eq!(listed(&escaped(text, Place::Listed)).count(), 1, "{text}");
        }
    }

    #[test]
    fn what_was_spoilt_is_read_all_the_same() {
        assert_eq!(unescaped("a \\"), "a ");
        assert_eq!(unescaped("\\{zz} \\{ffffffff} \\{d800}"), "{zz} {ffffffff} {d800}");
        assert_eq!(listed("; a;").collect::<Vec<_>>(), ["", "a", ""]);
    }
}
