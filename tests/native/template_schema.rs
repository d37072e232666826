//! The published schemas say what the loader does: no more, no less.

use std::collections::BTreeSet;

use phuluc::domain::template::problem::ProblemKind;
use phuluc::formats::template_file;
use serde_json::{Value, json};

use crate::json_schema;
use crate::support::{files_below, read};

fn parsed(path: &str) -> Value {
    serde_json::from_str(&read(path)).unwrap()
}

/// A form that uses every key of the format.
fn with_every_key() -> Value {
    json!({
        "$schema": "../schema/template-1.json", "format": "phuluc.template", "format_version": 1,
        "id": "every-key", "version": 3, "name": "Every key",
        "document": {
            "issuer": "A", "basis": ["B"], "theme": "C", "week": { "from": "2023-10-02", "to": "2023-10-08" },
            "deadline": "2023-10-20", "reporters": "D", "recipient": "E", "channel": "F", "email": "g@h",
            "attachments": ["I"], "remark": "J"
        },
        "title_block": { "appendix": "K", "title": ["L"], "attached_to": ["M"], "report": ["MM"], "signature": { "office": "N", "manner": "O" } },
        "head": { "district": true }, "photos": { "label": "P", "hint": "Q" },
        "last_year": { "inner.a": "old.a" },
        "columns": [
            { "kind": "number", "head": "TT" }, { "kind": "label" }, { "kind": "unit" }, { "kind": "note" },
            { "head": "N", "columns": [{ "kind": "whole", "cells": ["a", "b"] }, { "kind": "decimal", "places": 2, "cells": ["c"] }] },
            { "kind": "text", "cells": ["d"] }, { "kind": "date", "cells": ["e"] }, { "kind": "whole", "cells": ["i"], "sum": ["b"] }
        ],
        "rows": [
            { "id": "first", "number": "1", "label": "O", "unit": "P", "hint": "Q", "narrative": { "limit": 2000 },
              "cells": { "a": { "unit": "R", "total": "children" }, "b": { "total": ["second.b"] }, "c": { "total": { "rows_of": "second" } } },
              "rows": [{ "id": "inner", "label": "S", "cells": { "a": { "unit": "R" }, "b": {}, "d": {}, "e": {} } }] },
            { "id": "spoken", "label": "Y", "outline": true, "cells": { "value": { "kind": "decimal", "places": 1 } },
              "columns": [{ "kind": "label" }, { "kind": "whole", "cells": ["count"] }],
              "rows": [{ "id": "tabled", "label": "Z", "cells": { "count": { "unit": "Z", "total": { "cells": ["inner.a"], "units": "mixed" } } } }] },
            { "id": "second", "label": "T", "narrative": {}, "added": { "cells": [
                { "id": "b", "label": "U", "kind": "whole", "unit": "" }, { "id": "f", "label": "V", "kind": "decimal", "places": 1 },
                { "id": "g", "label": "W", "kind": "text" }, { "id": "h", "label": "X", "kind": "date" },
                { "id": "j", "label": "X", "kind": "whole", "sum": ["b"] }
            ] } }
        ],
        "checks": [
            { "id": "within", "kind": "part", "level": "hint", "say": "Y", "part": "inner.a", "whole": "first.a" },
            { "id": "both", "kind": "together", "columns": ["a", "b"], "except": ["second"], "level": "error" },
            { "id": "these", "kind": "together", "cells": ["inner.a", "first.b"] },
            { "id": "needed", "kind": "required", "fields": ["head.unit", "second", "inner.d", "second.g"] },
            { "id": "equal", "kind": "same", "level": "warning", "cells": ["first.a", "inner.a"] },
            { "id": "days", "kind": "in_week", "cells": ["inner.e", "second.h"] },
            { "id": "growth", "kind": "like_last_year", "times": 10 }
        ]
    })
}

fn keys_of_properties(schema: &Value, keys: &mut BTreeSet<String>) {
    for (key, value) in schema.as_object().into_iter().flatten() {
        if key == "properties" {
            keys.extend(value.as_object().unwrap().keys().cloned());
        }
        keys_of_properties(value, keys);
    }
    schema.as_array().into_iter().flatten().for_each(|schema| keys_of_properties(schema, keys));
}

fn keys_of_values(value: &Value, keys: &mut BTreeSet<String>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        keys.insert(key.clone());
        if (key == "cells" || key == "last_year") && value.is_object() {
            // Under it stand ids, not keys of the format.
            value.as_object().unwrap().values().for_each(|cell| keys_of_values(cell, keys));
        } else {
            keys_of_values(value, keys);
        }
    }
    value.as_array().into_iter().flatten().for_each(|value| keys_of_values(value, keys));
}

#[test]
fn a_form_with_every_key_of_the_schema_loads_and_fits_the_schema() {
    let schema = parsed("public/schema/template-1.json");
    let form = with_every_key();
    let (mut described, mut used) = (BTreeSet::new(), BTreeSet::new());
    keys_of_properties(&schema, &mut described);
    keys_of_values(&form, &mut used);
    assert_eq!(described, used);
    assert_eq!(json_schema::problems(&schema, &form), [""; 0]);
    assert_eq!(template_file::load(&form.to_string()).map(|form| form.version), Ok(3));
}

/// Takes out and replaces every single value of a form, and compares what the schema and the loader say.
#[test]
fn the_schema_and_the_loader_refuse_the_same_shapes() {
    let schema = parsed("public/schema/template-1.json");
    let mut pointers = Vec::new();
    collect(&with_every_key(), "", &mut pointers);
    let mut refused = 0;
    for pointer in pointers {
        for value in [None, Some(json!(7)), Some(json!("")), Some(json!([])), Some(json!({ "surplus": 1 }))] {
            let file = changed(&pointer, value.clone());
            let forbidden = json_schema::problems(&schema, &file);
            let problems = template_file::load(&file.to_string()).err().unwrap_or_default();
            let of_shape = problems.iter().any(|problem| is_of_shape(&problem.kind));
            assert!(
                forbidden.is_empty() || !problems.is_empty(),
                "{pointer} {value:?}: the schema says {forbidden:?}, the loader nothing"
            );
            assert!(
                !forbidden.is_empty() || !of_shape,
                "{pointer} {value:?}: the loader says {problems:?}, the schema nothing"
            );
            refused += usize::from(!forbidden.is_empty());
        }
    }
    assert!(refused > 300, "only {refused} changes were refused");
}

/// What a schema can see; the rest is about how the parts of a form fit together.
const fn is_of_shape(kind: &ProblemKind) -> bool {
    matches!(
        kind,
        ProblemKind::NotATemplate
            | ProblemKind::TooNew(_)
            | ProblemKind::Missing(_)
            | ProblemKind::Expected(_)
            | ProblemKind::UnknownKey(_)
            | ProblemKind::BadId(_)
            | ProblemKind::NoRows
    )
}

fn collect(value: &Value, pointer: &str, pointers: &mut Vec<String>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        let pointer = format!("{pointer}/{key}");
        collect(value, &pointer, pointers);
        pointers.push(pointer);
    }
    for (at, value) in value.as_array().into_iter().flatten().enumerate() {
        collect(value, &format!("{pointer}/{at}"), pointers);
    }
}

fn changed(pointer: &str, value: Option<Value>) -> Value {
    let mut file = with_every_key();
    let (above, key) = pointer.rsplit_once('/').unwrap();
    let object = file.pointer_mut(above).unwrap().as_object_mut().unwrap();
    match value {
        Some(value) => drop(object.insert(key.to_owned(), value)),
        None => drop(object.remove(key)),
    }
    file
}

#[test]
fn the_shipped_files_fit_their_schemas_and_name_them() {
    let files = files_below("public/templates", ".json");
    assert_eq!(files.len(), 6);
    for file in files {
        let is_list = file.ends_with("/index.json");
        let schema = if is_list { "templates-index-1.json" } else { "template-1.json" };
        let value = parsed(&file);
        assert_eq!(value["$schema"], format!("../schema/{schema}"));
        assert_eq!(json_schema::problems(&parsed(&format!("public/schema/{schema}")), &value), [""; 0], "{file}");
    }
}

#[test]
fn every_key_of_a_schema_is_described_for_the_office_that_writes_it() {
    for path in ["public/schema/template-1.json", "public/schema/templates-index-1.json"] {
        let schema = parsed(path);
        undescribed(&schema, &schema, path);
    }
}

fn undescribed(root: &Value, schema: &Value, path: &str) {
    for (key, value) in schema.as_object().into_iter().flatten() {
        let inner = format!("{path}/{key}");
        if key == "properties" {
            for (name, property) in value.as_object().unwrap() {
                let target = property["$ref"].as_str().and_then(|target| root.pointer(&target[1..]));
                let described = property["description"].is_string()
                    || target.is_some_and(|target| target["description"].is_string());
                // `head` stands described once for all kinds of columns; a condition says nothing of its own.
                let is_repeated = property.is_boolean() || path.ends_with("/if") || path.contains("/check/oneOf/");
                assert!(described || is_repeated, "{inner}/{name} says nothing");
            }
        }
        undescribed(root, value, &inner);
    }
    for (at, value) in schema.as_array().into_iter().flatten().enumerate() {
        undescribed(root, value, &format!("{path}/{at}"));
    }
}
