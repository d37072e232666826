//! The sheet of data, drawn and found again: one line a value. It must not know what the lines say.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::draw::write_figure;
use super::unpack::{Book, Cells, SheetValue};
use super::words;
use crate::formats::tidy::{COLUMNS, Line, Reading};

/// The width of each column, in characters.
const WIDTHS: [u32; 9] = [11, 24, 6, 14, 8, 48, 12, 11, 32];
/// Which column holds the value.
const VALUE: u16 = 8;
/// The most digits of a figure that a spreadsheet keeps.
const MOST_DIGITS: usize = 15;

/// Draws the sheet.
pub(super) fn sheet(sheet: &mut Worksheet, lines: &[Line]) -> Result<(), XlsxError> {
    sheet.set_name(words::DATA)?;
    let bold = Format::new().set_bold();
    // What a person types there stays text, as what stands there is.
    let text = Format::new().set_num_format("@");
    for ((column, name), width) in (0..).zip(COLUMNS).zip(WIDTHS) {
        sheet.write_string_with_format(0, column, name, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    for (row, line) in (1..).zip(lines) {
        for (column, words) in (0..).zip(line.texts()) {
            if column == VALUE && is_figure(line) {
                write_figure(sheet, (row, column), words, &Format::new())?;
            } else if !words.is_empty() {
                sheet.write_string_with_format(row, column, words, &text)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let last = u32::try_from(lines.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
    sheet.autofilter(0, 0, last, VALUE)?;
    Ok(())
}

/// Whether a value is a figure of which a spreadsheet keeps all digits.
fn is_figure(line: &Line) -> bool {
    let digits = line.value.bytes().filter(u8::is_ascii_digit).count();
    let is_plain = line.value.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    line.reading == Reading::Figure && is_plain && digits <= MOST_DIGITS
}

/// The lines of a workbook's sheet of data, wherever it stands; `None` where there is none.
pub fn lines(book: &Book) -> Option<Vec<Line>> {
    book.sheets.iter().find_map(|cells| {
        let head = cells.iter().find(|(_, value)| is_text(value, COLUMNS[0])).map(|(place, _)| *place)?;
        let column = |index: u32| head.1.saturating_add(index);
        let is_head = |(index, name)| cells.get(&(head.0, column(index))).is_some_and(|value| is_text(value, name));
        (0..).zip(COLUMNS).all(is_head).then(|| lines_below(cells, head))
    })
}

fn is_text(value: &SheetValue, words: &str) -> bool {
    matches!(value, SheetValue::Text(text) if text.trim() == words)
}

fn lines_below(cells: &Cells, head: (u32, u32)) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut row = head.0;
    for ((at, column), value) in cells.range((head.0.saturating_add(1), 0)..) {
        let Some(field) = column.checked_sub(head.1).filter(|field| *field <= u32::from(VALUE)) else { continue };
        if lines.is_empty() || *at != row {
            lines.push(Line::default());
            row = *at;
        }
        if let Some(line) = lines.last_mut() {
            put(line, field, value);
        }
    }
    lines
}

fn put(line: &mut Line, field: u32, value: &SheetValue) {
    let text = match value {
        SheetValue::Text(text) | SheetValue::Number(text) => text.clone(),
    };
    let is_number = matches!(value, SheetValue::Number(_));
    match field {
        0 => line.part = text,
        1 => line.row = text,
        2 => line.index = text,
        3 => line.cell = text,
        4 => line.number = text,
        5 => line.label = text,
        6 => line.unit = text,
        7 => line.reading = Reading::of_word(&text),
        _ => {
            // What a person typed as a figure is one, whatever stood there before.
            line.reading = match line.reading {
                Reading::Blank | Reading::Unreadable if is_number => Reading::Figure,
                Reading::Day if is_number => {
                    line.value = day(&text).unwrap_or(text);
                    return;
                }
                reading => reading,
            };
            line.value = if is_number && line.reading == Reading::Figure { shortest(&text) } else { text };
        }
    }
}

/// A spreadsheet's day as a text.
fn day(serial: &str) -> Option<String> {
    super::content::day(serial.split('.').next()?.parse().ok()?).map(|day| day.to_string())
}

/// The shortest figure that a spreadsheet cannot tell from this one: it writes 0.1 with 17 digits at times.
pub(super) fn shortest(figure: &str) -> String {
    let number = super::changed::number_of(figure);
    number.map_or_else(|| figure.to_owned(), token)
}

fn token(number: crate::domain::values::Number) -> String {
    let token = crate::domain::values::number_text::token(number);
    if token.contains('.') { token.trim_end_matches('0').trim_end_matches('.').to_owned() } else { token }
}
