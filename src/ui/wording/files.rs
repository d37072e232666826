//! What is said about files that leave and come. It must not read them.

use super::text;
use crate::formats::job::{Carries, Refusal};

/// Why a file cannot be opened, and what to do. Nothing was changed by it.
pub(crate) fn refusal(why: &Refusal) -> String {
    match why {
        Refusal::Empty => {
            "Tệp trống, không có gì bên trong. Chọn lại tệp báo cáo (.html, .json, .xlsx hoặc .csv).".to_owned()
        }
        Refusal::TooLarge { limit } => {
            format!("Tệp quá lớn (trang mở được tới {} MB). Chọn đúng tệp báo cáo.", limit / 1_000_000)
        }
        Refusal::NotAReport => {
            "Đây không phải tệp báo cáo của trang này. Chọn tệp .html, .json, .xlsx hoặc .csv tải về từ trang \
             này, hoặc ảnh chụp mã QR trên báo cáo in; tệp Word, Excel khác không mở ở đây được."
                .to_owned()
        }
        Refusal::Broken { line } => {
            format!("Tệp bị hỏng hoặc bị cắt mất một phần (dòng {line}). Xin nơi gửi gửi lại, hoặc tải lại từ thư.")
        }
        Refusal::NoCode => "Trong ảnh không thấy mã QR của báo cáo, hoặc ảnh chưa đủ rõ. Chụp lại thật gần, thẳng, đủ \
             sáng, thấy trọn ô vuông rồi mở lại."
            .to_owned(),
        Refusal::NoData => {
            "Tệp này không mang số liệu báo cáo. Có thể phần số liệu đã bị bỏ mất; xin gửi lại tệp gốc.".to_owned()
        }
        Refusal::NotUnicode => "Bảng này đã mất dấu tiếng Việt khi lưu. Trong Excel, lưu lại bằng kiểu \
             “CSV UTF-8” hoặc .xlsx rồi chọn lại."
            .to_owned(),
        Refusal::Foreign => "Tệp này của chương trình khác, không phải báo cáo của trang này.".to_owned(),
        Refusal::TooNew { format_version } => format!(
            "Tệp do phiên bản mới hơn làm ra (định dạng {format_version}). Tải lại trang để có bản mới rồi mở lại."
        ),
        Refusal::Damaged { place } => {
            format!("Trong tệp có chỗ sai ở “{place}” nên trang không mở, để khỏi nhầm số liệu. Xin gửi lại tệp gốc.")
        }
        Refusal::NeedsTemplate { form } => {
            format!("Tệp này theo mẫu “{form}” mà trang này không có. Mở tệp ở trang của nơi ra mẫu đó.")
        }
        Refusal::CodeOfOtherEdition { form, version } => format!(
            "Mã QR này theo mẫu “{form}”, bản {version}, mà trang này không có đúng bản đó. Mở tệp mẫu (hoặc tệp báo \
             cáo .html, .json) của bản đó ở trang này trước, rồi mở lại mã."
        ),
        Refusal::NeedsEdition { form, version, .. } => text::needs_edition(form, *version),
        Refusal::Partial { found, of, has_beginning, has_end } => text::partial(*found, *of, *has_beginning, *has_end),
        Refusal::Mixed => text::MIXED.to_owned(),
        Refusal::BadTemplate { problems } => {
            format!("Mẫu nằm trong tệp có {problems} chỗ sai nên trang không mở. Xin gửi lại tệp gốc.")
        }
        Refusal::BadDraft => {
            "Trang gặp lỗi khi làm tệp. Số liệu vẫn còn trong máy; tải lại trang rồi thử lại.".to_owned()
        }
    }
}

/// What a code on paper does not carry; empty for a whole file.
pub(crate) const fn carries(carries: Carries) -> &'static str {
    match carries {
        Carries::Everything => "",
        Carries::Figures => "Mã QR chỉ mang số liệu; phần lời, ghi chú và ảnh không có trong mã.",
        Carries::OwnRows => {
            "Mã QR chỉ mang số liệu của các dòng in sẵn; phần chữ, dòng thêm, ghi chú và ảnh không có trong mã."
        }
    }
}

/// While a file is opened.
pub(crate) const OPENING_FILE: &str = "Đang mở tệp…";
/// The worker could not be started or died.
pub(crate) const NO_WORKER: &str =
    "Chưa làm được tệp vì thiếu một phần của trang. Kiểm tra mạng, tải lại trang rồi thử lại. Số liệu vẫn còn.";
/// The office program could not be loaded.
pub(crate) const NO_OFFICE: &str = "Việc này cần thêm một phần của trang mà máy chưa tải về được. Nối mạng rồi thử \
     lại; số liệu vẫn còn, và tệp HTML, JSON, CSV vẫn làm được khi không có mạng.";
/// The chosen file could not be read from the device.
pub(crate) const UNREADABLE_FILE: &str = "Máy không cho đọc tệp này. Chép tệp vào máy rồi chọn lại.";
/// The browser would not save a file.
pub(crate) const NO_DOWNLOAD: &str = "Trình duyệt không cho tải tệp về. Mở trang bằng Chrome hoặc Safari rồi thử lại.";
/// The browser cannot show a chosen picture.
pub(crate) const PICTURE_NOT_SHOWN: &str =
    "Máy không mở được ảnh này. Chụp lại mã QR bằng máy ảnh của máy, hoặc đổi ảnh sang JPEG rồi chọn lại.";
/// The imported report could not be stored.
pub(crate) const NOT_STORED: &str =
    "Đọc được tệp nhưng máy không cho lưu, nên chưa mở. Xem chỗ trống của máy rồi thử lại.";
/// What was typed in the report that is open could not be stored, so that a file must not take its place.
pub(crate) const NOT_SAVED_BEFORE: &str = "Chưa mở tệp, vì phần vừa gõ trong báo cáo đang mở chưa lưu được. Tải tệp \
     báo cáo đang mở về để giữ, tải lại trang, rồi chọn lại tệp này.";
/// The totals written in a file differ from its figures.
pub(crate) const TOTALS_DIFFER: &str =
    "Các dòng tổng ghi trong tệp khác với tổng của số liệu. Trang đã tính lại; nên kiểm tra với nơi gửi.";
/// The code written in a file is not that of its figures.
pub(crate) const CHECK_DIFFERS: &str = "Mã kiểm tra ghi trong tệp không khớp số liệu: có thể số liệu đã bị sửa hay thiếu trên đường gửi. Nên hỏi lại nơi gửi.";
/// The device holds a later revision of the imported report, which was opened instead.
pub(crate) const KEPT_NEWER: &str = "Bản trong máy mới hơn tệp này, nên trang mở bản trong máy.";
/// A different report of the same id is on the device: both stay.
pub(crate) const KEPT_BOTH: &str = "Máy này đã có một bản khác của báo cáo đó. Cả hai bản đều được giữ.";

/// After a file was made; `missing` pictures are not in it.
pub(crate) fn exported(name: &str, missing: usize) -> String {
    let said = format!("Đã làm xong tệp {name}. Xem trong mục Tải về của máy.");
    if missing == 0 { said } else { format!("{said} Tệp thiếu {missing} ảnh không có trong máy này.") }
}

/// Pictures that an opened report names and this device does not hold: `absent` are not in the file or cannot be read
/// there, `not_kept` did not find room. Empty where there are none.
pub(crate) fn pictures_missing(absent: usize, not_kept: usize) -> String {
    let mut said = Vec::new();
    if absent > 0 {
        said.push(format!("Tệp không mang theo {absent} ảnh, hoặc ảnh đọc không được; xin nơi gửi tệp HTML có ảnh."));
    }
    if not_kept > 0 {
        said.push(format!("Máy không lưu được {not_kept} ảnh; xem chỗ trống của máy rồi mở lại tệp."));
    }
    said.join(" ")
}

/// The file was made on another edition of the form than the one it is opened on.
pub(crate) const OTHER_EDITION: &str =
    "Tệp làm theo một bản khác của mẫu này. Trang mở theo mẫu đang có; nên xem lại từng ô.";

/// The two sheets of a workbook say different things.
pub(crate) fn sheets_differ(cells: usize) -> String {
    format!(
        "Trong tệp này, {cells} ô ở bảng chính thức (trang “Biểu mẫu”) khác với bảng dữ liệu (trang “Dữ liệu”). \
         Bảng nào đúng? Chọn xong trang mới mở tệp."
    )
}
/// One of these cells, below its name: what both tables say, a line each.
pub(crate) fn sheet_place([_, official, data]: &[String; 3]) -> String {
    let said =
        |text: &str| if text.trim().is_empty() { "để trống".to_owned() } else { format!("“{}”", text.trim()) };
    ["Bảng chính thức: ", &said(official), "\nBảng dữ liệu: ", &said(data)].concat()
}

/// Behind the first of them.
pub(crate) fn more_places(count: usize) -> String {
    format!("Và {count} ô khác.")
}

/// Behind what is said of a code that cannot be opened yet.
pub(crate) const CODE_KEPT: &str = "Nội dung của mã đã nằm sẵn ở ô “Dán nội dung báo cáo”, không phải chụp lại.";

/// The report in a file was made of the one on this device, saved at `here`, and would take its place. `count` places
/// differ, as far as can be told; `is_kept`: the one that is here can be had back.
pub(crate) fn updates(here: &str, count: Option<usize>, is_kept: bool) -> String {
    let places = count.map_or_else(String::new, |count| format!(", khác {count} chỗ"));
    let kept = if is_kept {
        "Mở tệp thì báo cáo đổi theo tệp; bản trong máy được cất vào “Các bản trước”, lấy lại được."
    } else {
        "Mở tệp thì báo cáo đổi theo tệp; máy không cất được bản đang có, nên tải bản đó về trước."
    };
    format!("Tệp này là bản sửa tiếp của báo cáo trong máy (lưu lúc {here}){places}. {kept}")
}
/// One of these places, below its name: what both say, a line each.
pub(crate) fn update_place(here: &str, there: &str) -> String {
    ["Trong máy: ", here, "\nTrong tệp: ", there].concat()
}
/// Opens the file, now that it is known what it does.
pub(crate) const OPEN_ANYWAY: &str = "Mở bản trong tệp";
/// Leaves the device as it is.
pub(crate) const LEAVE_FILE: &str = "Thôi, không mở tệp";

/// Takes the figures of the official table.
pub(crate) const TAKE_OFFICIAL: &str = "Lấy số ở bảng chính thức";
/// Takes the figures of the table of data.
pub(crate) const TAKE_DATA: &str = "Lấy số ở bảng dữ liệu";

/// After a form was opened from a file.
pub(crate) fn form_opened(name: &str) -> String {
    format!("Đã mở mẫu “{name}” từ tệp. Mẫu nằm trong máy này và dùng được như mẫu có sẵn.")
}

/// After a file was opened.
pub(crate) fn imported(filled: usize) -> String {
    format!("Đã mở báo cáo từ tệp: {filled} ô có số liệu.")
}
