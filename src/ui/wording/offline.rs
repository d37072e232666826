//! The words about versions of the page, and about the page without a network and on the home screen. They must not
//! decide what is shown.

use crate::browser::offline::Offline;

/// Another version stands ready; in short, because somebody may be typing above it.
pub(crate) const NEW: &str = "Có bản mới";
/// Takes it.
pub(crate) const RELOAD: &str = "Tải lại";
/// Does not take it now.
pub(crate) const LATER: &str = "Để sau";
/// It was not taken: what was typed is not stored.
pub(crate) const NOT_RELOADED: &str =
    "Chưa tải lại, vì phần vừa gõ chưa lưu được vào máy. Tải tệp báo cáo về giữ trước, rồi tải lại trang.";
/// The same at the foot of the start page.
pub(crate) const NEW_LONG: &str = "Có bản mới của trang. Số liệu đã gõ được lưu trước khi tải lại.";
/// The heading in the panel of this device.
pub(crate) const HEADING: &str = "Khi không có mạng";
/// Puts the page on the home screen.
pub(crate) const INSTALL: &str = "Thêm vào màn hình chính";
/// What that is good for.
pub(crate) const INSTALL_HELP: &str = "Lần sau mở trang như một ứng dụng, không có mạng cũng được.";
/// How it is done on iPhones and iPads, and what it means there.
pub(crate) const INSTALL_BY_HAND: &str = "Trên iPhone, iPad: bấm Chia sẻ, rồi chọn “Thêm vào MH chính”. Mở từ đó thì \
     máy không tự xoá báo cáo. Báo cáo làm trong Safari không tự sang: tải tệp về trước, rồi mở tệp đó.";

/// Which version of the page this is.
pub(crate) fn version(version: &str) -> String {
    ["Phiên bản ", version].concat()
}

/// How the page stands without a network.
pub(crate) const fn standing(standing: Offline) -> &'static str {
    match standing {
        Offline::Ready | Offline::OtherVersion => {
            "Trang và các mẫu đã nằm trong máy này: không có mạng vẫn mở, điền, in và tải tệp về được."
        }
        Offline::NotYet => {
            "Trang chưa nằm đủ trong máy này. Cứ để trang mở thêm một lát khi có mạng, sau đó mất mạng vẫn mở được."
        }
        Offline::Never => {
            "Ở địa chỉ hoặc trình duyệt này, mất mạng thì không mở lại trang được: đừng đóng trang khi đang làm, \
             hoặc mở bằng địa chỉ https:// trong Chrome hay Safari."
        }
    }
}
