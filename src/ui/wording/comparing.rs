//! The words of the page on which two versions of a report are compared. They must not choose.

use super::{form, issues, photos};
use crate::domain::report::Difference;
use crate::domain::report::differences::Side;
use crate::domain::template::Template;

/// The page's heading.
pub(crate) const TITLE: &str = "Hai bản của một báo cáo";
/// What is to be done.
pub(crate) const HELP: &str = "Báo cáo này đã được sửa ở hai nơi. Chạm vào số đúng ở từng chỗ, rồi ghép thành một bản. \
     Chưa ghép thì cả hai bản vẫn còn nguyên.";
/// Leads to the comparison.
pub(crate) const COMPARE: &str = "So sánh hai bản";
/// There is only one.
pub(crate) const ONLY_ONE: &str = "Báo cáo này chỉ có một bản trong máy, không có gì để so sánh.";
/// Both say the same.
pub(crate) const ALL_SAME: &str = "Hai bản nói như nhau. Ghép lại thì chỉ còn một bản.";
/// Makes one of both.
pub(crate) const JOIN: &str = "Ghép thành một bản";
/// Leaves both as they are.
pub(crate) const LATER: &str = "Để sau, giữ cả hai bản";
/// Where the version that is not kept is found again.
pub(crate) const JOIN_HELP: &str = "Bản kia được cất vào thùng rác 30 ngày; bản đang dùng như trước khi ghép nằm trong “Các bản trước”. Cả hai đều lấy lại được.";
/// After both were made one.
pub(crate) const JOINED: &str = "Đã ghép thành một bản.";
/// It could not be stored.
pub(crate) const NOT_JOINED: &str = "Chưa ghép được vì máy không cho lưu, hoặc báo cáo vừa được sửa ở cửa sổ khác. Cả hai bản vẫn còn; tải lại trang rồi thử lại.";
/// Above the words of those who made it.
pub(crate) const UNIT: &str = "Đơn vị";
/// See [`UNIT`].
pub(crate) const AUTHOR: &str = "Người lập";
/// See [`UNIT`].
pub(crate) const SAVED: &str = "Lưu lúc";

/// What a version is called.
pub(crate) const fn version(side: Side) -> &'static str {
    match side {
        Side::Here => "Bản đang dùng",
        Side::There => "Bản kia",
    }
}

/// The same beside what it says.
pub(crate) const fn version_short(side: Side) -> &'static str {
    match side {
        Side::Here => "Đang dùng",
        Side::There => "Bản kia",
    }
}

/// That there are two versions, and which one this is.
pub(crate) const fn two_versions(side: Side) -> &'static str {
    match side {
        Side::Here => "Máy này giữ hai bản của báo cáo này, sửa ở hai nơi khác nhau. Đây là bản đang dùng.",
        Side::There => {
            "Máy này giữ hai bản của báo cáo này, sửa ở hai nơi khác nhau. Đây là bản kia: từ tệp, hoặc gõ ở cửa sổ khác."
        }
    }
}

/// Takes one version everywhere.
pub(crate) const fn take_all(side: Side) -> &'static str {
    match side {
        Side::Here => "Lấy tất cả bản đang dùng",
        Side::There => "Lấy tất cả bản kia",
    }
}

/// In how many places both differ.
pub(crate) fn count(places: usize) -> String {
    format!("Khác nhau ở {places} chỗ.")
}

/// How many places are chosen.
pub(crate) fn chosen(chosen: usize, of: usize) -> String {
    format!("Đã chọn {chosen}/{of} chỗ.")
}

/// Places that are still to be chosen.
pub(crate) fn missing(count: usize) -> String {
    format!("Còn {count} chỗ chưa chọn. Chạm vào một trong hai bên ở chỗ đó.")
}

/// The heading above a difference: its section, or what it belongs to.
pub(crate) fn group(template: &Template, difference: &Difference) -> String {
    match difference {
        Difference::Head(_) => form::HEAD.to_owned(),
        Difference::Photo { .. } | Difference::Caption(_) | Difference::PhotoOrder => photos::HEADING.to_owned(),
        Difference::Explanation(_) => "Lời giải thích".to_owned(),
        _ => difference
            .row(template)
            .map_or_else(String::new, |row| issues::heading(template, template.row(row).section)),
    }
}
