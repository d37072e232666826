//! What is said about reports that leave and come as plain words. It must not make them.

/// The button that shows the report as words.
pub(crate) const EXPORT: &str = "Chép nội dung báo cáo";
/// The label of the words.
pub(crate) const TEXT: &str = "Nội dung báo cáo, để dán vào Zalo, Messenger hoặc thư";
/// What to do with them.
pub(crate) const TEXT_HELP: &str =
    "Tin dài thì chia thành vài tin, gửi lần lượt. Nơi nhận dán vào ô “Dán nội dung báo cáo” ở trang đầu.";
/// Puts them on the clipboard.
pub(crate) const COPY: &str = "Chép tất cả";
/// They are there.
pub(crate) const COPIED: &str = "Đã chép. Mở tin nhắn hoặc thư rồi dán vào.";
/// The browser does not allow it.
pub(crate) const NOT_COPIED: &str = "Máy chưa cho chép. Giữ tay vào khung chữ, chọn tất cả, rồi chọn Sao chép.";
/// The report was changed since the words were made.
pub(crate) const MADE_ANEW: &str = "Báo cáo vừa được sửa, trang đã làm lại nội dung. Bấm “Chép tất cả” lần nữa.";
/// The heading of the field for words that came, and its label.
pub(crate) const PASTE: &str = "Dán nội dung báo cáo";
/// What belongs there.
pub(crate) const PASTE_HELP: &str =
    "Báo cáo gửi bằng chữ qua Zalo hay thư: chép cả tin rồi dán vào đây. Nhiều tin thì dán nối tiếp nhau.";
/// Opens what was pasted.
pub(crate) const OPEN: &str = "Mở nội dung đã dán";
/// Opens it although parts are missing.
pub(crate) const OPEN_PART: &str = "Cứ mở phần đã có";
/// While it is opened.
pub(crate) const OPENING: &str = "Đang mở…";
/// Nothing was pasted.
pub(crate) const NOTHING: &str = "Ô còn trống. Chép nội dung báo cáo từ tin nhắn rồi dán vào ô này.";
/// Behind what is said of a report of which parts are missing.
pub(crate) const IN_PART: &str = "Đây mới là một phần của báo cáo: xem kỹ các ô còn trống, và xin nơi gửi gửi đủ.";
/// Parts of two reports stand together.
pub(crate) const MIXED: &str =
    "Trong ô có hai báo cáo khác nhau, hoặc hai bản của một báo cáo. Xoá hết rồi dán từng báo cáo một.";

/// Parts are missing: so many lines of so many are there (0: not known).
pub(crate) fn partial(found: usize, of: usize, has_beginning: bool, has_end: bool) -> String {
    let count = if of == 0 { format!("Mới có {found} dòng") } else { format!("Mới có {found}/{of} dòng") };
    let missing = match (has_beginning, has_end) {
        (false, true) => "thiếu phần đầu (từ chữ “BÁO CÁO”)",
        (true, false) => "thiếu phần cuối (tới chữ “Hết báo cáo”)",
        (false, false) => "thiếu phần đầu và phần cuối",
        (true, true) => "thiếu hoặc hỏng vài dòng ở giữa",
    };
    format!("{count}, {missing}. Chép phần còn thiếu, dán tiếp xuống dưới rồi bấm mở lại.")
}

/// The page does not have the form in this edition.
pub(crate) fn needs_edition(form: &str, version: u32) -> String {
    format!(
        "Nội dung này theo mẫu “{form}”, bản {version}, mà trang này không có đúng bản đó. \
         Xin nơi gửi gửi tệp báo cáo (.html hoặc .json): tệp mang theo cả mẫu."
    )
}

/// The code of the figures.
pub(crate) fn check(code: &str) -> String {
    format!("Mã kiểm tra số liệu: {code}")
}
