//! Takes a workbook apart: its sheets as cells. Hostile until proven otherwise: how much is unpacked and kept is bounded,
//! whatever the archive claims. It must not know what a sheet is for.
//!
//! Why not the crate `calamine`: it unpacks without a bound and lays a sheet out as one block up to its last cell, so that
//! a file of a kilobyte can ask for gigabytes; and it would weigh 169 kB (brotli) where this weighs 33 kB.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::xml::{self, Piece, attribute};

/// The most bytes of a workbook that are unpacked, all its parts together.
const MOST_UNPACKED: u64 = 48_000_000;
/// The most cells that are kept.
const MOST_CELLS: usize = 1_000_000;
/// The most parts that an archive may list.
const MOST_PARTS: usize = 2_000;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetValue {
    /// A figure as the file writes it: `1250`, `1.25E+3`.
    Number(String),
    /// Words, a truth value, the name of an error.
    Text(String),
}

/// The cells of a sheet that hold something, by row and column, from 0.
pub type Cells = BTreeMap<(u32, u32), SheetValue>;

/// The sheets of a workbook, in the order of its parts.
#[derive(Debug, Default)]
pub struct Book {
    /// Each sheet's cells.
    pub sheets: Vec<Cells>,
}

/// Why a workbook cannot be taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookError {
    /// No archive, or one without sheets: a Word file, pictures.
    NotABook,
    /// The archive or a part of it is torn.
    Torn,
    /// More than any report holds.
    TooLarge,
}

/// Takes a workbook apart.
///
/// # Errors
/// See [`BookError`].
pub fn open(bytes: &[u8]) -> Result<Book, BookError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BookError::Torn)?;
    if archive.len() > MOST_PARTS {
        return Err(BookError::TooLarge);
    }
    let mut names: Vec<String> = archive.file_names().flatten().map(Cow::into_owned).collect();
    names.sort_unstable();
    let is_sheet = |name: &&String| name.strip_prefix("xl/worksheets/").is_some_and(|rest| !rest.contains('/'));
    let sheets: Vec<&String> = names.iter().filter(is_sheet).collect();
    if sheets.is_empty() {
        return Err(BookError::NotABook);
    }
    let mut room = MOST_UNPACKED;
    let mut part = |name: &str| unpacked(&mut archive, name, &mut room);
    let shared = if names.iter().any(|name| name == SHARED) { shared_strings(&part(SHARED)?)? } else { Vec::new() };
    let mut book = Book::default();
    let mut kept = 0;
    for name in sheets {
        let cells = cells(&part(name)?, &shared, MOST_CELLS - kept)?;
        kept += cells.len();
        book.sheets.push(cells);
    }
    Ok(book)
}

/// Where a workbook keeps the texts of its cells, each once.
const SHARED: &str = "xl/sharedStrings.xml";

fn unpacked(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str, room: &mut u64) -> Result<String, BookError> {
    let part = archive.by_name(name).map_err(|_| BookError::Torn)?;
    let mut text = Vec::new();
    // One byte more than there is room for, to see that there is more.
    let read = part.take(*room + 1).read_to_end(&mut text).map_err(|_| BookError::Torn)?;
    *room = room.checked_sub(read as u64).ok_or(BookError::TooLarge)?;
    String::from_utf8(text).map_err(|_| BookError::Torn)
}

fn shared_strings(text: &str) -> Result<Vec<String>, BookError> {
    let (mut strings, mut current, mut phonetic, mut in_text) = (Vec::new(), String::new(), 0_usize, false);
    let is_whole = xml::each(text, |piece| match piece {
        Piece::Start(name, _) => match name.as_str() {
            "si" => current.clear(),
            // How Japanese words are spoken; no part of the text.
            "rPh" => phonetic += 1,
            "t" => in_text = phonetic == 0,
            _ => {}
        },
        Piece::End(name) => match name.as_str() {
            "si" => strings.push(unescaped(&current)),
            "rPh" => phonetic = phonetic.saturating_sub(1),
            "t" => in_text = false,
            _ => {}
        },
        Piece::Text(words) if in_text => current.push_str(&words),
        Piece::Text(_) => {}
    });
    if is_whole { Ok(strings) } else { Err(BookError::Torn) }
}

/// The cell being read.
#[derive(Default)]
struct Current {
    place: (u32, u32),
    kind: String,
    text: String,
    is_value: bool,
}

fn cells(text: &str, shared: &[String], most: usize) -> Result<Cells, BookError> {
    let (mut cells, mut cell, mut next, mut is_too_large) = (Cells::new(), Current::default(), (0, 0), false);
    let is_whole = xml::each(text, |piece| match piece {
        Piece::Start(name, attributes) => match name.as_str() {
            "row" => {
                let number = attribute(&attributes, "r").and_then(|row| row.parse::<u32>().ok());
                next = (number.map_or(next.0, |number| number.saturating_sub(1)), 0);
            }
            "c" => {
                let place = attribute(&attributes, "r").and_then(place).unwrap_or(next);
                let kind = attribute(&attributes, "t").unwrap_or("n").to_owned();
                cell = Current { place, kind, ..Current::default() };
            }
            // A formula (`f`) is not read, only what it came to.
            "v" | "t" => cell.is_value = true,
            _ => {}
        },
        Piece::End(name) => match name.as_str() {
            "v" | "t" => cell.is_value = false,
            "c" => {
                next = (cell.place.0, cell.place.1.saturating_add(1));
                is_too_large |= cells.len() >= most;
                if let Some(value) = value(&cell, shared).filter(|_| !is_too_large) {
                    cells.insert(cell.place, value);
                }
            }
            "row" => next = (next.0.saturating_add(1), 0),
            _ => {}
        },
        Piece::Text(words) if cell.is_value => cell.text.push_str(&words),
        Piece::Text(_) => {}
    });
    match (is_whole, is_too_large) {
        (_, true) => Err(BookError::TooLarge),
        (false, _) => Err(BookError::Torn),
        (true, false) => Ok(cells),
    }
}

/// What stands in a cell; `None` for nothing.
fn value(cell: &Current, shared: &[String]) -> Option<SheetValue> {
    let text = match cell.kind.as_str() {
        "s" => shared.get(cell.text.trim().parse::<usize>().ok()?)?.clone(),
        "n" if cell.text.trim().is_empty() => String::new(),
        "n" => return Some(SheetValue::Number(cell.text.trim().to_owned())),
        _ => unescaped(&cell.text),
    };
    (!text.is_empty()).then_some(SheetValue::Text(text))
}

/// `AB12` as row and column, from 0.
fn place(name: &str) -> Option<(u32, u32)> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at(digits);
    let mut column = 0_u32;
    for letter in letters.bytes() {
        let value = letter.to_ascii_uppercase().checked_sub(b'A').filter(|value| *value < 26)?;
        column = column.checked_mul(26)?.checked_add(u32::from(value) + 1)?;
    }
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

/// Signs that XML cannot write stand in a workbook as `_x000D_`, and that very text as `_x005F_x000D_`.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let code = rest.get(2..6).filter(|code| code.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let code = code.filter(|_| rest.as_bytes().get(6) == Some(&b'_'));
        let sign = code.and_then(|code| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        let (written, read) = sign.map_or((2, '\0'), |sign| (7, sign));
        if written == 7 {
            plain.push(read);
        } else {
            plain.push_str(&rest[..2]);
        }
        rest = &rest[written..];
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_xml_cannot_write_come_back() {
        for (written, read) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_x00", "_x00"),
            ("_xZZZZ_", "_xZZZZ_"),
            ("_x_x0041_", "_xA"),
        ] {
            assert_eq!(unescaped(written), read);
        }
    }

    #[test]
    fn a_place_is_read_and_what_is_none_is_not() {
        for (name, expected) in
            [("A1", Some((0, 0))), ("AB12", Some((11, 27))), ("XFD1048576", Some((1_048_575, 16_383)))]
        {
            assert_eq!(place(name), expected);
        }
        for name in ["", "A", "1", "A0", "ZZZZZZZZZZ1", "Ă1", "A99999999999"] {
            assert_eq!(place(name), None, "{name}");
        }
    }
}
