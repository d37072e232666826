//! The words of the review page. They must not decide what is shown.

use crate::ui::form_state::Standing;

/// The page's heading, and the way to it.
pub(crate) const TITLE: &str = "Xem lại trước khi gửi";
/// Back to the form.
pub(crate) const BACK: &str = "Quay lại điền tiếp";
/// The heading of what is still open.
pub(crate) const OPEN: &str = "Còn vài chỗ cần xem";
/// What is open does not keep anybody from sending.
pub(crate) const OPEN_HELP: &str =
    "Bấm vào từng dòng để tới đúng chỗ đó. Ô nào không có số liệu thì để trống cũng được, báo cáo vẫn gửi được.";
/// Nothing is open.
pub(crate) const NOTHING_OPEN: &str =
    "Mọi chỗ đã điền xong, không còn gì phải xem lại. Cảm ơn bạn! Tải tệp báo cáo ở cuối trang rồi gửi đi.";
/// The label of the field for an explanation.
pub(crate) const EXPLAIN: &str = "Nếu đúng là vậy, xin viết vài lời giải thích (in kèm báo cáo)";
/// Behind the name of a field that holds nothing.
pub(crate) const STILL_BLANK: &str = "còn trống";
/// What may be looked at.
pub(crate) const HINTS: &str = "Gợi ý thêm";
/// The heading of what was answered.
pub(crate) const ANSWERS: &str = "Báo cáo đến lúc này";

/// What a figure is that holds nothing yet.
pub(crate) const NO_FIGURE: &str = "–";

/// So many blank fields of one section.
pub(crate) fn blanks(count: usize) -> String {
    format!("{count} ô còn trống")
}

/// What the files will be marked with; empty where nothing is open.
pub(crate) fn standing(standing: Standing) -> String {
    let Standing { unreadable, missing, errors, unexplained } = standing;
    let counts = [
        (unreadable, "ô chưa đọc được"),
        (missing, "chỗ cần điền còn trống"),
        (errors, "chỗ chưa đúng"),
        (unexplained, "chỗ cần một lời giải thích"),
    ];
    let open: Vec<String> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{count} {words}")).collect();
    if open.is_empty() {
        return String::new();
    }
    format!("Còn {}. Vẫn tải tệp được.", open.join(", "))
}
