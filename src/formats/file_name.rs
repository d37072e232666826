//! The name of an exported file: form, unit, time; ASCII, no spaces. It must not know the file's content.

use super::job::FileKind;
use crate::domain::values::plain::{is_mark, without_marks};

/// The longest name, in characters.
const LONGEST: usize = 100;

/// Names that Windows keeps for devices.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// `lai-chau-2023_xa-ban-bo_20231012-1032.html`: the unit is left out where it is not given. `at` is RFC 3339.
pub fn of(form: &str, unit: &str, at: &str, kind: FileKind) -> String {
    let extension = kind.extension();
    let form = plain(form);
    let time = time(at);
    let room = LONGEST.saturating_sub(form.len() + time.len() + extension.len() + 2);
    let unit = shortened(&plain(unit), room);
    let parts: Vec<&str> = [form.as_str(), &unit, &time].into_iter().filter(|part| !part.is_empty()).collect();
    let stem = parts.join("_");
    match stem.as_str() {
        "" => ["phuluc", extension].concat(),
        reserved if is_reserved(reserved) => ["phuluc-", reserved, extension].concat(),
        stem => [stem, extension].concat(),
    }
}

/// `phuluc-sao-luu-2023-10-12.json`: all of a device on that day. `at` is RFC 3339.
pub fn of_backup(at: &str) -> String {
    // Days are written in ASCII in RFC 3339; what is no time leaves the day out.
    let day = chrono::DateTime::parse_from_rfc3339(at).map(|time| time.format("-%Y-%m-%d").to_string());
    ["phuluc-sao-luu", &day.unwrap_or_default(), ".json"].concat()
}

/// Lower-case ASCII letters and digits, joined by single hyphens.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match without_marks(c) {
            Some(letter) => plain.push(letter),
            None if is_mark(c) => {}
            None if plain.is_empty() || plain.ends_with('-') => {}
            None => plain.push('-'),
        }
    }
    plain.trim_end_matches('-').to_owned()
}

/// Cut between words where that leaves something.
fn shortened(plain: &str, room: usize) -> String {
    if plain.len() <= room {
        return plain.to_owned();
    }
    let cut = &plain[..room];
    let whole_words = cut.rfind('-').map_or(cut, |end| &cut[..end]);
    whole_words.trim_end_matches('-').to_owned()
}

/// `2023-10-12T10:32:05+07:00` as `20231012-1032`; empty for what is not such a time.
fn time(at: &str) -> String {
    let Ok(time) = chrono::DateTime::parse_from_rfc3339(at) else { return String::new() };
    time.format("%Y%m%d-%H%M").to_string()
}

fn is_reserved(stem: &str) -> bool {
    let numbered = |word| stem.strip_prefix(word).is_some_and(|rest: &str| rest.len() == 1 && rest != "0");
    RESERVED.contains(&stem) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: &str = "2023-10-12T10:32:05+07:00";

    #[test]
    fn a_name_is_form_unit_and_local_time() {
        let name = of("lai-chau-2023", "Xã Bản Bo", AT, FileKind::Html);
        assert_eq!(name, "lai-chau-2023_xa-ban-bo_20231012-1032.html");
        assert_eq!(of("lai-chau-2023", "  ", AT, FileKind::Json), "lai-chau-2023_20231012-1032.json");
    }

    #[test]
    fn every_vietnamese_letter_has_a_plain_one_composed_or_not() {
        let unit = "Đặc khu Côn Đảo – ƯỞNG/quỳ, ỹ";
        assert_eq!(of("a", unit, "", FileKind::Json), "a_dac-khu-con-dao-uong-quy-y.json");
        assert_eq!(of("a", "Ba\u{309}n đo\u{302}\u{300}", "", FileKind::Json), "a_ban-do.json");
    }

    #[test]
    fn a_name_is_short_ascii_and_no_device_whatever_the_unit_is() {
        let long_form = "f".repeat(64);
        for unit in [&"Ủy ban ".repeat(50), &"x".repeat(500), "../../etc", "a\u{202e}b", "日本"] {
            for form in ["lai-chau-2023", &long_form] {
                let name = of(form, unit, AT, FileKind::Html);
                assert!(name.len() <= LONGEST, "{name}");
                assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)), "{name}");
                assert_eq!(name.matches('.').count(), 1, "{name}");
            }
        }
        for form in ["con", "nul", "com1", "lpt9"] {
            assert_eq!(of(form, "", "no time", FileKind::Json), format!("phuluc-{form}.json"));
        }
    }
}
