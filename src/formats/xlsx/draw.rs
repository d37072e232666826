//! Draws the official sheet. It must not decide what stands where.

use rust_xlsxwriter::{Format, Formula, Worksheet, XlsxError};

use super::content::{self, Content};
use super::formula::{self, Places};
use super::plan::{self, Sheet, SheetCell};
use super::{Parts, looks, words};
use crate::domain::report::CellAddress;
use crate::domain::values::{Number, number_text};
use crate::formats::paper::{Doubt, Orientation, words as paper_words};

/// What stands at the top left of the hidden row and column: the row below numbers the columns.
pub(super) const MARK: &str = "phuluc";
/// The columns and rows that are hidden before the paper begins.
const HIDDEN: u32 = 1;
/// The height of a line of text, in points.
const LINE: u32 = 16;
const A4: u8 = 9;

/// Draws the sheet.
pub(super) fn official(sheet: &mut Worksheet, parts: &Parts<'_>) -> Result<(), XlsxError> {
    let plan = plan::of(parts.paper);
    sheet.set_name(words::OFFICIAL)?;
    set_up(sheet, &plan, plan::orientation(parts.paper))?;
    let places = places(&plan)?;
    for (row, planned) in (HIDDEN..).zip(&plan.rows) {
        if !planned.key.is_empty() {
            sheet.write_string(row, 0, &planned.key)?;
        }
        if planned.lines > 0 {
            sheet.set_row_height(row, u32::try_from(planned.lines).unwrap_or(1).min(25) * LINE + 2)?;
        }
        for cell in &planned.cells {
            draw(sheet, parts, &places, row, cell)?;
        }
    }
    Ok(())
}

fn set_up(sheet: &mut Worksheet, plan: &Sheet, orientation: Orientation) -> Result<(), XlsxError> {
    sheet.write_string(0, 0, MARK)?;
    // A sum of nothing is blank until it is calculated anew.
    sheet.set_formula_result_default("");
    sheet.set_column_hidden(0)?;
    for (number, width) in plan.widths.iter().enumerate() {
        let column = column(number)?;
        sheet.write_string(0, column, number.to_string())?;
        sheet.set_column_width(column, u32::try_from(*width).unwrap_or(10))?;
    }
    sheet.set_row_hidden(0)?;
    sheet.set_paper_size(A4);
    if orientation == Orientation::Landscape {
        sheet.set_landscape();
    }
    // Left, right, top, bottom, header, footer, in inches: 30, 15, 20 and 20 mm (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    sheet.set_margins(1.18, 0.59, 0.79, 0.79, 0.39, 0.39);
    sheet.set_print_fit_to_pages(1, 0);
    if let Some((first, last)) = plan.heads {
        sheet.set_repeat_rows(row(first)?, row(last)?)?;
    }
    Ok(())
}

/// Where each cell of the report stands that has a cell of the sheet for itself.
fn places(plan: &Sheet) -> Result<Places, XlsxError> {
    let mut places = Places::new();
    for (index, planned) in plan.rows.iter().enumerate() {
        for cell in &planned.cells {
            if let [name] = cell.names.as_slice() {
                places.insert(name.clone(), (row(index)?, column(cell.column)?));
            }
        }
    }
    Ok(places)
}

/// Everything is written as what it is: a text never becomes a formula, whatever it begins with.
fn draw(
    sheet: &mut Worksheet,
    parts: &Parts<'_>,
    places: &Places,
    row: u32,
    cell: &SheetCell,
) -> Result<(), XlsxError> {
    let column = column(cell.column)?;
    let content = content::of(parts.template, parts.report, parts.totals, cell);
    let format = looks::format(cell.look, &number_format(parts, cell, &content));
    if cell.columns > 1 || cell.rows > 1 {
        let last_row = row + u32::try_from(cell.rows).unwrap_or(1) - 1;
        sheet.merge_range(row, column, last_row, self::column(cell.column + cell.columns - 1)?, "", &format)?;
    }
    match content {
        Content::Blank => sheet.write_blank(row, column, &format)?,
        Content::Text(text) => sheet.write_string_with_format(row, column, text, &format)?,
        Content::Day(day) => match content::serial(day) {
            Some(serial) => sheet.write_number_with_format(row, column, serial, &format)?,
            None => sheet.write_blank(row, column, &format)?,
        },
        Content::Number(number) => write_figure(sheet, (row, column), &number_text::token(number), &format)?,
        Content::Total(address, value) => write_total(sheet, parts, places, (row, column), (address, value), &format)?,
    };
    Ok(())
}

/// Writes a figure, given as JSON writes it.
pub(super) fn write_figure<'s>(
    sheet: &'s mut Worksheet,
    (row, column): (u32, u16),
    token: &str,
    format: &Format,
) -> Result<&'s mut Worksheet, XlsxError> {
    let number: Option<serde_json::Number> = serde_json::from_str(token).ok();
    match number.and_then(|number| number.as_f64()) {
        Some(figure) => sheet.write_number_with_format(row, column, figure, format),
        None => sheet.write_blank(row, column, format),
    }
}

fn write_total<'s>(
    sheet: &'s mut Worksheet,
    parts: &Parts<'_>,
    places: &Places,
    (row, column): (u32, u16),
    (address, value): (CellAddress, Option<Number>),
    format: &Format,
) -> Result<&'s mut Worksheet, XlsxError> {
    match (formula::of(parts.template, parts.report, places, address), value) {
        (Some(formula), _) => {
            let result = value.map(number_text::token).unwrap_or_default();
            sheet.write_formula_with_format(row, column, Formula::new(formula).set_result(result), format)
        }
        (None, Some(number)) => write_figure(sheet, (row, column), &number_text::token(number), format),
        (None, None) => sheet.write_blank(row, column, format),
    }
}

/// How a figure or a day is shown; empty for words. A total that misses figures keeps its mark.
fn number_format(parts: &Parts<'_>, cell: &SheetCell, content: &Content) -> String {
    let address = cell.names.first().and_then(|name| CellAddress::from_name(parts.template, name));
    match (content, address) {
        (Content::Day(_), _) => "dd/mm/yyyy".to_owned(),
        (Content::Number(_) | Content::Total(..), Some(address)) => {
            let places = usize::from(content::places(parts.template, address));
            let fraction = if places > 0 { [".", &"0".repeat(places)].concat() } else { String::new() };
            let is_incomplete = matches!(cell.look, looks::Look::Cell { doubt: Some(Doubt::Incomplete), .. });
            let mark = if is_incomplete { [" \"", paper_words::INCOMPLETE_MARK, "\""].concat() } else { String::new() };
            ["#,##0", &fraction, &mark].concat()
        }
        (Content::Blank, Some(_)) => "#,##0.######".to_owned(),
        _ => String::new(),
    }
}

/// The sheet's row of a planned one.
fn row(planned: usize) -> Result<u32, XlsxError> {
    u32::try_from(planned).map(|row| row + HIDDEN).map_err(|_| XlsxError::RowColumnLimitError)
}

/// The sheet's column of a planned one.
fn column(planned: usize) -> Result<u16, XlsxError> {
    u16::try_from(planned + 1).map_err(|_| XlsxError::RowColumnLimitError)
}
