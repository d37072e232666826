//! Where a printed page is not white, measured on its picture; it knows nothing of what stands there.

use anyhow::{Context as _, Result, ensure};

/// Points of an inch, and of a millimetre.
const INCH: f64 = 72.0;
pub const MILLIMETRE: f64 = INCH / 25.4;
/// From here on a grey counts as ink: letters have soft edges.
const DARK: u8 = 160;

/// The box around all ink of a page, in millimetres from each side of the sheet.
#[derive(Debug, Clone, Copy)]
pub struct Margins {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// Measures a picture as `pdftoppm -gray` writes it, of so many dots an inch; what lies above `from` points is passed
/// over. `None` for a page without ink.
pub fn margins(picture: &[u8], dots: f64, from: f64) -> Result<Option<Margins>> {
    let (width, height, dots_of_page) = parts(picture)?;
    let skipped = lines(from, dots);
    let (mut left, mut right, mut top, mut bottom) = (width, 0, height, 0);
    for (y, line) in dots_of_page.chunks(width).enumerate().skip(skipped) {
        let Some(first) = line.iter().position(|dot| *dot < DARK) else { continue };
        let last = line.iter().rposition(|dot| *dot < DARK).unwrap_or(first);
        (left, right) = (left.min(first), right.max(last + 1));
        (top, bottom) = (top.min(y), y + 1);
    }
    let millimetres = |dots_there: usize| f64::from(u32::try_from(dots_there).unwrap_or(u32::MAX)) / dots * 25.4;
    Ok((bottom > 0).then(|| Margins {
        left: millimetres(left),
        right: millimetres(width - right),
        top: millimetres(top),
        bottom: millimetres(height - bottom),
    }))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place on a sheet of paper")]
fn lines(points: f64, dots: f64) -> usize {
    (points / INCH * dots).ceil() as usize
}

/// Width, height and dots of a picture in the format `P5`.
fn parts(picture: &[u8]) -> Result<(usize, usize, &[u8])> {
    let mut rest = picture.strip_prefix(b"P5").context("no grey picture")?;
    let mut numbers = [0; 3];
    for number in &mut numbers {
        let start = rest.iter().position(u8::is_ascii_digit).context("a number of the picture")?;
        let end = start + rest[start..].iter().position(u8::is_ascii_whitespace).context("its end")?;
        *number = std::str::from_utf8(&rest[start..end])?.parse()?;
        rest = &rest[end..];
    }
    let [width, height, most] = numbers;
    let dots = rest.get(1..).unwrap_or_default();
    ensure!(most == 255 && width > 0 && dots.len() == width * height, "{width} × {height}, {} dots", dots.len());
    Ok((width, height, dots))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ink_is_measured_from_each_side() -> Result<()> {
        let mut picture = b"P5\n10 20\n255\n".to_vec();
        picture.extend(
            (0..200).map(|at| if (at % 10, at / 10) == (3, 5) || (at % 10, at / 10) == (6, 9) { 0 } else { 255 }),
        );
        let measured = margins(&picture, 25.4, 0.0)?.context("ink")?;
        let Margins { left, right, top, bottom } = measured;
        assert_eq!(format!("{left:.0} {right:.0} {top:.0} {bottom:.0}"), "3 3 5 10");
        let below = margins(&picture, 25.4, 7.0 * MILLIMETRE)?.context("ink")?;
        assert_eq!(format!("{:.0} {:.0}", below.left, below.top), "6 9");
        assert!(margins(&picture, 25.4, 30.0)?.is_none());
        Ok(())
    }
}
