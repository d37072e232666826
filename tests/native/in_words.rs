//! Numbers in words: the customary ones by hand, all others read back into digits by a reader of their own.

use std::iter::Peekable;
use std::str::SplitWhitespace;

use phuluc::domain::values::number::LARGEST;
use phuluc::domain::values::{Number, in_words};
use proptest::prelude::*;

fn words(number: i64) -> String {
    in_words(Number::whole(number).unwrap())
}

#[test]
fn customary_numbers_are_said_as_they_are_written_on_receipts() {
    for (number, said) in [
        (0, "không"),
        (4, "bốn"),
        (10, "mười"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (115, "một trăm mười lăm"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_250, "một nghìn hai trăm năm mươi"),
        (12_000_000, "mười hai triệu"),
        (125_000_000, "một trăm hai mươi lăm triệu"),
        (1_000_005, "một triệu không trăm linh năm"),
        (2_000_000_000, "hai tỷ"),
        (1_000_025_000, "một tỷ không trăm hai mươi lăm nghìn"),
        (3_500_000_000_000, "ba nghìn năm trăm tỷ"),
        (-21, "âm hai mươi mốt"),
    ] {
        assert_eq!(words(number), said);
    }
}

#[test]
fn the_largest_number_is_said() {
    let said = "chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi tư triệu \
                bảy trăm bốn mươi nghìn chín trăm chín mươi mốt";
    assert_eq!(words(LARGEST), said);
}

#[test]
fn decimals_are_said_behind_the_comma() {
    for (scaled, places, said) in [
        (125, 1, "mười hai phẩy năm"),
        (1250, 2, "mười hai phẩy năm"),
        (1225, 2, "mười hai phẩy hai mươi lăm"),
        (1205, 2, "mười hai phẩy không năm"),
        (5, 3, "không phẩy không không năm"),
        (1200, 2, "mười hai"),
    ] {
        assert_eq!(in_words(Number::scaled(scaled, places).unwrap()), said);
    }
}

/// Reads words back by their place value alone: knows nothing of how they were made.
fn read_back(said: &str) -> Option<i64> {
    let (sign, said) = said.strip_prefix("âm ").map_or((1, said), |rest| (-1, rest));
    let mut words = said.split_whitespace().peekable();
    let (mut above, mut sum) = (0_i64, 0_i64);
    while words.peek().is_some() {
        let group = read_group(&mut words)?;
        match words.next() {
            None => sum += group,
            Some("nghìn") => sum += group * 1_000,
            Some("triệu") => sum += group * 1_000_000,
            Some("tỷ") => {
                above = sum + group;
                sum = 0;
            }
            Some(_) => return None,
        }
        if words.peek() == Some(&"tỷ") {
            words.next();
            above = sum;
            sum = 0;
        }
    }
    Some(sign * (above * 1_000_000_000 + sum))
}

fn read_group(words: &mut Peekable<SplitWhitespace>) -> Option<i64> {
    let (mut group, mut last) = (0, None);
    loop {
        match words.peek().copied() {
            Some("trăm") => group += last.take()? * 100,
            Some("mươi") => group += last.take()? * 10,
            Some("mười") => group += 10,
            Some("linh") => {}
            Some(word) => match value(word) {
                Some(value) => last = Some(value),
                None => break,
            },
            None => break,
        }
        words.next();
    }
    Some(group + last.unwrap_or_default())
}

fn value(word: &str) -> Option<i64> {
    Some(match word {
        "không" => 0,
        "một" | "mốt" => 1,
        "hai" => 2,
        "ba" => 3,
        "bốn" | "tư" => 4,
        "năm" | "lăm" => 5,
        "sáu" => 6,
        "bảy" => 7,
        "tám" => 8,
        "chín" => 9,
        _ => return None,
    })
}

#[test]
fn every_number_up_to_a_hundred_thousand_reads_back() {
    for number in 0..100_000 {
        assert_eq!(read_back(&words(number)), Some(number), "{}", words(number));
    }
}

proptest! {
    #[test]
    fn any_number_reads_back(number in -LARGEST..=LARGEST, zeros in 0_u32..16) {
        let number = number / 10_i64.pow(zeros);
        prop_assert_eq!(read_back(&words(number)), Some(number), "{}", words(number));
        let round = number / 10_i64.pow(zeros) * 10_i64.pow(zeros);
        prop_assert_eq!(read_back(&words(round)), Some(round), "{}", words(round));
    }
}
