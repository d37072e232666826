//! The pictures behind the table. It must not know their bytes.

use super::words;
use crate::domain::report::Report;

/// One picture on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperPhoto {
    /// The picture's id, by which its bytes are found.
    pub id: String,
    /// What is printed beneath it: its number and what it shows.
    pub caption: String,
    /// Width and height in pixels; 0 where they are not known.
    pub size: (u32, u32),
}

/// All pictures, in their order.
pub(super) fn all(report: &Report) -> Vec<PaperPhoto> {
    let photos = (1..).zip(report.photos());
    photos
        .map(|(number, photo)| PaperPhoto {
            id: photo.id.clone(),
            caption: words::photo(number, photo.caption.trim()),
            size: (photo.width, photo.height),
        })
        .collect()
}
