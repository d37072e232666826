//! The list of pictures in a report's object. It must not know what a picture's bytes say.

use serde_json::{Map, Value};

use super::part::{self, Damage, Origin, damage, object};
use super::{JsonText, pointer};
use crate::domain::report::photo::{LARGEST_PHOTO, MOST_PHOTOS};
use crate::domain::report::{Photo, Report};

/// What the program makes of every picture.
const MEDIA_TYPE: &str = "image/jpeg";
/// Where another kind of picture, by a newer program, is kept.
const KEPT_TYPE: &str = "/media_type";

/// Writes the list, where there are any. `data` are the bytes that travel in the object, as base64 by picture's id.
pub(super) fn write_photos(json: &mut JsonText<'_>, report: &Report, data: &[(&str, String)]) {
    if report.photos().is_empty() {
        return;
    }
    let layout = json.layout().inside();
    let items = report.photos().iter().map(|photo| {
        let mut json = JsonText::new(layout, &photo.kept);
        json.string("id", &photo.id);
        if !photo.caption.is_empty() {
            json.string("caption", &photo.caption);
        }
        if photo.bytes > 0 && !photo.kept.contains(KEPT_TYPE) {
            json.string("media_type", MEDIA_TYPE);
        }
        for (key, number) in [("width", photo.width.into()), ("height", photo.height.into()), ("bytes", photo.bytes)] {
            if number > 0 {
                json.raw(key, &number.to_string());
            }
        }
        if let Some((_, data)) = data.iter().find(|(id, _)| *id == photo.id) {
            json.string("data", data);
        }
        json.finish()
    });
    let items: Vec<String> = items.collect();
    json.list("photos", &items);
}

/// Reads the list. The bytes in it are the import's to read.
pub(super) fn read(value: &Value, origin: Origin) -> Result<Vec<Photo>, Damage> {
    let items = value.as_array().ok_or_else(|| damage("photos"))?;
    if origin == Origin::File && items.len() > MOST_PHOTOS {
        return Err(damage("photos"));
    }
    let mut photos: Vec<Photo> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let place = format!("photos[{index}]");
        let photo = read_photo(object(item, &place)?, &place, origin)?;
        let is_repeated = photos.iter().any(|other| other.id == photo.id);
        if origin == Origin::File && (photo.id.is_empty() || is_repeated) {
            return Err(damage(&[&place, ".id"].concat()));
        }
        photos.push(photo);
    }
    Ok(photos)
}

fn read_photo(item: &Map<String, Value>, place: &str, origin: Origin) -> Result<Photo, Damage> {
    let mut photo = Photo::default();
    // Written anew together with the bytes.
    let is_ours = item.get("media_type").and_then(Value::as_str) == Some(MEDIA_TYPE) && item.contains_key("bytes");
    for (key, value) in item {
        let place = [place, ".", key].concat();
        let number = || value.as_u64().filter(|number| *number > 0).ok_or_else(|| damage(&place));
        let side = || number().and_then(|side| u32::try_from(side).map_err(|_| damage(&place)));
        match key.as_str() {
            "id" => photo.id = part::id(Some(value), &place)?,
            "caption" => photo.caption = part::words(value, origin).ok_or_else(|| damage(&place))?,
            "width" => photo.width = side()?,
            "height" => photo.height = side()?,
            "bytes" => photo.bytes = number().map(|bytes| bytes.min(LARGEST_PHOTO as u64))?,
            "data" => {}
            "media_type" if is_ours => {}
            _ => {
                photo.kept.insert(pointer::inside("", key), value.to_string());
            }
        }
    }
    Ok(photo)
}
