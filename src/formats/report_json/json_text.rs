//! Writes a JSON object in the order it is told, and puts unknown keys back where they stood.
//! It must not know what the object means.

use super::pointer;
use crate::domain::by_name::Kept;

/// How the text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::formats) enum Layout {
    /// One line for each key of the two outer levels, so that a person can read and compare it.
    Lines,
    /// One line with spaces: what stands inside [`Self::Lines`].
    OneLine,
    /// No space at all.
    Tight,
}

impl Layout {
    /// The layout of an object that is written apart and then put inside.
    pub(in crate::formats) const fn inside(self) -> Self {
        match self {
            Self::Lines | Self::OneLine => Self::OneLine,
            Self::Tight => Self::Tight,
        }
    }
}

/// A JSON object being written.
pub(in crate::formats) struct JsonText<'a> {
    text: String,
    layout: Layout,
    kept: &'a Kept,
    pointer: String,
    levels: Vec<Level>,
}

struct Level {
    is_empty: bool,
    /// How much of the pointer belongs to the levels outside.
    outside: usize,
    /// The keys so far; noted only when there is something to put back, which must not repeat one of them. Of the type of
    /// the kept, so that the page need not carry the code of a second one; its values are empty.
    written: Kept,
}

impl<'a> JsonText<'a> {
    /// Begins an object. `kept` holds what to put back: JSON texts by their pointers.
    pub(in crate::formats) fn new(layout: Layout, kept: &'a Kept) -> Self {
        let mut json = Self { text: String::new(), layout, kept, pointer: String::new(), levels: Vec::new() };
        json.open_level(0);
        json
    }

    /// How it is laid out.
    pub(in crate::formats) const fn layout(&self) -> Layout {
        self.layout
    }

    /// Begins an object inside; [`Self::close`] ends it.
    pub(in crate::formats) fn open(&mut self, key: &str) {
        self.key(key);
        let outside = self.pointer.len();
        if !self.kept.is_empty() {
            self.pointer = pointer::inside(&self.pointer, key);
        }
        self.open_level(outside);
    }

    /// Ends the innermost object.
    pub(in crate::formats) fn close(&mut self) {
        self.put_back();
        let has_lines = self.has_lines();
        let Some(level) = self.levels.pop() else { return };
        self.pointer.truncate(level.outside);
        if has_lines && !level.is_empty {
            self.break_line();
        }
        self.text.push('}');
    }

    /// A text.
    pub(in crate::formats) fn string(&mut self, key: &str, value: &str) {
        self.key(key);
        push_string(&mut self.text, value);
    }

    /// A value that is JSON already.
    pub(in crate::formats) fn raw(&mut self, key: &str, json: &str) {
        self.key(key);
        self.text.push_str(json);
    }

    /// A list of values that are JSON already.
    pub(in crate::formats) fn list(&mut self, key: &str, items: &[String]) {
        let between = match self.layout {
            Layout::Lines if self.levels.len() == 2 => ",\n      ",
            Layout::Lines | Layout::OneLine => ", ",
            Layout::Tight => ",",
        };
        self.raw(key, &["[", &items.join(between), "]"].concat());
    }

    /// Ends the object and gives its text.
    pub(in crate::formats) fn finish(mut self) -> String {
        while !self.levels.is_empty() {
            self.close();
        }
        self.text
    }

    fn open_level(&mut self, outside: usize) {
        self.text.push('{');
        self.levels.push(Level { is_empty: true, outside, written: Kept::default() });
    }

    fn key(&mut self, key: &str) {
        if let Some(level) = self.levels.last_mut() {
            let is_first = std::mem::replace(&mut level.is_empty, false);
            if !self.kept.is_empty() {
                level.written.insert(key.to_owned(), String::new());
            }
            if !is_first {
                self.text.push(',');
            }
            if self.has_lines() {
                self.break_line();
            } else if !is_first {
                self.space();
            }
        }
        push_string(&mut self.text, key);
        self.text.push(':');
        self.space();
    }

    /// Whether each key of the innermost object has a line of its own.
    fn has_lines(&self) -> bool {
        self.layout == Layout::Lines && self.levels.len() <= 2
    }

    fn break_line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.levels.len() {
            self.text.push_str("  ");
        }
    }

    fn space(&mut self) {
        if self.layout != Layout::Tight {
            self.text.push(' ');
        }
    }

    /// Writes the unknown keys of the innermost object, and the objects that hold deeper ones.
    fn put_back(&mut self) {
        if self.kept.is_empty() {
            return;
        }
        let inside = [&self.pointer, "/"].concat();
        let kept = self.kept;
        for (pointer, json) in kept.beginning_with(&inside) {
            let rest = &pointer[inside.len()..];
            let segment = rest.split('/').next().unwrap_or(rest);
            let key = pointer::key_of(segment);
            if self.levels.last().is_some_and(|level| level.written.contains(&key)) {
                continue;
            }
            if segment.len() == rest.len() {
                self.raw(&key, json);
            } else {
                self.open(&key);
                self.close();
            }
        }
    }
}

/// Writes a text as a JSON string. A mark that stands on no letter, such as a tilde at the beginning of a line, is
/// written as a number: nobody who composes letters and marks afterwards joins it with what belongs to JSON.
pub(in crate::formats) fn push_string(json: &mut String, value: &str) {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    json.push('"');
    let mut carries = false;
    for c in value.chars() {
        let is_borne = std::mem::replace(&mut carries, !matches!(c, '"' | '\\' | '\0'..='\u{1f}'));
        match c {
            '\u{300}'..='\u{36f}' if !is_borne => {
                let code = c as usize;
                json.push_str("\\u03");
                json.extend([HEX[code / 16 % 16], HEX[code % 16]]);
                carries = false;
            }
            '"' | '\\' => json.extend(['\\', c]),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\0'..='\u{1f}' => {
                let code = c as usize;
                json.push_str("\\u00");
                json.extend([HEX[code / 16], HEX[code % 16]]);
            }
            _ => json.push(c),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(entries: &[(&str, &str)]) -> Kept {
        entries.iter().map(|(pointer, json)| ((*pointer).to_owned(), (*json).to_owned())).collect()
    }

    #[test]
    fn a_mark_without_a_letter_is_never_joined_with_what_belongs_to_json() {
        let mut json = String::new();
        push_string(&mut json, "\u{303}a\u{303}\n\u{303}\u{303}");
        assert_eq!(json, "\"\\u0303a\u{303}\\n\\u0303\\u0303\"");
    }

    #[test]
    fn keys_stand_in_the_order_they_were_written() {
        let nothing = Kept::default();
        let mut json = JsonText::new(Layout::Tight, &nothing);
        json.string("b", "\"\\\n\u{1}đ");
        json.open("a");
        json.raw("n", "1.50");
        json.close();
        json.list("l", &["1".to_owned(), "2".to_owned()]);
        assert_eq!(json.finish(), r#"{"b":"\"\\\n\u0001đ","a":{"n":1.50},"l":[1,2]}"#);
    }

    #[test]
    fn the_outer_levels_have_lines_of_their_own() {
        let nothing = Kept::default();
        let mut json = JsonText::new(Layout::Lines, &nothing);
        json.open("a");
        json.open("r1");
        json.raw("n", "1");
        json.raw("m", "2");
        json.close();
        json.list("r2", &["3".to_owned(), "4".to_owned()]);
        json.close();
        json.open("b");
        let text = json.finish();
        assert_eq!(
            text,
            "{\n  \"a\": {\n    \"r1\": {\"n\": 1, \"m\": 2},\n    \"r2\": [3,\n      4]\n  },\n  \"b\": {}\n}"
        );
    }

    #[test]
    fn unknown_keys_go_back_to_their_objects_and_make_objects_that_are_missing() {
        let kept = kept(&[("/new", "true"), ("/values/r1/extra", "[1]"), ("/values/r9", "{}"), ("/notes/a~1b", "2")]);
        let mut json = JsonText::new(Layout::Tight, &kept);
        json.open("values");
        json.open("r1");
        json.raw("count", "1");
        json.close();
        json.close();
        let text = json.finish();
        assert_eq!(text, r#"{"values":{"r1":{"count":1,"extra":[1]},"r9":{}},"new":true,"notes":{"a/b":2}}"#);
    }

    #[test]
    fn a_key_that_was_written_is_not_written_again() {
        let kept = kept(&[("/sections/r1", "\"later\"")]);
        let mut json = JsonText::new(Layout::Tight, &kept);
        json.open("sections");
        json.string("r1", "none");
        assert_eq!(json.finish(), r#"{"sections":{"r1":"none"}}"#);
    }
}
