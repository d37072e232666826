//! A report as a workbook: the official table for people, one line a value for programs; and back. It must not know how
//! the report is laid out on paper, only draw that.
//!
//! The first sheet is the paper, with figures as numbers and totals as formulas. A hidden column at its left names each
//! row, a hidden row on top numbers the columns, so that a figure is found again after somebody has added or moved some.
//! The second sheet holds the lines of [`super::tidy`].

mod changed;
mod content;
mod data;
mod draw;
mod formula;
mod looks;
mod plan;
mod unpack;
mod words;
mod xml;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::paper::Paper;
use super::tidy::Line;
use crate::domain::report::{Report, Totals};
use crate::domain::template::Template;

pub use changed::{Change, changes};
pub use data::lines;
pub use unpack::{Book, BookError, Cells, SheetValue, open};

/// What a workbook is made of.
pub struct Parts<'a> {
    /// The form.
    pub template: &'a Template,
    /// The report.
    pub report: &'a Report,
    /// Its totals.
    pub totals: &'a Totals,
    /// The report on paper.
    pub paper: &'a Paper,
    /// The report, one line a value.
    pub lines: &'a [Line],
    /// When: RFC 3339, local with offset.
    pub at: &'a str,
}

/// The whole file; `None` where the report has more than a workbook holds.
pub fn file(parts: &Parts<'_>) -> Option<Vec<u8>> {
    made(parts).ok()
}

fn made(parts: &Parts<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let mut properties = DocProperties::new().set_title(&parts.paper.name);
    // Without it the library would ask the clock.
    if let Ok(at) = ExcelDateTime::parse_from_str(parts.at.get(..19).unwrap_or_default()) {
        properties = properties.set_creation_datetime(&at);
    }
    book.set_properties(&properties);
    draw::official(book.add_worksheet(), parts)?;
    data::sheet(book.add_worksheet(), parts.lines)?;
    book.save_to_buffer()
}
