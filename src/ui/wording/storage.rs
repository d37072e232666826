//! What is said about saving. It must not save.

/// Stored, and read back.
pub(crate) fn saved(time: &str) -> String {
    format!("Đã lưu lúc {time}")
}

/// Nothing typed yet.
pub(crate) const IDLE: &str = "Tự lưu trong máy này";
/// Nothing typed yet, where nothing will be kept.
pub(crate) const KEEPS_NOTHING_IDLE: &str = "Máy này chưa cho lưu";
/// A save runs.
pub(crate) const SAVING: &str = "Đang lưu…";
/// Only one of the two stores took it.
pub(crate) const SAVED_ONCE: &str = "Máy chỉ lưu được một nơi; nên tải tệp báo cáo về giữ thêm.";
/// Storage is refused: private window, blocked site data. Short, as all that stands at the foot: there it covers the form,
/// and the notice above says the rest.
pub(crate) const REFUSED: &str = "Không lưu được (có thể là cửa sổ ẩn danh). Tải tệp về trước khi đóng trang.";
/// Storage is full.
pub(crate) const FULL: &str = "Không lưu được: chỗ lưu đã đầy. Tải tệp báo cáo về ngay.";
/// What the notice about storage is, for those who only hear it.
pub(crate) const NOTICE: &str = "Về chỗ lưu trong máy này";
/// Before typing: neither store keeps anything.
pub(crate) const KEEPS_NOTHING: &str = "Trình duyệt này không cho trang lưu gì trong máy (thường là cửa sổ ẩn danh, hoặc dữ liệu trang web đang bị chặn), nên đóng trang là mất số liệu. Nên mở trang trong cửa sổ thường của Chrome hoặc Safari. Nếu cứ làm ở đây, hãy tải tệp báo cáo về trước khi đóng trang.";
/// Before typing: there is no room in either store.
pub(crate) const NO_ROOM: &str = "Chỗ lưu của trình duyệt đã đầy, nên số liệu gõ thêm sẽ không lưu được. Tải tệp về giữ, rồi xoá báo cáo cũ và bấm “Xoá hẳn” trong thùng rác, hoặc xoá dữ liệu của trang web khác; hay mở trang bằng trình duyệt khác.";
/// Before typing: one store is full, the other works.
pub(crate) const ROOM_ONCE: &str = "Một trong hai chỗ lưu của trình duyệt đã đầy; trang vẫn lưu được ở chỗ kia. Nên tải tệp báo cáo về giữ thêm, rồi xoá báo cáo cũ và bấm “Xoá hẳn” trong thùng rác.";
/// Before typing: one store keeps nothing, the other works.
pub(crate) const KEEPS_ONCE: &str = "Trình duyệt chỉ cho trang lưu ở một chỗ thay vì hai, nên số liệu dễ mất hơn. Nên tải tệp báo cáo về giữ thêm, mở trang bằng Chrome hay Safari, hoặc thêm trang vào màn hình chính.";
/// The browser has cleared one of the stores.
pub(crate) const WAS_CLEARED: &str = "Trình duyệt đã tự xoá một phần những gì trang lưu (thường vì máy thiếu chỗ hoặc lâu không mở trang). Báo cáo ở phần còn lại đã được chép lại đủ hai chỗ; ảnh và các bản trước có thể đã mất. Xem lại, rồi tải tệp báo cáo về giữ.";
/// Looks again.
pub(crate) const LOOK_AGAIN: &str = "Thử lưu lại";
/// Leads to the files of the report.
pub(crate) const TO_FILES: &str = "Tới chỗ tải tệp";

/// Another window saved a newer revision. The button beside it keeps both.
pub(crate) const NEWER: &str = "Chưa lưu phần vừa gõ, vì báo cáo này vừa được sửa ở cửa sổ khác.";
/// Anything else.
pub(crate) const FAILED: &str = "Chưa lưu được. Tải tệp báo cáo về để giữ số liệu, rồi tải lại trang.";
/// The stored report cannot be read.
pub(crate) const UNREADABLE_REPORT: &str = "Bản nháp này không đọc được nên trang không mở, và không ghi đè lên nó. Về trang đầu để tải nó về: ở thẻ của nó, hoặc bằng nút “Tải tệp sao lưu” trong mục “Máy này”.";
/// The browser does not let its storage be read now.
pub(crate) const UNREACHABLE_REPORT: &str = "Trình duyệt chưa cho đọc báo cáo đã lưu. Tải lại trang; nếu vẫn vậy, đóng các cửa sổ khác của trang này rồi mở lại.";
/// A newer program stored the report.
pub(crate) const TOO_NEW_REPORT: &str =
    "Báo cáo này do bản mới hơn của trang lưu. Tải lại trang để có bản mới; số liệu vẫn nguyên trong máy.";
/// A draft fell back to the slot before.
pub(crate) const FELL_BACK: &str = "Lần lưu cuối bị hỏng, trang đã mở lại bản ngay trước đó. Xem lại vài ô vừa gõ.";
/// The form's file is not there.
pub(crate) const NO_FORM: &str = "Trang này không có mẫu đó. Kiểm tra lại đường dẫn, hoặc chọn mẫu ở trang đầu.";
/// A report is stored, and its form is neither here nor on the page.
pub(crate) const FORM_LOST: &str = "Báo cáo vẫn nguyên trong máy, nhưng mẫu của nó không còn ở đây và trang này cũng không có. Nhờ nơi đăng trang gửi tệp mẫu đúng bản cũ, rồi mở tệp đó ở trang đầu.";
/// The form's file is not there, and the host hands out no files of its kind.
pub(crate) const FORM_REFUSED: &str = "Máy chủ của nơi đăng trang không đưa ra tệp .json nên chưa lấy được mẫu này. Nhờ nơi đăng trang đổi tên tệp mẫu cho có đuôi .json.txt, hoặc chép lại tệp web.config đi kèm trang; mẫu cũng mở được từ tệp ở trang đầu.";
/// The form's file did not come.
pub(crate) const FORM_UNREACHABLE: &str = "Chưa tải được mẫu. Kiểm tra mạng rồi tải lại trang.";

/// The form's file has problems.
pub(crate) fn form_broken(problems: usize) -> String {
    format!("Tệp mẫu có {problems} chỗ sai nên chưa dùng được. Báo cho nơi đăng trang để sửa:")
}
