//! The report itself, as a letter to the body above: its head of two columns, title, words and signature, by
//! Nghị định 30/2020/NĐ-CP, Phụ lục I. It must not know tables.

use chrono::Datelike as _;

use super::{Block, Line, TextLine, date_line, lines, words};
use crate::domain::report::{HeadField, Report};
use crate::domain::template::{self, Template};

/// The letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The body that reports, top left.
    pub issuer: Issuer,
    /// Top right, under the motto.
    pub place_and_date: String,
    /// The title's lines: what kind of document first, then what it is about.
    pub title: Vec<String>,
    /// To whom; may be empty.
    pub recipient: String,
    /// About which Week, and after which outline.
    pub about: Vec<Line>,
    /// What is reported, from top to bottom.
    pub body: Vec<Block>,
    /// Who else gets it, line by line.
    pub copies: Vec<String>,
    /// Who made it and can be asked about it; often not given.
    pub maker: Vec<Line>,
    /// The head of the unit.
    pub signature: Signature,
}

/// The body that reports. Empty texts are not printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issuer {
    /// The body above it.
    pub parent: String,
    /// The unit itself, or dots to write it on.
    pub unit: String,
    /// "Số: …", with room for what is not given.
    pub number: String,
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
}

/// The letter around `body`; `appendix` is how the appendix behind it is called, where there is one.
pub(super) fn letter(template: &Template, report: &Report, mut body: Vec<Block>, appendix: Option<&str>) -> Letter {
    let text = |field| report.head_field(field).trim();
    match appendix {
        Some(name) => body.push(Block::Text(vec![TextLine { text: words::figures_in(name), is_item: false }])),
        None => end(&mut body),
    }
    Letter {
        issuer: issuer(report),
        place_and_date: place_and_date(report),
        title: title(template, appendix.is_some()),
        recipient: template.document.recipient.trim().to_owned(),
        about: about(template, appendix.is_some()),
        body,
        copies: vec![words::AS_ABOVE.to_owned(), words::TO_FILE.to_owned()],
        maker: lines([
            (words::MAKER, text(HeadField::Author)),
            (words::PHONE, text(HeadField::Phone)),
            (words::EMAIL, text(HeadField::Email)),
        ]),
        signature: leader(template, report),
    }
}

/// The signature of the unit's head, as the document prints it, else as the decree does.
pub(super) fn leader(template: &Template, report: &Report) -> Signature {
    let by_decree = || template::Signature { office: words::LEADER.to_owned(), manner: words::LEADER_SIGNS.to_owned() };
    let template::Signature { office, manner } = template.title_block.signature.clone().unwrap_or_else(by_decree);
    Signature { office, manner, name: report.head_field(HeadField::Leader).trim().to_owned() }
}

/// Place and date, with dots for what is not given.
pub(super) fn place_and_date(report: &Report) -> String {
    let text = |field| report.head_field(field).trim();
    date_line::place_and_date(text(HeadField::Place), text(HeadField::Date))
}

/// The unit's name, or `to_write` where it goes by hand.
pub(super) fn unit(report: &Report, to_write: &str) -> String {
    let unit = report.head_field(HeadField::Unit).trim();
    if unit.is_empty() { to_write.to_owned() } else { unit.to_owned() }
}

fn issuer(report: &Report) -> Issuer {
    let text = |field| report.head_field(field).trim();
    Issuer {
        parent: text(HeadField::Parent).to_owned(),
        unit: unit(report, words::UNIT_TO_WRITE),
        number: words::number(&with_leading_zero(text(HeadField::Number))),
    }
}

/// Numbers below 10 are written with a 0 before them (mục II.3 of the decree's appendix I).
fn with_leading_zero(number: &str) -> String {
    let mut characters = number.chars();
    let is_single = characters.next().is_some_and(|first| first.is_ascii_digit() && first != '0')
        && !characters.next().is_some_and(|second| second.is_ascii_digit());
    if is_single { format!("0{number}") } else { number.to_owned() }
}

fn title(template: &Template, has_appendix: bool) -> Vec<String> {
    let block = &template.title_block;
    if !block.report.is_empty() {
        return block.report.clone();
    }
    if !has_appendix {
        return block.title.clone();
    }
    let year = template.document.week.map(|(first, last)| last.unwrap_or(first).year());
    vec![words::REPORT.to_owned(), words::report_about(year)]
}

fn about(template: &Template, has_appendix: bool) -> Vec<Line> {
    let (document, block) = (&template.document, &template.title_block);
    let week = document.week.map(|(first, last)| date_line::week(first, last)).unwrap_or_default();
    // A report that bears a title of its own says after which outline it was written.
    let is_outlined = !has_appendix && !block.report.is_empty();
    let outline = [block.appendix.as_str(), &block.title.join(" "), &block.attached_to.join(" ")].join(" ");
    lines([
        (words::THEME, document.theme.trim()),
        (words::WEEK, week.as_str()),
        (words::OUTLINE, if is_outlined { outline.trim() } else { "" }),
    ])
}

/// The last words of a report end with `./.`; where they are still to be written by hand, so is the end.
fn end(body: &mut [Block]) {
    let last = body.last_mut().and_then(|block| if let Block::Text(lines) = block { lines.last_mut() } else { None });
    if let Some(line) = last {
        line.text = words::ended(&line.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_below_ten_bears_a_zero() {
        for (typed, printed) in [
            ("5/BC-TTHTCĐ", "05/BC-TTHTCĐ"),
            ("05/BC", "05/BC"),
            ("12/BC", "12/BC"),
            ("", ""),
            ("/BC", "/BC"),
            ("7", "07"),
        ] {
            assert_eq!(with_leading_zero(typed), printed);
        }
    }
}
