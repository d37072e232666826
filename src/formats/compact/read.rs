//! Reads a code back: hostile until proven otherwise. It must not know where it was found.

use super::stream::{Answer, Reader};
use super::write::{open_added, open_cells, rows_with_added, short_fingerprint};
use super::{END, MARK, MOST_ADDED, MOST_BYTES, UNREADABLE, VERSION, base45, sum};
use crate::domain::report::{AddedRow, CellAddress, HeadField, Identity, Report, SectionAnswer};
use crate::domain::template::{CellKind, RowIndex, Template, id};
use crate::domain::values::{Number, number_text};

/// A code that is whole, up to where a form is needed to read on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The form's id.
    pub form: String,
    /// The form's version.
    pub version: u32,
    /// The code of the report's figures; see [`check_code`](crate::domain::report::check_code).
    pub check: String,
    /// Whether words and added rows were left out when it was made.
    pub leaves_out: bool,
    /// Tells two codes apart.
    pub sum: String,
    fingerprint: [u8; 4],
    rest: Vec<u8>,
}

/// Why a code cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// Cut off or altered on its way.
    Broken,
    /// Made by a newer program.
    TooNew {
        /// Its shape.
        version: u64,
    },
}

/// Opens a code, as far as it can be read without its form.
///
/// # Errors
/// See [`CodeError`].
pub fn open(text: &str) -> Result<Code, CodeError> {
    let rest = text.trim_start().strip_prefix(MARK).and_then(|rest| rest.split_once(':'));
    let (version, rest) = rest.ok_or(CodeError::Broken)?;
    let version = version.parse().map_err(|_| CodeError::Broken)?;
    if version > VERSION {
        return Err(CodeError::TooNew { version });
    }
    whole(rest).ok_or(CodeError::Broken)
}

fn whole(text: &str) -> Option<Code> {
    let text = text.trim_end().strip_suffix(END)?;
    let (said, data) = text.split_at_checked(8)?;
    if data.len() > MOST_BYTES * 2 || said != sum(data) {
        return None;
    }
    let bytes = base45::decode(data)?;
    let mut reader = Reader::of(&bytes);
    let form = reader.text().filter(|form| id::is_form_id(form))?;
    let version = u32::try_from(reader.number()?).ok()?;
    let fingerprint = reader.bytes(4)?.try_into().ok()?;
    let check = String::from_utf8(reader.bytes(8)?.to_vec()).ok()?;
    let leaves_out = match reader.number()? {
        0 => false,
        1 => true,
        _ => return None,
    };
    let rest = reader.left().to_vec();
    Some(Code { form, version, check, leaves_out, sum: said.to_owned(), fingerprint, rest })
}

impl Code {
    /// Whether it was made on this very form.
    pub fn is_on(&self, template: &Template) -> bool {
        self.form == template.id && self.fingerprint == short_fingerprint(template)
    }

    /// The report; `None` where the code says what the form does not ask. Its id is made of the code, so that the same
    /// code gives the same report each time.
    pub fn report(&self, template: &Template) -> Option<Report> {
        let id = ["qr-", &self.sum.to_ascii_lowercase()].concat();
        let identity = Identity { id, revision: 1, ..Identity::default() };
        let mut filling = Filling { template, reader: Reader::of(&self.rest), report: Report::new(template, identity) };
        filling.head()?;
        filling.sections()?;
        filling.answers(open_cells(template))?;
        if !self.leaves_out {
            filling.added()?;
        }
        filling.reader.is_at_end().then_some(filling.report)
    }
}

struct Filling<'a> {
    template: &'a Template,
    reader: Reader<'a>,
    report: Report,
}

impl Filling<'_> {
    fn head(&mut self) -> Option<()> {
        let unit = self.reader.text()?;
        self.report.set_head_field(HeadField::Unit, &unit);
        Some(())
    }

    fn sections(&mut self) -> Option<()> {
        for _ in 0..self.reader.count()? {
            let said = self.reader.number()?;
            let row = RowIndex(u32::try_from(said / 2).ok()?);
            let is_section = row.at() < self.template.row_count() && self.template.row(row).section == row;
            let answer = if said % 2 == 1 { SectionAnswer::BlankIsZero } else { SectionAnswer::NoActivity };
            // Each section once, or the number of answers could be anything.
            let is_new = is_section && self.report.set_section_answer(row, Some(answer)).is_none();
            is_new.then_some(())?;
        }
        Some(())
    }

    fn added(&mut self) -> Option<()> {
        let mut left = MOST_ADDED;
        for row in rows_with_added(self.template) {
            let count = self.reader.count()?;
            left = left.checked_sub(count)?;
            let form = self.template.row(row).added.as_ref()?;
            let blanks = (1..=count).map(|number| AddedRow::blank(number.to_string(), form));
            self.report.added_mut(row)?.extend(blanks);
            let template = self.template;
            self.answers((0..count).flat_map(|index| open_added(template, row, index)))?;
        }
        Some(())
    }

    fn answers(&mut self, cells: impl Iterator<Item = CellAddress>) -> Option<()> {
        for address in cells {
            let kind = match address {
                CellAddress::Fixed(cell) => self.template.cell(cell).kind,
                CellAddress::Added { .. } => address.added_cell(self.template)?.kind,
            };
            let text = text(self.reader.answer()?, kind)?;
            self.report.set_entry(self.template, address, &text)?;
        }
        // Blanks in a row end where the cells of one kind end.
        self.reader.has_no_blanks().then_some(())
    }
}

/// The text that reads as this answer in a cell of this kind.
fn text(answer: Answer, kind: CellKind) -> Option<String> {
    match (answer, kind) {
        (Answer::Blank, _) => Some(String::new()),
        (Answer::Words(words), CellKind::Text) => Some(words).filter(|words| !words.trim().is_empty()),
        (Answer::Unreadable, CellKind::Whole | CellKind::Decimal(_) | CellKind::Date) => Some(UNREADABLE.to_owned()),
        (Answer::Figure(figure), CellKind::Whole | CellKind::Decimal(_)) => {
            let scaled = i64::try_from(figure).ok()?;
            Number::scaled(scaled, kind.places()).ok().map(number_text::grouped)
        }
        (Answer::Figure(day), CellKind::Date) => {
            let (months, day) = (day / 31, day % 31 + 1);
            let (year, month) = (months / 12, months % 12 + 1);
            (year <= 9_999).then(|| format!("{day:02}/{month:02}/{year:04}"))
        }
        _ => None,
    }
}
