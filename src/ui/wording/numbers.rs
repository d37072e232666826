//! The words around figures: what a paste would do, amounts of money, steps of one. They must not decide what is shown.

use super::form::in_words;
use crate::domain::values::{Number, in_groups};

/// The heading of what a paste would do.
pub(crate) fn paste_title(count: usize) -> String {
    format!("Dán vào {count} ô?")
}

/// The heading where nothing of it finds a field.
pub(crate) const PASTE_NOWHERE: &str = "Chưa dán được ô nào";
/// Does it.
pub(crate) const PASTE: &str = "Dán";
/// Leaves it.
pub(crate) const DO_NOT_PASTE: &str = "Thôi";
/// The field's name, above its column.
pub(crate) const PASTE_FIELD: &str = "Ô";
/// What stands there now, above its column.
pub(crate) const PASTE_BEFORE: &str = "Đang có";
/// What would stand there, above its column.
pub(crate) const PASTE_AFTER: &str = "Sẽ ghi";

/// So many fields hold something else now.
pub(crate) fn paste_replaces(count: usize) -> String {
    format!("{count} ô đang có số khác, sẽ được thay.")
}

/// So many texts cannot be read as what their field asks for.
pub(crate) fn paste_unreadable(count: usize) -> String {
    format!("{count} ô chưa đọc được thành số; vẫn ghi vào để bạn sửa.")
}

/// These texts find no field.
pub(crate) fn paste_lost(count: usize, texts: &str) -> String {
    format!("{count} ô trúng chỗ không ghi được nên bỏ qua: {texts}.")
}

/// So many more fields than are named.
pub(crate) fn paste_more(count: usize) -> String {
    format!("… và {count} ô nữa.")
}

/// An amount of money beside its field, group by group, so that its zeros can be checked; in words where it has no such groups.
pub(crate) fn amount(number: Number, unit: &str) -> String {
    in_groups(number, unit).map_or_else(|| in_words(number, unit), |groups| ["= ", &groups].concat())
}

/// One less, of what.
pub(crate) fn less(label: &str) -> String {
    ["Bớt 1: ", label].concat()
}

/// One more, of what.
pub(crate) fn more(label: &str) -> String {
    ["Thêm 1: ", label].concat()
}

/// How a paste can be taken back.
pub(crate) const PASTE_HELP: &str = "Dán xong vẫn hoàn tác được bằng một lần bấm.";
