//! Finds a report's code in the pixels of a picture. It must not know what the code says.

use rqrr::PreparedImage;

use super::compact;

/// The most pixels of a picture: a phone's memory is small.
const MOST_PIXELS: usize = 16_000_000;
/// The least width and height in which a code can be.
const LEAST_SIDE: usize = 21;
/// How often the picture is made half as large and looked at again: what is too coarse for the finder, and the grain of
/// a photo taken in the dark, go away with it.
const HALVES: usize = 2;

/// The text of the first code that is a report's; `grey` holds a byte for each pixel, row by row.
pub fn code_in(width: usize, height: usize, grey: &[u8]) -> Option<String> {
    let is_whole = width.checked_mul(height).is_some_and(|pixels| pixels == grey.len() && pixels <= MOST_PIXELS);
    if !is_whole {
        return None;
    }
    let mut picture = Picture { width, height, grey: grey.to_vec() };
    for _ in 0..=HALVES {
        if picture.width.min(picture.height) < LEAST_SIDE {
            return None;
        }
        // At some scales the finder misses a flawless code of few squares; a little smaller it is found.
        if let Some(text) = picture.code().or_else(|| picture.a_little_smaller().code()) {
            return Some(text);
        }
        picture = picture.half();
    }
    None
}

struct Picture {
    width: usize,
    height: usize,
    grey: Vec<u8>,
}

impl Picture {
    fn code(&self) -> Option<String> {
        let pixel = |x: usize, y: usize| self.grey.get(y * self.width + x).copied().unwrap_or(u8::MAX);
        let mut prepared = PreparedImage::prepare_from_greyscale(self.width, self.height, pixel);
        let texts = prepared.detect_grids().into_iter().filter_map(|grid| Some(grid.decode().ok()?.1));
        texts.into_iter().find(|text| compact::is_code(text))
    }

    /// Seven pixels for eight, each between its four neighbours.
    fn a_little_smaller(&self) -> Self {
        let (width, height) = (self.width * 7 / 8, self.height * 7 / 8);
        let pixel = |x: usize, y: usize| usize::from(self.grey[y * self.width + x]);
        let row = |x: usize, y: usize| {
            pixel(x * 8 / 7, y) * (7 - x % 7) + pixel((x * 8 / 7 + 1).min(self.width - 1), y) * (x % 7)
        };
        let mean = |x: usize, y: usize| {
            let (upper, lower) = (row(x, y * 8 / 7), row(x, (y * 8 / 7 + 1).min(self.height - 1)));
            (upper * (7 - y % 7) + lower * (y % 7)) / 49
        };
        let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let grey = pixels.map(|(x, y)| u8::try_from(mean(x, y)).unwrap_or(u8::MAX)).collect();
        Self { width, height, grey }
    }

    /// Each pixel the mean of four.
    fn half(&self) -> Self {
        let (width, height) = (self.width / 2, self.height / 2);
        let sum = |x: usize, y: usize| -> u16 {
            let row = |y: usize| &self.grey[y * self.width + 2 * x..][..2];
            row(2 * y).iter().chain(row(2 * y + 1)).map(|grey| u16::from(*grey)).sum()
        };
        let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let grey = pixels.map(|(x, y)| u8::try_from(sum(x, y) / 4).unwrap_or(u8::MAX)).collect();
        Self { width, height, grey }
    }
}
