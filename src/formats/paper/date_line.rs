//! Days and times as Vietnamese papers write them. It must not know the clock.

use chrono::{DateTime, Datelike as _, NaiveDate};

use super::words;
use crate::domain::values::{Reading, date_text};

/// `Lai Châu, ngày 05 tháng 10 năm 2023`. What cannot be read as a day stands as it was typed.
pub(super) fn place_and_date(place: &str, date: &str) -> String {
    let date = match date_text::read(date) {
        Reading::Date(date) => in_words(date),
        _ => date.to_owned(),
    };
    words::place_and_date(place, &date)
}

/// The days of the Week.
pub(super) fn week(first: NaiveDate, last: Option<NaiveDate>) -> String {
    words::week(&numeric(first), last.map(numeric).as_deref())
}

/// `lúc 10:32 ngày 12/10/2023`; empty for what is no RFC 3339 time.
pub(super) fn moment(at: &str) -> String {
    DateTime::parse_from_rfc3339(at).map_or_else(
        |_| String::new(),
        |time| words::moment(&time.format("%H:%M").to_string(), &numeric(time.date_naive())),
    )
}

/// `05/10/2023`.
pub(in crate::formats) fn numeric(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// A leading zero only for days below 10 and for the months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4):
/// those to which a 1 could be added by hand.
fn in_words(date: NaiveDate) -> String {
    let day = format!("{:02}", date.day());
    let month = if date.month() <= 2 { format!("{:02}", date.month()) } else { date.month().to_string() };
    words::day(&day, &month, date.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_zeros_stand_where_the_decree_wants_them() {
        for (typed, printed) in [
            ("5/10/2023", "Lai Châu, ngày 05 tháng 10 năm 2023"),
            ("05/01/2024", "Lai Châu, ngày 05 tháng 01 năm 2024"),
            ("15/02/2024", "Lai Châu, ngày 15 tháng 02 năm 2024"),
            ("10/03/2024", "Lai Châu, ngày 10 tháng 3 năm 2024"),
        ] {
            assert_eq!(place_and_date("Lai Châu", typed), printed);
        }
    }

    #[test]
    fn what_is_missing_is_left_to_be_written_and_what_cannot_be_read_stands_as_typed() {
        assert_eq!(place_and_date("", ""), "…………, ngày\u{a0}……\u{a0}tháng\u{a0}……\u{a0}năm\u{a0}……");
        assert_eq!(place_and_date("Lai Châu", "tháng 10"), "Lai Châu, tháng 10");
    }

    #[test]
    fn a_moment_is_told_in_local_time() {
        assert_eq!(moment("2023-10-12T10:32:05+07:00"), "lúc 10:32 ngày 12/10/2023");
        assert_eq!(moment(""), "");
    }
}
