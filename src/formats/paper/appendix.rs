//! The official table as the report's appendix, a part of its own with its own pages. It must not know what stands in
//! its cells.

use super::letter::{self, Signature};
use super::{Block, Line, Orientation, lines, words};
use crate::domain::report::{HeadField, Report};
use crate::domain::template::Template;

/// The appendix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appendix {
    /// "Phụ lục II"; may be empty.
    pub name: String,
    /// The title's lines.
    pub title: Vec<String>,
    /// "(Kèm theo …)", its lines.
    pub attached_to: Vec<String>,
    /// Whose figures these are.
    pub unit: Line,
    /// Its tables.
    pub body: Vec<Block>,
    /// Who signs beneath.
    pub signatures: Signatures,
    /// How its sheets lie.
    pub orientation: Orientation,
}

/// The signatures beneath the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatures {
    /// Place and date, above the right signature.
    pub place_and_date: String,
    /// Who made the report.
    pub left: Signature,
    /// Where this person can be reached.
    pub contact: Vec<Line>,
    /// Who heads the unit.
    pub right: Signature,
}

/// The appendix around `body`; none where the form has no table of its own.
pub(super) fn appendix(
    template: &Template,
    report: &Report,
    body: Vec<Block>,
    orientation: Orientation,
) -> Option<Appendix> {
    if body.is_empty() {
        return None;
    }
    let block = &template.title_block;
    Some(Appendix {
        name: block.appendix.clone(),
        title: block.title.clone(),
        attached_to: block.attached_to.clone(),
        unit: Line { caption: words::UNIT, text: letter::unit(report, words::LINE_TO_WRITE) },
        body,
        signatures: signatures(template, report),
        orientation,
    })
}

fn signatures(template: &Template, report: &Report) -> Signatures {
    let text = |field| report.head_field(field).trim();
    Signatures {
        place_and_date: letter::place_and_date(report),
        left: Signature {
            office: words::AUTHOR.to_owned(),
            manner: words::AUTHOR_SIGNS.to_owned(),
            name: text(HeadField::Author).to_owned(),
        },
        contact: lines([(words::PHONE, text(HeadField::Phone)), (words::EMAIL, text(HeadField::Email))]),
        right: letter::leader(template, report),
    }
}
