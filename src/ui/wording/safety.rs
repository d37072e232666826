//! What is said about how safe a report is: the last copy outside this device, and browsers that delete by themselves.
//! They must not decide when it is said.

use crate::formats::copy_note::How;

/// There is no copy outside.
pub(crate) const NO_COPY: &str = "Chưa có bản nào ngoài máy này.";
/// What a download is not.
pub(crate) const NOT_SENT: &str = "Tải về chưa phải là đã gửi.";
/// Takes a copy now.
pub(crate) const KEEP_COPY: &str = "Tải tệp về ngay";
/// Makes a reminder.
pub(crate) const REMIND: &str = "Lấy lời nhắc cho lịch";
/// Leads to the ways to keep a copy.
pub(crate) const HOW_TO_KEEP: &str = "Cách giữ";
/// What the calendar shows.
pub(crate) const REMINDER_TITLE: &str = "Mở lại báo cáo, tải tệp về để giữ";
/// The reminder's file.
pub(crate) const REMINDER_FILE: &str = "nhac-giu-bao-cao.ics";
/// After a reminder was made.
pub(crate) const REMINDER_MADE: &str =
    "Đã làm tệp lịch nhac-giu-bao-cao.ics. Mở tệp đó để đưa lời nhắc vào lịch của máy.";
/// The report cannot be read, so that no copy can be made of it.
pub(crate) const NO_COPY_MADE: &str = "Chưa tải được. Mở báo cáo ra rồi tải tệp ở cuối trang.";

/// The last copy outside, and what was changed since.
pub(crate) fn copy(how: How, time: &str, changed: Option<usize>) -> String {
    let how = match how {
        How::Html => "tải tệp báo cáo",
        How::Json => "tải tệp số liệu",
        How::Text => "chép thành chữ",
        How::Csv => "tải bảng số liệu",
        How::Xlsx => "tải bảng tính",
        How::Docx => "tải văn bản Word",
        How::Backup => "nằm trong tệp sao lưu",
        How::Share => "chuyển sang ứng dụng khác",
        How::Other => "lấy ra",
    };
    let since = match changed {
        Some(0) => "Từ đó chưa sửa gì.".to_owned(),
        Some(count) => format!("Từ đó đã sửa {count} chỗ."),
        None => "Từ đó có sửa thêm.".to_owned(),
    };
    format!("Bản gần nhất ngoài máy này: {how} lúc {time}. {since}")
}

/// What this browser does by itself; `day` is the last one on which the report is safe.
pub(crate) fn may_be_deleted(day: &str) -> String {
    format!(
        "Nếu không mở lại trang này, sau ngày {day} trình duyệt của máy có thể tự xoá báo cáo đã lưu ở đây. \
         Tải một tệp về thì không lo mất."
    )
}

/// The same in short.
pub(crate) fn deletes_after(day: &str) -> String {
    format!("Trình duyệt của máy có thể tự xoá báo cáo sau ngày {day}.")
}

/// The same in the calendar.
pub(crate) fn reminder(day: &str) -> String {
    format!(
        "Mở đường dẫn này và tải tệp báo cáo về. Sau ngày {day} trình duyệt của máy có thể tự xoá báo cáo đã lưu trong máy."
    )
}
