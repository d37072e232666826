//! Every field that still waits for an answer. It must not know which of them are needed.

use super::{Judge, Place};
use crate::domain::template::HeadField;

/// The blank fields in the form's order: of the head, of each row, its long text, its cells and those of added rows.
/// A section that was answered as a whole waits for nothing, as long as its figures do not contradict the answer.
pub fn missing(judge: Judge<'_>) -> Vec<Place> {
    let Judge { template, report, .. } = judge;
    let mut places = Vec::new();
    let mut look_at = |place| {
        if judge.is_blank(place) {
            places.push(place);
        }
    };
    for field in HeadField::ALL {
        if template.asks_district || field != HeadField::District {
            look_at(Place::Head(field));
        }
    }
    for (row, content) in template.rows() {
        if report.standing_answer(template, content.section).is_some() {
            continue;
        }
        if content.narrative.is_some() {
            look_at(Place::Narrative(row));
        }
        for address in judge.cells_of_row(row) {
            look_at(Place::Cell(address));
        }
    }
    places
}
