//! The words of a unit, and whether a pasted word is one of them. It must not know numbers.

/// Words that multiply a figure. They are never applied: the person is asked to write the figure out.
const MULTIPLIERS: [&str; 10] = ["nghìn", "ngàn", "k", "trăm", "triệu", "tr", "tỷ", "tỉ", "chục", "vạn"];

/// Other ways in which money in đồng is written.
const DONG: [&str; 4] = ["đồng", "đ", "vnđ", "vnd"];

/// Small letters, as far as the units and number words of these papers need them: of the marked letters only Đ stands
/// at the head of one. (The tables of all the world's letters would weigh more than the rest of this file.)
fn small(words: &str) -> String {
    let small = |letter: char| if letter == 'Đ' { 'đ' } else { letter.to_ascii_lowercase() };
    words.chars().map(small).collect()
}

/// Whether `words` name the unit `unit`: the unit as a whole, or one of its alternatives (`tin, bài`, `quyển/tờ`).
pub fn names(unit: &str, words: &str) -> bool {
    let unit = small(unit);
    let words = small(words.trim().trim_end_matches('.'));
    if words.is_empty() {
        return false;
    }
    unit == words
        || unit.split([',', '/']).any(|part| part.trim() == words)
        || (unit == "đồng" && DONG.contains(&words.as_str()))
}

/// Whether a unit is money: đồng, or a multiple of it (`triệu đồng`).
pub fn is_money(unit: &str) -> bool {
    small(unit).split_whitespace().next_back().is_some_and(|last| DONG.contains(&last))
}

/// Whether `words` begin with a word that multiplies (`triệu đồng`).
pub fn multiplies(words: &str) -> bool {
    let words = small(words.trim());
    words.split_whitespace().next().is_some_and(|first| MULTIPLIERS.contains(&first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_known_by_its_whole_or_by_one_of_its_parts() {
        assert!(names("người", "Người"));
        assert!(names("tin, bài", "bài"));
        assert!(names("quyển/tờ", "tờ"));
        assert!(names("đồng", "VNĐ"));
        assert!(!names("người", "lớp"));
        assert!(!names("người", ""));
    }

    #[test]
    fn money_is_known_by_its_last_word() {
        assert!(["đồng", "Triệu đồng", "VNĐ"].into_iter().all(is_money));
        assert!(!["người", "", "đồng bào"].into_iter().any(is_money));
    }

    #[test]
    fn a_multiplier_is_known_before_the_unit() {
        assert!(multiplies(" triệu đồng"));
        assert!(!multiplies("đồng"));
    }
}
