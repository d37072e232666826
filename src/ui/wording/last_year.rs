//! What is said about last year's figures. It must not compare them.

/// The heading.
pub(crate) const TITLE: &str = "So với năm trước";
/// What it does.
pub(crate) const HELP: &str =
    "Chọn tệp báo cáo năm trước của đơn vị. Số năm trước chỉ hiện bên cạnh từng ô để đối chiếu, trang không điền thay.";
/// Opens the file.
pub(crate) const CHOOSE: &str = "Chọn tệp năm trước…";
/// Takes the figures away.
pub(crate) const FORGET: &str = "Bỏ số năm trước";
/// The figures could not be kept.
pub(crate) const NOT_KEPT: &str = "Đọc được tệp nhưng máy không cho lưu, nên chưa hiện số năm trước.";

/// A figure beside a cell.
pub(crate) fn figure(figure: &str) -> String {
    format!("Năm trước: {figure}")
}

/// Which figures stand beside: `of` cells of this form have one.
pub(crate) fn beside(form: &str, unit: &str, count: usize) -> String {
    let unit = if unit.trim().is_empty() { String::new() } else { format!(" của {unit}") };
    format!("Đang đối chiếu với {form}{unit}: {count} ô có số năm trước.")
}

/// The figures are another unit's.
pub(crate) const OTHER_UNIT: &str = "Tên đơn vị trong tệp đó khác tên đơn vị ở báo cáo này; xem lại có đúng tệp không.";
