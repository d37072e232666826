//! A report's lines as comma-separated text, and back out of what spreadsheets make of it. It must not know what the
//! lines say.
//!
//! UTF-8 with a mark in front, by which Excel knows it; commas, quotes where needed, CRLF. What a spreadsheet would take
//! for a formula, or for a figure or a day where it is words, has an apostrophe in front, see [`guarded`].

mod guard;
mod text;

use std::borrow::Cow;

use super::tidy::{COLUMNS, Line, MOST_LINES, Reading};

pub use guard::{guarded, unguarded};

/// The mark in front of the text.
const MARK: &str = "\u{feff}";

/// The columns that a spreadsheet may take for figures: positions are, and the words for people are not read back.
const SHOWN: [usize; 3] = [2, 5, 6];
/// The column of printed numbers: `1` may be a figure, `1.10` would become 1.1 or a day.
const NUMBER: usize = 4;

/// Why a text is no table of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvError {
    /// More lines than any report has.
    TooMany,
    /// Not in Unicode: the marks of Vietnamese letters are lost.
    NotUnicode,
}

/// The whole file.
pub fn file(lines: &[Line]) -> Vec<u8> {
    let mut text = String::from(MARK);
    push(&mut text, &COLUMNS.map(Cow::Borrowed));
    for line in lines {
        let mut texts = line.texts().map(|text| guarded(text, true));
        // A figure is one for the spreadsheet too.
        if line.reading == Reading::Figure {
            texts[8] = line.value.as_str().into();
        }
        for column in SHOWN {
            texts[column] = guarded(line.texts()[column], false);
        }
        let number = &line.texts()[NUMBER];
        texts[NUMBER] = guarded(number, number.contains(|sign: char| !sign.is_ascii_digit()));
        push(&mut text, &texts);
    }
    text.into_bytes()
}

fn push(text: &mut String, fields: &[Cow<'_, str>]) {
    for (index, field) in fields.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        if field.contains([',', ';', '\t', '"', '\r', '\n']) {
            text.extend(["\"", &field.replace('"', "\"\""), "\""]);
        } else {
            text.push_str(field);
        }
    }
    text.push_str("\r\n");
}

/// The lines of a file, or of a text copied out of a spreadsheet; `None` where it is something else.
pub fn lines(bytes: &[u8]) -> Option<Result<Vec<Line>, CsvError>> {
    let text = text::of(bytes);
    let (separator, table) = text::begin_of_table(text.text())?;
    if !text.is_unicode() {
        return Some(Err(CsvError::NotUnicode));
    }
    Some(read(table, separator))
}

fn read(table: &str, separator: u8) -> Result<Vec<Line>, CsvError> {
    let mut lines = Vec::new();
    let mut is_head = true;
    for record in Records::of(table, separator) {
        if lines.len() > MOST_LINES {
            return Err(CsvError::TooMany);
        }
        // Spreadsheets write as many separators as the longest line has, in blank lines too.
        if !std::mem::replace(&mut is_head, false) && record.iter().any(|text| !text.is_empty()) {
            lines.push(Line::of_texts(record.iter().map(|text| unguarded(text).to_owned())));
        }
    }
    Ok(lines)
}

/// The records of a table, one by one.
struct Records<'t> {
    reader: csv_core::Reader,
    rest: &'t [u8],
    is_over: bool,
}

impl<'t> Records<'t> {
    fn of(table: &'t str, separator: u8) -> Self {
        let reader = csv_core::ReaderBuilder::new().delimiter(separator).build();
        Self { reader, rest: table.as_bytes(), is_over: false }
    }

    /// The next field; `true` where it is the last of its record.
    fn field(&mut self) -> Option<(String, bool)> {
        let mut field = Vec::new();
        loop {
            let mut part = [0; 1024];
            let (result, read, written) = self.reader.read_field(self.rest, &mut part);
            self.rest = &self.rest[read..];
            field.extend(&part[..written]);
            match result {
                // The reader is told of the end by being given nothing more.
                csv_core::ReadFieldResult::InputEmpty | csv_core::ReadFieldResult::OutputFull => {}
                csv_core::ReadFieldResult::Field { record_end } => {
                    return Some((String::from_utf8_lossy(&field).into_owned(), record_end));
                }
                csv_core::ReadFieldResult::End => return None,
            }
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        let mut record = Vec::new();
        while !self.is_over {
            match self.field() {
                // No line has so many fields; what comes behind is passed over.
                Some((field, is_last)) => {
                    if record.len() < COLUMNS.len() {
                        record.push(field);
                    }
                    if is_last {
                        return Some(record);
                    }
                }
                None => self.is_over = true,
            }
        }
        (!record.is_empty()).then_some(record)
    }
}
