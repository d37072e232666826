//! The words about pictures. It must not know where they lie.

use crate::domain::report::photo::MOST_PHOTOS;

/// What a mail usually takes, in bytes, and what this page opens again.
const MAIL_TAKES: u64 = 20_000_000;
/// What the figures and the form weigh in a file, in bytes, with room to spare.
const REST_OF_FILE: u64 = 300_000;

/// The heading, where the form has no words for it.
pub(crate) const HEADING: &str = "Hình ảnh";
/// What happens to pictures.
pub(crate) const HELP: &str = "Chọn được nhiều ảnh một lúc. Trang tự thu nhỏ và bỏ vị trí chụp; ảnh chỉ nằm trong máy này cho tới khi bạn gửi tệp đi.";
/// The words on the button that takes pictures.
pub(crate) const ADD: &str = "Thêm ảnh…";
/// The same for those who only hear the button.
pub(crate) const ADD_LONG: &str = "Thêm ảnh vào báo cáo";
/// Moves a picture towards the beginning.
pub(crate) const UP: &str = "Lên";
/// Moves a picture towards the end.
pub(crate) const DOWN: &str = "Xuống";
/// Removes a picture.
pub(crate) const REMOVE: &str = "Bỏ ảnh";
/// In place of a picture that is not on this device.
pub(crate) const MISSING: &str = "Ảnh này không có trong máy. Thêm lại ảnh, hoặc mở tệp báo cáo có kèm ảnh.";
/// The browser keeps no pictures.
pub(crate) const REFUSED: &str = "Trình duyệt không cho giữ ảnh trong máy (có thể là cửa sổ ẩn danh), nên ảnh chưa được thêm. \
     Mở trang trong cửa sổ thường rồi thêm lại.";

/// While pictures are made smaller.
pub(crate) fn shrinking(number: usize, count: usize) -> String {
    format!("Đang thu nhỏ ảnh {number}/{count}…")
}

/// What a picture is called.
pub(crate) fn photo(number: usize) -> String {
    format!("Ảnh {number}")
}

/// The label of a caption.
pub(crate) fn caption_of(photo: &str) -> String {
    format!("{photo}: chú thích")
}

/// After a picture was removed.
pub(crate) fn removed(number: usize) -> String {
    format!("Đã bỏ ảnh {number}.")
}

/// How many pictures, and what a file with them weighs; `bytes` is what they weigh by themselves.
pub(crate) fn total(count: usize, bytes: u64) -> String {
    if count == 0 {
        return "Chưa có ảnh nào.".to_owned();
    }
    format!("{count} ảnh, nặng {} trong tệp gửi đi – thư điện tử thường nhận tới 20 MB.", in_file(bytes))
}

/// What to do where a mail would not take the file.
pub(crate) fn too_heavy(bytes: u64) -> Option<String> {
    (weight_in_file(bytes) + REST_OF_FILE > MAIL_TAKES).then(|| {
        "Tệp có các ảnh này nặng hơn mức thư điện tử nhận, và trang này cũng không mở lại được. Bỏ bớt vài ảnh trước khi tải tệp."
            .to_owned()
    })
}

/// What pictures weigh in a file: "1,4 MB".
pub(crate) fn in_file(bytes: u64) -> String {
    let tenths = weight_in_file(bytes).div_ceil(100_000);
    format!("{},{} MB", tenths / 10, tenths % 10)
}

/// Files carry pictures as text, four letters for three bytes.
const fn weight_in_file(bytes: u64) -> u64 {
    bytes.div_ceil(3) * 4
}

/// There are as many pictures as there may be.
pub(crate) fn too_many() -> String {
    format!("Mỗi báo cáo nhận nhiều nhất {MOST_PHOTOS} ảnh. Bỏ bớt ảnh cũ rồi thêm tiếp.")
}

/// A file that the browser cannot show.
pub(crate) fn not_shown(name: &str) -> String {
    let is_heic = name.rsplit('.').next().is_some_and(|end| matches!(end, "heic" | "HEIC" | "heif" | "HEIF"));
    if is_heic {
        format!(
            "“{name}” là ảnh HEIC mà trình duyệt này không mở được. Chuyển ảnh sang JPG (hoặc chụp màn hình ảnh đó) rồi thêm lại."
        )
    } else {
        format!("“{name}” không phải ảnh, hoặc ảnh bị hỏng. Chọn ảnh JPG hay PNG khác.")
    }
}

/// A picture that could not be made smaller.
pub(crate) fn not_drawn(name: &str) -> String {
    format!("Máy không thu nhỏ được ảnh “{name}”. Đóng bớt ứng dụng khác rồi thêm lại.")
}

/// No room for a picture.
pub(crate) fn full(name: &str) -> String {
    format!(
        "Chỗ lưu của trình duyệt đã đầy nên ảnh “{name}” chưa được thêm; những gì đã có vẫn còn. \
         Tải tệp báo cáo về, xoá bớt dữ liệu khác trong máy rồi thêm lại. Ảnh của báo cáo đã “Xoá hẳn” trả lại chỗ sau vài ngày."
    )
}

/// A picture that was not kept for another reason.
pub(crate) fn not_kept(name: &str) -> String {
    format!("Chưa lưu được ảnh “{name}”. Thêm lại ảnh này.")
}
