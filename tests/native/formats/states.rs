//! Each official form as it may reach an office: blank, half filled in, whole, with questions open, and wide.

use phuluc::domain::report::{CellAddress, HeadField};
use phuluc::domain::template::{CellIndex, ColumnKind, Layout, columns};

use super::samples::{FORMS, Story, filled};

/// How far a report is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    Blank,
    Half,
    Full,
    /// Whole but for texts that cannot be read.
    Asked,
    /// With figures so long that a table lies on its side.
    Wide,
}

impl State {
    pub const ALL: [Self; 5] = [Self::Blank, Self::Half, Self::Full, Self::Asked, Self::Wide];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Half => "half",
            Self::Full => "full",
            Self::Asked => "asked",
            Self::Wide => "wide",
        }
    }

    /// A form in this state.
    pub fn of(self, form: &str) -> Story {
        match self {
            Self::Blank => Story::on(form),
            Self::Half => half(form),
            Self::Full => full(form),
            Self::Asked => asked(form),
            Self::Wide => wide(form),
        }
    }
}

/// Every form in every state.
pub fn all() -> impl Iterator<Item = (State, Story)> {
    FORMS.into_iter().flat_map(|form| State::ALL.map(|state| (state, state.of(form))))
}

/// The names of the form's own open cells.
fn open_cells(story: &Story) -> Vec<String> {
    let cells = (0..).map(CellIndex).zip(story.template.cells()).filter(|(_, cell)| cell.is_open());
    cells.map(|(index, _)| CellAddress::Fixed(index).name(&story.template)).collect()
}

/// The unit and the first half of the figures; no words, no day.
fn half(form: &str) -> Story {
    let story = Story::on(form).head(HeadField::Unit, "Trung tâm học tập cộng đồng phường Mạo Khê");
    let names = open_cells(&story);
    let story = story.head(HeadField::Leader, "Vàng A Páo");
    names.iter().take(names.len() / 2).fold(story, |story, name| story.cell(name, "12"))
}

/// Everything, with a long note wherever there is room for one.
fn full(form: &str) -> Story {
    let note =
        "Phối hợp với Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên; học buổi tối tại nhà văn hóa thôn.";
    let story = filled(form);
    let has_notes = |layout| match layout {
        Layout::Table(table) => {
            columns::leaves(story.template.columns(table)).iter().any(|column| matches!(column.kind, ColumnKind::Note))
        }
        Layout::Outline => false,
    };
    let rows = story.template.rows().filter(|(_, row)| has_notes(row.layout));
    let rows: Vec<String> = rows.map(|(_, row)| row.id.clone()).step_by(5).collect();
    rows.iter().fold(story, |story, row| story.note(row, note))
}

fn asked(form: &str) -> Story {
    let story = full(form);
    let names = open_cells(&story);
    names.iter().step_by(4).fold(story, |story, name| story.cell(name, "khoảng 12o"))
}

fn wide(form: &str) -> Story {
    let story = full(form);
    let names = open_cells(&story);
    names.iter().step_by(3).fold(story, |story, name| story.cell(name, "900719925474"))
}
