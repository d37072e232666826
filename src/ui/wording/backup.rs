//! The words about a backup of all reports. They must not decide what is shown.

use super::start::unit_or_none;
use crate::ui::backup::{Beside, Outlook, Tally};
use crate::ui::file_exchange::PicturesKept;

/// The heading.
pub(crate) const HEADING: &str = "Sao lưu";
/// What it is for.
pub(crate) const HELP: &str = "Một tệp giữ mọi báo cáo, ảnh và số liệu năm trước trong máy này, để đổi máy hoặc phòng khi máy hỏng. \
     Muốn lấy lại thì chọn tệp đó ở mục “Mở tệp báo cáo đã có”.";
/// The button that makes the file.
pub(crate) const SAVE: &str = "Tải tệp sao lưu";
/// While the file is made.
pub(crate) const SAVING: &str = "Đang làm tệp sao lưu…";
/// A store does not answer.
pub(crate) const NOT_READ: &str =
    "Máy chưa cho đọc hết nên chưa sao lưu, để khỏi thiếu báo cáo. Tải lại trang rồi thử lại.";
/// The file would be larger than this page opens.
pub(crate) const TOO_LARGE: &str = "Tệp sao lưu sẽ lớn hơn 100 MB, trang không mở lại được. Mở từng báo cáo có nhiều ảnh, tải tệp báo cáo về, rồi xoá báo cáo đó và bấm “Xoá hẳn” trong thùng rác.";

/// After the file was made: `unreadable` texts are in it as they lie there, `missing` pictures are not.
pub(crate) fn saved(name: &str, reports: usize, unreadable: usize, missing: usize) -> String {
    let mut said = format!("Đã làm xong tệp {name}: {reports} báo cáo");
    if unreadable > 0 {
        said = format!("{said}, cùng {unreadable} bản không đọc được, giữ nguyên văn");
    }
    said.push('.');
    if missing > 0 {
        said = format!("{said} Tệp thiếu {missing} ảnh không có trong máy này.");
    }
    format!("{said} Xem trong mục Tải về, rồi chép tệp sang nơi khác để giữ.")
}

/// What a backup would do.
pub(crate) fn would_restore(outlook: &Outlook) -> String {
    let Outlook { new, updated, known, beside, failed, pictures } = *outlook;
    let kinds = [
        (new, "chưa có trong máy"),
        (updated, "mới hơn bản trong máy, sẽ thay bản đó"),
        (known, "máy đã có hoặc có bản mới hơn, giữ như trong máy"),
        (beside, "khác bản trong máy, giữ cả hai"),
        (failed, "không mở được"),
    ];
    let reports = counted("Tệp sao lưu này có báo cáo", &kinds);
    let reports =
        if reports.is_empty() { "Tệp sao lưu này không có báo cáo nào.".to_owned() } else { reports };
    let pictures = if pictures > 0 { format!(" Kèm {pictures} ảnh.") } else { String::new() };
    [&reports, &pictures, " Không báo cáo nào trong máy bị xoá."].concat()
}
/// Takes all of it.
pub(crate) const RESTORE: &str = "Lấy lại từ tệp sao lưu";

/// What became of the reports of a backup; the counts add up.
pub(crate) fn restored(tally: &Tally) -> String {
    let Tally { new, updated, known, beside, failed } = tally;
    let failed = failed.len();
    let all = new + updated + known + beside + failed;
    format!(
        "Đã mở tệp sao lưu: {all} báo cáo, gồm {new} mới, {updated} cập nhật, {known} đã có, {beside} để bên cạnh, \
         {failed} không mở được."
    )
}

/// What became of forms of one's own; empty where there are none.
pub(crate) fn forms([new, known, failed]: Beside) -> String {
    counted("Mẫu mở từ tệp", &[(new, "mới"), (known, "đã có"), (failed, "không lưu được")])
}

/// What became of last year's figures; empty where there are none.
pub(crate) fn figures([new, known, failed]: Beside) -> String {
    counted("Số liệu năm trước", &[(new, "mới"), (known, "đã có"), (failed, "không đọc hoặc không lưu được")])
}

/// What became of the pictures; empty where there are none.
pub(crate) fn pictures(pictures: &PicturesKept) -> String {
    let PicturesKept { new, known, absent, not_kept } = *pictures;
    counted(
        "Ảnh",
        &[
            (new, "mới"),
            (known, "đã có"),
            (absent, "thiếu vì tệp không có, cần thêm lại trong báo cáo"),
            (not_kept, "máy không còn chỗ lưu, mở lại tệp khi đã xoá bớt"),
        ],
    )
}

/// How many there are in all, and of which kinds.
fn counted(what: &str, counts: &[(usize, &str)]) -> String {
    let all: usize = counts.iter().map(|(count, _)| count).sum();
    if all == 0 {
        return String::new();
    }
    let said = counts.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{count} {kind}"));
    format!("{what}: {all}, gồm {}.", said.collect::<Vec<_>>().join("; "))
}

/// One report of a backup that could not be opened or stored.
pub(crate) fn failed(unit: &str, why: &str) -> String {
    format!("{}: {why}", unit_or_none(unit))
}
