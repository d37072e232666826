//! The words of the way through a form. They must not decide what is shown.

/// The list of sections, and the button that opens it.
pub(crate) const LIST: &str = "Mục lục";
/// Closes it.
pub(crate) const CLOSE: &str = "Đóng";
/// The field that looks for rows.
pub(crate) const SEARCH: &str = "Tìm mục, dòng";
/// How to look for them.
pub(crate) const SEARCH_HELP: &str = "Gõ vài chữ, không cần dấu";
/// The pictures.
pub(crate) const PHOTOS: &str = "Hình ảnh";
/// The look over everything.
pub(crate) const REVIEW: &str = "Xem lại";
/// The files that leave.
pub(crate) const SEND: &str = "Gửi báo cáo";
/// Behind the section that the person is in, for those who only hear it.
pub(crate) const HERE: &str = "đang ở đây";
/// To the part before.
pub(crate) const PREVIOUS: &str = "Mục trước";
/// Nothing was answered there yet.
pub(crate) const BLANK: &str = "Chưa điền";
/// Everything is answered there.
pub(crate) const DONE: &str = "Xong";
/// Nothing took place there.
pub(crate) const NO_ACTIVITY: &str = "Không có hoạt động";
/// No picture was added.
pub(crate) const NO_PHOTOS: &str = "Chưa có ảnh";
/// Nothing is left to be filled in.
pub(crate) const NOTHING_LEFT: &str = "Đã điền đủ các ô.";
/// No row was found.
pub(crate) const NOTHING_FOUND: &str = "Không thấy mục nào. Thử bớt chữ, hoặc gõ số mục, ví dụ 1.3.";

/// To the part behind.
pub(crate) fn next(name: &str) -> String {
    ["Mục sau: ", name].concat()
}

/// The part before, by its name.
pub(crate) fn previous(name: &str) -> String {
    ["Mục trước: ", name].concat()
}

/// So many of so many places are answered.
pub(crate) fn begun(filled: usize, of: usize) -> String {
    format!("Đang điền {filled}/{of}")
}

/// So many places look odd.
pub(crate) fn odd(count: usize) -> String {
    format!("Cần xem lại {count} chỗ")
}

/// So many pictures.
pub(crate) fn photos(count: usize) -> String {
    format!("{count} ảnh")
}

/// How far the report is, and how long what is left may take.
pub(crate) fn left(done: usize, of: usize, left: usize, minutes: usize) -> String {
    format!("Đã điền {done}/{of} ô. Còn {left} ô, khoảng {minutes} phút.")
}

/// Before which day a report is due, and in how many days that is; one day before it is the last.
pub(crate) fn due_in(day: &str, days: i64) -> String {
    if days == 1 {
        return format!("Hạn: trước ngày {day}, hôm nay là ngày cuối");
    }
    format!("Hạn: trước ngày {day}, còn {days} ngày")
}

/// So many rows were found.
pub(crate) fn found(count: usize) -> String {
    format!("Tìm thấy {count} dòng.")
}

/// More were found than are shown.
pub(crate) fn found_many(count: usize, shown: usize) -> String {
    format!("Tìm thấy {count} dòng, hiện {shown} dòng đầu. Gõ thêm chữ để thu hẹp.")
}
