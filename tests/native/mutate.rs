//! Spoils files in ways that happen and in ways that do not, the same way for the same seed.

use serde_json::Value;

/// A small generator of numbers (splitmix64): the same seed gives the same numbers on every machine.
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `sides`.
    pub fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let sides = u64::try_from(sides.max(1)).unwrap();
        usize::try_from((mixed ^ (mixed >> 31)) % sides).unwrap()
    }

    fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }
}

/// The JSON text, spoilt in one to four places: as text, or as values so that it stays JSON.
pub fn spoilt(text: &str, seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let times = 1 + dice.below(4);
    if dice.below(2) == 0 {
        let mut bytes = text.as_bytes().to_vec();
        (0..times).for_each(|_| spoil_bytes(&mut bytes, &mut dice));
        return String::from_utf8_lossy(&bytes).into_owned();
    }
    let mut value: Value = serde_json::from_str(text).unwrap();
    (0..times).for_each(|_| spoil_value(&mut value, &mut dice));
    value.to_string()
}

fn spoil_bytes(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.below(bytes.len());
    let end = (at + 1 + dice.below(60)).min(bytes.len());
    match dice.below(6) {
        0 => bytes.truncate(at),
        1 => drop(bytes.drain(at..end)),
        2 => {
            let copy = bytes[at..end].to_vec();
            let to = dice.below(bytes.len());
            bytes.splice(to..to, copy);
        }
        3 => bytes.insert(at, *dice.pick(b"{}[],:\"\\0-\n\x00\xff")),
        4 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
        }
        _ => bytes.splice(at..end, "\u{feff}ộ\u{0}\u{202f}".bytes()).for_each(drop),
    }
}

fn spoil_value(root: &mut Value, dice: &mut Dice) {
    let mut pointers = Vec::new();
    collect_pointers(root, String::new(), &mut pointers);
    let from = dice.pick(&pointers).clone();
    let to = dice.pick(&pointers).clone();
    let other = root.pointer(&from).cloned().unwrap_or_default();
    let strange = strange_value(dice);
    match dice.below(4) {
        0 => replace(root, &to, other),
        1 => replace(root, &to, strange),
        2 => remove(root, &to),
        _ => add(root, &to, &from, other),
    }
}

fn collect_pointers(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| collect_pointers(value, format!("{pointer}/{key}"), pointers));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(at, value)| collect_pointers(value, format!("{pointer}/{at}"), pointers));
        }
        _ => {}
    }
    pointers.push(pointer);
}

fn strange_value(dice: &mut Dice) -> Value {
    let texts = [
        "null",
        "true",
        "0",
        "-1",
        "1.0",
        "1e400",
        "18446744073709551616",
        "\"\"",
        "\"children\"",
        "\"count\"",
        "{}",
        "[]",
        "[[]]",
        "\"other.people\"",
        "[\"training.count\"]",
        "{\"rows_of\":\"other\"}",
        "\"2023-02-30\"",
        "\"ộ\\u0000\"",
        "\"note\"",
        "\"decimal\"",
        "\"training\"",
    ];
    serde_json::from_str(dice.pick::<&str>(&texts)).unwrap()
}

fn replace(root: &mut Value, pointer: &str, value: Value) {
    if let Some(place) = root.pointer_mut(pointer) {
        *place = value;
    }
}

fn remove(root: &mut Value, pointer: &str) {
    let Some((above, key)) = pointer.rsplit_once('/') else { return };
    match root.pointer_mut(above) {
        Some(Value::Object(object)) => drop(object.remove(key)),
        Some(Value::Array(items)) => drop(key.parse().map(|at: usize| items.remove(at))),
        _ => {}
    }
}

/// Puts a value into the object or list at `to`, under the key that it has where it comes from.
fn add(root: &mut Value, to: &str, from: &str, value: Value) {
    match root.pointer_mut(to) {
        Some(Value::Object(object)) => {
            let key = from.rsplit('/').next().unwrap_or_default();
            object.insert(key.to_owned(), value);
        }
        Some(Value::Array(items)) => items.push(value),
        _ => {}
    }
}
