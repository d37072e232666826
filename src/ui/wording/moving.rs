//! What is said when a form has changed under a report. It must not move anything.

/// What the notice is, for those who only hear it.
pub(crate) const TITLE: &str = "Về mẫu của báo cáo này";
/// The page carries another edition of the form.
pub(crate) const OTHER_EDITION: &str = "Báo cáo này làm theo một bản khác của mẫu, không giống bản đang đăng trên trang. Số liệu giữ nguyên theo bản cũ cho tới khi bạn chuyển.";
/// The person chose another form for the report.
pub(crate) const OTHER_FORM: &str =
    "Ô nào mang cùng mã ở cả hai mẫu thì số liệu đi theo; xem lại từng ô sau khi chuyển.";
/// Offers other forms for this report.
pub(crate) const CHOOSE_FORM: &str = "Chuyển báo cáo này sang mẫu khác…";
/// Back to the choice of forms.
pub(crate) const NOT_THIS_FORM: &str = "Thôi, chọn mẫu khác";
/// Moves the report.
pub(crate) const MOVE: &str = "Chuyển";
/// The moved report could not be stored.
pub(crate) const NOT_MOVED: &str = "Chưa chuyển được vì máy không cho lưu. Báo cáo vẫn như cũ.";
/// The heading above answers without a place.
pub(crate) const LEFT_OVER: &str = "Số liệu không có chỗ trong mẫu này";
/// What they are.
pub(crate) const LEFT_OVER_HELP: &str =
    "Ghi theo mẫu trước, nay mẫu không còn hỏi. Trang vẫn giữ trong báo cáo và không cộng vào tổng nào.";

/// The form came from elsewhere.
pub(crate) const OWN_FORM: &str = "Mẫu này mở từ tệp hoặc từ đường dẫn riêng, không phải mẫu đăng trên trang.";
/// Uses the page's own form again.
pub(crate) const FORGET_FORM: &str = "Thôi dùng mẫu này";

/// What would move: fields that are new, fields that go, answers that would have no place.
pub(crate) fn what_moves(new: usize, gone: usize, left_over: usize) -> String {
    let kept = if left_over == 0 {
        "0 số liệu mất".to_owned()
    } else {
        format!("{left_over} số liệu không còn chỗ nhưng vẫn giữ trong báo cáo")
    };
    format!("Nếu chuyển: {new} ô mới, {gone} ô bỏ, {kept}.")
}

/// Sections answered as a whole that would ask more.
pub(crate) fn grown_answers(count: usize) -> String {
    format!(
        "{count} mục đã trả lời chung cho cả mục nay có thêm ô mới; câu trả lời đó tính cả các ô mới, xem lại sau khi chuyển."
    )
}

/// Fields that would count something else.
pub(crate) fn other_units(count: usize) -> String {
    format!("{count} ô đổi đơn vị tính; xem lại số liệu của các ô đó sau khi chuyển.")
}
