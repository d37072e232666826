//! Words with whose they are: the screen's own are in its language; the form's, and what was typed, are in Vietnamese whatever
//! the screen speaks. It must not know what is said.

/// Words, and whose they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// The words.
    pub(crate) words: String,
    /// Whether they are the form's or were typed, or begin with such words.
    pub(crate) is_quoted: bool,
}

impl Phrase {
    /// The screen's own.
    pub(crate) fn ours(words: &str) -> Self {
        Self { words: words.to_owned(), is_quoted: false }
    }

    /// The form's, or what was typed.
    pub(crate) fn quoted(words: String) -> Self {
        Self { words, is_quoted: true }
    }
}
