//! The part of JSON Schema 2020-12 that the published schemas use. A word that is not known here fails the test, so
//! that a schema cannot promise what nobody checks.

use serde_json::Value;

/// Everything in `value` that the schema forbids, each as `path: why`.
pub fn problems(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, schema, value, "", &mut found);
    found
}

fn check(root: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let words = match schema {
        Value::Bool(true) => return,
        Value::Bool(false) => return found.push(format!("{path}: must not be here")),
        Value::Object(words) => words,
        _ => panic!("{schema} is no schema"),
    };
    for (word, rule) in words {
        match word.as_str() {
            // Words about the schema, and words that are looked at below.
            "$schema"
            | "$defs"
            | "title"
            | "description"
            | "if"
            | "then"
            | "else"
            | "properties"
            | "patternProperties"
            | "additionalProperties"
            | "required" => {}
            "$ref" => {
                let target = rule.as_str().and_then(|rule| root.pointer(rule.strip_prefix('#')?));
                check(root, target.unwrap_or_else(|| panic!("{rule} leads nowhere")), value, path, found);
            }
            "items" => {
                for (position, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, rule, item, &format!("{path}[{position}]"), found);
                }
            }
            "oneOf" => {
                let holds = |choice: &&Value| is_valid(root, choice, value, path);
                let count = rule.as_array().unwrap().iter().filter(holds).count();
                if count != 1 {
                    found.push(format!("{path}: fits {count} of oneOf"));
                }
            }
            "not" if is_valid(root, rule, value, path) => found.push(format!("{path}: must not be so")),
            _ if word != "not" && !holds(word, rule, value) => found.push(format!("{path}: {word} {rule}")),
            _ => {}
        }
    }
    if let Value::Object(object) = value {
        check_keys(root, schema, object, path, found);
    }
    if let Some(condition) = schema.get("if") {
        let branch = if is_valid(root, condition, value, path) { "then" } else { "else" };
        check(root, schema.get(branch).unwrap_or(&Value::Bool(true)), value, path, found);
    }
}

fn is_valid(root: &Value, schema: &Value, value: &Value, path: &str) -> bool {
    let mut found = Vec::new();
    check(root, schema, value, path, &mut found);
    found.is_empty()
}

fn check_keys(
    root: &Value,
    schema: &Value,
    object: &serde_json::Map<String, Value>,
    path: &str,
    found: &mut Vec<String>,
) {
    for key in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !object.contains_key(key) {
            found.push(format!("{path}: lacks {key}"));
        }
    }
    for (key, value) in object {
        let path = format!("{path}.{key}");
        let by_name = schema["properties"].get(key);
        let patterns = schema["patternProperties"].as_object().into_iter().flatten();
        let by_pattern: Vec<&Value> =
            patterns.filter(|(pattern, _)| matches(pattern, key)).map(|(_, rule)| rule).collect();
        let others = schema.get("additionalProperties").filter(|_| by_name.is_none() && by_pattern.is_empty());
        for rule in by_name.into_iter().chain(by_pattern).chain(others) {
            check(root, rule, value, &path, found);
        }
    }
}

/// The words that look at the value alone. A word says nothing about values that it is not for.
fn holds(word: &str, rule: &Value, value: &Value) -> bool {
    let limit = || usize::try_from(rule.as_u64().unwrap()).unwrap();
    let characters = || value.as_str().map(|text| text.chars().count());
    match word {
        "type" => match rule.as_str().unwrap() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            "number" => value.is_number(),
            "integer" => value.is_u64() || value.is_i64(),
            other => panic!("type {other}"),
        },
        "const" => rule == value,
        "enum" => rule.as_array().unwrap().contains(value),
        "minLength" => characters().is_none_or(|count| count >= limit()),
        "maxLength" => characters().is_none_or(|count| count <= limit()),
        "maxItems" => value.as_array().is_none_or(|items| items.len() <= limit()),
        "minItems" => value.as_array().is_none_or(|items| items.len() >= limit()),
        "minimum" => value.as_i64().is_none_or(|number| number >= rule.as_i64().unwrap()),
        "maximum" => value.as_i64().is_none_or(|number| number <= rule.as_i64().unwrap()),
        "pattern" => value.as_str().is_none_or(|text| matches(rule.as_str().unwrap(), text)),
        other => panic!("{other} is not checked here"),
    }
}

/// The patterns that the schemas use, by hand.
fn matches(pattern: &str, text: &str) -> bool {
    let is_id = |joint: char| {
        text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == joint)
    };
    match pattern {
        "^(x_|comment)" => text.starts_with("x_") || text.starts_with("comment"),
        "^[a-z][a-z0-9_]*$" => is_id('_'),
        "^[a-z][a-z0-9-]*$" => is_id('-'),
        "^[A-Za-z0-9_-]*$" => text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-'),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => {
            text.len() == 10
                && text
                    .bytes()
                    .enumerate()
                    .all(|(place, byte)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
        }
        _ => panic!("the pattern {pattern} is not checked here"),
    }
}

#[test]
fn a_schema_that_forbids_is_seen_to_forbid() {
    let schema = serde_json::json!({
        "type": "object", "required": ["id"], "additionalProperties": false,
        "properties": { "id": { "type": "string", "pattern": "^[a-z][a-z0-9_]*$", "not": { "const": "note" } } }
    });
    let cases = [
        (serde_json::json!({ "id": "a_1" }), 0),
        (serde_json::json!({ "id": "note" }), 1),
        (serde_json::json!({ "id": "A" }), 1),
        (serde_json::json!({ "id": 1 }), 1),
        (serde_json::json!({ "name": 1 }), 2),
        (serde_json::json!([]), 1),
    ];
    for (value, expected) in cases {
        let found = problems(&schema, &value);
        assert_eq!(found.len(), expected, "{value}: {found:?}");
    }
}
