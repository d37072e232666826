//! One cell's text as JSON and back. It must not know where the cell stands.

use chrono::Datelike as _;
use serde_json::Value;

use super::Figures;
use super::json_text::push_string;
use crate::domain::report::entry;
use crate::domain::template::CellKind;
use crate::domain::values::{Reading, number_text};

/// The JSON of a cell.
pub(super) fn json(entry: &entry::Entry, figures: Figures) -> String {
    let mut json = String::new();
    match entry.reading() {
        _ if figures == Figures::AsTyped => push_string(&mut json, entry.text()),
        Reading::Blank => json.push_str("null"),
        Reading::Number(number) => json = number_text::token(*number),
        Reading::Date(date) => push_string(&mut json, &date.to_string()),
        _ => push_string(&mut json, entry.text()),
    }
    json
}

/// The text to put into a cell of this kind; `None` where the JSON is neither text nor number nor null.
pub(in crate::formats) fn text(json: &Value, kind: CellKind, unit: &str) -> Option<String> {
    match json {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Number(number) if kind.is_number() => Some(of_number(&number.to_string(), kind, unit)),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A day that a file writes as `yyyy-mm-dd`, as a person types it.
pub(super) fn as_typed_day(text: String, kind: CellKind) -> String {
    match entry::read(&text, kind, "") {
        Reading::Date(date) => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        _ => text,
    }
}

/// A number as a person types it, such that it is read as this very number; one that the cell cannot hold is written
/// such that it is read as no number at all.
fn of_number(token: &str, kind: CellKind, unit: &str) -> String {
    // A comma, because `1.250` in a JSON file is one and a quarter, and typed here it would be 1250.
    number_text::from_token(token, kind.places())
        .map(|number| (number_text::grouped(number), number))
        .filter(|(text, number)| entry::read(text, kind, unit) == Reading::Number(*number))
        // A comma, because `1.250` in a JSON file is one and a quarter, and typed here it would be 1250.
        .map_or_else(|| token.replace('.', ","), |(text, _)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(token: &str, kind: CellKind) -> (String, Reading) {
        let text = of_number(token, kind, "người");
        let reading = entry::read(&text, kind, "người");
        (text, reading)
    }

    #[test]
    fn a_number_goes_in_as_it_is_written_on_paper() {
        assert_eq!(read("1250", CellKind::Whole).0, "1.250");
        assert_eq!(read("12.5", CellKind::Decimal(1)).0, "12,5");
        assert_eq!(read("9007199254740991", CellKind::Whole).0, "9.007.199.254.740.991");
    }

    #[test]
    fn three_places_are_not_taken_for_thousands() {
        for token in ["1.250", "1.234", "1234.567", "12.000", "0.001"] {
            let number = number_text::from_token(token, 3).map(Reading::Number);
            assert_eq!(Some(read(token, CellKind::Decimal(3)).1), number);
        }
    }

    #[test]
    fn a_number_that_the_cell_cannot_hold_is_never_read_as_another() {
        for token in ["1.250", "1.5", "-5", "1e3", "1E400", "9007199254740992", "0.001", "1250.5", "100.2505"] {
            let (text, reading) = read(token, CellKind::Whole);
            assert!(reading.is_unreadable(), "{token} went in as {text} and was read as {reading:?}");
        }
    }
}
