//! A day in a calendar as an iCalendar file (RFC 5545), for a person to be reminded by their own device. It must not know
//! what of, nor the clock.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};

/// The longest line, in bytes without its end, as the format asks.
const LONGEST_LINE: usize = 75;

/// A day to be reminded of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder<'a> {
    /// Tells it from all others: opening the file once more changes the day in the calendar, it does not add one.
    pub id: &'a str,
    /// When the file was made.
    pub made: DateTime<FixedOffset>,
    /// Which day.
    pub day: NaiveDate,
    /// What the calendar shows.
    pub title: &'a str,
    /// What stands inside.
    pub words: &'a str,
    /// Where it leads.
    pub address: &'a str,
}

/// The file's text. The device calls at eight in the morning of that day, in its own time.
pub fn file(reminder: &Reminder<'_>) -> String {
    let made = reminder.made.naive_utc();
    let time = [made.hour(), made.minute(), made.second()].map(two_digits).concat();
    let next = reminder.day.succ_opt().unwrap_or(reminder.day);
    let lines = [
        ("BEGIN:", "VCALENDAR".to_owned()),
        ("VERSION:", "2.0".to_owned()),
        ("PRODID:", "-//phuluc//vi".to_owned()),
        ("BEGIN:", "VEVENT".to_owned()),
        ("UID:", escaped(reminder.id)),
        ("DTSTAMP:", [&day(made.date()), "T", &time, "Z"].concat()),
        ("DTSTART;VALUE=DATE:", day(reminder.day)),
        ("DTEND;VALUE=DATE:", day(next)),
        ("SUMMARY:", escaped(reminder.title)),
        ("DESCRIPTION:", escaped(reminder.words)),
        // An address is no text and has nothing to escape; what could end its line is no part of one.
        ("URL:", reminder.address.replace(char::is_control, "")),
        ("TRANSP:", "TRANSPARENT".to_owned()),
        ("BEGIN:", "VALARM".to_owned()),
        ("ACTION:", "DISPLAY".to_owned()),
        ("TRIGGER:", "PT8H".to_owned()),
        ("DESCRIPTION:", escaped(reminder.title)),
        ("END:", "VALARM".to_owned()),
        ("END:", "VEVENT".to_owned()),
        ("END:", "VCALENDAR".to_owned()),
    ];
    let mut file = String::new();
    for (name, value) in lines {
        push_folded(&mut file, &[name, &value].concat());
    }
    file
}

/// By hand: the library's own way to write days in any shape would be a large part of this program.
fn day(day: NaiveDate) -> String {
    let year = u32::try_from(day.year()).unwrap_or_default();
    [year / 100, year % 100, day.month(), day.day()].map(two_digits).concat()
}

fn two_digits(number: u32) -> String {
    format!("{number:02}")
}

/// A text as a value: marks of the format are escaped, other control characters left out.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => value.extend(['\\', character]),
            '\n' => value.push_str("\\n"),
            _ if character.is_control() => {}
            _ => value.push(character),
        }
    }
    value
}

/// Adds a line; one that is too long goes on in the next, behind a space. No character is cut in two.
fn push_folded(file: &mut String, line: &str) {
    let mut length = 0;
    for character in line.chars() {
        if length + character.len_utf8() > LONGEST_LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(character);
        length += character.len_utf8();
    }
    file.push_str("\r\n");
}
