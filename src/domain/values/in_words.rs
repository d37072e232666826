//! A number in Vietnamese words, as amounts of money are written out. It must not know units or sentences.
//!
//! Of the forms in use, these: *linh* (not *lẻ*), *nghìn* (not *ngàn*), *tỷ* (not *tỉ*), *mốt* and *tư* and *lăm* behind
//! *mươi*, *lăm* behind *mười*, *bốn* behind *linh*. The hundreds of a later group are always named
//! (*một nghìn không trăm linh năm*), a group of zeros is passed over (*một triệu không trăm linh năm*). They are those of
//! the primary schools' mathematics books and of the treasury's receipts.

use super::Number;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
/// What follows a group of three digits, from the right; a thousand million begins anew behind *tỷ*.
const GROUPS: [&str; 3] = ["", "nghìn", "triệu"];
/// What the groups above three are counted in.
const MILLIARD: &str = "tỷ";
/// What is said for the decimal comma.
const COMMA: &str = "phẩy";
/// What is said for a minus.
const MINUS: &str = "âm";

/// The number in words, without capitals: `một trăm hai mươi lăm triệu`; decimals behind *phẩy*: `mười hai phẩy năm`.
pub fn in_words(number: Number) -> String {
    let unit = 10_u64.pow(u32::from(number.places()));
    let scaled = number.scaled_value().unsigned_abs();
    let mut words = Vec::new();
    if number.scaled_value() < 0 {
        words.push(MINUS);
    }
    whole(scaled / unit, false, &mut words);
    if !scaled.is_multiple_of(unit) {
        words.push(COMMA);
        decimals(scaled % unit, number.places(), &mut words);
    }
    words.join(" ")
}

/// `is_later`: something was said before it, so that the hundreds of its first group are named even where there are none.
fn whole(number: u64, is_later: bool, words: &mut Vec<&'static str>) {
    if number == 0 {
        if !is_later {
            words.push(DIGITS[0]);
        }
        return;
    }
    let (milliards, rest) = (number / 1_000_000_000, number % 1_000_000_000);
    let mut is_later = is_later;
    if milliards > 0 {
        whole(milliards, is_later, words);
        words.push(MILLIARD);
        is_later = true;
    }
    for (index, name) in GROUPS.iter().enumerate().rev() {
        let group = rest / 1_000_u64.pow(u32::try_from(index).unwrap_or_default()) % 1_000;
        if group > 0 {
            three_digits(group, is_later, words);
            words.extend(Some(*name).filter(|name| !name.is_empty()));
            is_later = true;
        }
    }
}

fn three_digits(group: u64, names_hundreds: bool, words: &mut Vec<&'static str>) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    if names_hundreds || hundreds > 0 {
        words.extend([digit(hundreds), "trăm"]);
    }
    match (tens, ones) {
        (0, 0) => return,
        (0, _) if names_hundreds || hundreds > 0 => words.push("linh"),
        (0, _) => {}
        (1, _) => words.push("mười"),
        _ => words.extend([digit(tens), "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (1.., 5) => words.push("lăm"),
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        _ => words.push(digit(ones)),
    }
}

/// What stands behind the comma: its zeros one by one, the rest as a number; zeros at the end say nothing.
fn decimals(mut fraction: u64, mut places: u8, words: &mut Vec<&'static str>) {
    while fraction.is_multiple_of(10) {
        fraction /= 10;
        places -= 1;
    }
    let digits = fraction.checked_ilog10().map_or(1, |log| log + 1);
    for _ in digits..u32::from(places) {
        words.push(DIGITS[0]);
    }
    whole(fraction, false, words);
}

fn digit(value: u64) -> &'static str {
    DIGITS[usize::try_from(value % 10).unwrap_or_default()]
}
