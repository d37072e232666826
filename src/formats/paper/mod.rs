//! The printed report as plain data, laid out once for every format that draws it. It must not know HTML or sheets.
//!
//! What is blank stays blank, to be filled in by hand; 0 is 0; a text that cannot be read is printed as typed, with a
//! mark, and a remark on top says where. Nghị định 30/2020/NĐ-CP, Phụ lục I, is the rule for its parts.

mod answers;
mod appendix;
pub mod code;
pub(super) mod date_line;
mod explanations;
mod heads;
mod letter;
mod money;
mod outline;
pub mod photos;
mod rows;
mod table;
mod widths;
pub mod words;

use crate::domain::report::{HeadField, Progress, Report, Totals, check_code};
use crate::domain::template::{Layout, Template};

pub use appendix::{Appendix, Signatures};
pub use letter::{Issuer, Letter, Signature};
pub use outline::{Heading, TextLine};
pub use table::{Doubt, PaperCell, PaperHead, PaperRow, Part, Table};

/// A report on paper: a letter, the appendix with the official table where the form has one, and the pictures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What the document is called, in a tab or a file's properties: form and unit.
    pub name: String,
    /// Remarks above everything: open questions, and what the form itself has to say.
    pub remarks: Vec<String>,
    /// The report itself.
    pub letter: Letter,
    /// The official table, where it is not a part of the report's own words.
    pub appendix: Option<Appendix>,
    /// The code of the figures; empty where there are none yet.
    pub check: String,
    /// What the person said to what looks odd, each with its row; often none. It stands beneath the last table.
    pub explanations: Vec<String>,
    /// The figures as a code beneath the last signatures, where there are figures.
    pub code: Option<code::PaperCode>,
    /// The pictures behind everything.
    pub photos: Vec<photos::PaperPhoto>,
    /// Which data this paper shows, at its foot.
    pub origin: String,
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
    let Body { words: letter_body, tables, orientation } = body(template, report, totals);
    let appendix = appendix::appendix(template, report, tables, orientation);
    Paper {
        name: name(template, report),
        remarks: remarks(template, report, totals),
        letter: letter::letter(template, report, letter_body, appendix.as_ref().map(|found| found.name.as_str())),
        appendix,
        check: check(template, report),
        explanations: explanations::all(template, report, totals),
        code: code::of(template, report),
        photos: photos::all(report),
        origin: words::origin(&template.id, template.version, report.identity.revision, &date_line::moment(at)),
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

/// An empty form is filled in by hand, and has no figures to be told by a code.
fn check(template: &Template, report: &Report) -> String {
    let Progress { filled, unreadable, .. } = Progress::of_report(template, report);
    if filled + unreadable == 0 { String::new() } else { words::check(&check_code::of(template, report)) }
}

/// Whether nobody has answered anything yet: the paper is then filled in by hand.
fn is_blank(template: &Template, report: &Report) -> bool {
    let Progress { filled, unreadable, answered, .. } = Progress::of_report(template, report);
    filled + unreadable + answered == 0
}

/// What is reported, parted into what the letter says and what the appendix shows.
struct Body {
    words: Vec<Block>,
    tables: Vec<Block>,
    orientation: Orientation,
}

/// The parts of the form one after the other. A table of the form itself is the appendix; one that stands below a heading
/// of the running text stays there. The appendix lies on its side when one of its tables has to.
fn body(template: &Template, report: &Report, totals: &Totals) -> Body {
    let is_blank = is_blank(template, report);
    let mut body = Body { words: Vec::new(), tables: Vec::new(), orientation: Orientation::Portrait };
    for part in template.parts() {
        let Layout::Table(table) = part.layout else {
            body.words.extend(part.rows().flat_map(|row| outline::blocks(template, report, totals, row)));
            continue;
        };
        let columns = template.columns(table);
        let rows = rows::of_table(template, report, totals, part, columns, is_blank);
        let (widths, needed) = widths::of(columns, &rows);
        let is_own = template.row(part.first).depth == 0;
        if is_own && needed == Orientation::Landscape {
            body.orientation = needed;
        }
        let blocks = if is_own { &mut body.tables } else { &mut body.words };
        blocks.push(Block::Table(Table { widths, heads: heads::grid(columns), rows, is_blank }));
        let money = money::beneath(template, totals, part);
        if !money.is_empty() {
            blocks.push(Block::Text(money.into_iter().map(|text| TextLine { text, is_item: false }).collect()));
        }
    }
    body
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

fn lines<const COUNT: usize>(lines: [(&'static str, &str); COUNT]) -> Vec<Line> {
    let said = lines.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(caption, text)| Line { caption, text: text.to_owned() }).collect()
}
