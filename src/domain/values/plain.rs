//! Vietnamese letters without their marks, as people type who look for something, and as names of files are written.
//! It must not know what is looked for.

/// Vietnamese letters by the letter that is left without their marks.
const MARKED: [(char, &str); 7] = [
    ('a', "àáạảãâầấậẩẫăằắặẳẵ"),
    ('d', "đð"),
    ('e', "èéẹẻẽêềếệểễ"),
    ('i', "ìíịỉĩ"),
    ('o', "òóọỏõôồốộổỗơờớợởỡ"),
    ('u', "ùúụủũưừứựửữ"),
    ('y', "ỳýỵỷỹ"),
];

/// The ASCII letter or digit that is left of a small letter without its marks; `None` for any other sign.
pub fn without_marks(c: char) -> Option<char> {
    if c.is_ascii_alphanumeric() {
        return Some(c);
    }
    MARKED.iter().find(|(_, marked)| marked.contains(c)).map(|(letter, _)| *letter)
}

/// Whether it is a mark that stands apart from its letter, as some keyboards and systems write it.
pub fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Small letters and digits without marks, every run of other signs one space: `Số tin, bài (1.3)` is `so tin bai 1.3`.
/// A dot between digits stays, so that a row can be looked for by its number.
pub fn words(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars().flat_map(char::to_lowercase).filter(|c| !is_mark(*c)).peekable();
    while let Some(c) = letters.next() {
        let is_inner_dot = c == '.'
            && plain.ends_with(|c: char| c.is_ascii_digit())
            && letters.peek().is_some_and(char::is_ascii_digit);
        match without_marks(c) {
            Some(letter) => plain.push(letter),
            None if is_inner_dot => plain.push('.'),
            None if plain.is_empty() || plain.ends_with(' ') => {}
            None => plain.push(' '),
        }
    }
    plain.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_marked_letter_has_its_plain_one() {
        for (letter, marked) in MARKED {
            assert!(marked.chars().all(|c| without_marks(c) == Some(letter)));
        }
    }

    #[test]
    fn words_lose_marks_capitals_and_signs_but_not_the_dots_of_a_number() {
        assert_eq!(words("  Số tin, bài ĐÃ đăng (1.3)."), "so tin bai da dang 1.3");
        assert_eq!(words("Ba\u{309}n đo\u{302}\u{300}"), "ban do");
        assert_eq!(words("…"), "");
    }
}
