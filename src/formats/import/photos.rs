//! Takes the bytes of a report's pictures out of its file. It must not know where they will lie.

use serde_json::Value;

use super::data_block;
use crate::domain::report::Report;
use crate::formats::job::Picture;
use crate::formats::pictures;

/// The pictures of a report in their order, and their bytes, one behind the other. What is missing from the file, or is
/// no picture within the bounds, has the length 0; of the others the report says what is true.
pub(super) fn take(report: &mut Report, value: &Value, text: &str) -> (Vec<Picture>, Vec<u8>) {
    let (mut listed, mut bytes) = (Vec::new(), Vec::new());
    if report.photos().is_empty() {
        return (listed, bytes);
    }
    let shown = if text.trim_start().starts_with('<') { data_block::pictures(text) } else { Vec::new() };
    for photo in report.photos_mut() {
        let on_page = shown.iter().find(|(id, _)| *id == photo.id).map(|(_, data)| *data);
        let found = on_page.or_else(|| data_of(value, &photo.id)).and_then(pictures::decoded);
        if let Some(found) = &found
            && let Some((width, height)) = pictures::size(found)
        {
            (photo.width, photo.height, photo.bytes) = (width, height, found.len() as u64);
        }
        let found = found.unwrap_or_default();
        listed.push(Picture { id: photo.id.clone(), length: found.len() });
        bytes.extend(found);
    }
    (listed, bytes)
}

fn data_of<'v>(value: &'v Value, id: &str) -> Option<&'v str> {
    let mut photos = value.get("photos")?.as_array()?.iter();
    photos.find(|photo| photo.get("id").and_then(Value::as_str) == Some(id))?.get("data")?.as_str()
}
