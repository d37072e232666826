//! What is said where the page stands inside another program. It must not find that out.

use crate::browser::in_app::{Name, System};

/// The program's name.
const fn name(app: Name) -> &'static str {
    match app {
        Name::Zalo => "Zalo",
        Name::Messenger => "Messenger",
        Name::Facebook => "Facebook",
        Name::Other => "một ứng dụng khác",
    }
}

/// The browser outside.
const fn browser(system: System) -> &'static str {
    match system {
        System::Android => "Chrome",
        System::Apple => "Safari",
    }
}

/// The heading.
pub(crate) fn title(system: System) -> String {
    format!("Nên mở trang này bằng {}", browser(system))
}

/// Why.
pub(crate) fn why(app: Name) -> String {
    let app = name(app);
    format!(
        "Trang đang mở bên trong {app}. Ở đây bản nháp dễ mất khi đóng {app}, và nút tải tệp, nút in có thể không chạy."
    )
}

/// The button that leads out.
pub(crate) fn open(system: System) -> String {
    format!("Mở bằng {}", browser(system))
}

/// Where the button does nothing.
pub(crate) fn by_hand(system: System) -> String {
    format!(
        "Nếu bấm mà không thấy gì: bấm dấu ⋯ hoặc ⋮ ở góc màn hình, chọn “Mở bằng trình duyệt”; \
         hoặc chép địa chỉ dưới đây, rồi dán vào {}.",
        browser(system)
    )
}

/// The label of the address.
pub(crate) const ADDRESS: &str = "Địa chỉ của trang";
/// Puts the address on the clipboard.
pub(crate) const COPY_ADDRESS: &str = "Chép địa chỉ";
/// It is there.
pub(crate) const COPIED: &str = "Đã chép địa chỉ. Mở trình duyệt rồi dán vào ô địa chỉ.";
/// Goes on inside.
pub(crate) const STAY: &str = "Cứ làm ở đây";
/// What to mind then.
pub(crate) const STAY_HELP: &str =
    "Vẫn làm được: điền xong thì chép nội dung báo cáo ở cuối trang rồi dán vào tin nhắn.";

/// Above a report that is in hand there.
pub(crate) fn notice(app: Name) -> String {
    format!(
        "Trang đang mở bên trong {}: bản nháp này chỉ nằm ở đây, trình duyệt khác không thấy. \
         Trước khi đóng, nên chép nội dung báo cáo ở cuối trang để giữ.",
        name(app)
    )
}

/// At the head of the export panel.
pub(crate) fn export(app: Name) -> String {
    format!(
        "Trong {}, nút tải tệp có thể không chạy. Chắc chắn nhất là chép nội dung báo cáo rồi dán vào tin nhắn hoặc thư.",
        name(app)
    )
}
