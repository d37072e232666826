//! What one unit answered on one form: texts as typed with their readings, and what is computed from them.
//! It must not know how a report is stored, sent or shown.

pub mod address;
pub mod check_code;
pub mod differences;
pub mod entry;
pub mod identity;
pub mod issues;
pub mod last_year;
mod open_cells;
pub mod photo;
pub mod progress;
mod taking;
pub mod totals;
pub mod way;

pub use address::CellAddress;
pub use differences::{Difference, differences};
pub use entry::Entry;
pub use identity::Identity;
pub use issues::{Issue, IssueKind, Issues};
pub use last_year::LastYear;
pub use photo::Photo;
pub use progress::Progress;
pub use totals::{Total, Totals};

pub use super::by_name::Kept;
pub use super::template::HeadField;
use super::template::{AddedRows, RowIndex, Template};

/// A report on one form. Invariant: `entries`, `notes` and `narratives` are as long as the form's cells and rows;
/// `added` has an entry for each row that takes added rows, and for no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Which report, which revision, from where.
    pub identity: Identity,
    /// What a file or a newer program said that this program has no place for, by JSON pointer, as JSON: kept and
    /// written back.
    pub kept: Kept,
    /// A person's words to what looks odd, by the key of the comparison.
    /// In the order of keys.
    explanations: Vec<(String, String)>,
    head: [String; HeadField::ALL.len()],
    /// In paper order; only sections that were answered as a whole.
    sections: Vec<(RowIndex, SectionAnswer)>,
    entries: Vec<Entry>,
    notes: Vec<String>,
    narratives: Vec<String>,
    added: Vec<(RowIndex, Vec<AddedRow>)>,
    /// In the order in which they are printed.
    photos: Vec<Photo>,
}

/// One answer for a whole section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionAnswer {
    /// "Không có hoạt động".
    NoActivity,
    /// "Ô còn trống là 0": blank cells count as 0 and as filled.
    BlankIsZero,
}

/// A row that a person added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddedRow {
    /// Random, for ever.
    pub id: String,
    /// One entry for each cell of the form's [`AddedRows`].
    pub entries: Vec<Entry>,
    /// The note beside it.
    pub note: String,
    /// What this program has no place for in this row, by JSON pointer inside it, as JSON: kept and written back.
    pub kept: Kept,
}

impl Report {
    /// A report nobody has typed into.
    pub fn new(template: &Template, identity: Identity) -> Self {
        let added = template.rows().filter(|(_, row)| row.added.is_some()).map(|(row, _)| (row, Vec::new()));
        Self {
            identity,
            head: Default::default(),
            sections: Vec::new(),
            kept: Kept::default(),
            explanations: Vec::new(),
            entries: vec![Entry::default(); template.cells().len()],
            notes: vec![String::new(); template.row_count()],
            narratives: vec![String::new(); template.row_count()],
            added: added.collect(),
            photos: Vec::new(),
        }
    }

    /// What stands in a cell; `None` where the report has no such cell.
    pub fn entry(&self, address: CellAddress) -> Option<&Entry> {
        match address {
            CellAddress::Fixed(cell) => self.entries.get(cell.at()),
            CellAddress::Added { row, index, cell } => self.added(row).get(index)?.entries.get(cell),
        }
    }

    /// Puts a text into a cell, reads it, and gives back what stood there. A computed cell takes none.
    pub fn set_entry(&mut self, template: &Template, address: CellAddress, text: &str) -> Option<String> {
        let entry = match address {
            CellAddress::Fixed(cell) => {
                let fixed = template.cells().get(cell.at()).filter(|cell| cell.is_open())?;
                let entry = self.entries.get_mut(cell.at())?;
                return Some(entry.replace(text, fixed.kind, &fixed.unit));
            }
            CellAddress::Added { row, index, cell } => self.added_mut(row)?.get_mut(index)?.entries.get_mut(cell)?,
        };
        let cell = address.added_cell(template).filter(|cell| cell.is_open())?;
        Some(entry.replace(text, cell.kind, &cell.unit))
    }

    /// A row's note.
    pub fn note(&self, row: RowIndex) -> &str {
        self.notes.get(row.at()).map_or("", String::as_str)
    }

    /// Replaces a row's note and gives back the old one.
    pub fn set_note(&mut self, row: RowIndex, text: &str) -> Option<String> {
        self.notes.get_mut(row.at()).map(|note| std::mem::replace(note, text.to_owned()))
    }

    /// A row's narrative.
    pub fn narrative(&self, row: RowIndex) -> &str {
        self.narratives.get(row.at()).map_or("", String::as_str)
    }

    /// Replaces a row's narrative and gives back the old one.
    pub fn set_narrative(&mut self, row: RowIndex, text: &str) -> Option<String> {
        self.narratives.get_mut(row.at()).map(|narrative| std::mem::replace(narrative, text.to_owned()))
    }

    /// A field of the head; empty where it is not answered.
    pub fn head_field(&self, field: HeadField) -> &str {
        &self.head[field as usize]
    }

    /// Replaces a field of the head and gives back the old text.
    pub fn set_head_field(&mut self, field: HeadField, text: &str) -> String {
        std::mem::replace(&mut self.head[field as usize], text.to_owned())
    }

    /// What was said to a comparison; empty where nothing was.
    pub fn explanation(&self, key: &str) -> &str {
        self.place_of_explanation(key).map_or("", |place| self.explanations[place].1.as_str())
    }

    /// Replaces what is said to a comparison and gives back the old text. An empty text takes it away.
    pub fn set_explanation(&mut self, key: String, text: &str) -> String {
        match self.place_of_explanation(&key) {
            Ok(place) if text.is_empty() => self.explanations.remove(place).1,
            Ok(place) => std::mem::replace(&mut self.explanations[place].1, text.to_owned()),
            Err(place) => {
                if !text.is_empty() {
                    self.explanations.insert(place, (key, text.to_owned()));
                }
                String::new()
            }
        }
    }

    /// Everything that was said, with its key, in the order of keys.
    pub fn explanations(&self) -> &[(String, String)] {
        &self.explanations
    }

    fn place_of_explanation(&self, key: &str) -> Result<usize, usize> {
        self.explanations.binary_search_by(|(other, _)| other.as_str().cmp(key))
    }

    /// The answer that was given for a section as a whole.
    pub fn section_answer(&self, section: RowIndex) -> Option<SectionAnswer> {
        self.sections.iter().find(|(answered, _)| *answered == section).map(|(_, answer)| *answer)
    }

    /// Answers a section as a whole, or takes the answer back. Gives the old one.
    pub fn set_section_answer(&mut self, section: RowIndex, answer: Option<SectionAnswer>) -> Option<SectionAnswer> {
        let old = self.section_answer(section);
        self.sections.retain(|(answered, _)| *answered != section);
        if let Some(answer) = answer {
            let place = self.sections.partition_point(|(answered, _)| *answered < section);
            self.sections.insert(place, (section, answer));
        }
        old
    }

    /// The sections that were answered as a whole, in paper order.
    pub fn section_answers(&self) -> &[(RowIndex, SectionAnswer)] {
        &self.sections
    }

    /// The rows that a person added here.
    pub fn added(&self, row: RowIndex) -> &[AddedRow] {
        self.added.iter().find(|(below, _)| *below == row).map_or(&[], |(_, rows)| rows.as_slice())
    }

    /// The added rows for change; `None` where the form takes none.
    pub fn added_mut(&mut self, row: RowIndex) -> Option<&mut Vec<AddedRow>> {
        self.added.iter_mut().find(|(below, _)| *below == row).map(|(_, rows)| rows)
    }

    /// The pictures, in the order in which they are printed.
    pub fn photos(&self) -> &[Photo] {
        &self.photos
    }

    /// The pictures for change.
    pub const fn photos_mut(&mut self) -> &mut Vec<Photo> {
        &mut self.photos
    }

    /// Whether nothing was answered: such a report is not worth keeping.
    pub fn is_untouched(&self) -> bool {
        self.identity.revision == 0
            && self.head.iter().all(String::is_empty)
            && self.sections.is_empty()
            && self.kept.is_empty()
            && self.explanations.is_empty()
            && self.entries.iter().all(|entry| entry.text().is_empty())
            && self.notes.iter().chain(&self.narratives).all(String::is_empty)
            && self.added.iter().all(|(_, rows)| rows.is_empty())
            && self.photos.is_empty()
    }
}

impl AddedRow {
    /// An added row with nothing in it.
    pub fn blank(id: String, form: &AddedRows) -> Self {
        Self { id, entries: vec![Entry::default(); form.cells.len()], ..Self::default() }
    }
}
