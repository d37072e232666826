//! A report's lines as comma-separated text, and back out of what spreadsheets make of it. It must not know what the
//! lines say.
//!
//! UTF-8 with a mark in front, by which Excel knows it; commas, quotes where needed, CRLF. What a spreadsheet would take
//! for a formula, or for a figure or a day where it is words, has an apostrophe in front, see [`guard`].

mod guard;
mod text;

use super::tidy::{COLUMNS, Line, MOST_LINES, Reading};

pub use guard::{guarded, unguarded};

/// The mark in front of the text.
const MARK: &str = "\u{feff}";

/// The columns that a spreadsheet may take for figures: positions are, and the words for people are not read back.
const SHOWN: [usize; 4] = [2, 4, 5, 6];

/// Why a text is no table of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvError {
    /// The text breaks off or is torn, at this line of the table (from 1).
    Broken {
        /// Where.
        line: usize,
    },
    /// More lines than any report has.
    TooMany,
    /// Not in Unicode: the marks of Vietnamese letters are lost.
    NotUnicode,
}

/// The whole file.
pub fn file(lines: &[Line]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .quote_style(csv::QuoteStyle::Necessary)
        .from_writer(MARK.as_bytes().to_vec());
    // Writing into memory does not fail.
    let mut write = |texts: [&str; 9]| writer.write_record(texts).unwrap_or_default();
    write(COLUMNS);
    for line in lines {
        let mut texts = line.texts().map(|text| guarded(text, true));
        // A figure is one for the spreadsheet too.
        if line.reading == Reading::Figure {
            texts[8] = line.value.as_str().into();
        }
        for column in SHOWN {
            texts[column] = guarded(line.texts()[column], false);
        }
        write(texts.each_ref().map(AsRef::as_ref));
    }
    writer.into_inner().unwrap_or_default()
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
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(true).from_reader(table.as_bytes());
    let mut lines = Vec::new();
    for record in reader.records() {
        let number = lines.len() + 2;
        let record = record.map_err(|_| CsvError::Broken { line: number })?;
        if number > MOST_LINES {
            return Err(CsvError::TooMany);
        }
        // Spreadsheets write as many separators as the longest line has, in blank lines too.
        if record.iter().all(str::is_empty) {
            continue;
        }
        lines.push(Line::of_texts(record.iter().map(|text| unguarded(text).to_owned())));
    }
    Ok(lines)
}
