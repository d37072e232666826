//! What a form holds to be odd or impossible, as data: which fields are compared with which, and which comparisons a
//! field takes part in. It must not know figures.

use super::{CellIndex, HeadField, RowIndex, Template, id};

/// The most checks of a form.
pub const MOST_CHECKS: usize = 100;
/// The most comparisons that all checks of a form make together.
pub const MOST_COMPARISONS: usize = 200_000;

/// Words at the head of keys that the program uses for what it always checks, so that no check may bear them.
const TAKEN: [&str; 3] = ["unreadable", "no_activity", "unit_blank"];

/// How much weight a finding has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Cannot be right.
    Error,
    /// May be right: a word of explanation is asked for, which travels with the report.
    Warning,
    /// Worth a look.
    Hint,
}

/// One rule of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// For ever: explanations are kept under it.
    pub id: String,
    /// How much weight a finding has.
    pub level: Level,
    /// The office's own sentence to be said; may be empty.
    pub say: String,
    /// What is compared.
    pub kind: CheckKind,
    /// The fields of each comparison.
    pub comparisons: Vec<Vec<Asked>>,
}

/// What a check compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckKind {
    /// The first cell is not larger than the second ("trong đó").
    Part,
    /// Where one of two cells counts something, the other does too.
    Together,
    /// The field is answered.
    Required,
    /// All the cells hold one figure.
    Same,
    /// The day lies in the Week.
    InWeek,
    /// The figure is less than so many times that of last year.
    LikeLastYear {
        /// How many times.
        times: u32,
    },
}

impl CheckKind {
    /// The weight of a finding where the form does not say.
    pub const fn level(self) -> Level {
        match self {
            Self::Part | Self::Required | Self::Same => Level::Error,
            Self::Together | Self::InWeek | Self::LikeLastYear { .. } => Level::Warning,
        }
    }
}

/// A field that a check asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A fixed cell, open or computed.
    Cell(CellIndex),
    /// One cell of every row that a person adds below `row`.
    AddedCells {
        /// The row of the form.
        row: RowIndex,
        /// The cell's position in each added row, from 0.
        cell: usize,
    },
    /// A field of the head.
    Head(HeadField),
    /// A long text.
    Narrative(RowIndex),
}

/// One comparison of one check: a handle. Its key names it in reports, in files and on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Comparison {
    /// Which check, from 0.
    pub check: usize,
    /// Which of its comparisons, from 0.
    pub at: usize,
}

/// All checks of a form, and which fields they mention.
#[derive(Clone, Debug, Default)]
pub struct Checks {
    all: Vec<Check>,
    /// For each fixed cell, the comparisons that mention it.
    by_cell: Vec<Vec<Comparison>>,
    /// What is mentioned besides fixed cells.
    besides: Vec<(Asked, Comparison)>,
}

impl Checks {
    /// Notes which fields the checks mention. `cells` is the number of fixed cells.
    pub fn new(all: Vec<Check>, cells: usize) -> Self {
        let mut checks = Self { all: Vec::new(), by_cell: vec![Vec::new(); cells], besides: Vec::new() };
        for (check, content) in all.iter().enumerate() {
            for (at, fields) in content.comparisons.iter().enumerate() {
                for asked in fields {
                    checks.note(*asked, Comparison { check, at });
                }
            }
        }
        Self { all, ..checks }
    }

    fn note(&mut self, asked: Asked, comparison: Comparison) {
        match asked {
            Asked::Cell(cell) => {
                if let Some(list) = self.by_cell.get_mut(cell.at()) {
                    list.push(comparison);
                }
            }
            _ => self.besides.push((asked, comparison)),
        }
    }

    /// The checks in the form's order.
    pub fn all(&self) -> &[Check] {
        &self.all
    }

    /// One check.
    pub fn check(&self, comparison: Comparison) -> Option<&Check> {
        self.all.get(comparison.check)
    }

    /// The fields of a comparison.
    pub fn fields(&self, comparison: Comparison) -> &[Asked] {
        self.check(comparison).and_then(|check| check.comparisons.get(comparison.at)).map_or(&[], Vec::as_slice)
    }

    /// All comparisons.
    pub fn comparisons(&self) -> impl Iterator<Item = Comparison> {
        let all = self.all.iter().enumerate();
        all.flat_map(|(check, content)| (0..content.comparisons.len()).map(move |at| Comparison { check, at }))
    }

    /// The comparisons that mention a fixed cell.
    pub fn touching(&self, cell: CellIndex) -> &[Comparison] {
        self.by_cell.get(cell.at()).map_or(&[], Vec::as_slice)
    }

    /// The comparisons that mention anything else of which `is_meant` is true.
    pub fn touching_besides(&self, is_meant: impl Fn(Asked) -> bool) -> impl Iterator<Item = Comparison> {
        self.besides.iter().filter(move |(asked, _)| is_meant(*asked)).map(|(_, comparison)| *comparison)
    }

    /// Whether a check asks for this field of the head.
    pub fn requires(&self, field: HeadField) -> bool {
        self.touching_besides(|asked| asked == Asked::Head(field)).next().is_some()
    }
}

impl Comparison {
    /// Its name in reports and files: the check's id with the row's, and the cell's where a row can have several.
    pub fn key(self, template: &Template) -> String {
        let checks = template.checks();
        let (Some(check), Some(first)) = (checks.check(self), checks.fields(self).first()) else {
            return String::new();
        };
        let name = match check.kind {
            CheckKind::Part | CheckKind::Together | CheckKind::Same => first.row_id(template).to_owned(),
            CheckKind::Required | CheckKind::InWeek | CheckKind::LikeLastYear { .. } => first.name(template),
        };
        [check.id.as_str(), ".", &name].concat()
    }

    /// The comparison of this key.
    pub fn from_key(template: &Template, key: &str) -> Option<Self> {
        let (id, _) = key.split_once('.')?;
        let check = template.checks().all().iter().position(|check| check.id == id)?;
        let count = template.checks().all()[check].comparisons.len();
        (0..count).map(|at| Self { check, at }).find(|comparison| comparison.key(template) == key)
    }
}

impl Asked {
    /// As a form's file names it: `row.cell`, `row`, `head.unit`.
    pub fn name(self, template: &Template) -> String {
        let cell = match self {
            Self::Cell(cell) => &template.cell(cell).id,
            Self::AddedCells { row, cell } => {
                let added = template.row(row).added.as_ref();
                added.and_then(|added| added.cells.get(cell)).map_or("", |cell| cell.id.as_str())
            }
            Self::Head(field) => return ["head.", field.key()].concat(),
            Self::Narrative(row) => return template.row(row).id.clone(),
        };
        [self.row_id(template), ".", cell].concat()
    }

    /// The row it stands in or below; `None` for the head.
    pub fn row(self, template: &Template) -> Option<RowIndex> {
        match self {
            Self::Cell(cell) => Some(template.cell(cell).row),
            Self::AddedCells { row, .. } | Self::Narrative(row) => Some(row),
            Self::Head(_) => None,
        }
    }

    fn row_id(self, template: &Template) -> &str {
        self.row(template).map_or("head", |row| template.row(row).id.as_str())
    }
}

/// Ids of checks: like those of rows, and none of the program's own.
pub fn is_check_id(text: &str) -> bool {
    id::is_row_or_cell_id(text) && !TAKEN.contains(&text)
}
