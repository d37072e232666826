//! The report's figures as a QR code, as squares on paper. It must not know how squares are drawn.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::words;
use crate::domain::report::Report;
use crate::domain::template::Template;
use crate::formats::compact::{self, Written};

/// The light squares around a code, on each side: scanners ask for them.
pub const QUIET: usize = 4;
/// The side of a square on paper, in tenths of a millimetre: a photo of half a sheet still shows it.
pub const SQUARE: usize = 5;
/// The largest code that is made to stand much dirt; a larger one would take more than 50 mm.
const LARGEST_STURDY: u8 = 20;

/// A code with the lines beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperCode {
    /// Its rows from the top, true where a square is dark, without the light ones around it. None where the report says
    /// too much for a code.
    pub rows: Vec<Vec<bool>>,
    /// What it is, and what it does not hold.
    pub lines: Vec<String>,
}

/// The code of a report; `None` where nothing was answered.
pub(super) fn of(template: &Template, report: &Report) -> Option<PaperCode> {
    if !compact::has_answers(template, report) {
        return None;
    }
    let code = compact::write(template, report).and_then(|written| Some((drawn(&written)?, written.leaves_out)));
    let (rows, lines) = match code {
        Some((rows, false)) => (rows, vec![words::CODE]),
        Some((rows, true)) => (rows, vec![words::CODE, words::CODE_LEAVES_OUT]),
        None => (Vec::new(), vec![words::CODE_TOO_LARGE]),
    };
    Some(PaperCode { rows, lines: lines.into_iter().map(str::to_owned).collect() })
}

/// The squares of an address, made to stand much dirt, for it hangs on a wall; `None` for one that no code can hold.
pub(in crate::formats) fn squares_of(address: &str) -> Option<Vec<Vec<bool>>> {
    let encoded = |level| QrCode::encode_text(address, level).ok();
    encoded(QrCodeEcc::Quartile).or_else(|| encoded(QrCodeEcc::Low)).map(|code| rows_of(&code))
}

fn drawn(written: &Written) -> Option<Vec<Vec<bool>>> {
    let segments = QrSegment::make_segments(&written.text);
    let with =
        |level, largest| QrCode::encode_segments_advanced(&segments, level, Version::MIN, largest, None, true).ok();
    let code = with(QrCodeEcc::Medium, Version::new(LARGEST_STURDY));
    let code = code.or_else(|| with(QrCodeEcc::Low, Version::MAX))?;
    Some(rows_of(&code))
}

fn rows_of(code: &QrCode) -> Vec<Vec<bool>> {
    let size = 0..code.size();
    size.clone().map(|y| size.clone().map(|x| code.get_module(x, y)).collect()).collect()
}
