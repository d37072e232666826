//! Takes the parts of an object as what they should be, or names the place. It must not know what they are for.

use serde_json::{Map, Value};

/// The longest text that a file may bring, in characters.
pub const LONGEST_TEXT: usize = 100_000;
/// The longest id of a report, a writer or an added row.
const LONGEST_ID: usize = 64;

/// Where an object comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A draft of this device: nothing of it is ever refused for its size, and texts stay exactly as typed.
    Device,
    /// A file: bounded, and with an identity.
    File,
}

/// A part of the object that contradicts the format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Where, as `added.r11[0].values.count`; empty for the object itself.
    pub place: String,
}

impl Origin {
    /// Whether a text of this length may come from there.
    pub(super) fn takes(self, text: &str) -> bool {
        self == Self::Device || text.len() <= LONGEST_TEXT || text.chars().count() <= LONGEST_TEXT
    }
}

pub(super) fn damage(place: &str) -> Damage {
    Damage { place: place.to_owned() }
}

pub(super) fn object<'v>(value: &'v Value, place: &str) -> Result<&'v Map<String, Value>, Damage> {
    value.as_object().ok_or_else(|| damage(place))
}

/// A text, empty for null; `None` for everything else, and for a text beyond the bounds.
pub(super) fn words(value: &Value, origin: Origin) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) if origin.takes(text) => Some(text.clone()),
        _ => None,
    }
}

/// An id, which may become part of a key of the storage; empty where there is none.
pub(super) fn id(value: Option<&Value>, place: &str) -> Result<String, Damage> {
    let id = match value {
        None | Some(Value::Null) => "",
        Some(value) => value.as_str().ok_or_else(|| damage(place))?,
    };
    if is_id(id) { Ok(id.to_owned()) } else { Err(damage(place)) }
}

/// Whether a text may be an id.
pub(in crate::formats) fn is_id(id: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    id.len() <= LONGEST_ID && id.bytes().all(is_plain)
}
