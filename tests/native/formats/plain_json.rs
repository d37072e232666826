//! The short reader of JSON takes and refuses what the general one takes and refuses, and reads the same.

use phuluc::formats::plain_json::{self, Value};
use phuluc::formats::slot;
use phuluc::formats::window_note::Ask;
use serde_json::Value as General;

fn in_short(value: &General) -> Value {
    match value {
        General::String(text) => Value::Text(text.clone()),
        General::Bool(flag) => Value::Flag(*flag),
        General::Number(number) => number.as_u64().map_or(Value::Other, Value::Number),
        General::Object(all) => {
            let mut all: Vec<_> = all.iter().map(|(name, value)| (name.clone(), in_short(value))).collect();
            all.sort_by(|one, other| one.0.cmp(&other.0));
            Value::Object(all)
        }
        General::Null | General::Array(_) => Value::Other,
    }
}

/// Names in order, of two the last, as the general reader has them.
fn in_order(value: Value) -> Value {
    let Value::Object(all) = value else { return value };
    let mut sorted: Vec<(String, Value)> = Vec::new();
    for (name, value) in all {
        sorted.retain(|(known, _)| *known != name);
        sorted.push((name, in_order(value)));
    }
    sorted.sort_by(|one, other| one.0.cmp(&other.0));
    Value::Object(sorted)
}

fn both_agree(text: &str) {
    let general = serde_json::from_str::<General>(text).ok().map(|value| in_short(&value));
    assert_eq!(plain_json::read(text).map(in_order), general, "{text:?}");
}

#[test]
fn it_agrees_on_every_kind_of_value_and_on_what_is_none() {
    for text in [
        "",
        " ",
        "{}",
        " { } ",
        "[]",
        "[ ]",
        "[1,]",
        "[,1]",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\":1}x",
        "{\"a\":1} \n",
        "\u{a0}{}",
        "\u{feff}{}",
        "null",
        "nul",
        "nulll",
        "true",
        "tru",
        "falsee",
        "TRUE",
        "0",
        "00",
        "01",
        "-0",
        "-",
        "+1",
        "1.",
        ".1",
        "1.0",
        "1e5",
        "1E+5",
        "1e",
        "1e+",
        "1.5e-3",
        "--1",
        "1-1",
        "1e5.0",
        "18446744073709551615",
        "18446744073709551616",
        "123456789012345678901234567890",
        "-1",
        "1 2",
        "\"a\"",
        "\"a",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\x\"",
        "\"\\",
        "\"\\u12\"",
        "\"\\u00e1\"",
        "\"\\u+123\"",
        "\"\\uD83D\\uDE00\"",
        "\"\\uD83D\"",
        "\"\\uD83Dx\"",
        "\"\\uD83D\\n\"",
        "\"\\uD83D\\u0041\"",
        "\"\\uDE00\"",
        "\"\\uD83D\\uD83D\"",
        "\"a\nb\"",
        "\"a\u{7f}ằ😀\"",
        "\"\\ằ\"",
        "{\"a\":1,\"a\":2}",
        "{\"a\":{\"b\":[{\"c\":null}]},\"d\":[[],[\"]\"]]}",
        "[1 2]",
        "{\"a\":1 \"b\":2}",
        "{\"a\" : \"b\" , \"c\" : true}",
        "{\"a\":tru}",
        "'a'",
        "{\"\\u0061\":1}",
        "1ee5",
        "1.2.3",
    ] {
        both_agree(text);
    }
}

#[test]
fn it_agrees_on_how_deep_one_value_may_lie_in_others() {
    for levels in 120..135 {
        both_agree(&["[".repeat(levels), "]".repeat(levels)].concat());
        both_agree(&["{\"a\":".repeat(levels), "1".to_owned(), "}".repeat(levels)].concat());
    }
}

#[test]
fn it_agrees_on_slots_and_notes_of_which_one_sign_is_another() {
    let slot = slot::encode(17, "{\"name\":\"Tổng\\n\\\"số\\\"\",\"of\":[1,-2.5e3],\"\u{1}\":null}");
    let ask = Ask { tab: "b2".to_owned(), nonce: "n\"1".to_owned(), take: true }.encode();
    for text in [slot, ask] {
        both_agree(&text);
        let signs: Vec<char> = text.chars().collect();
        for at in 0..signs.len() {
            both_agree(&signs[..at].iter().collect::<String>());
            for other in ['"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', 'u', 'e', '.', ' ', '\n', 'ằ', '\u{1}'] {
                let mut signs = signs.clone();
                signs[at] = other;
                both_agree(&signs.into_iter().collect::<String>());
            }
        }
    }
}
