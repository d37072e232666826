//! An amount of money group by group, as people say it when they check its zeros: *12 triệu 500 nghìn đồng*. It must not know
//! where it is shown.
//!
//! Beside a field this serves better than the amount in words: the figures stay those that were typed, a group too many or too
//! few is seen at once, and it is short enough for half the width of a phone. Papers go on writing amounts in words.
//!
//! Groups between the first and the last are named although they are 0, because *12 triệu 500* is heard as 12,500,000:
//! 12.000.500 is *12 triệu 0 nghìn 500 đồng*.

use super::{Number, number_text, unit};

/// The groups of three digits by their names, the largest first; above the first one nothing is parted.
const GROUPS: [(u128, &str); 4] = [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn"), (1, "")];

/// An amount counted in `counted` (*đồng*, *triệu đồng*, …), in đồng. `None` where it is less than one đồng, no money, negative
/// or too large to be counted in đồng.
pub fn in_groups(number: Number, counted: &str) -> Option<String> {
    let factor = u128::from(unit::factor_of_money(counted)?);
    let scaled = u128::try_from(number.scaled_value()).ok()? * factor;
    let places = 10_u128.pow(u32::from(number.places()));
    if !scaled.is_multiple_of(places) {
        return None;
    }
    let mut rest = scaled / places;
    let mut words = Vec::new();
    for (size, name) in GROUPS {
        let count = rest / size;
        rest %= size;
        if count == 0 && words.is_empty() && size > 1 {
            continue;
        }
        if count > 0 || words.is_empty() || rest > 0 {
            let count = Number::whole(i64::try_from(count).ok()?).ok()?;
            words.push(number_text::grouped(count));
            words.extend(Some(name.to_owned()).filter(|name| !name.is_empty()));
        }
        if rest == 0 {
            break;
        }
    }
    words.push("đồng".to_owned());
    Some(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(figure: i64, places: u8, counted: &str) -> String {
        in_groups(Number::scaled(figure, places).unwrap_or(Number::ZERO), counted).unwrap_or_default()
    }

    #[test]
    fn an_amount_is_said_group_by_group() {
        for (figure, words) in [
            (0, "0 đồng"),
            (500, "500 đồng"),
            (15_000, "15 nghìn đồng"),
            (12_500_000, "12 triệu 500 nghìn đồng"),
            (12_500_001, "12 triệu 500 nghìn 1 đồng"),
            (1_000_000_000, "1 tỷ đồng"),
            (1_250_000_000_000, "1.250 tỷ đồng"),
        ] {
            assert_eq!(said(figure, 0, "đồng"), words);
        }
    }

    #[test]
    fn a_group_of_zeros_inside_is_named_so_that_nobody_hears_another_amount() {
        assert_eq!(said(12_000_500, 0, "đồng"), "12 triệu 0 nghìn 500 đồng");
        assert_eq!(said(1_000_500_000, 0, "đồng"), "1 tỷ 0 triệu 500 nghìn đồng");
    }

    #[test]
    fn multiples_of_dong_are_said_in_dong() {
        assert_eq!(said(125, 1, "triệu đồng"), "12 triệu 500 nghìn đồng");
        assert_eq!(said(3, 0, "Nghìn đồng"), "3 nghìn đồng");
        assert_eq!(said(15, 1, "đồng"), "", "half a đồng is no amount");
        assert_eq!(said(15, 0, "người"), "", "people are no money");
    }
}
