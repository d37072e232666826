//! What is said when a report is open in more than one window. It must not know which.

/// Another window edits; this one follows.
pub(crate) const FOLLOWS: &str =
    "Báo cáo này đang mở ở cửa sổ khác. Ở đây chỉ xem; số liệu tự đổi theo cửa sổ kia, và vẫn tải tệp về được.";
/// The same, where the other window cannot be heard at once.
pub(crate) const FOLLOWS_AT_TIMES: &str = "Báo cáo này đang mở ở cửa sổ khác. Ở đây chỉ xem, và vẫn tải tệp về được. Chỗ lưu của trình duyệt đang \
     đầy nên số liệu mới chỉ hiện ra mỗi khi bạn quay lại cửa sổ này.";
/// The same, in the line at the foot.
pub(crate) const FOLLOWS_SHORT: &str = "Chỉ xem: đang sửa ở cửa sổ khác";
/// The button that edits here.
pub(crate) const TAKE_OVER: &str = "Sửa ở đây";
/// The other window is being asked.
pub(crate) const ASKING: &str = "Đang chuyển về cửa sổ này…";
/// This window edits now.
pub(crate) const NOW_HERE: &str = "Giờ bạn sửa được báo cáo ở cửa sổ này.";
/// The other window edits on.
pub(crate) const STILL_ELSEWHERE: &str = "Báo cáo vẫn đang được sửa ở cửa sổ khác. Thử bấm lại, hoặc đóng cửa sổ kia.";
/// Words of this window are not stored, and another one stored others.
pub(crate) const APART: &str = "Báo cáo này vừa được sửa và lưu ở cửa sổ khác, nên phần mới gõ ở đây chưa lưu được. \
     Phần ấy vẫn còn trên màn hình này: giữ lại để so hai bản, hoặc bỏ đi và xem bản đã lưu.";
/// Keeps them beside the other's.
pub(crate) const KEEP_BESIDE: &str = "Giữ phần này và so hai bản";
/// They could not be kept.
pub(crate) const NOT_KEPT: &str = "Máy chưa cho giữ thêm một bản. Tải tệp báo cáo về (ở cuối trang) để giữ phần này.";
/// Loads the page anew, without them.
pub(crate) const RELOAD: &str = "Bỏ phần này, tải lại bản đã lưu";
/// A picture came while another window took the report.
pub(crate) const PHOTO_NOT_ADDED: &str =
    "Chưa thêm được ảnh vì báo cáo đang được sửa ở cửa sổ khác. Bấm “Sửa ở đây” rồi chọn lại ảnh.";
