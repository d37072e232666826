//! What is said about sending a report, and about the paper. It must not send.

/// The button that gets a report ready to be sent.
pub(crate) const SEND: &str = "Gửi báo cáo…";
/// While the file is made.
pub(crate) const PREPARING: &str = "Đang làm tệp để gửi…";
/// What is sent.
pub(crate) const HELP: &str =
    "Gửi đi một tệp, vừa để in, vừa mang số liệu: chuyển thẳng sang thư, Zalo, hoặc tải về rồi đính kèm vào thư.";
/// Hands the file to another program.
pub(crate) const SHARE: &str = "Chia sẻ tệp (thư, Zalo…)";
/// Keeps the file on the device.
pub(crate) const KEEP: &str = "Tải tệp về máy";
/// Begins a letter.
pub(crate) const MAIL: &str = "Soạn thư";
/// The letter does not take the file along by itself.
pub(crate) const MAIL_HELP: &str = "Thư không tự kèm tệp: tải tệp về máy trước, rồi đính kèm vào thư.";
/// Puts the address on the clipboard.
pub(crate) const COPY_ADDRESS: &str = "Chép địa chỉ thư";
/// After that.
pub(crate) const ADDRESS_COPIED: &str = "Đã chép địa chỉ thư.";
/// The clipboard refused.
pub(crate) const NOT_COPIED: &str = "Máy không cho chép. Chạm giữ vào địa chỉ để chép tay.";
/// Another program took the file.
pub(crate) const HANDED: &str = "Đã đưa tệp sang ứng dụng bạn chọn. Nhớ xem trong đó thư đã gửi đi chưa.";
/// Sharing was refused.
pub(crate) const NOT_SHARED: &str = "Máy không cho chia sẻ tệp này. Tải tệp về máy rồi đính kèm vào thư.";
/// The button that shows the paper.
pub(crate) const PAPER: &str = "Xem bản in";
/// The heading of the paper's page.
pub(crate) const PAPER_TITLE: &str = "Bản in";
/// What the paper's page is.
pub(crate) const PAPER_HELP: &str = "Bản này in ra đúng như dưới đây. Số liệu sửa ở trang điền.";
/// While the paper is laid out.
pub(crate) const LAYING_OUT: &str = "Đang dựng bản in…";
/// Prints it.
pub(crate) const PRINT: &str = "In báo cáo";
/// Back to the fields.
pub(crate) const BACK_TO_FORM: &str = "Về trang điền";

/// The file of this name is ready; ways to send it follow.
pub(crate) fn ready(name: &str) -> String {
    ["Tệp ", name, " đã sẵn sàng. Chọn cách gửi:"].concat()
}

/// To whom a report goes, how and by when, a line each; empty parts are left out.
pub(crate) fn goes_to(recipient: &str, email: &str, before: &str) -> String {
    let mut words = String::new();
    for (name, part) in [("Gửi tới: ", recipient), ("Thư điện tử: ", email), ("Hạn gửi: ", before)] {
        if !part.is_empty() {
            words.push_str(if words.is_empty() { "" } else { "\n" });
            words.push_str(name);
            words.push_str(part);
        }
    }
    words
}
