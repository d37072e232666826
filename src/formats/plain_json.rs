//! JSON as the program itself stores it in short: an object of words, numbers and flags. It must not know whose it is.
//!
//! What a slot or a note of a window says is read before the first figure is saved, and the general reader of JSON weighs
//! more than all else that is needed for that. This one refuses what that one refuses; lists it only passes over.

/// How deep one value may lie in others.
const MOST_LEVELS: usize = 127;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A whole number from 0.
    Number(u64),
    /// Yes or no.
    Flag(bool),
    /// An object: what stands under each name, in the order of the text.
    Object(Vec<(String, Value)>),
    /// Nothing, a list, any other number.
    Other,
}

impl Value {
    /// What stands under a name; of two under the same name the last.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(all) => all.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number from 0.
    pub const fn as_u64(&self) -> Option<u64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// Yes or no.
    pub const fn as_bool(&self) -> Option<bool> {
        if let Self::Flag(flag) = self { Some(*flag) } else { None }
    }
}

/// Reads a text; `None` where it is not JSON.
pub fn read(text: &str) -> Option<Value> {
    let mut reader = Reader { rest: text };
    let value = reader.value(0)?;
    reader.skip_blanks();
    reader.rest.is_empty().then_some(value)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Whether this comes next, behind blanks; it is passed over then.
    fn takes(&mut self, what: &str) -> bool {
        self.skip_blanks();
        let behind = self.rest.strip_prefix(what);
        self.rest = behind.unwrap_or(self.rest);
        behind.is_some()
    }

    fn value(&mut self, level: usize) -> Option<Value> {
        if self.takes("\"") {
            return self.text().map(Value::Text);
        }
        if self.takes("{") {
            return self.all("}", level, true).map(Value::Object);
        }
        if self.takes("[") {
            return self.all("]", level, false).map(|_| Value::Other);
        }
        for (word, value) in [("true", Value::Flag(true)), ("false", Value::Flag(false)), ("null", Value::Other)] {
            if self.takes(word) {
                return Some(value);
            }
        }
        self.number()
    }

    /// What an object or a list holds.
    fn all(&mut self, end: &str, level: usize, has_names: bool) -> Option<Vec<(String, Value)>> {
        let mut all = Vec::new();
        if level >= MOST_LEVELS {
            return None;
        }
        if self.takes(end) {
            return Some(all);
        }
        loop {
            let mut name = String::new();
            if has_names {
                name = if self.takes("\"") { self.text()? } else { return None };
                if !self.takes(":") {
                    return None;
                }
            }
            all.push((name, self.value(level + 1)?));
            if self.takes(end) {
                return Some(all);
            }
            if !self.takes(",") {
                return None;
            }
        }
    }

    /// The rest of a text, behind its first mark.
    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        loop {
            let end = self.rest.find(|c: char| c == '"' || c == '\\' || c < ' ')?;
            let (before, rest) = self.rest.split_at(end);
            text.push_str(before);
            self.rest = &rest[1..];
            match rest.as_bytes()[0] {
                b'"' => return Some(text),
                b'\\' => text.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let kind = self.rest.chars().next()?;
        self.rest = &self.rest[kind.len_utf8()..];
        Some(match kind {
            '"' | '\\' | '/' => kind,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.escaped_by_number(),
            _ => return None,
        })
    }

    /// A letter beyond the first 65,536 is written as two halves.
    fn escaped_by_number(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        self.rest = self.rest.strip_prefix("\\u")?;
        let second = self.four_digits()?.checked_sub(0xDC00).filter(|half| *half < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + second)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.rest.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        self.rest = &self.rest[4..];
        u32::from_str_radix(digits, 16).ok()
    }

    fn number(&mut self) -> Option<Value> {
        let end = self.rest.find(|c: char| !matches!(c, '0'..='9' | '+' | '-' | '.' | 'e' | 'E'));
        let (number, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        let (mantissa, power) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
        let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let is_number = are_digits(digits)
            && (digits == "0" || !digits.starts_with('0'))
            && are_digits(part)
            && are_digits(power.strip_prefix(['+', '-']).unwrap_or(power));
        is_number.then(|| number.parse().map_or(Value::Other, Value::Number))
    }
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
