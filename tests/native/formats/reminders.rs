//! A reminder for a calendar: RFC 5545 as calendars read it, whatever the words.

use chrono::{DateTime, NaiveDate};
use phuluc::formats::reminder::{self, Reminder};
use proptest::prelude::*;

use crate::support::cases;

fn reminder<'a>(title: &'a str, words: &'a str) -> Reminder<'a> {
    Reminder {
        id: "0000aaaa@phuluc",
        made: DateTime::parse_from_rfc3339("2026-11-22T05:07:09+07:00").unwrap(),
        day: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
        title,
        words,
        address: "https://example.vn/phuluc/#/lai-chau-2023",
    }
}

/// The lines as a calendar puts them together again.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// The text that a calendar shows.
fn shown(value: &str) -> String {
    let (mut text, mut rest) = (String::new(), value.chars());
    while let Some(character) = rest.next() {
        match (character, character == '\\') {
            (_, true) => match rest.next().unwrap() {
                'n' => text.push('\n'),
                escaped => text.push(escaped),
            },
            (plain, false) => text.push(plain),
        }
    }
    text
}

#[test]
fn a_reminder_is_a_whole_day_with_a_call_in_the_morning() {
    let file = reminder::file(&reminder("Giữ báo cáo", "Tải tệp về, rồi gửi; xong.\nHết"));
    let expected = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//phuluc//vi
BEGIN:VEVENT
UID:0000aaaa@phuluc
DTSTAMP:20261121T220709Z
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
SUMMARY:Giữ báo cáo
DESCRIPTION:Tải tệp về\\, rồi gửi\\; xong.\\nHết
URL:https://example.vn/phuluc/#/lai-chau-2023
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:PT8H
DESCRIPTION:Giữ báo cáo
END:VALARM
END:VEVENT
END:VCALENDAR
";
    assert_eq!(file, expected.replace('\n', "\r\n"));
}

#[test]
fn an_address_cannot_end_its_line() {
    let file = reminder::file(&Reminder { address: "https://a.vn/\r\nATTACH:file:///x", ..reminder("", "") });
    assert!(file.contains("URL:https://a.vn/ATTACH:file:///x\r\n"), "{file}");
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_words_come_back_whole_and_no_line_is_too_long(words in any::<String>()) {
        let file = reminder::file(&reminder("x", &words));
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        }
        let lines = unfolded(&file);
        prop_assert_eq!(lines.len(), 19);
        let expected: String = words.chars().filter(|character| *character == '\n' || !character.is_control()).collect();
        prop_assert_eq!(shown(lines[9].strip_prefix("DESCRIPTION:").unwrap()), expected);
    }
}
