//! Every word of the sheet that an office pins up. It must not know its layout.

/// Beside the form's name: what all these forms are about.
pub const WEEK: &str = "Tuần lễ hưởng ứng học tập suốt đời";
/// What the sheet is for.
pub const TITLE: &str = "Báo cáo ngay trên điện thoại";
/// Beside the code, what is done with it.
pub const OPEN: &str = "Mở máy ảnh, đưa vào ô vuông này, bấm vào đường dẫn hiện ra. Hoặc gõ địa chỉ:";
/// In place of the code, where the page has no address that could be in it.
pub const NO_ADDRESS: &str = "Chưa có mã QR: tờ này làm từ một tệp hoặc một mẫu mở riêng trên máy, chưa có địa chỉ trên mạng. Ghi vào đây nơi lấy tệp hoặc địa chỉ của trang:";
/// What a reader hears instead of the code.
pub const CODE_NAME: &str = "Mã QR của địa chỉ dưới đây";
/// What is true of the page.
pub const PROMISE: &str =
    "Không cần cài đặt, không cần tài khoản. Số liệu chỉ nằm trong máy bạn, cho tới khi chính bạn gửi tệp đi.";
/// The heading of to whom.
pub const SENDING: &str = "Nơi gửi";
/// The heading of what is to be at hand.
pub const AT_HAND: &str = "Chuẩn bị sẵn";
/// Before the name and the number of whoever helps, to be written by hand.
pub const ASK: &str = "Cần hỏi, gọi:";
/// Above the sheet, on the screen only.
pub const ON_SCREEN: &str =
    "Tờ hướng dẫn để in ra một trang A4. In: trên máy tính bấm Ctrl + P; trên điện thoại chọn Chia sẻ, In.";

/// Before the deadline, in the largest letters.
pub const DEADLINE: &str = "Hạn gửi:";
/// Caption of the recipient.
pub const RECIPIENT: &str = "Gửi tới";
/// Caption of the way.
pub const CHANNEL: &str = "Cách gửi";
/// Caption of the address.
pub const EMAIL: &str = "Thư điện tử";
/// Caption of what goes along.
pub const ATTACHMENTS: &str = "Gửi kèm";

/// The unit of money in forms.
pub const MONEY: &str = "đồng";
/// At hand: the head.
pub const HEAD: &str = "Tên đơn vị, người lập báo cáo, số điện thoại";
/// At hand: figures.
pub const FIGURES: &str = "Số lớp, số cuộc, số người của từng hoạt động";
/// At hand: long texts.
pub const NARRATIVES: &str = "Vài ý cho phần lời: đã làm gì, kết quả, đề xuất";
/// At hand: money.
pub const FUNDS: &str = "Kinh phí, tính đủ số đồng";
/// At hand: pictures.
pub const PHOTOS: &str = "Vài ảnh tiêu biểu trong điện thoại";

/// The steps: what each is called, and what is done.
pub const STEPS: [(&str, &str); 5] = [
    (
        "Mở trang",
        "Quét mã ở trên, hoặc gõ địa chỉ vào Chrome hay Safari. Đang ở trong Zalo thì chọn “Mở bằng trình duyệt”.",
    ),
    ("Điền", "Gõ số vào từng ô: tổng tự cộng, số liệu tự lưu trong máy. Mục không làm gì: bấm “Không có hoạt động”."),
    ("Xem lại", "Bấm “Xem lại trước khi gửi”: trang chỉ ra ô còn trống và số chưa khớp."),
    ("Gửi", "Bấm “Gửi báo cáo…”, chuyển sang thư hoặc Zalo, hay tải tệp về rồi đính kèm vào thư."),
    ("Giữ một bản", "Giữ tệp đã tải về. Cần sửa hoặc đổi máy: mở trang, bấm “Mở tệp báo cáo đã có”."),
];

/// Before which day.
pub fn before(day: &str) -> String {
    format!("trước ngày {day}")
}

/// The days of the Week.
pub fn week(first: &str, last: Option<&str>) -> String {
    last.map_or_else(|| format!("từ {first}"), |last| format!("{first} – {last}"))
}
