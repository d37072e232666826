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

/// How many đồng an amount of one is: 1 for đồng, 1,000,000 for triệu đồng. `None` for what is no money, and for multiples
/// that no paper uses.
pub fn factor_of_money(unit: &str) -> Option<u64> {
    if !is_money(unit) {
        return None;
    }
    let unit = small(unit);
    let mut words = unit.split_whitespace().rev().skip(1);
    match (words.next(), words.next()) {
        (None, _) => Some(1),
        (Some("nghìn" | "ngàn"), None) => Some(1_000),
        (Some("triệu"), None) => Some(1_000_000),
        (Some("tỷ" | "tỉ"), None) => Some(1_000_000_000),
        _ => None,
    }
}

/// What is counted one by one at a learning centre: there are seldom more than a few dozen of them in the Week.
const SMALL_COUNTS: [&str; 27] = [
    "lớp",
    "cuộc",
    "buổi",
    "lần",
    "lượt",
    "đợt",
    "hội thảo",
    "hội nghị",
    "triển lãm",
    "chuyên đề",
    "hội thi",
    "câu lạc bộ",
    "đơn vị",
    "tập thể",
    "trường",
    "trung tâm",
    "xã",
    "phường",
    "thị trấn",
    "huyện",
    "thị xã",
    "thành phố",
    "phóng sự",
    "tủ sách",
    "thư viện",
    "công trình",
    "mô hình",
];

/// Whether figures of this unit are small counts of events and classes, for which a step of one is quicker than the keyboard:
/// every alternative of the unit must be one (`trường/trung tâm`). People, money, and what is handed out or printed in piles
/// (`quyển`, `tờ`, `bài`) are none; a unit that nobody has thought of is none either.
pub fn is_small_count(unit: &str) -> bool {
    let unit = small(unit);
    let mut parts = unit.split([',', '/']).map(str::trim);
    parts.all(|part| SMALL_COUNTS.contains(&part.strip_prefix("số ").unwrap_or(part)))
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
    fn money_knows_how_many_dong_one_is() {
        assert_eq!(
            ["đồng", "Triệu đồng", "nghìn đồng", "tỷ đồng"].map(factor_of_money),
            [1, 1_000_000, 1_000, 1_000_000_000].map(Some)
        );
        assert_eq!(["người", "chục triệu đồng", "trăm đồng"].map(factor_of_money), [None; 3]);
    }

    #[test]
    fn events_and_classes_are_small_counts_and_people_money_and_paper_are_not() {
        assert!(["lớp", "Cuộc", "Số cuộc", "xã/phường", "trường/trung tâm"].into_iter().all(is_small_count));
        let others = ["người", "cuộc/người", "lượt người", "đồng", "quyển", "tin, bài", "học viên", ""];
        assert!(!others.into_iter().any(is_small_count));
    }

    #[test]
    fn a_multiplier_is_known_before_the_unit() {
        assert!(multiplies(" triệu đồng"));
        assert!(!multiplies("đồng"));
    }
}
