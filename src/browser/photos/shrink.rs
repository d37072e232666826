//! Makes a picture fit for a report: upright, small, and without the place where it was taken. It must not know where it
//! goes.
//!
//! The browser draws the picture and writes it anew as JPEG, so that nothing of the old file is left but what can be
//! seen. It is read by an `<img>` element: every browser turns that upright, while `createImageBitmap` takes its
//! orientation option only in later ones.

use js_sys::{ArrayBuffer, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, Document, HtmlCanvasElement, HtmlImageElement, Url};

use crate::browser::settle::settle;

const MEDIA_TYPE: &str = "image/jpeg";
/// The longer side, in pixels: enough for half a printed page.
const LONGEST_SIDE: u32 = 1_600;
/// What a picture should weigh, in bytes; the last quality is taken whatever comes of it.
const AIM: f64 = 300_000.0;
const QUALITIES: [f64; 4] = [0.85, 0.7, 0.55, 0.4];
/// How long a weak phone may take for one picture, in milliseconds.
const PATIENCE: i32 = 60_000;

/// A picture as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shrunk {
    /// A JPEG.
    pub bytes: Vec<u8>,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Why there is no smaller picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShrinkError {
    /// The browser cannot show the file: no picture, a torn one, or one of a kind it does not know.
    NotShown,
    /// The browser shows it and cannot draw or write it: no memory, or it forbids canvases.
    NotDrawn,
}

/// Shrinks one picture. Only one at a time, or a weak phone runs out of memory.
///
/// # Errors
/// See [`ShrinkError`].
pub async fn shrink(file: &Blob) -> Result<Shrunk, ShrinkError> {
    let image = shown(file).await?;
    let canvas = draw(&image, LONGEST_SIDE).ok_or(ShrinkError::NotDrawn)?;
    // The picture in its full size is a hundred times as large as its file.
    image.set_src("");
    let written = write(&canvas).await.ok_or(ShrinkError::NotDrawn);
    let (width, height) = (canvas.width(), canvas.height());
    canvas.set_width(0);
    Ok(Shrunk { bytes: written?, width, height })
}

/// A picture as the browser shows it.
pub(super) async fn shown(file: &Blob) -> Result<HtmlImageElement, ShrinkError> {
    let address = Url::create_object_url_with_blob(file).map_err(|_| ShrinkError::NotShown)?;
    let shown = show(&address).await;
    // It fails for what is no address, and then there is nothing to free.
    let _ = Url::revoke_object_url(&address);
    shown
}

async fn show(address: &str) -> Result<HtmlImageElement, ShrinkError> {
    let image = HtmlImageElement::new().map_err(|_| ShrinkError::NotShown)?;
    let loaded = settle(PATIENCE, |succeed, fail| {
        image.set_onload(Some(succeed));
        image.set_onerror(Some(fail));
        image.set_src(address);
    });
    loaded.await.map_err(|_| ShrinkError::NotShown)?;
    if image.natural_width() == 0 || image.natural_height() == 0 {
        return Err(ShrinkError::NotShown);
    }
    Ok(image)
}

/// Draws an image so that its longer side has at most so many pixels.
pub(super) fn draw(image: &HtmlImageElement, longest: u32) -> Option<HtmlCanvasElement> {
    let (width, height) = fitted(image.natural_width(), image.natural_height(), longest);
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (width.into(), height.into());
    // What can be seen through would turn black.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    // Older browsers do not know it, and draw a little less smoothly.
    let _ = Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into());
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}

/// Width and height, made smaller where they have to be.
const fn fitted(width: u32, height: u32, most: u32) -> (u32, u32) {
    let longest = if width > height { width } else { height };
    if longest <= most {
        return (width, height);
    }
    let (width, height) = (width * most / longest, height * most / longest);
    (if width == 0 { 1 } else { width }, if height == 0 { 1 } else { height })
}

/// The first quality that is small enough, or the last.
async fn write(canvas: &HtmlCanvasElement) -> Option<Vec<u8>> {
    let mut written = None;
    for quality in QUALITIES {
        let blob = settle(PATIENCE, |succeed, fail| {
            let quality = JsValue::from_f64(quality);
            if let Err(error) = canvas.to_blob_with_type_and_encoder_options(succeed, MEDIA_TYPE, &quality) {
                // Only what stands on this page can refuse a call; the time-out would find out as well.
                let _ = fail.call1(&JsValue::NULL, &error);
            }
        });
        let blob: Blob = blob.await.ok()?.dyn_into().ok()?;
        if blob.type_() != MEDIA_TYPE {
            return None;
        }
        let is_small = blob.size() <= AIM;
        written = Some(blob);
        if is_small {
            break;
        }
    }
    let bytes = JsFuture::from(written?.array_buffer()).await.ok()?;
    Some(Uint8Array::new(bytes.unchecked_ref::<ArrayBuffer>()).to_vec())
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
