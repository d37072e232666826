//! What of a report is left to be written by hand: an empty form, and what is missing from a letter.

use phuluc::domain::report::{HeadField, SectionAnswer};
use phuluc::formats::job::FileKind;
use phuluc::formats::paper::Paper;

use super::paper::{paper, table};
use super::samples::{LAI_CHAU, Story};

#[test]
fn an_empty_form_has_room_to_be_filled_in_by_hand() {
    let blank = paper(&Story::on(LAI_CHAU).head(HeadField::Place, "Bản Bo"));
    let to_write = |paper: &Paper| table(paper).rows.iter().filter(|row| row.name.is_empty()).count();
    assert_eq!((to_write(&blank), table(&blank).is_blank), (3, true));
    assert_eq!(table(&blank).rows.last().unwrap().cells.len(), table(&blank).widths.len());
    let unit = &blank.appendix.as_ref().unwrap().unit;
    assert_eq!((unit.caption, unit.text.trim_matches('…')), ("Đơn vị báo cáo", ""));
    let html = Story::on(LAI_CHAU).export_text(FileKind::Html);
    assert_eq!(html.matches("paper__table--blank\">").count(), 1, "{html}");
    let begun = paper(&Story::on(LAI_CHAU).cell("news.count", "1"));
    assert_eq!((to_write(&begun), table(&begun).is_blank), (0, false));
    let answered = paper(&Story::on(LAI_CHAU).section("book_drive", SectionAnswer::NoActivity));
    assert!(!table(&answered).is_blank);
}

#[test]
fn what_is_not_given_is_left_to_be_written_by_hand() {
    let story = Story::on(LAI_CHAU).head(HeadField::Unit, "  ");
    let paper = paper(&story);
    let issuer = &paper.letter.issuer;
    assert_eq!(issuer.unit, "Đơn vị: ……………………");
    assert_eq!((issuer.parent.as_str(), issuer.number.as_str()), ("", "Số: ……………"));
    assert_eq!(paper.letter.place_and_date, "…………, ngày\u{a0}……\u{a0}tháng\u{a0}……\u{a0}năm\u{a0}……");
    assert_eq!(paper.name, "Phụ lục II – Lai Châu 2023");
}
