//! Whether a word can be Vietnamese, by how its syllable is built; it knows no word. What it takes may still be English
//! (`the`, `to`), what it does not take is not Vietnamese.

/// The letters with their marks, each behind the plain letter that it is told by here.
const MARKED: [&str; 7] =
    ["aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ", "dđ"];
const BEGINNINGS: [&str; 28] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l", "m", "n",
    "p", "r", "s", "t", "v", "x", "q", "",
];
const MIDDLES: [&str; 44] = [
    "uyeu", "ieu", "yeu", "oai", "oao", "oay", "oeo", "uoi", "uou", "uay", "uya", "uye", "uyu", "ai", "ao", "au", "ay",
    "eo", "eu", "ia", "ie", "iu", "oa", "oe", "oi", "oo", "ua", "ue", "ui", "uo", "uu", "uy", "ye", "ya", "yu", "a",
    "e", "i", "o", "u", "y", "", "uai", "uao",
];
const ENDS: [&str; 9] = ["ng", "nh", "ch", "c", "m", "n", "p", "t", ""];

/// The words of a text: runs of letters.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty())
}

/// Whether a word is one syllable as Vietnamese builds it.
pub fn is_syllable(word: &str) -> bool {
    let plain: String = word.to_lowercase().chars().map(plain).collect();
    BEGINNINGS.iter().filter_map(|begin| plain.strip_prefix(begin)).any(|rest| {
        ENDS.iter()
            .filter_map(|end| rest.strip_suffix(end))
            .any(|middle| MIDDLES.contains(&middle) && (!middle.is_empty() || plain.starts_with("gi")))
    })
}

fn plain(letter: char) -> char {
    let group = MARKED.iter().find(|group| group.contains(letter));
    group.and_then(|group| group.chars().next()).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_is_taken_and_english_is_not() {
        for word in
            words("Tuần lễ hưởng ứng học tập suốt đời, nghiệp khuyến đọc quyển gì giữ Nguyễn ngoài xoáy yêu Thuột")
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in words("page report total sheet figure null undefined Date row cells unreadable of false words") {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
