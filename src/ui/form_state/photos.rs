//! What a person does with the pictures of a report. It must not draw, nor know their bytes.

use leptos::prelude::*;

use super::{AddedLine, FormState};
use crate::browser::photos::Photos;
use crate::domain::report::photo::MOST_PHOTOS;
use crate::domain::report::{Photo, Report};
use crate::editor::Edit;

impl FormState {
    /// Where the bytes of pictures lie.
    pub(crate) fn photo_store(self) -> Photos {
        self.core.with_value(|core| core.drafts.photos())
    }

    /// Whether there is room for one more picture.
    pub(crate) fn takes_photo(self) -> bool {
        self.with_report(|_, report| report.photos().len() < MOST_PHOTOS)
    }

    /// Puts a picture behind the others.
    pub(crate) fn add_photo(self, photo: Photo) {
        let index = self.with_report(|_, report| report.photos().len());
        self.apply(&Edit::AddPhoto { index, photo });
    }

    /// Removes the picture of this id.
    pub(crate) fn remove_photo(self, id: &str) {
        if let Some((index, _)) = self.place_of_photo(id) {
            self.apply(&Edit::RemovePhoto { index });
        }
    }

    /// Moves the picture of this id by one place. Gives its new place, and how many there are.
    pub(crate) fn move_photo(self, id: &str, down: bool) -> Option<(usize, usize)> {
        let (from, count) = self.place_of_photo(id)?;
        let to = if down { from + 1 } else { from.checked_sub(1)? };
        self.apply(&Edit::MovePhoto { from, to });
        Some((to, count))
    }

    fn place_of_photo(self, id: &str) -> Option<(usize, usize)> {
        self.with_report(|_, report| {
            let place = report.photos().iter().position(|photo| photo.id == id)?;
            Some((place, report.photos().len()))
        })
    }

    pub(super) fn renew_photos(self) {
        self.photos.set(self.with_report(|_, report| lines(report)));
    }

    /// What all pictures weigh, in bytes. Follows the list.
    pub(crate) fn weight_of_photos(self) -> u64 {
        self.photos.track();
        self.with_report(|_, report| report.photos().iter().fold(0, |sum: u64, photo| sum.saturating_add(photo.bytes)))
    }

    /// Width and height of a picture in pixels, at least 1.
    pub(crate) fn size_of_photo(self, index: usize) -> (u32, u32) {
        self.with_report(|_, report| {
            report.photos().get(index).map_or((1, 1), |photo| (photo.width.max(1), photo.height.max(1)))
        })
    }
}

pub(super) fn lines(report: &Report) -> Vec<AddedLine> {
    report
        .photos()
        .iter()
        .map(|photo| AddedLine { id: photo.id.clone(), problems: Vec::new(), totals: Vec::new() })
        .collect()
}
