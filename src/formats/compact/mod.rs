//! The figures of a report in few signs, for a code that is printed and photographed. It must not know pictures.
//!
//! The text is `PHULUC1:`, eight signs that tell whether the rest is whole, and the bytes in base 45, closed by `/`
//! because a space at the end of a text is easily lost:
//!
//! | bytes | what |
//! |---|---|
//! | text | the form's id |
//! | number | the form's version |
//! | 4 | the beginning of the form's fingerprint |
//! | 8 | the code of the report's figures, without its dash |
//! | number | 1 where words and added rows were left out for want of room, else 0 |
//! | text | the unit that reports |
//! | numbers | how many sections were answered as a whole; each: its row, twice, plus 1 for "blank is 0" |
//! | answers | the open cells in the form's order |
//! | number, answers | how many rows were added, and their open cells; for each row of the form that takes some |

mod base45;
mod read;
mod stream;
mod write;

use super::fingerprint;

pub use read::{Code, CodeError, open};
pub use write::{Written, has_answers, write};

/// The most bytes of a code: beyond these a phone's camera has trouble with it.
pub const MOST_BYTES: usize = 1_000;
/// The most added rows of a code: blank ones take no room, and reading them has to end.
const MOST_ADDED: usize = 1_000;
/// The shape of the bytes. It grows when an older program would misread a newer code.
pub const VERSION: u64 = 1;

const MARK: &str = "PHULUC";
const END: char = '/';
/// Stands for what was typed and cannot be read: no cell takes it for an answer either.
const UNREADABLE: &str = "?";

/// Whether a text begins as a code does.
pub fn is_code(text: &str) -> bool {
    let rest = text.trim_start().strip_prefix(MARK);
    rest.is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()))
}

/// The text of a code, around its bytes.
pub fn framed(bytes: &[u8]) -> String {
    let data = base45::encode(bytes);
    [MARK, &VERSION.to_string(), ":", &sum(&data), &data, &END.to_string()].concat()
}

/// Tells whether what stands behind it is whole.
fn sum(text: &str) -> String {
    fingerprint::of(text).to_ascii_uppercase()[..8].to_owned()
}
