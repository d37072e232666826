//! The words of the page on which two versions of a report are compared. They must not choose.

use super::{form, issues, photos};
use crate::domain::report::differences::Side;
use crate::domain::report::issues::Place;
use crate::domain::report::{AddedRow, CellAddress, Difference, Entry, Report, SectionAnswer};
use crate::domain::template::{Asked, Comparison, RowIndex, Template};

/// The page's heading.
pub(crate) const TITLE: &str = "Hai bản của một báo cáo";
/// What is to be done.
pub(crate) const HELP: &str = "Báo cáo này đã được sửa ở hai nơi. Chạm vào số đúng ở từng chỗ, rồi ghép thành một bản. \
     Chưa ghép thì cả hai bản vẫn còn nguyên.";
/// Leads to the comparison.
pub(crate) const COMPARE: &str = "So sánh hai bản";
/// There is only one.
pub(crate) const ONLY_ONE: &str = "Báo cáo này chỉ có một bản trong máy, không có gì để so sánh.";
/// Both say the same.
pub(crate) const ALL_SAME: &str = "Hai bản nói như nhau. Ghép lại thì chỉ còn một bản.";
/// Makes one of both.
pub(crate) const JOIN: &str = "Ghép thành một bản";
/// Leaves both as they are.
pub(crate) const LATER: &str = "Để sau, giữ cả hai bản";
/// Where the version that is not kept is found again.
pub(crate) const JOIN_HELP: &str = "Bản còn lại được cất vào thùng rác 30 ngày, vẫn lấy lại được.";
/// After both were made one.
pub(crate) const JOINED: &str = "Đã ghép thành một bản.";
/// It could not be stored.
pub(crate) const NOT_JOINED: &str = "Chưa ghép được vì máy không cho lưu, hoặc báo cáo vừa được sửa ở cửa sổ khác. Cả hai bản vẫn còn; tải lại trang rồi thử lại.";
/// Above the words of those who made it.
pub(crate) const UNIT: &str = "Đơn vị";
/// See [`UNIT`].
pub(crate) const AUTHOR: &str = "Người lập";
/// See [`UNIT`].
pub(crate) const SAVED: &str = "Lưu lúc";

/// What a version is called.
pub(crate) const fn version(side: Side) -> &'static str {
    match side {
        Side::Here => "Bản trong máy",
        Side::There => "Bản từ tệp",
    }
}

/// The same beside what it says.
pub(crate) const fn version_short(side: Side) -> &'static str {
    match side {
        Side::Here => "Trong máy",
        Side::There => "Từ tệp",
    }
}

/// That there are two versions, and which one this is.
pub(crate) const fn two_versions(side: Side) -> &'static str {
    match side {
        Side::Here => "Máy này giữ hai bản của báo cáo này, sửa ở hai nơi khác nhau. Đây là bản trong máy.",
        Side::There => "Máy này giữ hai bản của báo cáo này, sửa ở hai nơi khác nhau. Đây là bản từ tệp.",
    }
}

/// Takes one version everywhere.
pub(crate) const fn take_all(side: Side) -> &'static str {
    match side {
        Side::Here => "Lấy tất cả bản trong máy",
        Side::There => "Lấy tất cả bản từ tệp",
    }
}

/// In how many places both differ.
pub(crate) fn count(places: usize) -> String {
    format!("Khác nhau ở {places} chỗ.")
}

/// How many places are chosen.
pub(crate) fn chosen(chosen: usize, of: usize) -> String {
    format!("Đã chọn {chosen}/{of} chỗ.")
}

/// Places that are still to be chosen.
pub(crate) fn missing(count: usize) -> String {
    format!("Còn {count} chỗ chưa chọn. Chạm vào một trong hai bên ở chỗ đó.")
}

/// The heading above a difference: its section, or what it belongs to.
pub(crate) fn group(template: &Template, difference: &Difference) -> String {
    match difference {
        Difference::Head(_) => form::HEAD.to_owned(),
        Difference::Photo { .. } | Difference::Caption(_) | Difference::PhotoOrder => photos::HEADING.to_owned(),
        Difference::Explanation(_) => "Lời giải thích".to_owned(),
        _ => difference
            .row(template)
            .map_or_else(String::new, |row| issues::heading(template, template.row(row).section)),
    }
}

/// What a difference is about. `here` tells the positions of added rows and pictures.
pub(crate) fn name(template: &Template, here: &Report, difference: &Difference) -> String {
    let row = difference.row(template);
    let heading = row.map_or_else(String::new, |row| issues::heading(template, row));
    let with = |more: &str| [heading.as_str(), ", ", more].concat();
    match difference {
        Difference::Head(field) => form::head_field(*field).to_owned(),
        Difference::Cell(cell) => issues::name(template, Place::Cell(CellAddress::Fixed(*cell))),
        Difference::Narrative(_) => with("phần lời"),
        Difference::Answer(_) => with("trả lời cho cả mục"),
        Difference::Note(_) => with("ghi chú"),
        Difference::AddedRow { .. } => with("một dòng thêm"),
        Difference::AddedOrder(_) => with("thứ tự các dòng thêm"),
        Difference::AddedCell { row, id, cell } => {
            let index = here.added(*row).iter().position(|added| added.id == *id).unwrap_or_default();
            issues::name(template, Place::Cell(CellAddress::Added { row: *row, index, cell: *cell }))
        }
        Difference::AddedNote { row, id } => {
            let index = here.added(*row).iter().position(|added| added.id == *id).unwrap_or_default();
            with(&[&form::added_row(index + 1), ", ghi chú"].concat())
        }
        Difference::Photo { .. } => "Một ảnh".to_owned(),
        Difference::Caption(id) => {
            let index = here.photos().iter().position(|photo| photo.id == *id).unwrap_or_default();
            photos::caption_of(&photos::photo(index + 1))
        }
        Difference::PhotoOrder => "Thứ tự các ảnh".to_owned(),
        Difference::Explanation(key) => explained(template, key),
    }
}

fn explained(template: &Template, key: &str) -> String {
    let asked = Comparison::from_key(template, key);
    let first = asked.and_then(|comparison| template.checks().fields(comparison).first());
    match first {
        Some(Asked::Head(field)) => form::head_field(*field).to_owned(),
        Some(first) => first.row(template).map_or_else(String::new, |row| issues::heading(template, row)),
        None => key.to_owned(),
    }
}

/// What one version says in a place.
pub(crate) fn text(template: &Template, report: &Report, side: Side, difference: &Difference) -> String {
    let added = |row: RowIndex, id: &str| report.added(row).iter().find(|added| added.id == id);
    let text = match difference {
        Difference::Head(field) => report.head_field(*field).to_owned(),
        Difference::Cell(cell) => entry(report, CellAddress::Fixed(*cell)),
        Difference::Narrative(row) => report.narrative(*row).to_owned(),
        Difference::Note(row) => report.note(*row).to_owned(),
        Difference::Explanation(key) => report.explanation(key).to_owned(),
        Difference::Answer(section) => answer(report.section_answer(*section)).to_owned(),
        Difference::AddedCell { row, id, cell } => {
            added(*row, id).and_then(|added| added.entries.get(*cell)).map_or("", |entry| entry.text()).to_owned()
        }
        Difference::AddedNote { row, id } => added(*row, id).map_or("", |added| added.note.as_str()).to_owned(),
        Difference::AddedRow { only, .. } if *only != side => "không có dòng này".to_owned(),
        Difference::AddedRow { row, id, .. } => {
            added(*row, id).map(|added| whole_row(template, *row, added)).unwrap_or_default()
        }
        Difference::AddedOrder(row) => {
            let rows = report.added(*row).iter().map(|added| first_text(added).to_owned());
            rows.collect::<Vec<_>>().join(" – ")
        }
        Difference::Photo { only, .. } if *only != side => "không có ảnh này".to_owned(),
        Difference::Photo { id, .. } => ["có ảnh ", caption(report, id)].concat(),
        Difference::Caption(id) => caption(report, id).to_owned(),
        Difference::PhotoOrder => {
            let captions = report.photos().iter().map(|photo| photo.caption.clone());
            captions.collect::<Vec<_>>().join(" – ")
        }
    };
    if text.trim().is_empty() { "để trống".to_owned() } else { text }
}

fn entry(report: &Report, address: CellAddress) -> String {
    report.entry(address).map_or("", |entry| entry.text()).to_owned()
}

const fn answer(answer: Option<SectionAnswer>) -> &'static str {
    match answer {
        Some(SectionAnswer::NoActivity) => form::NO_ACTIVITY,
        Some(SectionAnswer::BlankIsZero) => form::BLANK_IS_ZERO,
        None => "không trả lời chung",
    }
}

fn caption<'a>(report: &'a Report, id: &str) -> &'a str {
    report.photos().iter().find(|photo| photo.id == id).map_or("", |photo| photo.caption.as_str())
}

fn whole_row(template: &Template, row: RowIndex, added: &AddedRow) -> String {
    let cells = template.row(row).added.iter().flat_map(|form| &form.cells).zip(&added.entries);
    let mut parts: Vec<String> = cells
        .filter(|(_, entry)| !entry.text().trim().is_empty())
        .map(|(cell, entry)| [cell.label.as_str(), ": ", entry.text()].concat())
        .collect();
    if !added.note.trim().is_empty() {
        parts.push([form::NOTE, ": ", &added.note].concat());
    }
    if parts.is_empty() { "một dòng trống".to_owned() } else { parts.join("; ") }
}

fn first_text(added: &AddedRow) -> &str {
    added.entries.iter().map(Entry::text).find(|text| !text.trim().is_empty()).unwrap_or("dòng trống")
}
