//! The printed report as plain data, laid out once for every format that draws it. It must not know HTML or sheets.
//!
//! What is blank stays blank, to be filled in by hand; 0 is 0; a text that cannot be read is printed as typed, with a
//! mark, and a remark on top says where. Nghị định 30/2020/NĐ-CP, Phụ lục I, is the rule for its parts.

mod answers;
mod date_line;
mod explanations;
mod heads;
mod outline;
pub mod photos;
mod rows;
mod table;
mod widths;
pub mod words;

use crate::domain::report::{HeadField, Report, Totals};
use crate::domain::template::{self, Layout, Template};

pub use outline::{Heading, TextLine};
pub use table::{Doubt, PaperCell, PaperHead, PaperRow, Part, Table};

/// A report on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What the document is called, in a tab or a file's properties: form and unit.
    pub name: String,
    /// Remarks above everything: open questions, and what the form itself has to say.
    pub remarks: Vec<String>,
    /// The body that reports, top left.
    pub issuer: Issuer,
    /// "Phụ lục II"; may be empty.
    pub appendix: String,
    /// The title's lines.
    pub title: Vec<String>,
    /// "(Kèm theo …)", its lines.
    pub attached_to: Vec<String>,
    /// To whom, about which Week.
    pub about: Vec<Line>,
    /// What is reported, from top to bottom.
    pub body: Vec<Block>,
    /// What the person said to what looks odd, each with its row; often none.
    pub explanations: Vec<String>,
    /// Who signs, left and right.
    pub signatures: Signatures,
    /// The pictures behind the signatures.
    pub photos: Vec<photos::PaperPhoto>,
    /// Which data this paper shows, at its foot.
    pub origin: String,
    /// How the sheet lies.
    pub orientation: Orientation,
}

/// A piece of the report's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of the running text, with the figures that stand behind it.
    Heading(Heading),
    /// What a person wrote, line by line.
    Text(Vec<TextLine>),
    /// Room to write by hand.
    Room,
    /// An official table.
    Table(Table),
}

/// A line with its caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The caption, without a colon.
    pub caption: &'static str,
    /// What it says.
    pub text: String,
}

/// The body that reports. Empty texts are not printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issuer {
    /// The body above it.
    pub parent: String,
    /// The unit itself, or dots to write it on.
    pub unit: String,
    /// "Số: …".
    pub number: String,
}

/// The signature block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatures {
    /// Place and date, above the right signature.
    pub place_and_date: String,
    /// Who made the report.
    pub left: Signature,
    /// Who heads the unit.
    pub right: Signature,
}

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// In what office.
    pub office: String,
    /// How to sign, in brackets.
    pub manner: String,
    /// Whose; may be empty.
    pub name: String,
    /// Where this person can be reached.
    pub contact: Vec<Line>,
}

/// How the sheet lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    /// Upright.
    Portrait,
    /// On its side, for tables that are too wide otherwise.
    Landscape,
}

/// Lays out a report with its totals. `at` is the time of printing, RFC 3339, local with offset.
pub fn lay_out(template: &Template, report: &Report, totals: &Totals, at: &str) -> Paper {
    let (body, orientation) = body(template, report, totals);
    let title_block = &template.title_block;
    Paper {
        name: name(template, report),
        remarks: remarks(template, report, totals),
        issuer: issuer(report),
        appendix: title_block.appendix.clone(),
        title: title_block.title.clone(),
        attached_to: title_block.attached_to.clone(),
        about: about(template),
        body,
        explanations: explanations::all(template, report, totals),
        signatures: signatures(template, report),
        photos: photos::all(report),
        origin: words::origin(&template.id, template.version, report.identity.revision, &date_line::moment(at)),
        orientation,
    }
}

/// The parts of a text between which a line may end beside its spaces: behind a stroke, but not inside `05/10/2023`.
pub fn breakable_parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let strokes = text.match_indices('/').map(|(at, _)| at + 1);
        let end = strokes.into_iter().find(|end| text[*end..].starts_with(char::is_alphabetic));
        let (part, after) = end.map_or((text, None), |end| (&text[..end], Some(&text[end..])));
        rest = after;
        Some(part)
    })
}

fn name(template: &Template, report: &Report) -> String {
    let unit = report.head_field(HeadField::Unit).trim();
    let parts = [template.title_block.appendix.trim(), template.name.trim(), unit];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}

/// The parts of the form one after the other; the sheet lies on its side when one of its tables has to.
fn body(template: &Template, report: &Report, totals: &Totals) -> (Vec<Block>, Orientation) {
    let mut orientation = Orientation::Portrait;
    let mut body = Vec::new();
    for part in template.parts() {
        match part.layout {
            Layout::Outline => {
                let rows = part.rows();
                body.extend(rows.flat_map(|row| outline::blocks(template, report, totals, row)));
            }
            Layout::Table(table) => {
                let columns = template.columns(table);
                let rows = rows::of_table(template, report, totals, part, columns);
                let (widths, needed) = widths::of(columns, &rows);
                if needed == Orientation::Landscape {
                    orientation = needed;
                }
                body.push(Block::Table(Table { widths, heads: heads::grid(columns), rows }));
            }
        }
    }
    (body, orientation)
}

fn remarks(template: &Template, report: &Report, totals: &Totals) -> Vec<String> {
    let unreadable = answers::unreadable(template, report);
    let computed = answers::all_computed(template, report, totals);
    let has = |doubt| computed.iter().any(|answer| answer.doubt == Some(doubt));
    let mut remarks = Vec::new();
    if !unreadable.is_empty() {
        remarks.push(words::unreadable(&unreadable));
    }
    if has(Doubt::Incomplete) {
        remarks.push(words::INCOMPLETE.to_owned());
    }
    if has(Doubt::TooLarge) {
        remarks.push(words::TOO_LARGE_REMARK.to_owned());
    }
    remarks.extend(Some(template.document.remark.clone()).filter(|remark| !remark.is_empty()));
    remarks
}

fn issuer(report: &Report) -> Issuer {
    let text = |field| report.head_field(field).trim().to_owned();
    let or_dots = |text: String| if text.is_empty() { words::UNIT_TO_WRITE.to_owned() } else { text };
    let number = text(HeadField::Number);
    Issuer {
        parent: text(HeadField::Parent),
        unit: or_dots(text(HeadField::Unit)),
        number: if number.is_empty() { number } else { words::number(&number) },
    }
}

fn about(template: &Template) -> Vec<Line> {
    let document = &template.document;
    let week = document.week.map(|(first, last)| date_line::week(first, last)).unwrap_or_default();
    lines([
        (words::RECIPIENT, document.recipient.trim()),
        (words::THEME, document.theme.trim()),
        (words::WEEK, week.as_str()),
    ])
}

fn signatures(template: &Template, report: &Report) -> Signatures {
    let text = |field| report.head_field(field).trim();
    let left = Signature {
        office: words::AUTHOR.to_owned(),
        manner: words::AUTHOR_SIGNS.to_owned(),
        name: text(HeadField::Author).to_owned(),
        contact: lines([(words::PHONE, text(HeadField::Phone)), (words::EMAIL, text(HeadField::Email))]),
    };
    let printed = template.title_block.signature.clone();
    let by_decree = || template::Signature { office: words::LEADER.to_owned(), manner: words::LEADER_SIGNS.to_owned() };
    let template::Signature { office, manner } = printed.unwrap_or_else(by_decree);
    let right = Signature { office, manner, name: text(HeadField::Leader).to_owned(), contact: Vec::new() };
    let place_and_date = date_line::place_and_date(text(HeadField::Place), text(HeadField::Date));
    Signatures { place_and_date, left, right }
}

fn lines<const COUNT: usize>(lines: [(&'static str, &str); COUNT]) -> Vec<Line> {
    let said = lines.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(caption, text)| Line { caption, text: text.to_owned() }).collect()
}
