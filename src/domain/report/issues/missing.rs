//! Every field that still waits for an answer. It must not know which of them are needed.

use super::{Judge, Place};
use crate::domain::template::HeadField;

/// The blank fields in the form's order: of the head, of each row, its long text, its cells and those of added rows.
/// A section that was answered as a whole waits for nothing.
pub fn missing(judge: Judge<'_>) -> Vec<Place> {
    let Judge { template, report, .. } = judge;
    let heads = HeadField::ALL.into_iter().filter(|field| template.asks_district || *field != HeadField::District);
    let open = template.rows().filter(|(_, row)| report.section_answer(row.section).is_none());
    let rows = open.flat_map(|(row, content)| {
        let narrative = content.narrative.is_some().then_some(Place::Narrative(row));
        narrative.into_iter().chain(judge.cells_of_row(row).map(Place::Cell))
    });
    heads.map(Place::Head).chain(rows).filter(|place| judge.is_blank(*place)).collect()
}
