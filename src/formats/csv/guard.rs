//! The apostrophe before what a spreadsheet would not leave as it is. It must not know what the text says.

use std::borrow::Cow;

const GUARD: char = '\'';

/// The text with an apostrophe in front, where a spreadsheet would take it for a formula; with `all`, also where it
/// would take it for a figure, a day or a truth value, and change it on its way back.
pub fn guarded(text: &str, all: bool) -> Cow<'_, str> {
    let needs = is_dangerous(text) || (all && is_changed(text));
    if needs { Cow::Owned(format!("{GUARD}{text}")) } else { Cow::Borrowed(text) }
}

/// The text without the apostrophe that [`guarded`] puts in front; one that a person wrote stays.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix(GUARD) {
        Some(rest) if is_dangerous(rest) || is_changed(rest) => rest,
        _ => text,
    }
}

/// Whether it begins like a formula, also behind what some programs pass over; or with the apostrophe itself.
fn is_dangerous(text: &str) -> bool {
    let begins = |text: &str| text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', GUARD]);
    let invisible = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}');
    text.starts_with(['\t', '\r', '\n']) || begins(text.trim_start_matches(invisible))
}

/// Whether it looks like a figure, a day, a time or a truth value: `0912345678` would lose its 0, `1-2` become a day.
fn is_changed(text: &str) -> bool {
    let trimmed = text.trim();
    let is_figure = trimmed.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',')
        && trimmed.chars().all(|c| c.is_ascii_digit() || " .,:/-+eE%".contains(c));
    is_figure || trimmed.eq_ignore_ascii_case("true") || trimmed.eq_ignore_ascii_case("false")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_does_not_any_more() {
        for text in ["=1+1", "+84", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n", " =1", "＝1", "\u{feff}=1", "'", "'=1"] {
            let safe = guarded(text, false);
            assert!(safe.starts_with(GUARD), "{text:?}");
            assert_eq!(unguarded(&safe), text);
        }
        for text in ["", "Bản Bo", "a=b", "12", "“=”"] {
            assert_eq!(guarded(text, false), text);
        }
    }

    #[test]
    fn words_that_look_like_figures_keep_their_digits() {
        for text in ["0912345678", "05/10/2023", "2023-10-05", "12e3", "1.1", "TRUE", "false", " 12 "] {
            let safe = guarded(text, true);
            assert!(safe.starts_with(GUARD), "{text:?}");
            assert_eq!(unguarded(&safe), text);
        }
        assert_eq!(guarded("05/BC-UBND", true), "05/BC-UBND");
    }

    #[test]
    fn an_apostrophe_that_a_person_wrote_stays() {
        for text in ["'nháy'", "''", "'a", "'05/10/2023"] {
            assert_eq!(unguarded(&guarded(text, true)), text);
            assert_eq!(unguarded(&guarded(text, false)), text);
        }
        assert_eq!(unguarded("'nháy'"), "'nháy'");
    }
}
