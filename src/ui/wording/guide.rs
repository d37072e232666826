//! The words around the sheet that an office pins up; what stands on it is `src/formats/guide/words.rs`. They must not
//! decide what is shown.

/// The heading of the way to it.
pub(crate) const HEADING: &str = "Tờ hướng dẫn để in";
/// What it is for.
pub(crate) const HELP: &str = "Một trang A4 để dán ở trung tâm hoặc phát cho người điền: mã QR và địa chỉ của mẫu, năm bước làm, hạn và nơi gửi, những gì cần chuẩn bị.";
/// What its page is.
pub(crate) const PAGE_HELP: &str =
    "In ra đúng một trang A4, đen trắng. Chỗ có dấu chấm để ghi tay, chẳng hạn số điện thoại của người giúp.";
/// Prints it.
pub(crate) const PRINT: &str = "In tờ này";
/// Takes it along as a file.
pub(crate) const KEEP: &str = "Tải tờ này về";
/// While it is laid out.
pub(crate) const LAYING_OUT: &str = "Đang dựng tờ hướng dẫn…";

/// The way to the sheet of a form.
pub(crate) fn of(form: &str) -> String {
    if form.is_empty() { HEADING.to_owned() } else { format!("{HEADING}: {form}") }
}
