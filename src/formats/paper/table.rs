//! A table on paper as plain data. It must not know forms or reports.

/// The official table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The width of each column, in thousandths of the table's. Their sum is 1,000.
    pub widths: Vec<usize>,
    /// The lines of its heads.
    pub heads: Vec<Vec<PaperHead>>,
    /// Its rows in the order of the form, added rows behind the row they stand under.
    pub rows: Vec<PaperRow>,
    /// Whether nobody has answered anything, so that its rows need the height of a handwriting.
    pub is_blank: bool,
}

/// A head over one or more columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperHead {
    /// Its words; may be empty.
    pub text: String,
    /// Over how many columns it stands.
    pub columns: usize,
    /// Over how many lines of heads.
    pub lines: usize,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperRow {
    /// The row's name in the report: `training`, for an added row `other.0`; empty for one to be added by hand.
    pub name: String,
    /// 0 for a section, 1 for a row below it, and so on.
    pub level: u8,
    /// Its cells; together they stand over all columns.
    pub cells: Vec<PaperCell>,
}

/// A cell of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperCell {
    /// What is printed; line breaks are kept.
    pub text: String,
    /// The names of the report's cells that it shows, or `training.note`; none for what the form itself prints.
    pub names: Vec<String>,
    /// What it is.
    pub part: Part,
    /// What is doubtful about it.
    pub doubt: Option<Doubt>,
    /// Over how many columns it stands.
    pub columns: usize,
}

/// What a cell of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A printed number.
    Number,
    /// A label.
    Label,
    /// A unit.
    Unit,
    /// A figure or a day that a person gave.
    Figure,
    /// Words that a person gave where figures stand.
    Words,
    /// A computed figure.
    Total,
    /// A note.
    Note,
    /// A long text over the whole width.
    Narrative,
}

/// What is doubtful about a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The text cannot be read.
    Unreadable,
    /// A total that misses figures which cannot be read.
    Incomplete,
    /// A total beyond what can be calculated.
    TooLarge,
}
