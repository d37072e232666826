//! Reads a day as Vietnamese papers write it, `dd/mm/yyyy`, or as files do, `yyyy-mm-dd`. It must not know the clock.

use chrono::NaiveDate;

use super::{Reading, Unreadable};

/// Reads `5/1/2024`, `05/01/2024`, `05-01-2024` or `05.01.2024`, and `2024-01-05`: a year in front has one meaning only.
pub fn read(text: &str) -> Reading {
    let text = text.trim();
    if text.is_empty() {
        return Reading::Blank;
    }
    day(text).map_or(Reading::Unreadable(Unreadable::NotADate), Reading::Date)
}

fn day(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split(['/', '-', '.']).map(str::trim);
    let (first, month, last) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 || [year, month, day].iter().any(|part| !part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_reads_with_or_without_leading_zeros_and_a_missing_day_does_not() {
        let fifth = NaiveDate::from_ymd_opt(2024, 1, 5).map(Reading::Date);
        assert_eq!(Some(read("5/1/2024")), fifth);
        assert_eq!(Some(read(" 05-01-2024 ")), fifth);
        assert_eq!(Some(read("2024-01-05")), fifth);
        assert_eq!(read(""), Reading::Blank);
        for text in ["30/02/2024", "5/1", "5/1/24", "hôm qua", "1/2/2024/3", "+5/1/2024", "2024/2024/2024"] {
            assert_eq!(read(text), Reading::Unreadable(Unreadable::NotADate), "{text}");
        }
    }
}
