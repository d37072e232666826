//! Days and times as Vietnamese papers write them. It must not know the clock.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};

/// "10:32".
pub(crate) fn time_of_day(time: &DateTime<FixedOffset>) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// "05/10/2023".
pub(crate) fn day(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// A stored time as "10:32, 05/10/2023"; as it stands where it is none.
pub(crate) fn stored(text: &str) -> String {
    DateTime::parse_from_rfc3339(text)
        .map_or_else(|_| text.to_owned(), |time| format!("{}, {}", time_of_day(&time), day(time.date_naive())))
}
