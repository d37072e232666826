//! Forms and reports for these tests, and the few words in which their stories are told.

use phuluc::domain::report::{AddedRow, CellAddress, HeadField, Identity, Photo, Report, SectionAnswer, Totals};
use phuluc::domain::template::{CellIndex, CellKind, RowIndex, Template};
use phuluc::formats::job::{FileKind, Imported, Job, Outcome, Refusal};
use phuluc::formats::{draft, run, template_file};
use serde_json::{Value, json};

pub const LAI_CHAU: &str = include_str!("../../../public/templates/lai-chau-2023.json");

/// A form in words, with a table inside.
pub const DAK_LAK: &str = include_str!("../../../public/templates/dak-lak-2022.json");

/// Every form that the page ships.
pub const FORMS: [&str; 5] = [
    LAI_CHAU,
    include_str!("../../../public/templates/dong-trieu-2023.json"),
    DAK_LAK,
    include_str!("../../../public/templates/ha-noi-2022.json"),
    include_str!("../../../public/templates/binh-phuoc-2020.json"),
];

/// A form with a cell of every kind, in few rows.
pub const SAMPLER: &str = include_str!("sampler.json");

/// The sampler with checks of two kinds.
pub fn checked_sampler() -> String {
    let mut form: Value = serde_json::from_str(SAMPLER).unwrap();
    form["checks"] = json!([
        { "id": "both", "kind": "together", "columns": ["count", "people"] },
        { "id": "days", "kind": "in_week", "cells": ["a.day", "more.since"] },
        { "id": "needed", "kind": "required", "fields": ["head.leader"], "level": "warning" },
        { "id": "growth", "kind": "like_last_year", "times": 10 }
    ]);
    form.to_string()
}

pub const AT: &str = "2023-10-12T10:32:05+07:00";
pub const PROGRAM: &str = "0.1.0";

pub fn load(text: &str) -> Template {
    template_file::load(text).unwrap()
}

pub fn identity() -> Identity {
    let parent = Some("00c0ffee".to_owned());
    Identity { id: "3f2a".to_owned(), revision: 17, writer: "d1".to_owned(), parent, ..Identity::default() }
}

/// A report with its form, to be filled in.
pub struct Story {
    pub text: String,
    pub template: Template,
    pub report: Report,
}

impl Story {
    pub fn on(text: &str) -> Self {
        let template = load(text);
        let report = Report::new(&template, identity());
        Self { text: text.to_owned(), template, report }
    }

    pub fn row(&self, id: &str) -> RowIndex {
        self.template.row_by_id(id).unwrap_or_else(|| panic!("no row {id}"))
    }

    pub fn head(mut self, field: HeadField, text: &str) -> Self {
        self.report.set_head_field(field, text);
        self
    }

    pub fn cell(mut self, name: &str, text: &str) -> Self {
        let address = CellAddress::from_name(&self.template, name).unwrap_or_else(|| panic!("no cell {name}"));
        self.report.set_entry(&self.template, address, text).unwrap_or_else(|| panic!("{name} takes no text"));
        self
    }

    pub fn note(mut self, row: &str, text: &str) -> Self {
        self.report.set_note(self.row(row), text);
        self
    }

    pub fn narrative(mut self, row: &str, text: &str) -> Self {
        self.report.set_narrative(self.row(row), text);
        self
    }

    pub fn section(mut self, row: &str, answer: SectionAnswer) -> Self {
        self.report.set_section_answer(self.row(row), Some(answer));
        self
    }

    pub fn explained(mut self, key: &str, text: &str) -> Self {
        self.report.set_explanation(key.to_owned(), text);
        self
    }

    pub fn kept(mut self, pointer: &str, json: &str) -> Self {
        self.report.kept.insert(pointer.to_owned(), json.to_owned());
        self
    }

    /// Adds a row with a note; its cells are filled in by [`Self::cell`].
    pub fn added(mut self, row: &str, id: &str, note: &str) -> Self {
        let row = self.row(row);
        let form = self.template.row(row).added.clone().unwrap();
        let added = AddedRow { note: note.to_owned(), ..AddedRow::blank(id.to_owned(), &form) };
        self.report.added_mut(row).unwrap().push(added);
        self
    }

    pub fn photo(mut self, id: &str, caption: &str) -> Self {
        let (id, caption) = (id.to_owned(), caption.to_owned());
        let photo = Photo { id, caption, width: 1600, height: 1200, bytes: 120_000, ..Photo::default() };
        self.report.photos_mut().push(photo);
        self
    }

    pub fn totals(&self) -> Totals {
        Totals::of(&self.template, &self.report)
    }

    /// The file as the worker makes it.
    pub fn export(&self, kind: FileKind) -> Vec<u8> {
        export(&self.text, &self.template, &self.report, kind)
    }

    pub fn export_text(&self, kind: FileKind) -> String {
        String::from_utf8(self.export(kind)).unwrap()
    }
}

pub fn export(text: &str, template: &Template, report: &Report, kind: FileKind) -> Vec<u8> {
    let job = Job::Export {
        kind,
        template: text.to_owned(),
        draft: draft::encode(template, report, AT),
        at: AT.to_owned(),
        program: PROGRAM.to_owned(),
        pictures: Vec::new(),
    };
    let (outcome, bytes) = run::run(&job, &[]);
    assert!(matches!(outcome, Outcome::Exported { .. }), "{outcome:?}");
    bytes
}

pub fn import(bytes: &[u8]) -> Result<Imported, Refusal> {
    import_with(bytes, None)
}

pub fn import_with(bytes: &[u8], template: Option<&str>) -> Result<Imported, Refusal> {
    let job = Job::Import { template: template.map(str::to_owned), at: AT.to_owned(), in_part: false };
    match run::run(&job, bytes) {
        (Outcome::Imported(imported), bytes) if bytes.is_empty() => Ok(*imported),
        (Outcome::Refused(refusal), bytes) if bytes.is_empty() => Err(refusal),
        other => panic!("an import gave {other:?}"),
    }
}

/// The report of a file, with the form inside it.
pub fn open(bytes: &[u8]) -> (Template, Report) {
    let imported = import(bytes).unwrap();
    let template = load(&imported.template);
    let report = draft::decode(&template, &imported.draft).unwrap();
    (template, report)
}

/// Any form, filled in all over: figures, a blank and a zero now and then, words, a row of each kind that can be added.
pub fn filled(text: &str) -> Story {
    let mut story = Story::on(text)
        .head(HeadField::Unit, "Trung tâm học tập cộng đồng xã Bản Bo")
        .head(HeadField::Parent, "Ủy ban nhân dân xã Bản Bo")
        .head(HeadField::Place, "Bản Bo")
        .head(HeadField::Number, "5/BC-TTHTCĐ")
        .head(HeadField::Date, "5/1/2024")
        .head(HeadField::Author, "Lò Thị Mai")
        .head(HeadField::Phone, "0912 345 678")
        .head(HeadField::Leader, "Vàng A Páo");
    let written = "Xã đã ban hành kế hoạch và phân công các ban, ngành, đoàn thể.\n\n- Họp triển khai ngày 25/9\n- Kiểm \
        tra 3 thôn, bản";
    let rows: Vec<(String, bool, bool)> =
        story.template.rows().map(|(_, row)| (row.id.clone(), row.narrative.is_some(), row.added.is_some())).collect();
    for (row, is_written, takes_rows) in rows {
        if is_written {
            story = story.narrative(&row, written);
        }
        if takes_rows {
            story = story.added(&row, "e1", "");
        }
    }
    let open = (0..).map(CellIndex).zip(story.template.cells()).filter(|(_, cell)| cell.is_open());
    let mut addresses: Vec<CellAddress> = open.map(|(index, _)| CellAddress::Fixed(index)).collect();
    addresses.extend(story.template.rows().flat_map(|(row, content)| {
        let cells = content.added.as_ref().map_or(0, |added| added.cells.len());
        (0..cells).map(move |cell| CellAddress::Added { row, index: 0, cell })
    }));
    let mut figure = 3_u32;
    for (position, address) in addresses.into_iter().enumerate() {
        figure = (figure * 17 + 5) % 1999;
        let is_words = address.added_cell(&story.template).is_some_and(|cell| cell.kind == CellKind::Text);
        let text = match position % 9 {
            _ if is_words => "Lớp tin học".to_owned(),
            4 => String::new(),
            7 => "0".to_owned(),
            _ => figure.to_string(),
        };
        story.report.set_entry(&story.template, address, &text);
    }
    story
}

/// A report of Lai Châu as a commune might send it: figures, blanks, a zero, a text that cannot be read, long notes.
pub fn lai_chau() -> Story {
    let long_note = "Tổ chức tại nhà văn hóa của 12 bản, phối hợp với Trung tâm Giáo dục nghề nghiệp – Giáo dục thường \
        xuyên huyện; có báo cáo viên của Sở Tư pháp và Phòng Lao động – Thương binh và Xã hội.";
    let story = Story::on(LAI_CHAU)
        .head(HeadField::Unit, "Ủy ban nhân dân xã Bản Bo")
        .head(HeadField::Parent, "Ủy ban nhân dân tỉnh Lai Châu")
        .head(HeadField::Place, "Bản Bo")
        .head(HeadField::Number, "05/BC-UBND")
        .head(HeadField::Date, "9/10/2023")
        .head(HeadField::Author, "Lò Thị Mai")
        .head(HeadField::Phone, "0912 345 678")
        .head(HeadField::Email, "mai.lt@example.vn")
        .head(HeadField::Leader, "Vàng A Páo");
    let mut figure = 3_u32;
    let open: Vec<String> = (0..)
        .zip(story.template.cells())
        .filter(|(_, cell)| cell.is_open())
        .map(|(index, _)| CellAddress::Fixed(CellIndex(index)).name(&story.template))
        .collect();
    let mut story = story;
    for (position, name) in open.iter().enumerate() {
        figure = (figure * 17 + 5) % 1999;
        let text = match position % 9 {
            4 => String::new(),
            7 => "0".to_owned(),
            _ => figure.to_string(),
        };
        story = story.cell(name, &text);
    }
    story
        .cell("life_skills.people", "12o")
        .cell("opening_districts.count", "1,250")
        .cell("commended_groups.count", "")
        .cell("commended_people.people", "")
        .cell("book_donor_people.people", "")
        .cell("funds_state.count", "125.000.000")
        .cell("funds_other.count", "38500000 đ")
        .added("other", "e1", "Do Hội Khuyến học tặng")
        .cell("other.0.label", "Trao học bổng “Tiếp bước” cho học sinh vượt khó")
        .cell("other.0.unit", "Suất")
        .cell("other.0.count", "46")
        .added("other", "e2", "")
        .cell("other.1.label", "Đọc sách cùng con")
        .cell("other.1.people", "chưa rõ")
        .note("science_and_law", long_note)
        .note("seminars", "Hội thảo “Tự học suốt đời” & ký kết <phối hợp>")
        .section("commendation", SectionAnswer::NoActivity)
        .section("book_drive", SectionAnswer::BlankIsZero)
}
