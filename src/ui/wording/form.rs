//! The words of the form page. They must not decide what is shown.

use crate::domain::report::{HeadField, Progress, Total};
use crate::domain::values::{self, Number};

/// Back to the list of reports.
pub(crate) const BACK: &str = "Các báo cáo";
/// While the form comes.
pub(crate) const LOADING: &str = "Đang mở mẫu…";

/// The second part of the program is on its way.
pub(crate) const LOADING_MORE: &str = "Đang tải thêm…";

/// It did not come; what was typed is saved all the same.
pub(crate) const MORE_MISSING: &str =
    "Phần này của trang chưa tải được. Số liệu đã điền vẫn được lưu; kiểm tra mạng rồi bấm “Thử lại”.";

/// See [`MORE_MISSING`].
pub(crate) const TRY_AGAIN: &str = "Thử lại";
/// The heading of the fields at the head.
pub(crate) const HEAD: &str = "Thông tin chung";
/// The heading of what the document says.
pub(crate) const ABOUT: &str = "Về mẫu báo cáo này";
/// What opens a row's note.
pub(crate) const NOTE: &str = "Ghi chú";
/// The button that adds a row.
pub(crate) const ADD_ROW: &str = "Thêm dòng";
/// The button that removes an added row.
pub(crate) const REMOVE_ROW: &str = "Bỏ dòng này";
/// Puts an added row one place up, as a sign and in words.
pub(crate) const ROW_UP: &str = "↑";
/// See [`ROW_UP`].
pub(crate) const ROW_UP_LABEL: &str = "Chuyển lên";
/// Puts an added row one place down, as a sign and in words.
pub(crate) const ROW_DOWN: &str = "↓";
/// See [`ROW_DOWN`].
pub(crate) const ROW_DOWN_LABEL: &str = "Chuyển xuống";
/// A section without activity.
pub(crate) const NO_ACTIVITY: &str = "Không có hoạt động";
/// A section whose blank cells are 0.
pub(crate) const BLANK_IS_ZERO: &str = "Ô còn trống là 0";
/// Takes the last step back, for those who only hear the button.
pub(crate) const UNDO_LABEL: &str = "Hoàn tác";
/// Does it again.
pub(crate) const REDO_LABEL: &str = "Làm lại";
/// After a row was removed.
pub(crate) const ROW_REMOVED: &str = "Đã bỏ một dòng.";
/// Takes the last thing back.
pub(crate) const UNDO: &str = "Hoàn tác";
/// Closes a message.
pub(crate) const CLOSE: &str = "Đóng";
/// The heading above the export buttons.
pub(crate) const FINISH: &str = "Gửi báo cáo";
/// The heading of the files that are not sent, or to other people.
pub(crate) const OTHER_KINDS: &str = "Tải về hoặc chép kiểu khác";
/// The button for the printable file.
pub(crate) const EXPORT_HTML: &str = "Tải tệp báo cáo (HTML)";
/// The button for the data file.
pub(crate) const EXPORT_JSON: &str = "Tải tệp số liệu (JSON)";
/// Whether the data file takes the pictures along; `weight` is what they weigh there.
pub(crate) fn json_photos(weight: &str) -> String {
    format!("Kèm ảnh trong tệp số liệu JSON (thêm {weight})")
}

/// Above the files for those who go on with a report elsewhere.
pub(crate) const OTHER_FILES: &str = "Tệp khác: Word, Excel, CSV";
/// What they are for.
pub(crate) const OTHER_FILES_HELP: &str = "Tệp Word để viết thêm vào báo cáo, có cả ảnh, không mở lại được ở trang này. \
     Bảng tính và CSV dành cho người làm việc với bảng tính, mở lại được ở trang này, không kèm ảnh.";
/// The button for the Word document.
pub(crate) const EXPORT_DOCX: &str = "Tải văn bản (Word)";
/// The button for the workbook.
pub(crate) const EXPORT_XLSX: &str = "Tải bảng tính (Excel)";
/// The button for the table of data.
pub(crate) const EXPORT_CSV: &str = "Tải bảng số liệu (CSV)";
/// While a file is made; a heavy one first fetches the program that makes it.
pub(crate) const fn exporting(is_heavy: bool) -> &'static str {
    if is_heavy {
        "Đang làm tệp… Lần đầu phải tải thêm một phần của trang, có thể mất một lúc."
    } else {
        "Đang làm tệp…"
    }
}
/// A total's word on the narrow screen.
pub(crate) const TOTAL: &str = "Tổng";

/// The label of a field of the head.
pub(crate) const fn head_field(field: HeadField) -> &'static str {
    match field {
        HeadField::Unit => "Tên đơn vị báo cáo",
        HeadField::Parent => "Cơ quan cấp trên",
        HeadField::Place => "Địa danh (xã, phường, tỉnh)",
        HeadField::District => "Huyện (thị xã, thành phố)",
        HeadField::Number => "Số báo cáo",
        HeadField::Date => "Ngày báo cáo",
        HeadField::Author => "Người lập báo cáo",
        HeadField::Phone => "Điện thoại",
        HeadField::Email => "Thư điện tử",
        HeadField::Leader => "Thủ trưởng đơn vị",
    }
}

/// An example under a field of the head; empty where none helps.
pub(crate) const fn head_example(field: HeadField) -> &'static str {
    match field {
        HeadField::Unit => "Ví dụ: Trung tâm học tập cộng đồng xã Bản Bo",
        HeadField::Parent => "Ví dụ: Ủy ban nhân dân xã Bản Bo",
        HeadField::Number => "Ví dụ: 05/BC-TTHTCĐ",
        HeadField::Date => "Ví dụ: 12/10/2023",
        _ => "",
    }
}

/// How far a section or a report is.
pub(crate) fn progress(progress: Progress) -> String {
    let Progress { filled, unreadable, answered, of } = progress;
    if of == 0 {
        return String::new();
    }
    // What was answered for a whole section is answered.
    let done = filled + answered;
    let verb = if answered > 0 { "Đã trả lời" } else { "Đã điền" };
    let mut words = format!("{verb} {done}/{of} ô");
    if unreadable > 0 {
        words = format!("{words}, {unreadable} ô chưa đọc được");
    }
    words
}

/// How many characters of how many a long text has.
pub(crate) fn narrative_count(characters: usize, limit: u32) -> String {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    match characters.checked_sub(limit) {
        Some(over) if over > 0 => format!("{characters}/{limit} ký tự, quá {over} ký tự"),
        _ => format!("{characters}/{limit} ký tự"),
    }
}

/// How many lines a field for a long text shows: a few to begin with, growing with the text.
pub(crate) fn lines_of_field(text: &str) -> usize {
    const CHARACTERS_OF_A_LINE: usize = 38;
    let lines: usize = text.lines().map(|line| 1 + line.chars().count() / CHARACTERS_OF_A_LINE).sum();
    (lines + 1).clamp(4, 40)
}

/// An amount of money in words.
pub(crate) fn in_words(number: Number, unit: &str) -> String {
    ["Bằng chữ: ", &values::in_words(number), " ", unit].concat()
}

/// How complete a total is.
pub(crate) fn completeness(total: &Total) -> String {
    let Total { filled, of, .. } = total;
    if total.too_large {
        return "Tổng quá lớn, không ghi được. Xem lại các số trong mục.".to_owned();
    }
    // A list that nobody has begun is no open question.
    if *of == 0 { String::new() } else { format!("từ {filled}/{of} ô") }
}

/// Which rows' cells a total is missing, because they cannot be read.
pub(crate) fn missing_from_total(labels: &str) -> String {
    format!("chưa cộng: {labels}")
}

/// Which of several figures of the same unit in one column.
pub(crate) fn figure_of_column(number: usize) -> String {
    format!("số thứ {number}")
}

/// The name of a row that a person added.
pub(crate) fn added_row(number: usize) -> String {
    format!("Dòng {number}")
}

/// How many rows a person added.
pub(crate) fn added_count(count: usize) -> String {
    if count == 0 { "Chưa có dòng nào".to_owned() } else { format!("{count} dòng") }
}

/// After a block was pasted.
pub(crate) fn pasted(filled: usize, left_over: usize) -> String {
    if left_over == 0 {
        format!("Đã dán vào {filled} ô.")
    } else {
        format!("Đã dán vào {filled} ô; {left_over} ô dán trúng chỗ không ghi được nên bỏ qua.")
    }
}

/// A labelled line of what the document says.
pub(crate) mod about {
    /// Who asks.
    pub(crate) const ISSUER: &str = "Cơ quan ban hành";
    /// On what basis.
    pub(crate) const BASIS: &str = "Căn cứ";
    /// The theme.
    pub(crate) const THEME: &str = "Chủ đề";
    /// The Week.
    pub(crate) const WEEK: &str = "Tuần lễ";
    /// Who reports.
    pub(crate) const REPORTERS: &str = "Nơi báo cáo";
    /// To whom.
    pub(crate) const RECIPIENT: &str = "Gửi tới";
    /// How.
    pub(crate) const CHANNEL: &str = "Cách gửi";
    /// By e-mail to.
    pub(crate) const EMAIL: &str = "Thư điện tử nhận";
    /// Before when.
    pub(crate) const DEADLINE: &str = "Hạn";
    /// With what.
    pub(crate) const ATTACHMENTS: &str = "Gửi kèm";
    /// A remark.
    pub(crate) const REMARK: &str = "Lưu ý";

    /// The Week's days.
    pub(crate) fn week(first: &str, last: Option<&str>) -> String {
        last.map_or_else(|| format!("từ {first}"), |last| format!("{first} – {last}"))
    }

    /// Behind days that are over.
    pub(crate) fn over(words: &str) -> String {
        format!("{words} (đã qua)")
    }

    /// The deadline, as the papers say it.
    pub(crate) fn before(day: &str) -> String {
        format!("trước ngày {day}")
    }
}
