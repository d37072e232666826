//! The words for whoever puts the page on a host, and about the page as one file. They must not decide what is shown.

/// The heading of what is for the office that publishes the page.
pub(crate) const OFFICE: &str = "Dành cho nơi đăng trang";
/// The heading of the part about the file.
pub(crate) const HEADING: &str = "Cả trang trong một tệp";
/// What the file is.
pub(crate) const HELP: &str = "Tệp này có sẵn cả trang và các mẫu đang đăng ở đây. Chép vào USB hoặc gửi qua thư rồi mở bằng Chrome hay Safari là điền được, không cần mạng. Báo cáo điền ở đó nằm trong trình duyệt của máy mở tệp.";
/// Makes the file.
pub(crate) const MAKE: &str = "Tạo một tệp dùng riêng";
/// It is being made.
pub(crate) const MAKING: &str = "Đang tạo tệp…";
/// The host has not got what the file is made of.
pub(crate) const NO_PAGE: &str =
    "Chưa tạo được tệp: không lấy được tệp phuluc.html đi kèm trang. Chép lại đủ các tệp của trang rồi thử lại.";
/// What the host refuses, and what can be done.
pub(crate) const REFUSED: &str = "Máy chủ này không đưa ra tệp .json. Mẫu chép thêm vào thư mục templates, và cả tệp index.json sửa lại, cần đổi tên cho có đuôi .json.txt.";
/// The page was opened from a file.
pub(crate) const FROM_FILE: &str = "Trang đang mở từ một tệp trên máy này. Bản nháp nằm trong chính trình duyệt này: mở tệp bằng trình duyệt khác, hoặc chuyển tệp sang chỗ khác, thì có thể không thấy. Điền xong nên tải tệp báo cáo về giữ.";

/// The file was made.
pub(crate) fn made(name: &str, forms: usize) -> String {
    format!("Đã tải về {name}, trong đó có {forms} mẫu. Mở thử trước khi gửi đi.")
}

/// A form could not be had.
pub(crate) fn no_form(path: &str) -> String {
    format!("Chưa tạo được tệp: không lấy được {path}. Xem lại tệp đó ở nơi đăng trang rồi thử lại.")
}
