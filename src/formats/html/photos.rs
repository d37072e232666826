//! Draws the pictures behind the table, two on a page, their bytes inside. It must not know reports.

use super::{element, escape};
use crate::formats::paper::photos::PaperPhoto;
use crate::formats::paper::words;
use crate::formats::pictures;

/// What the id of a picture's element begins with; the picture's own id follows.
pub const PHOTO_ID: &str = "photo-";
/// What the address of a picture begins with; its bytes follow as base64.
pub const PHOTO_DATA: &str = "data:image/jpeg;base64,";

/// Draws the part; nothing where there are no pictures. `bytes` holds those of each picture by its id.
pub(super) fn part(html: &mut String, photos: &[PaperPhoto], bytes: &[(&str, &[u8])]) {
    if photos.is_empty() {
        return;
    }
    html.push_str("<section class=\"paper__photos\">\n");
    element(html, "h2", "paper__title", words::PHOTOS);
    for pair in photos.chunks(2) {
        html.push_str("<div class=\"paper__pair\">\n");
        for photo in pair {
            figure(html, photo, bytes);
        }
        html.push_str("</div>\n");
    }
    html.push_str("</section>\n");
}

fn figure(html: &mut String, photo: &PaperPhoto, bytes: &[(&str, &[u8])]) {
    html.push_str("<figure class=\"paper__figure\">\n");
    match bytes.iter().find(|(id, bytes)| *id == photo.id && !bytes.is_empty()) {
        Some((_, bytes)) => image(html, photo, bytes),
        None => element(html, "p", "paper__missing", words::PHOTO_MISSING),
    }
    element(html, "figcaption", "paper__words", &photo.caption);
    html.push_str("</figure>\n");
}

fn image(html: &mut String, photo: &PaperPhoto, bytes: &[u8]) {
    html.extend([
        "<img class=\"paper__photo\" id=\"",
        PHOTO_ID,
        &escape(&photo.id),
        "\" alt=\"",
        &escape(&photo.caption),
    ]);
    let (width, height) = photo.size;
    if width > 0 && height > 0 {
        html.extend(["\" width=\"", &width.to_string(), "\" height=\"", &height.to_string()]);
    }
    html.extend(["\" src=\"", PHOTO_DATA]);
    pictures::push_encoded(html, bytes);
    html.push_str("\">\n");
}
