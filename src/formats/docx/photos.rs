//! Draws the pictures behind everything, two on a page. It must not know reports.

use super::Picture;
use super::xml::{Look, PLAIN, inline_picture, paragraph};
use crate::formats::paper::photos::PaperPhoto;
use crate::formats::paper::words;
use crate::formats::pictures;

const CENTERED: Look = Look { align: "center", ..PLAIN };
/// The room of one picture, in English metric units, of which a centimetre has 360,000: 16.5 by 10 cm.
const ROOM: (u64, u64) = (5_940_000, 3_600_000);

/// Draws the part; nothing where there are no pictures.
pub(super) fn part(xml: &mut String, photos: &[PaperPhoto], files: &[Picture<'_>]) {
    for (number, photo) in photos.iter().enumerate() {
        if number % 2 == 0 {
            xml.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        }
        if number == 0 {
            paragraph(xml, Look { style: "Title", bold: true, size: 28, keep: true, ..CENTERED }, words::PHOTOS);
        }
        match files.iter().enumerate().find(|(_, file)| file.id == photo.id) {
            Some((at, file)) => image(xml, photo, file, at),
            None => paragraph(xml, Look { italic: true, ..CENTERED }, words::PHOTO_MISSING),
        }
        paragraph(xml, Look { italic: true, ..CENTERED }, &photo.caption);
    }
}

/// An image of a file of the document, by the file's number among them.
fn image(xml: &mut String, photo: &PaperPhoto, file: &Picture<'_>, at: usize) {
    let size = fitted(pictures::size(file.bytes).unwrap_or(photo.size));
    xml.push_str("<w:p><w:pPr><w:keepNext/><w:jc w:val=\"center\"/></w:pPr>");
    let relation = ["photo", &(at + 1).to_string()].concat();
    inline_picture(xml, (&relation, at + 1, &photo.caption), size);
    xml.push_str("</w:p>");
}

/// As large as there is room, in the picture's own proportions.
fn fitted((width, height): (u32, u32)) -> (u64, u64) {
    let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
    if width * ROOM.1 > height * ROOM.0 {
        (ROOM.0, (height * ROOM.0 / width).max(1))
    } else {
        ((width * ROOM.1 / height).max(1), ROOM.1)
    }
}
