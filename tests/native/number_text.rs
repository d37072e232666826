//! How a typed or pasted text reads as a figure: the whole table, and what is written reads back.

use phuluc::domain::values::number::LARGEST;
use phuluc::domain::values::number_text::{Rule, from_token, grouped, read, token};
use phuluc::domain::values::{Number, Reading, Unreadable};
use proptest::prelude::*;

const PEOPLE: Rule<'_> = Rule { places: 0, unit: "người" };

fn whole(value: i64) -> Reading {
    Reading::Number(Number::whole(value).unwrap())
}

fn decimal(scaled: i64, places: u8) -> Reading {
    Reading::Number(Number::scaled(scaled, places).unwrap())
}

const fn asked(why: Unreadable) -> Reading {
    Reading::Unreadable(why)
}

const fn letter(found: char, place: usize) -> Reading {
    asked(Unreadable::Letter { found, place })
}

const fn symbol(found: char, place: usize) -> Reading {
    asked(Unreadable::Symbol { found, place })
}

fn check(rule: Rule<'_>, cases: &[(&str, Reading)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, expected)| read(text, rule) != *expected)
        .map(|(text, expected)| format!("{text:?} reads as {:?}, not {expected:?}", read(text, rule)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_text_with_one_meaning_reads_as_its_figure() {
    let cases = [
        ("1250", whole(1250)),
        ("1.250", whole(1250)),
        ("1 250", whole(1250)),
        ("1\u{a0}250", whole(1250)),
        ("1\u{202f}250", whole(1250)),
        ("1\t250", whole(1250)),
        (" 1250 ", whole(1250)),
        ("\u{a0}1.250\n", whole(1250)),
        ("1.250.000", whole(1_250_000)),
        ("1 250 000", whole(1_250_000)),
        ("1 250\u{202f}000", whole(1_250_000)),
        ("1.250 người", whole(1250)),
        ("1250người", whole(1250)),
        ("1.250\u{a0}Người.", whole(1250)),
        ("1.250,00", whole(1250)),
        ("1 250,0", whole(1250)),
        ("1250,0", whole(1250)),
        ("1,250,000", whole(1_250_000)),
        ("1,250.00", whole(1250)),
        ("1,250,000.0", whole(1_250_000)),
        ("0", whole(0)),
        ("00", whole(0)),
        ("007", whole(7)),
        ("999", whole(999)),
    ];
    check(PEOPLE, &cases);
}

#[test]
fn nothing_and_spaces_are_blank_and_not_zero() {
    check(PEOPLE, &[("", Reading::Blank), ("   ", Reading::Blank), ("\u{a0}\t\n", Reading::Blank)]);
}

#[test]
fn a_text_with_two_meanings_is_asked_back() {
    let cases = [
        ("1,250", asked(Unreadable::ThousandsOrFraction)),
        ("12,500", asked(Unreadable::ThousandsOrFraction)),
        ("125,000", asked(Unreadable::ThousandsOrFraction)),
        ("1,250 người", asked(Unreadable::ThousandsOrFraction)),
        ("1.5", asked(Unreadable::Groups)),
        ("1.50", asked(Unreadable::Groups)),
        ("12.", asked(Unreadable::Groups)),
        (".5", asked(Unreadable::Groups)),
        ("0.500", asked(Unreadable::Groups)),
        ("1250.000", asked(Unreadable::Groups)),
        ("1.25.000", asked(Unreadable::Groups)),
        ("1 2", asked(Unreadable::Groups)),
        ("1  250", asked(Unreadable::Groups)),
        ("12,50,000", asked(Unreadable::Groups)),
        (",", asked(Unreadable::Groups)),
        (".", asked(Unreadable::Groups)),
        ("...", asked(Unreadable::Groups)),
        (",5", asked(Unreadable::Groups)),
        ("1,5", asked(Unreadable::Fraction)),
        ("1,0", asked(Unreadable::Fraction)),
        ("12,", asked(Unreadable::Fraction)),
        ("1250,5", asked(Unreadable::Fraction)),
        ("1.250,5", asked(Unreadable::Fraction)),
        ("0,125", asked(Unreadable::Fraction)),
        ("1.250 000", asked(Unreadable::MixedMarks)),
        ("1 250.000", asked(Unreadable::MixedMarks)),
        ("1.250,", asked(Unreadable::MixedMarks)),
        ("1 250,000 000", asked(Unreadable::MixedMarks)),
        ("1.250,000.000", asked(Unreadable::MixedMarks)),
    ];
    check(PEOPLE, &cases);
}

#[test]
fn a_letter_or_a_sign_is_named_with_its_place() {
    let cases = [
        ("12o", letter('o', 3)),
        ("o12", letter('o', 1)),
        ("l2", letter('l', 1)),
        (" 1O0", letter('O', 3)),
        ("12o5", letter('o', 3)),
        ("12 o5", letter('o', 4)),
        ("1\u{a0}250o", letter('o', 6)),
        ("mười", letter('m', 1)),
        ("1.25ộ", letter('ộ', 5)),
        ("12/5", symbol('/', 3)),
        ("=3+4", symbol('=', 1)),
        ("3+4", symbol('+', 2)),
        ("~50", symbol('~', 1)),
        ("12%", symbol('%', 3)),
        ("(5)", symbol('(', 1)),
        ("5-6", symbol('-', 2)),
        ("1'250", symbol('\'', 2)),
        ("\u{200b}5", symbol('\u{200b}', 1)),
        ("１２", symbol('１', 1)),
        ("😀", symbol('😀', 1)),
    ];
    check(PEOPLE, &cases);
}

#[test]
fn nothing_on_these_papers_is_below_zero() {
    let below = || asked(Unreadable::Negative);
    check(PEOPLE, &[("-5", below()), (" - 5", below()), ("−5", below()), ("–5", below()), ("-", below())]);
}

#[test]
fn a_word_behind_the_figure_is_the_cells_unit_or_it_is_asked() {
    let other = |words: &str| asked(Unreadable::OtherUnit(words.to_owned()));
    let multiplier = |words: &str| asked(Unreadable::Multiplier(words.to_owned()));
    let cases = [
        ("12 lớp", other("lớp")),
        ("12 học viên", other("học viên")),
        ("12 triệu", multiplier("triệu")),
        ("12triệu", multiplier("triệu")),
        ("1,5 tỷ", multiplier("tỷ")),
        ("50k", multiplier("k")),
        ("12 nghìn người", multiplier("nghìn người")),
        ("12 người 5", letter('n', 4)),
    ];
    check(PEOPLE, &cases);
    check(
        Rule { places: 0, unit: "quyển/tờ" },
        &[("30 quyển", whole(30)), ("30 tờ", whole(30)), ("30 cái", other("cái"))],
    );
    check(Rule { places: 0, unit: "tin, bài" }, &[("9 bài", whole(9)), ("9 tin, bài", whole(9))]);
    let money = [
        ("12.500.000đ", whole(12_500_000)),
        ("12.500.000 VNĐ", whole(12_500_000)),
        ("12 triệu đồng", multiplier("triệu đồng")),
    ];
    check(Rule { places: 0, unit: "đồng" }, &money);
    check(Rule { places: 0, unit: "" }, &[("12", whole(12)), ("12 lớp", other("lớp"))]);
}

#[test]
fn the_largest_figure_reads_and_one_more_is_too_large() {
    let cases = [
        ("9007199254740991", whole(LARGEST)),
        ("9.007.199.254.740.991", whole(LARGEST)),
        ("0009007199254740991", whole(LARGEST)),
        ("9007199254740992", asked(Unreadable::TooLarge)),
        ("9.007.199.254.740.992", asked(Unreadable::TooLarge)),
        ("99999999999999999999999999999999", asked(Unreadable::TooLarge)),
    ];
    check(PEOPLE, &cases);
    let tenths = Rule { places: 1, unit: "triệu đồng" };
    check(tenths, &[("900719925474099,1", decimal(LARGEST, 1)), ("900719925474099,2", asked(Unreadable::TooLarge))]);
}

#[test]
fn a_cell_with_one_decimal_place_reads_a_comma_as_the_decimal_mark() {
    let cases = [
        ("12,5", decimal(125, 1)),
        ("12", decimal(120, 1)),
        ("12,", decimal(120, 1)),
        ("12,50", decimal(125, 1)),
        ("1.250,5", decimal(12505, 1)),
        ("1 250,5", decimal(12505, 1)),
        ("1,250.5", decimal(12505, 1)),
        ("12,5 triệu đồng", decimal(125, 1)),
        ("0,5", decimal(5, 1)),
        ("0", decimal(0, 1)),
        ("12,25", asked(Unreadable::TooManyPlaces(1))),
        ("1,250", asked(Unreadable::ThousandsOrFraction)),
        ("12.5", asked(Unreadable::Groups)),
        (",", asked(Unreadable::Groups)),
        (",5", asked(Unreadable::Groups)),
        ("", Reading::Blank),
    ];
    check(Rule { places: 1, unit: "triệu đồng" }, &cases);
}

#[test]
fn a_cell_with_three_decimal_places_reads_three_digits_behind_a_comma_as_the_program_writes_them() {
    let cases = [
        ("1,250", decimal(1250, 3)),
        ("125,000", decimal(125_000, 3)),
        ("0,125", decimal(125, 3)),
        ("1.250,125", decimal(1_250_125, 3)),
        ("1,25", decimal(1250, 3)),
        ("1.250", decimal(1_250_000, 3)),
        ("1,2505", asked(Unreadable::TooManyPlaces(3))),
    ];
    check(Rule { places: 3, unit: "" }, &cases);
    check(Rule { places: 2, unit: "" }, &[("1,250", asked(Unreadable::ThousandsOrFraction))]);
    check(Rule { places: 4, unit: "" }, &[("1,250", asked(Unreadable::ThousandsOrFraction))]);
}

#[test]
fn a_figure_is_written_as_vietnamese_papers_and_as_json_do() {
    let cases = [
        (0, 0, "0", "0"),
        (999, 0, "999", "999"),
        (1250, 0, "1.250", "1250"),
        (LARGEST, 0, "9.007.199.254.740.991", "9007199254740991"),
        (125, 1, "12,5", "12.5"),
        (5, 1, "0,5", "0.5"),
        (5, 3, "0,005", "0.005"),
        (12_345_675, 1, "1.234.567,5", "1234567.5"),
        (-1250, 0, "-1.250", "-1250"),
        (-5, 1, "-0,5", "-0.5"),
    ];
    for (scaled, places, on_paper, in_json) in cases {
        let number = Number::scaled(scaled, places).unwrap();
        assert_eq!((grouped(number).as_str(), token(number).as_str()), (on_paper, in_json));
    }
}

#[test]
fn a_json_number_reads_exactly_or_not_at_all() {
    let cases = [
        ("1250", 0, Some((1250, 0))),
        ("12.5", 1, Some((125, 1))),
        ("12.50", 1, Some((125, 1))),
        ("12", 1, Some((120, 1))),
        ("-3", 0, Some((-3, 0))),
        ("9007199254740991", 0, Some((LARGEST, 0))),
        ("12.0", 0, Some((12, 0))),
        ("12.5", 0, None),
        ("12.25", 1, None),
        ("1e3", 0, None),
        ("9007199254740992", 0, None),
        ("", 0, None),
        ("-", 0, None),
        (".5", 1, None),
    ];
    for (text, places, expected) in cases {
        let number = from_token(text, places).map(|number| (number.scaled_value(), number.places()));
        assert_eq!(number, expected, "{text} with {places} places");
    }
}

proptest! {
    #[test]
    fn every_figure_that_is_written_reads_back_the_same(scaled in 0..=LARGEST, shift in 0_u32..16, places in 0_u8..=6) {
        // Short figures are as likely as long ones.
        let number = Number::scaled(scaled / 10_i64.pow(shift), places).unwrap();
        for rule in [Rule { places, unit: "người" }, Rule { places, unit: "" }] {
            prop_assert_eq!(read(&grouped(number), rule), Reading::Number(number));
        }
        let with_unit = format!("{} người", grouped(number));
        prop_assert_eq!(read(&with_unit, Rule { places, unit: "người" }), Reading::Number(number));
        prop_assert_eq!(from_token(&token(number), places), Some(number));
    }

    #[test]
    fn every_text_reads_as_something_and_never_as_a_figure_it_does_not_hold(text in "[0-9., lớpo/-]{0,12}", places in 0_u8..=6) {
        if let Reading::Number(number) = read(&text, Rule { places, unit: "lớp" }) {
            prop_assert!(text.chars().any(|c| c.is_ascii_digit()), "{:?} reads as {:?}", text, number);
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            let (typed, written) = (digits(&text), digits(&grouped(number)));
            let typed = typed.trim_start_matches('0').trim_end_matches('0');
            prop_assert_eq!(typed, written.trim_start_matches('0').trim_end_matches('0'));
        }
    }

    #[test]
    fn no_text_makes_reading_panic(text in any::<String>(), places in 0_u8..=6) {
        let _ = read(&text, Rule { places, unit: "tin, bài" });
    }
}
