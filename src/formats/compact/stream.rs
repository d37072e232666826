//! Whole numbers and answers as few bytes: seven bits a byte, and blanks in a row as one number. It must not know forms.

/// One cell's answer, as far as a code carries it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nothing was answered.
    Blank,
    /// Something that cannot be read; the code says so and no more.
    Unreadable,
    /// Words.
    Words(String),
    /// A figure in its smallest unit, or a day.
    Figure(u64),
}

/// What a number at the beginning of an answer says; from [`FIRST_FIGURE`] on it is a figure.
const BLANK: u64 = 0;
/// A number follows: how many blanks stand in a row beyond two.
const BLANKS: u64 = 1;
const UNREADABLE: u64 = 2;
/// A text follows.
const WORDS: u64 = 3;
const FIRST_FIGURE: u64 = 4;

/// Bytes to be read, one number after the other.
#[derive(Clone, Debug)]
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    /// Blanks that were announced and not yet taken.
    blanks: u64,
}

/// Puts a number behind the others, the low bits first.
pub(super) fn push_number(bytes: &mut Vec<u8>, mut number: u64) {
    while let Some(low) = u8::try_from(number & 0x7f).ok().filter(|_| number > 0x7f) {
        bytes.push(low | 0x80);
        number >>= 7;
    }
    bytes.extend(u8::try_from(number));
}

/// Puts a text behind them, its length first.
pub(super) fn push_text(bytes: &mut Vec<u8>, text: &str) {
    push_number(bytes, text.len() as u64);
    bytes.extend(text.as_bytes());
}

/// Puts answers behind them.
pub(super) fn push_answers(bytes: &mut Vec<u8>, answers: &[Answer]) {
    let mut rest = answers;
    while let Some((first, others)) = rest.split_first() {
        rest = others;
        match first {
            Answer::Blank => {
                let more = others.iter().take_while(|answer| **answer == Answer::Blank).count();
                rest = &others[more..];
                match more {
                    0 => push_number(bytes, BLANK),
                    more => [BLANKS, more as u64 - 1].into_iter().for_each(|number| push_number(bytes, number)),
                }
            }
            Answer::Unreadable => push_number(bytes, UNREADABLE),
            Answer::Words(words) => {
                push_number(bytes, WORDS);
                push_text(bytes, words);
            }
            Answer::Figure(figure) => push_number(bytes, figure.saturating_add(FIRST_FIGURE)),
        }
    }
}

impl<'a> Reader<'a> {
    /// Reads these bytes.
    pub(super) const fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, blanks: 0 }
    }

    /// Whether everything was read.
    pub(super) const fn is_at_end(&self) -> bool {
        self.bytes.is_empty() && self.blanks == 0
    }

    /// Whether no announced blank is left.
    pub(super) const fn has_no_blanks(&self) -> bool {
        self.blanks == 0
    }

    /// The bytes that were not read yet.
    pub(super) const fn left(&self) -> &'a [u8] {
        self.bytes
    }

    /// The next number; `None` at the end, and for a number beyond 63 bits.
    pub(super) fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..63).step_by(7) {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// A number that counts things.
    pub(super) fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    /// The next so many bytes.
    pub(super) fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (own, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(own)
    }

    /// The next text.
    pub(super) fn text(&mut self) -> Option<String> {
        let length = self.count()?;
        String::from_utf8(self.bytes(length)?.to_vec()).ok()
    }

    /// The next answer.
    pub(super) fn answer(&mut self) -> Option<Answer> {
        if self.blanks > 0 {
            self.blanks -= 1;
            return Some(Answer::Blank);
        }
        Some(match self.number()? {
            BLANK => Answer::Blank,
            BLANKS => {
                self.blanks = self.number()?.checked_add(1)?;
                Answer::Blank
            }
            UNREADABLE => Answer::Unreadable,
            WORDS => Answer::Words(self.text()?),
            figure => Answer::Figure(figure - FIRST_FIGURE),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_back_and_forty_blanks_take_two_bytes() {
        let mut answers = vec![Answer::Blank; 40];
        let mut bytes = Vec::new();
        push_answers(&mut bytes, &answers);
        assert_eq!(bytes.len(), 2);
        answers.extend([Answer::Figure(0), Answer::Blank, Answer::Figure(9_007_199_254_740_991), Answer::Unreadable]);
        answers.extend([Answer::Words("Bản Bo".to_owned()), Answer::Blank, Answer::Blank]);
        bytes.clear();
        push_answers(&mut bytes, &answers);
        let mut reader = Reader::of(&bytes);
        let back: Vec<_> = answers.iter().map(|_| reader.answer().unwrap()).collect();
        assert_eq!(back, answers);
        assert!(reader.is_at_end());
    }

    #[test]
    fn a_torn_or_endless_number_is_none() {
        assert_eq!(Reader::of(&[]).number(), None);
        assert_eq!(Reader::of(&[0x80]).number(), None);
        assert_eq!(Reader::of(&[0xff; 12]).number(), None);
        assert_eq!(Reader::of(&[3, 200]).answer(), None);
    }
}
