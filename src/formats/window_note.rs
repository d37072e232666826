//! The short notes that windows leave for each other about one report: which one edits it, and which one asks for it.
//! It must not know where they lie, nor when one is left.

use super::plain_json::{self, Value};
use super::report_json::{JsonText, Layout};
use crate::domain::by_name::Kept;

/// Which window edits a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The window's id, which it has for as long as its page is loaded.
    pub tab: String,
    /// When it was written: RFC 3339, for people who look.
    pub at: String,
    /// The question that it answers; empty where it answers none.
    pub answers: String,
}

/// A window asks whether another one edits the report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// The window that asks.
    pub tab: String,
    /// Tells this question from every other.
    pub nonce: String,
    /// Whether it wants to edit the report itself.
    pub take: bool,
}

impl Mark {
    /// The note as it is left: `{"tab":…,"at":…}`.
    pub fn encode(&self) -> String {
        let pairs = [("tab", &self.tab), ("at", &self.at), ("answers", &self.answers)];
        note(&pairs[..if self.answers.is_empty() { 2 } else { 3 }], "")
    }

    /// What a note says; `None` for what is no such note.
    pub fn decode(text: &str) -> Option<Self> {
        let value = plain_json::read(text)?;
        Some(Self {
            tab: word(&value, "tab")?,
            at: word(&value, "at")?,
            answers: word(&value, "answers").unwrap_or_default(),
        })
    }
}

impl Ask {
    /// The note as it is left: `{"tab":…,"nonce":…,"take":true}`.
    pub fn encode(&self) -> String {
        note(&[("tab", &self.tab), ("nonce", &self.nonce)], if self.take { "true" } else { "false" })
    }

    /// What a note says; `None` for what is no such note.
    pub fn decode(text: &str) -> Option<Self> {
        let value = plain_json::read(text)?;
        let take = value.get("take").and_then(Value::as_bool)?;
        Some(Self { tab: word(&value, "tab")?, nonce: word(&value, "nonce")?, take })
    }
}

fn note(pairs: &[(&str, &String)], take: &str) -> String {
    let nothing_kept = Kept::default();
    let mut json = JsonText::new(Layout::Tight, &nothing_kept);
    for (key, value) in pairs {
        json.string(key, value);
    }
    if !take.is_empty() {
        json.raw("take", take);
    }
    json.finish()
}

fn word(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_says_who_edits_and_what_it_answers() {
        let mark = Mark { tab: "a1".to_owned(), at: "2026-10-12T10:32:05+07:00".to_owned(), answers: String::new() };
        assert_eq!(mark.encode(), r#"{"tab":"a1","at":"2026-10-12T10:32:05+07:00"}"#);
        assert_eq!(Mark::decode(&mark.encode()), Some(mark.clone()));
        let answer = Mark { answers: "n".to_owned(), ..mark };
        assert_eq!(Mark::decode(&answer.encode()), Some(answer));
    }

    #[test]
    fn a_question_says_who_asks_and_whether_for_editing() {
        for take in [true, false] {
            let ask = Ask { tab: "b2".to_owned(), nonce: "n\"1".to_owned(), take };
            assert_eq!(ask.encode(), format!(r#"{{"tab":"b2","nonce":"n\"1","take":{take}}}"#));
            assert_eq!(Ask::decode(&ask.encode()), Some(ask));
        }
    }

    #[test]
    fn what_is_no_note_is_none_and_what_a_later_program_adds_is_passed_over() {
        for text in ["", "x", "1", "[]", "{}", r#"{"tab":1,"at":"","nonce":"","take":true}"#, r#"{"tab":"a"}"#] {
            assert_eq!((Mark::decode(text), Ask::decode(text)), (None, None), "{text}");
        }
        let later = r#"{"tab":"a","at":"","nonce":"n","take":false,"colour":"red"}"#;
        assert_eq!(Mark::decode(later).map(|mark| mark.tab).as_deref(), Some("a"));
        assert_eq!(Ask::decode(later).map(|ask| ask.nonce).as_deref(), Some("n"));
    }
}
