//! The letter that takes a report along, short enough for every mail program: some cut a link of more than 2,000
//! characters. It must not know how a letter is begun.

use super::paper::words as paper_words;
use crate::domain::report::{HeadField, Report, Totals, check_code};
use crate::domain::template::Template;
use crate::domain::values::number_text;

/// The most characters of subject and words, as a link holds them.
pub const MOST: usize = 1_700;
/// How a line ends in a link to a letter: RFC 6068, section 5.
const LINE: &str = "\r\n";
/// The most characters of a unit's name.
const LONGEST_NAME: usize = 80;

/// A part of the words; those of a high rank go first where there is no room.
struct Part {
    rank: u8,
    text: String,
}

/// The subject, and behind a first `\n` the words, in CRLF lines; `title` is what it is about, `file` what is attached.
pub fn of(template: &Template, report: &Report, totals: &Totals, title: &str, file: &str) -> String {
    let unit: String = report.head_field(HeadField::Unit).trim().chars().take(LONGEST_NAME).collect();
    let subject = subject(title, &unit);
    let mut parts = vec![
        Part { rank: 2, text: dear(template.document.recipient.trim()) },
        Part { rank: 0, text: sentence(&unit, file) },
        Part { rank: 1, text: [&paper_words::check(&check_code::of(template, report)), "\n"].concat() },
        Part { rank: 3, text: ["Mẫu: ", &template.name, ", bản ", &template.version.to_string(), "\n"].concat() },
    ];
    parts.extend(figures(template, totals).into_iter().map(|text| Part { rank: 4, text }));
    let mut room = MOST.saturating_sub(length(&subject));
    let mut is_taken = vec![false; parts.len()];
    for rank in 0..=4 {
        for (part, is_taken) in parts.iter().zip(&mut is_taken).filter(|(part, _)| part.rank == rank) {
            let needed = length(&part.text);
            *is_taken = rank == 0 || needed <= room;
            room = if *is_taken { room.saturating_sub(needed) } else { room };
        }
    }
    let words = parts.iter().zip(is_taken).filter(|(_, is_taken)| *is_taken).map(|(part, _)| part.text.as_str());
    [subject, "\n".to_owned(), words.collect::<String>().replace('\n', LINE)].concat()
}

fn subject(title: &str, unit: &str) -> String {
    let mut letters = title.chars();
    let first = letters.next().map(char::to_lowercase).into_iter().flatten();
    let title: String = first.chain(letters).map(|sign| if sign == '\n' { ' ' } else { sign }).collect();
    if unit.is_empty() { ["Báo cáo ", &title].concat() } else { ["Báo cáo ", &title, " - ", unit].concat() }
}

fn dear(recipient: &str) -> String {
    if recipient.is_empty() { String::new() } else { [paper_words::RECIPIENT, ": ", recipient, "\n\n"].concat() }
}

fn sentence(unit: &str, file: &str) -> String {
    let unit = if unit.is_empty() { "Đơn vị chúng tôi" } else { unit };
    [unit, " gửi báo cáo trong tệp đính kèm:\n", file, "\n\n"].concat()
}

/// A line for each row with totals: "Mục 1: 8.230 lớp, 13.751 người".
fn figures(template: &Template, totals: &Totals) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, row) in template.rows() {
        let sums = template.cells_of(index).filter_map(|(cell, content)| {
            let sum = number_text::grouped(totals.get(cell)?.value?);
            Some([&sum, " ", &content.unit].concat().trim_end().to_owned())
        });
        let sums = sums.collect::<Vec<_>>().join(", ");
        if !sums.is_empty() {
            let name = if row.number.is_empty() { row.label.as_str() } else { row.number.as_str() };
            lines.push([if row.number.is_empty() { "" } else { "Mục " }, name, ": ", &sums, "\n"].concat());
        }
    }
    lines
}

/// How long a text is in a link, where each line ends in two characters.
fn length(text: &str) -> usize {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte);
    let length = |byte| if is_plain(byte) { 1 } else { 3 * if byte == b'\n' { LINE.len() } else { 1 } };
    text.bytes().map(length).sum()
}
