//! Finds keys that stand twice in one object: JSON keeps the last and says nothing, so that a row's cell or a whole
//! list of rows would be lost by a slip of copying. It must not know what the keys mean.

use serde_json::Value;

use super::open::without_byte_order_mark;
use super::reader::{Map, Reader, label_of_row, push_key, push_position};
use crate::domain::template::problem::{Place, ProblemKind};

/// An object or a list that has begun and not yet ended.
enum Open {
    Object { seen: Map, key: String, expects_key: bool },
    List { position: usize },
}

/// Reports repeated keys of a text that is known to be JSON and to read as `file`.
pub(super) fn report(reader: &mut Reader, text: &str, file: &Map) {
    let text = without_byte_order_mark(text);
    let mut open: Vec<Open> = Vec::new();
    let mut rest = text.bytes().enumerate();
    while let Some((at, byte)) = rest.next() {
        match (byte, open.last_mut()) {
            (b'{', _) => open.push(Open::Object { seen: Map::new(), key: String::new(), expects_key: true }),
            (b'[', _) => open.push(Open::List { position: 0 }),
            (b'}' | b']', _) => drop(open.pop()),
            (b',', Some(Open::Object { expects_key, .. })) => *expects_key = true,
            (b',', Some(Open::List { position })) => *position += 1,
            (b'"', within) => {
                let end = end_of_string(&mut rest);
                if let Some(Open::Object { seen, key, expects_key }) = within
                    && std::mem::take(expects_key)
                {
                    *key = decoded(&text[at..=end]);
                    if seen.insert(key.clone(), Value::Null).is_some() {
                        let key = std::mem::take(key);
                        reader.report(place(&open, file), ProblemKind::RepeatedKey(key));
                    }
                }
            }
            _ => {}
        }
    }
}

/// The index of the closing quotation mark.
fn end_of_string(rest: &mut impl Iterator<Item = (usize, u8)>) -> usize {
    let mut end = 0;
    while let Some((at, byte)) = rest.next() {
        end = at;
        match byte {
            b'\\' => drop(rest.next()),
            b'"' => break,
            _ => {}
        }
    }
    end
}

fn decoded(quoted: &str) -> String {
    match serde_json::from_str(quoted) {
        Ok(Value::String(text)) => text,
        _ => quoted.to_owned(),
    }
}

/// Where the innermost open object stands. Of two values under one key, labels come from the one that JSON keeps.
fn place(open: &[Open], file: &Map) -> Place {
    let mut place = Place::default();
    let (_, outer) = open.split_last().unwrap_or((&Open::List { position: 0 }, &[]));
    let mut value = None;
    let mut in_rows = false;
    for level in outer {
        match level {
            Open::Object { key, .. } => {
                push_key(&mut place.path, key);
                let within = value.map_or(Some(file), Value::as_object);
                value = within.and_then(|within| within.get(key)).or(Some(&Value::Null));
                in_rows = key == "rows";
            }
            Open::List { position } => {
                push_position(&mut place.path, *position);
                value = value.and_then(|value| value.get(*position)).or(Some(&Value::Null));
                if let (true, Some(Value::Object(row))) = (in_rows, value) {
                    place.label = label_of_row(row);
                }
            }
        }
    }
    place
}
