//! Every Vietnamese word of a report in a message, besides those of the paper. It must not know reports.

use crate::domain::template::HeadField;

/// A cell that holds nothing, beside one that does.
pub(super) const BLANK: &str = "(trống)";
/// A section without activity.
pub(super) const NO_ACTIVITY: &str = "Không có hoạt động";
/// A section whose blank cells are 0.
pub(super) const BLANK_IS_ZERO: &str = "Ô còn trống là 0";
/// Before a note.
pub(super) const NOTE: &str = "Ghi chú";
/// Before a word to what looks odd.
pub(super) const EXPLANATION: &str = "Lời giải thích";
/// Before ids.
pub(super) const IDS: &str = "Mã các dòng thêm";
/// What to do with the message.
pub(super) const HELP: &str = "(Nơi nhận: chép trọn tin này, mở trang làm báo cáo, dán vào ô “Dán nội dung báo cáo”. \
    Xin giữ nguyên các dấu ngoặc vuông.)";

/// The first line.
pub(super) fn title(form: &str) -> String {
    format!("BÁO CÁO – {form}")
}

/// Before the first mark.
pub(super) const ORIGIN: &str = "Mẫu và bản:";

/// Before the last mark.
pub(super) const FINISH: &str = "Hết báo cáo";

/// What the last mark holds.
pub(super) fn end(count: usize, code: &str) -> String {
    format!("{count} dòng, mã kiểm tra {code}")
}

/// A computed figure, or several.
pub(super) fn total(figures: &str) -> String {
    format!("– tổng {figures}")
}

/// A computed figure that misses some.
pub(super) fn incomplete(figure: &str) -> String {
    format!("{figure} (chưa đủ)")
}

/// The report has pictures.
pub(super) fn photos(count: usize) -> String {
    format!("Báo cáo có {count} ảnh, không gửi được bằng chữ: xin xem tệp HTML gửi kèm.")
}

/// The label of a field of the head.
pub(super) const fn head_field(field: HeadField) -> &'static str {
    match field {
        HeadField::Unit => "Đơn vị báo cáo",
        HeadField::Parent => "Cơ quan cấp trên",
        HeadField::Place => "Địa danh",
        HeadField::District => "Huyện",
        HeadField::Number => "Số báo cáo",
        HeadField::Date => "Ngày báo cáo",
        HeadField::Author => "Người lập báo cáo",
        HeadField::Phone => "Điện thoại",
        HeadField::Email => "Thư điện tử",
        HeadField::Leader => "Thủ trưởng đơn vị",
    }
}
