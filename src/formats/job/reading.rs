//! What comes back from the worker, read from its JSON. It must not know what is done with it.

use serde_json::Value;

use super::{Carries, Imported, Official, Outcome, Picture, Refusal};
use crate::formats::backup::Restored;

impl Outcome {
    /// Reads an outcome as its `Serialize` writes it; `None` for anything else. By hand, because the page has to carry
    /// this code before the first key can be typed, and derived code for it weighs four times as much.
    pub fn from_json(json: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(json).ok()?;
        let (word, inside) = word_of(&value)?;
        match word {
            "Exported" => Some(Self::Exported {
                name: text(inside, "name")?,
                media_type: text(inside, "media_type")?,
                letter: text(inside, "letter")?,
            }),
            "Imported" => Imported::from_value(inside).map(|imported| Self::Imported(Box::new(imported))),
            "Code" => Some(Self::Code),
            "Restored" => Restored::from_value(inside).map(|restored| Self::Restored(Box::new(restored))),
            "Refused" => Refusal::from_value(inside).map(Self::Refused),
            _ => None,
        }
    }
}

impl Imported {
    pub(in crate::formats) fn from_value(value: &Value) -> Option<Self> {
        Some(Self {
            form: text(value, "form")?,
            fingerprint: text(value, "fingerprint")?,
            template: text(value, "template")?,
            draft: text(value, "draft")?,
            report: text(value, "report")?,
            revision: value.get("revision")?.as_u64()?,
            made_at: text(value, "made_at")?,
            filled: count(value, "filled")?,
            totals_differ: truth(value, "totals_differ")?,
            check_differs: truth(value, "check_differs")?,
            carries: match value.get("carries")?.as_str()? {
                "Everything" => Carries::Everything,
                "Figures" => Carries::Figures,
                _ => Carries::OwnRows,
            },
            pictures: value.get("pictures")?.as_array()?.iter().filter_map(Picture::from_value).collect(),
            other_edition: truth(value, "other_edition")?,
            official: value.get("official").and_then(Official::from_value),
        })
    }
}

impl Official {
    fn from_value(value: &Value) -> Option<Self> {
        let names = value.get("names")?.as_array()?.iter();
        Some(Self {
            cells: count(value, "cells")?,
            names: names.filter_map(|name| name.as_str().map(ToOwned::to_owned)).collect(),
            places: value.get("places")?.as_array()?.iter().filter_map(place).collect(),
            draft: text(value, "draft")?,
            filled: count(value, "filled")?,
        })
    }
}

/// What a cell is called, and what it says in both tables.
fn place(value: &Value) -> Option<[String; 3]> {
    let words = |at: usize| value.get(at)?.as_str().map(ToOwned::to_owned);
    Some([words(0)?, words(1)?, words(2)?])
}

impl Refusal {
    pub(in crate::formats) fn from_value(value: &Value) -> Option<Self> {
        let (word, inside) = word_of(value)?;
        Some(match word {
            "Empty" => Self::Empty,
            "TooLarge" => Self::TooLarge { limit: count(inside, "limit")? },
            "NotAReport" => Self::NotAReport,
            "Broken" => Self::Broken { line: count(inside, "line")? },
            "NoCode" => Self::NoCode,
            "NoData" => Self::NoData,
            "NotUnicode" => Self::NotUnicode,
            "Foreign" => Self::Foreign,
            "TooNew" => Self::TooNew { format_version: inside.get("format_version")?.as_u64()? },
            "Damaged" => Self::Damaged { place: text(inside, "place")? },
            "CodeOfOtherEdition" => Self::CodeOfOtherEdition { form: text(inside, "form")?, version: version(inside)? },
            "NeedsTemplate" => Self::NeedsTemplate { form: text(inside, "form")? },
            "NeedsEdition" => Self::NeedsEdition {
                form: text(inside, "form")?,
                version: version(inside)?,
                fingerprint: text(inside, "fingerprint")?,
            },
            "Partial" => Self::Partial {
                found: count(inside, "found")?,
                of: count(inside, "of")?,
                has_beginning: truth(inside, "has_beginning")?,
                has_end: truth(inside, "has_end")?,
            },
            "Mixed" => Self::Mixed,
            "BadTemplate" => Self::BadTemplate { problems: count(inside, "problems")? },
            "BadDraft" => Self::BadDraft,
            _ => return None,
        })
    }
}

fn version(inside: &Value) -> Option<u32> {
    u32::try_from(count(inside, "version")?).ok()
}

/// A variant's word and what is inside; a variant that holds nothing is its word alone.
fn word_of(value: &Value) -> Option<(&str, &Value)> {
    match value {
        Value::String(word) => Some((word, &Value::Null)),
        Value::Object(object) => object.iter().next().map(|(word, inside)| (word.as_str(), inside)),
        _ => None,
    }
}

impl Picture {
    pub(in crate::formats) fn from_value(value: &Value) -> Option<Self> {
        Some(Self { id: text(value, "id")?, length: count(value, "length")? })
    }
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key)?.as_str().map(ToOwned::to_owned)
}

fn truth(value: &Value, key: &str) -> Option<bool> {
    value.get(key)?.as_bool()
}

fn count(value: &Value, key: &str) -> Option<usize> {
    value.get(key)?.as_u64().and_then(|count| usize::try_from(count).ok())
}
