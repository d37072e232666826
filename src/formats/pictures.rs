//! The bytes of pictures on their way through files: base64, and what may pass for a picture.
//! It must not know reports.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::job::Picture;
use crate::domain::report::photo::{LARGEST_PHOTO, LONGEST_SIDE};

/// Parts the bytes that came with a job into pictures; `None` where they are not as long as was said.
pub(super) fn parted<'a>(listed: &'a [Picture], mut bytes: &'a [u8]) -> Option<Vec<(&'a str, &'a [u8])>> {
    let mut pictures = Vec::new();
    for Picture { id, length } in listed {
        let (picture, rest) = bytes.split_at_checked(*length)?;
        pictures.push((id.as_str(), picture));
        bytes = rest;
    }
    bytes.is_empty().then_some(pictures)
}

/// The bytes as base64.
pub(super) fn encoded(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Writes the bytes as base64 behind a text.
pub(super) fn push_encoded(text: &mut String, bytes: &[u8]) {
    STANDARD.encode_string(bytes, text);
}

/// The bytes of a base64 text, if they are a picture that this program takes. Mail programs break long lines, so
/// spaces are passed over.
pub(super) fn decoded(text: &str) -> Option<Vec<u8>> {
    // A third of it is base64's own; the rest of the slack is line ends.
    if text.len() > LARGEST_PHOTO * 2 {
        return None;
    }
    let joined: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let bytes = STANDARD.decode(joined).ok()?;
    let (width, height) = size(&bytes)?;
    let fits = bytes.len() <= LARGEST_PHOTO && width.max(height) <= LONGEST_SIDE && width.min(height) > 0;
    fits.then_some(bytes)
}

/// Width and height of a JPEG, from the head of its first frame (ITU T.81, B.2.2); `None` for anything else.
pub(super) fn size(jpeg: &[u8]) -> Option<(u32, u32)> {
    let mut rest = jpeg.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, segment @ ..] = rest else { return None };
        if *marker == 0xff {
            // Fill bytes may stand before a marker.
            rest = &rest[1..];
            continue;
        }
        let [high, low, ..] = segment else { return None };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        match marker {
            // Tables that share the range of the frames.
            0xc4 | 0xc8 | 0xcc => {}
            0xc0..=0xcf => {
                let [_, top, bottom, left, right, ..] = segment.get(2..length)? else { return None };
                let side = |bytes: [u8; 2]| u32::from(u16::from_be_bytes(bytes));
                return Some((side([*left, *right]), side([*top, *bottom])));
            }
            // The picture itself or its end, without a frame before.
            0xd0..=0xda => return None,
            _ => {}
        }
        rest = segment.get(length.max(2)..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG as far as its frame, with an APP1 segment before it.
    fn jpeg(width: u16, height: u16) -> Vec<u8> {
        let frame = [0xff, 0xc2, 0, 17, 8];
        let sides = [height.to_be_bytes(), width.to_be_bytes()].concat();
        [&[0xff, 0xd8, 0xff, 0xe1, 0, 6, 0xff, 0xc0, 1, 2, 0xff, 0xff, 0xc4, 0, 2], &frame[..], &sides, &[0; 10]]
            .concat()
    }

    #[test]
    fn the_size_of_a_picture_is_that_of_its_frame_and_not_of_what_stands_before_it() {
        assert_eq!(size(&jpeg(1600, 1200)), Some((1600, 1200)));
    }

    #[test]
    fn what_is_torn_or_no_jpeg_has_no_size() {
        let whole = jpeg(7, 8);
        for end in 0..24 {
            assert_eq!(size(&whole[..end]), None, "cut off at {end}");
        }
        for other in
            [&b"\x89PNG\r\n\x1a\n"[..], b"<svg/>", &[0xff, 0xd8, 0xff, 0xda, 0, 2], &[0xff, 0xd8, 0xff, 0xe0, 0, 0]]
        {
            assert_eq!(size(other), None);
        }
    }

    #[test]
    fn only_a_picture_within_the_bounds_comes_out_of_base64() {
        let good = jpeg(1600, 1200);
        let text = encoded(&good);
        assert_eq!(decoded(&text), Some(good.clone()));
        let broken: Vec<String> = text.as_bytes().chunks(10).map(|line| String::from_utf8_lossy(line).into()).collect();
        assert_eq!(decoded(&broken.join("\r\n ")), Some(good));
        for bad in ["", "!", &text[1..], &encoded(b"GIF89a"), &encoded(&jpeg(0, 5)), &encoded(&jpeg(5000, 5))] {
            assert_eq!(decoded(bad), None, "{bad}");
        }
        let heavy = [jpeg(10, 10), vec![0; LARGEST_PHOTO]].concat();
        assert_eq!(decoded(&encoded(&heavy)), None);
        assert_eq!(decoded(&"A".repeat(LARGEST_PHOTO * 2 + 4)), None);
    }

    #[test]
    fn bytes_are_parted_as_they_were_listed_or_not_at_all() {
        let listed = [("a", 2), ("b", 0), ("c", 1)].map(|(id, length)| Picture { id: id.to_owned(), length });
        let parts: [(&str, &[u8]); 3] = [("a", &[1, 2]), ("b", &[]), ("c", &[3])];
        assert_eq!(parted(&listed, &[1, 2, 3]).as_deref(), Some(&parts[..]));
        assert_eq!(parted(&listed, &[1, 2]), None);
        assert_eq!(parted(&listed, &[1, 2, 3, 4]), None);
    }
}
