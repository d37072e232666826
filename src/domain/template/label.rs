//! A long label in two: the words that tell, and what hangs on them. It must not know how they are shown.

/// A label shorter than this, in characters, is read at a glance and stays whole.
const SHORT: usize = 24;

/// The words that tell, and the tail: what stands in parentheses at the end, or behind the first dash between spaces. The two and
/// the space between them are the whole label. The tail is empty where there is none, or nothing before it.
pub fn parts(label: &str) -> (&str, &str) {
    if label.chars().count() < SHORT {
        return (label, "");
    }
    let tail = tail_in_parentheses(label).or_else(|| [" – ", " - "].into_iter().find_map(|dash| label.find(dash)));
    match tail {
        Some(at) if !label[..at].trim().is_empty() => (&label[..at], label[at..].trim_start()),
        _ => (label, ""),
    }
}

/// Where the space before the parenthesis stands that ends with the label.
fn tail_in_parentheses(label: &str) -> Option<usize> {
    let end = label.trim_end_matches(['.', ';', ':', ',']);
    let inside = end.strip_suffix(')')?;
    let at = inside.rfind(" (")?;
    // A parenthesis within it is not the one that ends it.
    (!inside[at..].contains(')')).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_parentheses_at_the_end_is_the_tail() {
        assert_eq!(parts("Ấn phẩm, thông tin (tờ rơi, áp phích)"), ("Ấn phẩm, thông tin", "(tờ rơi, áp phích)"));
        assert_eq!(parts("Thi kể chuyện theo sách (nếu có):"), ("Thi kể chuyện theo sách", "(nếu có):"));
    }

    #[test]
    fn what_stands_behind_a_dash_is_the_tail() {
        assert_eq!(parts("Ngân sách nhà nước - các cấp, các ngành"), ("Ngân sách nhà nước", "- các cấp, các ngành"));
    }

    #[test]
    fn a_label_without_a_tail_and_a_short_one_stay_whole() {
        for label in
            ["Xóa mù chữ, giáo dục tiếp tục sau khi biết chữ", "Khác (nếu có)", "(toàn bộ nằm trong ngoặc đơn này)", ""]
        {
            assert_eq!(parts(label), (label, ""), "{label}");
        }
        let inner = "Số trường (lớp) tổ chức Lễ khai mạc Tuần lễ";
        assert_eq!(parts(inner), (inner, ""));
        let nested = "Thi về sách (xếp sách (nghệ thuật) và kể chuyện)";
        assert_eq!(parts(nested), (nested, ""));
    }

    #[test]
    fn both_parts_are_the_whole_label() {
        let label = "Kinh phí hỗ trợ từ các nguồn hợp pháp khác (nếu có)";
        let (told, tail) = parts(label);
        assert_eq!([told, " ", tail].concat(), label);
    }
}
