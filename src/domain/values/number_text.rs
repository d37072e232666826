//! Reads a typed or pasted text as an exact number, and writes one. It must not know cells or the screen.
//!
//! In Viet Nam a dot parts thousands and a comma begins the fraction. What has one meaning only is read; what could
//! have two is asked back, never guessed (`tests/native/number_text.rs` holds the whole table with its cases):
//!
//! | text | in a whole-number cell of the unit *người* |
//! |---|---|
//! | `1250`, `1.250`, `1 250`, `1.250 người`, `1250người`, `1.250,00` | 1250 |
//! | `1,250,000`, `1,250.00` | 1250000, 1250: English marks, and no other meaning |
//! | empty, spaces | blank |
//! | `0`, `00` | 0 |
//! | `1,250` | asked: 1.250 or 1,25? |
//! | `1.5`, `1.50`, `12.`, `0.500`, `1 2` | asked: marks that part no groups of three |
//! | `1,5` | asked: a fraction where whole things are counted |
//! | `1.250 000` | asked: mixed marks |
//! | `12o`, `12/5`, `-5` | unreadable: the letter or sign, and its place |
//! | `12 lớp`, `12 triệu` | asked: another unit, a word that multiplies |
//! | more than 9007199254740991 | too large |
//!
//! A cell with decimal places reads `12,5` as well. In a cell of three places `1,250` is 1,25, since the program itself
//! writes its figures so; in a cell of any other number of places it is asked.

use super::number::Number;
use super::reading::{Reading, Unreadable};
use super::unit;

/// What a cell asks of a figure.
#[derive(Clone, Copy, Debug)]
pub struct Rule<'a> {
    /// Decimal places; 0 for whole numbers.
    pub places: u8,
    /// The cell's unit, which may stand behind the figure.
    pub unit: &'a str,
}

/// Reads `text` under `rule`.
pub fn read(text: &str, rule: Rule<'_>) -> Reading {
    if text.trim().is_empty() {
        return Reading::Blank;
    }
    match figure(text, rule).and_then(|body| number(body, rule.places)) {
        Ok(number) => Reading::Number(number),
        Err(why) => Reading::Unreadable(why),
    }
}

/// Writes a number as Vietnamese papers do: `1.234.567,5`.
pub fn grouped(number: Number) -> String {
    let (sign, whole, fraction) = parts(number);
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(',');
        text.push_str(&fraction);
    }
    text
}

/// Writes a number as JSON does: `1234567.5`.
pub fn token(number: Number) -> String {
    let (sign, whole, fraction) = parts(number);
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// Reads a JSON number token exactly; `None` for exponents, too many places and what is too large.
pub fn from_token(token: &str, places: u8) -> Option<Number> {
    let (sign, digits) = token.strip_prefix('-').map_or((1, token), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = fraction.trim_end_matches('0');
    if whole.is_empty() || fraction.len() > usize::from(places) {
        return None;
    }
    let number = assemble(whole, fraction, places).ok()?;
    Number::scaled(sign * number.scaled_value(), places).ok()
}

fn parts(number: Number) -> (&'static str, String, String) {
    let sign = if number.scaled_value() < 0 { "-" } else { "" };
    let places = usize::from(number.places());
    let digits = format!("{:0>width$}", number.scaled_value().unsigned_abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    (sign, whole.to_owned(), fraction.to_owned())
}

/// The part of the text that is digits and marks, once what surrounds it has been found harmless.
fn figure<'a>(text: &'a str, rule: Rule<'_>) -> Result<&'a str, Unreadable> {
    let end = text.find(|c: char| !is_digit_or_mark(c)).unwrap_or(text.len());
    let (body, tail) = text.split_at(end);
    let Some(first) = tail.chars().next() else {
        return Ok(body.trim());
    };
    let place = text[..end].chars().count() + 1;
    if body.trim().is_empty() {
        return Err(match first {
            '-' | '−' | '–' => Unreadable::Negative,
            letter if letter.is_alphabetic() => Unreadable::Letter { found: letter, place },
            symbol => Unreadable::Symbol { found: symbol, place },
        });
    }
    if unit::names(rule.unit, tail) {
        return Ok(body.trim());
    }
    let words = tail.trim();
    if unit::multiplies(words) {
        return Err(Unreadable::Multiplier(words.to_owned()));
    }
    if !first.is_alphabetic() {
        return Err(Unreadable::Symbol { found: first, place });
    }
    if body.ends_with(char::is_whitespace) && words.chars().all(|c| c.is_alphabetic() || c.is_whitespace()) {
        return Err(Unreadable::OtherUnit(words.to_owned()));
    }
    Err(Unreadable::Letter { found: first, place })
}

fn is_digit_or_mark(c: char) -> bool {
    c.is_ascii_digit() || c == '.' || c == ',' || c.is_whitespace()
}

/// Reads digits and marks. `body` is not empty and has no spaces around it.
fn number(body: &str, places: u8) -> Result<Number, Unreadable> {
    let dots = body.matches('.').count();
    let commas = body.matches(',').count();
    let spaces = body.chars().filter(|c| c.is_whitespace()).count();
    match (dots, commas, spaces) {
        (0, 0, 0) => assemble(body, "", places),
        (_, 0, 0) => assemble(&ungrouped(body, '.')?, "", places),
        (0, 0, _) => assemble(&ungrouped(&with_plain_spaces(body), ' ')?, "", places),
        (0, 1, 0) => comma_only(body, places),
        (0, _, 0) => assemble(&ungrouped(body, ',')?, "", places),
        (_, 1, 0) if body.rfind(',') > body.rfind('.') => fraction_after(body, ',', '.', places),
        (1, _, 0) if body.rfind('.') > body.rfind(',') => fraction_after(body, '.', ',', places),
        (0, 1, _) => fraction_after(&with_plain_spaces(body), ',', ' ', places),
        _ => Err(Unreadable::MixedMarks),
    }
}

fn with_plain_spaces(body: &str) -> String {
    body.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
}

/// `1,250` and `12,5`: a fraction, unless it could be thousands as well.
fn comma_only(body: &str, places: u8) -> Result<Number, Unreadable> {
    let (whole, fraction) = body.split_once(',').unwrap_or((body, ""));
    if whole.is_empty() {
        // A comma alone is no answer, and must not read as 0.
        return Err(Unreadable::Groups);
    }
    let could_be_thousands = fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
    if could_be_thousands && places != 3 {
        return Err(Unreadable::ThousandsOrFraction);
    }
    if places == 0 && whole.len() <= 3 {
        // `1,0` may be what is left of `1,000`: only a longer whole part makes the comma a decimal mark for sure.
        return Err(Unreadable::Fraction);
    }
    assemble(whole, fraction, places)
}

fn fraction_after(body: &str, mark: char, thousands: char, places: u8) -> Result<Number, Unreadable> {
    let (whole, fraction) = body.rsplit_once(mark).unwrap_or((body, ""));
    if fraction.is_empty() || fraction.contains(thousands) {
        return Err(Unreadable::MixedMarks);
    }
    assemble(&ungrouped(whole, thousands)?, fraction, places)
}

/// Takes the marks out of `1.234.567`, or says that they do not part groups of three.
fn ungrouped(body: &str, mark: char) -> Result<String, Unreadable> {
    let mut groups = body.split(mark);
    let first = groups.next().unwrap_or_default();
    let first_is_right = (1..=3).contains(&first.len()) && !first.starts_with('0');
    if first_is_right && groups.all(|group| group.len() == 3) {
        return Ok(body.replace(mark, ""));
    }
    Err(Unreadable::Groups)
}

/// Puts digits together at the cell's number of places. Zeros behind the last place are dropped.
fn assemble(whole: &str, fraction: &str, places: u8) -> Result<Number, Unreadable> {
    let kept = fraction.trim_end_matches('0');
    if kept.len() > usize::from(places) {
        return Err(if places == 0 { Unreadable::Fraction } else { Unreadable::TooManyPlaces(places) });
    }
    let mut scaled: i64 = 0;
    let zeros = usize::from(places) - kept.len();
    for digit in whole.bytes().chain(kept.bytes()).chain(std::iter::repeat_n(b'0', zeros)) {
        if !digit.is_ascii_digit() {
            return Err(Unreadable::MixedMarks);
        }
        scaled = scaled
            .checked_mul(10)
            .and_then(|value| value.checked_add(i64::from(digit - b'0')))
            .ok_or(Unreadable::TooLarge)?;
    }
    Number::scaled(scaled, places).map_err(|_| Unreadable::TooLarge)
}
