//! The words of the form page. They must not decide what is shown.

use crate::domain::report::{HeadField, Progress, Total};

/// Back to the list of reports.
pub const BACK: &str = "Các báo cáo";
/// While the form comes.
pub const LOADING: &str = "Đang mở mẫu…";
/// The heading of the fields at the head.
pub const HEAD: &str = "Thông tin chung";
/// The heading of what the document says.
pub const ABOUT: &str = "Về mẫu báo cáo này";
/// What opens a row's note.
pub const NOTE: &str = "Ghi chú";
/// The button that adds a row.
pub const ADD_ROW: &str = "Thêm dòng";
/// The button that removes an added row.
pub const REMOVE_ROW: &str = "Bỏ dòng này";
/// After a row was removed.
pub const ROW_REMOVED: &str = "Đã bỏ một dòng.";
/// Takes the last thing back.
pub const UNDO: &str = "Hoàn tác";
/// Closes a message.
pub const CLOSE: &str = "Đóng";
/// The heading above the export buttons.
pub const FINISH: &str = "Gửi báo cáo";
/// What to do with the file.
pub const FINISH_HELP: &str =
    "Tải tệp báo cáo về máy, rồi đính kèm vào thư gửi nơi nhận. Một tệp vừa để in, vừa mang số liệu.";
/// The button for the printable file.
pub const EXPORT_HTML: &str = "Tải tệp báo cáo (HTML)";
/// The button for the data file.
pub const EXPORT_JSON: &str = "Tải tệp số liệu (JSON)";
/// While a file is made.
pub const EXPORTING: &str = "Đang làm tệp…";
/// A total's word on the narrow screen.
pub const TOTAL: &str = "Tổng";
/// The draft was made with another edition of the form.
pub const OTHER_EDITION: &str =
    "Báo cáo này làm theo một bản khác của mẫu, không giống bản đang đăng trên trang. Số liệu giữ nguyên theo bản cũ.";

/// The label of a field of the head.
pub const fn head_field(field: HeadField) -> &'static str {
    match field {
        HeadField::Unit => "Tên đơn vị báo cáo",
        HeadField::Parent => "Cơ quan cấp trên",
        HeadField::Place => "Địa danh (xã, phường, tỉnh)",
        HeadField::Number => "Số báo cáo",
        HeadField::Date => "Ngày báo cáo",
        HeadField::Author => "Người lập báo cáo",
        HeadField::Phone => "Điện thoại",
        HeadField::Email => "Thư điện tử",
        HeadField::Leader => "Thủ trưởng đơn vị",
    }
}

/// An example under a field of the head; empty where none helps.
pub const fn head_example(field: HeadField) -> &'static str {
    match field {
        HeadField::Unit => "Ví dụ: Trung tâm học tập cộng đồng xã Bản Bo",
        HeadField::Parent => "Ví dụ: Ủy ban nhân dân xã Bản Bo",
        HeadField::Number => "Ví dụ: 05/BC-TTHTCĐ",
        HeadField::Date => "Ví dụ: 12/10/2023",
        _ => "",
    }
}

/// How far a section or a report is.
pub fn progress(progress: Progress) -> String {
    let Progress { filled, unreadable, of } = progress;
    if unreadable > 0 {
        format!("Đã điền {filled}/{of} ô, {unreadable} ô chưa đọc được")
    } else {
        format!("Đã điền {filled}/{of} ô")
    }
}

/// How complete a total is.
pub fn completeness(total: &Total) -> String {
    let Total { filled, of, .. } = total;
    if total.too_large {
        return "Tổng quá lớn, không ghi được. Xem lại các số trong mục.".to_owned();
    }
    format!("từ {filled}/{of} ô")
}

/// Which rows' cells a total is missing, because they cannot be read.
pub fn missing_from_total(labels: &str) -> String {
    format!("chưa cộng: {labels}")
}

/// The name of a row that a person added.
pub fn added_row(number: usize) -> String {
    format!("Dòng {number}")
}

/// How many rows a person added.
pub fn added_count(count: usize) -> String {
    if count == 0 { "Chưa có dòng nào".to_owned() } else { format!("{count} dòng") }
}

/// After a block was pasted.
pub fn pasted(filled: usize, left_over: usize) -> String {
    if left_over == 0 {
        format!("Đã dán vào {filled} ô.")
    } else {
        format!("Đã dán vào {filled} ô; {left_over} ô dán trúng chỗ không ghi được nên bỏ qua.")
    }
}

/// A labelled line of what the document says.
pub mod about {
    /// Who asks.
    pub const ISSUER: &str = "Cơ quan ban hành";
    /// On what basis.
    pub const BASIS: &str = "Căn cứ";
    /// The theme.
    pub const THEME: &str = "Chủ đề";
    /// The Week.
    pub const WEEK: &str = "Tuần lễ";
    /// Who reports.
    pub const REPORTERS: &str = "Nơi báo cáo";
    /// To whom.
    pub const RECIPIENT: &str = "Gửi tới";
    /// How.
    pub const CHANNEL: &str = "Cách gửi";
    /// By e-mail to.
    pub const EMAIL: &str = "Thư điện tử nhận";
    /// Before when.
    pub const DEADLINE: &str = "Hạn";
    /// With what.
    pub const ATTACHMENTS: &str = "Gửi kèm";
    /// A remark.
    pub const REMARK: &str = "Lưu ý";

    /// The Week's days.
    pub fn week(first: &str, last: Option<&str>) -> String {
        last.map_or_else(|| format!("từ {first}"), |last| format!("{first} – {last}"))
    }

    /// The deadline, as the papers say it.
    pub fn before(day: &str) -> String {
        format!("trước ngày {day}")
    }
}
