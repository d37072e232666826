//! What stands in a cell of the official sheet, as it is written and as it is compared later. It must not know where the
//! cell stands.

use chrono::NaiveDate;

use super::plan::SheetCell;
use crate::domain::report::{CellAddress, Report, SectionAnswer, Total, Totals};
use crate::domain::template::Template;
use crate::domain::values::{Number, Reading, number_text};
use crate::formats::tidy;

/// The most digits of a figure that a spreadsheet keeps; one with more stands there as words.
const MOST_DIGITS: usize = 15;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Nothing.
    Blank,
    /// A figure.
    Number(Number),
    /// A day from 1900 on.
    Day(NaiveDate),
    /// Words.
    Text(String),
    /// The total in this cell of the report, with its figure.
    Total(CellAddress, Option<Number>),
}

/// What stands in a cell. Figures of several cells of the report stand there as words.
pub(super) fn of(template: &Template, report: &Report, totals: &Totals, cell: &SheetCell) -> Content {
    let address = match cell.names.as_slice() {
        [name] => CellAddress::from_name(template, name),
        _ => None,
    };
    address.and_then(|address| of_address(template, report, totals, address)).unwrap_or_else(|| words(&cell.text))
}

/// As much of a text as a cell takes; the sheet of data holds all of it.
fn words(text: &str) -> Content {
    let text = tidy::parted(text).0;
    if text.is_empty() { Content::Blank } else { Content::Text(text.to_owned()) }
}

/// `None` for what is written as the paper says it.
fn of_address(template: &Template, report: &Report, totals: &Totals, address: CellAddress) -> Option<Content> {
    let total = match address {
        CellAddress::Fixed(index) => totals.get(index).cloned(),
        CellAddress::Added { .. } => Totals::of_added(template, report, address),
    };
    if let Some(Total { value, too_large, .. }) = total {
        return (!too_large && value.is_none_or(fits)).then_some(Content::Total(address, value));
    }
    match report.entry(address)?.reading() {
        Reading::Number(number) if fits(*number) => Some(Content::Number(*number)),
        Reading::Date(day) => serial(*day).map(|_| Content::Day(*day)),
        Reading::Blank => {
            let section = template.row(address.row(template)).section;
            let is_zero =
                report.section_answer(section) == Some(SectionAnswer::BlankIsZero) && takes_figures(template, address);
            Some(if is_zero { Content::Number(Number::ZERO) } else { Content::Blank })
        }
        _ => None,
    }
}

fn fits(number: Number) -> bool {
    number_text::token(number).bytes().filter(u8::is_ascii_digit).count() <= MOST_DIGITS
}

fn takes_figures(template: &Template, address: CellAddress) -> bool {
    match address {
        CellAddress::Fixed(index) => template.cell(index).kind.is_number(),
        CellAddress::Added { .. } => address.added_cell(template).is_some_and(|cell| cell.kind.is_number()),
    }
}

/// How many decimal places a cell shows.
pub(super) fn places(template: &Template, address: CellAddress) -> u8 {
    match address {
        CellAddress::Fixed(index) => template.cell(index).kind.places(),
        CellAddress::Added { .. } => address.added_cell(template).map_or(0, |cell| cell.kind.places()),
    }
}

/// The number by which a spreadsheet knows a day: 1 is 1 January 1900, and 29 February 1900 is counted.
pub(super) fn serial(day: NaiveDate) -> Option<u32> {
    let days = day.signed_duration_since(first_day()?).num_days();
    u32::try_from(days).ok().filter(|days| (61..=LAST_DAY).contains(days))
}

/// The day of a spreadsheet's number.
pub(super) fn day(serial: u32) -> Option<NaiveDate> {
    let is_known = (61..=LAST_DAY).contains(&serial);
    is_known.then(first_day)??.checked_add_days(chrono::Days::new(serial.into()))
}

/// 31 December 9999.
const LAST_DAY: u32 = 2_958_465;

/// From it on, days are counted as they are from March 1900.
const fn first_day() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1899, 12, 30)
}
