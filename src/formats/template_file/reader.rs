//! Takes values out of a JSON object and notes what is not as it should be, with the place. It must not know what a
//! form is.
//!
//! What is missing or wrong becomes an empty value, so that reading goes on and finds all problems in one pass.

use chrono::NaiveDate;
use serde_json::Value;

use crate::domain::template::problem::{Countable, Expected, MOST_PROBLEMS, Place, Problem, ProblemKind};

pub(super) type Map = serde_json::Map<String, Value>;

/// The longest text of a form, in characters.
const MOST_CHARACTERS: usize = 10_000;
/// How much of a key or a label stands in a problem's place.
const SHOWN_CHARACTERS: usize = 120;

/// Where in the file: a chain that is made into text only when there is a problem to tell.
#[derive(Clone, Copy, Default)]
pub(super) struct At<'a> {
    above: Option<&'a At<'a>>,
    key: &'a str,
    position: Option<usize>,
    row: Option<&'a Map>,
}

/// An object of the file, and where it stands.
pub(super) struct Object<'a> {
    pub(super) map: &'a Map,
    pub(super) at: At<'a>,
}

/// What could not be read, so that problems which only follow from it are not told as well.
#[derive(Default)]
pub(super) struct Lost {
    pub(super) columns: bool,
    pub(super) rows: bool,
    pub(super) units: bool,
}

/// What has been found so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) problems: Vec<Problem>,
    pub(super) lost: Lost,
    /// Rows taken so far.
    pub(super) rows: usize,
}

impl<'a> At<'a> {
    pub(super) const fn key(above: &'a At<'a>, key: &'a str) -> Self {
        Self { above: Some(above), key, position: None, row: None }
    }

    pub(super) const fn item(above: &'a At<'a>, key: &'a str, position: usize) -> Self {
        Self { above: Some(above), key, position: Some(position), row: None }
    }

    pub(super) fn place(self) -> Place {
        Place { path: self.path(), label: self.label() }
    }

    fn path(self) -> String {
        let mut path = self.above.map_or_else(String::new, |above| above.path());
        push_key(&mut path, self.key);
        if let Some(position) = self.position {
            push_position(&mut path, position);
        }
        path
    }

    fn label(self) -> String {
        match (self.row, self.above) {
            (Some(row), _) => label_of_row(row),
            (None, Some(above)) => above.label(),
            (None, None) => String::new(),
        }
    }
}

pub(super) fn push_key(path: &mut String, key: &str) {
    if !path.is_empty() && !key.is_empty() {
        path.push('.');
    }
    path.extend(key.chars().take(SHOWN_CHARACTERS));
}

pub(super) fn push_position(path: &mut String, position: usize) {
    path.push('[');
    path.push_str(&position.to_string());
    path.push(']');
}

/// The row as a person sees it on paper: its printed number and its words.
pub(super) fn label_of_row(row: &Map) -> String {
    let part = |key| row.get(key).and_then(Value::as_str).unwrap_or_default();
    let (number, label) = (part("number"), part("label"));
    let space = if number.is_empty() || label.is_empty() { "" } else { " " };
    [number, space, label].iter().flat_map(|part| part.chars()).take(SHOWN_CHARACTERS).collect()
}

impl<'a> Object<'a> {
    pub(super) fn root(map: &'a Map) -> Self {
        Self { map, at: At::default() }
    }

    /// This object as a row of the form, whose printed words say where a problem is.
    pub(super) fn into_row(mut self) -> Self {
        self.at.row = Some(self.map);
        self
    }
}

impl Reader {
    pub(super) fn report(&mut self, place: Place, kind: ProblemKind) {
        if self.problems.len() > MOST_PROBLEMS {
            return;
        }
        self.problems.push(Problem { place, kind });
    }

    fn expected(&mut self, at: At<'_>, expected: Expected) {
        self.report(at.place(), ProblemKind::Expected(expected));
    }

    /// Reports keys that are missing and keys that the format does not have. An office may keep remarks under keys
    /// that begin with `x_` or `comment`.
    pub(super) fn keys(&mut self, object: &Object<'_>, required: &[&'static str], optional: &[&str]) {
        self.require(object, required);
        for key in object.map.keys() {
            let known = required.contains(&key.as_str()) || optional.contains(&key.as_str());
            if !known && !key.starts_with("x_") && !key.starts_with("comment") {
                let shown = key.chars().take(SHOWN_CHARACTERS).collect();
                self.report(object.at.place(), ProblemKind::UnknownKey(shown));
            }
        }
    }

    /// Reports keys that are missing, or hold an empty text or list.
    pub(super) fn require(&mut self, object: &Object<'_>, keys: &[&'static str]) {
        for key in keys {
            let is_missing = match object.map.get(*key) {
                None => true,
                Some(Value::String(text)) => text.is_empty(),
                Some(Value::Array(items)) => items.is_empty(),
                Some(_) => false,
            };
            if is_missing {
                self.report(object.at.place(), ProblemKind::Missing(key));
            }
        }
    }

    /// A text; empty if there is none.
    pub(super) fn text(&mut self, object: &Object<'_>, key: &str) -> String {
        let value = object.map.get(key);
        value.map_or_else(String::new, |value| self.text_of(At::key(&object.at, key), value))
    }

    fn text_of(&mut self, at: At<'_>, value: &Value) -> String {
        let Value::String(text) = value else {
            self.expected(at, Expected::Text);
            return String::new();
        };
        if text.chars().count() > MOST_CHARACTERS {
            let what = Countable::Characters;
            self.report(at.place(), ProblemKind::TooMany { what, limit: MOST_CHARACTERS });
            return String::new();
        }
        text.clone()
    }

    /// The object's required `id`, or a stand-in that no other object bears: the problem has been told already.
    pub(super) fn id(&mut self, object: &Object<'_>) -> String {
        let id = self.text(object, "id");
        if !id.is_empty() {
            return id;
        }
        self.lost.rows = true;
        // Well formed for every kind of id.
        format!("zz{}missing", self.problems.len())
    }

    /// A list of texts; empty if there is none.
    pub(super) fn texts(&mut self, object: &Object<'_>, key: &str) -> Vec<String> {
        let items = self.list(object, key).iter().enumerate();
        items.map(|(position, value)| self.text_of(At::item(&object.at, key, position), value)).collect()
    }

    /// A list of texts that holds something, where there is one.
    pub(super) fn texts_if_any(&mut self, object: &Object<'_>, key: &'static str) -> Vec<String> {
        if object.map.contains_key(key) {
            self.require(object, &[key]);
        }
        self.texts(object, key)
    }

    /// A list; empty if there is none.
    pub(super) fn list<'a>(&mut self, object: &Object<'a>, key: &str) -> &'a [Value] {
        match object.map.get(key) {
            Some(Value::Array(items)) => items,
            None => &[],
            Some(_) => {
                self.expected(At::key(&object.at, key), Expected::List);
                &[]
            }
        }
    }

    /// The object under a key; `None` if there is none.
    pub(super) fn object<'a>(&mut self, object: &'a Object<'_>, key: &'a str) -> Option<Object<'a>> {
        let value = object.map.get(key)?;
        self.object_of(At::key(&object.at, key), value)
    }

    pub(super) fn object_of<'a>(&mut self, at: At<'a>, value: &'a Value) -> Option<Object<'a>> {
        if let Value::Object(map) = value {
            return Some(Object { map, at });
        }
        self.expected(at, Expected::Object);
        None
    }

    /// A whole number of at least 1.
    pub(super) fn count(&mut self, object: &Object<'_>, key: &str) -> Option<u32> {
        let value = object.map.get(key)?;
        let count = value.as_u64().and_then(|count| u32::try_from(count).ok()).filter(|count| *count > 0);
        if count.is_none() {
            self.expected(At::key(&object.at, key), Expected::Count);
        }
        count
    }

    /// Yes or no; no if nothing is said.
    pub(super) fn flag(&mut self, object: &Object<'_>, key: &str) -> bool {
        match object.map.get(key) {
            None => false,
            Some(Value::Bool(flag)) => *flag,
            Some(_) => {
                self.expected(At::key(&object.at, key), Expected::YesOrNo);
                false
            }
        }
    }

    /// A day written `yyyy-mm-dd`.
    pub(super) fn day(&mut self, object: &Object<'_>, key: &str) -> Option<NaiveDate> {
        let day = day(object.map.get(key)?);
        if day.is_none() {
            self.expected(At::key(&object.at, key), Expected::Date);
        }
        day
    }

    /// One of the format's words.
    pub(super) fn word(
        &mut self,
        object: &Object<'_>,
        key: &str,
        words: &'static [&'static str],
    ) -> Option<&'static str> {
        let value = object.map.get(key)?;
        let word = words.iter().copied().find(|word| value.as_str() == Some(word));
        if word.is_none() {
            self.expected(At::key(&object.at, key), Expected::OneOf(words));
        }
        word
    }
}

/// By hand, because chrono's own parser of patterns is large and takes other spellings as well.
fn day(value: &Value) -> Option<NaiveDate> {
    let text = value.as_str()?;
    let is_digit_or_mark =
        |(place, byte): (usize, u8)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    if text.len() != 10 || !text.bytes().enumerate().all(is_digit_or_mark) {
        return None;
    }
    NaiveDate::from_ymd_opt(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?)
}
