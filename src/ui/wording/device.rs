//! The words about this device as a whole: what was deleted, the backup, wiping. They must not decide what is shown.

use super::start::unit_or_none;

/// The heading of the panel.
pub(crate) const TITLE: &str = "Máy này";
/// The heading of what was deleted.
pub(crate) const BIN: &str = "Thùng rác";
/// What becomes of a deleted report.
pub(crate) const BIN_HELP: &str = "Báo cáo đã xoá nằm ở đây 30 ngày rồi mới mất hẳn.";
/// Nothing was deleted.
pub(crate) const BIN_EMPTY: &str = "Thùng rác trống.";
/// Takes a deleted report back.
pub(crate) const TAKE_BACK: &str = "Lấy lại";
/// Removes a deleted report at once.
pub(crate) const REMOVE: &str = "Xoá hẳn";
/// The second tap that this takes.
pub(crate) const REMOVE_SURE: &str = "Đúng, xoá hẳn";
/// Does not do it after all.
pub(crate) const KEEP: &str = "Thôi, giữ lại";
/// What removing at once means.
pub(crate) const REMOVE_ASKED: &str = "Xoá hẳn rồi thì không lấy lại được nữa.";
/// Another window goes on with it.
pub(crate) const IN_USE_AGAIN: &str = "Báo cáo này vừa được dùng lại ở cửa sổ khác nên không xoá.";
/// Another window has removed it.
pub(crate) const GONE: &str = "Báo cáo này đã được xoá hẳn ở cửa sổ khác, không lấy lại được nữa.";
/// It could not be removed.
pub(crate) const NOT_REMOVED: &str = "Chưa xoá hẳn được: trình duyệt không cho ghi. Tải lại trang rồi thử lại.";

/// The panel's heading, with what lies in the bin.
pub(crate) fn title(deleted: usize) -> String {
    if deleted == 0 { TITLE.to_owned() } else { format!("{TITLE} · {deleted} báo cáo trong thùng rác") }
}

/// When a report was deleted, and how long it stays.
pub(crate) fn deleted_at(time: &str, days_left: u32) -> String {
    format!("Xoá lúc {time} · còn {days_left} ngày")
}

/// Does something with which deleted report, for those who only hear the button.
pub(crate) fn which(words: &str, unit: &str) -> String {
    format!("{words}: {}", unit_or_none(unit))
}

/// After a report was taken back.
pub(crate) fn taken_back(unit: &str) -> String {
    format!("Đã lấy lại báo cáo: {}.", unit_or_none(unit))
}

/// After a report was removed for good.
pub(crate) fn removed(unit: &str) -> String {
    format!("Đã xoá hẳn báo cáo: {}.", unit_or_none(unit))
}

/// The heading of removing everything.
pub(crate) const WIPE_HEADING: &str = "Xoá mọi thứ khỏi máy này";
/// When it is of use, and what it means.
pub(crate) const WIPE_HELP: &str =
    "Dùng khi đây là máy mượn, máy chung, hoặc sắp đưa cho người khác. Tệp đã tải về thì vẫn còn.";
/// Begins to.
pub(crate) const WIPE: &str = "Xoá mọi thứ…";
/// The second tap that this takes.
pub(crate) const WIPE_SURE: &str = "Đúng, xoá mọi thứ";
/// Offers the backup.
pub(crate) const WIPE_BACKUP: &str = "Nếu còn cần số liệu, tải tệp sao lưu về trước:";
/// While it is done.
pub(crate) const WIPING: &str = "Đang xoá…";
/// It could not be done to the end.
pub(crate) const NOT_WIPED: &str = "Chưa xoá được hết. Đóng các cửa sổ khác của trang này, tải lại trang rồi thử lại.";
/// After it was done, in this window or another.
pub(crate) const WIPED: &str = "Đã xoá mọi báo cáo, ảnh và những gì trang này nhớ trong máy.";

/// What would be removed.
pub(crate) fn wipe_asked(reports: usize, deleted: usize) -> String {
    let bin = if deleted == 0 { String::new() } else { format!(", {deleted} báo cáo trong thùng rác") };
    format!("Sẽ xoá {reports} báo cáo{bin}, mọi ảnh và những gì trang này nhớ. Xoá rồi thì không lấy lại được.")
}
