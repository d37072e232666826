//! The pixels of a picture in shades of grey, for whoever looks for something in it. It must not know for what.

use wasm_bindgen::JsCast;
use web_sys::{Blob, CanvasRenderingContext2d};

use super::shrink::{self, ShrinkError};

/// The longer side, in pixels: a code on a photographed A4 sheet still has four pixels a square.
const LONGEST_SIDE: u32 = 2_400;
/// How many rows are taken at a time: a picture's colours take four times the room of its greys.
const STRIP: u32 = 100;

/// A picture in grey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grey {
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    /// From black 0 to white 255, row by row.
    pub bytes: Vec<u8>,
}

/// The greys of a picture, made smaller where it is large.
///
/// # Errors
/// See [`ShrinkError`].
pub async fn grey(file: &Blob) -> Result<Grey, ShrinkError> {
    let image = shrink::shown(file).await?;
    let canvas = shrink::draw(&image, LONGEST_SIDE).ok_or(ShrinkError::NotDrawn)?;
    image.set_src("");
    let context = canvas.get_context("2d").ok().flatten().and_then(|found| found.dyn_into().ok());
    let context: CanvasRenderingContext2d = context.ok_or(ShrinkError::NotDrawn)?;
    let (width, height) = (canvas.width(), canvas.height());
    let mut bytes = Vec::new();
    for top in (0..height).step_by(STRIP as usize) {
        let rows = STRIP.min(height - top);
        let strip = context.get_image_data(0.0, top.into(), width.into(), rows.into());
        let colours = strip.map_err(|_| ShrinkError::NotDrawn)?.data();
        bytes.extend(colours.chunks_exact(4).map(lightness));
    }
    canvas.set_width(0);
    Ok(Grey { width: width as usize, height: height as usize, bytes })
}

/// How light a colour is to the eye (ITU-R BT.601, in parts of 256).
fn lightness(colour: &[u8]) -> u8 {
    let parts = colour.iter().zip([77_u32, 150, 29]).map(|(part, weight)| u32::from(*part) * weight);
    u8::try_from(parts.sum::<u32>() >> 8).unwrap_or(u8::MAX)
}
