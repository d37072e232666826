//! The words about a backup of all reports. They must not decide what is shown.

use super::start::unit_or_none;
use crate::ui::backup::Tally;

/// The heading.
pub(crate) const HEADING: &str = "Sao lưu";
/// What it is for.
pub(crate) const HELP: &str = "Một tệp giữ mọi báo cáo và ảnh trong máy này, để đổi máy hoặc phòng khi máy hỏng. \
     Muốn lấy lại thì chọn tệp đó ở mục “Mở tệp báo cáo đã có”.";
/// The button that makes the file.
pub(crate) const SAVE: &str = "Tải tệp sao lưu";
/// While the file is made.
pub(crate) const SAVING: &str = "Đang làm tệp sao lưu…";
/// A store does not answer.
pub(crate) const NOT_READ: &str =
    "Máy chưa cho đọc hết nên chưa sao lưu, để khỏi thiếu báo cáo. Tải lại trang rồi thử lại.";
/// The file would be larger than this page opens.
pub(crate) const TOO_LARGE: &str = "Tệp sao lưu sẽ lớn hơn 100 MB, trang không mở lại được. Mở từng báo cáo có nhiều ảnh, tải tệp báo cáo về, rồi xoá bớt.";

/// After the file was made.
pub(crate) fn saved(name: &str, reports: usize) -> String {
    format!("Đã làm xong tệp {name}: {reports} báo cáo. Xem trong mục Tải về, rồi chép tệp sang nơi khác để giữ.")
}

/// What became of the reports of a backup; the counts add up.
pub(crate) fn restored(tally: &Tally) -> String {
    let Tally { new, updated, known, beside, failed } = tally;
    let failed = failed.len();
    let all = new + updated + known + beside + failed;
    format!(
        "Đã mở tệp sao lưu: {all} báo cáo, gồm {new} mới, {updated} cập nhật, {known} đã có, {beside} để bên cạnh, \
         {failed} không mở được."
    )
}

/// One report of a backup that could not be opened or stored.
pub(crate) fn failed(unit: &str, why: &str) -> String {
    format!("{}: {why}", unit_or_none(unit))
}
